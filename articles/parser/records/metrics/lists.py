"""Lists of figures: one draft for each item, holder or year before 分别."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.elements import (
    ASIDE,
    COUNT,
    GROWTH,
    JOINTS_ONLY,
    RANK,
    VALUE,
)
from articles.parser.records.metrics.items import (
    add_suffix,
    find_list,
    read_grouped,
    read_items,
)
from articles.parser.records.metrics.names import Name, read_left, strip_growth
from articles.parser.records.metrics.parts import ZONE_PATTERN
from articles.parser.records.metrics.phrases import BOUND_PATTERN, Phrase, Stretch
from articles.parser.records.metrics.rank_bearers import rank_aspects
from articles.parser.records.metrics.rankings import read_several
from articles.parser.records.metrics.retellings import add_again, fill_each, find_alike
from articles.parser.records.metrics.series import (
    EACH_PATTERN,
    ITEM_PATTERN,
    find_each,
    list_years,
    split_items,
)
from articles.parser.records.metrics.statements import Draft, fill
from articles.parser.records.metrics.stripping import strip_periods, strip_tails
from articles.parser.records.metrics.values import is_sum, join_names

# "中核金原、汇中再生等企业分别": the items hold the figures
HOLDERS_PATTERN = re.compile(
    r"等?(?:\d+家|\d+个)?(?:企业|公司|园区|县区|区县|县市区|开发区)$"
)
# "甲区的投资增长尤为迅速"
HELD_PATTERN = re.compile(
    r"的?(?P<name>[\u4e00-\u9fff]{2,12}?)(?:增长|增速|增幅|提升|下降|表现|保持)"
)
# what closes a list of holders: "等三地的", "等园区"
GROUP_PATTERN = re.compile(
    r"(?:等(?:[\d两三四五六七八九十]+[家个大])?(?:重点|地方|地区|地|县区|区县|县市区|园区|开发区|企业|公司)?)?的?"
)
HOLDING = (PARK, ENTERPRISE, PLACE)
# no indicator: "甲区、乙区分别增长5%、6%"
GROWN_PATTERN = re.compile("(?:同比)?(?:增长|增|提升|提高|上升|下降)")
SHARE_PATTERN = re.compile(r"占|完成(?:全年|年度|年初|年|目标|任务|计划)")
# what says of figures once more which of them are ranked
AGAIN_PATTERN = re.compile(r"(?:[两二三四五六\d][项个])?(?:指标)?(?:增速|增幅)?分?")
SHORTEST = 2  # characters of a name


def add_series(
    reading: Reading,
    drafts: list[Draft],
    series: Sequence[Phrase],
    before: Sequence[Draft] = (),
) -> None:
    """One draft for each item, or each figure to the draft of the series before.

    before is what the sentence goes on with, where it begins with the series.
    """
    role = series[0].element.role
    if role == VALUE and add_years(reading, drafts, series):
        return
    ranks = [(phrase.left[0], phrase.element) for phrase in series]
    if role == RANK and rank_aspects(reading.text, drafts, ranks):
        return
    several = read_several(reading, series[0])
    if not several and add_told(reading, drafts, series, drafts or before):
        return
    items = several or list_items(reading, series)
    if role == ASIDE or (items and len(items) != len(series)):
        return
    number = len(drafts)
    drafts += [
        Draft(item, phrase.element.start, series=number)
        for item, phrase in zip(items, series, strict=False)
    ]
    tail = drafts[-len(series) :]
    if len(tail) == len(series):
        drafts[-len(series) :] = fill_each(tail, series)


def list_items(reading: Reading, series: Sequence[Phrase]) -> list[Name]:
    """The items before 分别; none in 增速分列全市第二、第一, of the figures told before."""
    items = [add_suffix(reading, item, series) for item in read_items(reading, series)]
    if len(items) != len(series):
        items = read_grouped(reading, series) or items
    is_rank = series[0].element.role == RANK and len(items) == 1
    return [] if is_rank and AGAIN_PATTERN.fullmatch(items[0].text) else items


def add_shares(reading: Reading, drafts: list[Draft], series: Sequence[Phrase]) -> bool:
    """到位内资3亿元、外资2亿元,分别完成全年任务的65%、72%: a share for each."""
    start, stop = series[0].left
    whole = drafts[-len(series) :]
    each = EACH_PATTERN.match(reading.text, start)
    at = find_each(reading.text, start, stop)
    if at < 0 or len(whole) != len(series):
        return False
    begin, end = (start + 2, stop) if each else (start, at)
    share = read_left(reading, begin, end, "join_share")
    if share is None or not SHARE_PATTERN.match(share.text):
        return False
    drafts += [
        Draft(
            replace(share, text=draft.name.text + share.text),
            phrase.element.start,
            value=phrase.element,
            series=len(drafts),
        )
        for draft, phrase in zip(whole, series, strict=True)
    ]
    return True


def add_told(
    reading: Reading,
    drafts: list[Draft],
    series: Sequence[Phrase],
    told: Sequence[Draft],
) -> bool:
    """A list that goes on with what was told, or that names its holders."""
    role = series[0].element.role
    if role not in (VALUE, GROWTH):
        return False
    if add_again(reading, drafts, series, told):
        return True
    if add_holders(reading, drafts, series, told):
        return True
    is_figure = role == VALUE
    return is_figure and any(
        add(reading, drafts, series) for add in (add_sums, add_shares)
    )


def add_sums(reading: Reading, drafts: list[Draft], series: Sequence[Phrase]) -> bool:
    """签约14个、开工9个,总投资分别为73亿元和35亿元: the sum of each count."""
    start, stop = series[0].left
    at = find_each(reading.text, start, stop)
    counted = [draft for draft in drafts[-len(series) :] if draft.kind == COUNT]
    sums = read_left(reading, start, at, "read_left") if at > start else None
    if sums is None or len(counted) != len(series) or not is_sum(sums):
        return False
    drafts += [
        Draft(
            join_names(sums, draft.name, None),
            phrase.element.start,
            value=phrase.element,
            series=len(drafts),
        )
        for draft, phrase in zip(counted, series, strict=True)
    ]
    return True


def add_years(reading: Reading, drafts: list[Draft], series: Sequence[Phrase]) -> bool:
    """2016年至2018年,分别完成销售506亿元、639亿元、785亿元: one figure a year."""
    start, stop = series[0].left
    at = find_each(reading.text, start, stop)
    years = list_years(reading, at, len(series))
    name = read_left(reading, at + 2, stop, "read_items") if years else None
    if name is None:
        return False
    number = len(drafts)
    drafts += [
        Draft(name, p.element.start, value=p.element, series=number, year=year)
        for p, year in zip(series, years, strict=True)
    ]
    return True


def add_holders(
    reading: Reading,
    drafts: list[Draft],
    series: Sequence[Phrase],
    told: Sequence[Draft],
) -> bool:
    """中核金原、汇中再生等企业分别增长175.3%、116.78%: one figure for each of them.

    Of 甲区、乙区分别为3亿元、2亿元 the name is what was told before.
    """
    earlier = list_earlier(reading, series[0])
    holders = earlier or list_holders(reading, series)
    if len(holders) != len(series):
        return False
    name = read_held(reading, series[0], holders, is_earlier=bool(earlier))
    is_part = reading.text.endswith(("其中", "其中,"), 0, holders[0][0])
    if name is None or (is_part and GROWN_PATTERN.fullmatch(name.text)):
        name = find_alike(told, series[0]) or name
    if name is None:
        return False
    number = len(drafts)
    drafts += [
        fill(
            Draft(name, phrase.element.start, series=number, holder=holder),
            phrase.element,
        )
        for holder, phrase in zip(holders, series, strict=True)
    ]
    return True


def read_held(
    reading: Reading, phrase: Phrase, holders: Sequence[Stretch], *, is_earlier: bool
) -> Name | None:
    """The 税收 of 分别完成税收10亿元 or 税收分别为10亿元; of growths the 增长 at least."""
    start, stop = phrase.left
    at = find_each(reading.text, start, stop)
    last = holders[-1][1]
    told = is_earlier and HELD_PATTERN.match(reading.text, last)
    if told:
        return Name(told["name"], *told.span("name"), "read_holders")
    first = start if is_earlier else skip_group(reading.text, last)
    shared = read_shared(reading, first, at) if at > first else None
    if shared:
        return shared
    if phrase.element.role == VALUE:
        return read_left(reading, at + 2, stop, "read_holders") if at >= 0 else None
    start, stop = find_verb(reading.text, phrase)
    return Name(reading.text[start:stop], start, stop, "read_holders")


def skip_group(text: str, start: int) -> int:
    """Past the 等园区 of 甲区、乙区等园区投资额."""
    group = GROUP_PATTERN.match(text, start)
    return group.end() if group else start


def read_shared(reading: Reading, start: int, at: int) -> Name | None:
    """The 投资额 of 甲区、乙区投资额分别为: what all of them are measured by."""
    stop = strip_growth(reading.text, start, at)
    return read_left(reading, start, stop, "read_holders")


def list_earlier(reading: Reading, phrase: Phrase) -> list[Stretch]:
    """The names that open the clause before: 甲区、乙区增长迅速,分别增长5%、6%.

    One indicator may stand between: 甲区、乙区发展最快,产值分别增长5%、6%.
    """
    text, stop = reading.text, phrase.left[0] - 1
    at = find_each(text, *phrase.left)
    if stop < 1 or at < 0 or text[stop] != "," or is_list(text, stop + 1, at):
        return []
    bounds = [m.end() for m in BOUND_PATTERN.finditer(text, 0, stop)]
    start = bounds[-1] if bounds else 0
    named = sorted({m.span for m in reading.between(start, stop, *HOLDING)})
    spans = [(span.start, span.stop) for span in named]
    joined = all(
        JOINTS_ONLY.fullmatch(text, before[1], after[0])
        for before, after in pairwise(spans)
    )
    return spans if joined else []


def is_list(text: str, start: int, stop: int) -> bool:
    return ITEM_PATTERN.search(text, start, stop) is not None


def find_verb(text: str, phrase: Phrase) -> Stretch:
    """The 增长 between 分别 and the first figure."""
    start, stop = phrase.left
    start = max(find_each(text, start, stop) + 2, start)
    return start, max(strip_tails(text, start, stop), start + 2)


def list_holders(reading: Reading, series: Sequence[Phrase]) -> list[Stretch]:
    """The names before 分别, where they are parks, places or enterprises."""
    start, stop = find_list(reading.text, series)
    items = split_items(reading.text, start, stop, len(series))
    items[0] = (strip_periods(reading, items[0][0]), items[0][1])
    if any(last - first < SHORTEST for first, last in items):
        return []
    if HOLDERS_PATTERN.search(reading.text, start, stop):
        return items
    named = {m.start: m.stop for m in reading.of(*HOLDING)}
    held = [cut_holder(reading.text, named, item) for item in items]
    is_told = held[:-1] == items[:-1] or all(first in named for first, _ in items)
    return [*items[:-1], held[-1]] if is_told and held[-1] else []


def cut_holder(text: str, named: Mapping[int, int], item: Stretch) -> Stretch | None:
    """The 乙区 of 乙区工业投资, with which a list of holders ends."""
    start, stop = item
    if start in named:
        return (start, min(named[start], stop))
    zone = ZONE_PATTERN.match(text, start, stop)
    return zone.span() if zone else None
