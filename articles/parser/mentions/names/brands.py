"""Enterprises by the brand that the name of a project begins with: 普洛斯医药物流项目."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.shapes import is_made
from articles.parser.mentions.names.trades import INDUSTRIES
from articles.parser.mentions.names.walking import (
    HARD,
    LEADS,
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
    is_listed,
    tokens_after,
    tokens_between,
)
from articles.parser.tokens import Token, is_coined
from articles.parser.words import compile_guarded, load_column

# what a works does year by year
MAKING = "年(?:产|加工|处理|生产|储存)"
# how what follows the brand says that something is built: 扩建, 年产3万吨, …生产基地
BUILT_PATTERN = re.compile(
    rf"{MAKING}|技改|扩建|扩能"
    r"|[^,。;:、!?“”()]{0,32}?(?:项目(?!区|集中区)|生产线|基地|工厂|产业园(?!区)|总部|研发中心)"
)
# right behind the whole of a name: 洙津电化|技改项目, 宏储源|100MW光伏, 福特科光电|二期
CLOSING_PATTERN = re.compile(
    rf"{MAKING}|技改|技术改造|扩建|扩能|建设项目|产业化|\d|[一二三四]期|总部"
)
YEARLY_PATTERN = re.compile(r"年(?:产|加工|处理)\d")
# a brand and what is built stand between the same marks
WORK = f"{MAKING}|项目|生产线|基地|工厂|产业园|总部|研发中心|技改|扩"
WORK_HINT, AHEAD_PATTERN = (
    re.compile(WORK),
    re.compile(rf"[^,。;:、!?“”()]*?(?:{WORK})"),
)
# "成泽装备产业园": a park bears a name of its own more often than its builder's
OWN_KINDS = (
    "产业园|科技园|物流园|创业园|工业园|智慧谷|产业城|科技城|医疗城|物流中心|交易中心"
)
PARK_PATTERN = re.compile(rf"[^,。;:、!?“”()]{{0,20}}?(?:{OWN_KINDS})(?!有限)")
WIDE_PATTERN = re.compile(r"(?<=..)国际$")
WIDE_WORK_PATTERN = re.compile(
    r"物流|农产品|医疗|会展|商贸|旅游|贸易|陆港|度假|文化|采购|博览|商务"
)
BIOLOGY_PATTERN = re.compile(r"生物(?![产医质制药园基科技能谷城经创])")
GUESSED = ("enterprise_brand", "enterprise_placed", "enterprise_funded")
# such as "4个重点项目", which no name begins
COUNTED_PATTERN = re.compile(r"\d[个只家项批]")
# what is a place of the country, not a builder: 甲家坝农产品加工区, 乙水干线
SITE_PATTERN = re.compile(
    r"(?:[镇乡村街山河湖港县市区州岛江沟湾岭坪坡塘桥寨屯坝溪岗庄畈洲洋]|(?<!丝)路)$"
)
SITE_AHEAD_PATTERN = re.compile(
    r"[镇乡村街路河湖县市区州]|总投资|大道|社区|大学|学院|医院|小区|片区|干线|公路|高速|铁路|水库|机场"
    r"|(?:产业|工业|科技|创业|物流|经济)?(?:园|谷|新城|区)|[\u4e00-\u9fff]{0,4}(?:(?:加工|集中|开发|经济|工业)区|公路|快速路|铁路)"
)
# an item, a clause or a quotation begins behind these
OPENING_PATTERN = compile_guarded(
    r"(?:[,。;:!?—、“ ]|(?<=\d)\.)(?=[\u4e00-\u9fff])|元的?|[园区](?=[\u4e00-\u9fff]{2})"
    r"|(?:开工|签约|落户|落地|引进|入驻|投产|竣工|奠基|在建)的|项目[是为]"
    r"|(?:签约|引进|引入|开工|推进|实施|启动|加快|包括|包含|涵盖|囊括|涉及|分别[是为]|(?<=[,。])[有如像]|比如|例如|以及|新上|新建)了?"
)
# what a word that the tokenizer makes up may end with, of the product: 嘉诺|钾
STUFF_PATTERN = re.compile(
    r"(?<=..)[锂钛氟硅铝铜钢铁锌镍钴氢氧碳磷硫氯钾钠镁钨钼石油气煤高大超新全绿]$"
)
# what three letters that no dictionary knows end with where they are goods: 危化品
GOODS_PATTERN = re.compile(r"^[\u4e00-\u9fff]{2,}[品剂机器件料胶酸盐砖瓦粉池膜]$")
# a first letter that the tokenizer parts from the next: 埃|普特, 洙|津
SPLIT_PATTERN = re.compile(
    r"[^高中低大小新超多全年无微双三单老热冷智可再各等一二两四五十]"
)
RARE_LETTER = 2500  # times in the dictionary; more often it is a word
SHORT = 3  # characters; 燃气轮机 is a thing
LONGEST_NAME = 8  # characters, with the place


def find_branded(text: str) -> Iterator[Mention]:
    """'总投资10亿元的普洛斯医药物流基地项目' → 普洛斯; '卫全塑板建设项目' → 卫全塑板."""
    works = [match.end() for match in WORK_HINT.finditer(text)]
    for tokens in list_openings(text, works[-1]) if works else ():
        size = measure_brand(tokens, text)
        if not size:
            continue
        start, stop = tokens[0].start, tokens[size - 1].stop
        stuff = STUFF_PATTERN.search(text, start, stop)
        stop = stuff.start() if stuff and stop - start > 2 else stop
        if is_builder(text, start, stop):
            yield Mention(ENTERPRISE, start, stop, text[start:stop], "enterprise_brand")


def is_builder(text: str, start: int, stop: int) -> bool:
    """Something is built behind the name, and it is no village, road or zone."""
    name = text[start:stop]
    is_thing = SITE_PATTERN.search(name) or GOODS_PATTERN.search(name)
    if is_thing or is_listed(name) or not 2 <= len(name) <= LONGEST_NAME:
        return False
    # 攻慢项目, 啃难项目: nothing says what is built
    is_bare = len(name) < 3 and text.startswith("项目", stop)
    if is_bare or name[-1] in "及和与等" or SITE_AHEAD_PATTERN.match(text, stop):
        return False
    built = BUILT_PATTERN.match(text, stop)
    return built is not None and not is_told_of(text, stop, built.end())


def is_own_name(text: str, mention: Mention) -> bool:
    """The 成泽 of 成泽装备产业园; not the 丙泽光电 of 丙泽光电产业园."""
    is_guessed = mention.rule in GUESSED or mention.rule == "enterprise_works"
    if not is_guessed or not PARK_PATTERN.match(text, mention.stop):
        return False
    words = tokens_between(text, mention.start, mention.stop)
    known, sorts = load_column("known_enterprises"), [find_sort(word) for word in words]
    is_doubtful = mention.rule in GUESSED or sorts[0] == PLACE
    return is_doubtful and not (
        TRADE in sorts or any(word.text in known for word in words)
    )


def trim_guess(text: str, mention: Mention) -> Mention:
    """丙煜 of 丙煜国际|物流中心, 丙克生物 of 丙克|生物疫苗."""
    if mention.rule not in GUESSED:
        return mention
    start, stop = mention.span
    wide = WIDE_PATTERN.search(text, start, stop)
    is_wide = wide and WIDE_WORK_PATTERN.match(text, stop)
    biology = BIOLOGY_PATTERN.match(text, stop) if stop - start == SHORT - 1 else None
    if wide and is_wide:
        stop = wide.start()
    elif biology:
        stop = biology.end()
    else:
        return mention
    return replace(mention, stop=stop, value=text[start:stop])


def is_told_of(text: str, start: int, stop: int) -> bool:
    """A verb or a count before the project: 甲某某调研重点项目, 东侨4个重点项目."""
    between = tokens_between(text, start, stop)
    return COUNTED_PATTERN.search(text, start, stop) is not None or any(
        find_sort(token) == HARD and len(token.text) > 1 and token.is_chinese
        for token in between
        if token.text not in load_column("units")
    )


def list_openings(text: str, stop: int) -> Iterator[Sequence[Token]]:
    """With what an item or clause begins, or that 10亿元的 or a zone stands before."""
    openers = OPENING_PATTERN.finditer(text)
    for start in chain((0,), (opener.end() for opener in openers)):
        if start > stop:
            return
        if AHEAD_PATTERN.match(text, start):
            tokens = tokens_after(text, start)
            if tokens and tokens[0].start == start and may_begin(tokens[0]):
                yield tokens


def may_begin(token: Token) -> bool:
    return find_sort(token) in (PLACE, SELDOM) or is_brand(token) or is_split(token)


def is_brand(token: Token, *, is_funded: bool = False) -> bool:
    """A word that no dictionary knows, or only as the name of a thing: 汇能, 龙科.

    Behind 10亿元的 any seldom noun: 普洛斯.
    """
    if not token.is_chinese or not 2 <= len(token.text) <= 5:
        return False
    if token.text in load_column("park_suffixes") or token.text == "综改":
        return False
    if token.text in load_column("common") or token.text in load_column("park_generic"):
        return False
    sort = find_sort(token)
    if sort == PROPER:
        return token.frequency > 0 or token.text[0] not in LEADS
    is_short = len(token.text) <= SHORT
    return sort == SELDOM and (is_coined(token.text) or (is_funded and is_short))


def is_split(token: Token) -> bool:
    is_letter = len(token.text) == 1 and token.frequency <= RARE_LETTER
    is_letter = is_letter and find_sort(token) == PLAIN and token.is_chinese
    return is_letter and SPLIT_PATTERN.match(token.text) is not None


def measure_brand(tokens: Sequence[Token], text: str) -> int:
    """How many tokens are places, the brand and its trade; 0 for no brand."""
    first = 0
    while first < len(tokens) and find_sort(tokens[first]) == PLACE:
        first += 1
    if first == len(tokens):
        return 0
    is_funded = text.endswith("元的", 0, tokens[0].start)
    if is_split(tokens[first]):
        stop = first + measure_split(tokens[first + 1 : first + 3])
    elif is_brand(tokens[first], is_funded=is_funded):
        is_long = len(tokens[first].text) > 2  # 小尾羊|蒙式火锅
        stop = first + 1 if is_long else find_proper_stop(tokens, first + 1)
    elif is_yearly(tokens, first, text, is_placed=first > 0):
        return first + 2
    else:
        return 0
    if stop == first:
        return 0
    if has_tail(tokens, stop, text):
        return stop + 1
    return stop if is_told(tokens, first, stop) else 0


def measure_split(rest: Sequence[Token]) -> int:
    """津 of 洙津, 普特 of 埃普特: what goes with a letter that stands by itself."""
    if not rest or rest[0].text in load_column("common"):
        return 0
    is_rare = find_sort(rest[0]) in (PROPER, SELDOM) and len(rest[0].text) == 2
    return 2 if is_rare or is_split(rest[0]) else 0


def find_proper_stop(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and find_sort(tokens[at]) == PROPER:
        at += 1
    return at


def is_told(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """成广|产业合作项目: two letters may be anything where nothing made follows."""
    if tokens[stop - 1].stop - tokens[first].start > 2:
        return True
    rest = tokens[stop:]
    if not rest:
        return False
    is_thing = is_coined(tokens[first].text) and len(rest[0].text) > 2
    return find_sort(rest[0]) == TRADE or is_thing or is_made(rest)


def is_yearly(tokens: Sequence[Token], at: int, text: str, *, is_placed: bool) -> bool:
    """中天硼锂 of 青海中天硼锂年产10000吨: two plain words and what they make in a year."""
    pair = tokens[at : at + 2]
    sorts = [find_sort(token) for token in pair]
    is_plain = len(pair) == 2 and set(sorts) <= {PLAIN, SELDOM, TRADE}
    return (
        is_placed
        and is_plain
        and all(len(token.text) == 2 for token in pair)
        and pair[0].text not in load_column("common")
        and YEARLY_PATTERN.match(text, pair[1].stop) is not None
    )


def has_tail(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether the word behind the brand is of the name: 豆业, and 电化 of 洙津电化技改."""
    if at >= len(tokens) or not tokens[at].is_chinese:
        return False
    word = tokens[at]
    if CLOSING_PATTERN.match(word.text):
        return False
    sort, is_closed = find_sort(word), CLOSING_PATTERN.match(text, word.stop)
    following = [find_sort(token) for token in tokens[at + 1 : at + 2]]
    if sort == TRADE:
        is_firm = word.text in load_column("trades", "strong")
        is_last = text.startswith("项目", word.stop) or TRADE in following
        return is_firm or bool(is_closed) or (is_last and word.text not in INDUSTRIES)
    is_known = tokens[at - 1].text in load_column("known_enterprises")
    is_pair = len(word.text) == 2 and len(tokens[at - 1].text) < 3 and not is_known
    is_noun = sort in (PLAIN, SELDOM) and word.text not in load_column("common")
    is_parted = bool(is_closed) or not {TRADE, PLACE}.isdisjoint(following)
    return is_pair and is_noun and is_parted


RULES = (("", find_branded),)
