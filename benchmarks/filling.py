"""A site of any size, made up in a minute or two: few parks with much, many with little.

The first park has as much at any size, so that its page can be compared; the second
is the largest, with some thousand metrics.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any

from django.contrib.auth.models import User

from benchmarks.basics import DAY, Basics
from benchmarks.loading import load_quickly, reset_sequences, write_rows
from benchmarks.rows import (
    CITIES,
    INDUSTRIES,
    MOST_METRICS,
    PLACES,
    TITLES,
    TRADES,
    WORKS,
    build_cells,
    spread,
    take_turns,
)
from benchmarks.waiting import add_articles
from entities.models import (
    Claim,
    Event,
    Honour,
    Metric,
    Milestone,
    Project,
    ProjectEnterprise,
    ProjectName,
    SearchEntry,
    Stage,
)
from entities.search.entries import LOADED, build_entries, load_rows
from entities.search.indexing import split_keys
from entities.standings import rebuild_standings

PART = 50_000
OWN_METRICS, OWN_PROJECTS, OWN_HONOURS, OWN_EVENTS, OWN_SOURCES = 500, 50, 20, 10, 50
QUANTITY = json.dumps({"value": "100000000", "unit": "元"})


class Filling(Basics):
    """Facts, what is said of them, and what search finds."""

    def fill(self, report: Callable[[str], None] = lambda words: None) -> None:
        self.person = User.objects.get_or_create(username="editor")[0].pk
        with load_quickly():
            for add in STEPS:
                add(self)
                report(add.__name__)
            reset_sequences()
        report("indexes")
        for _ in rebuild_standings():
            pass
        report("standings")

    def add_projects(self) -> None:
        stages, names = list(Stage), PROJECT_COLUMNS
        own = [1] * OWN_PROJECTS
        shares = spread(self.size.projects - OWN_PROJECTS, self.size.parks - 1)
        others = (holder + 2 for holder, _ in take_turns(shares))
        rows, partners, milestones, aliases, claims = [], [], [], [], []
        for i, park in enumerate(chain(own, others), start=1):
            name = f"{TRADES[i % 6]}{WORKS[i % 5]}第{i}项目"
            stage, day = stages[i % len(stages)], self.before(2500)
            rows.append((i, name, self.choose_park(i, park), *self.cost(i), stage))
            chosen = {self.pick(self.size.enterprises) for _ in range(1 + i % 2)}
            partners += [(i, partner) for partner in chosen]
            milestones.append((i, stage, day, day, False))
            milestones += [(i, "operating", DAY, DAY, True)] if i % 3 == 0 else []
            aliases += [(f"第{i}号工程", "short", i)] if i % 8 == 0 else []
            claims += [(i, "name", '"项目"'), (i, "investment", QUANTITY)]
        write_rows(Project, names, rows)
        write_rows(ProjectEnterprise, ["project_id", "enterprise_id"], partners)
        write_rows(Milestone, MILESTONE_COLUMNS, milestones)
        write_rows(ProjectName, ["name", "kind", "project_id"], aliases)
        self.add_claims("project", claims, OWN_PROJECTS)

    def choose_park(self, i: int, park: int) -> int | None:
        return None if i > OWN_PROJECTS and i % 20 == 0 else park

    def cost(self, i: int) -> tuple[Any, ...]:
        """Industry, and an investment that most projects tell."""
        sum_ = self.chance.randrange(1, 5000) * 1_000_000 if i % 7 else None
        return self.pick(INDUSTRIES), sum_, "元" if sum_ else ""

    def add_honours(self) -> None:
        rows, claims = [], []
        for i in range(1, self.size.honours + 1):
            title, issuer, level = TITLES[i % len(TITLES)]
            day = self.before(3000) if i % 10 else None
            held = self.choose_recipient(i)
            name = f"第{i}批{title}"
            rows.append((i, name, issuer, level, day, day, *held))
            claims.append((i, "title", '"称号"'))
        write_rows(Honour, HONOUR_COLUMNS, rows)
        self.add_claims("honour", claims, OWN_HONOURS)

    def choose_recipient(self, i: int) -> tuple[Any, ...]:
        """Park, enterprise, project, other: one of them."""
        if i <= OWN_HONOURS:
            return 1, None, None, ""
        kind = i % 20
        if kind < 3:
            return self.pick(self.size.parks - 1) + 1, None, None, ""
        if kind == 3:
            later = self.size.projects - OWN_PROJECTS
            return None, None, OWN_PROJECTS + self.pick(later), ""
        if kind == 4:
            return None, None, None, f"{CITIES[i % 8]}第{i}集群"
        return None, self.pick(self.size.enterprises - 40) + 40, None, ""

    def add_events(self) -> None:
        rows, claims = [], []
        for i in range(1, self.size.events + 1):
            day = self.before(3000)
            park = 1 if i <= OWN_EVENTS else self.pick(self.size.parks - 1) + 1
            rows.append((i, f"第{i}届{CITIES[i % 8]}招商大会", day, day, park))
            claims.append((i, "title", '"大会"'))
        write_rows(Event, ["id", "title", "first_day", "last_day", "park_id"], rows)
        self.add_claims("event", claims, OWN_EVENTS)

    def add_metrics(self) -> None:
        """Part by part: a million rows with their claims need not be held at once."""
        waiting = self.build_metrics()
        while part := list(islice(waiting, PART)):
            write_rows(Metric, METRIC_COLUMNS, part)
            self.add_claims("metric", self.say_metrics(part), OWN_METRICS)

    def build_metrics(self) -> Iterator[tuple[Any, ...]]:
        cells, draw = build_cells(), self.chance.random
        for i, (subject, place) in enumerate(self.list_subjects(), start=1):
            cell = cells[place % len(cells)]
            growth = round(draw() * 60 - 20, 1) if i % 2 else None
            value = int(draw() * 10**6 + 1) * 10_000
            rank = int(draw() * 98) + 1 if i % 10 == 0 else None
            known = cell.indicator, cell.nature, cell.first_day, cell.last_day
            yield i, *known, *subject, value, "元", growth, rank, "全省" if rank else ""

    def list_subjects(self) -> Iterator[tuple[tuple[Any, ...], int]]:
        """Park, enterprise, place, industry, other; and the number of its cell."""
        for place in range(OWN_METRICS):
            yield (1, None, None, None, ""), place
        rest = self.size.metrics - OWN_METRICS
        counts = {
            "enterprise": (rest // 10, self.size.enterprises - 40),
            "place": (rest // 15, PLACES),
            "industry": (rest // 50, INDUSTRIES),
            "other": (rest // 100, 20),
        }
        parks = rest - sum(count for count, _ in counts.values())
        counts = {"park": (parks, self.size.parks - 1)} | counts
        kinds, shares = [], []
        for kind, (count, holders) in counts.items():
            shares += spread(count, holders, MOST_METRICS)
            kinds += [(kind, i) for i in range(1, holders + 1)]
        for holder, number in take_turns(shares):
            yield SUBJECTS[kinds[holder][0]](kinds[holder][1]), holder * 97 + number

    def say_metrics(self, part: Iterable[tuple[Any, ...]]) -> Iterator[tuple]:
        for i, *_, growth, _, _ in part:
            yield i, "value", QUANTITY
            if growth is not None and i % 3 == 0:
                yield i, "growth", f'"{growth}"'

    def add_claims(self, kind: str, said: Iterable[tuple], own: int) -> None:
        """Each preferred one; some have a second, and few of these contradict."""
        rows = chain.from_iterable(self.build_claims(*each, own) for each in said)
        write_rows(Claim, [f"{kind}_id", *CLAIM_COLUMNS], rows)

    def build_claims(
        self, fact: int, field: str, value: str, own: int
    ) -> Iterator[tuple]:
        self.claims += 1
        most = OWN_SOURCES if fact <= own else self.size.sources
        yield self.build_claim(fact, field, value, self.claims % most, place=0)
        if self.claims % 8 == 0:
            yield self.build_claim(fact, field, value, self.claims % most, place=1)

    def build_claim(
        self, fact: int, field: str, value: str, source: int, *, place: int
    ) -> tuple:
        source = (source + place) % len(self.texts)
        text = self.texts[source]
        first, last = text.spans[fact % len(text.spans)]
        quote = text.text[first + 2 : first + 6]
        differs = bool(place) and self.claims % 160 == 0
        span = (first + 2, first + 6, first, last)
        kept = (not place, differs, self.person, self.now)
        return fact, source + 1, field, value, quote, *span, *kept

    def add_entries(self) -> None:
        """What search finds them by; built as the site builds it."""
        for model in LOADED:
            kind = model.__name__.lower()
            names = [f"{kind}_id", "start", "stop", "text", "tokens"]
            keys = model.objects.order_by("pk").values_list("pk", flat=True)
            for part in split_keys(list(keys)):
                entries = [
                    (row.pk, entry.start, entry.stop, entry.text, entry.tokens)
                    for row in load_rows(model, part)
                    for entry in build_entries(row)
                ]
                write_rows(SearchEntry, names, entries)


SUBJECTS: dict[str, Callable[[int], tuple[Any, ...]]] = {
    "park": lambda i: (i + 1, None, None, None, ""),
    "enterprise": lambda i: (None, i + 40, None, None, ""),
    "place": lambda i: (None, None, i, None, ""),
    "industry": lambda i: (None, None, None, i, ""),
    "other": lambda i: (None, None, None, None, f"第{i}专项行动"),
}
PROJECT_COLUMNS = (
    *("id", "name", "park_id", "industry_id"),
    *("investment_value", "investment_unit", "stage"),
)
MILESTONE_COLUMNS = ("project_id", "stage", "first_day", "last_day", "is_planned")
HONOUR_COLUMNS = (
    *("id", "title", "issuer", "level", "awarded_first_day", "awarded_last_day"),
    *("park_id", "enterprise_id", "project_id", "recipient_name"),
)
METRIC_COLUMNS = (
    *("id", "indicator_id", "nature", "first_day", "last_day", "park_id"),
    *("enterprise_id", "place_id", "industry_id", "subject_name", "value", "unit"),
    *("growth", "rank_position", "rank_scope"),
)
CLAIM_COLUMNS = (
    *("source_id", "field", "value", "quote", "start", "stop"),
    *("sentence_start", "sentence_stop", "is_preferred", "is_contradicting"),
    *("confirmed_by_id", "confirmed_at"),
)
STEPS = (
    Filling.add_places,
    Filling.add_industries,
    Filling.add_indicators,
    Filling.add_parks,
    Filling.add_enterprises,
    Filling.add_sources,
    Filling.add_projects,
    Filling.add_honours,
    Filling.add_events,
    Filling.add_metrics,
    add_articles,
    Filling.add_entries,
)
