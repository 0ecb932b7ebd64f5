"""A source's text and its claims → pieces of text, each with the claims on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from entities.models import Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; opening holds the claims that begin here, claims all on it."""

    text: str
    claims: tuple[Claim, ...] = ()
    opening: tuple[Claim, ...] = ()


def mark_text(
    text: str, claims: Sequence[Claim], first: int = 0, last: int | None = None
) -> list[Piece]:
    """Cut text[first:last] where a claim begins or ends; the pieces tile it."""
    end = len(text) if last is None else min(last, len(text))
    if first >= end:
        return []
    spans = [c for c in claims if c.start is not None and first <= c.start < end]
    cuts = {first, end, *(c.start for c in spans), *(min(c.stop, end) for c in spans)}
    edges = sorted(cuts)
    opened = _sweep(spans, edges, end)
    stretches = zip(pairwise(edges), opened, strict=True)
    return [
        Piece(text[start:stop], tuple(on), tuple(c for c in on if c.start == start))
        for (start, stop), on in stretches
    ]


def _sweep(claims: Sequence[Claim], edges: list[int], end: int) -> list[list[Claim]]:
    """For each piece between two edges the claims that lie on it, in one pass."""
    waiting = sorted(claims, key=lambda claim: -claim.start)
    current: list[Claim] = []
    found = []
    for edge in edges[:-1]:
        current = [c for c in current if min(c.stop, end) > edge]
        while waiting and waiting[-1].start <= edge:
            current.append(waiting.pop())
        found.append(list(current))
    return found
