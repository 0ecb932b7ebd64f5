"""What tells one project from others of its class: who builds it, its sum, its phase."""

import re

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import Reading
from articles.parser.mentions.projects.bounds import BUILD, WEAK, Bound
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.heads import PHASE_PATTERN, Head

LONG_CLASS = 8  # 装备制造产业项目 has no more characters
# "甲翼公司|投资3亿元建设|薄片项目"
PAID_PATTERN = re.compile(
    r"投资[^,。;]{2,12}元(?:的|[,]?(?:建设|新建|兴建|新上|上马))?$"
)
# "甲翼公司|增资6000万元,建设|二期车间"
SPENT_PATTERN = re.compile(r"投资|(?:增资|出资|斥资|投入|追加|拿出)[约近超]?\d")
# "甲翼公司|在甲山经开区的|新工厂"
HAVING_PATTERN = re.compile(r"(?:在[^,。;的]{2,16})?的")
# "与华菱汽车谈的扩能项目": whose it is tells which
OWNED_PATTERN = re.compile(r"(?:谈|洽谈|合作|投资)的")
# what tells, beside its phase, which one is meant: 产业园项目|工地
SITE_PATTERN = re.compile(r"(?:建设|施工)?(?:工地|现场)")
# "总投资3亿元的|产业园项目", "占地200亩的|产业园项目"
SUM_PATTERN = re.compile(
    r"(?:投资(?:额)?|占地(?:面积)?)(?:约|近|超|达|为)?[\d.]+[万亿]*(?:元|亩|平方米)(?:、[^,。;的]{2,24})?的$"
)


def is_told_apart(reading: Reading, bound: Bound, head: Head) -> bool:
    """总投资3亿元的创业产业园项目, 电力产业园二期项目, 走进产业园项目工地: one of its kind."""
    name = reading.text[bound.stop : head.stop]
    if is_phase_of_park(reading, bound, head):
        return True
    is_paid = SUM_PATTERN.search(reading.text, 0, bound.stop) is not None
    if head.is_bare or not head.is_sure:
        is_special = not is_generic(reading.text[bound.stop : head.start])
        is_long = len(name) > LONG_CLASS
        if not head.is_bare:
            return is_long or is_paid
        return is_paid and head.is_sure and (is_special or is_long)
    is_phase = PHASE_PATTERN.search(name) is not None
    is_site = SITE_PATTERN.match(reading.text, head.stop) is not None
    return is_phase or is_site or is_paid


def is_phase_of_park(reading: Reading, bound: Bound, head: Head) -> bool:
    """丙安软件新城二期, whatever else the park is."""
    is_phase = PHASE_PATTERN.match(reading.text, head.start, head.stop)
    parks = reading.between(bound.stop, head.start, PARK)
    return bool(is_phase) and any(park.stop == head.start for park in parks)


def is_backed(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether an enterprise is named that builds: then 智能化车间 is one project."""
    firms = reading.between(0, bound.start, ENTERPRISE)
    if not firms:
        return False
    gap = reading.text[firms[-1].stop : bound.stop]
    if OWNED_PATTERN.fullmatch(gap):
        return True
    is_beside = firms[-1].stop == bound.start
    if is_beside and reading.text[bound.start : bound.stop] == "中标":
        return True
    if reading.text[bound.stop] == "新" and HAVING_PATTERN.fullmatch(gap):
        return True
    if bound.tag not in (BUILD, WEAK) or head.is_bare:
        return False
    return is_beside or bool(
        SPENT_PATTERN.search(reading.text, firms[0].stop, bound.stop)
    )


def is_paid_for(reading: Reading, bound: Bound) -> bool:
    """甲公司投资3亿元建设薄片项目: who pays how much tells which."""
    paid = PAID_PATTERN.search(reading.text, 0, bound.stop)
    return bool(paid) and bool(reading.between(0, bound.stop, ENTERPRISE))
