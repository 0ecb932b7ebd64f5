"""Lines of a page → stacks of lines in reading order.

A stack is what one column holds between two things that cross it. A region with a
clear gutter is read column by column; one without is cut where something spans it.
"""

from collections import deque
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from articles.readers.layouts.lines import Line
from articles.readers.layouts.regions import (
    Band,
    Extents,
    Region,
    build_region,
    merge_extents,
    split_bands,
    split_columns,
    split_crossed,
)
from articles.readers.layouts.tables import is_table, join_rows

STAGGERED = 4  # lines in turns; two may be a byline at the right
DEEPEST = 20  # regions within regions; a newspaper page has four or five

Stack = list[Line]


def order_lines(lines: list[Line]) -> list[Stack]:
    """The stacks of a page, in the order in which they are read."""
    stacks = _order(build_region(lines)) if lines else ()
    return [stack for stack in stacks if stack]


def _order(region: Region) -> Iterator[Stack]:
    columns = split_columns(region)
    if region.depth > DEEPEST:
        yield _sort_rows(region.lines)
    elif len(columns) == 1:
        yield from _order_bands(region)
    elif is_table(columns):
        yield join_rows(list(region.lines))
    else:
        headings, rest = _split_headings(region)
        yield headings
        yield from _order_all([rest] if headings else columns, region)


def _order_all(parts: list[list[Line]], outer: Region) -> Iterator[Stack]:
    for lines in parts:
        if lines:
            yield from _order(build_region(lines, outer))


def _split_headings(region: Region) -> tuple[Stack, list[Line]]:
    """Lines above all columns, so short that they leave a gutter open; the others."""
    bands = split_bands(region)
    count = sum(1 for _heading in takewhile(region.is_heading, bands))
    return _pile_up(bands[:count]), _pile_up(bands[count:])


def _order_bands(region: Region) -> Iterator[Stack]:
    """Bands that are one column pile up; those with a gutter are read by columns."""
    above: list[Band] = []
    below = deque(split_bands(region))
    if len(below) == 1:
        yield from _order_crossed(region)
        return
    while below:
        if _has_gutter(below, region):
            group = _gather_group(region, above, below)
            yield _pile_up(above)
            above = []
            yield from _order(build_region(group, region))
        else:
            above.append(below.popleft())
    yield _pile_up(above)


def _order_crossed(region: Region) -> Iterator[Stack]:
    parts = split_crossed(region)
    if len(parts) > 1:
        yield from _order_all(parts, region)
    else:
        yield _sort_rows(region.lines)


def _has_gutter(bands: deque[Band], region: Region) -> bool:
    """Whether columns begin here: side by side, or with lines that take turns."""
    if len(region.find_extents(bands[0])) > 1:
        return True
    following = list(islice(bands, STAGGERED))
    if len(following) < STAGGERED or any(len(band) > 1 for band in following):
        return False
    return all(len(region.find_extents(a + b)) > 1 for a, b in pairwise(following))


def _gather_group(region: Region, above: list[Band], below: deque[Band]) -> list[Line]:
    """Takes the first band below and its neighbours while its gutter stays open."""
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
    return [line for band in bands for line in sorted(band, key=lambda e: e.left)]


def _sort_rows(lines: tuple[Line, ...]) -> Stack:
    return sorted(lines, key=lambda line: (line.baseline, line.left))
