"""A page's tree → its blocks of text: paragraphs, headings, tables of figures."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml.etree import _Element, iterwalk

CODE = frozenset(
    {
        *("audio", "embed", "head", "math", "noscript", "object", "rt", "script"),
        *("style", "svg", "template", "title", "video"),
    }
)
BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center"),
        *("dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html"),
        *("legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
BREAK = "\v"  # of a <br>; becomes \n with the other line breaks
CELL = "\x1f"  # between two cells until blanks are collapsed, then \t
BLANK_PATTERN = re.compile(r"[ \t\r\n\f]+")
WIDE_PATTERN = re.compile(r"[\u2e80-\u9fff\uff00-\uff60—“”‘’…]")
LONG_CELL = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between two tags, the block element that it stands in, and which block."""

    text: str
    element: _Element
    number: int
    is_linked: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text directly in one element, and how much of it is linked."""

    text: str
    element: _Element
    linked: int


class PieceWalk:
    """Goes through a tree once; a nesting of thousands needs no recursion."""

    def __init__(self, root: _Element, skipped: Collection[_Element]) -> None:
        self.root = root
        self.skipped = skipped
        self.blocks = [root]
        self.number = 0
        self.links = 0

    def __iter__(self) -> Iterator[Piece]:
        walk = iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                yield from self._leave(element)
            elif element in self.skipped or element.tag in CODE:
                walk.skip_subtree()
                self._enter(element)
            elif is_data_table(element):
                walk.skip_subtree()
                self._enter(element)
                yield self._build_piece(write_table(element))
            else:
                self._enter(element)
                yield self._build_piece(_read_start(element))

    def _enter(self, element: _Element) -> None:
        if element.tag in BLOCKS:
            self.blocks.append(element)
            self.number += 1
        self.links += element.tag == "a"

    def _leave(self, element: _Element) -> Iterator[Piece]:
        if element.tag in BLOCKS:
            self.blocks.pop()
            self.number += 1
        self.links -= element.tag == "a"
        if element is not self.root:
            yield self._build_piece(element.tail or "")

    def _build_piece(self, text: str) -> Piece:
        return Piece(text, self.blocks[-1], self.number, self.links > 0)


def find_blocks(root: _Element, skipped: Collection[_Element] = ()) -> Iterator[Block]:
    """The blocks below an element in order, without the subtrees to be skipped."""
    for _number, grouped in groupby(PieceWalk(root, skipped), lambda p: p.number):
        pieces = list(grouped)
        if text := collapse_blanks("".join(piece.text for piece in pieces)):
            linked = sum(len(p.text.strip()) for p in pieces if p.is_linked)
            yield Block(text, pieces[0].element, linked)


def collapse_blanks(text: str) -> str:
    r"""As a browser shows it: no blank where a line of the markup breaks in Chinese.

    >>> collapse_blanks('  高新\n   区  GDP\n 增长 ')
    '高新区 GDP增长'
    """
    return BLANK_PATTERN.sub(_find_blank, text).strip(" ").replace(CELL, "\t")


def _find_blank(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    is_wide = WIDE_PATTERN.match(before) or WIDE_PATTERN.match(after)
    return "" if "\n" in found[0] and is_wide else " "


def is_data_table(element: _Element) -> bool:
    """A table of figures, not one that lays out the page."""
    if element.tag != "table" or element.find(".//table") is not None:
        return False
    rows = read_table(element)
    has_columns = any(len(row) > 1 for row in rows)
    return has_columns and all(len(cell) <= LONG_CELL for row in rows for cell in row)


def write_table(element: _Element) -> str:
    return BREAK.join(CELL.join(row) for row in read_table(element) if any(row))


def read_table(element: _Element) -> list[list[str]]:
    return [
        [" ".join(cell.text_content().split()) for cell in row.iterchildren("td", "th")]
        for row in element.iter("tr")
    ]


def _read_start(element: _Element) -> str:
    return BREAK if element.tag == "br" else element.text or ""
