"""Figures that may stand side by side: one indicator, period, nature and unit."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from entities.charts.series import Figure, Series, find_subject_key
from entities.models import Metric


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same figure of several subjects; None where a subject has none."""

    figures: tuple[Figure | None, ...]

    @property
    def metrics(self) -> list[Metric]:
        return [figure.metric for figure in self.figures if figure]

    @property
    def first(self) -> Metric:
        return self.metrics[0]

    @property
    def nature_label(self) -> str:
        is_actual = self.first.nature == Metric.Nature.ACTUAL
        return "" if is_actual else self.first.get_nature_display()

    @property
    def is_shared(self) -> bool:
        return len(self.metrics) > 1


def compare_metrics(
    metrics: Iterable[Metric], series: Iterable[Series], subjects: list[Any]
) -> list[Comparison]:
    """A row for each indicator, period, nature and unit, in the order given."""
    figures = {f.metric.pk: f for each in series for f in each.figures}
    groups: dict[tuple[Any, ...], dict[Any, Figure]] = defaultdict(dict)
    for metric in metrics:
        key = (metric.indicator_id, metric.period, metric.nature, metric.unit)
        groups[key][metric.subject] = figures[metric.pk]
    return [
        Comparison(tuple(found.get(subject) for subject in subjects))
        for found in groups.values()
    ]


def find_fullest(metrics: Iterable[Metric]) -> list[Metric]:
    """The figures of the one period, nature and unit that most subjects have."""
    groups: dict[tuple[Any, ...], dict[Any, Metric]] = defaultdict(dict)
    for metric in metrics:
        if metric.value is not None and metric.period:
            key = (metric.nature != "actual", metric.period, metric.nature, metric.unit)
            groups[key][find_subject_key(metric)] = metric
    if not groups:
        return []
    best = max(groups, key=lambda key: (len(groups[key]), not key[0], key[1].last_day))
    return sorted(groups[best].values(), key=lambda metric: -metric.value)
