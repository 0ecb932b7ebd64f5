"""The figures of a sentence in order, each with the part that it plays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.records.metrics.ranks import find_ranks
from articles.parser.units import Quantity
from articles.parser.words import load_words

VALUE, GROWTH, RANK, ASIDE = "value", "growth", "rank", "aside"
COUNT, RATIO, TIME, MONEY = "count", "ratio", "time", "money"
UNIT_KINDS = {row[0]: row[1] for row in load_words("units")}

UP = r"增长|增幅|增速|上升|提高|提升|上涨|攀升|递增|跃升|增加|增|涨|翻"
DOWN = r"下降|减少|下滑|回落|降低|负增长|降幅|下跌|压减|缩减|降"
FILLER = r"(?:分别|依次|均|了|到|达到|达|为|高达|约|近|超过|超|率|幅度|幅|逾)"
# "同比增长8.4%", "增幅达12%", "较上年下降3%" match before the figure
GROWTH_PATTERN = re.compile(rf"(?P<up>{UP})(?:速度|比例)?{FILLER}*$")
DECLINE_PATTERN = re.compile(rf"(?P<down>{DOWN})(?:速度|比例)?{FILLER}*$")
# "分别高于全国、全省4.5个百分点", "较上年增加13496万元", "比去年同期多35个"
GAP_PATTERN = re.compile(r"(?:高于|低于|快于|慢于|高出|低出|领先|超出)[^,。;]{0,24}$")
AGAINST_PATTERN = re.compile(
    r"(?:较|比|与)[^,。;、]{0,10}(?:年|同期|期初|年初|月|上期)[^,。;、]{0,6}$"
)
# "投资额2亿元以上项目", "1000万元以上的企业": a threshold belongs to the name
THRESHOLD_PATTERN = re.compile(r"[^\s,。;:、()%并且和及,]")
SCALE_PATTERN = re.compile(
    r"(?:以上)?(?:、|以及|和|及)[\d百千]+[百千万亿]*元(?:以上|级)|"
    r"(?:或\d[\d.~—-]*[万亿]*(?:美|欧|日)?元(?:以[上下])?)?"
    r"(?:[\u4e00-\u9fff]{0,8}(?:项目|企业)|[^,。;、]{1,10}等)(?:共|有|达)?\d+[个家户项]"
)
BASE_PATTERN = re.compile(r"的(?:\d+(?:\.\d+)?%|[\d一二两三四五六七八九]+(?:成|分之))")
MOVED_PATTERN = re.compile(r"(?:前进|上升|提升|下降|前移|跃升|进位|进|提高|后退)了?$")
# "三个项目全部入选", "两家企业获评": a small number that counts all the same
AWARDED_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:全部|均|成功)*(?:入选|获评|获批|上榜|入围|被评为|通过|荣获)"
)
# such as "实现8.5%的增长" and "以20%的速度递增", not "8%的增长点"
OF_GROWTH = re.compile(
    r"的?(?:同比)?(?:增长(?!点|极|贡献)|增速|增幅|(?:高?速度?)(?:增长|递增))"
)
TIMED_PATTERN = re.compile(
    r"(?:时数|小时数|天数|时长|周期|用时|寿命|时限|霜期|工期)[^,。;、\d]{0,4}$"
)
AVERAGE_PATTERN = re.compile(
    rf"(?:年均|平均|年平均|复合)(?:{UP})(?:速度|率)?{FILLER}*$"
)
# "全球首款128层闪存芯片": the figure is the thing's own
FIRSTS = tuple(f"首{unit}" for unit in "款台套个颗条座艘架")
EXACTER_PATTERN = re.compile(r"[、,](?:达|为|达到)\d")
# what joins figures that share one role
JOINTS_ONLY = re.compile(r"(?:、|以及|及|和|与|或| )*")


@dataclass(frozen=True, slots=True)
class Element:
    """sentence.text[start:stop] is a figure; content is what it says."""

    role: str
    start: int
    stop: int
    content: Any
    rule: str

    @property
    def unit(self) -> str:
        return self.content.unit if isinstance(self.content, Quantity) else ""

    @property
    def kind(self) -> str:
        """count, money, area, measure, ratio or time."""
        return UNIT_KINDS.get(self.unit, RATIO if self.unit == "" else COUNT)


def find_elements(reading: Reading) -> tuple[Element, ...]:
    """Values, growths and ranks in order; what is no figure is left out."""
    ranks = [
        Element(RANK, r.start, r.stop, r.value, r.rule) for r in find_ranks(reading)
    ]
    taken = {i for rank in ranks for i in range(rank.start, rank.stop)}
    figures = [
        element
        for mention in reading.of(QUANTITY)
        if mention.start not in taken and mention.stop - 1 not in taken
        for element in read_figure(reading.text, mention)
    ]
    ordered = sorted([*ranks, *figures], key=lambda element: element.start)
    return tuple(share_roles(reading.text, ordered))


def share_roles(text: str, elements: list[Element]) -> Iterator[Element]:
    """In 分别增长55.4%、43.4% the second is a growth too."""
    before: Element | None = None
    for element in elements:
        if before and is_shared(text, before, element):
            sign = -1 if before.content < 0 else 1
            growth = sign * element.content.value
            element = Element(
                GROWTH, element.start, element.stop, growth, "share_roles"
            )
        yield element
        before = element


def is_shared(text: str, before: Element, element: Element) -> bool:
    gap = text[before.stop : element.start]
    is_percent = element.role == VALUE and element.unit == "%"
    return before.role == GROWTH and is_percent and bool(JOINTS_ONLY.fullmatch(gap))


def read_figure(text: str, mention: Mention) -> Iterator[Element]:
    """None for what only names or delimits: 2亿元以上项目, 5年来."""
    if is_threshold(text, mention) or is_span_of_time(text, mention):
        return
    if any(skips(text, mention) for skips in (is_scale, is_base, is_rough)):
        return
    for find in ROLES:
        element = find(text, mention)
        if element:
            yield element
            return


def is_threshold(text: str, mention: Mention) -> bool:
    """The 2亿元以上 of 投资额2亿元以上项目24个."""
    if not text.endswith(("以上", "以下", "以内"), 0, mention.stop):
        return False
    return bool(THRESHOLD_PATTERN.match(text, mention.stop))


def is_scale(text: str, mention: Mention) -> bool:
    """The 500万元 of 实施500万元投资建设项目15个, the 30万吨 of 30万吨大扁锭等26个项目."""
    if UNIT_KINDS.get(mention.value.unit) == COUNT:
        return False
    return bool(SCALE_PATTERN.match(text, mention.stop))


def is_rough(text: str, mention: Mention) -> bool:
    """九成 in 超过九成、达91.28%: the figure follows."""
    is_share = mention.rule == "find_share"
    return is_share and bool(EXACTER_PATTERN.match(text, mention.stop))


def is_base(text: str, mention: Mention) -> bool:
    """The 75亿元 of 完成年任务75亿元的23.7%, the 300亿元 of “超过300亿元”这一门槛."""
    if text.startswith(("”的", "”这"), mention.stop):
        return True
    return bool(BASE_PATTERN.match(text, mention.stop))


def is_span_of_time(text: str, mention: Mention) -> bool:
    """27天 and 5年 are no figures, unless a time is what is measured: 日照时数2600小时."""
    if UNIT_KINDS.get(mention.value.unit) != TIME:
        return False
    before = text[max(0, mention.start - 10) : mention.start]
    return not TIMED_PATTERN.search(before)


def build(role: str, mention: Mention, content: Any, rule: str) -> Element:
    return Element(role, mention.start, mention.stop, content, rule)


def find_gap(text: str, mention: Mention) -> Element | None:
    """4.5个百分点 in 高于全省4.5个百分点 and 提高2个百分点: no figure of its own."""
    before = text[max(0, mention.start - 40) : mention.start]
    points = mention.value.unit == "个百分点"
    moved = GROWTH_PATTERN.search(before) or DECLINE_PATTERN.search(before)
    if GAP_PATTERN.search(before) or (points and moved):
        return build(ASIDE, mention, mention.value, "find_gap")
    return None


def find_average(text: str, mention: Mention) -> Element | None:
    """38% in 年均增长38%: no growth against the year before."""
    before = text[max(0, mention.start - 10) : mention.start]
    if AVERAGE_PATTERN.search(before):
        return build(ASIDE, mention, mention.value, "find_average")
    return None


def find_growth(text: str, mention: Mention) -> Element | None:
    """19.18% in 增长19.18%, -3% in 下降3%, 100 in 翻一番, 150 in 增长1.5倍."""
    quantity: Quantity = mention.value
    if mention.rule == "find_doublings":
        return build(GROWTH, mention, quantity.value, "find_growth")
    factor = {"%": Decimal(1), "倍": Decimal(100)}.get(quantity.unit)
    if factor is None:
        return None
    before = text[max(0, mention.start - 16) : mention.start]
    if DECLINE_PATTERN.search(before) and factor == 1:
        return build(GROWTH, mention, -quantity.value, "find_growth")
    if GROWTH_PATTERN.search(before) or OF_GROWTH.match(text, mention.stop):
        return build(GROWTH, mention, quantity.value * factor, "find_growth")
    return None


def find_difference(text: str, mention: Mention) -> Element | None:
    """13496万元 in 较上年增加13496万元: what the value grew by."""
    before = text[max(0, mention.start - 20) : mention.start]
    if mention.value.unit == "%":
        return None
    moved = re.search(r"(?:增长|减少|下降)(?:了|到)?$", before)
    if moved or AGAINST_PATTERN.search(before):
        return build(ASIDE, mention, mention.value, "find_difference")
    return None


def find_multiple(text: str, mention: Mention) -> Element | None:
    """2.75倍 in 数量是2021年的2.75倍."""
    if mention.value.unit != "倍":
        return None
    return build(ASIDE, mention, mention.value, "find_multiple")


def find_share(text: str, mention: Mention) -> Element | None:
    """七分之一 in 占全省七分之一: a share in words is no figure of its own."""
    if mention.value.unit:
        return None
    return build(ASIDE, mention, mention.value, "find_share")


def find_ordinal(text: str, mention: Mention) -> Element | None:
    """50名 in 前50名的上市公司 is a place, no count."""
    is_place = mention.value.unit in ("名", "位") and text.endswith(
        "前", 0, mention.start
    )
    return build(ASIDE, mention, mention.value, "find_ordinal") if is_place else None


def find_sign(text: str, mention: Mention) -> Element | None:
    """1家 in “1家企业+1名领导+1名干部”: a formula."""
    around = text[max(0, mention.start - 1) : mention.stop + 10]
    if mention.value.value == 1 and "+" in around:
        return build(ASIDE, mention, mention.value, "find_sign")
    return None


def find_pointed(text: str, mention: Mention) -> Element | None:
    """这3家企业 and 前进5位 count nothing anew."""
    before = text[max(0, mention.start - 4) : mention.start]
    if before.endswith(("这", "上述", "以上", "该", "此", "一行", *FIRSTS)) or (
        mention.value.unit == "位" and MOVED_PATTERN.search(before)
    ):
        return build(ASIDE, mention, mention.value, "find_pointed")
    return None


def find_small_han(text: str, mention: Mention) -> Element | None:
    """一个, 两家, 三项: words of the sentence, not figures."""
    is_small = mention.rule == "find_measured_han" and mention.value.value < 10
    is_plural = mention.value.value > 1 and mention.value.unit in ("家", "个", "项")
    if is_small and not (is_plural and AWARDED_PATTERN.match(text, mention.stop)):
        return build(ASIDE, mention, mention.value, "find_small_han")
    return None


def find_value(text: str, mention: Mention) -> Element | None:
    return build(VALUE, mention, mention.value, mention.rule)


ROLES = (
    find_gap,
    find_average,
    find_growth,
    find_difference,
    find_multiple,
    find_share,
    find_ordinal,
    find_sign,
    find_pointed,
    find_small_han,
    find_value,
)
