"""Periods: first and last day with the precision of the text, and their anchor."""

import calendar
import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

# the five-year plans by their first years
PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}


class Anchor(NamedTuple):
    """What 今年 and 日前 are counted from: the article's year and day, where known.

    before is what the paragraph says before the sentence: 同年 may speak of its year;
    above is what the paragraph above says.
    """

    year: int | None = None
    published: datetime.date | None = None
    before: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From start to stop, each an ISO date as precise as the text: 2021, 2021-12 …

    >>> str(Period("2024-01", "2024-07")), str(Period("2021"))
    ('2024-01/2024-07', '2021')
    """

    start: str
    stop: str = ""

    def __str__(self) -> str:
        if self.stop in ("", self.start):
            return self.start
        return f"{self.start}/{self.stop}"

    def to_json(self) -> str:
        return str(self)

    @property
    def year(self) -> int:
        return int((self.stop or self.start)[:4])

    @property
    def first(self) -> datetime.date:
        return find_days(self.start)[0]

    @property
    def last(self) -> datetime.date:
        return find_days(self.stop or self.start)[1]

    @property
    def is_year(self) -> bool:
        return not self.stop and "-" not in self.start

    @property
    def is_years(self) -> bool:
        """Several whole years: 2016年至2018年."""
        return self.start.isdigit() and self.stop.isdigit() and self.stop != self.start

    @property
    def is_month(self) -> bool:
        return not self.stop and self.start.count("-") == 1

    def covers(self, other: "Period") -> bool:
        return self.first <= other.first and other.last <= self.last

    @property
    def is_day(self) -> bool:
        return not self.stop and self.start.count("-") == 2


@lru_cache(maxsize=256)
def find_days(iso: str) -> tuple[datetime.date, datetime.date]:
    """The first and last day of a year, month or day.

    >>> [str(day) for day in find_days("2024-02")]
    ['2024-02-01', '2024-02-29']
    """
    year, month, day = ([int(part) for part in iso.split("-")] + [0, 0])[:3]
    first = datetime.date(year, month or 1, day or 1)
    if day:
        return first, first
    return first, build_month_end(year, month or 12)


def build_month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def build_months(year: int, first: int, last: int) -> Period:
    """January to July of 2024; one month alone is no interval, and twelve are the year."""
    if (first, last) == (1, 12):
        return Period(str(year))
    start, stop = f"{year}-{first:02}", f"{year}-{last:02}"
    return Period(start, "" if first == last else stop)


def build_day(year: int, month: int, day: int) -> Period | None:
    """None where the calendar has no such day."""
    try:
        return Period(datetime.date(year, month, day).isoformat())
    except ValueError:
        return None
