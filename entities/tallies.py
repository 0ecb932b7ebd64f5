"""Honours counted by year and level."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from entities.charts.drawing import Chart, draw_bars
from entities.models import Enterprise, Honour, Park


@dataclass(frozen=True, slots=True)
class Tally:
    """A row of counts for each year, the newest first; a column for each level."""

    levels: tuple[str, ...]
    years: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def totals(self) -> list[int]:
        columns = zip(*(counts for _, counts in self.years), strict=True)
        return [sum(column) for column in columns]

    @property
    def chart(self) -> Chart | None:
        """One year alone needs no picture."""
        dated = [(year, counts) for year, counts in reversed(self.years) if year]
        if len(dated) < 2:
            return None
        columns = {
            level: [counts[i] for _, counts in dated]
            for i, level in enumerate(self.levels)
        }
        labels = [f"{year}年" for year, _ in dated]
        return draw_bars(
            "honour-chart", "历年荣誉（按级别）", labels, columns, unit="项"
        )


def build_tally(honours: Sequence[Honour]) -> Tally:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for honour in honours:
        year = str(honour.awarded_last_day.year) if honour.awarded_last_day else ""
        counts[year][honour.level] += 1
    used = {level for row in counts.values() for level in row}
    levels = [level for level in (*Honour.Level.values, "") if level in used]
    years = tuple(
        (year, tuple(counts[year][level] for level in levels))
        for year in sorted(counts, reverse=True)
    )
    return Tally(tuple(_label_level(level) for level in levels), years)


def _label_level(level: str) -> str:
    return Honour.Level(level).label if level else "级别未载明"


def list_honours(subject: Park | Enterprise) -> QuerySet[Honour]:
    """A park's own honours and those of its enterprises and projects."""
    if isinstance(subject, Enterprise):
        return subject.honours.published()
    enterprises = subject.enterprises.published().values("pk")
    within = Q(enterprise__in=enterprises) | Q(project__in=subject.projects.published())
    return Honour.objects.published().filter(Q(park=subject) | within)
