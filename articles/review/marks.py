"""An article's text cut where evidence begins or ends, and where a block is dimmed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.models import Proposal
from articles.parser.blocks import (
    ADVERT,
    BYLINE,
    CAPTION,
    DATELINE,
    FURNITURE,
    SLOGAN,
    find_blocks,
)
from articles.parser.lines import split_lines
from articles.parser.pages import split_pages
from articles.parser.text import fold
from articles.review.faint import FaintLine
from entities.evidence import LABELS

DIMMED = frozenset([ADVERT, BYLINE, CAPTION, DATELINE, FURNITURE, SLOGAN])


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell's evidence."""

    proposal: Proposal
    field: str
    start: int
    stop: int

    @property
    def label(self) -> str:
        labels = LABELS[self.proposal.kind]
        return labels.get(self.field, self.field)


@dataclass(frozen=True, slots=True)
class Piece:
    """text stands at start; marks are all that lie on it, the shortest last."""

    text: str
    start: int
    marks: tuple[Mark, ...] = ()
    is_dimmed: bool = False
    faint: FaintLine | None = None

    @property
    def offset(self) -> str:
        return str(self.start)

    @property
    def top(self) -> Mark | None:
        """The mark that gives the colour: the shortest, as drawn over the others."""
        return self.marks[-1] if self.marks else None

    @property
    def cells(self) -> str:
        """12:name 12:value: by which the page finds the pieces of a cell."""
        return " ".join(f"{mark.proposal.pk}:{mark.field}" for mark in self.marks)

    @property
    def is_done(self) -> bool:
        return all(mark.proposal.is_decided for mark in self.marks)

    @property
    def labels(self) -> str:
        named = [mark.label for mark in self.marks]
        return "、".join(
            dict.fromkeys([*named, self.faint.label] if self.faint else named)
        )


def mark_article(
    text: str, proposals: Iterable[Proposal], faint: Iterable[FaintLine] = ()
) -> list[Piece]:
    marks = [
        m for p in proposals for m in list_marks(p) if m.start < m.stop <= len(text)
    ]
    dimmed, faint = list_dimmed(text), list(faint)
    cuts = {0, len(text), *(end for span in dimmed for end in span)}
    cuts.update(end for each in (*marks, *faint) for end in (each.start, each.stop))
    return [
        Piece(
            text[start:stop],
            start,
            on,
            is_within(start, dimmed),
            find_line(start, faint),
        )
        for (start, stop), on in zip(*sweep(marks, sorted(cuts)), strict=True)
    ]


def mark_sentence(proposal: Proposal) -> list[Piece]:
    """Mark the proposal's own evidence in its own sentence."""
    start, stop = proposal.sentence_start, proposal.sentence_stop
    marks = [m for m in list_marks(proposal) if start <= m.start < m.stop <= stop]
    cuts = {start, stop, *(end for mark in marks for end in (mark.start, mark.stop))}
    text = proposal.article.text
    return [
        Piece(text[first:last], first, on)
        for (first, last), on in zip(*sweep(marks, sorted(cuts)), strict=True)
    ]


def sweep(
    marks: Sequence[Mark], edges: Sequence[int]
) -> tuple[list[tuple[int, int]], list[tuple[Mark, ...]]]:
    """Return the stretches between edges, and for each the marks on it, in one pass."""
    waiting = sorted(marks, key=lambda mark: -mark.start)
    current: list[Mark] = []
    found = []
    stretches = list(pairwise(edges))
    for start, _stop in stretches:
        current = [mark for mark in current if mark.stop > start]
        while waiting and waiting[-1].start <= start:
            current.append(waiting.pop())
        found.append(tuple(sorted(current, key=lambda m: m.start - m.stop)))
    return stretches, found


def list_marks(proposal: Proposal) -> list[Mark]:
    return [
        Mark(proposal, field, span[0], span[1])
        for field, span in proposal.evidence.items()
        if len(span) == 2
    ]


def list_dimmed(text: str) -> list[tuple[int, int]]:
    """Return where captions, advertisements, bylines and slogans stand."""
    return [
        (block.span.start, block.span.stop)
        for page in split_pages(split_lines(fold(text)))
        for block in find_blocks(page)
        if block.kind in DIMMED
    ]


def find_line(start: int, lines: Iterable[FaintLine]) -> FaintLine | None:
    return next((line for line in lines if line.start <= start < line.stop), None)


def is_within(start: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in spans)
