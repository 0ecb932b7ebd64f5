"""The enterprise with whose short name a project's name begins."""

import re
from itertools import takewhile

from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
)
from articles.parser.tokens import Token, split_tokens

# a 产业园 or 基地 bears a name of its own as often as its builder's
PARK_PATTERN = re.compile(r"园|谷|城|小镇|孵化|空间|线$|路$|桥$")
LONGEST = 6  # characters of a short name
# what stands behind a brand and is made or built, not a road, a village or a river
SITE_PATTERN = re.compile(
    r"[镇乡村街路山河湖港县市区岛州江桥寨屯坝湾](?!集团)|大道|社区|大学|学院|医院|中学|小学"
    r"|(?:产业|工业|科技|创业|物流)?(?:园|谷|城|小镇)|码头|大桥|水库|机场"
)


def find_brand(name: str) -> str:
    """The brand at the head of a name, with its place before and its trade behind.

    >>> find_brand("名士达新材料项目"), find_brand("新材料产业园项目")
    ('名士达', '')
    """
    if PARK_PATTERN.search(name):
        return ""
    tokens = split_tokens(name)
    places = list(takewhile(lambda token: find_sort(token) == PLACE, tokens))
    rest = tokens[len(places) :]
    parts = take_proper(rest)
    brand = "".join(token.text for token in (*places, *parts))
    if not parts or not 2 <= len(brand) <= LONGEST + 2 * len(places):
        return ""
    is_site = SITE_PATTERN.match(name, len(brand)) or brand[-1] in "园区镇村路山河湖港"
    return "" if is_site or len(brand) == len(name) else brand


def take_proper(tokens: tuple[Token, ...]) -> list[Token]:
    """A proper word, or single characters that no word holds, or 金星 before a trade."""
    sorts = [find_sort(token) for token in tokens[:3]]
    if not sorts or not tokens[0].is_chinese:
        return []
    if sorts[0] == PROPER and len(tokens[0].text) > 1:
        return list(takewhile(lambda token: find_sort(token) == PROPER, tokens))
    is_split = len(sorts) > 1 and {len(t.text) for t in tokens[:2]} == {1}
    if is_split and set(sorts[:2]) <= {PROPER, SELDOM, PLAIN}:
        return list(tokens[:2])
    is_before_trade = sorts[:2] == [SELDOM, TRADE]
    return list(tokens[:2]) if is_before_trade else []
