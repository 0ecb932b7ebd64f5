"""What a page shows of many figures: a chart, the table beneath it, and their limits."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from entities.charts.comparing import find_fullest
from entities.charts.crosstabs import Crosstab, build_crosstab
from entities.charts.drawing import Chart, Lines, draw_figures, draw_lines
from entities.charts.series import Figure, Series, build_series, find_subject_key
from entities.models import Indicator, Metric

MOST_FIGURES = 600
MOST_BARS = 20


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart where there is something to draw, and always the table."""

    chart: Chart | None
    crosstab: Crosstab
    is_cut: bool = False
    own: Figure | None = None

    @property
    def shown(self) -> int:
        return MOST_FIGURES

    @property
    def has_more(self) -> bool:
        """Whether there is anything beyond the one figure that the page is about."""
        return sum(len(row.series.figures) for row in self.crosstab.rows) > 1


def build_indicator_panel(indicator: Indicator, figures: QuerySet) -> Panel:
    """All figures of one indicator, the newest MOST_FIGURES of them."""
    metrics = list(figures[: MOST_FIGURES + 1])
    shown = metrics[:MOST_FIGURES]
    series = build_series(shown)
    drawn = _choose_cadence(series)
    title = f"{indicator.name}{_enclose(drawn[0].cadence.label)}" if drawn else ""
    chart = draw_lines("indicator-chart", title, drawn, BY_SUBJECT)
    return Panel(
        chart or _draw_fullest(indicator, shown),
        build_crosstab(series),
        is_cut=len(metrics) > MOST_FIGURES,
    )


def build_metric_panel(metric: Metric) -> Panel:
    """The other figures of the same subject and indicator, beside this one."""
    key = dict(zip(SUBJECT_COLUMNS, find_subject_key(metric), strict=True))
    same = Metric.objects.published().filter(indicator=metric.indicator_id, **key)
    series = build_series(same.with_subjects()[:MOST_FIGURES])
    title = f"{metric.subject}{metric.indicator}"
    chart = draw_lines("metric-chart", title, series, BY_QUALITY)
    found = (f for each in series for f in each.figures if f.metric.pk == metric.pk)
    return Panel(chart, build_crosstab(series), own=next(found, None))


SUBJECT_COLUMNS = (
    "park_id",
    "enterprise_id",
    "place_id",
    "industry_id",
    "subject_name",
)


def _draw_fullest(indicator: Indicator, metrics: Sequence[Metric]) -> Chart | None:
    """Without a trend: the subjects beside each other in their fullest year."""
    found = find_fullest(metrics)[:MOST_BARS]
    if not found:
        return None
    nature = "" if found[0].nature == Metric.Nature.ACTUAL else "（目标或预计）"
    title = f"{found[0].period_label}{indicator.name}{nature}"
    return draw_figures("indicator-chart", title, found)


def _choose_cadence(series: Sequence[Series]) -> list[Series]:
    """Those of the stretch of the year that most of the subjects have a line of."""
    counts = Counter(each.cadence for each in series if each.is_trend)
    if not counts:
        return []
    chosen = min(counts, key=lambda cadence: (-counts[cadence], cadence))
    return [each for each in series if each.cadence == chosen]


def _enclose(words: str) -> str:
    return f"（{words}）" if words else ""


BY_SUBJECT = Lines(
    label=lambda series: f"{series.subject}{_enclose(series.nature_label)}",
    colour=lambda series: find_subject_key(series.first),
)
BY_QUALITY = Lines(label=lambda series: series.qualities or series.cadence.label)
