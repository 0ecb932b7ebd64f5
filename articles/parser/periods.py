"""What time holds at a place of a text: the last one stated, the paragraph's, the article's."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from articles.parser.dates import Period
from articles.parser.event_days import (
    SAME_DAY_PATTERN,
    STATE_PATTERN,
    Held,
    find_event_day,
    find_later_day,
    find_lead_day,
    hold,
    is_happening,
)
from articles.parser.frames import DONE_PATTERN, NOW, TOLD, is_lasting, list_frames
from articles.parser.mentions.base import PERIOD, QUANTITY, Mention, Reading
from articles.parser.openings import list_clause_starts
from articles.parser.paragraphs import LOOK_BACK, find_index, list_earlier
from articles.parser.reported import (
    FLOW,
    HAPPENED,
    STOCK,
    find_account,
    find_headed_year,
    find_reported,
    find_told_year,
)
from articles.parser.story import Story
from articles.parser.unplaced import goes_on_long, goes_on_since, is_then, is_unplaced

PLAN = "find_plans"
PART = "其中"  # what begins so tells of what was told before
# "92个项目中有66个": of those counted before
COUNTED_PATTERN = re.compile(
    r"(?:在?这|上述)?(?P<count>\d+[余多]?[个家户项])[^,。;\d]{0,6}?(?:当中|之中|中|里)"
)
# "已落户企业11家", "拥有规上企业30家": what is there to this day
STANDING_PATTERN = re.compile(
    r"至此|握有|手握|坐拥|已(?:经)?在[^,。;]{1,8}有|已(?:经)?(?:有|落户|入驻|投产|引进|集聚|聚集|建成|吸引|拥有|形成|培育)|拥有|集聚了?|聚集了?|汇聚|现有"
)
ANY = "any"  # of whatever sort: what a semicolon joins shares its time
# the rest of "全年目标", "全年的招商任务"
AIM_PATTERN = re.compile(r"[^,。;:\d]{0,6}?(?:目标|任务|计划|指标|预算(?!收入|支出))")


def find_period(
    story: Story, reading: Reading, at: int, sort: str = HAPPENED
) -> Held | None:
    """The period that holds at text[at]: the last one stated before it, or now."""
    frames = list_stated(story, reading, at, sort)
    since = frames[-1].stop if frames else 0
    if is_unplaced(story, reading.text[since:at]):
        return None
    if not frames and goes_on_since(story, reading):
        return None
    own = find_same_day(reading, since, at)
    if own is None and frames:
        own = hold(reading, widen(reading, find_narrowest(reading, frames), sort))
    if own and not is_whole_year(reading, frames):
        return own
    told = find_told_before(story, reading, at, sort)
    if own is None and told is None and is_then(reading.text, at):
        return None
    found = (
        find_year_meant(story, own, told)
        if own
        else find_whole_time(story, reading, sort)
        or find_account(reading, at)
        or told
        or find_lead_day(story, reading)
        or find_headed_year(story, reading)
        or find_reported(story, sort)
    )
    return find_standing(story, reading, at, found, sort) or found


def list_stated(story: Story, reading: Reading, at: int, sort: str) -> list[Mention]:
    """The frames before text[at] that may hold for a figure of this sort."""
    frames = [m for m in list_frames(reading, story.year) if m.start < at]
    if sort == FLOW:
        return [m for m in frames if m.rule != TOLD]
    if sort == STOCK:
        return [m for m in frames if not is_deed(reading, m)]
    return frames


def find_told_before(story: Story, reading: Reading, at: int, sort: str) -> Held | None:
    """The day of the event spoken of, else the time of the sentences before."""
    return (
        find_event_day(story, reading, at)
        or find_later_day(story, reading, at)
        or find_inherited_period(story, reading, sort)
    )


def find_year_meant(story: Story, own: Held, told: Held | None) -> Held:
    """The year of which 全年 is the whole: that told of before, or looked back on."""
    if told is None:
        return find_told_year(story) or own
    if told.value.is_year:
        return told
    return own._replace(value=Period(str(told.value.year)))


def widen(reading: Reading, mention: Mention, sort: str) -> Mention:
    """An output of "十四五"末, or expected by 年底, is that of the whole year."""
    if sort != FLOW or not mention.value.is_day:
        return mention
    is_end = mention.rule == PLAN or is_expected(reading, mention)
    if not is_end:
        return mention
    return replace(mention, value=Period(str(mention.value.year)))


# "今年底", "“十四五”末"
END_PATTERN = re.compile(r"年?[底末]$")
# "到今年底,产值预计超过9亿元"
HOPED_PATTERN = re.compile(r"预计|预期|有望|可望|力争|将|达到|目标|确保")


def is_expected(reading: Reading, mention: Mention) -> bool:
    """Whether a figure is hoped for up to the end of a year."""
    if not END_PATTERN.search(reading.text, mention.start, mention.stop):
        return False
    is_up_to = reading.text.startswith("到", max(0, mention.start - 1))
    return is_up_to and HOPED_PATTERN.search(reading.text, mention.stop) is not None


def find_same_day(reading: Reading, since: int, at: int) -> Held | None:
    """1月22日,2021年首批项目开工,当天24个项目: of that day, though a year is named since."""
    spoken = SAME_DAY_PATTERN.search(reading.text, since, at) if since else None
    if spoken is None:
        return None
    days = [m for m in reading.between(0, spoken.start(), PERIOD) if m.value.is_day]
    return hold(reading, days[-1]) if days else None


def find_whole_time(story: Story, reading: Reading, sort: str) -> Held | None:
    """其中企业投资类17个: of the time of all that the sentences before count."""
    counted = COUNTED_PATTERN.match(reading.text)
    if counted:
        return find_counted_time(story, reading, counted["count"], sort)
    if not reading.text.startswith(PART):
        return None
    for earlier in islice(list_earlier(story, reading), LOOK_BACK):
        if not earlier.text.startswith(PART) or list_frames(earlier, story.year):
            return find_period(story, earlier, len(earlier.text), sort)
    return None


def find_counted_time(
    story: Story, reading: Reading, count: str, sort: str
) -> Held | None:
    """92个项目中有66个: of the time at which the 92 were counted."""
    index = find_index(story, reading)
    for earlier in reversed(story.readings[max(0, index - LOOK_BACK) : index]):
        at = earlier.text.find(count)
        if at > 0 and not earlier.text[at - 1].isdigit():
            return find_period(story, earlier, at, sort)
    return None


def find_standing(
    story: Story, reading: Reading, at: int, held: Held | None, sort: str
) -> Held | None:
    """已落户企业11家 after a sentence about 2012 speaks of now, and the list behind it."""
    if held is None or not story.year or held.value.last.year >= story.year:
        return None
    earlier = next(list_earlier(story, reading), None)
    if earlier and is_open(earlier):
        return None
    start = list_clause_starts(reading.text, at)[-1] if sort == FLOW else 0
    match = STANDING_PATTERN.search(reading.text, start, at)
    if match is None:
        return None
    span = reading.sentence.span_of(match.start(), match.end())
    return Held(Period(str(story.year)), span, "standing")


def find_narrowest(reading: Reading, frames: list[Mention]) -> Mention:
    """In 截至6月底,今年新增… the year says no more than the time before it."""
    last = frames[-1]
    parts = [m for m in frames[:-1] if is_part(reading, m, last)]
    is_within = reading.text.startswith(("年内", "当年"), last.start)
    is_whole = is_within or is_total(reading, last)
    return parts[-1] if last.value.is_year and not is_whole and parts else last


def is_part(reading: Reading, mention: Mention, whole: Mention) -> bool:
    """A month of the year, or a day up to which it is told."""
    if not whole.value.covers(mention.value) or mention.rule == TOLD:
        return False
    is_state = bool(STATE_PATTERN.search(reading.text, mention.start, mention.stop))
    if whole.rule == NOW:
        return is_state and reading.text.startswith("现", whole.start)
    return is_state or not mention.value.is_day


def is_whole_year(reading: Reading, frames: list[Mention]) -> bool:
    """全年 alone is the year of which the sentence before speaks, or of a part."""
    return len(frames) == 1 and is_total(reading, frames[0])


def find_inherited_period(
    story: Story, reading: Reading, sort: str = ""
) -> Held | None:
    """The last frame of an earlier sentence of the paragraph."""
    whole: Held | None = None
    month: Held | None = None
    is_chained = True
    for earlier in list_earlier(story, reading):
        if goes_on_long(story, earlier):
            return month or whole
        is_chained = is_chained and is_open(earlier)
        found = list_lasting(story, earlier, ANY if is_chained else sort)
        if found:
            held = hold(earlier, found[-1], "inherited_period")
            if month and is_last_month(month.value, held.value):
                return held
            if month or not held.value.is_month:
                return month or held
            month = held
        elif month is None and (
            is_chained or (sort == HAPPENED and tells_figure(earlier))
        ):
            day = find_event_day(story, earlier, len(earlier.text))
            if day:
                return day
        whole = whole or find_whole_year(earlier)
    return month or (whole and find_told_year(story)) or whole


def tells_figure(reading: Reading) -> bool:
    """此次活动签约项目12个: those told of behind it are of that day too."""
    return bool(reading.of(QUANTITY))


@lru_cache(maxsize=64)  # asked for each figure of a paragraph
def list_lasting(story: Story, reading: Reading, sort: str) -> tuple[Mention, ...]:
    """The frames that hold on behind a sentence for a figure of this sort."""
    return tuple(
        frame
        for frame in list_frames(reading, story.year)
        if is_lasting(reading, frame, story.year)
        or (sort == ANY and is_joined(reading, frame))
        if may_hold(reading, frame, sort)
    )


def is_joined(reading: Reading, frame: Mention) -> bool:
    """What a semicolon joins shares 目前, and the time of what a colon opens."""
    return frame.rule == NOW or reading.text.find(":", frame.stop) >= 0


def may_hold(reading: Reading, frame: Mention, sort: str) -> bool:
    """A flow is not of 目前, and nothing that stands or flows of a ceremony's day."""
    if frame.rule in (NOW, TOLD):
        return sort not in (FLOW, "")
    if sort in (FLOW, STOCK, HAPPENED) and is_deed(reading, frame):
        return False
    return sort not in (FLOW, STOCK) or not is_happening(reading, frame)


# the rest of "去年获评国家级绿色工厂,": what is told behind it stands by now
AWARDED_PATTERN = re.compile(
    r"[^,。;\d]{0,10}?(?:获评|被评|被认定|获批|入选|荣获|跻身|成立|投产|升级|升格|上市|落户|搬迁)[^,。;]*,"
)


def is_deed(reading: Reading, frame: Mention) -> bool:
    """11月,甲厂投产: a month in which one thing was done; 去年获评小巨人 as well."""
    if frame.value.is_year and frame.rule not in (NOW, TOLD):
        return AWARDED_PATTERN.match(reading.text, frame.stop) is not None
    is_month = frame.value.is_month and frame.rule not in (NOW, TOLD)
    return is_month and DONE_PATTERN.match(reading.text, frame.stop) is not None


def is_open(reading: Reading) -> bool:
    """当日开工项目8个;投产项目6个: what ends in a semicolon goes on."""
    return reading.text.endswith(";")


def is_last_month(month: Period, span: Period) -> bool:
    """8月当月增长9.7% after 1-8月: the month is told in passing."""
    return span.stop == month.start


def find_whole_year(reading: Reading) -> Held | None:
    """全年 holds on where no other time does."""
    found = [m for m in reading.of(PERIOD) if is_total(reading, m)]
    return hold(reading, found[-1], "inherited_period") if found else None


def is_total(reading: Reading, mention: Mention) -> bool:
    """全年; not that of 全年目标, to which what is done by now is compared."""
    whole = reading.text[mention.start : mention.stop] == "全年"
    return whole and not AIM_PATTERN.match(reading.text, mention.stop)


def bounds(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.stop
