"""Which times of a sentence frame what it tells, and hold on behind it."""

import re
from dataclasses import replace
from functools import lru_cache

from articles.parser.dates import Period
from articles.parser.mentions.base import (
    PERIOD,
    QUANTITY,
    Mention,
    Reading,
    sort_mentions,
)
from articles.parser.openings import opens_clause
from articles.parser.words import compile_guarded

# "是2021年的", "认定为2022年质量标杆", "相当于去年" name a year and frame
# nothing, nor does "成立于2001年8月", when a thing began
EMBEDDED_PATTERN = compile_guarded(
    r"(?:是|为|相当于|超过|排[到至]|入选|获评|纳入|列入|(?:成立|始建|创建|创办|创立|组建|设立|注册|筹建|兴建|建设|建成?|诞生|投产|投用|落成|开园)于)$"
)
# "2006年经省政府批准为省级开发区,辖管4个行政村": a clause of how it came to be
FOUNDING_PATTERN = re.compile(
    r"[^,。;:\d]{0,24}?(?:成立|始建|创办|创立|组建|设立|批准|批复|获批|升级为|升格为|晋升为|创建为|更名|命名为|挂牌|揭牌|诞生|启动建设|规划建设|开发建设)[^,。;:\d]*(?:[,。;:]|$)"
)
# "那个2008年起步的园子", "2021年建成的厂房": which one, and not when
ATTRIBUTE_PATTERN = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?[才就]?(?:在[^,。;]{2,10})?(?:起步|起家|建成|投产|投用|成立|落户|入驻|引进|开园|开工|动工|签约|建设|启动|注册)的(?=[\u4e00-\u9fffA-Za-z“])"
)
# "2023年获评绿色园区", "2002年批准设立": when that was is no time that a report is about
HONOURED_PATTERN = re.compile(
    r",?[^,。;]{0,18}?(?:获评|荣获|获批|被评|被授予|被认定|被列入|入选|成立|创建|设立|组建|批准)"
)
# "11月,甲厂投产": nor is it the time of what the next sentence counts
DONE_PATTERN = re.compile(
    rf"{HONOURED_PATTERN.pattern}|,?[^,。;\d]{{0,24}}?(?:投产|投用|投运|开工|动工|竣工|揭牌|启用|封顶|点火|下线)[,。;]"
)
# "自1998年3月5日开发区动工兴建以来": when a span began
SINCE_PATTERN = re.compile(r"[^,。;:\d]{1,24}(?:以来|至今)")
# "上个月3日至6日的第三届甲博会,": the days of what was held
DAYS_PATTERN = re.compile(
    r"(?<=日)的[^,。;:]{2,20}(?:会|仪式|活动|论坛|展)(?:上|期间|现场|中)?,"
)
# "一组截至2023年底的数字说明了家底:", "2022年的成绩单显示,": whose figures follow
FIGURES_PATTERN = re.compile(
    r"的(?:一[组份]|这[组份])?[^,。;:]{0,4}?(?:数字|数据|统计|报表|成绩单|答卷|账本|年报|家底|业绩|战绩|账(?=[,:]))|的[^,。;:]{0,4}?(?:目标|任务|盘子)[^,。;:\d]{0,8}:"
)
# "发布上半年经济运行情况": what is reported on
REPORTING_PATTERN = re.compile(
    r"(?:发布|公布|通报|晒出?|公开|亮出|交出|召开|举行|介绍|解读|盘点)(?:了|的)?[^,。;:\d]{0,8}$"
)
# "经济运行情况" behind "发布上半年"
REPORTED_PATTERN = re.compile(
    r"[^,。;:\d]{0,12}?(?:运行|经济|指标|统计|数据|成绩|答卷|报表|工作|评价|考核)[^,。;:\d]{0,6}?(?:结果|情况|形势|数据|指标|单|答卷|成绩|发布会)"
)
# "回看2014年", "翻开2023年的账本": at what time one looks
LOOK_PATTERN = re.compile(r"(?:[回再]?[看顾]|纵观|放眼|盘点|总览|综观|翻开)$")
# "举行2023年首季新项目集中签约仪式": a time in the name of what is held
CEREMONY_PATTERN = re.compile(
    r"(?:第?[一二三四]季度|[上下]半年|春季|秋季|度)?(?:[^,。;:\d]|第\d+)"
    r"{0,24}?(?:仪式|典礼|活动|会(?:议|展|(?=[,。;:上]|暨|[在开召举]))|现场(?=[,上])|论坛|峰会|名单|榜单?(?=[,。;]))"
)
# "举行" before "四季度招商项目签约仪式"
HELD_PATTERN = re.compile(
    r"(?:召开|举行|举办|开展|召开的|举行的|举办的)[^,。;:\d]{0,8}$"
)


def is_frame(reading: Reading, mention: Mention) -> bool:
    """Not the 2021年 of 是2021年的2.75倍, nor the 2022年 of 认定为2022年质量标杆."""
    if reading.text.startswith("的", mention.stop):
        return is_of_figures(reading, mention) or (
            DAYS_PATTERN.match(reading.text, mention.stop) is not None
        )
    if reading.text.startswith("连续", mention.start):
        return False
    if not mention.value.is_year and SINCE_PATTERN.match(reading.text, mention.stop):
        return False
    if is_of_founding(reading.text, mention.stop):
        return False
    if not mention.value.is_day and is_ceremony(reading, mention):
        return is_reported(reading, mention)
    return not EMBEDDED_PATTERN.search(reading.text, 0, mention.start)


def is_of_founding(text: str, stop: int) -> bool:
    """The time of 2006年成立, and of 2006年起步的园子."""
    founded = FOUNDING_PATTERN.match(text, stop)
    return bool(founded or ATTRIBUTE_PATTERN.match(text, stop))


def is_of_figures(reading: Reading, mention: Mention) -> bool:
    """The 2023年底 of 一组截至2023年底的数字."""
    return FIGURES_PATTERN.match(reading.text, mention.stop) is not None


def is_looked_at(reading: Reading, mention: Mention) -> bool:
    """The 2014年 of 回看2014年."""
    start = max(0, mention.start - 4)
    return LOOK_PATTERN.search(reading.text, start, mention.start) is not None


def is_reported(reading: Reading, mention: Mention) -> bool:
    """The 上半年 of 发布上半年经济运行情况."""
    text = reading.text
    if mention.value.is_day or not REPORTED_PATTERN.match(text, mention.stop):
        return False
    return REPORTING_PATTERN.search(text, 0, mention.start) is not None


def is_ceremony(reading: Reading, mention: Mention) -> bool:
    """The 四季度 of 12月27日,我市四季度招商项目签约仪式: the day is told as well."""
    if not CEREMONY_PATTERN.match(reading.text, mention.stop):
        return False
    if HELD_PATTERN.search(reading.text, max(0, mention.start - 12), mention.start):
        return True
    days = (m for m in reading.of(PERIOD) if m.value.is_day)
    return any(day.stop <= mention.start for day in days)


# "其中," before "6月份增长6.9%", which speaks of that month alone
AMONG_PATTERN = re.compile(r"其中[,:]?$")
# "2015年还只有571亿元", "2015年为1.6万户": what a later year is compared with
ONCE_PATTERN = re.compile(
    r"(?:时|还|底|一?整年|全年|,)*(?:这个?(?:数字|数据|指标))?(?:时|还)*(?:只有|仅|才|不足|不到|为|是)[有为约]?\d"
)


def is_once(reading: Reading, mention: Mention, year: int | None) -> bool:
    """Whether it is an earlier year with which the figures before are compared."""
    if not ONCE_PATTERN.match(reading.text, mention.stop):
        return False
    before = [m for m in reading.of(PERIOD) if m.stop <= mention.start]
    if any(m.value.first > mention.value.last for m in before):
        return True
    is_past = year is not None and mention.value.year < year
    return is_past and bool(reading.between(0, mention.start, QUANTITY))


def is_lasting(reading: Reading, mention: Mention, year: int | None) -> bool:
    """A time that opens a clause holds on; one still to come only up to a full stop."""
    is_past = year is None or mention.value.first.year <= year
    return (
        (is_past or reading.text.endswith(";"))
        and not AMONG_PATTERN.search(
            reading.text, max(0, mention.start - 3), mention.start
        )
        and reading.text[mention.start : mention.stop] != "全年"
        and is_frame(reading, mention)
        and not is_once(reading, mention, year)
        and (
            opens_clause(reading, mention)
            or is_looked_at(reading, mention)
            or is_of_figures(reading, mention)
            or is_reported(reading, mention)
        )
    )


NOW, TOLD = "now", "told_day"
# "截至目前", "园区现有"; of 是目前最大的 nothing is counted
NOW_PATTERN = compile_guarded(
    r"(?<![是为])(?:截[至止]到?)?(?:目前|如今|当前|眼下|迄今)(?!的|最|国内|全国|我国|唯一|为止最)"
    r"|现共?有|现已|现拥有|截至发稿|(?<=[,。;])(?:今天|今日|时至今日|现在),"
)
# "记者从某区获悉", "召开新闻发布会": on the day of which nothing happened but the telling
TELLING_PATTERN = re.compile(
    r"(?:上午|下午|晚)?,?[^,。;:\d]{0,24}?(?:获悉|了解到|获知|得知|通报|晒出|消息|发布会|记者[^,。;:]{0,12}(?:看到|走进|来到|采访))"
)
# "在集中开工仪式上获悉": what happened on that very day
RITE_PATTERN = re.compile(r"仪式|签约|开工|大会|推介会|活动|现场会")


@lru_cache(maxsize=64)  # asked for each figure of a paragraph
def list_frames(reading: Reading, year: int | None) -> tuple[Mention, ...]:
    """The times of a sentence that frame what it tells, 目前 among them, in order."""
    stated = (
        name_telling(reading, m) for m in reading.of(PERIOD) if is_frame(reading, m)
    )
    if year is None:
        return tuple(stated)
    now = Period(str(year))
    found = (match.span() for match in NOW_PATTERN.finditer(reading.text))
    spoken = (Mention(PERIOD, *span, now, NOW) for span in found)
    return sort_mentions([*stated, *spoken])


def name_telling(reading: Reading, day: Mention) -> Mention:
    """3月5日 of 3月5日,记者从某区获悉 says of what year is told, and no more."""
    if not day.value.is_day:
        return day
    told = TELLING_PATTERN.match(reading.text, day.stop)
    if told is None or RITE_PATTERN.search(told.group()):
        return day
    return replace(day, value=Period(str(day.value.year)), rule=TOLD)
