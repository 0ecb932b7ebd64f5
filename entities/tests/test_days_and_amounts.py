import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.periods import Period
from entities.quantities import INNER_QUALIFIERS, LAST_QUALIFIERS, Quantity
from entities.resources.amounts import read_amount, split_unit
from entities.resources.days import read_day, read_period

DAYS = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2021-12-28", ("2021-12-28", "2021-12-28")),
        ("2021/1/8", ("2021-01-08", "2021-01-08")),
        ("2021.12.28", ("2021-12-28", "2021-12-28")),
        ("２０２１年1月8日", ("2021-01-08", "2021-01-08")),
        ("20211228", ("2021-12-28", "2021-12-28")),
        ("2021-12-28 00:00:00", ("2021-12-28", "2021-12-28")),
        ("2021年12月", ("2021-12-01", "2021-12-31")),
        ("2021.12", ("2021-12-01", "2021-12-31")),
        ("2024/2", ("2024-02-01", "2024-02-29")),
        ("2021年", ("2021-01-01", "2021-12-31")),
        ("2021-02-30", (None, None)),
        ("2021-13", (None, None)),
        ("昨天", (None, None)),
    ],
)
def test_read_day(text: str, days: tuple[str | None, str | None]) -> None:
    found = read_day(text), read_day(text, is_last=True)
    assert tuple(day and day.isoformat() for day in found) == days


def test_what_excel_makes_of_october_is_refused() -> None:
    with pytest.raises(ValueError, match="可能是1月，也可能是10月"):
        read_day("2021.1")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021年上半年", "2021-01/2021-06"),
        ("2021年第三季度", "2021-07/2021-09"),
        ("2021前三季度", "2021-01/2021-09"),
        ("2021年1-9月", "2021-01/2021-09"),
        ("2021-01至2021-09", "2021-01/2021-09"),
        ("2021.12", "2021-12"),
        ("截至2021年底", "2021-12-31"),
        ("2021年9月—1月", None),
        ("去年", None),
    ],
)
def test_read_period(text: str, iso: str | None) -> None:
    period = read_period(text)
    assert (period and period.to_iso()) == iso


@given(DAYS, DAYS)
def test_every_label_of_a_period_is_read_back(one, other) -> None:
    period = Period(min(one, other), max(one, other))
    assert read_period(period.label) == period
    assert read_period(period.state_label) == period


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("6.6亿元", "6.6亿元"),
        ("66000万元", "6.6亿元"),
        ("660000000元", "6.6亿元"),
        ("￥660,000,000", "6.6亿元"),
        ("5千元", "5000元"),
        ("5000千瓦", "5000千瓦"),
        ("13.5亿-15亿元", "13.5—15亿元"),
        ("-3.5%", "-3.5%"),
    ],
)
def test_read_amount(text: str, label: str) -> None:
    assert read_amount(text).label == label


@pytest.mark.parametrize("text", ["很多", "第1", "6.6E+08", "1 2", "6.6亿亿元", "--1"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.replace("+", r"\+")):
        read_amount(text)


QUALIFIERS = ("", "约", "超过", *sorted(INNER_QUALIFIERS | LAST_QUALIFIERS))
NUMBERS = st.decimals(0, Decimal(10) ** 14, places=4)


@given(
    NUMBERS, st.sampled_from(("元", "家", "亩", "千瓦时")), st.sampled_from(QUALIFIERS)
)
def test_every_label_of_a_quantity_is_read_back(value, unit, qualifier) -> None:
    quantity = Quantity(value, unit, None, qualifier)
    assert read_amount(quantity.label) == quantity


def test_split_unit_parts_magnitude_and_unit() -> None:
    units = ("万元", "亿千瓦时", "千瓦时", "万", "㎡", "千元")
    assert [split_unit(unit) for unit in units] == [
        (4, "元"),
        (8, "千瓦时"),
        (0, "千瓦时"),
        (4, ""),
        (0, "平方米"),
        (3, "元"),
    ]


def test_an_amount_that_no_column_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="数太大，整数部分最多20位"):
        read_amount("9" * 21)
