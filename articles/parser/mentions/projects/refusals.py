"""What ends like a project's name and is none: a count, a class, a part, a plot."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Reading
from articles.parser.mentions.projects.bounds import BUILD, Bound
from articles.parser.mentions.projects.generic import is_generic, is_generic_name
from articles.parser.mentions.projects.heads import Head

# "项目16个", "项目数", "项目共有6个" count projects and name none
COUNTED_PATTERN = re.compile(
    r"(?:数量?|总数|个数)|(?:共计?|总计|约|达|有|近|超)*\d+[余多]?(?:个|项|只|宗|家)"
)
# "等14个公有物业租售项目": the class of what is listed before
LISTED_PATTERN = re.compile(
    r"又一[个座家]$|等(?:\d+|[一二三四五六七八九十几多]+)(?:个|项|大|批)$"
)
# "与华菱汽车谈的扩能项目": whose it is tells which
OWNED_PATTERN = re.compile(r"(?:谈|洽谈|合作|投资)的")
QUOTED_PATTERN = re.compile(r"[“‘].{1,2}[”’]")  # “工改”项目 is a kind
PLOT_PATTERN = re.compile(
    r"地块|方案|建设年|为王|库|数|之一|的基础上|为(?:核心|目标|主|重点|抓手|载体|依托|龙头|支撑)"
)
# a part of what is built, no project of its own: 主体工程, 装饰装修工程
PART_PATTERN = re.compile(
    r"(?:主体|装修|装饰|土建|桩基|基础|安装|绿化|配套|附属|收尾|系统|民心|民生|惠民|名师|强链|补链|攻坚|重点)工程$"
)


def is_refused(reading: Reading, bound: Bound, head: Head) -> bool:
    """重大产业项目, 该项目, 工业制造业项目16个, A、B等项目."""
    text, start = reading.text, bound.stop
    if COUNTED_PATTERN.match(text, head.stop) or PLOT_PATTERN.match(text, head.stop):
        return True
    if PART_PATTERN.search(text, start, head.stop) or head.stop - start < 4:
        return True
    if QUOTED_PATTERN.fullmatch(text, start, head.start) or LISTED_PATTERN.search(
        text, max(0, start - 8), start
    ):
        return True
    if head.is_bare and is_class(reading, start, head.start):
        return True
    if is_backed(reading, bound, head):
        return False
    end = head.start if head.is_bare else head.core
    return is_generic_name(reading, start, end, with_trades=head.is_bare)


def is_class(reading: Reading, start: int, stop: int) -> bool:
    """Whether what stands before 项目 is nothing or a class: A、B等重大项目."""
    _before, comma, kind = reading.text[start:stop].rpartition("等")
    return stop - start < 2 or (bool(comma) and is_generic(kind))


def is_backed(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether an enterprise is named that builds: then 智能化车间 is one project."""
    firms = reading.between(0, bound.start, ENTERPRISE)
    if not firms:
        return False
    gap = reading.text[firms[-1].stop : bound.stop]
    if OWNED_PATTERN.fullmatch(gap):
        return True
    if bound.tag != BUILD or head.is_bare:
        return False
    is_beside = firms[-1].stop == bound.start
    return is_beside or "投资" in reading.text[firms[0].stop : bound.stop]
