"""The days and months that a sentence names, for what happened on them."""

import re
from dataclasses import dataclass

from articles.parser.dates import Period, build_day
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.span import Span
from articles.parser.words import compile_guarded

# "17日上午", "25日晚上": a day whose month stands earlier
DAY = r"(?:3[01]|[12]\d|[1-9])"
NEAR_DAY_PATTERN = compile_guarded(
    rf"(?<![\d月\-—至到.])(?P<day>{DAY})日(?:[至到\-—~](?P<last>{DAY})日)?"
    r"(?![内均前产报常益本志化期用间元游后以夜班新])|当天|当日|即日起|同日|[由就]此(?=拉开|开幕|启幕|揭幕|开锣|启动)"
)
# "近日,甲市举行…": of the month of the page, unless that has just begun
LATELY_PATTERN = compile_guarded(r"(?:^|(?<=[,。;:)\s讯—]))(?:近日|日前)(?!的)")
FIRST_DAYS = 3
COMING_PATTERN = re.compile(r"(?:将|拟|定|计划)[于在]?$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where the sentence states it; 近日 is of the page's month."""

    span: Span
    period: Period
    is_lately: bool = False


def list_dates(
    reading: Reading, last: Period | None, publication: Period | None
) -> list[Dated]:
    """Days and months that the sentence names, in order, with their places.

    last is the date named before the sentence: 17日 and 当天 take their month from it.
    """
    named = [
        Dated(m.span, m.value)
        for m in reading.of(PERIOD)
        if is_date(m.value)
        and m.rule != "find_near_days"  # the month named last is surer than print's
        and not reading.text.startswith(("以来", "前", "之前"), m.stop)
    ]
    if not any(mark in reading.text for mark in ("日", "当天", "由此", "就此")):
        return named
    for found in NEAR_DAY_PATTERN.finditer(reading.text):
        before = [d.period for d in named if d.span.stop <= found.start()]
        near = before[-1] if before else last
        near = near or choose_month(reading, found, publication)
        period = near and place_day(found, near)
        if period and not any(d.span.overlaps(Span(*found.span())) for d in named):
            named = sorted([*named, Dated(Span(*found.span()), period)], key=by_start)
    return named


def choose_month(
    reading: Reading, found: re.Match[str], publication: Period | None
) -> Period | None:
    """30日上午 on a page of the 15th is of the month before, 将于30日 of its own."""
    told = [
        m
        for m in reading.of(PERIOD)
        if m.start == found.start() and m.rule == "find_near_days"
    ]
    is_ahead = COMING_PATTERN.search(reading.text[: found.start()])
    return told[0].value if told and not is_ahead else publication


def add_lately(
    reading: Reading, dates: list[Dated], publication: Period | None
) -> list[Dated]:
    """近日 is of the month of publication, but for its first days."""
    found = LATELY_PATTERN.search(reading.text) if publication else None
    if not (found and publication) or int(publication.start[-2:]) <= FIRST_DAYS:
        return dates
    lately = Dated(Span(*found.span()), Period(publication.start[:7]), is_lately=True)
    return sorted([*dates, lately], key=by_start)


def by_start(dated: Dated) -> Span:
    return dated.span


def is_date(period: Period) -> bool:
    """A day, some days or one month; quarters and years date no event."""
    return period.start.count("-") == 2 or (not period.stop and "-" in period.start)


def is_day(reading: Reading, dated: Dated) -> bool:
    """8月9日, but not 11月底, from which 8日 of a later sentence is not counted."""
    written = reading.text[dated.span.start : dated.span.stop]
    return dated.period.start.count("-") == 2 and "底" not in written


def is_heading(reading: Reading, dated: Dated) -> bool:
    """3月 alone on a line: the month of the days told below."""
    return dated.span.length == len(reading.text.strip(" 【】[]()■◆●▲:"))


def place_day(found: re.Match[str], last: Period) -> Period | None:
    """17日上午 in the month of the date named last; 当天 is that date."""
    if not found["day"]:
        return last if last.is_day or last.start.count("-") == 2 else None
    year, month = last.last.year, last.last.month
    first = build_day(year, month, int(found["day"]))
    stop = found["last"] and build_day(year, month, int(found["last"]))
    return first and Period(first.start, stop.start if stop else "")
