"""分别-lists: A、B、C分别增长x%、y%、z%."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.records.metrics.elements import GROWTH, RANK
from articles.parser.records.metrics.phrases import Phrase, Stretch

# "两项指标分别为", "三项增速均", "两项都居全省第一": the indicators told before
SEVERAL_PATTERN = re.compile(
    r"(?P<number>[两二三四五六\d])(?:[项个大](?:主要|核心|经济)*(?:指标|增速|增幅|数据)|项(?=[均都]))"
)
# 、和 is one joint; the 和 of 、和富铜业 begins a name
ITEM_PATTERN = re.compile(r"、|(?<=[^、]{2})(?:以及|及|和|与)(?=[^、])")
# each of the list has its own: "分别增长5%、6%", "依次为5亿元、6亿元"
EACH_PATTERN = re.compile("分别|依次")
FOLLOWING = "find_following"  # the rule of a rank without a scope of its own
ITEM_TAIL = re.compile(r"等[^、]{0,8}$")


def find_series(text: str, phrases: Sequence[Phrase], i: int) -> Sequence[Phrase]:
    """The figures after 分别 that stand in one list: 分别增长55.4%、43.4%.

    Growths in one list need no 分别: 内资15亿元、外资4亿元,增长18%、17%.
    """
    is_shared = phrases[i].element.role in (GROWTH, RANK)
    if find_each(text, *phrases[i].left) < 0 and not is_shared:
        return []
    stop = i + 1
    role = phrases[i].element.role
    while stop < len(phrases) and goes_on(phrases[stop]):
        if role == GROWTH and phrases[stop].element.role != GROWTH:
            break
        stop += 1
    return phrases[i:stop] if stop - i > 1 else []


def goes_on(phrase: Phrase) -> bool:
    """Not the 全国第三 of 居全省第一、全国第三, which is of the same indicator."""
    element = phrase.element
    return phrase.is_joined and (element.role != RANK or element.rule == FOLLOWING)


def find_each(text: str, start: int, stop: int) -> int:
    """Where 分别 or 依次 stands between, else -1."""
    found = EACH_PATTERN.search(text, start, stop)
    return found.start() if found else -1


class Year(NamedTuple):
    """The year of one figure of a list, and where the sentence says it."""

    text: str
    start: int
    stop: int


def list_years(reading: Reading, at: int, number: int) -> list[Year]:
    """The years before text[at:], where they are as many as the figures.

    '2016年至2018年,分别…' and '2019年、2020年分别…'; none where they are not told.
    """
    periods = [
        m for m in reading.between(0, max(at, 0), PERIOD) if m.value.start.isdigit()
    ]
    last = periods[-1] if periods else None
    if last and last.value.stop.isdigit():
        first, final = int(last.value.start), int(last.value.stop)
        years = [Year(str(y), last.start, last.stop) for y in range(first, final + 1)]
    else:
        years = [Year(m.value.start, m.start, m.stop) for m in periods[-number:]]
    return years if len(years) == number else []


def split_items(text: str, start: int, stop: int, number: int = 0) -> list[Stretch]:
    """'工业投资、技改投资' → two stretches; 等企业 at the end falls away.

    Where number items are asked for, the 及 of 汽车及零部件 may be a part of one.
    """
    tail = ITEM_TAIL.search(text, max(start, stop - 12), stop)
    stop = tail.start() if tail else stop
    cuts = [match.span() for match in ITEM_PATTERN.finditer(text, start, stop)]
    if number and len(cuts) >= number:
        commas = [cut for cut in cuts if text[cut[0]] == "、"]
        cuts = commas if len(commas) == number - 1 else cuts
    starts = [start, *(last for _, last in cuts)]
    stops = [*(first for first, _ in cuts), stop]
    return list(zip(starts, stops, strict=True))
