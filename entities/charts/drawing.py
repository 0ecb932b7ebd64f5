"""Series and counts → the JSON that charts.js draws."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from entities.charts.series import Series
from entities.models import Metric

MAX_COLOURS = 8  # as many as there are colours that can be told apart
SCALES = (("亿", 8), ("万", 4))


@dataclass(frozen=True, slots=True)
class Chart:
    """What one canvas shows; drawn is how many of all the series are on it."""

    name: str
    title: str
    payload: dict[str, Any]
    drawn: int = 0
    total: int = 0

    @property
    def is_cut(self) -> bool:
        return self.drawn < self.total

    @property
    def rest(self) -> int:
        return self.total - self.drawn

    @property
    def natures(self) -> set[str]:
        """What its lines speak of: actual, expected, target."""
        return {str(each["nature"]) for each in self.payload["series"]}


@dataclass(frozen=True, slots=True)
class Lines:
    """How a page names its lines, which share a colour, and whose come first."""

    label: Callable[[Series], str]
    colour: Callable[[Series], Any] = id
    order: tuple[Any, ...] = ()


def draw_lines(
    name: str, title: str, series: Sequence[Series], lines: Lines
) -> Chart | None:
    """A chart of the first series' unit; none where nothing could be a line."""
    unit = series[0].unit if series else ""
    shown = [each for each in series if each.measured and each.unit == unit]
    if not any(each.is_trend for each in shown):
        return None
    keys = list(dict.fromkeys((*lines.order, *map(lines.colour, shown))))[:MAX_COLOURS]
    drawn = [each for each in shown if lines.colour(each) in keys]
    if lines.order:
        drawn.sort(key=lambda each: keys.index(lines.colour(each)))
    power, unit = choose_scale(drawn)
    payload = {
        "kind": "line",
        "unit": unit,
        "series": [
            _draw_line(each, power)
            | {"label": lines.label(each), "colour": keys.index(lines.colour(each))}
            for each in drawn
        ],
    }
    return Chart(name, title, payload, len(drawn), len(shown))


def draw_bars(
    name: str,
    title: str,
    labels: Sequence[str],
    counts: dict[str, Sequence[int | float]],
    *,
    unit: str = "",
) -> Chart | None:
    """Stacked bars: a label for each bar, one list of counts for each colour."""
    if not any(any(row) for row in counts.values()):
        return None
    payload = {
        "kind": "bar",
        "stacked": True,
        "unit": unit,
        "labels": list(labels),
        "series": [
            {"label": label, "values": list(row)} for label, row in counts.items()
        ],
    }
    return Chart(name, title, payload)


def draw_figures(name: str, title: str, metrics: Sequence[Metric]) -> Chart | None:
    """One bar for each subject's figure; they must be of one period and nature."""
    measured = [metric for metric in metrics if metric.value is not None]
    if len(measured) < 2:
        return None
    power, unit = _scale(measured[0].unit, [metric.value for metric in measured])
    payload = {
        "kind": "bar",
        "unit": unit,
        "labels": [str(metric.subject) for metric in measured],
        "series": [
            {
                "label": measured[0].indicator.name,
                "values": [_to_number(metric.value, power) for metric in measured],
                "texts": [metric.value_label for metric in measured],
                "links": [metric.get_absolute_url() for metric in measured],
            }
        ],
    }
    return Chart(name, title, payload)


def choose_scale(series: Sequence[Series]) -> tuple[int, str]:
    values = [f.metric.value for each in series for f in each.measured]
    return _scale(series[0].unit, values)


def _scale(unit: str, values: Sequence[Decimal]) -> tuple[int, str]:
    """Read an axis in 亿元 rather than in 元 where the figures are that large."""
    largest = max((abs(value) for value in values), default=Decimal(0))
    for word, power in SCALES:
        if largest >= Decimal(10) ** power:
            return power, f"{word}{unit}"
    return 0, unit


def _draw_line(series: Series, power: int) -> dict[str, Any]:
    return {
        "joined": series.cadence.joins,
        "nature": series.nature,
        "points": [
            {
                "x": series.place(figure),
                "y": _to_number(figure.metric.value, power),
                "text": f"{figure.metric.period_label} {figure.metric.value_label}",
                "link": figure.metric.get_absolute_url(),
            }
            for figure in series.measured
        ],
    }


def _to_number(value: Decimal, power: int) -> float:
    return float(value.scaleb(-power))
