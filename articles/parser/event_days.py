"""Days on which something happened, and what holds of them: 此次, 当天, 活动现场."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from articles.parser.blocks import DATELINE
from articles.parser.dates import Period
from articles.parser.frames import NOW, TOLD, is_lasting
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.openings import opens_clause
from articles.parser.paragraphs import LOOK_BACK, find_index
from articles.parser.span import Span
from articles.parser.story import Story
from articles.parser.words import compile_guarded

REACH = 150  # characters over which 此次 or 目前 may hold
SAME_DAY = r"当[天日](?!的)"
SAME_DAY_PATTERN = re.compile(SAME_DAY)
EVENT_PATTERN = compile_guarded(
    r"(?:^|[,:。]|[市县区园])(?:此次|本次|这次)|(?:^|[,:。])(?:活动当天|当月|活动现场|仪式现场|现场|会上|仪式上|活动中)"
    rf"|{SAME_DAY}|同日|同一天|当场|现场(?:集中)?签约"
)
LEAD = 4  # sentences
# such as "举行集中开工仪式", "98个项目集中签约"
CEREMONY_PATTERN = re.compile(
    r"集中(?:开工|签约|竣工|投产|奠基|揭牌)|(?:签约|开工|奠基|竣工|投产|启动)(?:仪式|活动)|推介会|现场(?:签约|推进会)"
    r"|建设活动举行|(?:举行|举办)[^,。;]{0,30}(?:开工|签约|竣工|投产)"
    r"|(?:首批|[一二三四]批|\d+[余多]?个)[^,。;]{0,30}(?:项目|工程)[^,。;]{0,24}?(?:开工|开了工|动工|破土|签约|投产|奠基)"
)
# such as "其中产业项目35个,总投资60亿元"
OPENED_PATTERN = re.compile(
    r"项目[^,。;]{0,14}\d+[余多]?个|每个项目|\d+[余多]?个[^,。;]{0,12}项目|总投资|签约|开工"
)
# "截至6月30日", "6月底": a day up to which it is told
STATE_PATTERN = re.compile(r"截|[底末]")


class Held(NamedTuple):
    """What holds at a place, where the text says so, and by which rule."""

    value: Any
    span: Span
    rule: str


def hold(reading: Reading, mention: Mention, rule: str = "own_period") -> Held:
    span = reading.sentence.span_of(mention.start, mention.stop)
    is_spoken = mention.rule in (NOW, TOLD)
    return Held(mention.value, span, mention.rule if is_spoken else rule)


def find_event_day(story: Story, reading: Reading, at: int) -> Held | None:
    """此次, 当天 and 活动现场 speak of the day named last, 当月 of its month."""
    spoken = [*EVENT_PATTERN.finditer(reading.text, max(0, at - REACH), at)]
    day = find_last_day(story, reading) if spoken else None
    if spoken and day is None and SAME_DAY_PATTERN.search(spoken[-1].group()):
        return find_first_day(story)
    if day and "当月" in spoken[-1].group():
        return day._replace(value=Period(day.value.start[:7]))
    return day


def find_last_day(story: Story, reading: Reading) -> Held | None:
    """The day of which an earlier sentence tells, in whatever paragraph."""
    index = find_index(story, reading)
    return find_day(reversed(story.readings[max(0, index - LOOK_BACK) : index]))


def find_first_day(story: Story) -> Held | None:
    """The 当天 of a long report: the day of its lead."""
    return find_day(story.readings[:LEAD])


def find_day(readings: Iterable[Reading]) -> Held | None:
    """The last day of the first sentence that tells one."""
    for earlier in readings:
        if earlier.sentence.block.kind == DATELINE:
            continue
        days = [m for m in earlier.of(PERIOD) if is_happening(earlier, m)]
        if days:
            return hold(earlier, days[-1], "event_day")
    return None


def is_happening(reading: Reading, mention: Mention) -> bool:
    """A day; the 2022年底 by which all is built is none."""
    if not mention.value.is_day:
        return False
    return not STATE_PATTERN.search(reading.text, mention.start, mention.stop)


def find_lead_day(story: Story, reading: Reading) -> Held | None:
    """项目涵盖…,总投资…: of a report that begins with the day on which they were begun."""
    if not OPENED_PATTERN.search(reading.text):
        return None
    for lead in story.readings[:LEAD]:
        days = [
            m
            for m in lead.of(PERIOD)
            if m.value.is_day and is_lasting(lead, m, story.year)
        ]
        if days and is_ceremony_told(story, lead, days[0]):
            return hold(lead, days[0], "event_day")
    return None


def is_ceremony_told(story: Story, lead: Reading, day: Mention) -> bool:
    """Whether works are begun on the day, as this sentence or the next of the lead tells."""
    if CEREMONY_PATTERN.search(lead.text, day.stop):
        return True
    index = find_index(story, lead) + 1
    behind = (
        r.text
        for r in story.readings[index : index + 2]
        if r.sentence.block is lead.sentence.block
        and not any(m.value.is_day for m in r.of(PERIOD))
    )
    return any(map(CEREMONY_PATTERN.search, behind))


def find_later_day(story: Story, reading: Reading, at: int) -> Held | None:
    """64个项目成功签约……1月5日,某区举行招商活动: the day behind the figure."""
    for later, start in ((reading, at), *list_going_on(story, reading)):
        days = (m for m in later.of(PERIOD) if m.start >= start and m.value.is_day)
        opening = next((m for m in days if opens_clause(later, m)), None)
        if opening:
            return hold(later, opening, "later_day")
    return None


def list_going_on(story: Story, reading: Reading) -> list[tuple[Reading, int]]:
    """The sentence after one that ends in dots."""
    index = find_index(story, reading) + 1
    goes_on = reading.text.endswith("…") and index < len(story.readings)
    return [(story.readings[index], 0)] if goes_on else []
