"""A clause of a dated sentence → the title of the happening in it, and its place."""

import re
from dataclasses import dataclass

from articles.parser.records.events.shapes import (
    ANYWHERE,
    IDLE_TITLE_PATTERN,
    LEAD_PATTERN,
    LONG,
    MANY_PATTERN,
    NOWHERE,
    RULES,
    STAGE_PATTERN,
    TAIL_PATTERN,
    THERE_PATTERN,
)
from articles.parser.span import Span

# "在南江办事处举行", not "在今年5月举行"
PLACE_PATTERN = re.compile(rf"在(?P<place>(?!{NOWHERE})[^,。;:!?]{{2,24}})$")


# "在甲市举行的T上": told before the title
HELD_PATTERN = re.compile(
    rf"^(?:\d{{1,2}}[月日]|上午|下午|晚)*在(?P<place>(?!{NOWHERE})[^,。;:!?的]{{2,16}}?)(?:举[行办]|召开)的"
)
# "甲、乙、丙项目和丁项目|开工奠基仪式": a title that names them all is too long
LISTED_PATTERN = re.compile(
    r"、.*项目(?:和|及|以及|与|、).*?(?P<title>项目(?:集中)?(?:开工|签约|奠基|竣工|投产)+(?:仪式|典礼|活动))$"
)


# who holds an event is not where: "在省政府新闻办公室举行的"
AGENCY_PATTERN = re.compile(r"(?:办公室|[委局厅部府])$")


@dataclass(frozen=True, slots=True)
class Happening:
    """The title of an event, its place where stated, and the rule that found it.

    act is where the title ends, if time and place stand inside it: 10个项目…|开工.
    """

    title: Span
    place: Span | None
    rule: str
    act: Span | None = None

    def read(self, text: str) -> str:
        """The title as it is told."""
        title = text[self.title.start : self.title.stop]
        return title + text[self.act.start : self.act.stop] if self.act else title


def find_happening(text: str, start: int, stop: int) -> Happening | None:
    """The happening of the clause text[start:stop], by the first rule that fits.

    >>> text = "全市产业推进大会在衡阳召开"
    >>> found = find_happening(text, 0, len(text))
    >>> text[found.title.start:found.title.stop]
    '全市产业推进大会'
    """
    for rule, pattern in RULES.list_possible(text[start:stop]):
        search = pattern.search if rule in ANYWHERE else pattern.match
        found = search(text, start, len(text) if rule in LONG else stop)
        if found:
            act = Span(*found.span("act")) if found.groupdict().get("act") else None
            place = find_place(text, found, start)
            title = trim_title(text, Span(*found.span("title")))
            happening = Happening(title, place, rule, act)
            if is_event(happening.read(text)) or LISTED_PATTERN.search(found["title"]):
                return happening
    return None


def trim_title(text: str, span: Span) -> Span:
    """Without 由…主办的 before and 时强调 behind."""
    lead = LEAD_PATTERN.match(text, span.start, span.stop)
    start = lead.end() if lead and lead.end() < span.stop else span.start
    if text.startswith(("上", "期间"), span.stop):
        there = THERE_PATTERN.match(text[: span.stop], start)
        start = there.end() if there else start
    listed = LISTED_PATTERN.search(text, start, span.stop)
    start = listed.start("title") if listed else start
    tail = TAIL_PATTERN.search(text[start : span.stop])
    return Span(start, start + tail.start() if tail else span.stop)


# "本届高交会": of which a title was told
SAME_PATTERN = re.compile(r"(?:本届|本次|此次|这次|该届)[^“”,]{2,8}")


def is_event(title: str) -> bool:
    """More than a bare 活动, and no stage of a single project."""
    if len(title) < 4 or IDLE_TITLE_PATTERN.match(title):
        return False
    if "可举" in title or SAME_PATTERN.fullmatch(title):
        return False  # 各地可举办开工仪式: allowed, not held
    return not STAGE_PATTERN.search(title) or MANY_PATTERN.search(title) is not None


def find_place(text: str, found: re.Match[str], start: int) -> Span | None:
    """在…举行, on either side of the title."""
    groups = found.groupdict()
    if groups.get("place"):
        return Span(*found.span("place"))
    before = PLACE_PATTERN.search(text[start : found.start()]) or HELD_PATTERN.search(
        text[start : found.end("title")]
    )
    if before is None or AGENCY_PATTERN.search(before["place"]):
        return None
    return Span(*before.span("place")).moved(start)
