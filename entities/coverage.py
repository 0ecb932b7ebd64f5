"""What is known of which park, indicator and year, and how well: the editors' board."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from entities.models import Claim, Indicator, Metric, Park

STALE_MONTHS = 24
PUBLIC = Q(claims__source__is_published=True)


class State(models.TextChoices):
    """Of one cell; a cell has the first that fits of 有出入, 久未更新, 单一, 多源."""

    CONTRADICTING = "contradicting", "有出入"
    STALE = "stale", "久未更新"
    SINGLE = "single", "单一来源"
    FILLED = "filled", "多源一致"
    EMPTY = "empty", "空缺"


@dataclass(frozen=True, slots=True)
class Cell:
    """One park, indicator and year: how many figures and sources, and where they are."""

    year: int
    state: State
    sources: int = 0
    address: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    park: Park
    indicator: Indicator
    cells: tuple[Cell, ...]

    @property
    def search(self) -> str:
        """Where the articles' sentences might speak of what is missing."""
        words = {"q": f"{self.park} {self.indicator}", "kind": "sentence"}
        return f"{reverse('search')}?{urlencode(words)}"


@dataclass
class Board:
    """Rows of parks and indicators; years run from the newest to the oldest."""

    parks: list[Park]
    indicators: list[Indicator]
    years: range
    state: str = ""
    figures: QuerySet = field(default_factory=Metric.objects.none)

    @cached_property
    def found(self) -> dict[tuple[int, int], dict[int, dict[str, Any]]]:
        """By park and indicator, then by year, what is held: one query for all."""
        by_row: dict[tuple[int, int], dict[int, dict[str, Any]]] = defaultdict(dict)
        for each in count_figures(self.figures):
            by_row[each["park_id"], each["indicator_id"]][each["year"]] = each
        return by_row

    @cached_property
    def pairs(self) -> list[tuple[Park, Indicator]]:
        """The rows that hold the state asked for, or all."""
        pairs = ((p, i) for p in self.parks for i in self.indicators)
        return [pair for pair in pairs if not self.state or self.has_state(*pair)]

    def has_state(self, park: Park, indicator: Indicator) -> bool:
        return self.state in self.list_states(park.pk, indicator.pk)

    def list_states(self, park: int, indicator: int) -> list[State]:
        held = self.found.get((park, indicator), {})
        newest = max(held, default=0)
        return [find_state(held.get(y), is_newest=y == newest) for y in self.years]

    @cached_property
    def counts(self) -> list[tuple[State, int]]:
        """How many cells are in each state, whatever state is asked for."""
        counted: Counter[State] = Counter()
        for park, indicator in self.found:
            counted.update(self.list_states(park, indicator))
        cells = len(self.parks) * len(self.indicators) * len(self.years)
        counted[State.EMPTY] += cells - counted.total()
        return [(state, counted[state]) for state in State]

    def build_rows(self) -> Iterator[Row]:
        for park, indicator in self.pairs:
            held = self.found.get((park.pk, indicator.pk), {})
            states = self.list_states(park.pk, indicator.pk)
            cells = (
                build_cell(park, indicator, year, state, held.get(year))
                for year, state in zip(self.years, states, strict=True)
            )
            yield Row(park, indicator, tuple(cells))


def count_figures(figures: QuerySet) -> QuerySet:
    """Of each park, indicator and year: figures, sources that agree, contradictions.

    A reprint is no second source.
    """
    source = Coalesce("claims__source__reprint_of_id", "claims__source_id")
    agreeing = PUBLIC & Q(claims__is_contradicting=False)
    differing = PUBLIC & Q(claims__is_contradicting=True)
    rows = figures.order_by().values(
        "park_id", "indicator_id", year=F("last_day__year")
    )
    return rows.annotate(
        count=Count("pk", distinct=True),
        first=Min("pk"),
        newest=Max("last_day"),
        sources=Count(source, distinct=True, filter=agreeing),
        contradicting=Count("claims", filter=differing),
    )


def find_contradicting(figures: QuerySet) -> QuerySet:
    """The figures of parks about which public sources differ."""
    claims = Claim.objects.contradicting().published().filter(metric__isnull=False)
    figures = figures.filter(pk__in=claims.order_by().values("metric"))
    return figures.filter(park__isnull=False).order_by()


def find_state(held: dict[str, Any] | None, *, is_newest: bool) -> State:
    if held is None:
        return State.EMPTY
    if held["contradicting"]:
        return State.CONTRADICTING
    if is_newest and is_stale(held["newest"]):
        return State.STALE
    return State.FILLED if held["sources"] > 1 else State.SINGLE


def is_stale(day: datetime.date) -> bool:
    """Whether the newest figure of a row is one that nothing followed for two years."""
    today = timezone.localdate()
    months = (today.year - day.year) * 12 + today.month - day.month
    return months - (today.day < day.day) >= STALE_MONTHS


def build_cell(
    park: Park,
    indicator: Indicator,
    year: int,
    state: State,
    held: dict[str, Any] | None,
) -> Cell:
    """One figure is opened itself, several in the table of their indicator."""
    if held is None:
        return Cell(year, state)
    address = reverse("metric-detail", args=[held["first"]])
    if held["count"] > 1:
        given = urlencode({"park": park.name, "year": year, "nature": "actual"})
        address = f"{indicator.get_absolute_url()}?{given}"
    return Cell(year, state, held["sources"], address)
