"""What one sentence says of one indicator: its name with value, growth and rank."""

from dataclasses import dataclass, replace

from articles.parser.records.metrics.elements import GROWTH, RANK, VALUE, Element
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.phrases import Stretch
from articles.parser.records.metrics.series import Year

AGAIN = "read_again"  # the name of the figure before, at another time
BARE = "bare_rank"  # a park's place as a whole, of no indicator
NAMELESS = Name("", 0, 0, "")


@dataclass(frozen=True, slots=True)
class Draft:
    """What one sentence says of one indicator; offsets are the sentence's."""

    name: Name
    at: int
    value: Element | None = None
    growth: Element | None = None
    rank: Element | None = None
    series: int = -1
    holder: Stretch | None = None  # whose figure it is, where the list says so
    year: Year | None = None  # when, where each figure of a list has a year of its own

    is_aim: bool = False  # whether it stands under a heading such as 今年主要目标

    @property
    def kind(self) -> str:
        return self.value.kind if self.value else ""


def fill(draft: Draft, element: Element) -> Draft:
    """The figure in its place, unless one is there."""
    if element.role == VALUE:
        return replace(draft, value=draft.value or element)
    if element.role == GROWTH:
        return replace(draft, growth=draft.growth or element)
    if element.role == RANK:
        return replace(draft, rank=draft.rank or element)
    return draft
