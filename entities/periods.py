"""Periods: first and last day ↔ the parser's ISO form → Chinese labels."""

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Self

# Matches 2021, 2021-12 and 2021-12-28; not 2021-1 and not 21.
DATE_PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """From first_day to last_day, both within it; a single day is a date or a state."""

    first_day: datetime.date
    last_day: datetime.date

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """Read 2021, 2021-12, 2021-12-28 or 2021-01/2021-09; else ValueError."""
        first, slash, last = text.partition("/")
        period = cls(read_days(first)[0], read_days(last if slash else first)[1])
        if period.first_day > period.last_day:
            raise ValueError(f"the period {text} ends before it begins")
        return period

    @classmethod
    def from_days(
        cls, first_day: datetime.date | None, last_day: datetime.date | None
    ) -> Self | None:
        """Return None where a row leaves its period open."""
        return cls(first_day, last_day) if first_day and last_day else None

    @property
    def is_day(self) -> bool:
        return self.first_day == self.last_day

    @property
    def has_whole_months(self) -> bool:
        return self.first_day.day == 1 and is_month_end(self.last_day)

    @property
    def has_whole_years(self) -> bool:
        is_december = self.last_day.month == 12
        return self.has_whole_months and self.first_day.month == 1 and is_december

    @property
    def label(self) -> str:
        """2021年, 2021年1—9月, 2021年12月28日, 2021年7月11—20日."""
        if self.has_whole_years:
            return self._join("{0.year}年", ["{0.year}年"])
        if self.has_whole_months:
            return self._join("{0.year}年{0.month}月", ["{0.year}年", "{0.month}月"])
        return self._join(
            "{0.year}年{0.month}月{0.day}日", ["{0.year}年", "{0.month}月", "{0.day}日"]
        )

    @property
    def state_label(self) -> str:
        """As label, but a figure on the last day of a month is a state: 截至….

        Other single days are mostly those of a happening (7月8日签约13家).
        """
        is_state = self.is_day and is_month_end(self.last_day)
        return f"截至{self.label}" if is_state else self.label

    def to_iso(self) -> str:
        """Return the shortest ISO form that from_iso reads back to the same days."""
        if self.is_day:
            return self.first_day.isoformat()
        if self.has_whole_years and self.first_day.year == self.last_day.year:
            return f"{self.first_day:%Y}".zfill(4)
        width = 7 if self.has_whole_months else 10
        first, last = (
            day.isoformat()[:width] for day in (self.first_day, self.last_day)
        )
        return first if first == last else f"{first}/{last}"

    def _join(self, whole: str, parts: list[str]) -> str:
        """Write the end without what it shares with the beginning."""
        first = [part.format(self.first_day) for part in parts]
        last = [part.format(self.last_day) for part in parts]
        if first == last:
            return whole.format(self.first_day)
        while last[0] == first[0]:
            last.pop(0)
            first.pop(0)
        begin = whole.format(self.first_day)
        has_one_unit = len(first) == 1
        return f"{begin[:-1] if has_one_unit else begin}—{''.join(last)}"


def read_days(text: str) -> tuple[datetime.date, datetime.date]:
    """Read one date into its first and last day; else ValueError."""
    match = DATE_PATTERN.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no date such as 2021, 2021-12 or 2021-12-28")
    year, month, day = (int(part) if part else None for part in match.groups())
    first_month, last_month = month or 1, month or 12
    if day:
        return (datetime.date(year, month, day),) * 2
    first_day = datetime.date(year, first_month, 1)
    last = monthrange(year, last_month)[1]
    return first_day, datetime.date(year, last_month, last)


def is_month_end(day: datetime.date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
