"""Times in a sentence → periods: 今年上半年, 1-7月, 截至2019年底, "十四五"期间."""

import re
from collections.abc import Iterator

from articles.parser.dates import PLANS, Anchor, Period, build_day, build_months
from articles.parser.mentions import months
from articles.parser.mentions.base import BY_PLACE, PERIOD, Mention
from articles.parser.mentions.near_days import (
    find_near_days,
    find_near_months,
    find_spoken_days,
    find_weekdays,
)
from articles.parser.mentions.states import build_mention, find_until, is_since
from articles.parser.mentions.years import (
    AND_YEAR,
    DASH,
    NEW_YEAR,
    YEAR,
    YEAR_STARTS,
    is_new_year,
    read_named_year,
    read_year,
    read_year_before,
)
from articles.parser.numerals import CHINESE, read_numeral
from articles.parser.span import keep_longest
from articles.parser.words import compile_guarded

PARTS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "前3季度": (1, 9),
    "前两季度": (1, 6),
    **dict.fromkeys(("一、二季度", "一二季度"), (1, 6)),
    **dict.fromkeys(("二、三季度", "二三季度"), (4, 9)),
    **dict.fromkeys(("三、四季度", "三四季度"), (7, 12)),
    "首季度": (1, 3),
    "首季": (1, 3),
    "全年": (1, 12),
}
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
PART = "|".join(PARTS)
# "前三季度", "2021年第一季度", "去年下半年" match
PART_PATTERN = re.compile(
    rf"(?=[{YEAR_STARTS}下首全第一二三四]){AND_YEAR}(?:(?P<part>{PART})|第?(?P<quarter>[一二三四1-4])季度)(?P<end>末)?"
)
# what every part of a year holds
PART_HINT_PATTERN = re.compile(r"季|半年|全年")
# "2019年底", "今年年底", "2018—2020年", "去年" match; "2019年同期" is a comparison
YEAR_PATTERN = re.compile(
    rf"(?=[{YEAR_STARTS}])(?:(?P<since>(?:19|20)\d\d)年?{DASH})?{YEAR}年?度?(?P<end>年?[底末])?"
)
# "年底", "全年", "年内", "年初以来", "今春" without a year
YEAR_WORD_PATTERN = compile_guarded(
    r"(?<!\d)(?P<end>年底|年末)|全年|(?<![\d一二两三四五六七八九十几])年内|本年|(?<![今去\d])(?:年初|开年)(?:以来|至今)|今[春夏秋](?![节装晚])季?(?:以来)?"
)
# "近5年", "过去三年来"; not "连续三年级"
RECENT_PATTERN = re.compile(
    rf"(?:最近|近|过去|连续)(?P<years>[{CHINESE}十]+|\d{{1,2}})(?:个)?年(?!级)(?:以?来|间|内)?"
)
# "刚刚过去的一年"
PAST_YEAR_PATTERN = re.compile(r"(?:刚刚|刚)?过去的?(?:这)?一年")
# "“十四五”期间", "十三五末"
PLAN_PATTERN = re.compile(
    rf"[“‘]?(?P<plan>{'|'.join(PLANS)})[”’]?(?:时期|期间)?(?P<end>期?末期?)?"
)
# "2021-12-28", "2021.12.28"; not "1.2021.12.28"
ISO_PATTERN = compile_guarded(
    r"(?<![\d.-])((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)"
)
# without one of these a sentence names no time
HINT_PATTERN = compile_guarded(
    r"[年月季五]|期中|今[春夏秋]|[上本]周|[今昨前][日天(]|\d日|\d[-./]\d"
)
# "比去年同期", "较上年" measure against another year and say nothing of when
COMPARED_PATTERN = re.compile(r"(?:比|较|与|和|同|跟)$")
# "年内计划引进企业9家": of the year that goes on
AHEAD = r"预计|力争|计划|目标|确保|今年|[将拟]|争取|有望"
AHEAD_PATTERN = re.compile(AHEAD)
# "全年任务": of the year that begins
AIMED_PATTERN = re.compile(rf"{AHEAD}|安排|任务|预期|年内|新的?一年")


def find_periods(text: str, anchor: Anchor) -> tuple[Mention, ...]:
    """All times of a folded sentence that the anchor allows to place.

    >>> [str(m.value) for m in find_periods("1-7月增长8%,截至去年底", Anchor(2024))]
    ['2024-01/2024-07', '2023-12-31']
    """
    if not HINT_PATTERN.search(text):
        return ()
    found = [m for find in RULES for m in find(text, anchor)]
    kept = keep_longest(found, BY_PLACE)
    return tuple(m for m in kept if not is_compared(text, m))


def is_compared(text: str, mention: Mention) -> bool:
    """The 去年同期 of 比去年同期增长60.4%."""
    if text.startswith("同期", mention.stop):
        return True
    return bool(COMPARED_PATTERN.search(text, max(0, mention.start - 1), mention.start))


def find_parts(text: str, anchor: Anchor) -> Iterator[Mention]:
    """上半年, 前三季度, 2021年第一季度."""
    if not PART_HINT_PATTERN.search(text):
        return
    for match in PART_PATTERN.finditer(text):
        is_bare = match.group() == "全年"
        year = None if is_bare else read_year(match, anchor)
        quarter = QUARTERS.get(match["quarter"], 0)
        first, last = PARTS.get(match["part"], (quarter * 3 - 2, quarter * 3))
        if year:
            yield build_mention(match, build_months(year, first, last), "find_parts")


HALF_OVER = range(6, 11)  # the months in which the first half is spoken of
# "数说某市半年报", "交出“期中考”答卷": the half of the year that is over
HALF_PATTERN = compile_guarded(
    r"(?<![上下\d一二两三四五])半年(?=报|考|账|答卷|[“”]*(?:成绩|答卷|经济))|期中考|年中(?=考|答卷|成绩)"
)


def find_half(text: str, anchor: Anchor) -> Iterator[Mention]:
    """半年报 and 期中考 of the year of the news."""
    if anchor.published and anchor.published.month not in HALF_OVER:
        return
    for match in HALF_PATTERN.finditer(text):
        year = read_named_year(match, anchor) or anchor.year
        if year:
            half = build_months(year, 1, 6)
            yield Mention(PERIOD, *match.span(), half, "find_half")


def find_years(text: str, anchor: Anchor) -> Iterator[Mention]:
    """2019年底, 2018—2020年, 去年."""
    if "年" not in text:
        return
    for match in YEAR_PATTERN.finditer(text):
        year = read_year(match, anchor)
        if year and match["since"]:
            period = Period(match["since"], str(year))
            yield build_mention(match, period, "find_years")
        elif year and anchor.year and year < anchor.year and is_since(match):
            period = Period(str(year), str(anchor.year))
            yield Mention(PERIOD, *match.span(), period, "find_years")
        elif year:
            yield build_mention(match, Period(str(year)), "find_years")


def find_year_words(text: str, anchor: Anchor) -> Iterator[Mention]:
    """年底, 全年, 年内 of the year that is spoken of."""
    for match in YEAR_WORD_PATTERN.finditer(text):
        year = (
            read_named_year(match, anchor)
            or find_looked_back(match, anchor)
            or find_over_year(match, anchor)
        )
        if year:
            yield build_mention(match, Period(str(year)), "find_year_words")


def find_looked_back(match: re.Match[str], anchor: Anchor) -> int | None:
    """年内企业90家 in a paragraph that begins with 2019年: of that year."""
    if match.group() != "年内" or match.string.startswith("将", match.end()):
        return None
    if AHEAD_PATTERN.search(match.string):
        return None
    year = read_year_before(anchor)
    return year if year and anchor.year and year < anchor.year else None


def find_over_year(match: re.Match[str], anchor: Anchor) -> int | None:
    """In January 全年完成 and 截至年底 tell of the year before, 全年计划 of the new one."""
    text = match.string
    if anchor.year is None or not is_new_year(anchor):
        return anchor.year
    is_over = match.group() == "全年" or find_until(match)
    clause = max(text.rfind(mark, 0, match.start()) for mark in "。;") + 1
    is_aimed = AIMED_PATTERN.search(text, clause, match.end() + 8)
    return anchor.year - 1 if is_over and not is_aimed else anchor.year


def find_past_year(text: str, anchor: Anchor) -> Iterator[Mention]:
    """过去一年, told in the first months of the next."""
    published = anchor.published
    if not published or published.month > NEW_YEAR + 1 or "一年" not in text:
        return
    for match in PAST_YEAR_PATTERN.finditer(text):
        period = Period(str(published.year - 1))
        yield Mention(PERIOD, *match.span(), period, "find_past_year")


def find_recent_years(text: str, anchor: Anchor) -> Iterator[Mention]:
    """近5年, 近三年来: the last ones up to this year; 过去五年 of January to the last."""
    for match in RECENT_PATTERN.finditer(text):
        years = read_numeral(match["years"])
        if anchor.year and years and years < 100:
            is_over = match.group().startswith("过去") and is_new_year(anchor)
            last = anchor.year - is_over
            period = Period(str(last - int(years) + 1), str(last))
            yield Mention(
                PERIOD, match.start(), match.end(), period, "find_recent_years"
            )


def find_plans(text: str, anchor: Anchor) -> Iterator[Mention]:
    """ "十四五"期间, "十三五"末."""
    if "五" not in text:
        return
    for match in PLAN_PATTERN.finditer(text):
        first, last = PLANS[match["plan"]], PLANS[match["plan"]] + 4
        if is_since(match) and anchor.year and first <= anchor.year < last:
            last = anchor.year
        period = Period(str(first), str(last))
        yield build_mention(match, period, "find_plans")


def find_written_days(text: str, anchor: Anchor) -> Iterator[Mention]:
    """2021-12-28, 2021.12.28, 2021/12/28."""
    for match in ISO_PATTERN.finditer(text):
        day = build_day(*map(int, match.groups()))
        if day:
            yield build_mention(match, day, "find_written_days")


RULES = (
    *months.RULES,
    find_parts,
    find_half,
    find_years,
    find_year_words,
    find_past_year,
    find_recent_years,
    find_plans,
    find_written_days,
    find_spoken_days,
    find_weekdays,
    find_near_days,
    find_near_months,
)
