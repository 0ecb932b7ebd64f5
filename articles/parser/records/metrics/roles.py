"""What a quantity is: a growth, a gap, a difference, a share or a value."""

import re
from decimal import Decimal

from articles.parser.mentions.base import Mention
from articles.parser.records.metrics.asides import ASIDES, NEAR, find_structure
from articles.parser.records.metrics.elements import (
    ASIDE,
    AVERAGE,
    GROWTH,
    PLACE,
    UNIT_KINDS,
    VALUE,
    Element,
    build_element,
)
from articles.parser.units import Quantity
from articles.parser.words import compile_guarded

UP = r"增长|反弹|走高|增幅|增速|上升|提高|提升|上涨|攀升|递增|跃升|增加|增|涨|翻"
DOWN = r"下降|减少|下滑|回落|降低|负增长|降幅|下跌|压减|压缩|缩减|萎缩|缩水|走低|降"
FILLER = r"(?:的?目标|定在|定为|保持在|(?<=[幅速])在|分别|依次|均|都|双双|更是|则|也|了|到|达到|达|为|高达|约|近|超过|超|率|幅度|幅|逾)"
# "同比增长8.4%", "增幅达12%", "较上年下降3%" match before the figure
GROWTH_PATTERN = re.compile(rf"(?P<up>{UP})(?:速度|比例)?{FILLER}*$")
DECLINE_PATTERN = re.compile(rf"(?P<down>{DOWN})(?:速度|比例)?{FILLER}*$")
# "比全省(7.7%)和全国平均水平(7.0%)分别高0.7个百分点": what is compared with
STANDARD_PATTERN = compile_guarded(
    r"(?:全国|全省|全市|全区|[省市州]|平均|平均水平|全球|世界|行业)(?:的?平均(?:水平|值)?|水平)?\((?:为|是|增长)?$"
)
# "总投资1020亿元,首次突破千亿元": the same once more in round figures
ROUND_AGAIN = re.compile(r"元,(?:首次|历史性地?|一举|成功)$")
# "分别高于全国、全省4.5个百分点", "较上年增加13496万元", "比去年同期多35个"
# "较2022年10条产业链的3885亿元": what is compared with
OTHER_PATTERN = compile_guarded(
    r"(?:较|(?<![占对])比(?![重例率值价]))(?:去年|上年|\d{4}年)[^,。;]{0,14}的$"
)
GAP_PATTERN = re.compile(
    r"(?:高于|低于|快于|慢于|高出|低出|领先|超出|高过)[^,。;]{0,24}$"
)
# "比全省和全国平均水平分别高0.7、1.4个百分点"
POINTS_PATTERN = re.compile(
    r"[高低快慢多少](?:了|出|约|近)*(?:[\d.]+(?:个百分点)?[、和])*$"
)
AGAINST_PATTERN = re.compile(
    r"(?:较|比|与)[^,。;、]{0,10}(?:年|同期|期初|年初|月|上期)[^,。;、]{0,6}$"
)
# "比“十三五”末增加65户", "较一季度多2亿元"; not "占比增加", "比重提高到"
COMPARED_PATTERN = re.compile(
    r"(?:较|(?<![占对])比(?![重例率值价]))[^,。;]{0,20}?(?:增加|减少|新增|净增|[增减][收产支]?|[多少高低])(?:了|出|约|近)*$"
)
# "拉动全区固投19.7个百分点": what it did for another figure
PULL_PATTERN = re.compile(r"拉动[^,。;]{0,24}$")
MOVED_PATTERN = re.compile(r"(?:前进|上升|提升|下降|前移|跃升|进位|进|提高|后退)了?$")
# "三个项目全部入选", "两家企业获评": a small number that counts all the same
AWARDED_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:全部|均|成功)*(?:入选|获评|获批|上榜|入围|被评为|通过|荣获)"
)
# such as "实现8.5%的增长" and "以20%的速度递增", not "8%的增长点"
OF_GROWTH = re.compile(
    r"的?(?:同比)?(?:增长(?!点|极|贡献)|增速|增幅|(?:高?速度?)(?:增长|递增))"
)
AVERAGE_PATTERN = re.compile(
    rf"(?:年均|平均|年平均|复合|环比)(?:{UP}|{DOWN})(?:速度|率)?{FILLER}*$"
)
# "三年间增长了49.1%", "20年来财政收入增长400多倍": more than a year's
LONG_PATTERN = compile_guarded(
    rf"(?:(?<!\d)(?:\d\d?|[二两三四五六七八九十]+)[多余]?年[多余]?(?:间|来|内|时间)|“?十[一二三四五]五”?期间)[^,。;]{{0,12}}?(?:累计|共|总计)?(?:{UP}){FILLER}*$"
)
# "2024年…较2020年增长30%": measured against a year that is not the one before
BASE_YEAR_PATTERN = re.compile(
    rf"(?:较|比)(?P<base>(?:19|20)\d\d)年[^,。;\d]{{0,8}}(?:{UP}|{DOWN}){FILLER}*$"
)
# such as 较设立之初增长60% and 比“十三五”末增长35%: more than a year ago
BORN_PATTERN = re.compile(
    rf"(?:较|比)[^,。;\d]{{0,8}}(?:之初|初期|成立时|设立时|建园时|五”?(?:期)?[初末])[^,。;\d]{{0,6}}(?:{UP}|{DOWN}){FILLER}*$"
)
TOLD_YEAR_PATTERN = re.compile(r"(?<![较比\d])((?:19|20)\d\d)年")
POINTING_PATTERN = re.compile(
    r"(?:这|上述|(?<![元%人个家户名吨亩])以上|该|此|一行|首[款台套个颗条座艘架])$"
)
# "本次入选的4家企业", "首日集中签约的38个项目"
RETOLD_PATTERN = compile_guarded(
    r"(?:新增|入选|获批|获评|上榜|签约|开工)的$|(?:本次|此次|这次|本批|该批|首日|当日|当天|上述|其中的)[^,。;:\d]{0,10}的?$"
)
# "城镇化率提高到45%": what it is now
RATE_PATTERN = re.compile(
    r"(?:率|比重|占比|比例|份额|依存度|满意度|覆盖面)(?:[^,。;\d]{0,6}?|[从由](?:\d{4}年[底末初]?的?)?[\d.]+%)"
    r"(?:提高|提升|上升|增加|增长|扩大|下降|降低|[升降])[至到]了?(?:\d{4}年[底末初]?的?)?$"
)
# "研发投入强度提升到2.9%": no growth goes up to a share, but for 增速提高到8%
LEVEL_PATTERN = re.compile(
    r"(?:提高|提升|上升|攀升|下降|降低|扩大|[^增翻跃攀提上下][升降])[至到]了?$"
)
SPEEDS = re.compile("增[速幅长]|[降跌]幅|递增")
# narrowed or risen to, such as 降幅收窄至3.1% and 增速回升到8%
SPEED = r"(?:增[速幅]|[降跌]幅)[^,。;\d]{0,8}?(?:收窄|扩大|回落|放缓|加快|提高|提升|回升|上升|下降|反弹|提速)[至到为]了?"
SPEED_PATTERN = re.compile(SPEED + "$")
# "同比+8.6%", "32亿元,↑12.3%", of tables and posters
MARKED_PATTERN = re.compile(
    r"(?:(?:同比|环比|增速|增幅|[,:(])\s*(?=[+-])|(?=[↑▲↓▼]))(?P<sign>[+↑▲↓▼-])$"
)
FALLING = "-↓▼"
FACTORS = {"%": Decimal(1), "倍": Decimal(100)}
GROWN_MINUS = re.compile(r"[增长速幅]-$")
RATED = 36  # characters of 率由2018年的45%提高到2021年的
# what a product or process was before
OLD_PATTERN = re.compile(
    r"(?:比|较|相比|相较于?)(?:于)?(?:原来|原先|以前|过去|传统|之前|此前|原有|同类|人工|改造前|技改前)"
)
# "生产效率", "审批时限" before how much they rose or fell
EFFECT_PATTERN = re.compile(
    rf"(?:效率|成本|时限|时间|时长|周期|人工|不良率|次品率|返修率|损耗)[^,。;\d]{{0,8}}?(?:{UP}|{DOWN})"
)
# "比去年同期多了两成"
MORE_PATTERN = re.compile(
    r"(?:较|比)(?:去年|上年|前年)[^,。;\d]{0,4}?(?:(?P<up>多|高)|(?P<down>少|低))(?:出|了)*(?:近|约)?$"
)
YEARLY_PATTERN = re.compile("同比|[去上前]年|年同期|环比")
POINTED = "find_pointed"
FEW = 10  # a smaller number in words is one of the sentence


def find_gap(text: str, mention: Mention) -> Element | None:
    """4.5个百分点 in 高于全省4.5个百分点 and 提高2个百分点: no figure of its own."""
    before = text[max(0, mention.start - 40) : mention.start]
    points = mention.value.unit == "个百分点"
    is_again = mention.value.qualifier and ROUND_AGAIN.search(before)
    is_compared = "比" in before or "较" in before
    if is_again or (is_compared and OTHER_PATTERN.search(before)):
        return build_element(ASIDE, mention, mention.value, "find_gap")
    if mention.value.unit == "%" and STANDARD_PATTERN.search(before):
        return build_element(ASIDE, mention, mention.value, "find_gap")
    if points and POINTS_PATTERN.search(before):
        return build_element(ASIDE, mention, mention.value, "find_gap")
    moves = (GROWTH_PATTERN, DECLINE_PATTERN, PULL_PATTERN) if points else ()
    if any(pattern.search(before) for pattern in (GAP_PATTERN, *moves)):
        return build_element(ASIDE, mention, mention.value, "find_gap")
    return None


def find_average(text: str, mention: Mention) -> Element | None:
    """38% in 年均增长38% and 三年间增长38%: no growth against the year before."""
    if mention.value.unit not in ("%", "倍"):
        return None
    before = text[max(0, mention.start - 30) : mention.start]
    is_other = any(
        p.search(before) for p in (AVERAGE_PATTERN, LONG_PATTERN, BORN_PATTERN)
    )
    if is_other or is_since_base(text, mention.start, before):
        return build_element(ASIDE, mention, mention.value, AVERAGE)
    return None


def is_since_base(text: str, at: int, before: str) -> bool:
    """2024年税收3亿元,较2020年增长30%: four years' growth."""
    base = BASE_YEAR_PATTERN.search(before)
    told = [int(year) for year in TOLD_YEAR_PATTERN.findall(text[:at])] if base else []
    return bool(base and told and told[-1] - int(base["base"]) > 1)


def find_growth(text: str, mention: Mention) -> Element | None:
    """19.18% in 增长19.18%, -3% in 下降3%, 100 in 翻一番, 150 in 增长1.5倍."""
    quantity: Quantity = mention.value
    if mention.rule == "find_doublings":
        return build_element(GROWTH, mention, quantity.value, "find_growth")
    factor = FACTORS.get(quantity.unit)
    before = text[max(0, mention.start - RATED) : mention.start]
    if factor is None or RATE_PATTERN.search(before) or is_level(before):
        return None
    if is_of_old(text, mention) or is_effect(text, mention):
        return build_element(ASIDE, mention, mention.value, "find_growth")
    sign = find_direction(text, mention, before)
    if not sign or (sign < 0 and factor != 1):
        return None
    return build_element(GROWTH, mention, sign * quantity.value * factor, "find_growth")


def is_level(before: str) -> bool:
    """投入强度提高到2.91%: what it is now, where no 增速 or 降幅 is told."""
    clause = before.rpartition(",")[2]
    return bool(LEVEL_PATTERN.search(clause)) and not SPEEDS.search(clause)


def find_direction(text: str, mention: Mention, before: str) -> int:
    """1 behind 增长, -1 behind 下降 and 增长-, 0 where neither is told."""
    marked = MARKED_PATTERN.search(before)
    if marked:
        return -1 if marked["sign"] in FALLING else 1
    more = MORE_PATTERN.search(before)
    if more:
        return 1 if more["up"] else -1
    speed = SPEED_PATTERN.search(before)
    if speed:
        return 1 if speed[0].startswith("增") else -1
    minus = -1 if GROWN_MINUS.search(before) else 1
    before = before.removesuffix("-")
    if DECLINE_PATTERN.search(before):
        return -minus
    is_grown = GROWTH_PATTERN.search(before) or OF_GROWTH.match(text, mention.stop)
    return minus if is_grown else 0


def is_of_old(text: str, mention: Mention) -> bool:
    """比传统工艺提高3倍: no growth against the year before."""
    clause = text[max(0, mention.start - 30) : mention.start].rpartition(",")[2]
    return OLD_PATTERN.search(clause) is not None


def is_effect(text: str, mention: Mention) -> bool:
    """生产效率提高30%, 审批时限压缩六成: what a change does, unless told by the year."""
    clause = text[max(0, mention.start - 30) : mention.start].rpartition(",")[2]
    return bool(EFFECT_PATTERN.search(clause)) and not YEARLY_PATTERN.search(clause)


def find_difference(text: str, mention: Mention) -> Element | None:
    """13496万元 in 较上年增加13496万元: what the value grew by."""
    before = text[max(0, mention.start - 20) : mention.start]
    if mention.value.unit == "%":
        return None
    moved = before.removesuffix("了").endswith(("增长", "减少", "下降"))
    is_compared = "比" in before or "较" in before
    is_compared = is_compared and COMPARED_PATTERN.search(before) is not None
    if moved or is_compared or AGAINST_PATTERN.search(before):
        return build_element(ASIDE, mention, mention.value, "find_difference")
    return None


def find_multiple(text: str, mention: Mention) -> Element | None:
    """2.75倍 in 数量是2021年的2.75倍."""
    if mention.value.unit != "倍":
        return None
    return build_element(ASIDE, mention, mention.value, "find_multiple")


def find_share(text: str, mention: Mention) -> Element | None:
    """七分之一 in 占全省七分之一: a share in words is no figure of its own."""
    if mention.value.unit:
        return None
    return build_element(ASIDE, mention, mention.value, "find_share")


def find_pointed(text: str, mention: Mention) -> Element | None:
    """这3家企业, 前进5位 and 前进3个位次 count nothing anew."""
    before = text[max(0, mention.start - 4) : mention.start]
    is_moved = mention.value.unit == "位" and MOVED_PATTERN.search(before)
    is_place = UNIT_KINDS.get(mention.value.unit) == PLACE
    if POINTING_PATTERN.search(before) or is_moved or is_place:
        return build_element(ASIDE, mention, mention.value, "find_pointed")
    return None


def find_small_han(text: str, mention: Mention) -> Element | None:
    """一个, 两家, 三项: words of the sentence, not figures."""
    is_small = mention.rule == "find_measured_han" and mention.value.value < FEW
    is_plural = mention.value.value > 1 and mention.value.unit in ("家", "个", "项")
    if is_small and not (is_plural and AWARDED_PATTERN.match(text, mention.stop)):
        return build_element(ASIDE, mention, mention.value, "find_small_han")
    return None


def find_value(text: str, mention: Mention) -> Element | None:
    """A figure; of 此次签约的38个项目 perhaps one that was told before."""
    is_pointed = mention.value.unit in ("家", "个", "项") and RETOLD_PATTERN.search(
        text, max(0, mention.start - NEAR), mention.start
    )
    rule = POINTED if is_pointed else mention.rule
    return build_element(VALUE, mention, mention.value, rule)


ROLES = (
    find_structure,
    find_gap,
    find_average,
    find_growth,
    find_difference,
    find_multiple,
    find_share,
    *ASIDES,
    find_pointed,
    find_small_han,
    find_value,
)
