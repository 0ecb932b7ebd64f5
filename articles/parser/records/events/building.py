"""Dated sentences → events: title, date, place; what is told twice is one event."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from articles.parser.dates import Period
from articles.parser.mentions.base import HONOUR, Reading
from articles.parser.openings import skip_lead
from articles.parser.records.base import EVENT, Cell, Record
from articles.parser.records.events.dating import (
    NEAR_DAY_PATTERN,
    Dated,
    add_lately,
    is_day,
    is_heading,
    list_dates,
)
from articles.parser.records.events.shapes import (
    NOWHERE,
    SHORT_TITLE,
    SUBJECT_RULES,
    VERBAL_PATTERN,
)
from articles.parser.records.events.titles import Happening, find_happening
from articles.parser.span import Span
from articles.parser.story import Story

TRUST = {
    "holding": 0.9,
    "attending": 0.85,
    "declared": 0.8,
    "opening": 0.9,
    "paper": 0.75,
    "release": 0.6,
    "signing": 0.65,
    "approval": 0.55,
    "accident": 0.7,
    "starting": 0.55,
    "founding": 0.5,
    "launch": 0.75,
    "visit": 0.8,
    "mass": 0.8,
    "together": 0.75,
    "toured": 0.8,
    "output": 0.75,
}
APPROVALS = ("approval", "founding")
CLAUSE_PATTERN = re.compile(r"[,;。!?]")
DAYTIME_PATTERN = re.compile(r"(?:上午|下午|晚上?|凌晨|,|\d+\.)+")

# matches "本报甲市4月28日电 记者丙报道:" and "甲市网讯(记者 丙)"
DATELINE_PATTERN = re.compile(
    r"\d日[讯电][:\s]|(?:本报|日报|网|社|晚报)[^,。;:]{0,16}?(?:讯|电)\s*(?:\([^)]*\)|(?:通讯员|记者)[^,。;:]{0,24}?报道)[:\s]*"
)
# the year of "6月1日,2017年度科技奖励大会" belongs to the title
YEAR_PATTERN = re.compile(r"(?:19|20)\d\d年度?$")
MASS_PATTERN = re.compile(r"集中|开工|项目.*签约")
ALIKE, MOST = 0.6, 20
# matches "在甲山产业园三期现场", not "在省委领导下" nor "在项目建设中"
SCENE_PATTERN = re.compile(
    rf"在(?P<place>(?!{NOWHERE})[^,。;:!?]{{2,22}}?(?:[区园港谷城镇村厂馆]|项目现场|施工现场|会议中心|会展中心|基地))"
)
# "市长乙带领部门负责人,到甲区调研": who goes is told without whom he takes along
LED_PATTERN = re.compile(
    r"(?P<who>[^,。;:、]{3,24}?)(?:带领|率领|率|带队)[^。;]{0,40},"
)
# "围绕三大产业,先后到甲市考察": no subject
ADVERBIAL_PATTERN = re.compile(r"围绕|聚焦|针对|为(?!期)|就|按照|根据|结合")


def build_events(story: Story) -> tuple[Record, ...]:
    """The dated happenings of a story that are no stage of one project."""
    kept: dict[str, list[Record]] = {}
    last: Period | None = None
    publication = find_publication(story)
    for reading in story.readings:
        dates = list_dates(reading, last, publication)
        dates = add_lately(reading, dates, publication)
        for record in build_sentence(reading, dates):
            same_day = kept.setdefault(find_first_day(record), [])
            if not any(is_same(record, other) for other in same_day[:MOST]):
                same_day.append(record)
        days = [d.period for d in dates if is_day(reading, d)]
        days = days or [d.period for d in dates if is_heading(reading, d)]
        last = days[-1] if days else last or (dates[-1].period if dates else None)
    return tuple(record for same_day in kept.values() for record in same_day)


def find_publication(story: Story) -> Period | None:
    return Period(story.published.isoformat()) if story.published else None


def build_sentence(reading: Reading, dates: list[Dated]) -> Iterator[Record]:
    """The first happening of each date: what follows on it belongs to it."""
    told: list[Dated] = []
    before, scene = 0, None
    for start, stop in split_clauses(reading.text) if dates else ():
        start = skip_opening(reading, start, stop)
        scene = find_scene(reading.text, start, stop) or scene
        found = find_dated(reading, dates, Span(start, stop))
        if found and found[1] not in told:
            told.append(found[1])
            happening = add_subject(reading.text, found[0], before, start)
            happening = replace(happening, place=happening.place or scene)
            if is_honour(reading, happening):
                continue
            yield build_record(reading, happening, found[1])
        before = start


def is_honour(reading: Reading, happening: Happening) -> bool:
    """商务部批复同意甲园区设立国家级T: told as an honour."""
    if happening.rule not in APPROVALS:
        return False
    return any(m.span.overlaps(happening.title) for m in reading.of(HONOUR))


def find_dated(
    reading: Reading, dates: list[Dated], clause: Span
) -> tuple[Happening, Dated] | None:
    """The happening of a clause and its date, where both are stated."""
    happening = find_happening(reading.text, clause.start, clause.stop)
    date = happening and choose_date(reading, dates, happening.title)
    if not happening or not date or is_foretold(reading, date, happening.title):
        return None
    if happening.act and not (date.period.is_day or date.is_lately):
        return None  # 3月,8个项目开工: a count of the month
    return happening, date


def find_scene(text: str, start: int, stop: int) -> Span | None:
    """在甲产业园,随着…: a clause that says where the next ones happen."""
    found = SCENE_PATTERN.fullmatch(text, start, stop)
    return Span(*found.span("place")) if found else None


def add_subject(text: str, happening: Happening, before: int, start: int) -> Happening:
    """…接种车,远渡重洋出口沙特: a title that opens with its verb, and its subject.

    A bare 签约仪式 is told with the words from the start of its clause.
    """
    title = happening.title
    before_title = text[start : title.start]
    is_told_of = before_title.endswith("的") or "、" in before_title
    is_told_of = is_told_of or "我们" in before_title  # who speaks is no holder's name
    if happening.rule == "holding" and title.length <= SHORT_TITLE and not is_told_of:
        return replace(happening, title=Span(start, title.stop))
    verbal = VERBAL_PATTERN.match(text, title.start, title.stop)
    if not verbal or happening.rule not in SUBJECT_RULES or before >= title.start:
        return happening
    if ADVERBIAL_PATTERN.match(text, before, title.start):
        return happening
    led = LED_PATTERN.fullmatch(text, before, title.start)
    if led:
        return replace(happening, title=Span(*led.span("who")), act=title)
    return replace(happening, title=Span(before, title.stop))


def split_clauses(text: str) -> Iterator[tuple[int, int]]:
    """Clauses end at commas and stops outside quotes and book marks."""
    start = 0
    for mark in CLAUSE_PATTERN.finditer(text):
        piece = text[start : mark.start()]
        if all(piece.count(a) == piece.count(b) for a, b in ("“”", "《》", "()")):
            yield start, mark.start()
            start = mark.end()
    if start < len(text):
        yield start, len(text)


def skip_opening(reading: Reading, start: int, stop: int) -> int:
    """Past dates and 上午 at the head of a clause."""
    moved = -1
    line = DATELINE_PATTERN.search(reading.text, start, stop)
    start = line.end() if line else start
    while moved != start:
        moved = start
        start = skip_lead(reading, start)
        bare = NEAR_DAY_PATTERN.match(reading.text, start, stop)
        start = bare.end() if bare else start
        day = DAYTIME_PATTERN.match(reading.text, start, stop)
        start = day.end() if day else start
    year = YEAR_PATTERN.search(reading.text[:start])
    start = year.start() if year else start
    opened = start > 0 and reading.text[start - 1] in "“到"
    return min(start - opened, stop)


def choose_date(reading: Reading, dates: list[Dated], title: Span) -> Dated | None:
    """The date right behind the title, else the last before it (即日起 inside it)."""
    behind = [d for d in dates if is_behind(reading.text, d.span, title)]
    before = [
        dated
        for dated in dates
        if dated.span.stop <= title.start
        or (title.covers(dated.span) and reading.text[dated.span.start] in "当即同")
    ]
    return behind[0] if behind else before[-1] if before else None


def is_behind(text: str, date: Span, title: Span) -> bool:
    """大会27日在南京启幕, 声博会将于10月24日开幕."""
    between = text[title.stop : date.start] if date.start >= title.stop else "-"
    return not between.strip("将拟定于”")


def is_foretold(reading: Reading, date: Dated, title: Span) -> bool:
    """近日,乙某说,园区将举行…: the day on which it was said is not the event's."""
    return date.is_lately and "将" in reading.text[date.span.stop : title.stop]


def build_record(reading: Reading, happening: Happening, date: Dated) -> Record:
    trust, text, rule = TRUST[happening.rule], reading.text, happening.rule
    title, place = happening.title, happening.place
    cells = {
        "title": build_cell(reading, title, happening.read(text), rule),
        "date": build_cell(reading, date.span, date.period.to_json(), "stated_date"),
    }
    if place:
        cells["place"] = build_cell(
            reading, place, text[place.start : place.stop], "held_in"
        )
    return Record(EVENT, cells, reading.sentence.span, rule, confidence=trust)


def build_cell(reading: Reading, span: Span, value: str, rule: str) -> Cell:
    evidence = reading.sentence.span_of(span.start, span.stop)
    return Cell(value, evidence, rule, TRUST.get(rule, 0.9))


def is_same(record: Record, other: Record) -> bool:
    """Of one day: the same title, or two mass ceremonies."""
    one, two = record.cells["title"].value, other.cells["title"].value
    both_mass = MASS_PATTERN.search(one) and MASS_PATTERN.search(two)
    return bool(both_mass) or SequenceMatcher(None, one, two).ratio() > ALIKE


def find_first_day(record: Record) -> str:
    date: str = record.cells["date"].value
    return date.partition("/")[0]
