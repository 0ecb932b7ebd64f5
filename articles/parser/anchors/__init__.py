"""The year that an article is about, where nobody says when it was published."""

from collections.abc import Sequence

from articles.parser.anchors.next_years import has_next, is_over
from articles.parser.anchors.signs import (
    find_aged_year,
    find_held_year,
    find_judged_year,
    find_plan_year,
    find_reviewed_year,
)
from articles.parser.anchors.told import (
    FULL_DATE_PATTERN,
    UNTIL_PATTERN,
    find_base_year,
    find_passed_years,
    find_passing_years,
    find_told_years,
    find_whole_years,
    find_years,
)
from articles.parser.blocks import DATELINE, HEADLINE, Block

LEAD_LENGTH = 800


def infer_year(blocks: Sequence[Block]) -> int | None:
    """A year in the headline, else of the latest past date, else the lead's last."""
    heads = [b.text for b in blocks if b.kind in (HEADLINE, DATELINE)]
    texts = [block.text for block in blocks]
    text = "".join(texts)
    return (
        find_titled_year(heads, text)
        or find_dated_year(texts)
        or find_plan_year(text)
        or find_named_year(texts)
        or find_judged_year(text)
        or find_aged_year(text)
        or max(find_passing_years(text), default=None)
    )


def find_titled_year(heads: Sequence[str], text: str) -> int | None:
    """What a headline looks back on or names, or what was held is called by."""
    years = find_years(heads)
    reviewed = find_reviewed_year(heads, text)
    if years and not reviewed:
        return years[0] + has_next(text, years[0])
    return reviewed or find_held_year(text)


def find_dated_year(texts: Sequence[str]) -> int | None:
    """The last year told of, where a day is told with its year."""
    dated = find_told_years(texts, FULL_DATE_PATTERN)
    if not dated:
        return None
    reached = find_years(texts, UNTIL_PATTERN)
    return max([*dated, *reached, *find_whole_years("".join(texts))])


def find_named_year(texts: Sequence[str]) -> int | None:
    """The last year told of in the lead, or the one behind it that this shows to be."""
    text = "".join(texts)
    told = find_told_years([text[:LEAD_LENGTH]]) or find_told_years(texts)
    told = [*told, *find_years(texts, UNTIL_PATTERN)]
    last = max(told, default=None) or find_base_year(texts)
    if not last:
        return None
    is_past = is_over(text, last) or has_next(text, last)
    last += is_past or find_judged_year(text) == last + 1
    last = max(last, find_aged_year(text) or 0)
    passed = max(find_passed_years(text), default=0)
    return passed + ("今年" in text) if passed > last else last
