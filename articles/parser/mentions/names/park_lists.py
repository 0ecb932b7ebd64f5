"""Parks that only a list or a country names: 板桥园、双墩园等三个园区, 中国药谷."""

import re
from collections.abc import Iterator
from functools import cache

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.lists import Item, cut_first, strip_item
from articles.parser.mentions.names.walking import (
    HARD,
    find_sort,
    is_aligned,
    load_places,
    read_tokens,
)
from articles.parser.words import compile_guarded, load_column, load_ends, load_pattern

# such as "板桥园、双墩园和汤池园"
GARDENS_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,8}园(?:[、和及与][\u4e00-\u9fff]{2,8}园(?!区))+"
)
# such as "一区三园", "三大园区", "甲山经开区": what the list is of
ZONE_PATTERN = compile_guarded(
    r"一区[\d多一二两三四五六七八九十]+园|[\d两二三四五六七八九十][个大]?(?:分园|园区)"
    r"|(?:开发|高新|经开|集中|集聚)区|(?:工业|产业|科技)园"
)
# gardens that nobody works in
GREEN_PATTERN = re.compile(
    r"(?:公|花|校|果|茶|幼儿|乐|庄|游|家|植物|动物|陵|桑|菜|田|学|摘|光|林|苗|文化)园$"
)
LONGEST = 5  # characters: 板桥园
LONGEST_TOLD = 14
# such as "中国药谷", "甲山芯谷"
VALLEY_PATTERN = re.compile(
    r"中国[\u4e00-\u9fffA-Z]{1,2}谷(?<!硅谷)|(?P<place>[\u4e00-\u9fff]{2})[芯光声药智云慧氢星车视眼]谷"
)
# "3个市级园区分别是甲氢港、乙能港": all that is told behind it is a park
TOLD_PATTERN = compile_guarded(
    r"(?:(?:\d+|[两二三四五六七八九十])[个大][\u4e00-\u9fff]{0,8}?(?:园区|开发区|产业园|功能区|片区|分园)|[二三四五六]园)”?"
    r"(?:[,“”、\u4e00-\u9fff]{0,8}?分别)?(?:是|为|:|——|包括|即)([^,。;:]{4,120})"
)
# "甲氢港", "乙能小镇"
PARK_END_PATTERN = re.compile(
    r"(?:[园港谷城]|园区|片区|高新区|经开区|开发区|基地|小镇)$"
)
# "建设“智能装备产业园”": what is so called has a name, and no title
QUOTED_PATTERN = re.compile(
    r"(?:建设|打造|规划|建成|布局|设立|走进|[、和与及])“([\u4e00-\u9fff]{5,14})”(?!称号|名单|项目)"
)
# "示范产业园", "国家绿色园区": what a park is called for its merits
TITLE_PATTERN = re.compile(r"国家|省级|示范|试点|绿色|先进|优秀|十强|百强")


def find_gardens(text: str) -> Iterator[Mention]:
    """'形成板桥园、双墩园“一区两园”' → 板桥园, 双墩园."""
    if not ZONE_PATTERN.search(text):
        return
    for match in GARDENS_PATTERN.finditer(text):
        for part in re.finditer(r"[^、和及与]+", match.group()):
            start, stop = match.start() + part.start(), match.start() + part.end()
            item = cut_first(text, strip_item(text, start, stop))
            is_other = item.text.endswith(load_ends("park_suffixes"))
            is_other = is_other or GREEN_PATTERN.search(item.text) is not None
            if 2 < len(item.text) <= LONGEST and not is_other:
                yield Mention(PARK, item.start, item.stop, item.text, "park_listed")


def find_valleys(text: str) -> Iterator[Mention]:
    """'建设中国药谷' → 中国药谷."""
    for match in VALLEY_PATTERN.finditer(text):
        if match["place"] and match["place"] not in load_places():
            continue
        yield Mention(PARK, *match.span(), match.group(), "park_valley")


def find_told(text: str) -> Iterator[Mention]:
    """'3个园区分别是甲氢港、乙能港和丙产业园' → all three."""
    for match in TOLD_PATTERN.finditer(text):
        parts = re.finditer("[^、和及与]+", match[1])
        start = match.start(1)
        items = [strip_item(text, start + p.start(), start + p.end()) for p in parts]
        named = [item for item in items if may_be_park(item)]
        if len(items) > 1 and len(named) == len(items):
            for item in named:
                yield Mention(PARK, item.start, item.stop, item.text, "park_told")


def may_be_park(item: Item) -> bool:
    """甲氢港: short, ends like a place, and no word of it does anything."""
    if not 2 < len(item.text) <= LONGEST_TOLD or not PARK_END_PATTERN.search(item.text):
        return False
    sorts = {find_sort(token) for token in read_tokens(item.text)}
    is_kind = load_pattern("park_suffixes").fullmatch(item.text)
    return HARD not in sorts and is_kind is None


def find_quoted(text: str) -> Iterator[Mention]:
    """'重点建设“智能装备产业园”' → 智能装备产业园."""
    for match in QUOTED_PATTERN.finditer(text):
        name = match[1]
        is_park = name.endswith(load_ends("park_suffixes", "built"))
        if is_park and not TITLE_PATTERN.search(name):
            yield Mention(PARK, *match.span(1), name, "park_quoted")


# such as "长沙片区" where a free-trade zone is spoken of
PIECE_PATTERN = re.compile(r"([\u4e00-\u9fff]{2,4}?)片区")
FREE_TRADE_PATTERN = re.compile("自贸|自由贸易")


def find_pieces(text: str) -> Iterator[Mention]:
    """'湖南自贸试验区长沙片区、岳阳片区' → both."""
    if not FREE_TRADE_PATTERN.search(text):
        return
    for match in PIECE_PATTERN.finditer(text):
        at = next((i for i in range(3) if match[1][i:] in load_places()), None)
        if at is not None:
            start = match.start() + at
            yield Mention(
                PARK, start, match.end(), text[start : match.end()], "park_piece"
            )


@cache
def load_known() -> re.Pattern[str]:
    """Parks that the whole country knows by a name of no ending."""
    return re.compile(
        rf"{load_pattern('known_parks').pattern}(?![路镇村街大]|论坛|指数|企业家)"
    )


def find_known(text: str) -> Iterator[Mention]:
    """'前三名是中关村、张江' → both."""
    for match in load_known().finditer(text):
        start, stop = match.span()
        if is_aligned(text, start, stop):
            start = find_owner_start(text, start)
            name = text[start:stop].replace("·", "")
            yield Mention(PARK, start, stop, name, "park_known")


def find_owner_start(text: str, stop: int) -> int:
    """Where 南岭 of 南岭·中关村 begins; stop where it is the one all know."""
    if text[max(0, stop - 1) : stop] != "·":
        return stop
    starts = (stop - 1 - length for length in (3, 2) if stop > length)
    return next((i for i in starts if text[i : stop - 1] in load_places()), stop)


RULES = (
    ("园", find_gardens),
    ("谷", find_valleys),
    ("、", find_told),
    ("“", find_quoted),
    ("片", find_pieces),
    ("".join(word[1] for word in load_column("known_parks")), find_known),
)
