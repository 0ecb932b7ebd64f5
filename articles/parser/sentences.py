"""Blocks → sentences, each with the way back to the given text."""

import re
from dataclasses import dataclass, field

from articles.parser.blocks import Block
from articles.parser.span import Span

# "增长8%。其中" ends after 。; "见“新闻”。”" takes the closing quote along
END_PATTERN = re.compile(r"[。!?;…]+[”’)\]]*")
# the time for a sentence grows faster than its length, and tables have no full stops
LONGEST = 600
NEAR = 300  # characters before a sentence to which its 同年 may look back


@dataclass(frozen=True, slots=True)
class Sentence:
    """text is folded and has no line breaks; start is its place in its block."""

    text: str
    block: Block
    start: int
    # where it stands in the given text
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", self.span_of(0, len(self.text)))

    @property
    def first(self) -> int:
        """Where it begins in the given text."""
        return self.block.offsets[self.start]

    @property
    def before(self) -> str:
        """What its paragraph says shortly before it."""
        return self.block.text[max(0, self.start - NEAR) : self.start]

    def span_of(self, start: int, stop: int) -> Span:
        """Where text[start:stop] stands in the given text."""
        return self.block.span_of(self.start + start, self.start + stop)


def split_sentences(block: Block) -> tuple[Sentence, ...]:
    """Cut a block at 。！？；; the pieces tile it."""
    sentences, start = [], 0
    for stop in list_stops(block.text):
        if block.text[start:stop].strip():
            sentences.append(Sentence(block.text[start:stop], block, start))
            start = stop
    return tuple(sentences)


def list_stops(text: str) -> list[int]:
    """Where sentences end; one that never ends is cut at a comma."""
    stops: list[int] = []
    for stop in [*(m.end() for m in END_PATTERN.finditer(text)), len(text)]:
        while stop - (start := stops[-1] if stops else 0) > LONGEST:
            comma = text.rfind(",", start, start + LONGEST) + 1
            stops.append(max(comma, start + LONGEST // 2))
        stops.append(stop)
    return stops
