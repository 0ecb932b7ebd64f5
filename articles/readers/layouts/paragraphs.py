"""Stacks of lines in reading order → paragraphs, across columns and pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from articles.readers.layouts.columns import Stack
from articles.readers.layouts.lines import Line
from articles.readers.layouts.regions import HEADLINE, find_body_size

SAME_SIZE = 1.06
FULL = 1.5  # ems short of the column's right edge
# What a line cannot break: a figure, a letter word, a character with the marks around.
WORD_PATTERN = re.compile(
    r"[（(“‘《〈【「『]*([A-Za-z0-9.,:/+%-]+|.)[，。；：、！？）)”’》〉】」』％%…—]*"
)
HALF = 0.55  # ems of a Latin letter or a digit
INDENT = 0.8  # ems right of the column's left edge
SPACED = 1.35  # times the usual distance of baselines
LEAST_LINES = 3  # of one size, before their edges are taken for the column's

JOINED, SPACE, BROKEN, PARTED = "", " ", "\n", "\n\n"


@dataclass(frozen=True, slots=True)
class Edges:
    """Those of a column for lines of one size, and the distance of its baselines."""

    left: float
    right: float
    leading: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, which stack it stands in, and the edges that hold there."""

    line: Line
    stack: int
    edges: Edges

    def is_full(self, following: str) -> bool:
        """Whether the word that follows would not have fitted on the line."""
        room = (self.edges.right - self.line.right) / self.line.size
        return room <= max(FULL, measure_word(following))

    @property
    def is_widest(self) -> bool:
        """Whether it takes the width of its column; a headline may be centred."""
        room = self.edges.right - self.edges.left - self.line.right + self.line.left
        return room <= FULL * self.line.size

    @property
    def is_indented(self) -> bool:
        return self.line.left > self.edges.left + INDENT * self.line.size


def join_paragraphs(stacks: list[Stack]) -> str:
    """The text, an empty line between two paragraphs."""
    placed = list(_place_lines(stacks))
    if not placed:
        return ""
    body_size = find_body_size([each.line for each in placed])
    pieces = [placed[0].line.text]
    for before, after in pairwise(placed):
        pieces.append(_find_break(before, after, body_size))
        pieces.append(after.line.text)
    return "".join(pieces)


def measure_word(text: str) -> float:
    """The width in ems of what a text begins with.

    >>> measure_word("区”，一"), round(measure_word("268.4亿"), 2)
    (3, 2.75)
    """
    word = WORD_PATTERN.match(text)
    return sum(HALF if c.isascii() else 1 for c in word[0]) if word else 0


def is_same_size(one: Line, other: Line) -> bool:
    return max(one.size, other.size) <= SAME_SIZE * min(one.size, other.size)


def _place_lines(stacks: list[Stack]) -> Iterator[Placed]:
    width_by_size: dict[int, float] = {}
    for number, stack in enumerate(stacks):
        edges_by_size: dict[float, Edges] = {}
        for alike in _split_by_size(stack):
            edges = _find_edges(alike, width_by_size)
            edges_by_size |= {line.size: edges for line in alike}
        for line in stack:
            yield Placed(line, number, edges_by_size[line.size])


def _split_by_size(stack: Stack) -> Iterator[list[Line]]:
    alike: list[Line] = []
    for line in sorted(stack, key=lambda line: line.size):
        if alike and not is_same_size(alike[-1], line):
            yield alike
            alike = []
        alike.append(line)
    if alike:
        yield alike


def _find_edges(alike: list[Line], width_by_size: dict[int, float]) -> Edges:
    """Few lines may all be short, so they take the width of the last column."""
    left = min(line.left for line in alike)
    right = max(line.right for line in alike)
    size = round(alike[0].size)
    if len(alike) >= LEAST_LINES:
        width_by_size[size] = right - left
    right = max(right, left + width_by_size.get(size, 0))
    return Edges(left, right, _find_leading(alike))


def _find_leading(alike: list[Line]) -> float:
    """The lower quartile: lines of a paragraph stand closer than paragraphs."""
    baselines = sorted(line.baseline for line in alike)
    distances = sorted(b - a for a, b in pairwise(baselines) if b - a > alike[0].size)
    return distances[len(distances) // 4] if distances else 0


def _find_break(before: Placed, after: Placed, body_size: float) -> str:
    if before.line.is_row or after.line.is_row:
        return BROKEN if before.line.is_row and after.line.is_row else PARTED
    if not is_same_size(before.line, after.line) or _is_spaced(before, after):
        return PARTED
    if _is_headline(before, body_size) and before.stack == after.stack:
        return JOINED if before.is_widest else BROKEN
    if not before.is_full(after.line.text) or after.is_indented:
        return PARTED
    return SPACE if _needs_space(before.line.text, after.line.text) else JOINED


def _is_spaced(before: Placed, after: Placed) -> bool:
    if before.stack != after.stack or not before.edges.leading:
        return False
    distance = after.line.baseline - before.line.baseline
    return distance > SPACED * before.edges.leading


def _is_headline(placed: Placed, body_size: float) -> bool:
    return placed.line.size >= HEADLINE * body_size


def _needs_space(before: str, after: str) -> bool:
    """Between words of letters; a figure cut by a column has none."""
    ends = before[-1:] + after[:1]
    return ends.isascii() and ends.isalpha()
