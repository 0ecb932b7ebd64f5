"""Enterprises that the whole country knows: 华为, 中铁四局."""

import re
from collections.abc import Iterator
from functools import cache

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.contexts import is_person
from articles.parser.mentions.names.park_words import PARTICLES
from articles.parser.mentions.names.walking import (
    HARD,
    LEADS,
    PROPER,
    find_sort,
    is_aligned,
    tokens_before,
    tokens_between,
)
from articles.parser.tokens import Token
from articles.parser.words import compile_guarded, load_column, load_pattern, load_words

# "某市招商局" is an agency
BUREAU_PATTERN = re.compile(r"[市县区城园省州会委]招商局(?!集团|蛇口)")
# such as "中国石油|和化学工业联合会"
SOCIETY_PATTERN = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:协会|联合会|学会|商会)")
# 腾讯|新闻, 百度|地图, 万达|广场: where something is shown or found, not who does it
MEDIUM_PATTERN = re.compile(
    r"(?:微博|新闻|视频号?|网|地图|云?会议|号|百科|文库|贴吧|空间|文档|客户端|小程序|广场|大厦|大酒店|影城|大道|[东西南北中]?路(?!由))"
)
# 康宁|路东延, 三一|大道: what is called by the same letters
ROAD_PATTERN = re.compile(
    r"[东西南北中一二三四五六七八九]?[路街巷桥村镇湖]|大[道街桥]|社区|小区"
)
BEHIND = (SOCIETY_PATTERN, MEDIUM_PATTERN, ROAD_PATTERN)
# "新增|绿地", "小米|种植", "政策的|东风", "智能化|浪潮", "现代汽车|产业": words as well
WORD_PATTERN = re.compile(
    r"(?<=[的股之春阵借代])东风|东风(?=[压吹])|现代汽车(?=产业|工业|制造|零部件|服务|文化|城)|"
    r"(?<=[的命化展能业济字型级])浪潮(?!集团|信息|电子|云|软件|超越|、)|"
    r"阿里(?=地区|高原|北斗|山)|中国(?:化工|物流|医药|生物|稀土|黄金|盐业|有色)(?=产业|行业|企业|市场|领域|城|谷|港|园|学会|协会|网|报|最|第一|首|与|和采)|"
    r"绿地(?!集团|控股|香港|全球|铂|城投|、)|小米(?=种植|加工|粥|面|产区|基地|、?(?:玉米|大豆|高粱|杂粮))"
)
# "预计12月底|中交", "实现|中交": works are handed over
HANDED_PATTERN = re.compile(
    r"(?:[底日月年]|装置|项目|工程|实现|全面|顺利|建成|机械|完成|标准|[已将并])$"
)
# such as "中铁四局", "中化六建", "中电科38所": a part of a builder that all know
BUREAU_NAME_PATTERN = compile_guarded(
    r"(?:中铁|中交|中建|中冶|中核|中电建|中国铁建|中铁建|水电)[一二三四五六七八九十]{1,3}(?:航|公)?局(?:集团)?"
    r"|(?:中化|中煤|中铁|中冶|陕|川|晋|冀|鲁)[一二三四五六七八九十]{1,3}建(?![设成筑议])"
    r"|(?:中国?电科|中船(?:重工)?|中国船舶|航天科[工技]|中航工业|中国兵器|兵器工业|中核)(?:集团)?第?[\d一二三四五六七八九〇零十百]{1,4}(?:研究)?[所院]"
)


def find_bureaus(text: str) -> Iterator[Mention]:
    """'由中铁四局承建' → 中铁四局."""
    for match in BUREAU_NAME_PATTERN.finditer(text):
        yield Mention(ENTERPRISE, *match.span(), match.group(), "enterprise_bureau")


# letters that a clause goes on with: 华为|也建
ANY_LETTERS = PARTICLES | LEADS
SELDOM_LETTER = 1500  # times in the dictionary
# of a firm's name of two letters these say where it is: 于|华为, 百余|万科
NO_SURNAMES = ANY_LETTERS | frozenset("于向余万")
GIVEN, LONGEST_COUNTRY = 2, 5  # characters
REGION, LONGEST_REGIONAL = 2, 3  # characters of 广西, of 大唐 behind it
REGIONS = frozenset(["台湾", "香港", "澳门"])
# 三一 of 、三一等, where the tokenizer joins 一等
LISTED_PATTERN = re.compile(r"、[^、等]+[、等]")


def find_known(text: str) -> Iterator[Mention]:
    """'引进了华为、中兴' → 华为, 中兴."""
    for match in load_pattern("known_enterprises").finditer(text):
        start, stop = match.span()
        is_whole = is_aligned(text, start, stop) or LISTED_PATTERN.match(
            text, max(0, start - 1), stop + 1
        )
        if is_whole and not is_other(text, start, stop):
            stop = find_branch(text, start, stop)
            start = find_region(text, find_country(text, start), stop)
            yield Mention(ENTERPRISE, start, stop, text[start:stop], "enterprise_known")


def is_other(text: str, start: int, stop: int) -> bool:
    """A word, a person, an agency, a road or a page of the same letters."""
    is_bureau = text[start:stop] == "招商局" and BUREAU_PATTERN.match(text, start - 1)
    if is_bureau or any(pattern.match(text, stop) for pattern in BEHIND):
        return True
    is_word = WORD_PATTERN.match(text, start) or is_given(text, start, stop)
    return bool(is_word) or is_handover(text, start, stop)


def is_given(text: str, start: int, stop: int) -> bool:
    """The 志超 of 副县长张志超, whose surname stands by itself."""
    if stop - start != GIVEN or text[start - 1 : start] in NO_SURNAMES:
        return False
    before = tokens_between(text, start - 1, start)
    return len(before) == 1 and len(before[0].text) == 1 and is_person(before[0].text)


def find_branch(text: str, start: int, stop: int) -> int:
    """Where 睿川 of 东软睿川, or 杉杉 of 巴斯夫杉杉, ends; else stop."""
    other = load_pattern("known_enterprises").match(text, stop)
    if other and is_aligned(text, stop, other.end()):
        return other.end()
    following = tokens_between(text, stop, stop + 2) if stop - start < 4 else ()
    if not following or following[0].start != stop:
        return stop
    if len(following) == 2 and all(map(is_seldom_letter, following)):
        return following[1].stop
    word = following[0]
    is_own = len(word.text) == 2 and not word.frequency and find_sort(word) == PROPER
    is_glued = not ANY_LETTERS.isdisjoint(word.text) or is_person(word.text)
    return word.stop if is_own and word.is_chinese and not is_glued else stop


def is_seldom_letter(token: Token) -> bool:
    """睿 and 川, which are no words by themselves."""
    is_letter = len(token.text) == 1 and token.text not in ANY_LETTERS
    return is_letter and token.is_chinese and token.frequency < SELDOM_LETTER


def find_country(text: str, stop: int) -> int:
    """Where 台湾 of 台湾冠捷 begins; stop where no country stands before the name."""
    starts = range(max(0, stop - LONGEST_COUNTRY), stop)
    return next((i for i in starts if text[i:stop] in load_countries()), stop)


def find_region(text: str, start: int, stop: int) -> int:
    """Where 广西 of 广西大唐 begins: a group's firm in a province.

    The name is short, and no word but a verb stands before the place.
    """
    if stop - start > LONGEST_REGIONAL or start < REGION:
        return start
    first = start - REGION
    if text[first:start] not in load_regions():
        return start
    before = tokens_before(text, first)[-1:]
    is_begun = all(find_sort(token) == HARD for token in before)
    return first if is_begun and is_aligned(text, first, start) else start


@cache
def load_regions() -> frozenset[str]:
    """Short names of provinces that are no cities."""
    rows = (row for row in load_words("places") if row[1] == "province")
    names = (name for row in rows if row[0][-1] != "市" for name in row[2:])
    return frozenset(name for name in names if len(name) == REGION)


def skip_country(name: str) -> int:
    """Where 本特勒 of 德国本特勒 begins; 0 where no country stands before a name."""
    stops = range(LONGEST_COUNTRY, 1, -1)
    return next((stop for stop in stops if name[:stop] in load_countries()), 0)


@cache
def load_countries() -> frozenset[str]:
    """Countries, and regions as firms of their own are said to be from."""
    return load_column("countries") | REGIONS


def is_handover(text: str, start: int, stop: int) -> bool:
    """中交 of 装置实现中交, which is no builder."""
    is_short = text[start:stop] == "中交" and text[stop : stop + 1] not in ("集", "建")
    return (
        is_short and HANDED_PATTERN.search(text, max(0, start - 2), start) is not None
    )


RULES = (("", find_known), ("局所院化煤铁冶陕川晋冀鲁", find_bureaus))
