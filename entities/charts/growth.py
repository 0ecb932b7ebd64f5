"""Growth as the text states it, beside what two years' own figures give."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from entities.models import Metric
from entities.quantities import format_decimal

# A number this small is written out in full; a greater one may be rounded.
WRITTEN_OUT = 10_000
SHOWN_PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Growth:
    """Both in per cent; is_contradicting where rounding cannot explain the gap."""

    stated: Decimal | None = None
    computed: Decimal | None = None
    is_about: bool = False
    is_contradicting: bool = False

    @classmethod
    def between(cls, metric: Metric, before: Metric | None) -> Self:
        """Compare the stated growth with the one over the same stretch a year ago."""
        stated = metric.growth
        if not _can_compute(metric, before):
            return cls(stated)
        computed = ((metric.value / before.value - 1) * 100).quantize(SHOWN_PLACES)
        is_about = _is_loose(metric) or _is_loose(before)
        strays = stated is not None and not is_about and _strays(metric, before)
        return cls(stated, computed, is_about, strays)

    @property
    def stated_label(self) -> str:
        return "" if self.stated is None else sign(self.stated)

    @property
    def computed_label(self) -> str:
        if self.computed is None:
            return ""
        return f"{'约' if self.is_about else ''}{sign(self.computed)}"

    @property
    def shown(self) -> Decimal | None:
        return self.computed if self.stated is None else self.stated


def sign(growth: Decimal) -> str:
    """+19.18%, −3%, 0%."""
    mark = "+" if growth > 0 else "−" if growth < 0 else ""
    return f"{mark}{format_decimal(abs(growth))}%"


def _can_compute(metric: Metric, before: Metric | None) -> bool:
    if before is None or metric.value is None or not before.value:
        return False
    is_share = metric.unit.startswith(("%", "个百分点"))
    return before.value > 0 and metric.unit == before.unit and not is_share


def _is_loose(metric: Metric) -> bool:
    """约, 余 and 以上 leave room, as a range does: nothing can contradict them."""
    return bool(metric.qualifier) or metric.value_max is not None


def _strays(metric: Metric, before: Metric) -> bool:
    """Whether the stated growth lies outside what the rounded figures allow."""
    margin, margin_before = _find_margin(metric.value), _find_margin(before.value)
    least = (metric.value - margin) / (before.value + margin_before)
    most = (metric.value + margin) / (before.value - margin_before)
    digit = metric.growth.normalize().as_tuple().exponent
    slack = Decimal(5).scaleb(min(int(digit), 0) - 1)
    low, high = (least - 1) * 100 - slack, (most - 1) * 100 + slack
    return not low <= metric.growth <= high


def _find_margin(value: Decimal) -> Decimal:
    """Half of the last digit that is not zero: 8.39亿 was between 8.385 and 8.395."""
    if abs(value) < WRITTEN_OUT and value == value.to_integral_value():
        return Decimal(0)
    return Decimal(5).scaleb(int(value.normalize().as_tuple().exponent) - 1)
