"""A date as metadata writes it → the day in China."""

import datetime
import re

CHINA = datetime.timezone(datetime.timedelta(hours=8))
# Matches "2024-07-18", "2024年7月18日", "2024/7/18 10:22", "20240718"; not "2024-7".
DAY_PATTERN = re.compile(
    r"(?<!\d)(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(\d{2})(\d{2}))(?!\d)"
)
ZONED_PATTERN = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)", re.ASCII
)
FIRST_YEAR = 1949


def read_date(stated: str) -> datetime.date | None:
    """The first whole date that is stated; a time of another zone may move it.

    >>> read_date("2024年7月18日 08:10"), read_date("2024-07-17T16:30:00Z")
    (datetime.date(2024, 7, 18), datetime.date(2024, 7, 18))
    >>> read_date("2024年7月"), read_date("2024-13-40")
    (None, None)
    """
    try:
        if zoned := ZONED_PATTERN.search(stated):
            moment = datetime.datetime.fromisoformat(zoned[0])
            return _check_year(moment.astimezone(CHINA).date())
        if day := DAY_PATTERN.search(stated):
            return _check_year(datetime.date(*(int(g) for g in day.groups() if g)))
    except (ValueError, OverflowError):
        return None
    return None


def _check_year(day: datetime.date) -> datetime.date | None:
    return day if day.year >= FIRST_YEAR else None
