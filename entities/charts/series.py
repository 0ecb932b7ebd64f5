"""Metrics → series: one subject, indicator, nature, unit and stretch of the year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from entities.charts.cadences import Cadence, Stretch, find_cadence, place_in_time
from entities.charts.growth import Growth
from entities.models import Indicator, Metric


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric with its growth, stated and computed."""

    metric: Metric
    growth: Growth

    @property
    def year(self) -> int | None:
        return self.metric.last_day.year if self.metric.last_day else None


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that a line may join, oldest first (unless the cadence forbids it)."""

    cadence: Cadence
    nature: str
    unit: str
    figures: tuple[Figure, ...]

    @property
    def first(self) -> Metric:
        return self.figures[0].metric

    @property
    def indicator(self) -> Indicator:
        return self.first.indicator

    @property
    def subject(self) -> Any:
        return self.first.subject

    @property
    def nature_label(self) -> str:
        is_actual = self.nature == Metric.Nature.ACTUAL
        return "" if is_actual else Metric.Nature(self.nature).label

    @property
    def measured(self) -> list[Figure]:
        """The figures with a value and a date, which a chart can show."""
        return [
            figure
            for figure in self.figures
            if figure.metric.value is not None and figure.metric.last_day
        ]

    @property
    def is_trend(self) -> bool:
        return self.cadence.joins and len(self.measured) > 1

    @property
    def qualities(self) -> str:
        """1—9月 · 目标; empty for the actual figure of a whole year."""
        cadence = "" if self.cadence.is_whole_year else self.cadence.label
        return " · ".join(word for word in (cadence, self.nature_label) if word)

    def place(self, figure: Figure) -> float:
        return place_in_time(figure.metric.period, self.cadence)


def build_series(metrics: Iterable[Metric]) -> list[Series]:
    """Group metrics loaded by with_subjects; the longest series come first."""
    groups: dict[tuple[Any, ...], list[Metric]] = defaultdict(list)
    for metric in metrics:
        groups[_build_key(metric)].append(metric)
    series = [_build_one(group) for group in groups.values()]
    return sorted(series, key=lambda s: (-len(s.measured), s.cadence, s.nature_label))


def find_subject_key(metric: Metric) -> tuple[Any, ...]:
    keys = (metric.park_id, metric.enterprise_id, metric.place_id, metric.industry_id)
    return (*keys, metric.subject_name)


def _build_key(metric: Metric) -> tuple[Any, ...]:
    subject = find_subject_key(metric)
    cadence = find_cadence(metric.period)
    return (metric.indicator_id, subject, metric.nature, metric.unit, cadence)


def _build_one(metrics: list[Metric]) -> Series:
    cadence = find_cadence(metrics[0].period)
    ordered = sorted(metrics, key=lambda m: (str(m.last_day or ""), m.pk))
    by_moment = {_find_moment(metric): metric for metric in ordered}
    figures = (
        Figure(metric, Growth.between(metric, _find_before(metric, cadence, by_moment)))
        for metric in ordered
    )
    return Series(cadence, ordered[0].nature, ordered[0].unit, tuple(figures))


def _find_moment(metric: Metric) -> tuple[int, int] | None:
    return (metric.last_day.year, metric.last_day.month) if metric.last_day else None


def _find_before(
    metric: Metric, cadence: Cadence, by_moment: dict[Any, Metric]
) -> Metric | None:
    """The figure of the same stretch one year earlier."""
    if cadence.stretch > Stretch.STATE:
        return None
    return by_moment.get((metric.last_day.year - 1, metric.last_day.month))
