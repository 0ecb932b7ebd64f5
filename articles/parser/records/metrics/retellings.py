"""The same indicators once more: 两项指标分别为3亿元、2亿元, 总数分别达18家、23家."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from articles.parser.mentions.base import Reading
from articles.parser.numerals import read_numeral
from articles.parser.records.metrics.elements import GROWTH
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.parts import is_alike, is_growing
from articles.parser.records.metrics.phrases import Phrase, Stretch
from articles.parser.records.metrics.series import SEVERAL_PATTERN, find_each
from articles.parser.records.metrics.statements import Draft, fill
from articles.parser.records.metrics.totals import ADDED_PATTERN, TOTAL_PATTERN

SHARE_OF_PATTERN = re.compile(r"占[^,。;、的]{1,8}的?(?:比重|比例|份额)")


def fill_each(drafts: Sequence[Draft], series: Sequence[Phrase]) -> list[Draft]:
    pairs = zip(drafts, series, strict=True)
    return [fill(draft, phrase.element) for draft, phrase in pairs]


def add_again(
    reading: Reading,
    drafts: list[Draft],
    series: Sequence[Phrase],
    told: Sequence[Draft],
) -> bool:
    """今年1月,两项指标分别为3亿元、2亿元; 两项指标占全市的比重分别为3%、2%."""
    start, stop = series[0].left
    at = find_each(reading.text, start, stop)
    if at < 0:
        return False
    if TOTAL_PATTERN.fullmatch(reading.text, start, at):
        return add_totals(drafts, series)
    several = SEVERAL_PATTERN.search(reading.text, max(0, start - 2), at)
    if several is None or read_numeral(several["number"]) != len(series):
        return False
    if series[0].element.role == GROWTH and len(series) <= len(drafts):
        drafts[-len(series) :] = fill_each(drafts[-len(series) :], series)
        return True
    if len(told) < len(series):
        return False
    share = SHARE_OF_PATTERN.match(reading.text, several.end())
    names = name_again(told[-len(series) :], share[0] if share else "", (start, stop))
    number = len(drafts)
    again = [Draft(name, start, series=number) for name in names]
    drafts += [
        replace(draft, at=phrase.element.start)
        for draft, phrase in zip(fill_each(again, series), series, strict=True)
    ]
    return True


def name_again(told: Sequence[Draft], tail: str, at: Stretch) -> list[Name]:
    """内资 and 外资 → 内资占全市的比重 and 外资占全市的比重."""
    return [Name(draft.name.text + tail, *at, "read_part") for draft in told]


def add_totals(drafts: list[Draft], series: Sequence[Phrase]) -> bool:
    """新增小巨人企业5家、瞪羚企业9家,总数分别达18家、23家: how many there are now."""
    added = drafts[-len(series) :]
    units = [(draft.value.unit if draft.value else "") for draft in added]
    if units != [phrase.element.unit for phrase in series]:
        return False
    number = len(drafts)
    for draft, phrase in zip(added, series, strict=True):
        text = ADDED_PATTERN.sub("", draft.name.text)
        name = replace(draft.name, text=text, rule="read_total")
        at, value = phrase.element.start, phrase.element
        drafts.append(Draft(name, at, value=value, series=number))
    return True


def find_alike(told: Sequence[Draft], phrase: Phrase) -> Name | None:
    """What was last told in the same unit, or grew, read again at the figure."""
    element = phrase.element
    fits = is_growing if element.role == GROWTH else partial(is_alike, element=element)
    alike = (draft.name for draft in reversed(told) if fits(draft))
    name = next(alike, None)
    return name and replace(
        name, start=element.start, stop=element.stop, rule="read_part"
    )
