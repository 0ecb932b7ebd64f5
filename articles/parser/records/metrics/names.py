"""The words before a figure → the indicator's name with its place in the sentence."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.records.metrics.bearers import drop_bearer
from articles.parser.records.metrics.phrases import load_verbs
from articles.parser.records.metrics.roles import DOWN, SPEED, UP
from articles.parser.records.metrics.stripping import (
    ACTS,
    skip_preface,
    strip_leads,
    strip_tails,
)
from articles.parser.words import compile_guarded

# such as "从39家增加至" and "从2022年的11.3%提升至2024年的" behind a name
RISEN_TAIL = re.compile(
    r"(?:从|由)(?:[^,。;、]{0,12}?\d[^,。;]{0,16}?[至到为]了?(?:(?:\d{4}年[底末初]?|目前|如今|现在)的?)?|\d{4}年[底末初]?的?)$"
)
LONGEST = 24
REACH = 30  # characters that the words of growth fill at most
# nouns that say too little to stand alone after 的
THIN_HEADS = frozenset(
    {"项目", "企业", "产品", "数量", "总数", "总量", "资金", "面积", "活动", "单位"}
)
UP_DOWN = rf"(?:{UP}|{DOWN})"
AGAINST = r"(?:与|和|同|比|较)?(?:去年|上年|前年|上月|上一年|\d{4}年)?(?:同期|同比|环比|相比)?"
# "同比增长", "比去年同期分别增长", "平均增速达" at the end
GROWTH_TAIL = compile_guarded(
    rf"(?:均|都|也|又|分别|累计|平均|年均|预计|逐步|企稳|回升|小幅|明显)*{AGAINST},?"
    r"(?:均|分别|名义|实际|净|大幅|小幅|[微略](?=[增降升涨跌])|略有|有所|逆势|年均|平均|累计|预计|快速|稳步|再|各|按?可比价格?|按?不变价格?|计算|实现|迅猛)*"
    rf"(?:{SPEED}$|{UP_DOWN})(?:速度|比例|率|幅度|幅)?(?:的?目标|定在|定为|保持在|(?<=[幅速])在|了|到|达到|达|为|高达|约|近|超过|超|逾)*-?$"
)
# "受油价拖累" before the words of growth
CAUSE_TAIL = re.compile(
    r"(?:受[^,。;、受]{2,14}?(?:影响|拖累|带动|拉动|冲击|制约|推动),?"
    r"|(?:剔除|扣除|还原)[^,。;、]{2,14}?后?,?|按?(?:自然|同|可比)口径(?:计算)?)$"
)
# before the 8.6% of 同比+8.6% and the 12.3% of ↑12.3%
SIGNS = ("+", "↑", "▲", "↓", "▼")
COMPARED = ("同比", "环比")
CAUSES = re.compile("受|[剔扣]除|还原|口径")
# "电子信息产业实现产值": the verb inside is no part of the name
INNER_VERB = compile_guarded(
    r"(?<=[\u4e00-\u9fff”]{2})(?:累计|可|能|将)*(?:实现|完成|达到)(?=[\u4e00-\u9fff]{2})"
)
# "爱加已经实现产值": a subject that nobody knows stands before 已, 共, 累计
INNER_ADVERB = re.compile(
    r"^(?P<before>[^“”]{2,}?)(?:已经|已|共计|累计|现有|目前|如今|全年|总共|拥有|(?<!公)共(?![享建同振])|仅(?=[\u4e00-\u9fff]{2})|预计)(?=[\u4e00-\u9fff“]{2})"
)
# "完成年度目标任务" keeps its verb
FULFILLED_PATTERN = re.compile(
    r"(?P<duty>(?:完成了?|为|是|达到?|相当于)(?:全年|年度|年初|年|序时|调整|市|省|区|政府|下达|的)*"
    r"(?:\d[\d.]*[万亿]*(?:美?元|[个家户项])的?)?(?:任务|目标|计划|预算)(?:任务|目标|数)?)"
    r"(?:\d[\d.]*[万亿]*(?:美?元|[个家户项]))?的$"
)
# "完成全年目标", "占去年总量" keep their time
DUTY_END = re.compile(r"(?:完成|占|为|是|较|比|到|超|达)$")
SHORTEST = 4  # characters of a name behind a time
# "引进10亿元以上的大型项目", "产值超50亿元的涉铝企业": which of them are counted
SIZED_PATTERN = re.compile(
    r"(?:\d[\d.]*[万亿]*元(?:及?以[上下]|之间)|(?:超过?|突破|过|逾|达到?)[\d百千][\d.]*[百千万亿]*元)的$"
)
# "用电增加的企业占规上企业": which of them, said before 的
SHARING_PATTERN = re.compile("(?:企业|项目|产品|单位|人员|园区)占")
# "年度目标任务"
DUTY_PATTERN = re.compile(r"(?:任务|目标|计划|预算)(?:任务)?$")


# "春季集中签约文旅、工业、商贸等产业项目": what was done with the examples
EXAMPLES_ACT = re.compile(
    rf"(?:[春夏秋冬]季|[一二三四]季度|集中|现场|成功|先后|共)*{ACTS}"
)


# what is no indicator without its 完成
SPENDING = ("投资", "投资额")
# "10亿元", "30家的"
FIGURE = re.compile(r"\d[\d.]*[万亿]*(?:美?元|[个家户项])的?")
# not the (投产) of 开工(投产)项目, the (A类) of 优秀(A类)
BRACKETED = re.compile(r"\((?!(?:[A-E]类|投产|竣工|开工|签约|复工|续建)\))[^()]*\)")
# "人口不到30万、面积": another figure, told without its unit
NUMBERED_ITEM = re.compile(r"\d[\d.]*[万亿]?[余多]?、(?=[\u4e00-\u9fff]{2})")
# "民间投资也逐步企稳", "外贸持续向好"
MOOD_TAIL = compile_guarded(
    r"(?:也|都|均|仍|则|仍然|依然)?(?:逐步|稳步|持续|不断|明显|加快|逆势)*(?:企稳|回升|向好|回暖|好转|改善)+$"
)
# "进出口总额连续27个月"
LASTING_TAIL = re.compile(
    r"(?:已)?连[续着][\d一二两三四五六七八九十]+个?(?:季度|月|年|次|届)(?:以?来)?$"
)
# the rest of "甲县、乙县等地规上工业产值"
PLACES_TAIL = re.compile(r"^(?:地(?![方理铁产])区?|省份|国家)(?=[\u4e00-\u9fff]{2})")
# "为企业减免税费", "向多家企业投放贷款": who is served
SERVED_PATTERN = re.compile(
    r"^(?:园区|重点|中小微?|民营|实体|小微|链上|骨干|规上|入园|入驻)*企业(?=(?:减免|投放|发放|兑现|争取|办理|解决|节约|节省|降低|提供|减税)[\u4e00-\u9fff])"
)
# "物流基地1-7月吞吐量": short, and an indicator all the same
WHOLE_NAME = re.compile(
    r"(?:总?产值|产量|税收|纳税|缴税|营收|收入|利润|投资|销售|销量|出口|进口|营业额|吞吐量)额?"
)


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator as written; span is the stretch that was read."""

    text: str
    start: int
    stop: int
    rule: str


def read_left(reading: Reading, start: int, stop: int, rule: str) -> Name | None:
    """'今年签约产业项目共' → 签约产业项目."""
    text = reading.text
    duty = FULFILLED_PATTERN.search(text, start, stop)
    if duty:
        return Name(FIGURE.sub("", duty["duty"]), *duty.span("duty"), rule)
    start = strip_leads(reading, start, stop)
    risen = RISEN_TAIL.search(text, start, stop)
    stop = strip_tails(text, start, risen.start() if risen else stop)
    stop = strip_tails(text, start, find_time_start(reading, start, stop))
    stop = strip_mood(text, start, stop)
    start = skip_preface(text, start, stop)
    start = max(start, find_head_start(text, start, stop))
    start = max(start, find_time_stop(reading, start, stop))
    start = skip_others(text, start, stop)
    start = keep_duty(text, strip_leads(reading, start, stop), stop)
    start = take_quote(text, start, stop)
    name = clean_name(skip_named(reading, start, stop))
    if name in SPENDING and text.endswith("完成", 0, start):
        start, name = start - 2, "完成" + name
    elif name in SPENDING and text.startswith("完成", stop):
        stop, name = stop + 2, "完成" + name
    return Name(name, start, stop, rule) if len(name) >= 2 else None


def skip_named(reading: Reading, start: int, stop: int) -> str:
    """引进甲科技、乙集团等企业 → 引进企业: what was done, without those named."""
    text = reading.text[start:stop]
    at = text.rfind("等")
    act = EXAMPLES_ACT.match(text) if at > 0 else None
    if act is None or not reading.between(start, start + at, ENTERPRISE):
        return text
    return act.group() + text[at + 1 :]


def strip_mood(text: str, start: int, stop: int) -> int:
    """民间投资也逐步企稳 → 民间投资, 进出口总额连续27个月 → 进出口总额."""
    for pattern, least in ((MOOD_TAIL, SHORTEST), (LASTING_TAIL, 2)):
        tail = pattern.search(text, max(start, stop - 12), stop)
        if tail and tail.start() - start >= least:
            return tail.start()
    return stop


def find_time_start(reading: Reading, start: int, stop: int) -> int:
    """The 工业增加值 of 工业增加值一季度增长5% ends before its time."""
    times = (m.start for m in reading.between(start, stop, PERIOD) if m.stop == stop)
    return next((at for at in times if at - start >= SHORTEST), stop)


def find_time_stop(reading: Reading, start: int, stop: int) -> int:
    """某某区域上半年工业总产值: what stands before a time inside names its subject."""
    periods = [
        m.stop
        for m in reading.between(start, stop, PERIOD)
        if (
            stop - m.stop >= SHORTEST
            or WHOLE_NAME.fullmatch(reading.text, m.stop, stop)
        )
        and not DUTY_END.search(reading.text, start, m.start)
    ]
    return periods[-1] if periods else start


def skip_others(text: str, start: int, stop: int) -> int:
    """Past 人口不到30万、 and what a space cuts off: 大会召开 税收."""
    for item in NUMBERED_ITEM.finditer(text, start, stop):
        start = item.end()
    space = text.rfind(" ", start, stop) + 1
    if space and stop - space >= 2 and "、" not in text[start:stop]:
        return space
    return start


def take_quote(text: str, start: int, stop: int) -> int:
    """The opening quote of “四上”企业; of “乙山一号”在轨卫星 what stands behind it."""
    is_open = text.count("”", start, stop) > text.count("“", start, stop)
    if not is_open or text.endswith("“", 0, start):
        return start - is_open
    closed = text.find("”", start, stop) + 1
    return closed if stop - closed >= SHORTEST else start


def keep_duty(text: str, start: int, stop: int) -> int:
    """The 完成 of 完成年度目标任务75.2%."""
    is_duty = DUTY_PATTERN.search(text, start, stop)
    return start - 2 if is_duty and text.endswith("完成", 0, start) else start


# "年可实现产值" → 年产值; "形成产值" → 产值
YIELD_PATTERN = re.compile(
    r"^(?:预计|将|可)*(?:形成|带来|创造)(?=每?年)|^(?P<year>每?年)?(?:预计|均)?可?(?:带来|实现|新增|创造|形成|完成|贡献)?"
    r"(?=(?:工业|应税|开票)?(?:总?产值|销售|营业|营收|税收|利税|利润|纳税))"
)
# "医药、食品、现代家居三大主导产业产值": which three, said before
LISTED_PATTERN = re.compile(
    r"^[^、]{2,10}(?:、[^、]{2,12}?)+等?(?=[两三四五六七八九十\d]+大[\u4e00-\u9fff]{0,8}(?:产?业|集群))"
)
# "杨凌农高会上招商引资签约": where it was said or done
SCENE_PATTERN = re.compile(r"^[^、]{0,14}(?:会|仪式|活动|现场|节|论坛)上")


@lru_cache(maxsize=256)
def clean_name(name: str) -> str:
    """Without examples and inner verbs: 电子信息产业实现产值 → 电子信息产业产值."""
    name = drop_bearer(SCENE_PATTERN.sub("", name))
    name = LISTED_PATTERN.sub("", name) if "、" in name else name
    if not name.startswith("新增"):
        name = YIELD_PATTERN.sub(lambda lead: lead["year"] or "", name)
    name = BRACKETED.sub("", name) if "(" in name else name
    name = drop_examples(name.strip("“”") if is_unpaired(name) else name)
    name = drop_heading(name) if " " in name else name
    name = INNER_VERB.sub("", drop_adverb(name), count=1)
    name = SERVED_PATTERN.sub("", name)
    return name + "比" if name.endswith("占") else name


# "入驻项目累计投资额": what stands before the adverb says whose sum it is
OWNING_PATTERN = re.compile(r"(?:项目|建设|工程|企业|产业链?|行业|单位|机构)$")


# "中欧班列累计开行": what it was done with stands before
OBJECT_ACTS = re.compile(
    r"(?:开行|到发|发送|发运|监管|承运|引进|签约|开工|竣工|投产|办理|发放|受理)"
)


def drop_adverb(name: str) -> str:
    """爱加已经产值 → 产值, 入驻项目累计投资额 → 入驻项目投资额."""
    match = INNER_ADVERB.match(name)
    if match is None:
        return name
    before = match["before"]
    is_part = before.startswith("每") or OWNING_PATTERN.search(before)
    is_part = is_part or name.startswith("占", match.end())
    if is_part or OBJECT_ACTS.fullmatch(name, match.end()):
        return before + name[match.end() :]
    return name[match.end() :]


def drop_heading(name: str) -> str:
    """启动活动举行 重点项目 → 重点项目: before the space stands another thought."""
    last = name.rpartition(" ")[2]
    return last if len(last) >= SHORTEST else name


def is_unpaired(name: str) -> bool:
    return name.count("“") != name.count("”")


def drop_examples(name: str) -> str:
    """'推进鹰游纺机等“智改数转”项目' → 推进“智改数转”项目."""
    head, found, tail = name.rpartition("等")
    if (
        not found
        or not tail
        or tail[0] in "级院学"
        or head.endswith(("高", "中", "同"))
    ):
        return name
    if tail in THIN_HEADS:
        return head + tail
    tail = PLACES_TAIL.sub("", tail)
    act = EXAMPLES_ACT.match(head)
    return (act.group() if act else "") + tail


def find_head_start(text: str, start: int, stop: int) -> int:
    """After the last 的, where what follows can stand alone."""
    at = text.rfind("的", start, stop) + 1
    is_thin = text[at:stop] in THIN_HEADS or SHARING_PATTERN.match(text, at, stop)
    if at and stop - at >= 4 and not is_thin:
        return start if SIZED_PATTERN.search(text, start, at) else at
    if is_enumeration(text[start:stop]):
        return start
    if stop - start > LONGEST:
        verbs = [m.start() for m in load_verbs().finditer(text, start, stop)]
        near = [at for at in verbs if stop - at <= LONGEST]
        return near[0] if near else stop - LONGEST
    return start


def is_enumeration(name: str) -> bool:
    """开工甲生产线、乙基地等: the examples will be dropped."""
    return name.endswith("等") or len(drop_examples(name)) < min(len(name), LONGEST)


def strip_growth(text: str, start: int, stop: int) -> int:
    """'规模工业增加值受疫情影响同比增长' ends after 值."""
    first = max(start, stop - REACH)
    if text.endswith(SIGNS, first, stop):
        stop -= 3 if text.endswith(COMPARED, first, stop - 1) else 1
    match = GROWTH_TAIL.search(text, first, stop)
    stop = match.start() if match else stop
    is_caused = CAUSES.search(text, first, stop)
    cause = CAUSE_TAIL.search(text, first, stop) if is_caused else None
    return cause.start() if cause else stop
