"""Names of enterprises in a frame that only an enterprise stands in: 以甲乙丙为龙头."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.brands import SITE_PATTERN
from articles.parser.mentions.names.contexts import is_person
from articles.parser.mentions.names.lists import (
    OTHERS_PATTERN,
    Item,
    split_items,
    strip_item,
)
from articles.parser.mentions.names.shapes import (
    is_firm,
    is_half,
    is_named,
    is_placed,
    is_split_firm,
)
from articles.parser.mentions.names.walking import (
    HARD,
    LEADS,
    PLAIN,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
    is_listed,
    load_places,
    read_tokens,
    skip_glued,
    tokens_after,
    tokens_before,
)
from articles.parser.tokens import Token, is_word
from articles.parser.words import compile_guarded, load_column, load_ends

# who runs it, what stands in it, what it makes or where its shares are sold:
# 甲乙丙|董事长, 走进甲乙丙|生产车间, 甲乙丙|新建的, 甲乙丙|年产5万吨, 甲乙丙|登陆科创板
LED_PATTERN = compile_guarded(
    r"(?:一[位名个])?(?:党委书记、?)?(?:副?董事长|(?:常务)?副?总经理|总裁|CEO|(?:联合)?创始人|厂长|总工程师|车间主任"
    r"|(?:生产|技术|财务|行政|运营|销售|研发|市场|项目)(?:总监|部?经理|部长|主管|厂长)|(?:相关|有关)?负责人)"
)
OWNED_PATTERN = compile_guarded(
    r"一家(?:企业|公司)?[就便即]|车间|厂区|展厅|生产现场|(?:新建|投建|兴建|新上|承建|研发|研制)的"
    r"|(?:实现|完成)(?:工业)?(?:总?产值|营收|营业收入|主营业务收入|销售收入|税收|利润)"
    r"|年(?:产|加工|处理)\d|[一二三四五六]期(?:项目|工程|技改|扩建|扩产|新?厂区)"
    r"|登陆(?:科创板|创业板|主板|北交所|资本市场|[AH]股|港交所|上交所|深交所|新三板)|挂牌上市|(?:成功|正式)上市"
)
# what stands between the name and one of these: "的智能化生产" of 车间
BETWEEN_PATTERN = re.compile(
    r"的?(?:(?:智能|数字|自动|标准|现代)化?|全自动|生产|加工|总装|装配|组装|包装|注塑|冲压|焊装|涂装"
    r"|无尘|净化|制造|[新老旧]|[一二三\d]号|成功|正式|顺利|先后|相继|投资|自主)+$|的$"
)
LONGEST_BETWEEN = 16
NUMBERS = "一二三四五六七八九十"  # 制酒一|车间
# such as "以甲乙、丙丁为龙头"
HEADING_PATTERN = re.compile(
    r"以([^,。;:()]{2,48}?)(?:等(?:企业)?)?为(?:龙头|代表|引领|链主|骨干|核心)"
)
# what enterprises on a list do: 甲乙、丙丁|相继投产, 甲乙、丙丁|入选专精特新企业
DEED_PATTERN = compile_guarded(
    r"(?:等)?(?:(?:已|均|都|分别|正式|成功|顺利|相继|先后|陆续|纷纷|全部|双双)+(?:为|投资|建设|投产|入驻|落户|开工|签约|达产|上市|落地|建成|布局)"
    r"|(?:双双|同时|均|成功|相继)?(?:入选|获评|入围|上榜)[^,。;]{0,24}?(?:企业|“小巨人”|单项冠军|绿色工厂|\d+强)|做大做强|做强做大"
    r"|(?:产值|营收|营业收入|销售收入|产销|税收)(?:分别|均|同比|双双|都|持续)*(?:增长|突破|超|达|实现|完成))"
)
# what brings enterprises: 引进了|甲乙、丙丁
BROUGHT_PATTERN = re.compile(
    r"(?:引进|引入|引来|招引|招来|牵手|签约|携手|集聚|聚集|汇聚|孵化出?|迎来)了?"
)
# whom one signs with: 与|甲乙丙|签约; and who signs: 甲乙丙|与园区签订
PARTNER_PATTERN = re.compile(
    r"[与和同]([^,。;:()与和“”、]{2,10}?)(?:公司|集团)?(?:正式|成功)?(?:牵手|携手|签约|签署|签订|达成)"
)
SIGNER_PATTERN = re.compile(r"与[^,。;:]{2,20}?(?:签订|签约|签署|达成|共建|合作|联合)")
# two that build one thing: 甲乙丙与丁戊|合作建设
JOINT_PATTERN = re.compile(
    r"[与和]([^,。;:()与和“”、]{2,10}?)(?:公司|集团)?(?:合作|联合|共同|携手|合资)(?:建设|投资|打造|组建|成立|研发|开发|出资)"
)
# such as "国网衡阳供电公司"
GRID_PATTERN = re.compile(r"国网[\u4e00-\u9fff]{2,8}?(?:供电|电力)(?:有限)?公司")
# where it comes from or is: 来自深圳的|甲乙丙, 位于高新区的|甲乙丙
PLACED_PATTERN = compile_guarded(
    r"(?:来自|位于|坐落于)[^,。;:]{2,16}?的"
    r"|做[^,。;:、的]{1,8}的|(?:迁来|引进|引来|入驻|落户|签约|投产|搬来|迁入|隔壁|对面|毗邻|相邻|紧邻|(?:紧|比)邻)的"
)
MARK_PATTERN = re.compile("[,。;:!?()]")
ITEM_PATTERN = re.compile("[^、和及与]+")
LONGEST, SHORT = 10, 4  # characters of a name, of one beside it


def find_led(text: str) -> Iterator[Mention]:
    """'甲乙丙董事长李某介绍' → 甲乙丙."""
    for match in LED_PATTERN.finditer(text):
        name = take_before(text, match.start())
        name = cut_person(name) if name else None
        if name and not is_person(name.text):
            yield build_enterprise(name)


def cut_person(item: Item) -> Item:
    """甲为 of 甲为向某宏 before 副总经理, where all know the firm."""
    first = read_tokens(item.text)[0]
    if first.text not in load_column("known_enterprises"):
        return item
    is_named = is_person(item.text[first.stop :] or first.text)
    return Item(first.text, item.start, item.start + first.stop) if is_named else item


def find_owners(text: str) -> Iterator[Mention]:
    """'走进甲乙丙生产车间' → 甲乙丙."""
    for match in OWNED_PATTERN.finditer(text):
        first = max(0, match.start() - LONGEST_BETWEEN)
        between = BETWEEN_PATTERN.search(text, first, match.start())
        name = take_before(text, between.start() if between else match.start())
        is_room = match.group() == "车间" and name is not None
        is_kind = is_room and name and (is_word(name.text) or name.text[-1] in NUMBERS)
        if name and not is_kind:  # 恒温|车间
            yield build_enterprise(name)


def find_heading(text: str) -> Iterator[Mention]:
    """'以甲乙、丙丁为龙头' → both."""
    if "为" not in text:
        return
    for match in HEADING_PATTERN.finditer(text):
        yield from take_list(split_at(text, *match.span(1)), least=1)


def find_acting(text: str) -> Iterator[Mention]:
    """'甲乙、丙丁相继投产' → both."""
    for match in DEED_PATTERN.finditer(text):
        yield from take_list(split_items(text, match.start()), least=2)


def find_brought(text: str) -> Iterator[Mention]:
    """'引进了甲乙、丙丁,' → both; '牵手甲乙丙,' → 甲乙丙."""
    for match in BROUGHT_PATTERN.finditer(text):
        mark = MARK_PATTERN.search(text, match.end())
        stop = mark.start() if mark else len(text)
        yield from take_list(split_at(text, match.end(), stop), least=1)


def find_signers(text: str) -> Iterator[Mention]:
    """'与甲乙丙签约' → 甲乙丙; '甲乙丙与园区签订' → 甲乙丙."""
    if not re.search("[签达建合]|[牵携]手", text):
        return
    for match in PARTNER_PATTERN.finditer(text):
        yield from take_list(split_at(text, *match.span(1)), least=1)
    for match in SIGNER_PATTERN.finditer(text):
        name = take_before(text, match.start())
        if name and not is_person(name.text):
            yield build_enterprise(name)


def find_grids(text: str) -> Iterator[Mention]:
    """'国网衡阳供电公司' whole: the place stands behind the grid's name."""
    for match in GRID_PATTERN.finditer(text):
        yield build_enterprise(Item(match.group(), *match.span()))


def find_pairs(text: str) -> Iterator[Mention]:
    """'甲乙丙与丁戊合作建设' → both."""
    for match in JOINT_PATTERN.finditer(text):
        one, other = take_before(text, match.start()), split_at(text, *match.span(1))
        if one and len(other) == 1 and is_name(other[0]) and not is_person(one.text):
            yield from (build_enterprise(one), build_enterprise(other[0]))


def find_located(text: str) -> Iterator[Mention]:
    """'来自深圳的甲乙丙今年' → 甲乙丙."""
    for match in PLACED_PATTERN.finditer(text):
        tokens = tokens_after(text, match.end())
        parts = take_parts(tokens)
        is_ended = parts and len(parts) < len(tokens)
        if is_ended and find_sort(tokens[len(parts)]) == HARD:
            name = to_item(text, parts)
            if is_named(parts) and not is_other(name.text) and not is_person(name.text):
                yield build_enterprise(name)


def take_list(items: Sequence[Item], least: int) -> Iterator[Mention]:
    """The items of a list, where most are names and no word else stands there."""
    if any(len(item.text) > LONGEST for item in items):
        return
    named = [item for item in items if is_name(item)]
    bare = [item for item in items if item in named or is_short(item)]
    is_list = least <= len(items) == len(bare) < 2 * len(named)
    if is_list and not (len(items) < 3 and len(named) < len(items)):
        yield from (build_enterprise(item) for item in bare)


def split_at(text: str, start: int, stop: int) -> list[Item]:
    """What stands between the marks of a list."""
    parts = ITEM_PATTERN.finditer(text[start:stop])
    return [strip_item(text, start + p.start(), start + p.end()) for p in parts]


def is_name(item: Item) -> bool:
    if is_other(item.text) or is_person(item.text):
        return False
    return is_named(read_tokens(item.text))


def is_short(item: Item) -> bool:
    """远东 next to 甲乙丙: a word or two that is no verb, thing or place."""
    if len(item.text) > SHORT or is_other(item.text):
        return False
    tokens = read_tokens(item.text)
    sorts = {find_sort(token) for token in tokens}
    is_word = sorts <= {PLAIN, SELDOM, PROPER, TRADE}
    is_generic = all(find_sort(t) == TRADE or is_listed(t.text) for t in tokens)
    return is_word and not is_generic


def cut_at(tokens: Sequence[Token], stop: int) -> Sequence[Token]:
    """英诺 of 英诺为: the tokenizer joins a letter to a word that it lacks."""
    last = tokens[-1] if tokens else None
    if last is None or last.stop <= stop or last.frequency:
        return tokens
    return [*tokens[:-1], Token(last.text[: stop - last.start], last.start, stop)]


def take_before(text: str, stop: int) -> Item | None:
    """All that stands between the last verb or mark and here, where it is a name."""
    tokens = cut_at(tokens_before(text, stop), stop)
    parts: Sequence[Token] = [*reversed(take_parts([*reversed(tokens)]))]
    if not parts or parts[-1].stop != stop:
        return None
    if is_group(parts):
        return to_item(text, parts[:1])
    whole = take_halves(tokens, parts)
    if len(whole) > len(parts) and is_split_firm(whole):
        parts = whole
    elif not (is_named(parts) or is_placed(parts) or is_firm(parts)):
        return None
    name = to_item(text, parts)
    return None if is_other(name.text) else name


def is_group(parts: Sequence[Token]) -> bool:
    """哈药集团|生物疫苗: what a group that all know makes is not of its name."""
    first = parts[0].text
    is_known = first.endswith("集团") and first in load_column("known_enterprises")
    return is_known and len(parts) > 1


def take_halves(tokens: Sequence[Token], parts: Sequence[Token]) -> Sequence[Token]:
    """The parts and what stands before 和 of 众|和|股份, back to the next verb or mark."""
    before = [*tokens[: len(tokens) - len(parts)]]
    if not before or not is_half(before[-1]):
        return parts
    return [*reversed(take_parts([*reversed(before[:-1])])), before[-1], *parts]


def take_parts(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to the first verb or mark."""
    at = next((i for i, t in enumerate(tokens) if find_sort(t) == HARD), len(tokens))
    return [*tokens[:at]]


def to_item(text: str, parts: Sequence[Token]) -> Item:
    start, stop = skip_glued(text, parts[0].start), parts[-1].stop
    is_glued = not parts[0].frequency and len(parts[0].text) > 2
    start += is_glued and text[start] in LEADS
    return Item(text[start:stop], start, stop)


def is_other(name: str) -> bool:
    """A place, a zone, a road or an office."""
    if not 2 <= len(name) <= LONGEST or name in load_places():
        return True
    is_site = SITE_PATTERN.search(name) or OTHERS_PATTERN.search(name)
    return bool(is_site) or name.endswith(load_ends("park_suffixes"))


def build_enterprise(item: Item, rule: str = "enterprise_frame") -> Mention:
    return Mention(ENTERPRISE, item.start, item.stop, item.text, rule)


RULES = (
    ("理长人裁监管师任O", find_led),
    ("", find_owners),
    ("以", find_heading),
    ("、", find_acting),
    ("引招牵签携聚孵迎", find_brought),
    ("与", find_signers),
    ("合共携", find_pairs),
    ("网", find_grids),
    ("的", find_located),
)
