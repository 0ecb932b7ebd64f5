"""Which times of a sentence frame what it tells, and hold on behind it."""

import re

from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.openings import opens_clause

# "是2021年的", "认定为2022年质量标杆", "相当于去年" name a year and frame nothing
# and "成立于2001年8月" when a thing began
EMBEDDED_PATTERN = re.compile(
    r"(?:是|为|相当于|超过|入选|获评|纳入|列入|(?:成立|始建|创建|创办|创立|组建|设立|注册|筹建|兴建|建设|建|诞生)于)$"
)
# "2006年经省政府批准为省级开发区,辖管4个行政村": a clause of how it came to be
FOUNDING_PATTERN = re.compile(
    r"[^,。;:\d]{0,24}?(?:成立|始建|创办|创立|组建|设立|批准|批复|升级为|升格为|晋升为|更名|命名为|挂牌|揭牌|诞生)[^,。;:\d]*(?:[,。;:]|$)"
)
# "自1998年3月5日开发区动工兴建以来": when a span began
SINCE_PATTERN = re.compile(r"[^,。;:\d]{1,24}(?:以来|至今)")


# "举行2023年第二季度重大项目集中开工仪式": a time in the name of what is held
CEREMONY_PATTERN = re.compile(
    r"[^,。;:\d]{0,24}(?:(?:签约|开工|竣工|投产|奠基)(?:仪式|活动)|推介会)"
)


def is_frame(reading: Reading, mention: Mention) -> bool:
    """Not the 2021年 of 是2021年的2.75倍, nor the 2022年 of 认定为2022年质量标杆."""
    if reading.text.startswith("的", mention.stop):
        return False
    if reading.text.startswith("连续", mention.start):
        return False
    if not mention.value.is_year and SINCE_PATTERN.match(reading.text, mention.stop):
        return False
    if FOUNDING_PATTERN.match(reading.text, mention.stop):
        return False
    if not mention.value.is_day and is_ceremony(reading, mention):
        return False
    return not EMBEDDED_PATTERN.search(reading.text, 0, mention.start)


def is_ceremony(reading: Reading, mention: Mention) -> bool:
    """The 四季度 of 12月27日,我市四季度招商项目签约仪式: the day is told as well."""
    days = (m for m in reading.of(PERIOD) if m.value.is_day)
    is_told = any(day.stop <= mention.start for day in days)
    return is_told and bool(CEREMONY_PATTERN.match(reading.text, mention.stop))


# 其中,6月份增长6.9% speaks of that month alone
AMONG_PATTERN = re.compile(r"其中[,:]?$")


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
        and opens_clause(reading, mention)
    )
