"""The day on which an article was written."""

import datetime
from collections.abc import Iterable

from articles.parser.blocks import Block
from articles.parser.words import compile_guarded

# "甲报1月6日讯", "甲网1月6日电": the day on which it was written
WRITTEN_PATTERN = compile_guarded(r"(?<!\d)(\d{1,2})月(\d{1,2})日(?:讯|电)")
LATEST = 7  # days from the writing to the print


def find_written_day(
    blocks: Iterable[Block], published: datetime.date | None
) -> datetime.date | None:
    """The day that 今天 means: of the dateline, shortly before that of print."""
    if published is None:
        return None
    for block in blocks:
        match = WRITTEN_PATTERN.search(block.text)
        if match:
            return read_day(published, int(match[1]), int(match[2])) or published
    return published


def read_day(published: datetime.date, month: int, day: int) -> datetime.date | None:
    """The last such day up to the print; None where that is not shortly before."""
    days = (published - datetime.timedelta(days=back) for back in range(LATEST + 1))
    return next((d for d in days if (d.month, d.day) == (month, day)), None)
