"""Days and months → periods: 2021年12月28日, 1-7月, 前十个月, 一至七月."""

import re
from collections.abc import Iterator

from articles.parser.dates import Anchor, Period, build_day, build_months
from articles.parser.mentions.base import PERIOD, Mention
from articles.parser.mentions.near_days import DAY
from articles.parser.mentions.states import build_mention, is_since
from articles.parser.mentions.years import (
    AND_YEAR,
    DASH,
    YEAR_STARTS,
    read_named_year,
    read_year,
)
from articles.parser.numerals import read_numeral

MONTH = r"(?<![\d.])(?:1[0-2]|0?[1-9])"
HAN_MONTH = r"(?:十[一二]|[元一二三四五六七八九十])"
TENS = "二三四五六七八九十两"

# "1至6月11个园区": what shows that a number is no day
COUNTED = r"[余多]?[个家项户亩条台套件名人万亿千米%.]"
# "2021年12月28日", "7月5日至8日" match; "9.11月16日" gives 11月16日, "1至6月11个" none
DAY_PATTERN = re.compile(
    rf"(?=[{YEAR_STARTS}]){AND_YEAR}(?P<month>(?<!\d)(?:1[0-2]|0?[1-9]))月(?P<day>{DAY})(?:(?:日|号)|(?!{COUNTED}))(?!\d)"
    rf"(?:{DASH}(?:(?P<last_month>1[0-2]|0?[1-9])月)?(?P<last>{DAY})(?:日|号))?"
)
# "1-7月", "今年1至9月份", "前7个月", "12月", "4月底前" match
MONTH_PATTERN = re.compile(
    rf"(?=[{YEAR_STARTS}]){AND_YEAR}(?:(?:(?P<first>{MONTH})月?份?(?:{DASH}|和(?=\d+月(?:间|份间|期间))))?(?P<month>{MONTH})月(?!\d{{1,2}}(?!\d|{COUNTED}))份?"
    rf"|[前头](?P<months>[{TENS}]|十一|1[01]|[2-9])个?月)(?P<end>[底末])?"
)
# "一至七月", "一月至十一月"; not "三个月"
HAN_MONTHS_PATTERN = re.compile(
    rf"(?=[{YEAR_STARTS}元一三四五六七八九十]){AND_YEAR}(?<![第十])(?P<first>{HAN_MONTH})月?份?{DASH}(?P<month>{HAN_MONTH})月份?"
)
SPRING = 3  # the month up to which 12月 may be that of the year before
SOON = 4  # months in which 9月投产 needs no word to lie ahead
# "计划12月投产", "12月将投产"
AHEAD_PATTERN = re.compile(r"将|拟|预计|计划|力争|争取|年底|有望|可望|确保|月底?前")


def find_dates(text: str, anchor: Anchor) -> Iterator[Mention]:
    """2021年12月28日, 7月5日至8日."""
    if "月" not in text:
        return
    for match in DAY_PATTERN.finditer(text):
        month, year = int(match["month"]), read_year(match, anchor)
        year = place_month(match, month, year, anchor)
        first = year and build_day(year, month, int(match["day"]))
        last = year and match["last"] and read_last_day(match, year, month)
        if first and last:
            yield build_mention(match, Period(first.start, last.start), "find_dates")
        elif first:
            yield build_mention(match, first, "find_dates")


def read_last_day(match: re.Match[str], year: int, month: int) -> Period | None:
    """8日 of 7月5日至8日, 1月2日 of 12月30日至1月2日."""
    last = int(match["last_month"] or month)
    return build_day(year + (last < month), last, int(match["last"]))


def find_months(text: str, anchor: Anchor) -> Iterator[Mention]:
    """1-7月, 前十个月, 12月, 2021年4月底."""
    if "月" not in text:
        return
    for match in MONTH_PATTERN.finditer(text):
        months = match["months"]
        last = int(match["month"] or read_numeral(months) or 0)
        first = 1 if months else int(match["first"] or last)
        year = place_month(match, last, read_year(match, anchor), anchor)
        if year and is_since(match):
            yield from build_since(match, Period(f"{year}-{last:02}"), anchor)
        elif year and 0 < first <= last:
            yield build_mention(match, build_months(year, first, last), "find_months")


def find_han_months(text: str, anchor: Anchor) -> Iterator[Mention]:
    """一至七月, 元月至十一月."""
    if "月" not in text:
        return
    for match in HAN_MONTHS_PATTERN.finditer(text):
        first, last = (read_han_month(match[name]) for name in ("first", "month"))
        year = place_month(match, last, read_year(match, anchor), anchor)
        if year and first <= last:
            period = build_months(year, first, last)
            yield build_mention(match, period, "find_han_months")


def read_han_month(word: str) -> int:
    """元 and 一 are January."""
    return 1 if word == "元" else int(read_numeral(word) or 0)


def build_since(
    match: re.Match[str], begun: Period, anchor: Anchor
) -> Iterator[Mention]:
    """2023年4月以来 goes on to the month of the news, and is none where nobody knows it."""
    if anchor.published and begun.first < anchor.published:
        last = f"{anchor.published:%Y-%m}"
        period = Period(begun.start, last)
        yield Mention(PERIOD, *match.span(), period, "find_months")


def place_month(
    match: re.Match[str], month: int, year: int | None, anchor: Anchor
) -> int | None:
    """12月 without a year in a text of January is last year's."""
    published = anchor.published
    is_bare = not match["year"] and read_named_year(match, anchor) is None
    if not (year and published and is_bare) or month <= published.month:
        return year
    if is_count(match):
        return year - 1
    if published.month > SPRING and month - published.month <= SOON:
        return year
    text = match.string
    start = max(text.rfind(mark, 0, match.start()) for mark in "。;") + 1
    stop = text.find(",", match.end() + 1)
    ahead = AHEAD_PATTERN.search(text, start, stop if stop > 0 else len(text))
    return year if ahead else year - 1


def is_count(match: re.Match[str]) -> bool:
    """1-11月, 前11月 and 前十个月 are over when they are told, be it by 预计."""
    told = match.groupdict()
    return bool(told.get("months") or told.get("first") in ("1", "01", "一"))


RULES = (find_dates, find_months, find_han_months)
