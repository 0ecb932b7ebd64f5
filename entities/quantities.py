"""Quantities: value, unit and qualifier ↔ the parser's JSON → Chinese labels."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

PLACES = Decimal("0.0001")  # as the columns keep them
MAX_DIGITS = 20  # before the point, as the columns keep them

# The greatest magnitude that leaves few decimals wins: 84.5亿, but 13496 as it is.
MAGNITUDES = (("万亿", 12, 4), ("亿", 8, 4), ("万", 4, 2))

# 以上 follows the unit; 余 stands inside (30余家, 1亿多元); all others come first.
LAST_QUALIFIERS = frozenset({"以上", "以下", "以内", "左右", "上下", "及以上"})
INNER_QUALIFIERS = frozenset({"余", "多", "来"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """660000000元 about a thing; value_max where it is a range."""

    value: Decimal
    unit: str = ""
    value_max: Decimal | None = None
    qualifier: str = ""

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Read {"value": "660000000", "unit": "元"}; else ValueError."""
        value_max = data.get("value_max")
        return cls(
            value=read_decimal(data.get("value")),
            unit=str(data.get("unit") or ""),
            value_max=read_decimal(value_max) if value_max else None,
            qualifier=str(data.get("qualifier") or ""),
        )

    @classmethod
    def from_row(cls, row: Any, prefix: str = "") -> Self | None:
        """Read a row's four columns; None where it has no value."""
        names = ("value", "unit", "value_max", "qualifier")
        columns = [getattr(row, prefix + name) for name in names]
        return None if columns[0] is None else cls(*columns)

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """6.6亿元, 约370亩, 30余家, 13.5—15亿元, 100亩以上."""
        digits, magnitude = self._scale()
        number = digits + magnitude
        if self.qualifier in LAST_QUALIFIERS:
            return f"{number}{self.unit}{self.qualifier}"
        if self.qualifier in INNER_QUALIFIERS:
            # 300余亿元, but 3亿余元
            is_round = digits.endswith("0") and "." not in digits
            parts = (digits, self.qualifier, magnitude)
            number = "".join(parts) if is_round else number + self.qualifier
            return number + self.unit
        return f"{self.qualifier}{number}{self.unit}"

    def to_json(self) -> dict[str, str]:
        """Return the parser's form, without what is empty."""
        cells = {
            "value": format_decimal(self.value),
            "unit": self.unit,
            "value_max": ""
            if self.value_max is None
            else format_decimal(self.value_max),
            "qualifier": self.qualifier,
        }
        return {name: cell for name, cell in cells.items() if cell}

    def to_columns(self, prefix: str = "") -> dict[str, Any]:
        """Return a row's four columns, such as investment_value."""
        return {
            f"{prefix}value": self.value,
            f"{prefix}value_max": self.value_max,
            f"{prefix}unit": self.unit,
            f"{prefix}qualifier": self.qualifier,
        }

    def _scale(self) -> tuple[str, str]:
        ends = [self.value] if self.value_max is None else [self.value, self.value_max]
        magnitude, power = _choose_magnitude(ends)
        digits = (format_decimal(end.scaleb(-power)) for end in ends)
        return "—".join(digits), magnitude


def _choose_magnitude(values: list[Decimal]) -> tuple[str, int]:
    for magnitude, power, places in MAGNITUDES:
        scaled = [value.scaleb(-power) for value in values]
        if all(abs(s) >= 1 and round(s, places) == s for s in scaled):
            return magnitude, power
    return "", 0


def read_decimal(value: Any) -> Decimal:
    """Read "660000000" exactly; else ValueError, also for what no column can hold."""
    try:
        number = Decimal(str(value))
    except ArithmeticError:
        raise ValueError(f"“{value}”不是数") from None
    if not number.is_finite() or abs(number) >= Decimal(10) ** MAX_DIGITS:
        raise ValueError(f"数太大，整数部分最多{MAX_DIGITS}位")
    return number.quantize(PLACES)


def format_decimal(number: Decimal) -> str:
    """660000000.0000 → 660000000; 18.5000 → 18.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def round_money(value: Decimal) -> Decimal:
    """Round to two decimals of 亿 or 万, as a reader wants a sum."""
    power = next((p for _, p, _ in MAGNITUDES if abs(value) >= Decimal(10) ** p), 0)
    return value.scaleb(-power).quantize(Decimal("0.01")).scaleb(power)
