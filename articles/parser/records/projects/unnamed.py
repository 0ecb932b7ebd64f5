"""Projects without a name: '乙企签约。项目总投资3.5亿元,主要从事磁分离装备制造'."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.clauses import find_name_start
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.predicates import NUMBER

UNNAMED = "project_unnamed"  # the rule
SIGNED_PATTERN = re.compile(
    r"(?:签[订署下约了]|达成|落户|入驻|落地)[^。;]{0,16}(?:协议|合同|约)|签约|落户|摘得|竞得|拿下"
)
# "项目计划总投资3.5亿元", "该项目占地60亩"
THE_PATTERN = re.compile(
    rf"(?:该|据悉,该?|据了解,该?)?项目(?:由[^,。;]{{2,20}}(?:投资|建设)|(?:计划|预计|拟)*(?:总投资|投资|占地|用地)(?:面积)?{NUMBER})"
)
# what will be made: "主要从事|磁分离水处理装备研发制造|"
MADE_PATTERN = re.compile(
    r"(?<=[,;])(?:项目)?(?:建成后|投产后|主要|专业|专注|重点|拟|将|,)*(?:从事|生产|建设|新建|用于生产|进行|研发生产)(?!线|能力|后)"
    r"(?P<thing>[^\s,。;:!?、\d]{4,24}?)(?:等)?(?:业务|的?生产(?!线))?(?=[,。;])"
)


def find_unnamed(reading: Reading, before: Reading) -> Iterator[Mention]:
    """What the 项目 that a firm signed for in the sentence before will make."""
    if not reading.text.startswith(STARTS) or not THE_PATTERN.match(reading.text):
        return
    if not before.of(ENTERPRISE) or not SIGNED_PATTERN.search(before.text):
        return
    match = MADE_PATTERN.search(reading.text)
    thing = match["thing"] if match else ""
    if match and not is_generic(thing) and not find_name_start(thing):
        yield Mention(PROJECT, *match.span("thing"), thing, UNNAMED)


STARTS = ("项目", "该项目", "据悉", "据了解")
