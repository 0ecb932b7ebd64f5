"""The stretch of a year that a figure covers: only figures of one stretch compare."""

import datetime
from dataclasses import dataclass
from enum import IntEnum

from entities.periods import Period, is_month_end


class Stretch(IntEnum):
    """In the order in which tables show them."""

    YEAR = 0
    MONTHS = 1
    STATE = 2
    OTHER = 3
    OPEN = 4


NAMES = {
    Stretch.YEAR: "全年",
    Stretch.STATE: "时点",
    Stretch.OTHER: "其他时段",
    Stretch.OPEN: "时期未载明",
}


@dataclass(frozen=True, slots=True, order=True)
class Cadence:
    """1—9月 of any year is one cadence, the whole year another, a state a third."""

    stretch: Stretch
    first_month: int = 0
    last_month: int = 0

    @property
    def label(self) -> str:
        """全年, 1—9月, 9月, 时点."""
        if self.stretch != Stretch.MONTHS:
            return NAMES[self.stretch]
        if self.first_month == self.last_month:
            return f"{self.first_month}月"
        return f"{self.first_month}—{self.last_month}月"

    @property
    def joins(self) -> bool:
        """Whether a line may run from one figure of it to the next."""
        return self.stretch < Stretch.OTHER

    @property
    def is_whole_year(self) -> bool:
        return self.stretch == Stretch.YEAR


def find_cadence(period: Period | None) -> Cadence:
    if period is None:
        return Cadence(Stretch.OPEN)
    first, last = period.first_day, period.last_day
    if period.is_day and is_month_end(last):
        return Cadence(Stretch.STATE)
    if not period.has_whole_months or first.year != last.year:
        return Cadence(Stretch.OTHER)
    if period.has_whole_years:
        return Cadence(Stretch.YEAR)
    return Cadence(Stretch.MONTHS, first.month, last.month)


def place_in_time(period: Period, cadence: Cadence) -> float:
    """Where a figure stands on the axis of years: 2021 is the end of 2021."""
    last = period.last_day
    if cadence.stretch in (Stretch.YEAR, Stretch.MONTHS):
        return float(last.year)
    whole = datetime.date(last.year, 12, 31).timetuple().tm_yday
    return round(last.year - 1 + last.timetuple().tm_yday / whole, 3)
