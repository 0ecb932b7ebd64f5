"""Enterprises by what they build: 鹰游纺机、天科合达碳化硅等项目."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.brands import GOODS_PATTERN, STUFF_PATTERN
from articles.parser.mentions.names.lists import (
    LONGEST_ITEM,
    LONGEST_NAME,
    OTHERS_PATTERN,
    PEOPLE_PATTERN,
    SHORT_NAME,
    Item,
    build_mention,
    find_sorts,
    split_items,
)
from articles.parser.mentions.names.walking import (
    HARD,
    INNER,
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    SOFT,
    TRADE,
    find_sort,
    is_listed,
    read_tokens,
)
from articles.parser.tokens import Token
from articles.parser.words import compile_guarded, load_column, load_ends

# such as "等项目", "等5个智能制造示范车间"; the names begin with those of enterprises
WORKS_PATTERN = compile_guarded(
    r"(?:等|(?<=[\u4e00-\u9fff])\d+个)[^,。;:!?()、]{0,24}?(?:项目|车间|工厂|基地|生产线|产业园)"
)
# without these nothing is counted: the pattern is slow on long numbers
WORKS_HINT = re.compile(r"等|\d个")
# "甲材加工、冷链物流、新材料产业等项目" lists trades and nobody's works
FIELD_ENDS = ("产业", "行业", "领域")


def find_builders(text: str) -> Iterator[Mention]:
    """'推进鹰游纺机、天科合达碳化硅等项目' → 鹰游纺机, 天科合达."""
    if not WORKS_HINT.search(text):
        return
    for match in WORKS_PATTERN.finditer(text):
        items = split_items(text, match.start())
        if len(items) < 2 and not match.group().startswith("等"):
            continue
        if any(item.text.endswith(FIELD_ENDS) for item in items):
            continue
        heads = [head for item in items if (head := cut_head(item))]
        beside = [item for item in items if heads and is_beside(item)]
        for item in (*heads, *beside):
            yield build_mention(item, "enterprise_works")


def is_beside(item: Item) -> bool:
    """南都新能源 next to 容百锂电: short, with a trade, whatever its words are taken for."""
    has_trade = item.text.endswith(load_ends("trades"))
    if not has_trade or len(item.text) > SHORT_NAME or OTHERS_PATTERN.search(item.text):
        return False
    tokens = read_tokens(item.text)
    sorts = [find_sort(token) for token in tokens]
    if sorts == [PLACE, TRADE]:  # 三江生物
        return True
    generic = (TRADE, SOFT, INNER, PLACE)
    return any(
        find_sort(t) not in generic and t.text not in load_column("common")
        for t in tokens
    )


# 甲禅文化创意园, 乙时艺术展示中心: named for themselves, whoever builds them
PUBLIC_PATTERN = re.compile(
    r"社区|小区|街区|景区|酒店|博物|文化|艺术|展示|游客|学校|[小中大]学(?!院?士)|医院|分园|(?:文创|创意)园"
    r"|公路|铁路|快速路|高速(?:公路|$)|机场|水库|[路街桥](?:[东西南北延一二三四五六七]|工程|改造|拓宽|建设|项目|$)|大道"
)


def cut_head(item: Item) -> Item | None:
    """The enterprise that the name of a work begins with."""
    if PUBLIC_PATTERN.search(item.text) or PEOPLE_PATTERN.search(item.text):
        return None
    item = skip_zone(item)
    head = find_plain_head(item)
    if head:
        return Item(item.text[:head], item.start, item.start + head)
    parts = take_head(item)
    stop = sum(len(token.text) for token in parts)
    stuff = STUFF_PATTERN.search(item.text, 0, stop) if stop > 2 else None
    stop = stuff.start() if stuff else stop
    is_known = any(token.text in load_column("known_enterprises") for token in parts)
    if is_whole(item) and not is_known:
        stop = len(item.text.removesuffix("项目"))
    is_named = any(find_sort(token) == PROPER for token in parts) or is_plain_pair(item)
    # 甲地乙某某|5万吨刚玉: what it makes may hold any word
    is_counted = item.text[stop : stop + 1].isdigit()
    is_broken = HARD in find_sorts(item) and not is_counted
    is_broken = is_broken or GOODS_PATTERN.search(item.text[:stop]) is not None
    is_broken = is_broken or is_listed(item.text[:stop])  # 碳化|硅
    if not is_named or not 2 <= stop <= LONGEST_ITEM or is_broken:
        return None
    return Item(item.text[:stop], item.start, item.start + stop)


def skip_zone(item: Item) -> Item:
    """乙申化工 of 甲县工业园区乙申化工."""
    zones = load_column("park_suffixes", "admin")
    if "区" not in item.text:
        return item
    ends = [token.stop for token in read_tokens(item.text) if token.text in zones]
    stop = ends[-1] if ends and ends[-1] < len(item.text) else 0
    return Item(item.text[stop:], item.start + stop, item.stop)


# "人本集团" of 人本集团轴承系列, whatever words it falls into
GROUP_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,4}?集团")


def find_plain_head(item: Item) -> int:
    """Where 金发科技 of 金发科技ABS一期 ends: any word and what only companies bear."""
    group = GROUP_PATTERN.match(item.text)
    tokens = read_tokens(item.text)[:2]
    if group and group.group() not in item.text[-2:]:
        return group.end()
    if len(tokens) < 2 or tokens[1].text not in ("科技", "股份", "控股"):
        return 0
    first = tokens[0].text
    is_bare_word = len(first) == 2 and first not in load_column("common")
    is_plain = find_sort(tokens[0]) in (PLAIN, SELDOM, PLACE)
    return tokens[1].stop if is_plain and is_bare_word else 0


def is_whole(item: Item) -> bool:
    """百图高新, 金隆再生金属: as short as names are, the longer ones with a trade."""
    has_trade = item.text.endswith(load_ends("trades"))
    longest = LONGEST_NAME if has_trade and not is_goods(item) else SHORT_NAME
    return len(item.text) <= longest


def is_goods(item: Item) -> bool:
    """新能源电池 behind a brand: two trades that no firm is called by."""
    tokens = read_tokens(item.text)
    sorts = [find_sort(token) for token in tokens]
    is_firm = item.text.endswith(load_ends("trades", "strong"))
    return sorts[:1] == [PROPER] and sorts[1:] == [TRADE, TRADE] and not is_firm


def is_plain_pair(item: Item) -> bool:
    """大陆电子: a plain word and a trade, and nothing else."""
    tokens = read_tokens(item.text)
    sorts = [find_sort(token) for token in tokens]
    return sorts == [PLAIN, TRADE] and tokens[0].text not in load_column("common")


def take_head(item: Item) -> list[Token]:
    """Proper words and places, then one trade; an enterprise that all know is whole."""
    parts: list[Token] = []
    for token in read_tokens(item.text):
        sort = find_sort(token)
        is_named = sort in (PROPER, SELDOM, PLACE) or (sort == TRADE and parts)
        # 青海国源|氯酸盐, 青海嘉诺|资源: what is made stands behind the proper word
        is_past = sort in (SELDOM, PLACE) and PROPER in map(find_sort, parts)
        if not is_named or is_past:
            break
        parts.append(token)
        if sort == TRADE or token.text in load_column("known_enterprises"):
            break
    return parts


RULES = (("等个", find_builders),)
