"""A name with a colon and what is told of it: ▲丙恒整机制造:投资4亿元,正在装修."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.clauses import find_name_start
from articles.parser.mentions.projects.generic import is_area, is_generic_name
from articles.parser.mentions.projects.lists import is_named
from articles.parser.mentions.projects.predicates import GOING, NUMBER, PART, STEP
from articles.parser.mentions.projects.products import BEGUN, WHEN

# "总投资4亿元", "由甲翼集团投资", "8月点亮"
TOLD = (
    rf"(?:该?项目|该工程)?(?:(?:计划|预计|规划|固定资产|一期)?(?:总?投资(?:总?额)?|总?占地(?:面积)?|总?建筑面积|年产能?){NUMBER}"
    rf"|由[^,。;]{{2,24}}?(?:投资|建设|实施)|建设(?:地点|内容|规模|单位)|位于|选址|{WHEN}*+{BEGUN}|{GOING}|{PART}|{STEP})"
)
# ▲|丙恒整机制造|:投资4亿元, and 3.|乙光LED中试线|:8月点亮
LABEL_PATTERN = re.compile(
    rf"[^\w“(]*+(?:\(?[\d一二三四五六七八九十]{{1,2}}[.、)])?(?P<name>[^\s,。;:、?!]{{4,30}}(?: [A-Za-z\d][^\s,。;:、?!]*)?):{TOLD}"
)
# who speaks, what a form asks for, what is counted
OTHERS_PATTERN = re.compile(
    r"(?:长|经理|主任|书记|先生|女士|记者|总|负责人|目标|任务|情况|内容|进展|方面|类|项目|单位|企业|地点|一览|清单|名单|介绍|显示|透露|表示|悉|解)$"
)
AHEAD = 40  # characters before the colon


def find_labelled(reading: Reading) -> Iterator[Mention]:
    """'丙恒医疗整机制造:投资4亿元' → what stands before the colon."""
    text = reading.text
    if text.find(":", 0, AHEAD) < 0:
        return
    match = LABEL_PATTERN.match(text)
    if not match or OTHERS_PATTERN.search(match["name"]):
        return
    found = Mention(PROJECT, *match.span("name"), match["name"], "project_labelled")
    if find_name_start(match["name"]) or not is_named(reading, found):
        return
    if not is_owner(reading, found) and not is_generic_name(
        reading, found.start, found.stop
    ):
        yield found


def is_owner(reading: Reading, found: Mention) -> bool:
    """甲翼科技:投资4亿元新建厂房, and 甲山经开区:总投资30亿元: of their works."""
    return any(
        other.span == found.span
        and (other.kind == ENTERPRISE or is_area(reading, other))
        for other in reading.of(ENTERPRISE, PARK)
    )
