"""Two to four parks side by side: only figures that mean the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from entities.charts.comparing import Comparison, compare_metrics
from entities.charts.drawing import Chart, Lines, draw_figures, draw_lines
from entities.charts.series import Series, build_series
from entities.models import Honour, Metric, Park, Project
from entities.pipelines import MONEY, label_money
from entities.profiles import KEY_INDICATORS

MOST_PARKS = 4
MOST_CHARTS = 4
MOST_ROWS = 40
MOST_METRICS = 2000


@dataclass(frozen=True, slots=True)
class Holding:
    """What the database holds of one park, which is not what the park has."""

    park: Park
    costed: int
    total_label: str
    honours: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The parks, what is held of each, and their figures row by row."""

    parks: tuple[Park, ...]
    holdings: tuple[Holding, ...]
    shared: tuple[Comparison, ...]
    single: tuple[Comparison, ...]
    charts: tuple[Chart, ...]

    @property
    def newest(self) -> list[Comparison]:
        """All that is shared, or the newest of each indicator where that is much."""
        if len(self.shared) <= MOST_ROWS:
            return list(self.shared)
        newest: dict[tuple[int, str], Comparison] = {}
        for each in self.shared:
            newest.setdefault((each.first.indicator_id, each.first.nature), each)
        return list(newest.values())

    @property
    def earlier(self) -> list[Comparison]:
        newest = set(map(id, self.newest))
        return [each for each in self.shared if id(each) not in newest]


def find_parks(names: Iterable[str]) -> tuple[list[Park], list[str]]:
    """The parks by address, name or another name, and the names that are none's."""
    asked = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    asked = asked[:MOST_PARKS]
    found, unknown = {}, []
    rows = Park.objects.published().with_totals().select_related("place")
    known = list(
        rows.filter(Q(slug__in=asked) | Q(name__in=asked) | Q(names__name__in=asked))
        .distinct()
        .prefetch_related("names")
    )
    for name in asked:
        park = next((park for park in known if _is_called(park, name)), None)
        if park is None:
            unknown.append(name)
        else:
            found[park.pk] = park
    return list(found.values()), unknown


def build_board(parks: Sequence[Park]) -> Board:
    metrics = Metric.objects.published().filter(park__in=parks).with_subjects()
    rows = sorted(metrics.order_by("-last_day", "pk")[:MOST_METRICS], key=_rank_metric)
    series = build_series(rows)
    comparisons = compare_metrics(rows, series, list(parks))
    shared = tuple(each for each in comparisons if each.is_shared)
    single = tuple(each for each in comparisons if not each.is_shared)
    lines = Lines(
        label=lambda each: str(each.subject),
        colour=lambda each: each.first.park_id,
        order=tuple(park.pk for park in parks),
    )
    charts = tuple(_draw_charts(shared, series, lines))
    return Board(tuple(parks), tuple(_hold(parks)), shared, single, charts)


def _is_called(park: Park, name: str) -> bool:
    return name in {park.slug, park.name, *(other.name for other in park.names.all())}


def _rank_metric(metric: Metric) -> tuple[Any, ...]:
    """Key indicators first, then by name; the newest period of each first."""
    name = metric.indicator.name
    place = KEY_INDICATORS.index(name) if name in KEY_INDICATORS else 99
    age = -metric.last_day.toordinal() if metric.last_day else 0
    return (place, metric.indicator.category, name, age)


def _draw_charts(
    shared: Sequence[Comparison], series: Sequence[Series], lines: Lines
) -> Iterable[Chart]:
    """For each of the first shared indicators: lines where two parks have them."""
    by_indicator: dict[int, list[Comparison]] = defaultdict(list)
    for each in shared:
        if each.first.nature == Metric.Nature.ACTUAL:
            by_indicator[each.first.indicator_id].append(each)
    drawn = 0
    for pk, comparisons in by_indicator.items():
        chart = _draw_trend(pk, series, lines) or _draw_newest(comparisons[0])
        if chart and drawn < MOST_CHARTS:
            drawn += 1
            yield chart


def _draw_trend(pk: int, series: Sequence[Series], lines: Lines) -> Chart | None:
    trends = [
        each
        for each in series
        if each.first.indicator_id == pk
        and each.is_trend
        and each.nature == Metric.Nature.ACTUAL
    ]
    counts = Counter((each.cadence, each.unit) for each in trends)
    if not counts or max(counts.values()) < 2:
        return None
    chosen = max(counts, key=lambda key: counts[key])
    trends = [each for each in trends if (each.cadence, each.unit) == chosen]
    title = f"{trends[0].indicator}（{chosen[0].label}）"
    return draw_lines(f"compare-chart-{pk}", title, trends, lines)


def _draw_newest(comparison: Comparison) -> Chart | None:
    first = comparison.first
    title = f"{first.period_label}{first.indicator}"
    name = f"compare-chart-{first.indicator_id}"
    return draw_figures(name, title, comparison.metrics)


def _hold(parks: Sequence[Park]) -> Iterable[Holding]:
    wholes = Project.objects.published().filter(park__in=parks)
    wholes = wholes.exclude(parent__isnull=False, parent__park__in=parks)
    sums = {row["park"]: row for row in _sum_by_park(wholes)}
    honours = Counter(
        Honour.objects.published()
        .filter(park__in=parks)
        .order_by()
        .values_list("park", "level")
    )
    for park in parks:
        row: dict[str, Any] = sums.get(park.pk, {"costed": 0, "total": Decimal(0)})
        levels = ((label, honours[park.pk, lv]) for lv, label in Honour.Level.choices)
        counted = tuple((label, count) for label, count in levels if count)
        yield Holding(park, row["costed"], label_money(row["total"]), counted)


def _sum_by_park(projects: QuerySet) -> QuerySet:
    return (
        projects.order_by()
        .values("park")
        .annotate(
            costed=Count("pk", filter=MONEY),
            total=Sum("investment_value", filter=MONEY),
        )
    )
