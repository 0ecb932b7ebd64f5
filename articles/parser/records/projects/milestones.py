"""The dated stages of a project, past and planned."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.parser.context import PLANNED
from articles.parser.mentions.base import PERIOD, Mention
from articles.parser.paragraphs import list_earlier
from articles.parser.records.base import Cell
from articles.parser.records.projects.ceremonies import Ceremony, Day
from articles.parser.records.projects.cues import list_days
from articles.parser.records.projects.stages import (
    BUILDING,
    COMPLETED,
    OPERATING,
    STARTED,
    Step,
    is_denied,
)
from articles.parser.span import Span, find_cover
from articles.parser.story import Story
from articles.parser.words import compile_guarded

# the day of what has just been told
SAME_DAY_PATTERN = compile_guarded(
    r"当天|当日|同日|同一天|这一天|(?:当场|现场|会上|仪式上)(?:集中|成功|正式)*$"
)
# with these the work begins; of what else goes on while it is built no day counts,
# but the year of 投资1亿元建设NAME
BREAKING_PATTERN = re.compile(r"开挖|[打第]|进场|开槽")
BUILT_PATTERN = re.compile(r"投资|[新兴投]建|建设$|打造|建起|[^,。;]+建设")
SERIAL_PATTERN = re.compile(r"先后|相继|陆续|纷纷|一批")
SINCE_PATTERN = re.compile(r"以来|[,;]")
RITES = (
    "签",
    "开工",
    "动工",
    "奠基",
    "竣工",
    "投产",
    "正式签约",
    "开建",
    "启动",
    "集中",
    "第一",
    "破土奠基",
    "破土",
    "动土",
)
LOOK_BACK = 12  # sentences
EARLY = ("negotiating", "signed")
SCENE = 26  # characters of '3月8日上午,艳阳高照,彩旗飘扬。'
# who asked or saw something on a day, and what a park did, tell another story
SCENE_NOISE_PATTERN = re.compile(
    r"记者|获悉|调研|考察|走访|召开|签|\d[余多]?[个家亿万]|项目"
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage with its date, and the words from the one to the other."""

    stage: str
    date: str
    span: Span


def build_milestones(
    story: Story, steps: Sequence[Step], ceremony: Ceremony | None = None
) -> Cell | None:
    """Every dated stage, each once, with the most precise of its dates."""
    found = [m for step in steps for m in read_step(story, step)]
    if ceremony and ceremony.day:
        day = ceremony.day
        dated = {m.stage for m in found if not is_vague(m, day)}
        found += [
            Milestone(step.cue.stage, day.date, day.span)
            for step in steps
            if step.is_reached and step.cue.stage not in dated and is_of_rite(step)
            if ceremony.covers(step.stretch.reading, step.cue)
        ]
    kept = drop_lesser(drop_vague(found))
    if not kept:
        return None
    values = [{"stage": one.stage, "date": one.date} for one in kept]
    return Cell(values, kept[0].span, "dated_stage", 0.75)


def is_of_rite(step: Step) -> bool:
    """签约 or 开工, and no 落户 or 破土 that may have been at any time."""
    text = step.stretch.reading.text
    return any(text.startswith(verb, step.cue.start) for verb in RITES)


def is_vague(one: Milestone, day: Day) -> bool:
    """The 5月 of '5月25日举行5月重点项目开工仪式'."""
    return one.date != day.date and day.date.startswith(one.date)


def read_step(story: Story, step: Step) -> Iterator[Milestone]:
    """A step's milestone; that a part of the building is planned is none."""
    cue, reading = step.cue, step.stretch.reading
    is_vague = cue.stage == BUILDING and cue.modality == PLANNED
    is_vague = is_vague or is_one_of_many(step)
    stage = find_stage(reading.text[cue.start : cue.stop], cue.stage)
    if is_denied(step) or cue.is_conditional or is_vague or stage is None:
        return
    word = reading.sentence.span_of(cue.start, cue.stop)
    if cue.period:
        when = reading.sentence.span_of(cue.period.start, cue.period.stop)
        yield Milestone(stage, to_date(step, cue.period), find_cover([word, when]))
        return
    clause = max(reading.text.rfind(mark, 0, cue.start - 1) for mark in ";。") + 1
    is_same_day = SAME_DAY_PATTERN.search(reading.text, clause, cue.start)
    if not step.is_reached:
        return
    day = find_day(story, step) if is_same_day else find_scene(story, step)
    day = day or find_framing_year(story, step)
    if day:
        yield Milestone(stage, day, word)


def find_stage(word: str, stage: str) -> str | None:
    """The stage that a day of 打桩 or 封顶 is one of.

    >>> find_stage("打桩", BUILDING), find_stage("封顶", BUILDING)
    ('started', None)
    """
    if stage != BUILDING or BUILT_PATTERN.fullmatch(word):
        return stage
    return STARTED if BREAKING_PATTERN.match(word) else None


def find_scene(story: Story, step: Step) -> str | None:
    """The day of '3月8日上午,艳阳高照。' before what was begun under that sky."""
    reading = step.stretch.reading
    start = reading.sentence.span.start
    at = bisect_left(story.readings, start, key=lambda r: r.sentence.span.start)
    if (
        not at
        or not is_of_rite(step)
        or any("-" in m.value.start for m in reading.of(PERIOD))
    ):
        return None
    before = story.readings[at - 1]
    is_scene = len(before.text) <= SCENE and not SCENE_NOISE_PATTERN.search(before.text)
    is_near = before.sentence.block is reading.sentence.block
    days = list(list_days([before])) if is_scene and is_near else []
    return days[0].value.start if days and days[0].start == 0 else None


def find_framing_year(story: Story, step: Step) -> str | None:
    """The 2023 of a paragraph '2023年,全区稳中有进。…NAME投产' of a later report."""
    reading = step.stretch.reading
    is_over = step.cue.stage not in (BUILDING, *EARLY) and not step.is_headline
    if not is_over or reading.of(PERIOD) or story.published is None:
        return None
    told = [earlier.of(PERIOD) for earlier in list_earlier(story, reading)]
    if not told or sum(map(len, told)) > 1 or not told[-1]:
        return None
    frame = told[-1][0]
    is_past = frame.value.is_year and frame.value.year < story.published.year
    return str(frame.value.year) if is_past and not frame.start else None


def is_one_of_many(step: Step) -> bool:
    """'全年A、B等项目相继落地': the year is of the list, not of each; and a building
    that goes on has no date but in its own clause.
    """
    cue, text = step.cue, step.stretch.reading.text
    if cue.period is None:
        return False
    if cue.stage == BUILDING and SINCE_PATTERN.search(text, cue.period.stop, cue.start):
        return True
    is_year = cue.period.value.is_year and step.stretch.is_shared
    return is_year and bool(SERIAL_PATTERN.search(text))


def to_date(step: Step, period: Mention) -> str:
    """年底 of a year is its last month, 月底 of a month that month."""
    written = step.stretch.reading.text[period.start : period.stop]
    date = str(
        period.value if written.endswith(("季度", "半年")) else period.value.start
    )
    is_end = written.endswith(("年底", "年末", "月底", "月末"))
    return date[:7] if is_end else date


def find_day(story: Story, step: Step) -> str | None:
    """The last full date before a sentence that says 当天."""
    start = step.stretch.reading.sentence.span.start
    at = bisect_left(story.readings, start, key=lambda r: r.sentence.span.start)
    days = list(list_days(story.readings[max(0, at - LOOK_BACK) : at + 1]))
    return days[-1].value.start if days else None


def drop_lesser(found: Sequence[Milestone]) -> list[Milestone]:
    """竣工投产 is one event; that it was being built goes where more is known."""
    begun = {(one.stage, one.date) for one in found}
    is_more = len({one.stage for one in found}) > 1
    return [
        one
        for one in found
        if not (one.stage == BUILDING and is_more)
        and not (one.stage == COMPLETED and (OPERATING, one.date) in begun)
    ]


def drop_vague(found: Sequence[Milestone]) -> list[Milestone]:
    """2020-07 goes where 2020-07-10 is known for the same stage; doubles go."""
    kept: list[Milestone] = []
    for one in found:
        known = [o.date for o in found if o.stage == one.stage and o.date != one.date]
        is_known = (one.stage, one.date) in [(k.stage, k.date) for k in kept]
        if not is_known and not any(date.startswith(one.date) for date in known):
            kept.append(one)
    return kept
