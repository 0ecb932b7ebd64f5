"""Sums of which the text leaves out 元, and sums told of several projects in turn."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.parser.mentions.base import PROJECT, QUANTITY, Mention, Reading
from articles.parser.mentions.quantities import find_quantities
from articles.parser.records.projects.stretches import split_groups

BARE_PATTERN = re.compile(
    r"(?:投资|投入|产值|税收|利税|销售收入|营业收入|营收)(?:总额|额)?[为达可]*"
    r"(?P<sum>[约超近逾]?\d[\d.]*(?:千|百)?[万亿])(?=[的,。;、)]|左右|以上)"
)
# "总投资分别为11亿元、6亿元的A项目和B项目"
IN_TURN_PATTERN = re.compile(r"分别[为达是约]*")
BETWEEN = ("、", "和", "及", "与", ",")


def find_bare_sums(text: str) -> Iterator[Mention]:
    """'总投资50亿的' → 50亿元."""
    if "投资" not in text and "收" not in text and "产值" not in text:
        return
    for match in BARE_PATTERN.finditer(text):
        start = match.start("sum")
        for found in find_quantities(match["sum"] + "元"):
            stop = min(found.stop + start, match.end("sum"))
            yield replace(found, start=found.start + start, stop=stop)


def find_in_turn(reading: Reading, mention: Mention) -> Mention | None:
    """The sum of a project of a list, where as many sums stand in the same order."""
    match = IN_TURN_PATTERN.search(reading.text)
    if match is None:
        return None
    sums = list_joined(reading, match.end())
    for group in split_groups(reading.text, reading.of(PROJECT), 0):
        if mention in group.mentions and len(group.mentions) == len(sums) > 1:
            return sums[group.mentions.index(mention)]
    return None


def list_joined(reading: Reading, at: int) -> Sequence[Mention]:
    """The quantities from text[at:] on that only 、 and 和 part."""
    found: list[Mention] = []
    for quantity in reading.of(QUANTITY):
        is_next = quantity.start == at or (
            bool(found) and reading.text[at : quantity.start] in BETWEEN
        )
        if quantity.start >= at and is_next:
            found.append(quantity)
            at = quantity.stop
    return found
