"""Items each told with a sum, or begun one after the other: 总投资35亿元的甲公司、….开工."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import find_bounds
from articles.parser.mentions.projects.clauses import find_name_start
from articles.parser.mentions.projects.funded import THIS_PATTERN
from articles.parser.mentions.projects.heads import find_heads, find_run_start
from articles.parser.mentions.projects.lists import is_named
from articles.parser.mentions.projects.predicates import GOING, MONEY
from articles.parser.mentions.projects.products import (
    LETTER,
    TAIL,
    is_plain,
)
from articles.parser.words import compile_guarded

PAID = r"(?:计划|预计|协议|固定资产)?总?投资(?:总?额)?"
NEXT = rf"(?={PAID}|[\d.]+[万亿])"
# "总投资35亿元的|丙翼钴业|、", "12亿元、年产3万吨铜箔的|丙翼铜业|相继开工"
ITEM_PATTERN = compile_guarded(
    rf"(?P<paid>{PAID})?{MONEY}(?:、[^,。;的]{{2,24}}|兴建|建设|新建|投建|创办|兴办|打造|开发)?的"
    rf"(?P<thing>{LETTER}{{3,20}}?)(?={TAIL}|{GOING}|正?在|落户|等|[和及与]{NEXT}|以及{NEXT}|[、,。;)])"
)
# "单体投资最大的是|丙翼大悦城|,总投资70亿元"
RANKED_PATTERN = compile_guarded(
    rf"(?:最[大高多]|其[后次]|第[二三])的?(?:项目)?(?:则|就|便)?[是为](?P<thing>{LETTER}{{3,20}}?)"
    rf"(?=,(?:项目)?{PAID}{MONEY}|\({PAID}?{MONEY})"
)
BESIDE = ("、", ",", "和", "及", "与", ";")
# the sum of 丙翼储能电池(12亿元) and of 丁翼显示模组(投资8亿元)
BRACKET_PATTERN = re.compile(rf"\((?:{PAID})?[约近超]*{MONEY}[^()]{{0,24}}\)")
DEALT_PATTERN = re.compile(r"项目|签约|开工|动工|奠基|投产|竣工|落户|在建|投资")
# what is counted: 规上工业产值(3亿元)
COUNTED_PATTERN = re.compile(
    r"(?:值|收入|税收|额|量|资金|投资|利润|出口|费|补助|基金|贷款)$"
)
SPOKEN_PATTERN = re.compile(r"负责人|董事长|总经理|经理|介绍|表示|说$|企业$|公司们$")
FEW = 2


def find_summed(reading: Reading) -> Iterator[Mention]:
    """'总投资35亿元的丙翼钴业、12亿元的丁翼叶片相继开工' → both."""
    text = reading.text
    for match in RANKED_PATTERN.finditer(text) if "投资" in text else ():
        item = build_item(text, *match.span("thing"))
        if is_item(item):
            yield item
    if "元" not in text or not ("的" in text or "(" in text):
        return
    yield from find_paid(reading)
    bracketed = [*find_bracketed(reading)] if DEALT_PATTERN.search(text) else []
    if len(bracketed) >= FEW and any(is_named(reading, item) for item in bracketed):
        yield from bracketed


def find_paid(reading: Reading) -> Iterator[Mention]:
    """Each of a list in which one at least is told apart by its name."""
    for items in split_paid(reading):
        if any(is_named(reading, item) for item in items):
            # what ends like a thing built is found by its end
            yield from (
                item for item in items if is_item(item) and not ends_built(item)
            )


def ends_built(item: Mention) -> bool:
    return bool(find_heads(item.value, 0, len(item.value)))


def split_paid(reading: Reading) -> Iterator[list[Mention]]:
    """The things with sums before them that stand side by side."""
    text, items = reading.text, list[Mention]()
    for match in ITEM_PATTERN.finditer(text):
        clause = text.rfind(",", 0, match.start()) + 1
        if THIS_PATTERN.search(text, clause, match.start()):
            continue
        item = build_item(text, *match.span("thing"))
        if items and text[items[-1].stop : match.start()] in BESIDE:
            items.append(item)
            continue
        yield items
        items = [item] if match["paid"] else []
    yield items


def find_bracketed(reading: Reading) -> Iterator[Mention]:
    text = reading.text
    for match in BRACKET_PATTERN.finditer(text):
        stop = match.start()
        low = find_run_start(text, stop - 1)
        bounds = [bound.stop for bound in find_bounds(reading, low, stop)]
        item = build_item(text, max(bounds, default=low), stop)
        if is_item(item):
            yield item


def is_item(item: Mention) -> bool:
    """Neither a class, nor a clause, nor what is counted."""
    if is_plain(item.value) or COUNTED_PATTERN.search(item.value):
        return False
    return not (SPOKEN_PATTERN.search(item.value) or find_name_start(item.value))


def build_item(text: str, start: int, stop: int) -> Mention:
    return Mention(PROJECT, start, stop, text[start:stop], "project_summed")
