"""Numbers as clerks write them, with magnitude, unit and qualifier → a quantity."""

import re
from decimal import Decimal

from entities.quantities import Quantity, read_decimal

NARROW = str.maketrans("０１２３４５６７８９．－，％＋　", "0123456789.-,%+ ")
MAGNITUDES = {
    "万亿": 12,
    "千亿": 11,
    "百亿": 10,
    "十亿": 9,
    "亿": 8,
    "千万": 7,
    "百万": 6,
    "十万": 5,
    "万": 4,
}
# One unit, several ways to write it.
UNIT_FORMS = {
    "￥": "元",
    "¥": "元",
    "rmb": "元",
    "cny": "元",
    "人民币": "元",
    "元人民币": "元",
    "人民币元": "元",
    "块钱": "元",
    "㎡": "平方米",
    "平米": "平方米",
    "m²": "平方米",
    "％": "%",
}
BEFORE = "约为|大约|大致|约|将近|接近|近|超过|超|逾|突破|高于|低于|不少于|不低于|不超过|不高于|至少|至多|达"
AFTER = "及以上|以上|以下|以内|左右|上下"
MAGNITUDE = "|".join(MAGNITUDES)
# A thousand is a magnitude before these alone: 千元, but 千瓦 and 千克 are units.
THOUSAND = "千(?=[元人户家亩吨])"
DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?|\.\d+"
# Matches 6.6亿元, 约370亩, 30余家, 3亿余元, 13.5—15亿元, 100亩以上; not 第1名.
AMOUNT_PATTERN = re.compile(
    rf"(?P<before>{BEFORE})?\s*(?P<currency>[￥¥])?\s*(?P<first>[-+−]?(?:{DIGITS}))"
    rf"(?:(?P<own>{MAGNITUDE})?(?P<unit_own>元|亩|家|人)?\s*[—–\-~～至到]+\s*(?P<second>{DIGITS}))?"
    rf"\s*(?P<inner>[余多来])?(?P<magnitude>{MAGNITUDE}|{THOUSAND})?(?P<inner_last>[余多来])?"
    rf"\s*(?P<unit>(?![万亿])[^\d\s,，.。—–-]*?)(?P<after>{AFTER})?",
)
# Matches 6.6E+08, as Excel writes long numbers into a CSV file; not 660000000.
ROUNDED_PATTERN = re.compile(r"[-+]?[\d.]+[eE][-+]?\d+")
UNIT_PATTERN = re.compile(rf"({MAGNITUDE}|{THOUSAND})?(.*)")


def read_amount(text: str) -> Quantity:
    """6.6亿元 → 660000000元; ValueError on what is no quantity.

    >>> read_amount("约6.6亿元")
    Quantity(value=Decimal('660000000.0000'), unit='元', value_max=None, qualifier='约')
    """
    plain = str(text).translate(NARROW).strip()
    if ROUNDED_PATTERN.fullmatch(plain):
        raise ValueError(f"“{text}”是科学记数，可能丢了末位，请写出完整的数")
    found = AMOUNT_PATTERN.fullmatch(plain)
    if found is None:
        raise ValueError(f"“{text}”不是数，请写如660000000或6.6亿元")
    words = found.groupdict(default="")
    scale = words["magnitude"]
    first_scale = words["own"] or (scale if words["second"] or scale else "")
    return Quantity(
        value=scale_number(words["first"], first_scale),
        unit=normalise_unit(words["unit"] or words["unit_own"] or words["currency"]),
        value_max=scale_number(words["second"], scale) if words["second"] else None,
        qualifier=words["before"]
        or words["inner"]
        or words["inner_last"]
        or words["after"],
    )


def scale_number(digits: str, magnitude: str) -> Decimal:
    number = Decimal(digits.replace(",", "").replace("−", "-"))
    return read_decimal(number.scaleb(find_power(magnitude)))


def find_power(magnitude: str) -> int:
    return 3 if magnitude == "千" else MAGNITUDES.get(magnitude, 0)


def normalise_unit(unit: str) -> str:
    unit = unit.strip()
    return UNIT_FORMS.get(unit.lower(), unit)


def split_unit(unit: str) -> tuple[int, str]:
    """万元 → (4, 元): the power of ten and the unit itself."""
    magnitude, rest = UNIT_PATTERN.fullmatch(unit.strip()).groups(default="")
    return find_power(magnitude), normalise_unit(rest)
