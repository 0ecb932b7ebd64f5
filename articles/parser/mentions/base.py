"""A mention: a stretch of one sentence with a kind and a value."""

from dataclasses import dataclass, field
from typing import Any

from articles.parser.sentences import Sentence
from articles.parser.span import Span

# kinds beside the entity kinds of lexicon.py (park, enterprise, agency, place)
QUANTITY, PERIOD = "quantity", "period"
HONOUR, PROJECT = "honour", "project"


@dataclass(frozen=True, slots=True)
class Mention:
    """sentence.text[start:stop] names or measures something; rule says who found it."""

    kind: str
    start: int
    stop: int
    value: Any
    rule: str

    @property
    def span(self) -> Span:
        """Inside its sentence, not in the given text."""
        return Span(self.start, self.stop)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with all mentions found in it, in order."""

    sentence: Sentence
    mentions: tuple[Mention, ...] = ()
    # the same by kind: builders ask for kinds far more often than readings are made
    by_kind: dict[str, tuple[Mention, ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        by_kind: dict[str, tuple[Mention, ...]] = {}
        for mention in self.mentions:
            by_kind[mention.kind] = (*by_kind.get(mention.kind, ()), mention)
        object.__setattr__(self, "by_kind", by_kind)

    @property
    def text(self) -> str:
        return self.sentence.text

    def of(self, *kinds: str) -> tuple[Mention, ...]:
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], ())
        return tuple([m for m in self.mentions if m.kind in kinds])

    def between(self, start: int, stop: int, *kinds: str) -> tuple[Mention, ...]:
        """Mentions of these kinds that lie inside text[start:stop]."""
        found = self.of(*kinds)
        return tuple([m for m in found if start <= m.start and m.stop <= stop])
