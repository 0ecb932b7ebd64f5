"""Do two sources agree on a cell? Values are compared after units and qualifiers."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from articles.parser.units import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    BOUND_BY_QUALIFIER,
    normalise_unit,
)
from entities.periods import Period
from entities.quantities import Quantity

Interval = tuple[Decimal, Decimal]

ENDLESS = Decimal("Infinity")
MAX_TOLERANCE = Decimal("0.05")
# 30余家 is less than 40家; 超30家 says nothing of the other end
SLIGHTLY_MORE = frozenset({"余", "多"})
# units of one measure → how many of the first
SCALES: dict[str, tuple[str, Decimal]] = {
    "公顷": ("平方米", Decimal(10000)),
    "平方公里": ("平方米", Decimal(1000000)),
    "亩": ("平方米", Decimal(2000) / Decimal(3)),
    "公斤": ("吨", Decimal("0.001")),
}
# what is counted is the same thing, whichever measure word counts it
COUNTERS = frozenset(["个", "家", "户", "项", "名", "位", "人", "件", "条", "宗", "所"])

ONCE = frozenset(["signed", "started", "completed"])


def normalise_name(name: str) -> str:
    """Return the name without spaces, quotes and width: “智造谷” → 智造谷."""
    folded = unicodedata.normalize("NFKC", str(name)).lower()
    return re.sub(r"[\W_]+", "", folded)


def texts_agree(first: str, second: str) -> bool:
    """省政府 agrees with 湖南省政府."""
    ours, theirs = normalise_name(first), normalise_name(second)
    return ours in theirs or theirs in ours


def quantities_agree(
    first: Mapping[str, Any] | Quantity, second: Mapping[str, Any] | Quantity
) -> bool:
    """约370亩 agrees with 369亩; 18个 and 17个 do not."""
    ours, theirs = to_quantity(first), to_quantity(second)
    if to_base_unit(ours.unit)[0] != to_base_unit(theirs.unit)[0]:
        return False
    (low, high), (other_low, other_high) = to_interval(ours), to_interval(theirs)
    return low <= other_high and other_low <= high


def to_quantity(value: Mapping[str, Any] | Quantity) -> Quantity:
    if isinstance(value, Quantity):
        return value
    return Quantity.from_json(dict(value))


def to_base_unit(unit: str) -> tuple[str, Decimal]:
    unit = normalise_unit(unit)
    if unit in COUNTERS:
        return "个", Decimal(1)
    return SCALES.get(unit, (unit, Decimal(1)))


def to_interval(quantity: Quantity) -> Interval:
    """Return the least and the greatest that the words allow, in the base unit."""
    low, high = widen(quantity)
    scale = to_base_unit(quantity.unit)[1]
    return low * scale, high * scale


def widen(quantity: Quantity) -> Interval:
    low, high = quantity.value, quantity.value_max or quantity.value
    if not quantity.qualifier:
        return low, high
    bound = BOUND_BY_QUALIFIER.get(quantity.qualifier, ABOUT)
    if bound == AT_MOST:
        return -ENDLESS, high
    if bound == AT_LEAST:
        step = find_step(high)
        return low, high + step if quantity.qualifier in SLIGHTLY_MORE else ENDLESS
    slack = min(find_step(low), abs(low) * MAX_TOLERANCE)
    return low - slack, high + slack


def find_step(value: Decimal) -> Decimal:
    """Return one in the last digit that is written: 10 for 370, 1 for 369."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def growths_agree(first: str, second: str) -> bool:
    """19.18 agrees with 19.2, which is the same with one decimal less."""
    ours, theirs = Decimal(str(first)).normalize(), Decimal(str(second)).normalize()
    places = max(ours.as_tuple().exponent, theirs.as_tuple().exponent)
    unit = Decimal(1).scaleb(min(int(places), 0))
    return round_half_up(ours, unit) == round_half_up(theirs, unit)


def round_half_up(number: Decimal, unit: Decimal) -> Decimal:
    return number.quantize(unit, rounding="ROUND_HALF_UP")


def periods_agree(first: str, second: str) -> bool:
    """2021 agrees with 2021-12-28, which lies within it."""
    ours, theirs = Period.from_iso(first), Period.from_iso(second)
    return covers(ours, theirs) or covers(theirs, ours)


def covers(outer: Period, inner: Period) -> bool:
    return outer.first_day <= inner.first_day and inner.last_day <= outer.last_day


def ranks_agree(first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    """Another scope is another rank, no contradiction: 全市第1 and 全省第3."""
    scopes = [str(rank.get("scope") or "") for rank in (first, second)]
    if all(scopes) and not texts_agree(*scopes):
        return True
    return int(first["position"]) == int(second["position"])


def milestones_agree(first: list[Any], second: list[Any]) -> bool:
    """False where a stage that comes once is dated twice, neither within the other."""
    dates = list_dates(first)
    return all(
        stage not in dates or any(periods_agree(ours, date) for ours in dates[stage])
        for stage, found in list_dates(second).items()
        for date in found
    )


def list_dates(milestones: list[Any]) -> dict[str, list[str]]:
    """Return the dates of each stage that comes once; talks may go on for months."""
    dates: dict[str, list[str]] = {}
    for entry in milestones:
        if entry["stage"] in ONCE and entry.get("date") and not entry.get("planned"):
            dates.setdefault(entry["stage"], []).append(entry["date"])
    return dates
