"""Numbers that measure nothing: places, formulas, ways to tell a share or a setting."""

import re

from articles.parser.mentions.base import Mention
from articles.parser.records.metrics.elements import ASIDE, Element, build_element

# "其他5个共建园区为支撑": who plays what part
PILLAR_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{1,12}?为(?:支撑|主体|核心|龙头|骨干|补充|依托|载体|抓手|引领|重点|主导|节点)"
)
# "远销30多个国家和地区"
WORLD_PATTERN = re.compile(
    r"(?:国家|国家和地区|国家、地区|省级行政区域?|省(?:市|份|区|区市)?|城市)(?=[,。、;)的\d]|$)"
)
# "产品出口38个国家和地区": what a firm tells of itself
SOLD_PATTERN = re.compile(
    r"(?P<act>出口|远销|销往|卖到|畅销|行销|销售到|辐射)[^,。;:\d]{0,24}$"
)
VISITS = ("参观", "参观了", "考察了", "走访了", "走进", "探访", "探访了", "看了")
# "每8台电脑就有1台", "十家里有八家"
COUNTED = frozenset({"家", "个", "台", "户", "人", "件", "辆", "部", "名", "片", "块"})
EACH_PATTERN = re.compile(
    r"(?:每[\d一二两三四五六七八九十]+|十)[家个台户人件辆部名片块][^,。;\d]{0,10},?[^,。;\d]{0,2}有(?:近|约|超)?$"
)
TEN_PATTERN = re.compile(
    r"(?<=十.)[\u4e00-\u9fff]{0,4}?(?:里|中)?(?:就|便)?有[\d一二两三四五六七八九]"
)
# "在全省30家国家级经开区考核中", "西部47家里排第13位", "154家综保区同台竞技"
AMONG_PATTERN = re.compile(
    r"(?P<zones>[^,。;:、\d]{0,16}?(?:[区园市县省者]|集群)[^,。;:、\d]{0,10}?)?(?:当中|之中|中|里)"
    r"(?P<rank>(?:综合|考核|总体|整体|总)?(?:排|位[居列]|名列|[列居]|跻身))?"
)
JUDGED_PATTERN = re.compile(
    r"[^,。;:、\d]{0,16}?(?:参评|同台|(?:参加|参与|接受)(?:考核|评价|考评))"
)
INSIDE_PATTERN = re.compile(r"在[^,。;:、\d]{0,10}$")
NEAR = 16  # characters


def find_ordinal(text: str, mention: Mention) -> Element | None:
    """50名 in 前50名的上市公司 is a place, no count."""
    is_place = mention.value.unit in ("名", "位") and text.endswith(
        "前", 0, mention.start
    )
    return (
        build_element(ASIDE, mention, mention.value, "find_ordinal")
        if is_place
        else None
    )


def find_sign(text: str, mention: Mention) -> Element | None:
    """1家 in “1家企业+1名领导+1名干部”: a formula."""
    around = text[max(0, mention.start - 1) : mention.stop + 10]
    if mention.value.value == 1 and "+" in around:
        return build_element(ASIDE, mention, mention.value, "find_sign")
    return None


def find_pillar(text: str, mention: Mention) -> Element | None:
    """5个 in 以甲区为主体、其他5个共建园区为支撑的格局: who plays what part."""
    if PILLAR_PATTERN.match(text, mention.stop):
        return build_element(ASIDE, mention, mention.value, "find_pillar")
    return None


def find_world(text: str, mention: Mention) -> Element | None:
    """30 in 产品远销30多个国家和地区: how far, not how many."""
    if SOLD_PATTERN.search(text, max(0, mention.start - NEAR * 2), mention.start):
        return None
    if mention.value.unit == "个" and WORLD_PATTERN.match(text, mention.stop):
        return build_element(ASIDE, mention, mention.value, "find_world")
    return None


def find_structure(text: str, mention: Mention) -> Element | None:
    """28.3% in 三次产业28.3%:35.9%:35.8%: a part of one figure."""
    is_first = (
        text.startswith(":", mention.stop)
        and text[mention.stop + 1 : mention.stop + 2].isdigit()
    )
    if mention.value.unit == "%" and (
        is_first or text.endswith("%:", 0, mention.start)
    ):
        return build_element(ASIDE, mention, mention.value, "find_structure")
    return None


def find_visited(text: str, mention: Mention) -> Element | None:
    """3 in 嘉宾参观了3家企业: where one went."""
    if not text.endswith(VISITS, 0, mention.start):
        return None
    return build_element(ASIDE, mention, mention.value, "find_visited")


def find_each(text: str, mention: Mention) -> Element | None:
    """8 and 1 in 每8台电脑就有1台, 十 in 十家有八家: a way to tell a share."""
    if mention.value.unit not in COUNTED:
        return None
    is_first = text.endswith("每", 0, mention.start) or TEN_PATTERN.match(
        text, mention.stop
    )
    before = text[max(0, mention.start - NEAR) : mention.start]
    if is_first or EACH_PATTERN.search(before):
        return build_element(ASIDE, mention, mention.value, "find_each")
    return None


def find_among(text: str, mention: Mention) -> Element | None:
    """217 in 在217家开发区中列第9位: among how many, no count of its own."""
    if mention.value.unit not in ("家", "个", "座"):
        return None
    among = AMONG_PATTERN.match(text, mention.stop)
    is_among = among and (
        among["rank"] or (among["zones"] and is_inside(text, mention.start))
    )
    if is_among or JUDGED_PATTERN.match(text, mention.stop):
        return build_element(ASIDE, mention, mention.value, "find_among")
    return None


def is_inside(text: str, at: int) -> bool:
    """Whether 在 stands before: 在全省30家."""
    return INSIDE_PATTERN.search(text, max(0, at - NEAR), at) is not None


ASIDES = (
    find_ordinal,
    find_sign,
    find_pillar,
    find_world,
    find_visited,
    find_each,
    find_among,
)
