"""An article's text with the evidence of its proposals marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Proposal
from entities.marking import Piece, mark_text


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell's evidence."""

    proposal: Proposal
    field: str
    start: int
    stop: int


def mark_article(text: str, proposals: Iterable[Proposal]) -> list[Piece]:
    return mark_text(text, [mark for p in proposals for mark in list_marks(p)])


def list_marks(proposal: Proposal) -> list[Mark]:
    return [
        Mark(proposal, field, span[0], span[1])
        for field, span in proposal.evidence.items()
        if len(span) == 2
    ]
