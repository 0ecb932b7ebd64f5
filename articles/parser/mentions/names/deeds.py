"""Names of enterprises by what only an enterprise spends or has: 丙谷钛白投资5亿元."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.brands import GOODS_PATTERN
from articles.parser.mentions.names.contexts import NOBODY_PATTERN, is_person
from articles.parser.mentions.names.lists import Item
from articles.parser.mentions.names.surroundings import build, take_before
from articles.parser.mentions.names.walking import read_tokens

WORKS = (
    r"(?:项目|生产线|产线|基地|工厂|车间|厂房|厂区|仓库|装置|研发中心|实验室|总部|产业园|科技园|物流园|设备|工地"
    r"|[一二三四]期|“新家”|[新老]厂|(?:采购|生产|技术|销售|运营)总监)"
)
# what is spent on works: 丙谷钛白|追加6000万元, 丙谷钛白|20亿元的建材基地
SPENT_PATTERN = re.compile(
    r"(?:(?:又|再|已|拟|将|还|计划|累计|先后|一次性|总共|共)*"
    r"(?:投资|追加(?:投资)?|斥资|投入|增资|出资|豪掷|砸下|砸|投)(?:了|约|近|超|逾)*\d[\d.]*(?:万|亿)"
    # who is followed by a sum and land: 丙谷钛白|,2.1亿元,75亩
    r"|,(?:总?投资)?\d[\d.]*[万亿](?:[美欧日港]?元)?,(?:占地|用地)?\d+亩"
    rf"|\d[\d.]*[万亿](?:[美欧日港]?元)?的[^,。;:!?、]{{1,20}}?{WORKS})"
)
SPENT_HINT = re.compile(r"\d[万亿]")
# what it has: 丙谷钛白|的镍氢电池项目
OWNED_PATTERN = re.compile(rf"的[^,。;:!?、的]{{0,20}}?{WORKS}")
SHORTEST = 3  # characters of who has something; two may be a village


def find_spenders(text: str) -> Iterator[Mention]:
    """'德国丙斯道夫追加6000万元,' → 德国丙斯道夫."""
    if not SPENT_HINT.search(text):
        return
    for match in SPENT_PATTERN.finditer(text):
        name = take_before(text, match.start())
        if name and not (is_person(name.text) or NOBODY_PATTERN.search(name.text)):
            yield build(name, "enterprise_spender")


def find_owners(text: str) -> Iterator[Mention]:
    """'丙盈志合的镍氢电池项目' → 丙盈志合."""
    for match in OWNED_PATTERN.finditer(text):
        name = take_before(text, match.start())
        if name and is_owner(name):
            yield build(name, "enterprise_owner")


def is_owner(name: Item) -> bool:
    """Neither a villager nor a thing: 锂电池."""
    is_thing = GOODS_PATTERN.search(name.text) and len(read_tokens(name.text)) == 1
    return len(name.text) >= SHORTEST and not (is_thing or is_person(name.text))


RULES = (find_spenders, find_owners)
