"""Posts set like verse: short lines without full stops, where a break is a pause."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from articles.parser.lines import Line

LONGEST, FEWEST = 30, 3  # characters of a verse, verses of a stanza
RAGGED = 3  # characters by which the lines of a column never differ
# no verse: a sentence ends here, a quotation or bracket is cut, a list has its entries
PROSE = re.compile(
    r"[。;!?]|[“‘(《][^”’)》]*$|^[^“‘(《]*[”’)》]|[、的和与及]$|^[,、:]"
    r"|(?:公司|集团|厂|店|院)$|^[一二三四五六七八九十\d]{1,2}[、.]"
)
FIGURE = re.compile(r"\d[\d.,]*[余多]?[百千万亿]?[家个项亿元%人件户亩吨台]")


class Stanzas(NamedTuple):
    """Where the first, the other and the last lines of stanzas start."""

    firsts: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    lasts: frozenset[int] = frozenset()


def find_stanzas(lines: Sequence[Line]) -> Stanzas:
    """'今年前三季度 / 这6家企业 / 贡献了产值的41.6% / 研发强度6.8%' between empty lines."""
    found = [stanza for stanza in split_stanzas(lines) if is_stanza(stanza)]
    return Stanzas(
        frozenset(stanza[0].start for stanza in found),
        frozenset(line.start for stanza in found for line in stanza[1:]),
        frozenset(stanza[-1].start for stanza in found),
    )


def split_stanzas(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines between empty ones, rows of tables and what a question closes."""
    starts = [0] if lines else []
    starts += [
        i
        for i, (above, below) in enumerate(pairwise(lines), 1)
        if below.gap or above.is_closed or above.is_row or below.is_row
    ]
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:stop]


def is_stanza(lines: Sequence[Line]) -> bool:
    """A figure somewhere, no end of a sentence, and lines of no common width."""
    if len(lines) < FEWEST or any(not is_verse(line) for line in lines):
        return False
    *widths, last = (len(line.text) for line in lines)
    is_ragged = max(*widths, last) - min(widths) >= RAGGED
    return is_ragged and any(FIGURE.search(line.text) for line in lines)


def is_verse(line: Line) -> bool:
    is_short = len(line.text) <= LONGEST and line.is_running
    return is_short and not PROSE.search(line.text)
