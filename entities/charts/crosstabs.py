"""Figures → a table with a row for each series and a column for each year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from entities.charts.series import Figure, Series, find_subject_key


@dataclass(frozen=True, slots=True)
class Row:
    """One series or several in different units; cells run along the table's years."""

    series: Series
    cells: tuple[tuple[Figure, ...], ...]


@dataclass(frozen=True, slots=True)
class Crosstab:
    """Years from the newest to the oldest; None stands for what has no period."""

    years: tuple[int | None, ...]
    rows: tuple[Row, ...]

    def __bool__(self) -> bool:
        return bool(self.rows)


def build_crosstab(series: Iterable[Series]) -> Crosstab:
    """Rows in the order given, but those of one indicator and subject together."""
    ordered = _keep_together(list(series))
    found = {figure.year for each in ordered for figure in each.figures}
    years = sorted(found, key=lambda year: (year is None, -(year or 0)))
    return Crosstab(tuple(years), tuple(_build_row(each, years) for each in ordered))


def _keep_together(series: list[Series]) -> list[Series]:
    groups: dict[tuple[Any, ...], list[Series]] = defaultdict(list)
    for each in series:
        key = (each.first.indicator_id, find_subject_key(each.first))
        groups[key].append(each)
    return [
        each
        for group in groups.values()
        for each in sorted(group, key=lambda s: (s.nature_label, s.cadence))
    ]


def _build_row(series: Series, years: list[int | None]) -> Row:
    by_year: dict[int | None, list[Figure]] = defaultdict(list)
    for figure in series.figures:
        by_year[figure.year].append(figure)
    return Row(series, tuple(tuple(by_year[year]) for year in years))
