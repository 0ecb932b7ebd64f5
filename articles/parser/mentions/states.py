"""A time found in a sentence; the state at a moment, 截至2019年底, is its last day."""

import re

from articles.parser.dates import Period
from articles.parser.mentions.base import PERIOD, Mention

UNTIL_PATTERN = re.compile(r"(?:截至|截止)到?$")


def close_period(match: re.Match[str], period: Period) -> Period:
    """A state at a moment (截至2019年底, 年末) is its last day."""
    ends = match.groupdict().get("end")
    if ends or find_until(match):
        return Period(period.last.isoformat())
    return period


def find_until(match: re.Match[str]) -> re.Match[str] | None:
    start = match.start()
    return UNTIL_PATTERN.search(match.string, max(0, start - 3), start)


def build_mention(match: re.Match[str], period: Period, rule: str) -> Mention:
    until = find_until(match)
    start = until.start() if until else match.start()
    return Mention(PERIOD, start, match.end(), close_period(match, period), rule)


def is_since(match: re.Match[str]) -> bool:
    """2017年以来 goes on to the year of the news."""
    return match.string.startswith(("以来", "至今"), match.end())
