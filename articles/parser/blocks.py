"""Folded text → blocks: headline, byline, caption, paragraph …, with lines joined.

A block's text leaves out the line breaks inside it; its offsets say where each of
its characters stands in the text as it was given, so nothing ever moves.
"""

from dataclasses import dataclass

from articles.parser.span import Span

HEADLINE, BYLINE, SLOGAN, CAPTION = "headline", "byline", "slogan", "caption"
SUBHEADING, DATELINE, PARAGRAPH, ADVERT = (
    "subheading",
    "dateline",
    "paragraph",
    "advert",
)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; text[i] stands at offsets[i] of the given text."""

    kind: str
    text: str
    offsets: tuple[int, ...]

    @property
    def span(self) -> Span:
        return Span(self.offsets[0], self.offsets[-1] + 1)

    def span_of(self, start: int, stop: int) -> Span:
        """Where text[start:stop] stands in the given text."""
        return Span(self.offsets[start], self.offsets[stop - 1] + 1)


def find_blocks(folded: str) -> tuple[Block, ...]:
    """Each line that is not empty is a paragraph."""
    blocks, start = [], 0
    for line in folded.split("\n"):
        text = line.strip()
        if text:
            first = start + line.index(text)
            offsets = tuple(range(first, first + len(text)))
            blocks.append(Block(PARAGRAPH, text, offsets))
        start += len(line) + 1
    return tuple(blocks)
