"""A stretch of a page: its lines, its bands from top to bottom, its gutters."""

from collections import Counter
from dataclasses import dataclass
from statistics import median

from articles.readers.layouts.lines import Line

GUTTER = 0.7  # ems between two columns that nothing crosses
HEADLINE = 1.15  # times the size of the page's body
CENTRED = 1.0  # ems off the middle of the region
OVERLAP = 0.3  # ems above and below a line's middle that no line above reaches
MOST_CROSSING = 0.2  # of the lines left of an edge
MOST_EDGES = 8

Band = list[Line]
Extents = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Region:
    """Lines to be put in order; body_size is that of the page's body."""

    lines: tuple[Line, ...]
    left: float
    right: float
    body_size: float
    depth: int = 0

    @property
    def gutter(self) -> float:
        return GUTTER * self.body_size

    def find_extents(self, band: Band) -> Extents:
        """The stretches of the width on which something is written."""
        return merge_extents([(e.left, e.right) for e in band], self.gutter)

    def is_large(self, band: Band) -> bool:
        return len(band) == 1 and band[0].size >= HEADLINE * self.body_size

    def is_heading(self, band: Band) -> bool:
        """A line above columns that belongs to all of them, though it crosses none."""
        off = abs(band[0].left + band[0].right - self.left - self.right) / 2
        is_centred = len(band) == 1 and off <= CENTRED * self.body_size
        return is_centred or self.is_large(band)


def build_region(lines: list[Line], outer: Region | None = None) -> Region:
    left, right = min(e.left for e in lines), max(e.right for e in lines)
    if outer:
        return Region(tuple(lines), left, right, outer.body_size, outer.depth + 1)
    return Region(tuple(lines), left, right, find_body_size(lines))


def find_body_size(lines: list[Line]) -> float:
    """The size of most characters."""
    return median(line.size for line in lines for _character in line.text)


def merge_extents(extents: Extents, gutter: float) -> Extents:
    """Gaps narrower than a gutter are closed.

    >>> merge_extents([(0, 10), (11, 20), (30, 40)], gutter=5)
    [(0, 20), (30, 40)]
    """
    merged: Extents = []
    for left, right in sorted(extents):
        if merged and left - merged[-1][1] < gutter:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def split_columns(region: Region) -> list[list[Line]]:
    """Lines left and right of each gutter that none of them crosses."""
    columns: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(region.lines, key=lambda line: line.left):
        if line.left - reach >= region.gutter:
            columns.append([])
        columns[-1].append(line)
        reach = max(reach, line.right)
    return columns


def split_bands(region: Region) -> list[Band]:
    """Lines that lie beside one another, from the top downwards."""
    bands: list[Band] = []
    reach = float("-inf")
    for line in sorted(region.lines, key=lambda e: e.middle - OVERLAP * e.size):
        if line.middle - OVERLAP * line.size >= reach:
            bands.append([])
        bands[-1].append(line)
        reach = max(reach, line.middle + OVERLAP * line.size)
    return bands


def split_crossed(region: Region) -> list[list[Line]]:
    """Columns of which a few lines run into the next, as a long address does."""
    counts = Counter(round(line.left / region.body_size) for line in region.lines)
    for place, count in counts.most_common(MOST_EDGES):
        edge = (place - 0.5) * region.body_size
        before = [line for line in region.lines if line.left < edge]
        crossing = sum(line.right > edge for line in before)
        if before and count > 1 and crossing <= MOST_CROSSING * len(before):
            return [before, [line for line in region.lines if line.left >= edge]]
    return [list(region.lines)]
