"""The year that an article is about, where nobody says when it was published."""

import re
from collections.abc import Sequence

from articles.parser.anchors.ages import find_aged_year
from articles.parser.anchors.eras import find_era
from articles.parser.anchors.jubilees import (
    find_animal_year,
    find_jubilee_year,
    find_marked_year,
    find_plan_year,
)
from articles.parser.anchors.next_years import (
    has_next,
    is_aloof,
    is_looked_back_on,
    is_over,
    is_whole,
)
from articles.parser.anchors.planned import (
    find_aimed_year,
    find_expected_year,
    find_stepped_year,
)
from articles.parser.anchors.signs import (
    find_held_year,
    find_judged_year,
    find_reviewed_year,
)
from articles.parser.anchors.told import (
    FULL_DATE_PATTERN,
    UNTIL_PATTERN,
    find_base_year,
    find_going_years,
    find_numbered_year,
    find_passed_years,
    find_passing_years,
    find_told_years,
    find_whole_years,
    find_years,
)
from articles.parser.blocks import DATELINE, HEADLINE, Block

LEAD_LENGTH = 800
STOP = "。"  # between blocks
# "2024年工作总结": written at the end of the year that it calls 今年
SUMMARY_PATTERN = re.compile(
    r"(?<!\d)(20\d\d)年(?:度|上半年|[一二三四]季度|前三季度)?[^,。;\d]{0,12}?(?:工作总结|工作小结|工作情况|工作汇报|述职)"
)


def infer_year(blocks: Sequence[Block]) -> int | None:
    """A year in the headline, else the last one told of, or the one behind it."""
    heads = [b.text for b in blocks if b.kind in (HEADLINE, DATELINE)]
    texts = [block.text for block in blocks]
    text = STOP.join(texts)
    told = find_titled_year(heads, text) or find_jubilee_year(text)
    return told or find_shown_year(texts)


def find_shown_year(texts: Sequence[str]) -> int | None:
    """What the text shows, unless what it speaks of came up later."""
    text = STOP.join(texts)
    shown = (
        find_current_plan_year(text)
        or find_stepped_year(text)
        or find_named_year(texts)
        or find_judged_year(text)
        or find_aged_year(text)
        or find_expected_year(text)
        or find_aimed_year(text)
        or max(find_passing_years(text), default=None)
    )
    shown = max(shown or 0, find_marked_year(text) or 0)
    return shown if shown >= max(find_era(text), 1) else None


def find_titled_year(heads: Sequence[str], text: str) -> int | None:
    """What a headline looks back on or names, or what was held is called by."""
    years = find_years(heads)
    summed = SUMMARY_PATTERN.search(STOP.join(heads)) if "今年" in text else None
    if summed:
        return int(summed[1])
    reviewed = find_reviewed_year(heads, text)
    if years and not reviewed:
        is_past = is_whole(STOP.join(heads), years[0]) and is_over(text, years[0])
        return years[0] + (is_past or has_next(text, years[0]))
    return reviewed or find_held_year(text)


def find_current_plan_year(text: str) -> int | None:
    """The year with which a plan begins or ends, unless a later one is told of."""
    year = find_plan_year(text)
    return None if year and year < max(find_passed_years(text), default=0) else year


def find_named_year(texts: Sequence[str]) -> int | None:
    """The last year told of, or the one behind it that this shows to be."""
    text = STOP.join(texts)
    last = max(list_told(texts), default=None) or find_base_year(texts)
    passed = max(find_passed_years(text), default=0)
    if not last:
        return find_animal_year(text, passed)
    if is_aloof(text, last) and not find_told_years(texts, FULL_DATE_PATTERN):
        return find_aged_year(text)
    expected = find_expected_year(text)
    if expected and expected > last and not is_whole(text, last):
        return expected
    is_past = is_over(text, last) or has_next(text, last)
    is_past = is_past or is_looked_back_on(text, last)
    last += is_past or find_judged_year(text) == last + 1
    aged = find_aged_year(text, find_passed_years(text))
    last = max(last, aged or 0, find_numbered_year(text) or 0)
    if passed > last and not find_told_years(texts, FULL_DATE_PATTERN):
        last = passed + ("今年" in text)
    return find_animal_year(text, last) or last


def list_told(texts: Sequence[str]) -> list[int]:
    """The years told of in the lead; where days are, only theirs and whole years."""
    text = STOP.join(texts)
    dated = find_told_years(texts, FULL_DATE_PATTERN)
    told = find_told_years([text[:LEAD_LENGTH]]) or find_told_years(texts)
    if dated:
        told = [*dated, *find_whole_years(text)]
    return [*told, *find_years(texts, UNTIL_PATTERN), *find_going_years(text)]
