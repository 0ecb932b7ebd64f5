"""What stands beside a sure enterprise in a list: 凯新科技、金刚利、北方光电被认定为…."""

import re
from collections.abc import Iterable, Iterator, Sequence

from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.lists import (
    ITEM_PATTERN,
    PEOPLE_PATTERN,
    Item,
    build_mention,
    cut_first,
    cut_phase,
    is_possible,
    strip_item,
)
from articles.parser.mentions.names.shapes import is_ware
from articles.parser.mentions.names.walking import (
    INNER,
    ORDINAL_PATTERN,
    PLACE,
    PROPER,
    SOFT,
    TRADE,
    find_sort,
    read_tokens,
)
from articles.parser.tokens import Token, is_word
from articles.parser.words import load_column, load_ends

# such as "凯新科技、金刚利、北方光电被认定为": at least two with 、 between them
LIST_PATTERN = re.compile(r"(?<![^,。;:!?()、])[^,。;:!?()、]++(?:、[^,。;:!?()、]+)+")
# such as "等数字经济的主要产业": a list of branches
BRANCHES_PATTERN = re.compile(r"(?:产业|领域|行业|赛道|方向|板块|门类)(?!园|链|基地)")
# "年产5000吨", "30万吨" behind a name
FIGURE_PATTERN = re.compile(
    r"(?<=..)(?:年[产处加])?\d[\d.]*[万亿]?(?:[吨台套件平亩只支米片辆座]|[GMK][Ww])"
)
GLUED = "为均已都"
LONGEST = 8
SHORT_PRODUCT = 3  # characters


def find_siblings(text: str, sure: Sequence[Mention]) -> Iterator[Mention]:
    """Neighbour by neighbour, to the right and to the left of what is sure."""
    for match in LIST_PATTERN.finditer(text):
        items = list(split_items(text, match))
        if BRANCHES_PATTERN.search(items[-1].text):
            continue
        named = {i for i, item in enumerate(items) if stands_at(item, sure)}
        for i in (*range(len(items)), *reversed(range(len(items)))):
            if i not in named and not named.isdisjoint({i - 1, i + 1}):
                item = items[i] if i < len(items) - 1 else cut_tail(items[i])
                item = cut_phase(cut_product(cut_figure(item))) if item.text else item
                if is_sibling(item):
                    named.add(i)
                    yield build_mention(item, "enterprise_sibling")


def split_items(text: str, match: re.Match[str]) -> Iterable[Item]:
    """What stands between 、, the first cut where a name may begin: 正给|丙果、丁能."""
    for part in ITEM_PATTERN.finditer(match.group()):
        start, stop = match.start() + part.start(), match.start() + part.end()
        item = strip_item(text, start, stop)
        yield item if part.start() else cut_first(text, item)


def stands_at(item: Item, sure: Sequence[Mention]) -> bool:
    """A sure name ends or begins this item of the list."""
    return any(
        item.start <= m.start
        and m.stop <= item.stop
        and (m.stop == item.stop or m.start == item.start)
        for m in sure
    )


def cut_tail(item: Item) -> Item:
    """Up to the first word that no name holds."""
    stop = item.start
    for token in read_tokens(item.text):
        is_place = stop > item.start and find_sort(token) == PLACE
        if is_place or token.text in load_column("boundaries") or is_count(token):
            break
        stop = item.start + token.stop
        is_last = token.stop == len(item.text)
        if not (token.frequency or is_last) and token.text[-1] in GLUED:
            stop -= 1  # 惠柏|为 of 惠柏为代表
            break
    return Item(item.text[: stop - item.start], item.start, stop)


def is_count(token: Token) -> bool:
    """四家 of 芊羽机械四家."""
    return len(token.text) > 1 and ORDINAL_PATTERN.match(token.text) is not None


def cut_figure(item: Item) -> Item:
    """丙氟磷电子 of 丙氟磷电子5000吨六氟磷酸锂: what is made, and how much."""
    figure = FIGURE_PATTERN.search(item.text)
    if figure is None:
        return item
    stop = figure.start()
    return Item(item.text[:stop], item.start, item.start + stop)


def cut_product(item: Item) -> Item:
    """婴舒宝 of 婴舒宝婴童用品: three letters that no dictionary knows are a brand.

    So are two before what is made: 好岚 of 好岚汽车零部件.
    """
    first, *rest = read_tokens(item.text)
    is_brand = len(first.text) in (2, 3) and find_sort(first) == PROPER
    is_told = len(first.text) == 3 or (rest and is_ware(rest[-1]))
    is_firm = item.text.endswith(load_ends("trades"))
    is_short = len(item.text) < len(first.text) + SHORT_PRODUCT
    if not (is_brand and is_told) or is_firm or is_short:
        return item
    return Item(first.text, item.start, item.start + len(first.text))


def is_sibling(item: Item) -> bool:
    """Short, no word of the dictionary, and not begun by a common one."""
    if (
        not 2 <= len(item.text) <= LONGEST
        or is_word(item.text)
        or not is_possible(item)
    ):
        return False
    if PEOPLE_PATTERN.search(item.text):
        return False
    first = read_tokens(item.text)[0]
    # TSV封装: letters and a common word are a thing
    if first.text.isascii() and is_word(item.text[len(first.text) :]):
        return False
    is_common = first.text in load_column("common") or first.text in load_column(
        "park_generic"
    )
    return not is_common and find_sort(first) not in (TRADE, SOFT, INNER)
