"""Dates as clerks write them → first or last day; periods → both."""

import datetime
import re
from calendar import monthrange

from entities.periods import Period

Day = datetime.date

# ２０２１．１２ and 2021．12 are 2021.12
NARROW = str.maketrans("０１２３４５６７８９．／－：　", "0123456789./-: ")
MARKS = re.compile(r"[年月/.\-]")
# Matches 20211228; not 2021.
PACKED_PATTERN = re.compile(r"(\d{4})(\d{2})(\d{2})")
# Matches the end of "2021-12-28 00:00:00" and of "2021-12-28T00:00"; not "2021-12-28".
CLOCK_PATTERN = re.compile(r"(?<=\d)[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
# Matches 2021.1 and 2021/1, which Excel also makes of 2021.10; not 2021.01, 2021年1月.
SHORTENED_PATTERN = re.compile(r"\d{4}\.1")
# Matches the joint of 2021年1—9月 and 2021-01至2021-09.
JOINT_PATTERN = re.compile(r"\s*(?:——|[—–~～至到])\s*|\s+-\s+")
# Matches 1-9月 inside 2021年1-9月; not 2021-12.
HYPHEN_PATTERN = re.compile(r"(?<=[年月])(\d{1,2}[月日]?)-(\d)")
PARTS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    **{
        f"{lead}{numeral}季度": (3 * quarter - 2, 3 * quarter)
        for quarter, numerals in enumerate(("一1", "二2", "三3", "四4"), start=1)
        for numeral in numerals
        for lead in ("", "第")
    },
}


def read_day(text: str, *, is_last: bool = False) -> Day | None:
    """2021-12-28, 2021年12月28日; 2021.12 and 2021年12月 by their first or last day.

    None on anything else; ValueError where it can be two different days.
    """
    text = CLOCK_PATTERN.sub("", str(text).translate(NARROW).strip())
    if SHORTENED_PATTERN.fullmatch(text):
        raise ValueError(f"“{text}”可能是1月，也可能是10月，请写成2021年1月这样")
    days = read_parts(split_date(text))
    return None if days is None else days[is_last]


def split_date(text: str) -> list[str]:
    """2021年12月28日 → ["2021", "12", "28"]."""
    if packed := PACKED_PATTERN.fullmatch(text):
        return list(packed.groups())
    return MARKS.sub("-", text.removesuffix("日")).removesuffix("-").split("-")


def read_parts(parts: list[str]) -> tuple[Day, Day] | None:
    """["2021", "12"] → its first and its last day."""
    is_date = len(parts) <= 3 and all(part.isdecimal() for part in parts)
    if not is_date or len(parts[0]) != 4:
        return None
    numbers = [int(part) for part in parts]
    year, months, days = numbers[0], numbers[1:2], numbers[2:3]
    first_month, last_month = (months or [1])[0], (months or [12])[0]
    try:
        last = monthrange(year, last_month)[1]
        first_day = datetime.date(year, first_month, (days or [1])[0])
        return first_day, datetime.date(year, last_month, (days or [last])[0])
    except ValueError:
        return None


def read_period(text: str) -> Period | None:
    """2021年, 2021年1—9月, 2021年上半年, 截至2021年12月31日; None on anything else."""
    text = str(text).translate(NARROW).strip()
    if text.startswith("截至") or text.endswith("底"):
        day = read_day(text.removeprefix("截至").removesuffix("底"), is_last=True)
        return Period(day, day) if day else None
    for words, (first, last) in PARTS.items():
        if text.endswith(words) and text[: -len(words)].rstrip("年").isdecimal():
            year = text[: -len(words)].rstrip("年")
            return join_days(
                read_parts([year, str(first)]), read_parts([year, str(last)])
            )
    first, *rest = JOINT_PATTERN.split(HYPHEN_PATTERN.sub(r"\1—\2", text), maxsplit=1)
    if not rest:
        days = read_parts(split_date(first))
        return Period(*days) if days else None
    return read_range(split_date(first), split_date(rest[0]), rest[0])


def read_range(first: list[str], last: list[str], words: str) -> Period | None:
    """The end says only what differs: 2021年1 — 9月, 2021年7月11 — 20日."""
    is_whole = len(last[0]) == 4
    if not is_whole:
        size = 3 if words.endswith("日") else 2
        last = [*first, "", ""][: size - len(last)] + last
    return join_days(read_parts(first), read_parts(last))


def join_days(
    first: tuple[Day, Day] | None, last: tuple[Day, Day] | None
) -> Period | None:
    if first is None or last is None or first[0] > last[1]:
        return None
    return Period(first[0], last[1])
