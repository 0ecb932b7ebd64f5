"""Dated sentences → events: title, date, place; what is told twice is one event."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from articles.parser.dates import Period, build_day
from articles.parser.focus import list_earlier, skip_lead
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.records.base import EVENT, Cell, Record
from articles.parser.records.events.titles import Happening, find_happening
from articles.parser.span import Span
from articles.parser.story import Story

TRUST = {
    "holding": 0.85,
    "attending": 0.8,
    "declared": 0.75,
    "opening": 0.85,
    "paper": 0.65,
    "launch": 0.65,
    "visit": 0.7,
    "output": 0.6,
}
CLAUSE_PATTERN = re.compile(r"[,;。!?]")
# "17日上午", "25日晚上": a day whose month stands earlier
BARE_DAY_PATTERN = re.compile(
    r"(?<![\d月\-—至到.])(?P<day>3[01]|[12]\d|[1-9])日(?:[至到\-—~](?P<last>3[01]|[12]\d|[1-9])日)?"
    r"(?=上午|下午|晚|凌晨|早|,|当天|当日|在|举)"
)
SAME_DAY_PATTERN = re.compile(r"当天|当日|即日起|同日")


def build_events(story: Story) -> tuple[Record, ...]:
    """The dated happenings of a story that are no stage of one project."""
    found = [r for reading in story.readings for r in build_sentence(story, reading)]
    kept: list[Record] = []
    for record in found:
        if not any(is_same(record, other) for other in kept):
            kept.append(record)
    return tuple(kept)


def build_sentence(story: Story, reading: Reading) -> Iterator[Record]:
    """One event for each clause that has a title and a date before it."""
    dates = list_dates(story, reading)
    if not dates:
        return
    for start, stop in split_clauses(reading.text):
        start = skip_opening(reading, start, stop)
        happening = find_happening(reading.text, start, stop)
        date = happening and choose_date(dates, happening.title)
        if happening and date:
            yield build_record(reading, happening, date)


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
    while moved != start:
        moved = start
        start = skip_lead(reading, start)
        bare = BARE_DAY_PATTERN.match(reading.text, start, stop)
        start = bare.end() if bare else start
        day = re.match(r"(?:上午|下午|晚上?|凌晨|,|\d+\.)+", reading.text[start:stop])
        start += day.end() if day else 0
    return min(start, stop)


def list_dates(story: Story, reading: Reading) -> list[tuple[Span, Period]]:
    """Days and months that the sentence names, in order, with their places."""
    named = [
        (Span(m.start, m.stop), m.value) for m in reading.of(PERIOD) if is_date(m.value)
    ]
    named += find_bare_days(story, reading)
    named += find_same_day(story, reading)
    return sorted(named, key=lambda item: item[0])


def is_date(period: Period) -> bool:
    """A day, some days or one month; quarters and years date no event."""
    return period.start.count("-") == 2 or (not period.stop and "-" in period.start)


def find_bare_days(story: Story, reading: Reading) -> Iterator[tuple[Span, Period]]:
    """17日上午: in the month of the day named before, else of the publication."""
    for found in BARE_DAY_PATTERN.finditer(reading.text):
        before = find_last_day(story, reading, found.start())
        month = before.last if before else story.published
        first = month and build_day(month.year, month.month, int(found["day"]))
        last = (
            month
            and found["last"]
            and build_day(month.year, month.month, int(found["last"]))
        )
        if first:
            yield Span(*found.span()), Period(first.start, last.start if last else "")


def find_same_day(story: Story, reading: Reading) -> Iterator[tuple[Span, Period]]:
    for found in SAME_DAY_PATTERN.finditer(reading.text):
        before = find_last_day(story, reading, found.start())
        if before:
            yield Span(*found.span()), before


def find_last_day(story: Story, reading: Reading, at: int) -> Period | None:
    """The day named last before text[at], in the sentence or its paragraph."""
    days = [m.value for m in reading.of(PERIOD) if m.stop <= at and is_date(m.value)]
    for earlier in list_earlier(story, reading):
        days = days or [d for _, d in list_dates(story, earlier)]
    return days[-1] if days else None


def choose_date(
    dates: list[tuple[Span, Period]], title: Span
) -> tuple[Span, Period] | None:
    """The last date before the title, or one inside it (即日起)."""
    before = [item for item in dates if item[0].start < title.stop]
    return before[-1] if before else None


def build_record(
    reading: Reading, happening: Happening, date: tuple[Span, Period]
) -> Record:
    trust, text, rule = TRUST[happening.rule], reading.text, happening.rule
    title, place = happening.title, happening.place
    cells = {
        "title": build_cell(reading, title, text[title.start : title.stop], rule),
        "date": build_cell(reading, date[0], date[1].to_json(), "stated_date"),
    }
    if place:
        cells["place"] = build_cell(
            reading, place, text[place.start : place.stop], "held_in"
        )
    return Record(EVENT, cells, reading.sentence.span, rule, confidence=trust)


def build_cell(reading: Reading, span: Span, value: str, rule: str) -> Cell:
    evidence = reading.sentence.span_of(span.start, span.stop)
    return Cell(value, evidence, rule, TRUST.get(rule, 0.85))


def is_same(record: Record, other: Record) -> bool:
    """The same title about the same time, or two mass ceremonies on one day."""
    if not is_near(record.cells["date"].value, other.cells["date"].value):
        return False
    one, two = record.cells["title"].value, other.cells["title"].value
    both_mass = re.search(r"集中|开工", one) and re.search(r"集中|开工", two)
    return bool(both_mass) or SequenceMatcher(None, one, two).ratio() > 0.6


def is_near(one: str, two: str) -> bool:
    return one.split("/")[0][:10] == two.split("/")[0][:10]
