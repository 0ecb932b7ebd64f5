"""Lists of enterprises: 南岳电控、衡变公司等4家企业; 凯新科技、金刚利被认定为…."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.shapes import is_split_firm
from articles.parser.mentions.names.walking import (
    HARD,
    INNER,
    LEADS,
    PLACE,
    PLAIN,
    PROPER,
    SELDOM,
    SOFT,
    TRADE,
    find_sort,
    is_listed,
    load_places,
    read_tokens,
    skip_glued,
    tokens_before,
    tokens_between,
)
from articles.parser.tokens import Token, is_verb
from articles.parser.words import compile_guarded, load_column, load_ends

COUNT = r"(?:\d+|[一两二三四五六七八九十百]+)(?:余|多)?(?:家|户)"
HEADS = (
    "企业|公司|厂商|集团|巨头|名企|央企|国企|民企|[车药乳酒煤钢油粮矿电外台港侨]企|客户|开发商|供应商|运营商|制造商|服务商"
    "|上市公司|单位|机构|股东"
)
# such as "等4家企业", "等一批链主企业", "等企业", "3家企业" right after the last name
FIRMS_PATTERN = compile_guarded(
    rf"(?:等(?!(?:行业|领域|产业|方面)(?:的|客户|用户)|[^,。;]{{0,6}}(?:上下游|产业链))|{COUNT})(?:[^,。;:!?()、\d]|\d(?!\d*个)){{0,18}}?(?:{HEADS})"
    rf"|等共?{COUNT}|{COUNT}(?=(?:均|都|也|已|相继|先后|同时|双双|同日)*(?:投产|入选|上市|落户|入围|获评|开工|签约|入驻|扩产)|的)"
)
# such as "7家企业入选榜单,分别为文远知行、云舟生物。"
NAMED_PATTERN = re.compile(
    rf"{COUNT}[^,。;]{{0,16}}?(?:企业|公司)[^。;]{{0,30}}?"
    r"(?:分别(?:为|是)|包括|包含|(?<![旋立随当])即|——(?![这那其也]))([^,。;:]{4,160})"
)
PHASE_PATTERN = re.compile(
    r"(?<=..)(?:第?[一二三四五六七八九十]期|(?:智能|智慧|超级|数字)?工厂|新厂区?|厂区|(?:第二|区域)?总部)$"
)
NAMED_HINT = re.compile("分别|包括|包含|即|——")
BREAKS = frozenset(",。;:!?()—")
# no enterprises, whatever stands beside them
OTHERS_PATTERN = compile_guarded(
    r"(?:企业|央企|国企|民企|大学|学院|学校|小学|中学|医院|研究院|(?<![\d一二三四五六七八九十])所|设计院|实验室|中心|协会|商会|政府|委员会"
    r"|管委会|局|厅|部|委|馆|办事处|街道|省|市|县|区|镇|乡|村|园|城|谷|港|路|大道|产业|行业|领域|制造|制品|产品|装备"
    r"|[日晚时商]报|导报|快报|电视台|广播电台|总台|新华社|中新社|[人新央光]\w网|公寓|大厦|酒店|广场|服务业|制造业"
    r"|高速|[公铁]路|快速路|高铁|地铁|机场|码头|水库|电站|水厂|奖|称号|榜单|名单|第\d+[位名]|孵化器|加速器|众创空间"
    r"|机构|院所|组织|部门|高校|团队|(?<!集)团|设备|服务|技术|人才|资金|土地|专利|平台|项目|工程|论坛|大会|活动|先生|教授|院士|博士|书记|主任|主席|经理|[市县区院局厅处]长|总裁|董事长)$"
)
LONGEST_LIST, LONGEST_ITEM, LONGEST_NAME = 160, 16, 8
SHORT_NAME = 5


@dataclass(frozen=True, slots=True)
class Item:
    """text[start:stop] of a sentence stands between two marks of a list."""

    text: str
    start: int
    stop: int


def find_listed(text: str) -> Iterator[Mention]:
    """'辅导南岳电控、衡变公司等4家企业' → 南岳电控, 衡变公司."""
    for match in FIRMS_PATTERN.finditer(text):
        items = split_items(text, match.start())
        items = [item for item in items if not PERSON_PATTERN.search(item.text)]
        if len(items) == 1 and not match.group().startswith("等"):
            continue
        named = [item for item in items if is_enterprise(item) or is_firm(item)]
        if any(map(is_enterprise, items)) and 2 * len(named) >= len(items):
            named = [item for item in items if is_possible(item) or is_bare(item)]
        for item in named:
            yield build_mention(item, "enterprise_list")


def find_counted(text: str) -> Iterator[Mention]:
    """'有6家企业上榜,包括艾博生物、思必驰' → 艾博生物, 思必驰."""
    if not NAMED_HINT.search(text):
        return
    for match in NAMED_PATTERN.finditer(text):
        stop = match.end(1)
        items = [
            item for item in split_items(text, stop) if item.start >= match.start(1)
        ]
        for item in items if len(items) > 1 else ():
            if is_bare(item):
                yield build_mention(item, "enterprise_counted")


def is_bare(item: Item) -> bool:
    """As short as names are, no other thing, not only branches: 如祺出行."""
    if len(item.text) > LONGEST_NAME or OTHERS_PATTERN.search(item.text):
        return False
    sorts = find_sorts(item)
    generic = {TRADE, PLACE, SOFT, INNER}
    return not set(sorts) <= generic and not (sorts[0] == HARD and len(item.text) > 3)


def build_mention(item: Item, rule: str) -> Mention:
    item = cut_phase(item)
    return Mention(ENTERPRISE, item.start, item.stop, item.text, rule)


# such as "甲坝区" before 乙伯视力: where the firm stands
COUNTY_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,5}?[县区旗](?=[\u4e00-\u9fff]{2})")


def skip_county(name: str) -> int:
    """Where 圣济药业 of 平坝区圣济药业 begins: no name but a full one holds its county."""
    county = COUNTY_PATTERN.match(name)
    if county is None or county.group() not in load_places():
        return 0
    is_whole = is_firm_end(name[county.end() :]) or name.endswith("公司")
    return 0 if is_whole else county.end()


def is_firm_end(word: str) -> bool:
    """Nothing but a trade is left: 供电 of 甲县供电."""
    return find_sort(Token(word, 0, len(word))) in (TRADE, SOFT, INNER)


def cut_phase(item: Item) -> Item:
    """弈博太 of 弈博太一期, 岚力许 of 岚力许智能工厂."""
    name = PHASE_PATTERN.sub("", item.text)
    return Item(name, item.start, item.start + len(name))


def split_items(text: str, stop: int) -> list[Item]:
    """What stands between 、 left of stop, the first cut where its name begins."""
    start = stop
    while start and stop - start < LONGEST_LIST and text[start - 1] not in BREAKS:
        start -= 1
    items = [
        cut_giver(text, start + match.start(), start + match.end())
        for match in ITEM_PATTERN.finditer(text[start:stop])
    ]
    if items:
        giver = GIVER_PATTERN.search(text, start, stop)
        is_cut = giver is not None and giver.end() == items[0].start
        items[0] = items[0] if is_cut else cut_first(text, items[0])
        items[-1:] = split_last(text, items[-1])
        # 衡阳“智造谷”: the quotation is half of a name
        if items[0].start > 1 and is_half(text, items[0].start):
            items.pop(0)
    return [item for item in items if len(item.text) >= 2]


def is_half(text: str, start: int) -> bool:
    before = tokens_before(text, start - 1)[-1:] if text[start - 1] == "“" else ()
    return any(find_sort(token) in (PLACE, PROPER) for token in before)


ITEM_PATTERN, DIGIT_PATTERN = re.compile("[^、]+"), re.compile(r"\d")
# such as "副总经理乔保平", "胡春华一行", "欧系"
PEOPLE_PATTERN = re.compile(
    r"(?:书记|经理|主席|主任|市长|省长|县长|区长|部长|局长|总裁|董事|院长|专家)|(?:一行|系|等)$"
)
PERSON_PATTERN = re.compile(r"(?:书记|主任|[市县区院局厅处]长|经理|代表|总裁|董事长)$")
# "、主任乙为甲创投、": whoever gives stands before the name of who is given
GIVER_PATTERN = re.compile(
    r"(?:书记|主任|长|经理|代表)[\u4e00-\u9fff]{0,4}[为向给](?=.{2})"
)


def cut_giver(text: str, start: int, stop: int) -> Item:
    giver = GIVER_PATTERN.search(text, start, stop)
    return strip_item(text, giver.end() if giver else start, stop)


def strip_item(text: str, start: int, stop: int) -> Item:
    while start < stop and text[start] in "“”‘’《》 ":
        start += 1
    while start < stop and text[stop - 1] in "“”‘’《》 ":
        stop -= 1
    return Item(text[start:stop], start, stop)


def cut_first(text: str, item: Item) -> Item:
    """'先后引进了华为' → 华为: nothing before the last verb, noun or quotation mark."""
    start = item.start
    for token in tokens_between(text, item.start, item.stop):
        is_inside = token.stop < item.stop
        # 中 opens 中电建 and 中建三局
        is_first = token.start == item.start and token.text == "中"
        if is_inside and not is_first and is_end(token.text):
            start = token.stop
    return strip_item(text, skip_lead(text, skip_glued(text, start)), item.stop)


def skip_lead(text: str, start: int) -> int:
    """Past 以 of 以中鼎、保隆等: the tokenizer joins it to a word that it lacks."""
    first = next(iter(tokens_between(text, start, start + 1)), None)
    is_glued = first is not None and not first.frequency and len(first.text) > 2
    return start + 1 if is_glued and text[start] in LEADS else start


def is_end(word: str) -> bool:
    """连云港高新区|如年实业: a park, a verb or a noun ends before a name."""
    is_zone = word in load_column("park_suffixes", "admin")
    return is_zone or word in "“”" or word in load_bounds()


@cache
def load_bounds() -> frozenset[str]:
    """What no name goes on behind."""
    return frozenset().union(
        *(load_column("boundaries", sort) for sort in (HARD, SOFT, INNER))
    )


def split_last(text: str, item: Item) -> list[Item]:
    """'新发地与顺丰丰鸟科技' → both."""
    for token in tokens_between(text, item.start + 2, item.stop - 2):
        if token.text in ("与", "和", "及", "以及"):
            return [
                strip_item(text, item.start, token.start),
                strip_item(text, token.stop, item.stop),
            ]
    return [item]


def find_sorts(item: Item) -> list[str]:
    """Of the words; 中 of 中谷储能 is no preposition where a name begins."""
    tokens = read_tokens(item.text)
    sorts = [find_sort(token) for token in tokens]
    is_letter = len(sorts) > 2 and tokens[0].text == "中"
    if HARD in sorts and is_split_firm(tokens):
        return [PROPER, *(sort for sort in sorts if sort != HARD)]
    return sorts[1:] if is_letter else sorts


def is_possible(item: Item) -> bool:
    """May be an enterprise where its neighbours in the list are."""
    is_long = len(item.text) > LONGEST_ITEM
    if is_long or OTHERS_PATTERN.search(item.text) or DIGIT_PATTERN.search(item.text):
        return False
    sorts = find_sorts(item)
    is_short = len(item.text) <= 3  # 中钢 falls apart into 中 and 钢
    is_plain = set(sorts) <= {TRADE, PLACE, SOFT, INNER}
    return is_short or not (HARD in sorts or is_plain)


def is_enterprise(item: Item) -> bool:
    """Holds a word that is no common one."""
    return is_possible(item) and not {PROPER, SELDOM}.isdisjoint(find_sorts(item))


def is_firm(item: Item) -> bool:
    """甲川置业, 深圳锦某集团: ends like a firm, whatever words come before."""
    ends = item.text.endswith(load_firm_ends()) or is_placed_word(item)
    return len(item.text) > 3 and ends and is_possible(item)


def is_placed_word(item: Item) -> bool:
    """四川时代: a place and one plain word that says nothing of a branch."""
    tokens = read_tokens(item.text)
    if [find_sort(token) for token in tokens] != [PLACE, PLAIN]:
        return False
    word = tokens[1].text
    return len(word) == 2 and not is_listed(word) and not is_verb(word)


@cache
def load_firm_ends() -> tuple[str, ...]:
    return load_ends("trades", "strong") + load_ends("enterprise_suffixes")


# both patterns are slow on long numbers
RULES = (("等家户", find_listed), ("家户", find_counted))
