"""A site of any size, made up: parks, projects, metrics, each with its claim."""

import datetime
import random
from collections.abc import Iterable, Iterator
from itertools import islice, product

from django.db import connection, transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from entities.models import (
    Claim,
    Enterprise,
    Honour,
    Indicator,
    Metric,
    Milestone,
    Park,
    Project,
    ProjectEnterprise,
    Source,
    Stage,
)
from entities.profiles import KEY_INDICATORS
from entities.search.indexing import rebuild_entries
from entities.standings import rebuild_standings

ROWS_AT_ONCE = 5000
INDICATORS, YEARS = 50, 10
# The park that profiles are measured on has as much at any size.
PARK_METRICS, PARK_PROJECTS = INDICATORS * YEARS, 50
TRADES = ("智能装备", "电子信息", "生物医药", "新材料", "新能源", "现代物流")
KINDS = ("制造", "研发", "检测", "仓储", "服务")
CITIES = ("衡阳", "长沙", "岳阳", "株洲", "湘潭", "郴州", "常德", "益阳")
DAY = datetime.date(2021, 12, 31)


def fill_site(*, metrics: int, projects: int, parks: int) -> None:
    """Rows past the models' own bookkeeping, then all of it at once."""
    chance = random.Random(5)
    with transaction.atomic():
        rows = {Park: add_parks(parks), Indicator: add_indicators()}
        rows[Source] = add_sources(max(60, metrics // 100))
        rows[Enterprise] = add_enterprises(max(60, projects // 4))
        add_projects(projects, rows, chance)
        add_metrics(metrics, rows, chance)
    for rebuild in (rebuild_entries, rebuild_standings):
        for _ in rebuild():
            pass
    with connection.cursor() as cursor:
        cursor.execute(
            "VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE"
        )


def add_rows(model: type[Model], rows: Iterable[Model]) -> list[Model]:
    """Not by the model's own queryset, which would note each row."""
    added: list[Model] = []
    waiting = iter(rows)
    while part := list(islice(waiting, ROWS_AT_ONCE)):
        added += QuerySet(model).bulk_create(part)
    return added


def add_parks(count: int) -> list[Park]:
    names = (f"{CITIES[i % len(CITIES)]}第{i}高新技术产业园" for i in range(count))
    return add_rows(Park, (Park(name=name, slug=name) for name in names))


def add_indicators() -> list[Indicator]:
    names = [*KEY_INDICATORS, *(f"第{i}类产业产值" for i in range(INDICATORS))]
    rows = (
        Indicator(name=n, unit="元", category="经济总量") for n in names[:INDICATORS]
    )
    return add_rows(Indicator, rows)


def add_sources(count: int) -> list[Source]:
    sentences = "".join(
        f"今年前{i % 12 + 1}月，{CITIES[i % 8]}园区{TRADES[i % 6]}产业签约{i}个项目。"
        for i in range(10)
    )
    return add_rows(
        Source,
        (
            Source(
                title=f"{CITIES[i % 8]}园区第{i}篇报道",
                publisher="示例报",
                published_on=DAY - datetime.timedelta(days=i % 3000),
                text=f"第{i}篇。{sentences}" if i < 2000 else "",
            )
            for i in range(count)
        ),
    )


def add_enterprises(count: int) -> list[Enterprise]:
    names = (f"{CITIES[i % 8]}{TRADES[i % 6]}第{i}有限公司" for i in range(count))
    return add_rows(Enterprise, (Enterprise(name=name, slug=name) for name in names))


def share(rows: list, number: int, own: int) -> object:
    """The first row has its own share, the others what is left in turn."""
    return rows[0] if number < own else rows[1 + number % (len(rows) - 1)]


def add_projects(count: int, rows: dict, chance: random.Random) -> None:
    stages = list(Stage)
    projects = add_rows(
        Project,
        (
            Project(
                name=f"{TRADES[i % 6]}{KINDS[i % 5]}第{i}项目",
                park=share(rows[Park], i, PARK_PROJECTS),
                stage=stages[i % len(stages)],
                investment_value=chance.randrange(1, 5000) * 1_000_000,
                investment_unit="元",
            )
            for i in range(count)
        ),
    )
    partners, holders = rows[Enterprise], rows[Source]
    add_rows(
        ProjectEnterprise,
        (
            ProjectEnterprise(project=p, enterprise=partners[i % len(partners)])
            for i, p in enumerate(projects)
        ),
    )
    add_rows(
        Milestone,
        (
            Milestone(project=p, stage=p.stage, first_day=day, last_day=day)
            for i, p in enumerate(projects)
            for day in [DAY - datetime.timedelta(days=i % 2000)]
        ),
    )
    add_rows(Claim, build_claims("project", "name", projects, holders))
    honours = (
        Honour(title=f"第{i}批绿色工厂", enterprise=partner, level="provincial")
        for i, partner in enumerate(partners)
    )
    add_rows(Honour, honours)


def add_metrics(count: int, rows: dict, chance: random.Random) -> None:
    """Part by part, since a million rows with their claims do not fit in memory."""
    waiting = build_metrics(count, rows, chance)
    while part := list(islice(waiting, ROWS_AT_ONCE)):
        added = QuerySet(Metric).bulk_create(part)
        claims = build_claims("metric", "value", added, rows[Source])
        QuerySet(Claim).bulk_create(claims)


def build_metrics(count: int, rows: dict, chance: random.Random) -> Iterator[Metric]:
    cells = list(product(rows[Indicator], range(2022 - YEARS, 2022)))
    others = product(cells, rows[Park][1:])
    own = ((cell, rows[Park][0]) for cell in cells)
    numbered = islice([*own], PARK_METRICS), islice(others, count - PARK_METRICS)
    for (indicator, year), park in (pair for pairs in numbered for pair in pairs):
        yield Metric(
            indicator=indicator,
            park=park,
            first_day=datetime.date(year, 1, 1),
            last_day=datetime.date(year, 12, 31),
            value=chance.randrange(1, 10**6) * 10_000,
            unit="元",
            growth=chance.randrange(-200, 400) / 10 if chance.random() < 0.5 else None,
            rank_position=chance.randrange(1, 99) if chance.random() < 0.1 else None,
        )


def build_claims(
    key: str, field: str, facts: Iterable[Model], sources: list[Source]
) -> list[Claim]:
    now = timezone.now()
    return [
        Claim(
            **{key: fact},
            source=sources[i % len(sources)],
            field=field,
            value={"value": "1", "unit": "元"},
            quote="签约",
            location=f"第{fact.pk}行",
            is_preferred=True,
            confirmed_at=now,
        )
        for i, fact in enumerate(facts)
    ]
