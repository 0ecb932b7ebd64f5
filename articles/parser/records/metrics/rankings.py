"""Ranks: of the figures just told, of indicators listed, or of a park as a whole."""

import re
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.numerals import read_numeral
from articles.parser.openings import skip_lead
from articles.parser.records.metrics.assessments import find_assessed, name_assessed
from articles.parser.records.metrics.elements import Element
from articles.parser.records.metrics.items import EMPTY_NAMES
from articles.parser.records.metrics.names import REACH, Name, read_left
from articles.parser.records.metrics.phrases import BOUND_PATTERN, Phrase
from articles.parser.records.metrics.rank_bearers import find_same, list_ranked
from articles.parser.records.metrics.series import SEVERAL_PATTERN
from articles.parser.records.metrics.statements import BARE, Draft, fill

LIST_TAIL = re.compile(
    r"等?(?:[一二三四五六七八九十\d多]+[项个大类])?(?:主要|核心|重点|经济)*指标(?:增速|增幅)?(?:全部|均|都)?$|等$"
)
COMMA_PATTERN = re.compile("、")
# "开放水平和营商环境均居第一": two that share a rank
JOINT_PATTERN = re.compile(r"、|(?<=[^、]{3})(?:以及|及|和|与)(?=[^、]{3})")
LISTED_PATTERN = re.compile(r"强(?:城市|园区|企业|[县区市])?$|(?:城市|园区|开发区)$")
AREA_PATTERN = re.compile(r"全[国省市县区州]")
ORDER_PATTERN = re.compile(r"(?:综合|考核|绩效|评价)*(?:排序|排名|考评)")
INDICATOR_PATTERN = re.compile(
    r"(?:[额量率值数税度速]|收入|税收|利润|投资|环境|水平|实力|能力|贡献|消费|出口|贸易|面积|规模|质量|效益|增幅|GDP|成效|工作|进度)$"
)
ROLL_PATTERN = re.compile(r"上榜|入榜|榜单|(?:百|\d+)强[”\"]?(?:评选)?(?:名单|榜)")
# lists of the best; an assessment, 综合评价前50名, is none
BEST_PATTERN = re.compile(r"(?:百|[十\d]+)强|排行榜|百佳|(?<![评考测名])榜单")
STRENGTH_PATTERN = re.compile("综合(?:实力|竞争力)")


def add_rank(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """To the figures just mentioned, or one statement for each indicator listed."""
    told = (
        read_aside(reading, phrase)
        or read_assessed(reading, phrase)
        or read_among(reading, phrase)
    )
    if told:
        drafts.append(told)
        return
    names = [] if is_owned(reading, phrase) else read_ranked(reading, *phrase.left)
    at = phrase.element.start
    if names and is_roll(reading.text, names, at):
        return
    if names:
        rank_named(drafts, names, phrase.element)
        return
    if not is_bare_rank(reading, drafts, phrase):
        rank_told(reading, drafts, phrase)
    elif not is_on_list(reading.text, at):
        drafts.append(read_ranking(reading, phrase.element))


def rank_named(drafts: list[Draft], names: list[Name], rank: Element) -> None:
    """Each by itself, or the figure that was told of it: 其中固投增速居全市首位."""
    for name in names:
        at = find_same(drafts, name)
        if at is None:
            drafts.append(Draft(name, rank.start, rank=rank))
        else:
            drafts[at] = fill(drafts[at], rank)


def is_owned(reading: Reading, phrase: Phrase) -> bool:
    """The 税收 of 以9亿元的出口、2亿元的税收双双位居第一 is the figure's before it."""
    return reading.text.startswith("的", phrase.left[0]) and phrase.left[0] > 0


def rank_told(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """The rank of figures told before; of 综合实力, where there are none."""
    # the 两项 of 两项指标 is a figure of its own, the 均 behind it of the rank
    before = reading.text[max(0, phrase.left[0] - 2) : phrase.left[1] + 1]
    ranked = list_ranked(drafts, before)
    for i in ranked:
        drafts[i] = fill(drafts[i], phrase.element)
    listed = [] if ranked else read_several(reading, phrase)
    drafts += [
        Draft(name, phrase.element.start, rank=phrase.element) for name in listed
    ]
    strength = STRENGTH_PATTERN.search(reading.text, *phrase.left)
    if strength and not (ranked or listed):
        name = Name(strength.group(), *strength.span(), BARE)
        drafts.append(Draft(name, phrase.element.start, rank=phrase.element))


def read_several(reading: Reading, phrase: Phrase) -> list[Name]:
    """出口、税收两项指标均居全市第一: the names before their number."""
    start, stop = phrase.left
    several = SEVERAL_PATTERN.search(reading.text, max(0, start - 2), stop)
    if several is None:
        return []
    bounds = [m.end() for m in BOUND_PATTERN.finditer(reading.text, 0, start)]
    names = read_ranked(reading, bounds[-1] if bounds else 0, several.start())
    number = read_numeral(several["number"])
    return names if len(names) == number else []


def read_aside(reading: Reading, phrase: Phrase) -> Draft | None:
    """综合排序居前的有甲园区(31位)、乙园区(40位): each has its own."""
    at = phrase.element.start
    if not reading.text.endswith("(", 0, at):
        return None
    named = [m for m in reading.of(PARK, ENTERPRISE, PLACE) if m.stop == at - 1]
    if not named:
        return None
    orders = [*ORDER_PATTERN.finditer(reading.text, 0, at)]
    if not orders:
        return None
    name = Name(orders[-1].group(), *orders[-1].span(), "aside")
    areas = AREA_PATTERN.findall(reading.text, 0, at)
    content = {**phrase.element.content, **({"scope": areas[-1]} if areas else {})}
    rank = replace(phrase.element, content=content)
    return Draft(name, at, rank=rank, holder=(named[0].start, named[0].stop))


def read_assessed(reading: Reading, phrase: Phrase) -> Draft | None:
    """甲区在全省综合评价中位列第五: what ranks it, unless an indicator is ranked."""
    rank = phrase.element
    found = find_assessed(reading.text, rank)
    if found is None:
        return None
    names = read_ranked(reading, phrase.left[0], found.start())
    names += read_ranked(reading, found.end(), max(found.end(), rank.start))
    if any(INDICATOR_PATTERN.search(name.text) for name in names):
        return None
    start, stop, scope = name_assessed(found)
    name = Name(reading.text[start:stop], start, stop, "assessed")
    content = {**({"scope": scope} if scope else {}), **rank.content}
    return Draft(name, rank.start, rank=replace(rank, content=content))


# "在30个高新区中综合排名第3"
AMONG_PATTERN = re.compile(r"区[中里](?P<name>(?:综合|考核|总体)排名)")
# "在全国178家国家高新区中", where parks are ranked as wholes; "全国百强县第9位"
NATIONAL_PATTERN = re.compile(
    r"\d+[家个]国家级?(?:高新|经开|经济技术|综合?保)[^,。;\d]{0,8}区[中里]"
)
HUNDRED_PATTERN = re.compile(r"(?P<name>[^,。;\d的]{0,8}百强[县市区城园镇]*)$")


def read_among(reading: Reading, phrase: Phrase) -> Draft | None:
    """A park's place among others, which no indicator's name stands before."""
    rank = phrase.element
    found = AMONG_PATTERN.search(reading.text, max(0, rank.start - 4), rank.stop)
    if found:
        name = Name(found["name"], *found.span("name"), BARE)
        return Draft(name, rank.start, rank=rank)
    best = HUNDRED_PATTERN.fullmatch(str(rank.content.get("scope", "")))
    whole = best["name"] if best else "综合排名"
    start = phrase.left[0]
    is_whole = best or NATIONAL_PATTERN.search(reading.text, start, rank.stop)
    if not is_whole or read_ranked(reading, start, find_scope(reading, phrase)):
        return None
    return Draft(Name(whole, rank.start, rank.stop, BARE), rank.start, rank=rank)


def find_scope(reading: Reading, phrase: Phrase) -> int:
    """Where the 在 of 在30个高新区中 stands, which no indicator reaches past."""
    at = reading.text.rfind("在", phrase.left[0], phrase.element.stop)
    return at if at >= 0 else phrase.left[1]


def is_roll(text: str, names: list[Name], at: int) -> bool:
    """3家企业上榜,分别为甲公司位列第13位: a place on a list, no indicator's rank."""
    is_listed = ROLL_PATTERN.search(text, 0, at) is not None
    return is_listed and not any(INDICATOR_PATTERN.search(n.text) for n in names)


def is_on_list(text: str, at: int) -> bool:
    """公布了化工园区30强名单,甲园区排名第6: an honour, no indicator's rank."""
    return BEST_PATTERN.search(text, 0, at) is not None


# "若只在东部30家里排第8位", behind the rank among all
AGAIN_PATTERN = re.compile(
    r"(?:其中|[若如]?只|若|放在|单[看论]|同时|也|并|另|仅|还|则)*"
)


def is_bare_rank(reading: Reading, drafts: list[Draft], phrase: Phrase) -> bool:
    """兖州工业园区列全国第94位,居全省第六: a park's place in a ranking without name."""
    start, stop = phrase.left
    parks = [m for m in reading.of(PARK) if start <= m.start and m.stop <= stop]
    if parks and opens_phrase(reading, start, parks[-1].start):
        return not reading.text[parks[-1].stop : stop].strip()
    is_again = bool(drafts) and drafts[-1].name.rule == BARE
    return is_again and AGAIN_PATTERN.fullmatch(reading.text, start, stop) is not None


def opens_phrase(reading: Reading, start: int, at: int) -> bool:
    """Whether but leads, or a word of praise with 的, stand before text[at:]."""
    first = skip_lead(reading, start)
    return first == at or reading.text.endswith("的", first, at)


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
            (kind["kind"] if kind else "") + "排名", rank.start, rank.stop, BARE
        )
        return Draft(name, rank.start, rank=rank)
    name = Name(found[-1]["name"], *found[-1].span("name"), BARE)
    content = {"scope": found[-1]["list"], **rank.content}
    return Draft(name, rank.start, rank=replace(rank, content=content))


def read_ranked(reading: Reading, start: int, stop: int) -> list[Name]:
    """'A、B、C等多项指标' → the three names."""
    tail = LIST_TAIL.search(reading.text, max(start, stop - REACH), stop)
    stop = tail.start() if tail else stop
    is_shared = "均" in reading.text[stop - 1 : stop + 1]
    joint = JOINT_PATTERN if is_shared else COMMA_PATTERN
    cuts = [m.span() for m in joint.finditer(reading.text[start:stop])]
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
    is_short = len(name.text) <= 4 and not INDICATOR_PATTERN.search(name.text)
    is_listed = is_short or LISTED_PATTERN.search(name.text)
    if is_listed and text.startswith("排名", name.stop):
        return replace(name, text=name.text + "排名")
    return name
