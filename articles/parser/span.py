"""Half-open spans: the only module that adds or compares offsets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters start … stop-1 of a text."""

    start: int
    stop: int

    def __len__(self) -> int:
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


def keep_longest(items: Iterable[Item], to_span: Callable[[Item], Span]) -> list[Item]:
    """Drop what overlaps: the longest wins, then the earliest (spaCy's rule)."""
    kept: list[Item] = []
    taken: set[int] = set()
    for item in sorted(items, key=lambda i: (-len(to_span(i)), to_span(i))):
        span = to_span(item)
        if taken.isdisjoint(range(span.start, span.stop)):
            kept.append(item)
            taken.update(range(span.start, span.stop))
    return sorted(kept, key=to_span)
