"""The figures of a sentence in order, each with the part that it plays."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.openings import ZONES
from articles.parser.records.metrics.elements import (
    ASIDE,
    GROWTH,
    JOINTS_ONLY,
    MONEY,
    RANK,
    RISING,
    TIME,
    UNIT_KINDS,
    VALUE,
    Element,
)
from articles.parser.records.metrics.ranks import find_ranks
from articles.parser.records.metrics.roles import FEW, ROLES
from articles.parser.records.metrics.thresholds import (
    is_criterion,
    is_scale,
    is_threshold,
)

# "从39家增加至117家", "由年产30亿只扩充到75亿只": what it was before
FROM_PATTERN = re.compile(r"(?:从|由)[^,。;、\d]{0,10}$")
RISEN_PATTERN = re.compile(rf"(?:左右|以上)?{RISING}[至到为]")
ZONES_PATTERN = re.compile(ZONES)
BASE_PATTERN = re.compile(
    r"(?:的?(?:年度|全年)?(?:目标|任务|计划)+数?)?的(?:\d+(?:\.\d+)?%|[\d一二两三四五六七八九]+(?:成|分之))"
)
TIMED_PATTERN = re.compile(
    r"(?:时数|小时数|天数|时长|用时|寿命|时限|霜期)[^,。;、\d]{0,4}$"
    r"|(?:时间|时限|周期)[^,。;]{0,20}?(?:压|缩|减|降)[^,。;\d]{0,3}[至到为]了?$"
)
EXACTER_PATTERN = re.compile(r"[、,](?:达|为|达到)\d")
# in which growths are listed, and how many per cent each is
SHARED_UNITS = {"%": 1, "倍": 100}
# "“3个平台、" before the second count in “3个平台、5个中心”
SLOGAN_START = re.compile(r"“(?:[\d一二两三四五六七八九十百]+[^,。;“”]{1,10}[、+])*")
SLOGAN_END = re.compile(r"[^,。;“”]{1,12}(?:[、+][^,。;“”]{1,12})*”")
HONOURED = re.compile("(?:荣|喜)?(?:获|入选|上榜|被|蝉联|登上|捧)")
SHORTEST_NUMBER = 3  # characters of 38所
SCHOOL_PATTERN = re.compile("[学院][校院]|学|幼儿园|医|养老|[高院中小]校")
COMMENT_PATTERN = re.compile(r"(?:条?评论|跟[帖贴]|回复|点赞|参与[,\s]*\d+条评论)")
QUOTED = 12  # characters of a quotation


def find_elements(reading: Reading) -> tuple[Element, ...]:
    """Values, growths and ranks in order; what is no figure is left out."""
    ranks = [
        Element(RANK, r.start, r.stop, r.value, r.rule) for r in find_ranks(reading)
    ]
    is_offer = offers(reading.text)
    taken = {i for rank in ranks for i in range(rank.start, rank.stop)}
    figures = [
        element
        for mention in reading.of(QUANTITY)
        if mention.start not in taken
        and mention.stop - 1 not in taken
        and not (is_offer and UNIT_KINDS.get(mention.value.unit) == MONEY)
        for element in read_figure(reading.text, mention)
    ]
    ordered = sorted([*ranks, *figures], key=lambda element: element.start)
    return tuple(share_roles(reading.text, ordered))


# "对新认定的企业,一次性奖励50万元", "贷款贴息最高不超过300万元"
OFFER_HINT = re.compile("奖|补[助贴]|资助|给予|贴息")
OFFER_PATTERN = re.compile(
    r"(?:^|[,:])(?:凡是?|对(?!口|外))[^,。;]{2,30}?(?:企业|项目|单位|人才|机构|团队|的),?[^。;]{0,16}?(?:给予|奖励|补[助贴]|资助|奖补)"
    r"|(?:最高|上限)(?:可|不超过|为|给予|补[助贴]|奖励|资助)|给予最高"
)
GIVEN_PATTERN = re.compile("已|累计|共|兑现|发放|获得?|落实|拨付|争取")


def offers(text: str) -> bool:
    """Whether a sentence tells what a policy will pay, not what was paid."""
    if not OFFER_HINT.search(text) or not OFFER_PATTERN.search(text):
        return False
    return not GIVEN_PATTERN.search(text)


def share_roles(text: str, elements: list[Element]) -> Iterator[Element]:
    """In 分别增长55.4%、43.4% the second is a growth too."""
    before: Element | None = None
    for element in elements:
        if before and is_shared(text, before, element):
            sign = -1 if before.content < 0 or is_minus(text, element.start) else 1
            growth = sign * element.content.value * SHARED_UNITS[element.unit]
            element = Element(
                GROWTH, element.start, element.stop, growth, "share_roles"
            )
        yield element
        before = element


def is_shared(text: str, before: Element, element: Element) -> bool:
    gap = text[before.stop : element.start].removesuffix("-")
    is_shared_unit = element.role in (VALUE, ASIDE) and element.unit in SHARED_UNITS
    return before.role == GROWTH and is_shared_unit and bool(JOINTS_ONLY.fullmatch(gap))


def is_minus(text: str, at: int) -> bool:
    """The - of 分别增长8.4%、-3.2%."""
    return text.endswith("-", 0, at)


def read_figure(text: str, mention: Mention) -> Iterator[Element]:
    """None for what only names or delimits: 2亿元以上项目, 5年来."""
    for skips in SKIPS:
        if skips(text, mention):
            return
    for find in ROLES:
        element = find(text, mention)
        if element:
            yield element
            return


def is_quoted(text: str, mention: Mention) -> bool:
    """The 一批 of “签约一批”项目11个, the 翻番 of “五个翻番”: a word of the name."""
    if mention.rule == "find_doublings":
        return text.startswith("”", mention.stop)
    if mention.rule != "find_measured_han" or mention.value.value >= FEW:
        return False
    opening = text.rfind("“", max(0, mention.start - QUOTED), mention.start)
    closing = text.find("”", mention.stop, mention.stop + QUOTED)
    return opening >= 0 and closing >= 0 and "”" not in text[opening : mention.start]


def is_base(text: str, mention: Mention) -> bool:
    """The 75亿元 of 完成年任务75亿元的23.7%, the 300亿元 of “超过300亿元”这一门槛."""
    if text.startswith(("”的", "”这"), mention.stop):
        return True
    return bool(BASE_PATTERN.match(text, mention.stop))


def is_rough(text: str, mention: Mention) -> bool:
    """九成 in 超过九成、达91.28%: the figure follows."""
    is_share = mention.rule == "find_share"
    return is_share and bool(EXACTER_PATTERN.match(text, mention.stop))


def is_span_of_time(text: str, mention: Mention) -> bool:
    """27天 and 5年 are no figures, unless a time is what is measured: 日照时数2600小时."""
    if UNIT_KINDS.get(mention.value.unit) != TIME:
        return False
    before = text[max(0, mention.start - 24) : mention.start]
    return not TIMED_PATTERN.search(before)


def is_start(text: str, mention: Mention) -> bool:
    """The 39家 of 从39家增加至117家: the figure is the one that it rose to.

    One with a year of its own, 由2020年的39家增加至117家, is a figure as well.
    """
    before = FROM_PATTERN.search(text, max(0, mention.start - 12), mention.start)
    return bool(before and RISEN_PATTERN.match(text, mention.stop))


def is_together(text: str, mention: Mention) -> bool:
    """The 六个 of 高新区和六个省级工业园区: whose figures they are."""
    is_joined = text.endswith(("和", "及"), 0, mention.start)
    return is_joined and bool(ZONES_PATTERN.match(text, mention.stop))


GROUP_NOUN = re.compile(
    r"(?:主导|重点|特色|优势|支柱|新兴|战略性)*(?:产业|行业|[\u4e00-\u9fff]{0,2}集群|板块|领域)"
)
LISTED_PATTERN = re.compile(r"、[\u4e00-\u9fff“”]{2,10}$")


def is_group(text: str, mention: Mention) -> bool:
    """The 三个 of 电子、医药、建材三个集群产值: how many were listed."""
    if mention.rule != "find_measured_han" or mention.value.unit != "个":
        return False
    before = text[max(0, mention.start - QUOTED) : mention.start]
    is_listed = LISTED_PATTERN.search(before) is not None
    return is_listed and bool(GROUP_NOUN.match(text, mention.stop))


FOCUS_PATTERN = re.compile(
    r"(?:围绕|聚焦|依托|立足|紧扣|瞄准|锚定|紧盯)[^,。;\d]{0,20}$"
)
FOCUS_NOUN = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:产业|[链带群]|领域|方面|方向|行动|目标|体系|赛道)"
)


def is_focus(text: str, mention: Mention) -> bool:
    """The 8条 of 围绕8条产业链新签约项目26个: on what one works, no count of it."""
    if mention.value.unit not in ("个", "条", "项", "类"):
        return False
    is_object = FOCUS_NOUN.match(text, mention.stop) is not None
    return is_object and FOCUS_PATTERN.search(text, 0, mention.start) is not None


def is_titled(text: str, mention: Mention) -> bool:
    """The 十条 of 《高质量发展十条措施》: a word of a document's name."""
    opening = text.rfind("《", 0, mention.start)
    return opening >= 0 and "》" not in text[opening : mention.start]


def is_slogan(text: str, mention: Mention) -> bool:
    """The 100个 of 列入“100个重点项目”: the quotation is the name of a list."""
    opening = text.rfind("“", max(0, mention.start - QUOTED * 2), mention.start)
    if opening < 0 or not SLOGAN_START.fullmatch(text, opening, mention.start):
        return False
    return bool(SLOGAN_END.match(text, mention.stop))


def is_institute(text: str, mention: Mention) -> bool:
    """The 725所 of 中国船舶725所: an institute's number."""
    if mention.value.unit != "所" or mention.stop - mention.start < SHORTEST_NUMBER:
        return False
    around = text[max(0, mention.start - 8) : mention.stop + 8]
    return not SCHOOL_PATTERN.search(around)


def is_comment(text: str, mention: Mention) -> bool:
    """0人参与,0条评论: what a page counts of itself."""
    return bool(COMMENT_PATTERN.match(text, mention.stop))


def is_occasion(text: str, mention: Mention) -> bool:
    """The 3次 of 工作3次获省政府表扬: how often, of nothing that is measured."""
    return mention.value.unit == "次" and bool(HONOURED.match(text, mention.stop))


SKIPS = (
    is_occasion,
    is_titled,
    is_slogan,
    is_institute,
    is_comment,
    is_threshold,
    is_span_of_time,
    is_scale,
    is_criterion,
    is_base,
    is_rough,
    is_quoted,
    is_start,
    is_together,
    is_group,
    is_focus,
)
