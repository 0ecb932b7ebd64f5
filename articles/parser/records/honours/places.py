"""Where in a story an honour is conferred, and on whom."""

from dataclasses import dataclass

from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.honours import Award
from articles.parser.records.honours.themes import Weights
from articles.parser.span import Span
from articles.parser.story import Story


@dataclass(frozen=True, slots=True)
class Recipient:
    """A holder as named, where it stands in the given text, and how it was found."""

    name: str
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a story an honour is conferred.

    floor is where the sentence's previous honour ends, before are its recipients,
    inherited are those of the sentence before in the same paragraph. listed is the
    earlier sentence in which titles and issuer stand, where they do.
    """

    story: Story
    reading: Reading
    mention: Mention
    weights: Weights
    floor: int = 0
    before: tuple["Recipient", ...] = ()
    inherited: tuple["Recipient", ...] = ()
    listed: Reading | None = None

    @property
    def titled(self) -> Reading:
        return self.listed or self.reading

    @property
    def award(self) -> Award:
        award: Award = self.mention.value
        return award

    @property
    def titles(self) -> str:
        text = self.titled.text
        return "、".join(text[t.start : t.stop] for t in self.award.titles)
