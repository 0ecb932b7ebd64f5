"""Which of the figures told before a rank bears it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parser.numerals import read_numeral
from articles.parser.records.metrics.elements import COUNT, RATIO, Element
from articles.parser.records.metrics.indicators import (
    load_indicators,
    normalise_indicator,
)
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.series import SEVERAL_PATTERN
from articles.parser.records.metrics.statements import Draft, fill

# "固投增速", "外资总量": the indicator itself with what is ranked of it
SPEED_PATTERN = re.compile(r"(?:增速|增幅|增长率|总量|总数|数量)$")
BOTH, BOTH_WORD = 2, "双双"
ALL_PATTERN = re.compile(r",(?:增[速幅]|总量|规模)?[均皆]$")
# of "总量占全市三成" the total is ranked, of "市场占有率30%" the rate
PART_PATTERN = re.compile(
    "^(?!.*(?:市场|份额|占有率)).*(?:占(?![有用])|完成|比重|[为于][年全]?[初年度]*(?:预算|计划|目标|任务))"
)
COUNTED_PATTERN = re.compile(r"数量|个数|总数|家数|户数")


def find_same(drafts: list[Draft], name: Name) -> int | None:
    """The last unranked draft of an indicator, though it is called 固投增速 now."""
    called = normalise_indicator(SPEED_PATTERN.sub("", name.text), load_indicators())
    return next(
        (
            i
            for i in range(len(drafts) - 1, -1, -1)
            if drafts[i].rank is None
            and normalise_indicator(drafts[i].name.text, load_indicators()) == called
        ),
        None,
    )


def list_ranked(drafts: list[Draft], told: str) -> list[int]:
    """The last series, else the last draft that is no rate; 数量 asks for a count.

    Of 签约项目66个,总额8亿元,两项指标均列全市第一 both.
    """
    last = len(drafts) - 1
    counts = [i for i, draft in enumerate(drafts) if draft.kind == COUNT]
    if COUNTED_PATTERN.search(told) and counts:
        return counts[-1:]
    if last < 0:
        return []
    several = SEVERAL_PATTERN.search(told)
    number = int(read_numeral(several["number"]) or 0) if several else 0
    number = BOTH if BOTH_WORD in told else number
    if 1 < number <= len(drafts):
        return [*range(len(drafts) - number, len(drafts))]
    if ALL_PATTERN.search(told):
        return list_unranked(drafts)
    series = drafts[-1].series
    if series >= 0:
        return [i for i, draft in enumerate(drafts) if draft.series == series]
    is_share = drafts[-1].kind == RATIO and PART_PATTERN.search(drafts[-1].name.text)
    is_rate = is_share and last and drafts[-2].kind != RATIO
    return [last - 1 if is_rate else last]


# the 总量 and 增幅 of 总量和增幅分别居全市第3位和第2位
ASPECT_PATTERN = re.compile(
    r"(?:总量|规模|总额|绝对额|增[速幅长])(?:和|与|、|及)(?P<second>增[速幅长]|总量|规模|总额|绝对额)(?:分别|依次|分)?"
)


def rank_aspects(
    text: str, drafts: list[Draft], series: Sequence[tuple[int, Element]]
) -> bool:
    """Of the last figure that is no share the first rank; the second has its name.

    series holds where the words before each rank begin, and the rank.
    """
    (start, first), (_, second) = series[0], series[-1]
    aspects = ASPECT_PATTERN.match(text, start, first.start)
    at = next((i for i in range(len(drafts) - 1, -1, -1) if is_whole(drafts[i])), None)
    if aspects is None or at is None or len(series) != BOTH:
        return False
    drafts[at] = fill(drafts[at], first)
    named = drafts[at].name
    name = replace(named, text=named.text + aspects["second"])
    drafts.append(Draft(name, second.start, rank=second))
    return True


def is_whole(draft: Draft) -> bool:
    """A figure that is no share of another, and none of a list."""
    is_alone = bool(draft.name.text) and draft.series < 0
    return is_alone and PART_PATTERN.search(draft.name.text) is None


def list_unranked(drafts: list[Draft]) -> list[int]:
    """Those since the last rank, but shares: 出口增长9%,进口增长4%,均居全州首位."""
    ranked = [i for i, draft in enumerate(drafts) if draft.rank]
    start = ranked[-1] + 1 if ranked else 0
    return [
        i
        for i, draft in enumerate(drafts)
        if i >= start and draft.name.text and draft.kind != RATIO
    ]
