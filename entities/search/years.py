"""Years as single characters that nobody types, to be looked for like any word.

A project under way in 2019 has the mark of 2019 among its words, and not the figures:
who looks for 19号 wants a name.
"""

from collections.abc import Iterable

FIRST_YEAR, LAST_YEAR = 1900, 2999
# Where Unicode begins to leave characters to whoever uses them.
FIRST_MARK = 0xE000


def mark_year(year: int) -> str:
    return chr(FIRST_MARK + year - FIRST_YEAR)


def mark_years(spans: Iterable[tuple[int, int]]) -> str:
    """Every year of the spans once, in order; a span has its first and its last year."""
    years = {year for first, last in spans for year in range(first, last + 1)}
    return "".join(mark_year(y) for y in sorted(years) if FIRST_YEAR <= y <= LAST_YEAR)
