"""Lines of a page → stacks of lines in reading order.

A stack is what one column holds between two things that cross it. A region with a
clear gutter is read column by column; one without is cut where something spans it.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from articles.readers.layouts.lines import Line
from articles.readers.layouts.tables import is_table, join_rows

GUTTER = 0.7  # ems between two columns that nothing crosses
HEADLINE = 1.15  # times the size of the page's body
CENTRED = 1.0  # ems off the middle of the region
OVERLAP = 0.3  # ems above and below a line's middle that no line above reaches

Band = list[Line]
Stack = list[Line]
Extents = list[tuple[float, float]]


def order_lines(lines: list[Line]) -> list[Stack]:
    """The stacks of a page, in the order in which they are read."""
    return list(_order(lines, find_body_size(lines))) if lines else []


def find_body_size(lines: list[Line]) -> float:
    """The size of most characters."""
    return median(line.size for line in lines for _character in line.text)


def merge_extents(extents: Extents, gutter: float) -> Extents:
    """Stretches of the width that are written on, gaps below a gutter closed."""
    merged: Extents = []
    for left, right in sorted(extents):
        if merged and left - merged[-1][1] < gutter:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


@dataclass(frozen=True, slots=True)
class Region:
    """The width that some lines take, and the size of the page's body."""

    left: float
    right: float
    body_size: float

    @property
    def gutter(self) -> float:
        return GUTTER * self.body_size

    def find_extents(self, band: Band) -> Extents:
        return merge_extents([(e.left, e.right) for e in band], self.gutter)

    def is_large(self, band: Band) -> bool:
        return len(band) == 1 and band[0].size >= HEADLINE * self.body_size

    def is_heading(self, band: Band) -> bool:
        """A line above columns that belongs to all of them, though it crosses none."""
        off = abs(band[0].left + band[0].right - self.left - self.right) / 2
        is_centred = len(band) == 1 and off <= CENTRED * self.body_size
        return is_centred or self.is_large(band)


def _order(lines: list[Line], body_size: float) -> Iterator[Stack]:
    columns = _split_columns(lines, GUTTER * body_size)
    if len(columns) == 1:
        yield from _order_bands(lines, body_size)
    elif is_table(columns):
        yield join_rows(lines)
    else:
        for column in columns:
            yield from _order(column, body_size)


def _split_columns(lines: list[Line], gutter: float) -> list[list[Line]]:
    columns: list[list[Line]] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: line.left):
        if line.left - reach >= gutter:
            columns.append([])
        columns[-1].append(line)
        reach = max(reach, line.right)
    return columns


def _order_bands(lines: list[Line], body_size: float) -> Iterator[Stack]:
    """Bands that are one column pile up; those with a gutter are read by columns."""
    region = Region(min(e.left for e in lines), max(e.right for e in lines), body_size)
    above: list[Band] = []
    below = deque(_split_bands(lines))
    if len(below) == 1:
        yield sorted(lines, key=lambda line: (line.top, line.left))
        return
    while below:
        if len(region.find_extents(below[0])) == 1:
            above.append(below.popleft())
        else:
            group = _gather_group(region, above, below)
            yield _pile_up(above)
            above = []
            yield from _order(group, body_size)
    yield _pile_up(above)


def _split_bands(lines: list[Line]) -> list[Band]:
    """Lines that lie beside one another, from the top downwards."""
    bands: list[Band] = []
    reach = float("-inf")
    for line in sorted(lines, key=lambda line: line.middle - OVERLAP * line.size):
        if line.middle - OVERLAP * line.size >= reach:
            bands.append([])
        bands[-1].append(line)
        reach = max(reach, line.middle + OVERLAP * line.size)
    return bands


def _gather_group(region: Region, above: list[Band], below: deque[Band]) -> list[Line]:
    """Takes the band with a gutter and its neighbours while the gutter stays open."""
    group = below.popleft()
    extents = region.find_extents(group)
    while above and not region.is_heading(above[-1]):
        wider = _widen(extents, above[-1], region)
        if len(wider) == 1:
            break
        group, extents = above.pop() + group, wider
    while below and not region.is_large(below[0]):
        wider = _widen(extents, below[0], region)
        if len(wider) == 1:
            break
        group, extents = group + below.popleft(), wider
    return group


def _widen(extents: Extents, band: Band, region: Region) -> Extents:
    return merge_extents([*extents, *region.find_extents(band)], region.gutter)


def _pile_up(bands: list[Band]) -> Stack:
    return [line for band in bands for line in sorted(band, key=lambda line: line.left)]
