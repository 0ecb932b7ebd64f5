"""A clause of a dated sentence → the title of the happening in it, and its place."""

import re
from dataclasses import dataclass

from articles.parser.records.events.shapes import (
    ANYWHERE,
    IDLE_TITLE_PATTERN,
    LEAD_PATTERN,
    LONG,
    MANY_PATTERN,
    RULES,
    STAGE_PATTERN,
    TAIL_PATTERN,
    THERE_PATTERN,
)
from articles.parser.span import Span

# "在南江办事处举行", not "在今年5月举行"
PLACE_PATTERN = re.compile(r"在(?P<place>(?![今去本上]|\d|此|会)[^,。;:!?]{2,24})$")


@dataclass(frozen=True, slots=True)
class Happening:
    """The title of an event, its place where stated, and the rule that found it."""

    title: Span
    place: Span | None
    rule: str


def find_happening(text: str, start: int, stop: int) -> Happening | None:
    """The happening of the clause text[start:stop], by the first rule that fits.

    >>> text = "全市产业推进大会在衡阳召开"
    >>> found = find_happening(text, 0, len(text))
    >>> text[found.title.start:found.title.stop]
    '全市产业推进大会'
    """
    for rule, pattern in RULES:
        search = pattern.search if rule in ANYWHERE else pattern.match
        found = search(text, start, len(text) if rule in LONG else stop)
        if found:
            title = trim_title(text, Span(*found.span("title")))
            if is_event(text[title.start : title.stop]):
                return Happening(title, find_place(text, found, start), rule)
    return None


def trim_title(text: str, span: Span) -> Span:
    """Without 由…主办的 before and 时强调 behind."""
    lead = LEAD_PATTERN.match(text, span.start, span.stop)
    start = lead.end() if lead and lead.end() < span.stop else span.start
    if text.startswith(("上", "期间"), span.stop):
        there = THERE_PATTERN.match(text[: span.stop], start)
        start = there.end() if there else start
    tail = TAIL_PATTERN.search(text[start : span.stop])
    return Span(start, start + tail.start() if tail else span.stop)


def is_event(title: str) -> bool:
    """More than a bare 活动, and no stage of a single project."""
    if len(title) < 4 or IDLE_TITLE_PATTERN.match(title):
        return False
    return not STAGE_PATTERN.search(title) or MANY_PATTERN.search(title) is not None


def find_place(text: str, found: re.Match[str], start: int) -> Span | None:
    """在…举行, on either side of the title."""
    groups = found.groupdict()
    if groups.get("place"):
        return Span(*found.span("place"))
    before = PLACE_PATTERN.search(text[start : found.start()])
    return Span(*before.span("place")).moved(start) if before else None
