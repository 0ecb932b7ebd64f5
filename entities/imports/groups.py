"""Value, upper end, unit and qualifier of one quantity, wherever a clerk wrote them."""

from dataclasses import dataclass
from decimal import Decimal

from entities.imports.cells import write_plain
from entities.quantities import Quantity, format_decimal, read_decimal
from entities.resources.amounts import read_amount, split_unit
from entities.workbooks.tables import BadCell, RawCell

Parts = dict[str, RawCell]


@dataclass(frozen=True, slots=True)
class Units:
    """The unit that the file's heading states, ours, and the one that stands now."""

    heading: str = ""
    default: str = ""
    held: str = ""

    @property
    def is_restated(self) -> bool:
        """Whether the clerk has written another unit into the heading."""
        return bool(self.heading) and self.heading != self.default


def read_group(parts: Parts, units: Units) -> dict[str, str]:
    """The parts that are given, as the site writes them; ValueError says what clashes.

    6.6亿元, 66000 under 总投资（万元） and 660000000 beside 元 are the same.
    """
    for raw in parts.values():
        if isinstance(raw, BadCell):
            raise ValueError(raw.reason)
    plain = {part: write_plain(raw) for part, raw in parts.items()}
    value, unit = plain.get("value", ""), plain.get("unit", "")
    if not value:
        return plain | ({"unit": split_unit(unit)[1]} if unit else {})
    amount = read_amount(value)
    power, found_unit = choose_unit(amount, unit, units)
    found = {
        "value": scale(amount.value, power),
        "value_max": choose_upper(amount, plain.get("value_max", ""), power),
        "unit": found_unit,
        "qualifier": choose_qualifier(amount, plain.get("qualifier", "")),
    }
    says_more = {part for part in found if found[part]}
    return {part: found[part] for part in plain.keys() | says_more}


def choose_unit(amount: Quantity, unit: str, units: Units) -> tuple[int, str]:
    """The power of ten that the digits stand for, and the unit itself."""
    power, plain_unit = split_unit(unit)
    if amount.unit:
        if plain_unit and plain_unit != amount.unit:
            raise ValueError(f"单元格写“{amount.unit}”，单位列写“{unit}”，请统一")
        return 0, amount.unit
    if unit:
        if units.is_restated and split_unit(units.heading) != (power, plain_unit):
            raise ValueError(f"表头写“{units.heading}”，单位列写“{unit}”，请统一")
        return power, plain_unit
    if units.heading and (units.is_restated or not units.held):
        return split_unit(units.heading)
    return 0, units.held


def choose_upper(amount: Quantity, plain: str, power: int) -> str:
    own = "" if amount.value_max is None else scale(amount.value_max, power)
    given = scale(read_amount(plain).value, power) if plain else ""
    if own and given and own != given:
        raise ValueError(f"单元格里的上限是{own}，上限列是{given}，请统一")
    return own or given


def choose_qualifier(amount: Quantity, plain: str) -> str:
    if amount.qualifier and plain and plain != amount.qualifier:
        raise ValueError(f"单元格写“{amount.qualifier}”，限定词列写“{plain}”，请统一")
    return amount.qualifier or plain


def scale(number: Decimal, power: int) -> str:
    return format_decimal(read_decimal(number.scaleb(power)))
