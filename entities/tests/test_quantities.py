from decimal import Decimal

import pytest

from entities.models import Project
from entities.quantities import Quantity

LABELS = [
    ({"value": "660000000", "unit": "元"}, "6.6亿元"),
    ({"value": "7884120000", "unit": "元"}, "78.8412亿元"),
    ({"value": "1200000000000", "unit": "元"}, "1.2万亿元"),
    ({"value": "370", "unit": "亩", "qualifier": "约"}, "约370亩"),
    ({"value": "100", "unit": "亩", "qualifier": "以上"}, "100亩以上"),
    ({"value": "30", "unit": "家", "qualifier": "余"}, "30余家"),
    ({"value": "30000000000", "unit": "元", "qualifier": "余"}, "300余亿元"),
    ({"value": "300000000", "unit": "元", "qualifier": "多"}, "3亿多元"),
    ({"value": "1350000000", "value_max": "1500000000", "unit": "元"}, "13.5—15亿元"),
    ({"value": "46500", "unit": "台"}, "4.65万台"),
    ({"value": "13496", "unit": "家"}, "13496家"),
    ({"value": "123456789", "unit": "元"}, "123456789元"),
    ({"value": "19.18", "unit": "%"}, "19.18%"),
    ({"value": "-83861", "unit": "元"}, "-83861元"),
    ({"value": "0", "unit": "家"}, "0家"),
    ({"value": "85.3"}, "85.3"),
]


@pytest.mark.parametrize(("data", "label"), LABELS)
def test_quantity_label_abbreviates_exactly(data, label):
    assert str(Quantity.from_json(data)) == label


@pytest.mark.parametrize("data", [data for data, _label in LABELS])
def test_quantity_to_json_reads_back(data):
    assert Quantity.from_json(data).to_json() == data


def test_quantity_columns_read_back():
    quantity = Quantity(Decimal(13), "亿元", Decimal(15), "约")
    row = Project(**quantity.to_columns("investment_"))
    assert row.investment == quantity
    assert row.area is None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "“”不是数"),
        (None, "“None”不是数"),
        ("约", "“约”不是数"),
        ({}, "不是数"),
        ("NaN", "数太大"),
        ("Infinity", "数太大"),
        ("1e9999", "数太大"),
        ("100000000000000000000", "整数部分最多20位"),
    ],
)
def test_quantity_from_json_refuses(value, reason):
    with pytest.raises(ValueError, match=reason):
        Quantity.from_json({"value": value, "unit": "元"})
