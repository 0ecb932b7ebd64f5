"""Blocks → sentences, each with the way back to the given text."""

import re
from dataclasses import dataclass

from articles.parser.blocks import Block
from articles.parser.span import Span

# "增长8%。其中" ends after 。; "见“新闻”。”" takes the closing quote along
END_PATTERN = re.compile(r"[。!?;…]+[”’)\]]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """text is folded and has no line breaks; start is its place in its block."""

    text: str
    block: Block
    start: int

    @property
    def span(self) -> Span:
        return self.span_of(0, len(self.text))

    def span_of(self, start: int, stop: int) -> Span:
        """Where text[start:stop] stands in the given text."""
        return self.block.span_of(self.start + start, self.start + stop)


def split_sentences(block: Block) -> tuple[Sentence, ...]:
    """Cut a block at 。！？；; the pieces tile it."""
    sentences, start = [], 0
    stops = [m.end() for m in END_PATTERN.finditer(block.text)]
    for stop in [*stops, len(block.text)]:
        if block.text[start:stop].strip():
            sentences.append(Sentence(block.text[start:stop], block, start))
            start = stop
    return tuple(sentences)
