"""Whose figure it is and for what time: the subject and period cells."""

import re

from articles.parser.anaphors import resolve_generic
from articles.parser.dates import Period
from articles.parser.event_days import Held
from articles.parser.focus import SUBJECTS, find_subject
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.openings import ANAPHOR_PATTERN, is_opener, list_clause_starts
from articles.parser.periods import (
    find_narrowest,
    find_period,
    is_total,
    widen,
)
from articles.parser.records.base import Cell
from articles.parser.records.metrics.confidences import build_cell
from articles.parser.records.metrics.elements import AREA, COUNT, RATIO, Element
from articles.parser.records.metrics.fairs import find_fair
from articles.parser.records.metrics.speakers import (
    find_firm,
    find_main_firm,
    find_speaker,
)
from articles.parser.records.metrics.statements import AGAIN, Draft
from articles.parser.records.metrics.yields import BEGUN
from articles.parser.reported import FLOW, HAPPENED, STOCK
from articles.parser.story import Story
from articles.parser.unplaced import goes_on_since
from articles.parser.words import compile_guarded

# indicators that only a park or a place has
AREA_NAMES = re.compile(
    r"规模?以?上|规模工业|限额以上|限上|四上|生产总值|GDP|一般公共预算|财政|固定资产投资|固投|工业投资|民间投资|技改投资"
    r"|社会消费品|市场主体|签约|引进|招引|招商|入驻|入园|落户|实际使用外资|利用外资|到位资金|高新技术企业|科技型中小企业"
    r"|小巨人|专精特新|单项冠军|上市公司|技术合同|合同引资|5G|数字经济|上市企业|孵化器|众创|常住人口|户籍|企业$|项目$|开工率|竣工率"
)


# those that no portrait of a firm tells of it
PUBLIC_NAMES = re.compile(
    r"规模?以?上|限额以上|限上|生产总值|GDP|公共预算|财政|社会消费品|市场主体|入驻|入园|落户|常住人口|户籍"
)
# of these a firm may have some as well
SHARED_NAMES = re.compile(
    r"^(?:新增|完成|累计)*(?:固定资产投资|工业投资|技改投资)|财政补贴|^(?:有|拥有)?在建项目|^承担"
)
# what a firm has and a park seldom
FIRM_NAMES = re.compile(
    r"专利|研发|员工|职工|营收|销售收入|销售额|净利润|市场占有率|市场份额|订单|出货量|产品|客户|营业收入$"
)
# what a park covers
EXTENT_PATTERN = re.compile(r"面积|占地|用地|规模")
# "达产后", "年可实现": a year that is not told
YIELDED = compile_guarded(rf"{BEGUN}[之以]?后|每?年(?:均|预计)*可")
# "预计新增年产值10亿元": in any year to come
YEARLY_NAMES = re.compile(
    r"(?:可|将)?(?:新增|实现|增加)*年(?:产值|销售|营|纳税|税|利|创)"
)
# "预计年产值"
HOPED = re.compile(r"预计|预期|可|将")
# "升至2024年的", "从2022年的": the figure's own year
RISEN = re.compile(r"[至到为从由](?:\d{4}年|[去今]年)[底末]?的?$")
# "由26家增加到": what follows is what it rose to
GROWN = re.compile(r"[从由][^,。;\d]{0,12}\d[^,。;]{0,16}[至到为]$")
# "达产后", "自成立以来": no time that a date of print gives
AFTER = re.compile(
    r"当时|那时|彼时|[产成运]后|以来|年[多余]?[来后间]|预计|将|可实现|(?:未来|今后|用)[^,。;年]{1,4}年"
)


# "位列全省各开发区第三": a rank among zones is one's
ZONES_SCOPE = re.compile("园区|开发区|高新区|经开区")
# "全国共有34家", "全国217家经开区": counted in all of them
# but not "业务覆盖全国32座城市"
NATION_BEFORE = compile_guarded(
    r"(?:^|(?<=[,:;(在对]))全[国球]$|(?<!在)全[国球](?:现|已|目前)?(?:共?有|共计?)$"
)


SURE_RULES = ("own_subject", "held_fair")
# "从全国情况看,优秀290家"
NATION_SEEN = re.compile(r"从(全国)(?:情况|范围|层面)?来?看,")


def build_subject(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    """The holder that a list names, else the subject that holds at the figure."""
    if draft.holder:
        return {"subject": build_holder(story, reading, draft.holder)}
    nation = draft.kind == COUNT and draft.value and find_nation(reading, draft.value)
    if nation:
        return {"subject": nation}
    area_names = PUBLIC_NAMES if story.is_about_firm else AREA_NAMES
    kinds = (PARK, PLACE) if area_names.search(draft.name.text) else SUBJECTS
    if SHARED_NAMES.search(draft.name.text) and opens_with_firm(reading):
        kinds = SUBJECTS
    if draft.rank and ZONES_SCOPE.search(
        reading.text, draft.rank.start, draft.rank.stop
    ):
        kinds = (PARK, PLACE)
    found = find_fair(story, reading, draft.name.text, draft.at) or find_subject(
        story, reading, draft.at, kinds
    )
    if found and found.rule not in SURE_RULES and kinds == SUBJECTS:
        found = find_speaker(story, reading, draft.at) or found
    if found and found.rule == "main_subject" and FIRM_NAMES.search(draft.name.text):
        found = find_firm(story, reading, draft.at) or find_main_firm(story) or found
    return {"subject": build_cell(*found)} if found else {}


def build_holder(story: Story, reading: Reading, holder: tuple[int, int]) -> Cell:
    """A name, a word for a park such as 园区, or a place that no list knows."""
    span = reading.sentence.span_of(*holder)
    named = (m.value for m in reading.of(*SUBJECTS) if (m.start, m.stop) == holder)
    name = next(named, reading.text[slice(*holder)])
    word = ANAPHOR_PATTERN.fullmatch(reading.text, *holder)
    told = resolve_generic(story, reading, word) if word else None
    return build_cell(told[0] if told else name, span, "read_holders")


def find_nation(reading: Reading, value: Element) -> Cell | None:
    """全国 right before a count, whatever the clause speaks of."""
    found = NATION_BEFORE.search(reading.text, max(0, value.start - 7), value.start)
    seen = NATION_SEEN.search(reading.text, 0, value.start)
    start = seen.start(1) if seen else found.start() if found else None
    if start is None:
        return None
    span = reading.sentence.span_of(start, start + 2)
    return build_cell(reading.text[start : start + 2], span, "nation")


def opens_with_firm(reading: Reading) -> bool:
    """甲公司2016年新增固定资产投资4亿元: nobody else is named at a clause's beginning."""
    named = [m for m in reading.of(*SUBJECTS) if is_opener(reading, m)]
    word = ANAPHOR_PATTERN.match(reading.text)
    kinds = {m.kind for m in named} | (
        {ENTERPRISE} if word and word["enterprise"] else set()
    )
    return kinds == {ENTERPRISE}


def build_period(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    """The time that holds at the figure; 年度计划投资 is the year's."""
    if draft.year:
        span = reading.sentence.span_of(draft.year.start, draft.year.stop)
        return {"period": build_cell(draft.year.text, span, "own_period")}
    if draft.name.rule == AGAIN:
        time = reading.between(0, draft.at, PERIOD)[-1]
        span = reading.sentence.span_of(time.start, time.stop)
        return {"period": build_cell(str(time.value), span, "own_period")}
    dated = find_dated(reading, draft)
    if dated:
        span = reading.sentence.span_of(dated.start, dated.stop)
        time = widen(reading, dated, find_sort(reading, draft))
        return {"period": build_cell(str(time.value), span, "own_period")}
    if is_yield(reading, draft) or is_of_each_year(reading, draft):
        return {}
    at = max(draft.at, draft.name.stop)
    found = find_period(story, reading, at, find_sort(reading, draft))
    if found is None or is_extent(draft, found):
        return build_news_year(story, reading, draft)
    period: Period = found.value
    if period.is_years and draft.value and is_risen(reading, draft.value):
        period = Period(str(period.year))
    is_yearly = "年度" in draft.name.text and draft.kind != RATIO
    if is_yearly and not period.is_year:
        period = Period(str(period.year))
    return {"period": build_cell(str(period), found.span, found.rule)}


# what comes in during a time; the rest, such as 规上企业, is there at a moment
FLOW_NAMES = compile_guarded(
    r"产值|收入|税|营收|营业额|销售|利润|增加值|生产总值|GDP|进出口|出口|进口|外资|零售|吞吐量|发电量|用电|固定资产投资|固投|(?:工业|技改|民间|产业)投资$|完成投资|^新|净增"
)
STOCK_PATTERN = re.compile(
    r"累计|总数|现有|拥有|共有|已有|在建|在谈|在手|集聚|聚集|汇聚|落户企业|入驻企业|注册企业|员工$"
)

# "新材料、生物经济分别完成1.6亿元和0.4亿元"
DONE_SUM = re.compile(r"分别(?:完成|实现)(?=[\d.]+[万亿]元)")
# "新增技术中心4家、示范企业6家": the second is new as well
NEW_LIST = re.compile(
    r"(?:新增|新引进|新认定|新签约?|新培育|新获批|净增)[^,。;:]*\d[^,。;:]*、$"
)


def find_sort(reading: Reading, draft: Draft) -> str:
    """同比增长8%, 完成产值12亿元 flow; 累计完成投资 is counted up to now."""
    if draft.growth is not None:
        return FLOW
    clause = list_clause_starts(reading.text, draft.at)[-1]
    if STOCK_PATTERN.search(reading.text, min(clause, draft.name.start), draft.at):
        return STOCK
    if FLOW_NAMES.search(draft.name.text):
        return FLOW
    if draft.value and DONE_SUM.search(reading.text, clause, draft.value.start):
        return FLOW
    return FLOW if NEW_LIST.search(reading.text, 0, draft.name.start) else HAPPENED


def is_risen(reading: Reading, value: Element) -> bool:
    """2016年至2020年,由26家增加到61家: in the last of the years."""
    return GROWN.search(reading.text, max(0, value.start - 40), value.start) is not None


def find_dated(reading: Reading, draft: Draft) -> Mention | None:
    """The 2024年 of 为2024年产值增长30%打下基础 and of 从2022年的12亿元升至2024年的23亿元."""
    figure = draft.value or draft.growth
    if figure is None:
        return None
    times = [m for m in reading.of(PERIOD) if m.stop <= figure.start]
    named = (m for m in times if m.stop == draft.name.start)
    if draft.value and RISEN.search(reading.text, 0, figure.start):
        gaps = ("", "的")
        return next(
            (m for m in times if reading.text[m.stop : figure.start] in gaps), None
        )
    own = next((m for m in named if not is_total(reading, m)), None)
    own = own or find_owning(reading, times, draft.name.start)
    if own is None or times[-1].start >= draft.name.stop:
        return None
    return find_narrowest(reading, [m for m in times if m.stop <= own.stop])


def find_owning(reading: Reading, times: list[Mention], at: int) -> Mention | None:
    """The 今年 of 把今年的销售目标定在100亿元."""
    if not reading.text.endswith("的", 0, at):
        return None
    return next((m for m in times if m.stop == at - 1 and m.value.is_year), None)


def is_extent(draft: Draft, held: Held) -> bool:
    """规划面积40平方公里 is of no year that the rest of the article reports on."""
    is_area = draft.value is not None and draft.value.kind == AREA
    is_lasting = is_area and EXTENT_PATTERN.search(draft.name.text)
    return bool(is_lasting) and held.rule == "main_period"


def is_yield(reading: Reading, draft: Draft) -> bool:
    """达产后产值20亿元: of a year to come, whatever time stands before."""
    times = [m.stop for m in reading.between(0, draft.at, PERIOD)]
    if YEARLY_NAMES.match(draft.name.text):
        clause = list_clause_starts(reading.text, draft.at)[-1]
        if HOPED.search(reading.text, clause, draft.at):
            return not is_told_end(reading, draft)
    return bool(YIELDED.search(reading.text, times[-1] if times else 0, draft.at))


# "每年接待10万人次": of any year
EACH_YEAR = re.compile(r"每年[^,。;]*$")


def is_of_each_year(reading: Reading, draft: Draft) -> bool:
    """Whether a figure is that of any year, and none stands in its clause."""
    clause = list_clause_starts(reading.text, draft.at)[-1]
    if draft.growth or not EACH_YEAR.search(reading.text, clause, draft.at):
        return False
    return not reading.between(clause, draft.at, PERIOD)


def is_told_end(reading: Reading, draft: Draft) -> bool:
    """“十四五”末,年产值将达900亿元: in the last year of the plan."""
    ends = (m for m in reading.between(0, draft.at, PERIOD) if m.value.is_day)
    return any(
        reading.text[m.stop - 1] in "末底"
        and not YIELDED.search(reading.text, m.stop, draft.at)
        for m in ends
    )


def build_news_year(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    """A dated report that names no time speaks of its own year, unless of an extent."""
    if story.published is None or draft.value is None:
        return {}
    if draft.value.kind == AREA or AFTER.search(reading.text, 0, draft.value.stop):
        return {}
    if goes_on_since(story, reading):
        return {}
    span = reading.sentence.span_of(draft.value.start, draft.value.stop)
    period = str(story.published.year)
    return {"period": build_cell(period, span, "news_year")}
