"""Whether a thing named (产业园, 生产线, 小学) is being built, and so is a project."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import QUANTITY, Reading
from articles.parser.mentions.projects.attributes import (
    PLACED_PATTERN,
    PUSHED_PATTERN,
    STRONG_PATTERN,
    is_told_before,
)
from articles.parser.mentions.projects.bounds import (
    BUILD,
    COVER,
    PLACED,
    WEAK,
    Bound,
)
from articles.parser.mentions.projects.heads import Head
from articles.parser.mentions.projects.predicates import (
    BUILT_PATTERN,
    MONEY,
    OPENED_PATTERN,
    PARK_BUILT_PATTERN,
    SITE_PATTERN,
    SUMMED_PATTERN,
    WORKED_PATTERN,
    WORKS_PATTERN,
)

PARK_PATTERN = re.compile(r"(?:工业园区?|产业园区|集聚区|园区|示范区|新城)[”’]?$")
# what is set up as an office as often as it is built
OFFICE_PATTERN = re.compile(
    r"(?:中心|学院|研究院|实验室|医院|学校|孵化器|广场|公园|总部|基地|平台)[”’]?$"
)
# "追加2000万元,另外搭了一条"
SPENT_PATTERN = re.compile(rf"(?:追加|投资|投入|投|斥资|花了?){MONEY}")
BRACKET_PATTERN = re.compile(r"\([^(),。;]{1,14}\)")
# "公司在乙水经开区建有|薄片生产基地|,占地120亩,总投资4亿元"
HELD = ("建有", "设有", "建成", "布局了", "布局")
LOFTY_PATTERN = re.compile(
    r"“?(?:全国|全球|全省|全市|国家|国际|世界|区域|一流|重要|领先|服务|新时代|先进|现代|智慧园)"
)

# "走进甲产业园,塔吊林立、机械轰鸣": what one sees where something is being built
SCENERY_PATTERN = re.compile(
    r"(?:内|里|中|区)?,(?!随着|伴随)(?:[^,。;]{0,12},){0,2}[^,。;]{0,10}(?:塔吊|吊塔|挖掘机|打桩机|脚手架|施工(?!单位|企业|许可|图|合同)|热火朝天的建设)"
)


def is_built(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether the sentence says that the thing is built, not only that it is there."""
    name = reading.text[bound.stop : head.stop]
    if SCENERY_PATTERN.match(reading.text, head.stop) or (
        bound.tag == PLACED and is_sited(reading, bound, head)
    ):
        return True
    if is_of_firm(reading, bound, head):
        return False
    if bound.tag in (PLACED, COVER) or name.startswith(("我", "其")):
        return False
    if bound.tag == BUILD:
        is_meant = is_attested(reading, bound) or is_told_of(reading, bound, head)
        is_lofty = LOFTY_PATTERN.match(name)
        return is_meant and (not is_lofty or is_told_before(reading.text[: bound.stop]))
    if bound.tag == WEAK:
        return has_builder(reading, bound.start) and not LOFTY_PATTERN.match(name)
    return is_told_of(reading, bound, head)


def has_builder(reading: Reading, stop: int) -> bool:
    """Whether a firm is named before, or what somebody spends."""
    is_named = any(m.stop <= stop for m in reading.of(ENTERPRISE))
    return is_named or SPENT_PATTERN.search(reading.text, 0, stop) is not None


def is_sited(reading: Reading, bound: Bound, head: Head) -> bool:
    """在丙翼基地工地, and 今年3月落地的丙翼基地, which is not where something lies."""
    is_site = SITE_PATTERN.match(reading.text, head.stop) is not None
    return is_site or is_told_before(reading.text[: bound.stop])


def is_of_firm(reading: Reading, bound: Bound, head: Head) -> bool:
    """甲食品有限公司车间: where someone works, and nothing that is being built."""
    is_shop = reading.text.endswith(("车间", "厂区"), 0, head.stop)
    return is_shop and any(
        firm.start == bound.stop and firm.stop == head.start
        for firm in reading.of(ENTERPRISE)
    )


def is_told_of(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether what stands before or behind the name tells of its being built."""
    text, clause = reading.text, reading.text[: bound.stop]
    if is_told_before(clause) or WORKED_PATTERN.match(text, head.stop):
        return True
    if PUSHED_PATTERN.search(clause) and WORKS_PATTERN.match(text, head.stop):
        return True
    if is_summed(reading, bound, head):
        return True
    pattern = choose_pattern(text[bound.stop : head.stop])
    bracket = BRACKET_PATTERN.match(text, head.stop)
    return bool(
        pattern.match(text, head.stop)
        or (bracket and pattern.match(text, bracket.end()))
    )


def is_summed(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether the name opens the sentence or a list, and its own sum follows."""
    clause = reading.text[reading.text.rfind(":", 0, bound.stop) + 1 : bound.stop]
    is_first = not PLACED_PATTERN.sub("", clause).strip("其中,“(、")
    is_held = reading.text.endswith(HELD, 0, bound.stop)
    is_told = is_first or is_held
    return is_told and bool(SUMMED_PATTERN.match(reading.text, head.stop))


def choose_pattern(name: str) -> re.Pattern[str]:
    """What must be said of a thing of this kind."""
    if PARK_PATTERN.search(name):
        return PARK_BUILT_PATTERN
    return OPENED_PATTERN if OFFICE_PATTERN.search(name) else BUILT_PATTERN


def is_attested(reading: Reading, bound: Bound) -> bool:
    """A sum, an area or an enterprise, or a verb that no aim is put in.

    '建设服务全国的制造基地' is what a place wants to be.
    """
    if STRONG_PATTERN.search(reading.text, 0, bound.stop) or reading.of(ENTERPRISE):
        return True
    units = {mention.value.unit for mention in reading.of(QUANTITY)}
    return not units.isdisjoint(("元", "美元", "亩", "平方米", "条"))
