"""Half-open spans: the only module that adds or compares offsets."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

Item = TypeVar("Item")


class Span(NamedTuple):
    """Characters start … stop-1 of a text."""

    start: int
    stop: int

    def __bool__(self) -> bool:
        return self.start < self.stop

    @property
    def length(self) -> int:
        return self.stop - self.start

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.stop <= self.stop

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.stop and other.start < self.stop

    def moved(self, distance: int) -> "Span":
        return Span(self.start + distance, self.stop + distance)

    def to_json(self) -> list[int]:
        return [self.start, self.stop]


def find_cover(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of them."""
    covered = list(spans)
    return Span(min(s.start for s in covered), max(s.stop for s in covered))


def keep_longest(
    items: Sequence[Item], to_span: Callable[[Item], tuple[int, int]]
) -> list[Item]:
    """Drop what overlaps: the longest wins, then the earliest (spaCy's rule)."""
    if len(items) < 2:
        return list(items)
    spans = [*map(to_span, items)]
    order = sorted(range(len(spans)), key=spans.__getitem__)
    if all(spans[i][1] <= spans[j][0] for i, j in pairwise(order)):
        return [items[i] for i in order]
    order = sorted(
        range(len(spans)), key=lambda i: (spans[i][0] - spans[i][1], spans[i])
    )
    kept: list[int] = []
    taken: set[int] = set()
    for i in order:
        places = range(*spans[i])
        if taken.isdisjoint(places):
            kept.append(i)
            taken.update(places)
    return [items[i] for i in sorted(kept, key=spans.__getitem__)]
