"""Lines of a file → the articles and advertisements that stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from articles.parser.lines import Line
from articles.parser.span import Span

HEADING_LENGTH = 45  # the longest headline of one line, in characters
SCRAP = 5  # characters of what only tells what a picture shows
HEADING_LINES = 4  # a kicker, a headline, a sub-headline, a byline


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one article or advertisement."""

    lines: tuple[Line, ...]

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].stop)

    @property
    def is_advert(self) -> bool:
        return self.lines[0].is_advert


class Scan(NamedTuple):
    """How far the cutting has come: where the page began, its last body line."""

    lines: Sequence[Line]
    start: int = 0
    last_body: int = -1
    has_lesser: bool = False

    @property
    def has_body(self) -> bool:
        return self.last_body >= self.start


def split_pages(lines: Sequence[Line]) -> tuple[Page, ...]:
    """Cut where an advertisement, a marked headline or a new report begins."""
    if not lines:
        return ()
    scan = Scan(lines, has_lesser=any(line.level > 1 for line in lines))
    starts = [0]
    for at, line in enumerate(lines):
        start = find_opening(scan, at)
        if start > scan.start:
            starts.append(start)
            scan = scan._replace(start=start)
        if is_body(line):
            scan = scan._replace(last_body=at)
    stops = pairwise([*starts, len(lines)])
    return tuple(Page(tuple(lines[start:stop])) for start, stop in stops)


def find_opening(scan: Scan, at: int) -> int:
    """Where the article that shows itself at this line begins; 0 where none does."""
    return next((start for rule in RULES if (start := rule(scan, at))), 0)


def open_advert(scan: Scan, at: int) -> int:
    """'广告' alone on a line."""
    return at if scan.lines[at].is_advert else 0


def open_headline(scan: Scan, at: int) -> int:
    """'# 大美大旺' after a text that ended; lesser marks elsewhere, or a byline next."""
    if scan.lines[at].level != 1 or not scan.has_body:
        return 0
    return at if scan.has_lesser or is_signed(scan.lines, at) else 0


def open_report(scan: Scan, at: int) -> int:
    """'本报讯 …' after a text that ended, with the headline above it."""
    if not scan.has_body or not scan.lines[at].is_report:
        return 0
    # a report without a headline above it has it below: those lines are its own
    is_bare = scan.lines[scan.start].is_report
    return at if is_bare else find_heading_start(scan.lines, at)


def open_dated(scan: Scan, at: int) -> int:
    """'发布时间:2011-04-25' below a headline and above a text."""
    if not scan.has_body or not scan.lines[at].is_date:
        return 0
    start = find_heading_start(scan.lines, at)
    below = scan.lines[at + 1 : at + 1 + HEADING_LINES]
    return start if start < at and any(map(is_body, below)) else 0


RULES = (open_advert, open_headline, open_report, open_dated)


def is_body(line: Line) -> bool:
    """A sentence ends with it; 某某展馆。 below a picture tells nothing."""
    tells = len(line.text) > SCRAP or any(c.isdigit() or c in ",、;" for c in line.text)
    return line.is_closed and tells and line.is_running and not line.is_caption


def is_signed(lines: Sequence[Line], at: int) -> bool:
    """A byline, a date or '本报讯' stands within two lines below."""
    below = lines[at + 1 : at + 3]
    return any(line.is_byline or line.is_date or line.is_report for line in below)


def find_heading_start(lines: Sequence[Line], at: int) -> int:
    """The first of the unfinished short lines right above."""
    start = at
    while start > max(0, at - HEADING_LINES) and is_heading_like(lines[start - 1]):
        start -= 1
    return start


def is_heading_like(line: Line) -> bool:
    short = len(line.text) <= HEADING_LENGTH
    return short and not (line.is_closed or line.is_caption or line.is_advert)
