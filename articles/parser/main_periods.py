"""The time that an article reports on: of its headline, or that most of it is about."""

import re
from collections import Counter
from collections.abc import Sequence

from articles.parser.anchors.planned import COMING_PATTERN
from articles.parser.blocks import HEADLINE
from articles.parser.dates import Period
from articles.parser.frames import HONOURED_PATTERN, is_lasting
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.span import Span

# "2022年工作报告": read out at the beginning of the year, it tells of the one before
REPORT_PATTERN = re.compile(
    r"度?(?:党工委|管委会|政府|全区|全市|全县|园区|开发区)*工作(?:报告|要点)"
)


def find_main_period(
    readings: Sequence[Reading], year: int | None
) -> tuple[Period, Span] | None:
    """That of the headline, else the frame used most, the first of equals."""
    frames = [
        (mention.value, reading.sentence.span_of(mention.start, mention.stop))
        for reading in readings
        for mention in reading.of(PERIOD)
        if is_reported_on(reading, mention, year)
    ]
    headed = [
        (mention.value, reading.sentence.span_of(mention.start, mention.stop))
        for reading in readings
        if reading.sentence.block.kind == HEADLINE
        for mention in reading.of(PERIOD)
        # 下半年 and 下月 are to come
        if not (mention.value.is_day or reading.text.startswith("下", mention.start))
        and not REPORT_PATTERN.match(reading.text, mention.stop)
    ]
    if headed:
        return headed[0]
    if year is None and any(map(is_of_own_time, readings)):
        return None
    counts = Counter(period for period, _ in frames)
    frames = [f for f in frames if counts[f[0]] > 1 or not f[0].is_month]
    return max(frames, key=lambda frame: counts[frame[0]], default=None)


def is_reported_on(reading: Reading, mention: Mention, year: int | None) -> bool:
    """Whether figures may be of this time: no day, nothing to come, no honour's."""
    text, time = reading.text, mention.value
    if time.is_day or time.is_years or not is_lasting(reading, mention, year):
        return False
    if year is None and COMING_PATTERN.match(text, mention.stop):
        return False
    if lies_ahead(reading, mention) or is_long_since(reading, mention, year):
        return False
    return not HONOURED_PATTERN.match(text, mention.stop)


def is_long_since(reading: Reading, mention: Mention, year: int | None) -> bool:
    """2012年以来 in a report of 2013 is no time that it reports on."""
    since = ("以来", "来,", "至今", "算起", "起,", "开始,")
    is_since = reading.text.startswith(since, mention.stop)
    is_since = is_since or SINCE_PATTERN.match(reading.text, mention.stop) is not None
    return is_since and (year is None or mention.value.year < year)


# "2018年起销量居首", not 2018年起步
SINCE_PATTERN = re.compile(r"起(?![步重草点吊航伏飞家来])")
# "预计本月主体完工,6月投入运营"
AHEAD_PATTERN = re.compile(r"预计|计划|力争|[拟将]于|有望|明年")
# "上半年", "1至6月", "今年" of a text that tells no year
PART_PATTERN = re.compile(
    r"今年(?!\d*岁)|(?<![比较])去年(?!同期)|(?<!年)(?:[上下]半年|前[二三四五六七八九十\d]+个?(?:季度|月)|[一二三四]季度|1月?[-—~至到]\d+月)"
)


def lies_ahead(reading: Reading, mention: Mention) -> bool:
    """Whether the words before a month say that it is still to come."""
    if not mention.value.is_month:
        return False
    return AHEAD_PATTERN.search(reading.text, 0, mention.start) is not None


def is_of_own_time(reading: Reading) -> bool:
    """Whether a sentence speaks of 今年, or of a part of a year that it does not name."""
    return PART_PATTERN.search(reading.text) is not None
