"""The enterprise with whose short name a project's name begins."""

import re
from functools import cache
from itertools import takewhile

from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
)
from articles.parser.segmenting import load_tokenizer
from articles.parser.tokens import RARE, Token, is_word, split_tokens
from articles.parser.words import load_column

# a 产业园 or 基地 bears a name of its own as often as its builder's
PARK_PATTERN = re.compile(
    r"园|谷|城|小镇|孵化|空间|项目区|路工程|线$|路$|桥$|延$|延伸段$|小区|校区$|学校$|[小中]学$|医院$"
)
WHOLE = 5  # a name no longer is the firm's own: 汇龙环保
LONGEST = 6  # characters of a short name
# "中高端装备", "小核酸药物" begin so too
SIZE_PATTERN = re.compile(
    r"[高中低大小新超多全年无微双三单老热冷智可再各等锂硅钢铝铜稀]|.[高新大产级型用]"
)
# what stands behind a brand and is made or built, not a road, a village or a river
SITE_PATTERN = re.compile(
    r"[镇乡村街路山河湖港县市区岛州江桥寨屯坝湾](?!集团)|大道|社区|大学|学院|医院|中学|小学"
    r"|(?:产业|工业|科技|创业|物流)?(?:园|谷|城|小镇)|码头|大桥|水库|机场"
)


# whoever is called so is a firm: 人本集团轴承系列, 安达科技新能源材料, 中铁四局总部
TITLED_PATTERN = re.compile(
    r"(?P<firm>[一-鿿]{2,6}?(?:集团|公司|股份|实业|控股)"
    r"|[一-鿿]{2,3}科技(?![园城谷创大产孵企新服馆成攻])"
    r"|[一-鿿]{2}生物(?![产医质制药园基科技能谷城经创])"
    r"|中(?:铁|交|核|粮|车|烟|煤|冶|石化|石油|海油|盐|能建|电建)"
    r"(?:[一二三四五六七八九十]{1,3}局)?|中建[一二三四五六七八]局)(?=.{3})"
)
KIND_PATTERN = re.compile(
    r"[高新智数绿信电中大小多全]+[科技新端型]|现代|农业|生物|信息|先进|区|园|产业|创新|央企|国有"
)
# what is of metal, gas or light is stuff, though the dictionary takes it for a name
STUFF_PATTERN = re.compile(
    r"[锂钛氟硅铝铜钢铁锌镍钴氢氧碳磷硫氯钾钠镁钨钼石油气煤电光热水酸]"
)
GROWN_PATTERN = re.compile(r"(?<=..)[大高超新小多全]$")


def find_brand(name: str) -> str:
    """The brand at the head of a name, with its place before and its trade behind.

    >>> find_brand("名士达新材料项目"), find_brand("新材料产业园项目")
    ('名士达', '')
    """
    titled = TITLED_PATTERN.match(name)
    if titled and not KIND_PATTERN.match(name):
        return titled["firm"]
    if PARK_PATTERN.search(name):
        return ""
    return GROWN_PATTERN.sub("", find_untitled(name))


def find_untitled(name: str) -> str:
    """The brand of a name that says nothing of a firm."""
    tokens = split_tokens(name)
    is_short = len(name) <= WHOLE and not name.endswith(("项目", "工程"))
    if is_short and any(find_sort(token) == PROPER for token in tokens):
        return name
    places = list(takewhile(lambda token: find_sort(token) == PLACE, tokens))
    rest = tokens[len(places) :]
    parts = take_proper(rest)
    brand = "".join(token.text for token in (*places, *parts))
    if not places and not parts:
        return find_before_trade(name)
    if not parts or not 2 <= len(brand) <= LONGEST + 2 * len(places):
        return ""
    is_site = (
        SITE_PATTERN.match(name, len(brand)) or brand[-1] in "园区镇村路山河湖港资"
    )
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
    if tokens[0].text in load_names() and not STUFF_PATTERN.search(tokens[0].text):
        return list(tokens[:1])
    is_before_trade = sorts[:2] == [SELDOM, TRADE]
    return list(tokens[:2]) if is_before_trade else []


@cache
def load_names() -> frozenset[str]:
    """What the dictionary takes for the name of a thing, and saw seldom: 龙科, 长信."""
    with load_tokenizer().get_dict_file() as file:
        rows = (line.decode("utf-8").split() for line in file)
        return frozenset(
            row[0]
            for row in rows
            if row[2] == "nz" and int(row[1]) < RARE and len(row[0]) in (2, 3)
        )


@cache
def load_trade_pattern() -> re.Pattern[str]:
    trades = {word for word in load_column("trades") if len(word) > 1}
    words = sorted(trades | {"新材料", "新能源", "工业机器人"}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def find_before_trade(name: str) -> str:
    """名士达 of 名士达新材料项目: three characters that the dictionary cannot join."""
    trade = load_trade_pattern().search(name, 2, 7)
    if trade is None or trade.start() != 3 or SIZE_PATTERN.match(name):
        return ""
    words = [token.text for token in split_tokens(name[:3])]
    is_joined = len(words) == 1 and is_word(words[0])
    return "" if is_joined or not name[:3].isalpha() or name[0].isascii() else name[:3]
