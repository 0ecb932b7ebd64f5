"""Parks that only a list or a country names: 板桥园、双墩园等三个园区, 中国药谷."""

import re
from collections.abc import Iterator
from functools import cache

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.lists import cut_first, strip_item
from articles.parser.mentions.names.walking import is_aligned, load_places
from articles.parser.words import load_ends, load_pattern

# such as "板桥园、双墩园和汤池园"
GARDENS_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,8}园(?:[、和及与][\u4e00-\u9fff]{2,5}园(?!区))+"
)
# such as "一区三园", "三大园区", "甲山经开区": what the list is of
ZONE_PATTERN = re.compile(
    r"一区[\d多一二两三四五六七八九十]+园|[\d两二三四五六七八九十][个大]?(?:分园|园区)"
    r"|(?:开发|高新|经开|集中|集聚)区|(?:工业|产业|科技)园"
)
# gardens that nobody works in
GREEN_PATTERN = re.compile(
    r"(?:公|花|校|果|茶|幼儿|乐|庄|游|家|植物|动物|陵|桑|菜|田|学|摘|光|林|苗|文化)园$"
)
LONGEST = 5  # characters: 板桥园
# such as "中国药谷"
VALLEY_PATTERN = re.compile(r"中国[\u4e00-\u9fffA-Z]{1,2}谷(?<!硅谷)")


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
        yield Mention(PARK, *match.span(), match.group(), "park_valley")


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
        if is_aligned(text, *match.span()):
            yield Mention(PARK, *match.span(), match.group(), "park_known")


RULES = (
    ("园", find_gardens),
    ("谷", find_valleys),
    ("片", find_pieces),
    ("", find_known),
)
