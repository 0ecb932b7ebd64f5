"""The enterprise with whose short name a project's name begins."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from articles.parser.mentions.names.brands import GOODS_PATTERN, OWN_KINDS
from articles.parser.mentions.names.lists import skip_county
from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
    read_tokens,
)
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.wares import is_grade, is_machine, is_ware
from articles.parser.tokens import Token, is_coined, is_word
from articles.parser.words import load_column

# what serves everybody is nobody's: a road, a quarter, a river
PUBLIC_PATTERN = re.compile(
    r"小镇|孵化|空间|社区|分园|景区|项目区|路工程|(?<!产)线$|路$|大道|桥$|延$|延伸段$|小区|校区$|学校$|[小中]学$|医院$"
    r"|干线|河道|整治|污水|道路|公路|铁路|水库|灌区|水系|林带|管网|街区|商业街|大酒店|隧道"
    r"|生态(?:修复|环境|治理|保护|廊道)"
)
# a 产业园 bears a name of its own as often as its builder's
PARK_PATTERN = re.compile(r"园|谷|城")
OWN_PATTERN = re.compile(
    rf"(?:科技|智慧|创新)*(?:{OWN_KINDS}|产业园区|谷)(?:项目|工程|建设|[一二三四]期)*$"
)
LONGEST = 6  # characters of a short name
THINGS = ("项目", "工程", "线", "厂", "园", "基地", "中心", "仓", "城", "谷", "港")
WHOLE = 5  # a name no longer, and without 项目, is the firm's own: 汇龙环保
# "湘南", "皖北" are regions
REGION_PATTERN = re.compile(
    r"[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔滇藏陕秦甘陇青宁新][东南西北中]$"
    r"|[河湟岭渭洛淮]"
)
# "中高端装备", "小核酸药物" begin so too
SIZE_PATTERN = re.compile(
    r"[高中低大小新超多全年无微双三单老热冷智可再各等锂硅钢铝铜稀]|.[高新大产级型用]"
)
# what stands behind a brand and is made or built, not a road, a village or a river
SITE_PATTERN = re.compile(
    r"[镇乡村街路山河湖港县市区岛州江桥寨屯坝湾沟庄](?!集团)|大道|社区|大学|学院|医院|中学|小学"
    r"|(?:产业|工业|科技|创业|物流)?(?:园|谷|城|小镇)|码头|大桥|水库|机场"
)
# "枣酒", "炼乳" are what is made; "金徽酒" has a brand before it
FOODS = frozenset("酒乳奶茶糖醋油米面粉肉菜果粮")
SITE_ENDS = frozenset("园区镇村路山河湖江港资及")

# whoever is called so is a firm: 人本集团轴承系列, 安达科技新能源材料, 中铁四局总部
TITLED_PATTERN = re.compile(
    r"(?P<firm>[一-鿿]{2,6}?(?:集团|公司|股份|实业|控股)"
    r"|[一-鿿]{2,3}[果牧乳铝铜钢纸酒盐置米面茶糖油粮种薯菌豆鞋]业"
    r"|[一-鿿]{2,3}科技(?![园城谷创大产孵企新服馆成攻])"
    r"|[一-鿿]{2}生物(?![产医质制药园基科技能谷城经创])"
    r"|中(?:铁|交|核|粮|车|烟|煤|冶|石化|石油|海油|盐|能建|电建)"
    r"(?:[一二三四五六七八九十]{1,3}局)?|中建[一二三四五六七八]局)(?=.{3})"
)
KIND_PATTERN = re.compile(
    r"[高新智数绿信电中大小多全]+[科技新端型]|现代|农业|生物|信息|先进|区|园|产业|创新|央企|国有"
)
# "丙翼铝业|年产3万吨", "丁芯|二期": all that stands before is the firm
WHOSE_PATTERN = re.compile(
    r"(?P<firm>[一-鿿]{3,6}?(?=第?[一二三四]期)|[一-鿿]{2}(?=第?[一二三四]期(?:项目|工程))|[一-鿿]{2,9}?(?=年产[\d.]))"
)
GRADE_PATTERN = re.compile(
    r"[全半]自动|智能化|自动化|数字化|新一代|[多高]性?[功效]?能|一体化|轻量化"
)
DIVISION_PATTERN = re.compile(r".[县市区镇旗]$")
# "阳逻|二期粉磨生产线": where it stands, as likely as whose it is
PHASED_PATTERN = re.compile(r"第?[一二三四]期(?!项目|工程|$)")
THING_PATTERN = re.compile(r"[园谷城区]|项目|中心|基地")
# "丙翼铝业", "丁科技"; 农业 and 服务业 are what many do
INDUSTRY_PATTERN = re.compile(
    r"(?!农业|林业|渔业|牧业|工业|产业|行业|企业).业|科技|重工|化学|置业|实业|股份|工贸"
)
ENDING = r"(?:[一二三四]期|项目|工程|建设|扩建|技改|扩产)*$"
# what is of metal, gas or light is stuff, though the dictionary takes it for a name
STUFF_PATTERN = re.compile(
    r"[锂钛氟硅铝铜钢铁锌镍钴氢氧碳磷硫氯钾钠镁钨钼石油气煤电光热水酸]"
)
# the 大 of 罗特艾德大|兆瓦风机, the 钾 of 嘉诺钾|资源; matches nothing elsewhere
GROWN_PATTERN = re.compile(r"(?:(?<=..)[大高超新小多全锂钾硅钛])?$")
# characters of which firms make up their names
LUCKY = frozenset(
    "金鑫盛华兴旺泰隆恒瑞丰达力源海天宏佳美康宇龙腾顺祥富利荣辉宝玉冠万升湖盈嘉诚信益凯亿通"
    "博远德正同永吉晟昊翔跃飞鸿鹏凤麒润众洲欧亚林合鼎威骏捷卓禾泽浩睿铭晨旭昌圣"
)
COMMON_PATTERN = re.compile(
    r"合同|合金|天然|海洋|正式|通信|通海|同源|美丽|丰富|利润|力度|飞天"
)


@lru_cache(maxsize=4096)
def find_brand(name: str) -> str:
    """The brand at the head of a name, with its place before and its trade behind.

    >>> find_brand("名士达新材料项目"), find_brand("新材料产业园项目")
    ('名士达新材料', '')
    >>> find_brand("丙翼铝业年产3万吨铝材"), find_brand("名士达医药物流基地")
    ('丙翼铝业', '名士达')
    """
    name = name[skip_county(name) :]
    titled = TITLED_PATTERN.match(name)
    if titled and not KIND_PATTERN.match(name):
        return titled["firm"]
    if PUBLIC_PATTERN.search(name) or is_own_name(name):
        return ""
    is_short = len(name) <= WHOLE and not name.endswith(THINGS)
    tokens = read_tokens(name)
    is_firm = len(name) <= WHOLE + 3 and is_trade(tokens[-1]) and is_own(tokens[0])
    if is_firm or (is_short and any(map(is_own, tokens))):
        return name
    return find_whose(name) or find_untitled(name)


def is_own_name(name: str) -> bool:
    """Whether a park is called so: 成泽装备产业园; not 丙泽光电产业园."""
    known = load_column("known_enterprises")
    own = OWN_PATTERN.search(name)
    return own is not None and not any(
        token.text in known or is_industry(token)
        for token in read_tokens(name[: own.start()])
    )


def find_whose(name: str) -> str:
    """丙翼铝业 of 丙翼铝业年产3万吨铝材, where it is more than a kind of thing."""
    whose = WHOSE_PATTERN.match(name)
    firm = whose["firm"] if whose else ""
    if not firm or THING_PATTERN.search(firm) or is_generic(firm):
        return ""
    tokens = read_tokens(firm)
    if len(tokens) > 1 and DIVISION_PATTERN.search(tokens[0].text):
        firm = firm[tokens[0].stop :]
    return firm if any(map(is_own, tokens)) or is_industry(tokens[-1]) else ""


def is_own(token: Token) -> bool:
    """A word that only a name has: one that no dictionary knows, or 金冠."""
    if STUFF_PATTERN.search(token.text) or GOODS_PATTERN.search(token.text):
        return False
    is_odd = find_sort(token) == PROPER or is_coined(token.text)
    return is_odd or is_lucky(token.text)


def is_lucky(word: str) -> bool:
    return len(word) == 2 and LUCKY.issuperset(word) and not COMMON_PATTERN.match(word)


def find_untitled(name: str) -> str:
    """The brand of a name that says nothing of a firm."""
    if GRADE_PATTERN.match(name):
        return ""
    tokens = read_tokens(name)
    places = list(takewhile(lambda token: find_sort(token) == PLACE, tokens))
    rest = tokens[len(places) :]
    parts: Sequence[Token] = take_proper(rest)
    if not parts:
        parts = take_before_industry(places, rest)
    if not parts:
        return "" if places or PARK_PATTERN.search(name) else find_before_trade(name)
    start, stop = parts[0].start, parts[-1].stop
    grown = GROWN_PATTERN.search(name[start:stop])
    stop -= len(grown.group()) if grown else 0
    if not 2 <= stop - start <= LONGEST or is_site(name, start, stop):
        return ""
    if PHASED_PATTERN.match(name, stop):
        return ""
    trade = find_trade(name, stop)
    if places and DIVISION_PATTERN.search(places[-1].text):
        return name[start : stop + trade] if trade else ""  # else a town of the county
    return name[: stop + trade]


def take_before_industry(
    places: Sequence[Token], rest: tuple[Token, ...]
) -> Sequence[Token]:
    """海湾|化学, 金阳|硅业: any word or place where such a trade goes with it."""
    if places and rest and is_industry(rest[0]):
        return places[-1:]
    is_before = len(rest) > 1 and is_industry(rest[1]) and len(rest[0].text) == 2
    is_kind = is_before and (is_generic(rest[0].text) or is_trade(rest[0]))
    return rest[:1] if is_before and not is_kind else ()


def is_site(name: str, start: int, stop: int) -> bool:
    """名龙镇, 仰山产业园: a place that is called so, not a firm; nor is 枣酒."""
    if name[stop - 1] in SITE_ENDS or (stop - start == 2 and name[stop - 1] in FOODS):
        return True
    is_firms = stop - start > 2 and LUCKY.issuperset(name[start:stop])
    return not is_firms and SITE_PATTERN.match(name, stop) is not None


def find_trade(name: str, start: int) -> int:
    """How long the trade is that belongs to the brand: 铝业 of 丙翼铝业异质结材料.

    Not 医药 of 名士达医药物流, which is one word; all of 环境能源 at the end.
    """
    is_known = name[:start] in load_column("known_enterprises")
    ending = None if is_known else load_ending_pattern().match(name, start)
    if ending and is_ware(ending["trades"]):
        return 0
    if ending:
        return ending.end("trades") - start
    trades = list(takewhile(is_trade, read_tokens(name[start:])))
    firms = [trade.stop for trade in trades if is_industry(trade)]
    if firms:
        return firms[-1]
    return 2 if len(trades) == 1 and len(trades[0].text) == 2 else 0


def is_stuff(text: str) -> bool:
    """Whether a text is of trades or materials alone: 医药, 钾资源."""
    tokens = read_tokens(text)
    return bool(tokens) and all(
        is_trade(token) or STUFF_PATTERN.search(text) for token in tokens
    )


def is_trade(token: Token) -> bool:
    return find_sort(token) == TRADE


def is_industry(token: Token) -> bool:
    """铝业, 科技, 重工 stand in the names of firms and of nothing else."""
    return INDUSTRY_PATTERN.fullmatch(token.text) is not None


def take_proper(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Words that only names have, or single characters that no word holds."""
    first = tokens[0] if tokens else None
    if first is None or not first.is_chinese:
        return ()
    if first.text in load_column("known_enterprises"):
        return tokens[:1]
    is_made = STUFF_PATTERN.match(first.text) or GOODS_PATTERN.search(first.text)
    is_kind = is_made or is_machine(tokens) or is_grade(first.text)
    if is_kind or REGION_PATTERN.match(first.text):
        return ()
    sorts = [find_sort(token) for token in tokens[:2]]
    is_named = sorts[0] == PROPER and len(first.text) > 1
    if is_named or is_lucky(first.text) or is_coined(first.text):
        return take_more(tokens)
    if is_lucky_pair(tokens) or is_split(tokens, sorts) or sorts == [SELDOM, PROPER]:
        return tokens[:2]
    return tokens[:1] if sorts == [SELDOM, TRADE] else ()


def take_more(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """华鲁恒升, 顺天欧亚, 万邦达: what goes on with such a word."""
    if len(tokens[0].text) > 2 or len(tokens) == 1:
        return tokens[:1]
    second = tokens[1]
    is_more = second.text in LUCKY or (is_lucky(second.text) and not is_trade(second))
    return tokens[: 1 + is_more]


def is_lucky_pair(tokens: tuple[Token, ...]) -> bool:
    """飞|达, 捷|泰: two single characters of which firms make up their names."""
    pair = "".join(token.text for token in tokens[:2])
    return len(tokens[0].text) == 1 and is_lucky(pair)


def is_split(tokens: tuple[Token, ...], sorts: list[str]) -> bool:
    """洙|津, 埃|普特, 粤|丙豆业: the tokenizer takes a name to pieces."""
    if len(sorts) < 2 or len(tokens[0].text) > 1:
        return False
    second = tokens[1].text
    if SIZE_PATTERN.match(tokens[0].text) or STUFF_PATTERN.search(second):
        return False
    if len(second) == 1:
        return set(sorts) <= {PROPER, SELDOM, PLAIN}
    return (
        len(second) < 4 and sorts[1] in (PROPER, SELDOM) and second[-1] not in "厂线园"
    )


@cache
def load_trade_pattern() -> re.Pattern[str]:
    trades = {word for word in load_column("trades") if len(word) > 1}
    words = sorted(trades | {"新材料", "新能源", "工业机器人"}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def load_ending_pattern() -> re.Pattern[str]:
    """Trades up to where a name ends: 环境能源项目, 再生金属二期."""
    trade = load_trade_pattern().pattern
    return re.compile(rf"(?P<trades>(?:{trade}|再生)+){ENDING}")


def find_before_trade(name: str) -> str:
    """名士达 of 名士达新材料项目: three characters that the dictionary cannot join."""
    trade = load_trade_pattern().search(name, 2, 7)
    if trade is None or trade.start() != 3 or SIZE_PATTERN.match(name):
        return ""
    words = [token.text for token in read_tokens(name[:3])]
    is_joined = len(words) == 1 and is_word(words[0])
    if is_joined or not name[:3].isalpha() or name[0].isascii():
        return ""
    return name[: 3 + find_trade(name, 3)]
