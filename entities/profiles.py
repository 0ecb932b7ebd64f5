"""What a park's or an enterprise's page shows, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import F, Q, QuerySet

from entities.charts.crosstabs import Crosstab, build_crosstab
from entities.charts.panels import MOST_FIGURES
from entities.charts.series import Series, build_series
from entities.charts.sparklines import Sparkline, draw_sparkline
from entities.models import (
    Claim,
    Enterprise,
    Event,
    Honour,
    Metric,
    Park,
    Project,
    Source,
)
from entities.pipelines import Pipeline, build_pipeline
from entities.tallies import Tally, build_tally, list_honours
from entities.timelines import Happening, build_timeline

SHOWN = 200
KEY_FIGURES = 8
# The first that a park is judged by; the others follow by how much is known of them.
KEY_INDICATORS = (
    "地区生产总值",
    "规模以上工业总产值",
    "规模以上工业增加值",
    "技工贸总收入",
    "营业收入",
    "固定资产投资",
    "工业投资",
    "一般公共预算收入",
    "税收收入",
    "进出口总额",
    "规模以上工业企业数",
    "高新技术企业数",
    "企业数",
    "员工数",
)

# In the order in which a report speaks of them; what has no category comes last.
CATEGORIES = (
    "经济总量",
    "工业",
    "投资",
    "财税",
    "贸易与外资",
    "招商引资",
    "项目建设",
    "企业",
    "优质企业培育",
    "科技创新",
    "人口就业与空间",
    "服务与民生",
)
OTHER_CATEGORY = "其他"

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Row]):
    """The first SHOWN rows of a kind, and whether there are more."""

    rows: Sequence[Row]
    has_more: bool = False

    @property
    def label(self) -> str:
        return f"{len(self.rows)}+" if self.has_more else str(len(self.rows))


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The newest actual figure of an indicator with the line that led to it."""

    metric: Metric
    growth: Any
    sparkline: Sparkline | None


@dataclass(frozen=True, slots=True)
class Profile:
    """The published facts about one park or enterprise, the newest first."""

    projects: Shelf[Project]
    honours: Shelf[Honour]
    metrics: Shelf[Metric]
    events: Shelf[Event]
    enterprises: Shelf[Enterprise]
    sources: Shelf[Source]
    key_figures: list[KeyFigure]
    crosstabs: list[tuple[str, Crosstab]]
    tally: Tally
    timeline: list[Happening]
    pipeline: Pipeline | None = None


def build_profile(subject: Park | Enterprise) -> Profile:
    is_park = isinstance(subject, Park)
    projects = subject.projects.published()
    listed = projects.with_partners().with_freshness().with_order_keys()
    listed = listed.prefetch_related("milestones").order_by(
        F("stage_order").asc(nulls_last=True), "name", "pk"
    )
    honours = list_honours(subject).with_recipients()
    shelves = {
        "projects": fill_shelf(listed),
        "honours": fill_shelf(honours),
        "metrics": fill_shelf(
            subject.metrics.published().with_subjects(), MOST_FIGURES
        ),
        "events": fill_shelf(subject.events.published()) if is_park else Shelf([]),
        "enterprises": fill_shelf(find_enterprises(subject)) if is_park else Shelf([]),
        "sources": fill_shelf(find_sources(subject)),
    }
    series = build_series(shelves["metrics"].rows)
    return Profile(
        **shelves,
        key_figures=choose_key_figures(series),
        crosstabs=split_by_category(series),
        tally=build_tally(shelves["honours"].rows),
        timeline=build_timeline(
            shelves["projects"].rows, shelves["honours"].rows, shelves["events"].rows
        ),
        pipeline=build_pipeline(projects, {"park": subject.name}) if is_park else None,
    )


def fill_shelf(rows: QuerySet, most: int = SHOWN) -> Shelf:
    found = list(rows[: most + 1])
    return Shelf(found[:most], len(found) > most)


def choose_key_figures(series: list[Series]) -> list[KeyFigure]:
    """One figure an indicator: the newest, of a trend where there is one."""
    chosen: dict[int, Series] = {}
    for each in series:
        if each.nature == Metric.Nature.ACTUAL and each.measured:
            known = chosen.get(each.first.indicator_id)
            if known is None or _rank_series(each) < _rank_series(known):
                chosen[each.first.indicator_id] = each
    ordered = sorted(chosen.values(), key=_rank_indicator)[:KEY_FIGURES]
    return [
        KeyFigure(
            each.measured[-1].metric, each.measured[-1].growth, draw_sparkline(each)
        )
        for each in ordered
    ]


def _rank_series(series: Series) -> tuple[Any, ...]:
    return (not series.is_trend, series.cadence, -series.measured[-1].year)


def _rank_indicator(series: Series) -> tuple[Any, ...]:
    newest = -series.measured[-1].year
    return (_rank_key(series), not series.is_trend, newest, series.indicator.name)


def split_by_category(series: list[Series]) -> list[tuple[str, Crosstab]]:
    """A table for each category of indicators, the key ones first in each."""
    groups: dict[str, list[Series]] = defaultdict(list)
    for each in sorted(series, key=_rank_key):
        groups[each.indicator.category or OTHER_CATEGORY].append(each)
    ordered = sorted(groups.items(), key=lambda group: rank_category(group[0]))
    return [(category, build_crosstab(group)) for category, group in ordered]


def rank_category(category: str) -> tuple[bool, int, str]:
    """Categories that editors made up come after the known ones, the rest last."""
    known = category in CATEGORIES
    place = CATEGORIES.index(category) if known else len(CATEGORIES)
    return (category in ("", OTHER_CATEGORY), place, category)


def _rank_key(series: Series) -> int:
    name = series.indicator.name
    return KEY_INDICATORS.index(name) if name in KEY_INDICATORS else len(KEY_INDICATORS)


def find_enterprises(park: Park) -> QuerySet[Enterprise]:
    """Those that are said to be in the park, and the partners of its projects."""
    partners = Project.objects.published().filter(park=park).values("enterprises")
    return Enterprise.objects.published().filter(
        Q(pk__in=park.enterprises.values("pk")) | Q(pk__in=partners)
    )


def find_sources(subject: Park | Enterprise) -> QuerySet[Source]:
    """The published sources that any fact about the subject cites."""
    key = type(subject).__name__.lower()
    project_key = "project__park" if key == "park" else "project__enterprises"
    keys = [key, project_key, f"honour__{key}", f"metric__{key}"]
    keys += ["event__park"] if key == "park" else []
    # Each by an index of its own; one condition over all kinds would read every claim.
    first, *others = (
        Claim.objects.filter(**{each: subject}).order_by().values("source")
        for each in keys
    )
    cited = Source.objects.published().filter(pk__in=first.union(*others))
    return cited.defer("text").order_by(F("published_on").desc(nulls_last=True), "-pk")
