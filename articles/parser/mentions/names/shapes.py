"""What the words of a name tell: whether a firm may be called so."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from articles.parser.mentions.names.park_words import PARTICLES
from articles.parser.mentions.names.walking import (
    HARD,
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
    is_listed,
)
from articles.parser.tokens import (
    COMMON_WORD,
    RARE,
    Token,
    is_coined,
    is_naming,
    is_verb,
)
from articles.parser.words import load_column

LONGEST = 10  # characters
LONGEST_PLACED = 14  # with the place and what it makes
FORMS = frozenset(["集团", "公司", "控股", "股份", "国际"])


def is_placed(parts: Sequence[Token]) -> bool:
    """青海亿泓太阳能新材料: a place, a rare word and what it makes."""
    if len(parts) < 3 or find_sort(parts[0]) != PLACE or not is_rare(parts[1]):
        return False
    is_short = parts[-1].stop - parts[0].start <= LONGEST_PLACED
    return is_short and all(find_sort(p) in (TRADE, PLAIN, SELDOM) for p in parts[2:])


def is_named(parts: Sequence[Token]) -> bool:
    """A place, then letters or words that dictionaries lack, then a trade."""
    core = [*parts]
    while core and find_sort(core[0]) == PLACE:
        core.pop(0)
    while core and (find_sort(core[-1]) == TRADE or core[-1].text in FORMS):
        core.pop()
    if not core or sum(len(token.text) for token in core) > LONGEST // 2:
        return False
    sorts = {PROPER if is_rare(token) else find_sort(token) for token in core}
    lone = [token for token in core if is_lone(token)]
    is_split = len(core) > 1 and len(lone) == len(core)
    return is_split or (PROPER in sorts and all(is_rare(t) or is_lone(t) for t in core))


# what names of firms end with that is no trade by itself: 神火|煤电
WARES = load_column("firm_goods", "wares")
LONGEST_FIRM = 8  # characters behind the place


def is_firm(parts: Sequence[Token]) -> bool:
    """A place and its word, or a rare word and others: 丙士达材料, 成都金象."""
    core = [*dropwhile(lambda part: find_sort(part) == PLACE, parts)]
    if not core or core[-1].stop - core[0].start > LONGEST_FIRM:
        return False
    if not all(may_be_of_firm(token) for token in core):
        return False
    if len(core) == 1:
        return len(core) < len(parts) and is_word_of_firm(core[0])
    if is_rare(core[0]):
        return True
    ware = "".join(token.text for token in core[1:])
    # 磁性|材料, but 金星|钛白
    is_seldom = core[0].frequency < RARE or not ware.endswith("材料")
    is_made = ware in WARES or is_row_of_words(core)
    is_told = is_rare(core[1]) or (is_made and is_seldom)
    if is_naming(core[0].text) and (find_sort(core[1]) == TRADE or ware in WARES):
        return True
    return is_told and is_word_of_firm(core[0])


def is_row_of_words(core: Sequence[Token]) -> bool:
    """象屿金谷农产: two seldom words and what they deal in."""
    words = core[:-1]
    is_seldom = all(is_word_of_firm(word) and word.frequency < RARE for word in words)
    return len(words) == 2 and is_seldom and core[-1].text in WARES


# letters that are words by themselves as often as they are half of a name: 鑫|达, 众|和
HALVES = frozenset("达和中同上正超友能来新大前本百千万发成立为得有开安")
FIRST_HALVES = frozenset("中百千万本超新大正立安金开")


def is_split_firm(parts: Sequence[Token]) -> bool:
    """鑫达铸造, 中盈志合, 德国本特勒: one half of the name is a word by itself."""
    core = [*dropwhile(lambda part: find_sort(part) == PLACE, parts)]
    halves = [i for i, token in enumerate(core) if is_half(token)]
    rest = [token for i, token in enumerate(core) if i not in halves]
    if len(halves) != 1 or len(core) < 2 or not all(map(may_be_of_firm, rest)):
        return False
    if not 2 < core[-1].stop - core[0].start <= LONGEST_FIRM:
        return False
    if halves[0] == 0:
        return core[0].text in FIRST_HALVES and is_rare(core[1])
    tail = "".join(token.text for token in core[2:])
    is_tail = tail in WARES or (len(core) == 3 and find_sort(core[2]) == TRADE)
    return halves[0] == 1 and is_lone(core[0]) and is_tail


def is_half(token: Token) -> bool:
    return token.text in HALVES and find_sort(token) == HARD


def may_be_of_firm(token: Token) -> bool:
    """No verb, nor a word such as 工业 or 中心."""
    is_noun = find_sort(token) in (PROPER, SELDOM, PLAIN, TRADE, PLACE)
    return token.is_chinese and is_noun and not is_verb(token.text)


def is_word_of_firm(token: Token) -> bool:
    """金象 of 成都金象: two letters, neither a branch nor too common."""
    is_known = is_listed(token.text) or find_sort(token) == TRADE
    return len(token.text) == 2 and not is_known and token.frequency < COMMON_WORD


# 钛合金, 锂电池: the dictionary calls goods by the tag of names too
MATERIAL_PATTERN = re.compile("(?<=..)[品剂机器件料胶酸盐砖瓦粉池膜金板材钢]$")
# 可|老厂区: the tokenizer joins to it what leads a clause on
LEADING = frozenset("可就也都还再又更老旧各每已")


def is_rare(token: Token) -> bool:
    """A word that dictionaries lack, or know as a thing's name only."""
    is_glued = not token.frequency and len(token.text) < 4
    if is_glued and token.text[0] in LEADING:
        return False
    is_word = len(token.text) > 1 and token.is_chinese
    # 硅基|新: the tokenizer joins to a common word what follows
    is_common = token.text[:2] in load_column("common")
    sort = find_sort(token)
    is_thing = sort == SELDOM and is_coined(token.text)
    is_thing = is_thing and not MATERIAL_PATTERN.search(token.text)
    return is_word and not is_common and (sort == PROPER or is_thing)


def is_lone(token: Token) -> bool:
    """凯 and 尔: letters that the tokenizer parts, and no particle."""
    is_letter = len(token.text) == 1 and token.is_chinese
    return is_letter and find_sort(token) == PLAIN and token.text not in PARTICLES


# where the name of what is built ends
WORKS = frozenset(["项目", "生产线", "基地", "工厂", "总部", "研发中心"])
# what a firm makes, by its last letter
MADE_PATTERN = re.compile(
    "[品剂机器件料胶酸盐砖瓦粉池膜板材钢片管阀泵车药酒衣鞋纸布纱丝油镜灯轴柜具]$"
)
# what is called by where it stands, whoever builds it
PUBLIC_PATTERN = re.compile(
    r"污水|供水|水厂|道路|公路|管网|管廊|安置|厂房|农贸|文旅|旅游|景区|田园|水库|水利|农田|电站|风电|光伏|发电|输变|变电"
    r"|天然气|垃圾|供热|热电|高速|铁路|机场|港|码头|园区|设施|改造|棚改|养老|医院|[中小]学|幼儿园|社区|小区|整治|治理|保护|种植|养殖|合作|配套|市场|商业|广场|大厦|小镇|综合体"
)


def is_made(tokens: Sequence[Token]) -> bool:
    """高端家纺面料 of 顾岚高端家纺面料项目: what a firm makes, and no public work."""
    goods = [*takewhile(lambda token: token.text not in WORKS, tokens)]
    whole = "".join(token.text for token in goods)
    is_public = len(goods) == len(tokens) or PUBLIC_PATTERN.search(whole)
    return not is_public and any(map(is_ware, goods))


def is_ware(token: Token) -> bool:
    """家纺, 原料药, 切片."""
    is_thing = MADE_PATTERN.search(token.text) is not None
    return len(token.text) > 1 and (find_sort(token) == TRADE or is_thing)
