"""Enterprises of lists that no word calls enterprises: 与北化、红太阳“牵手”."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.lists import (
    SHORT_NAME,
    Item,
    build_mention,
    find_sorts,
    is_bare,
    is_enterprise,
    split_items,
)
from articles.parser.mentions.names.walking import HARD, PLACE

# such as "与北化、红太阳“牵手”"
PARTNERS_PATTERN = re.compile(
    r"与([^,。;:()与和“”]{2,24})“?(?:牵手|携手|签约|签署|签订)"
)
# such as "签约项目5个,包括常州瑞德丰、苏州斯莱克,"
INVESTORS_PATTERN = re.compile(
    r"项目\d+个,(?:分别(?:为|是)|包括|包含)([^,。;:]{4,160}?)等?(?=[,。;])"
)


def find_partners(text: str) -> Iterator[Mention]:
    """'与北化、红太阳“牵手”' → 北化, 红太阳."""
    for match in PARTNERS_PATTERN.finditer(text):
        items = [
            i for i in split_items(text, match.end(1)) if i.start >= match.start(1)
        ]
        if len(items) > 1 and all(is_named(item) for item in items):
            yield from (build_mention(item, "enterprise_partner") for item in items)


def find_investors(text: str) -> Iterator[Mention]:
    """'签约项目5个,包括常州瑞德丰、苏州斯莱克' → 常州瑞德丰, 苏州斯莱克."""
    for match in INVESTORS_PATTERN.finditer(text):
        stop = match.end(1)
        items = [i for i in split_items(text, stop) if i.start >= match.start(1)]
        named = [item for item in items if is_named(item) or is_placed(item)]
        if len(items) > 1 and len(named) == len(items):
            yield from (build_mention(item, "enterprise_investor") for item in items)


def is_named(item: Item) -> bool:
    """A short name with a word that dictionaries lack: 红太阳, 宁德博发."""
    return is_bare(item) and len(item.text) <= SHORT_NAME and is_enterprise(item)


def is_placed(item: Item) -> bool:
    """A place and one or two words more: 福建星云."""
    sorts = find_sorts(item)
    return is_bare(item) and sorts[0] == PLACE and HARD not in sorts


RULES = (("与", find_partners), ("别包", find_investors))
