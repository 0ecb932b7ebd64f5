"""Figures of one sentence joined to statements: value, growth and rank together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.openings import skip_lead
from articles.parser.records.metrics.elements import (
    ASIDE,
    COUNT,
    GROWTH,
    RANK,
    RATIO,
    VALUE,
    Element,
)
from articles.parser.records.metrics.items import (
    EMPTY_NAMES,
    add_suffix,
    find_list,
    read_items,
)
from articles.parser.records.metrics.names import REACH, Name, read_left, strip_growth
from articles.parser.records.metrics.phrases import Phrase, Stretch, cut_phrases
from articles.parser.records.metrics.series import (
    Year,
    find_series,
    list_years,
    split_items,
)
from articles.parser.records.metrics.stripping import strip_periods, strip_tails
from articles.parser.records.metrics.values import read_name, read_risen

LIST_TAIL = re.compile(
    r"等?(?:[一二三四五六七八九十\d多]+[项个大类])?(?:主要|核心|重点|经济)*指标(?:增速|增幅)?(?:全部|均|都)?$|等$"
)


# "中核金原、汇中再生等企业分别": the items hold the figures
HOLDERS_PATTERN = re.compile(
    r"等?(?:\d+家|\d+个)?(?:企业|公司|园区|县区|区县|县市区|开发区)$"
)
LISTED_PATTERN = re.compile(r"强(?:城市|园区|企业|[县区市])?$|(?:城市|园区|开发区)$")
SHORTEST = 2  # characters of a name
COUNTED_PATTERN = re.compile(r"数量|个数|总数|家数|户数")
AGAIN = "read_again"  # the name of the figure before, at another time
NAMELESS = Name("", 0, 0, "")


@dataclass(frozen=True, slots=True)
class Draft:
    """What one sentence says of one indicator; offsets are the sentence's."""

    name: Name
    at: int
    value: Element | None = None
    growth: Element | None = None
    rank: Element | None = None
    series: int = -1
    holder: Stretch | None = None  # whose figure it is, where the list says so
    year: Year | None = None  # when, where each figure of a list has a year of its own

    @property
    def kind(self) -> str:
        return self.value.kind if self.value else ""


def find_drafts(
    reading: Reading, elements: Sequence[Element], before: Name | None = None
) -> tuple[Draft, ...]:
    """All statements of a sentence, in order; before names what it may go on with."""
    if not elements:
        return ()
    phrases = cut_phrases(reading.text, elements)
    drafts = go_on(reading, phrases[0], before) if before else []
    i = len(drafts)
    while i < len(phrases):
        series = find_series(reading.text, phrases, i)
        if series:
            add_series(reading, drafts, series)
        else:
            STEPS[phrases[i].element.role](reading, drafts, phrases[i])
        i += len(series) or 1
    return tuple(draft for draft in drafts if draft.name.text)


def go_on(reading: Reading, phrase: Phrase, before: Name) -> list[Draft]:
    """乙开发区325亿元 after 甲开发区主营收入494亿元; is the same of another one."""
    start, stop = phrase.left
    named = [m for m in reading.of(PARK, ENTERPRISE, PLACE) if m.stop == stop]
    is_other = named and skip_lead(reading, start) == named[0].start
    element = phrase.element
    if not is_other or element.role != VALUE or element.kind == COUNT:
        return []
    name = replace(before, start=element.start, stop=element.stop)
    return [Draft(name, element.start, value=element)]


def add_series(reading: Reading, drafts: list[Draft], series: Sequence[Phrase]) -> None:
    """One draft for each item, or each figure to the draft of the series before."""
    role = series[0].element.role
    if role == GROWTH and add_holders(reading, drafts, series):
        return
    if role == VALUE and add_years(reading, drafts, series):
        return
    items = [add_suffix(reading, item, series) for item in read_items(reading, series)]
    if role == ASIDE or (items and len(items) != len(series)):
        return
    number = len(drafts)
    drafts += [
        Draft(item, phrase.element.start, series=number)
        for item, phrase in zip(items, series, strict=False)
    ]
    tail = drafts[-len(series) :]
    if len(tail) == len(series):
        drafts[-len(series) :] = [
            fill(draft, phrase.element)
            for draft, phrase in zip(tail, series, strict=True)
        ]


def add_years(reading: Reading, drafts: list[Draft], series: Sequence[Phrase]) -> bool:
    """2016年至2018年,分别完成销售506亿元、639亿元、785亿元: one figure a year."""
    start, stop = series[0].left
    at = reading.text.find("分别", start, stop)
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
    reading: Reading, drafts: list[Draft], series: Sequence[Phrase]
) -> bool:
    """中核金原、汇中再生等企业分别增长175.3%、116.78%: one figure for each of them."""
    holders = list_holders(reading, series)
    if len(holders) != len(series):
        return False
    start, stop = find_verb(reading.text, series[0])
    name = Name(reading.text[start:stop], start, stop, "read_holders")
    drafts += [
        Draft(name, phrase.element.start, growth=phrase.element, holder=holder)
        for holder, phrase in zip(holders, series, strict=True)
    ]
    return True


def find_verb(text: str, phrase: Phrase) -> Stretch:
    """The 增长 between 分别 and the first figure."""
    start, stop = phrase.left
    start = max(text.find("分别", start, stop) + 2, start)
    return start, max(strip_tails(text, start, stop), start + 2)


def list_holders(reading: Reading, series: Sequence[Phrase]) -> list[Stretch]:
    """The names before 分别, where they are parks, places or enterprises."""
    start, stop = find_list(reading.text, series)
    items = split_items(reading.text, start, stop)
    items[0] = (strip_periods(reading, items[0][0]), items[0][1])
    named = {m.start for m in reading.of(PARK, ENTERPRISE, PLACE)}
    if any(last - first < SHORTEST for first, last in items):
        return []
    is_named = HOLDERS_PATTERN.search(reading.text, start, stop)
    if is_named or all(first in named for first, _ in items):
        return items
    return []


def fill(draft: Draft, element: Element) -> Draft:
    """The figure in its place, unless one is there."""
    if element.role == VALUE:
        return replace(draft, value=draft.value or element)
    if element.role == GROWTH:
        return replace(draft, growth=draft.growth or element)
    if element.role == RANK:
        return replace(draft, rank=draft.rank or element)
    return draft


def add_value(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """A nameless value stays as well: what follows belongs to it, not to the last."""
    owner = find_owner(reading.text, drafts, phrase.element.start)
    last = drafts[-1].name if drafts and drafts[-1].value else NAMELESS
    is_share = reading.text.startswith("占", phrase.left[0])
    if is_share and drafts:
        last = drafts[-1].name
    name = read_risen(reading, phrase, last) or read_name(
        reading, phrase, owner, last if last.text else None
    )
    drafts.append(Draft(name or NAMELESS, phrase.element.start, value=phrase.element))


def find_owner(text: str, drafts: list[Draft], at: int) -> Name | None:
    """What was counted last, on the same side of brackets."""
    depth = measure_depth(text, at)
    counted = (d for d in reversed(drafts) if d.kind == COUNT and d.name.text)
    return next((d.name for d in counted if measure_depth(text, d.at) <= depth), None)


def measure_depth(text: str, at: int) -> int:
    return text.count("(", 0, at) - text.count(")", 0, at)


def add_growth(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """To the figure just mentioned, or a statement of its own: 工业投资增长18.3%."""
    start, stop = phrase.left
    stop = strip_growth(reading.text, start, stop)
    name = read_left(reading, start, stop, "read_growth")
    if name and not EMPTY_NAMES.fullmatch(name.text):
        drafts.append(Draft(name, phrase.element.start, growth=phrase.element))
        return
    at = find_grown(reading.text, drafts, phrase.element.start)
    if at is not None:
        drafts[at] = replace(drafts[at], growth=phrase.element)
    elif drafts and is_time_alone(reading, start, stop):
        name = replace(drafts[-1].name, rule=AGAIN)
        drafts.append(Draft(name, phrase.element.start, growth=phrase.element))


def is_time_alone(reading: Reading, start: int, stop: int) -> bool:
    """固定资产投资一季度增长15%、全年增长10.5%: the same indicator at another time."""
    periods = reading.between(start, stop, PERIOD)
    if not periods:
        return False
    around = (
        reading.text[start : periods[0].start] + reading.text[periods[-1].stop : stop]
    )
    return not around.strip("、,和及其中份")


# "工业总产值65亿元,目标完成率为27%,同比增长17%": the output grew
SHARE_NAME = re.compile("占|完成率|达标率|(?:任务|目标)$")


def find_grown(text: str, drafts: list[Draft], at: int) -> int | None:
    """The last figure without a growth; behind a share the figure before it.

    Of 进出口10亿元(出口6亿元),增长1% the one outside the brackets.
    """
    depth = measure_depth(text, at)
    last = len(drafts) - 1
    while last > 0 and measure_depth(text, drafts[last].at) > depth:
        last -= 1
    is_share = last > 0 and SHARE_NAME.search(drafts[last].name.text)
    if is_share and drafts[last - 1].growth is None:
        return last - 1
    return last if last >= 0 and drafts[last].growth is None else None


def add_rank(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """To the figures just mentioned, or one statement for each indicator listed."""
    names = read_ranked(reading, *phrase.left)
    at = phrase.element.start
    if names:
        drafts += [Draft(name, at, rank=phrase.element) for name in names]
        return
    if is_bare_rank(reading, drafts, phrase):
        drafts.append(read_ranking(reading, phrase.element))
        return
    is_count = bool(COUNTED_PATTERN.search(reading.text, *phrase.left))
    for i in list_ranked(drafts, is_count=is_count):
        drafts[i] = fill(drafts[i], phrase.element)


def is_bare_rank(reading: Reading, drafts: list[Draft], phrase: Phrase) -> bool:
    """兖州工业园区列全国第94位,居全省第六: a park's place in a ranking without name."""
    start, stop = phrase.left
    parks = [m for m in reading.of(PARK) if start <= m.start and m.stop <= stop]
    if parks and skip_lead(reading, start) == parks[-1].start:
        return not reading.text[parks[-1].stop : stop].strip()
    return start == stop and bool(drafts) and drafts[-1].name.rule == "bare_rank"


# "在国家高新区综合评价前50名榜单中,甲区位列第27位"
RANKING_PATTERN = re.compile(
    r"在(?:此次|本次|本年度|今年|当年|\d{4}年?度?)*(?P<list>(?P<name>[^,。;]{2,20}?)(?:排名|排行)?(?:前\d+[名强]|\d+强|百强)?"
    r"(?:(?:国家|省)级?)?(?:高新区|经开区|开发区|园区|企业|城市|县市|百强县)?(?:榜单?|名单|排行榜))[中里上内]?,"
)


# "全国综合排名第27位"
KIND_PATTERN = re.compile(r"全[国省市区](?P<kind>综合|绩效|考核|评价)")


def read_ranking(reading: Reading, rank: Element) -> Draft:
    """What the ranking measures, where the clause before says so."""
    found = [*RANKING_PATTERN.finditer(reading.text, 0, rank.start)]
    if not found:
        kind = KIND_PATTERN.match(str(rank.content.get("scope", "")))
        name = Name(
            (kind["kind"] if kind else "") + "排名", rank.start, rank.stop, "bare_rank"
        )
        return Draft(name, rank.start, rank=rank)
    name = Name(found[-1]["name"], *found[-1].span("name"), "bare_rank")
    content = {"scope": found[-1]["list"], **rank.content}
    return Draft(name, rank.start, rank=replace(rank, content=content))


def read_ranked(reading: Reading, start: int, stop: int) -> list[Name]:
    """'A、B、C等多项指标' → the three names."""
    tail = LIST_TAIL.search(reading.text, max(start, stop - REACH), stop)
    stop = tail.start() if tail else stop
    cuts = [m.span() for m in re.finditer("、", reading.text[start:stop])]
    starts = [start, *(start + last for _, last in cuts)]
    stops = [*(start + first for first, _ in cuts), stop]
    found = (
        read_left(reading, first, last, "read_ranked")
        for first, last in zip(starts, stops, strict=True)
    )
    return [
        name_ranking(reading.text, n)
        for n in found
        if n and not EMPTY_NAMES.fullmatch(n.text)
    ]


def name_ranking(text: str, name: Name) -> Name:
    """综合排名24位 speaks of the 综合排名, 百强城市排名20位 of the cities'."""
    is_listed = len(name.text) <= 4 or LISTED_PATTERN.search(name.text)
    if is_listed and text.startswith("排名", name.stop):
        return replace(name, text=name.text + "排名")
    return name


def list_ranked(drafts: list[Draft], *, is_count: bool) -> list[int]:
    """The last series, else the last draft that is no rate; 数量 asks for a count."""
    last = len(drafts) - 1
    counts = [i for i, draft in enumerate(drafts) if draft.kind == COUNT]
    if is_count and counts:
        return counts[-1:]
    if last < 0:
        return []
    series = drafts[-1].series
    if series >= 0:
        return [i for i, draft in enumerate(drafts) if draft.series == series]
    is_rate = drafts[-1].kind == RATIO and last and drafts[-2].kind != RATIO
    return [last - 1 if is_rate else last]


def skip_aside(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """A gap, a difference or a multiple is no statement of its own."""


STEPS = {VALUE: add_value, GROWTH: add_growth, RANK: add_rank, ASIDE: skip_aside}
