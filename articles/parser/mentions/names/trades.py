"""Names of enterprises by their trade: 恒飞电缆, 卫捷医药科技."""

import re
from collections.abc import Iterator
from itertools import takewhile

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.plain_words import (
    ANY_LETTERS,
    find_word_start,
    is_called_by_word,
    is_ended,
    stands_alone,
)
from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    Part,
    find_sort,
    is_aligned,
    is_listed,
    load_places,
    skip_glued,
    tokens_before,
    walk_left,
)
from articles.parser.tokens import is_coined, is_naming
from articles.parser.words import load_column, load_pattern

# after a trade these say that a whole branch is meant: 光伏新材料产业
BRANCH_WORDS = (
    *("园", "城", "谷", "小镇", "产业", "行业", "领域", "产品", "市场"),
    *("类", "业", "化", "品", "专业", "赛道"),
)
# a name that ends so goes no further: 苏州卫捷医药科技|疫苗项目
FINAL_TRADES = frozenset(["科技", "实业", "股份", "控股", "金控"])
# a trade that may follow another: 泱盛生物科技, but 强茂电子|半导体封装项目
SECOND_TRADES = FINAL_TRADES | {
    *("技术", "医药", "制药", "材料", "新材料", "装备"),
    *("智能科技", "环境", "能源", "食品"),
}
WORD = 2  # characters of a plain word that a firm is called by
SMART_PATTERN = re.compile("(?<!工)智能(?!化|科|装备)")
COUNTY_PATTERN = re.compile(r"[县区旗]$")
# a branch of which a project is as often as its builder: 富思特|新材料项目
INDUSTRIES = frozenset(
    [
        *("新材料", "新能源", "医药", "生物医药", "半导体", "光伏", "锂电", "电池"),
        *("储能", "玻璃", "装备", "智能装备", "物流", "旅游", "环保", "检测"),
        "太阳能",
    ]
)
# 连云港石化|125万吨: what is made in a year makes a place's trade a firm
CAPACITY_PATTERN = re.compile(r"\d[\d.]*万?吨|年产\d")
PLACED_HEAD_PATTERN = re.compile(r"^[\u4e00-\u9fff]{2,3}[省市县区]")


def find_trade_names(text: str) -> Iterator[Mention]:
    """'支持恒飞电缆取得土地' → 恒飞电缆."""
    for match in find_trades(text):
        trade, stop = match.group(), match.end()
        if text.startswith(BRANCH_WORDS, stop) or is_branch(text, trade, stop):
            continue
        if not is_aligned(text, match.start(), stop):
            continue
        start = skip_glued(text, find_trade_start(text, match.start(), trade))
        # PET|特纤汽车: no name begins behind a letter, nor with a bracket
        is_begun = text[start] != "(" and not (
            start and text[start - 1].isascii() and text[start - 1].isalpha()
        )
        # 基 of 硅基新材料, 甲川牌 of 甲川牌水泥
        is_named = start < match.start() - 1 and text[match.start() - 1] != "牌"
        is_named = is_named and is_begun
        if is_named:
            is_cut = is_product(text, start, match.start(), stop)
            stop = match.start() if is_cut else stop
            name = text[start:stop]
            yield Mention(ENTERPRISE, start, stop, name, "enterprise_trade")


def is_product(text: str, start: int, anchor: int, stop: int) -> bool:
    """新材料 of 甲乙丙新材料项目: what is made, where the name is long without it."""
    is_whole = text[anchor:stop] not in INDUSTRIES or is_ended(text, stop)
    is_long = len(PLACED_HEAD_PATTERN.sub("", text[start:anchor])) > 2
    return is_long and not is_whole and text[start:anchor] not in load_places()


# such as "新能源|汽车动力电池": parts for cars, made by nobody of that name
VEHICLE_PATTERN = re.compile(
    r"(?:汽车)?[\u4e00-\u9fff]{0,2}(?:电池|电机|电控|零部件|配件|底盘|装备|产业)"
)
# such as "技术|负责人", "甲市传媒|记者": who works there, or what is done
FOLLOWERS = {
    "技术": (
        *("负责人", "人员", "总监", "团队", "骨干", "经理", "改造", "攻关"),
        "工程师",
    ),
    "太阳能": ("电池", "光伏", "组件", "电站", "发电", "路灯"),
    "旅游": ("公路", "道路", "集散", "度假", "路", "专线", "通道"),
    "电商": ("直播", "产业", "平台", "物流", "快递", "公共", "孵化"),
    "光电": ("信息", "显示", "产业"),
    "传媒": ("记者", "融媒", "讯"),
}
# such as 纺织|工业园: a zone of the branch
BRANCH_PARKS = (
    *("工业", "贸易园", "物流园", "中间体"),
    *("科创园", "双创园", "文创园", "创业园", "孵化园"),
)


def is_branch(text: str, trade: str, stop: int) -> bool:
    """新能源|汽车, 纺织|工业园, and 富思特|新材料项目, whose brand another rule takes."""
    if trade == "新能源" and VEHICLE_PATTERN.match(text, stop):
        return True
    if text.startswith(FOLLOWERS.get(trade, ()), stop):
        return True
    return text.startswith(BRANCH_PARKS, stop)


def find_trades(text: str) -> Iterator[re.Match[str]]:
    """Each trade, though it may begin inside another: 光云科技."""
    match = load_pattern("trades").search(text)
    while match:
        yield match
        match = load_pattern("trades").search(text, match.start() + 1)


def find_trade_start(text: str, anchor: int, trade: str) -> int:
    """Proper words right before the trade, and places right before them."""
    walked = walk_left(text, anchor)
    first = next(walked, None)
    if first is None:
        return find_word_start(text, anchor, trade)
    words = join_letter([first, *walked])
    if not is_of_trade_name(words[0]):
        return find_word_start(text, anchor, trade)  # none before most trades
    parts = take_name_parts(words)
    stop = anchor + len(trade)
    if not parts or is_two_trades(text, parts, trade, stop):
        return anchor
    if any(part.text in load_column("known_enterprises") for part in parts):
        is_whole = is_of_known(parts, trade, is_last=is_ended(text, stop))
        return parts[-1].start if is_whole else anchor
    sorts = {part.sort for part in parts}
    is_strong = trade in load_column("trades", "strong")
    is_strong = is_strong or CAPACITY_PATTERN.match(text, stop) is not None
    is_likely = PLACE in sorts or (
        SELDOM in sorts and stands_alone(text, parts[-1].start, stop)
    )
    if PROPER in sorts or (is_strong and is_likely):
        return parts[-1].start
    is_called = is_called_by_word(
        text, anchor, trade
    )  # 泰和机电, though 泰和 is a place
    return anchor - WORD if is_called else anchor


def find_smart(text: str) -> Iterator[Mention]:
    """'蓝鲸智能与园区签约' → 蓝鲸智能: 智能 ends no name but between marks or verbs."""
    for match in SMART_PATTERN.finditer(text):
        words = tokens_before(text, match.start())[-1:]
        if (
            not words
            or words[0].stop != match.start()
            or not is_aligned(text, *match.span())
        ):
            continue
        word = words[0]
        is_rare = find_sort(word) == PROPER and len(word.text) < 4 and word.is_chinese
        if (is_rare or is_naming(word.text)) and stands_alone(
            text, word.start, match.end()
        ):
            start = skip_glued(text, word.start)
            yield Mention(
                ENTERPRISE,
                start,
                match.end(),
                text[start : match.end()],
                "enterprise_trade",
            )


def join_letter(words: list[Part]) -> list[Part]:
    """微 of 赛诺微医疗, which the tokenizer parts from a rare word."""
    if len(words) < 2 or len(words[0].text) > 1 or words[0].sort != PLAIN:
        return words
    letter, word = words[:2]
    is_rare = word.sort == PROPER or is_coined(word.text)
    is_joined = is_rare and len(word.text) == 2 and letter.text not in ANY_LETTERS
    if not is_joined or is_listed(letter.text):
        return words
    return [Part(PROPER, word.text + letter.text, word.start), *words[2:]]


def take_name_parts(words: list[Part]) -> list[Part]:
    """What the name may hold, without a county or trade at its beginning."""
    parts = cut_seldom(list(takewhile(is_of_trade_name, words)))
    parts += take_split_off(words[len(parts) :]) if parts else []
    while parts and (parts[-1].sort == TRADE or COUNTY_PATTERN.search(parts[-1].text)):
        parts.pop()
    return parts


def is_two_trades(text: str, parts: list[Part], trade: str, stop: int) -> bool:
    """强茂电子|半导体, but neither 泱盛生物科技 nor 普锐高科照明 before a mark."""
    is_listed_name = text.startswith(("、", "和", "等", ","), stop)
    is_listed_name = is_listed_name and trade not in INDUSTRIES  # 甲乙新能源电池、
    is_second = trade.endswith(tuple(SECOND_TRADES)) or is_listed_name
    return any(part.sort == TRADE for part in parts) and not is_second


def is_of_known(parts: list[Part], trade: str, *, is_last: bool) -> bool:
    """三一筑工, 中建材浚鑫科技, 江淮安驰动力; not 比亚迪|新能源项目."""
    is_first = parts[-1].text in load_column("known_enterprises") and len(parts) < 3
    is_first = is_first and all(part.sort == PROPER for part in parts)
    is_firm = trade in load_column("trades", "strong") or len(parts) == 2
    return is_first and (is_last or (is_firm and trade not in INDUSTRIES))


def cut_seldom(parts: list[Part]) -> list[Part]:
    """No seldom word left of a proper one: 敏锐地捕捉到|丰宜科技."""
    proper = [i for i, part in enumerate(parts) if part.sort == PROPER]
    seldom = [i for i, part in enumerate(parts) if part.sort == SELDOM]
    return parts[: next((i for i in seldom if proper and i > proper[0]), None)]


def take_split_off(rest: list[Part]) -> list[Part]:
    """拓 of 拓优特电气: a character that the tokenizer parted from a name."""
    is_letter = len(rest) == 1 and rest[0].sort == PLAIN and len(rest[0].text) == 1
    return rest if is_letter else []


def is_of_trade_name(part: Part) -> bool:
    is_part = part.sort in (PLACE, PROPER, SELDOM, TRADE)
    is_zone = part.text in load_column("park_suffixes")
    return is_part and part.text not in FINAL_TRADES and not is_zone


RULES = (("", find_trade_names), ("智", find_smart))
