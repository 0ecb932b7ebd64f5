"""Quantities: a Decimal with its unit, how surely it is meant, and its JSON form."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

EXACT, ABOUT, AT_LEAST, AT_MOST = "exact", "about", "at_least", "at_most"

BOUND_BY_QUALIFIER = {
    **dict.fromkeys(("近", "将近", "约", "大约", "约为", "左右", "上下"), ABOUT),
    **dict.fromkeys(("余", "多", "超", "超过", "逾", "高于", "不少于"), AT_LEAST),
    **dict.fromkeys(("不低于", "至少", "以上", "突破"), AT_LEAST),
    **dict.fromkeys(
        ("不足", "不到", "不超过", "不高于", "至多", "以下", "以内"), AT_MOST
    ),
}

# one unit, several ways to write it
UNIT_FORMS = {
    "㎡": "平方米",
    "平米": "平方米",
    "平方": "平方米",
    "平": "平方米",
    "立方": "立方米",
    "㎞": "公里",
    "km": "公里",
    "元人民币": "元",
    "人民币": "元",
    "块钱": "元",
    "百分点": "个百分点",
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """6.6亿元 is Quantity(Decimal(660000000), "元")."""

    value: Decimal
    unit: str = ""
    value_max: Decimal | None = None
    qualifier: str = ""
    bound: str = EXACT

    def to_json(self) -> dict[str, Any]:
        """As in the guide.

        >>> Quantity(Decimal("660000000"), "元").to_json()
        {'value': '660000000', 'unit': '元'}
        """
        found: dict[str, Any] = {"value": write_decimal(self.value), "unit": self.unit}
        if self.value_max is not None:
            found["value_max"] = write_decimal(self.value_max)
        if self.qualifier:
            found["qualifier"] = self.qualifier
        return found


def write_decimal(number: Decimal) -> str:
    """A plain decimal string, never with an exponent."""
    return f"{number.normalize():f}"


def normalise_unit(unit: str) -> str:
    return UNIT_FORMS.get(unit, unit)


@lru_cache(maxsize=64)
def find_bound(qualifier: str, after: str = "") -> str:
    """The bound that 近, 约, 余, 以上 … give a figure."""
    return next(
        (
            bound
            for word in (after, qualifier)
            if (bound := BOUND_BY_QUALIFIER.get(word.removeprefix("(含)").lstrip("及")))
        ),
        EXACT,
    )
