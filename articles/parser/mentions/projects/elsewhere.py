"""Things that a sentence names only by the way: what is near by, what is of a class."""

import re

from articles.parser.mentions.base import Reading
from articles.parser.mentions.projects.bounds import Bound
from articles.parser.mentions.projects.heads import Head

# "煤炭等专业码头", not 高等级, 等离子
AND_SO_ON_PATTERN = re.compile(r"(?<![一二三高优劣同平初中上])等(?!离子|级|温|效|静压)")


def is_and_so_on(reading: Reading, bound: Bound, head: Head) -> bool:
    """The 煤炭等专业码头 of 矿石、原油、煤炭等专业码头: a class with what is of it."""
    is_thing = not head.is_sure and "“" not in reading.text[bound.stop : head.start]
    return is_thing and bool(
        AND_SO_ON_PATTERN.search(reading.text, bound.stop, head.start)
    )


# "距会展中心不到两公里": where something else lies
DISTANCE_PATTERN = re.compile(r"(?:距离?|离|毗邻|紧邻|紧挨|比邻)$")


def is_near_by(reading: Reading, bound: Bound, head: Head) -> bool:
    """The 会展中心 of 距会展中心不到两公里."""
    if head.is_sure:
        return False
    text, start = reading.text, bound.stop
    return text[start] in "距离" or bool(DISTANCE_PATTERN.search(text, 0, start))


# "丙时尚智谷|投资有限公司建设": what a firm is called by
COMPANY_PATTERN = re.compile(
    r"(?:[一-鿿]{0,4}(?:投资|建设|开发|运营|管理|置业|实业|科技|发展|服务|物业))*(?:集团|股份)?(?:有限)?(?:责任)?公司"
)


def is_of_company(reading: Reading, _bound: Bound, head: Head) -> bool:
    """The 丙时尚智谷 of 丙时尚智谷投资有限公司."""
    return not head.is_sure and bool(COMPANY_PATTERN.match(reading.text, head.stop))


# "东部中心|共开工项目112个": what others do there
OTHERS_PATTERN = re.compile(
    r"[^,。;]{0,6}(?:签约|开工|竣工|投产|引进|落户|入驻)(?:各类|重点|重大|产业|工业)*(?:项目|企业)[^,。;\d]{0,3}\d"
)


def is_counted_in(reading: Reading, _bound: Bound, head: Head) -> bool:
    """The 东部中心 of 东部中心共开工项目112个."""
    return not head.is_sure and bool(OTHERS_PATTERN.match(reading.text, head.stop))


# "列入省重点研发计划", "获科技进步奖"
RESEARCH_PATTERN = re.compile(
    r"(?:被|已|还)*(?:列入|入选|获批|获得|荣?获|通过)[^,。;]{0,14}?(?:研发计划|科技计划|火炬计划|星火计划|科技专项|自然科学基金|创新基金|科技成果|科技进步|[一二三]等奖)"
)


def is_research(reading: Reading, _bound: Bound, head: Head) -> bool:
    """电子级云母项目列入省重点研发计划: work in a laboratory."""
    return RESEARCH_PATTERN.match(reading.text, head.stop) is not None
