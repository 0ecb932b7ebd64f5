"""Whether lines side by side are the rows of a table rather than columns of text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from articles.readers.layouts.lines import SAME_BASELINE, Line

SHORT = 8  # characters of a cell; no column of a newspaper is so narrow
FULL = 1.5  # ems short of the column's right edge
MOST_RAGGED = 0.5
LEAST_LEVEL = 0.5
LEAST_MARKED = 0.3
SENTENCE_PATTERN = re.compile("[，。；？！]")


def is_table(columns: list[list[Line]]) -> bool:
    return _is_level(columns) and not any(_is_prose(column) for column in columns)


def join_rows(lines: list[Line]) -> list[Line]:
    """One line a row, its cells joined by tabs."""
    return [_join_row(row) for row in _find_rows(lines)]


def _is_prose(column: list[Line]) -> bool:
    """Lines of some length that mostly end at the right edge, or hold sentences."""
    right = max(line.right for line in column)
    full = sum(line.right >= right - FULL * line.size for line in column)
    marked = sum(bool(SENTENCE_PATTERN.search(line.text)) for line in column)
    is_long = median(len(line.text) for line in column) > SHORT
    is_even = len(column) > 1 and full >= MOST_RAGGED * len(column)
    return is_long and (is_even or marked >= LEAST_MARKED * len(column))


def _is_level(columns: list[list[Line]]) -> bool:
    """Most cells have another on their baseline."""
    rows = list(_find_rows([line for column in columns for line in column]))
    paired = sum(len(row) for row in rows if len(row) > 1)
    return paired >= LEAST_LEVEL * sum(len(row) for row in rows)


def _find_rows(lines: list[Line]) -> Iterator[list[Line]]:
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: line.baseline):
        if row and line.baseline - row[0].baseline > SAME_BASELINE * line.size:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _join_row(row: list[Line]) -> Line:
    cells = sorted(row, key=lambda line: line.left)
    return replace(
        cells[0],
        text="\t".join(cell.text for cell in cells),
        right=max(cell.right for cell in cells),
        is_row=len(cells) > 1,
    )
