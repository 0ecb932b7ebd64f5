"""A source's text, each marked stretch with links to all the facts that it serves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Self

from entities.keys import read_key
from entities.marking import Piece, mark_text
from entities.models import Claim, Fact, Source

LEAST_RUN = 3


@dataclass(frozen=True, slots=True)
class CitedFact:
    """A fact that the text speaks of, numbered in the order in which it does."""

    number: int
    fact: Fact
    claims: list[Claim] = field(default_factory=list)

    @property
    def place(self) -> Claim | None:
        """The first claim that stands in the text, to be led to."""
        return next((claim for claim in self.claims if claim.start is not None), None)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands above a stretch: 3, to a fact, or 3–17, to where they are listed."""

    label: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text with the facts on it; the anchors of claims begin here."""

    text: str
    cited: tuple[CitedFact, ...]
    opening: tuple[Claim, ...]

    @classmethod
    def from_piece(cls, piece: Piece, facts: dict[tuple[type, int], CitedFact]) -> Self:
        cited = {build_key(claim.fact) for claim in piece.claims}
        ordered = tuple(found for key, found in facts.items() if key in cited)
        return cls(piece.text, ordered, piece.opening)

    @property
    def notes(self) -> list[Note]:
        """Empty where the text itself leads to its only fact."""
        return build_notes(self.cited) if len(self.cited) > 1 else []


@dataclass(frozen=True, slots=True)
class SourceText:
    """before, here and after tile the text; here is what a link led to."""

    facts: tuple[CitedFact, ...]
    before: tuple[Stretch, ...]
    here: tuple[Stretch, ...]
    after: tuple[Stretch, ...]


def build_source_text(
    source: Source, claims: Sequence[Claim], span: tuple[int, int] = (0, 0)
) -> SourceText:
    """Cut the text at the claims, and at a span that is to stand out."""
    facts = gather_facts(claims)
    start, stop = span
    ends = ((0, start), (start, stop), (stop, len(source.text)))
    parts = [
        tuple(
            Stretch.from_piece(piece, facts)
            for piece in mark_text(source.text, claims, first, last)
        )
        for first, last in ends
    ]
    return SourceText(tuple(facts.values()), *parts)


def build_notes(cited: Sequence[CitedFact]) -> list[Note]:
    """Three and more in a row are one note: a period may serve every fact of a text."""
    runs = groupby(enumerate(cited), key=lambda pair: pair[1].number - pair[0])
    notes: list[Note] = []
    for _, pairs in runs:
        run = [each for _, each in pairs]
        if len(run) < LEAST_RUN:
            notes += [build_note(each) for each in run]
        else:
            first, last = run[0].number, run[-1].number
            words = f"{len(run)} 条事实"
            notes.append(Note(f"{first}–{last}", words, f"#fact-{first}"))
    return notes


def build_note(cited: CitedFact) -> Note:
    address = cited.fact.get_absolute_url()
    return Note(str(cited.number), str(cited.fact), address)


def gather_facts(claims: Sequence[Claim]) -> dict[tuple[type, int], CitedFact]:
    facts: dict[tuple[type, int], CitedFact] = {}
    for claim in claims:
        key = build_key(claim.fact)
        cited = facts.setdefault(key, CitedFact(len(facts) + 1, claim.fact))
        cited.claims.append(claim)
    return facts


def build_key(fact: Fact) -> tuple[type, int]:
    return type(fact), fact.pk


def read_span(source: Source, start: str, stop: str) -> tuple[int, int]:
    """What an address asks to stand out, if the text has such a place."""
    first, last = read_key(start), read_key(stop)
    if first is None or last is None:
        return 0, 0
    return (first, last) if first < last <= len(source.text) else (0, 0)
