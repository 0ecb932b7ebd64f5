from decimal import Decimal

import pytest

from articles.parser.numerals import read_numeral

NUMERALS = {
    "36": "36",
    "1,234.5": "1234.5",
    "0.5": "0.5",
    "12万": "120000",
    "78.8412亿": "7884120000",
    "1.2万亿": "1200000000000",
    "3千万": "30000000",
    "2亿3千万": "230000000",
    "三亿五千万": "350000000",
    "12万3千": "123000",
    "十": "10",
    "十二": "12",
    "二十": "20",
    "一百零五": "105",
    "三百二十五": "325",
    "两千": "2000",
    "两万五": "25000",
    "三百五": "350",
    "一千零五": "1005",
    "二〇二一": "2021",
    "三点五": "3.5",
    "二点四亿": "240000000",
    "百": "100",
    "千": "1000",
    "万亿": "1000000000000",
}


@pytest.mark.parametrize(("text", "number"), NUMERALS.items(), ids=NUMERALS)
def test_read_numeral(text, number):
    assert read_numeral(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "点五", "甲", "3.", "1.2.3", "五G"])
def test_read_numeral_leaves_other_text_alone(text):
    assert read_numeral(text) is None
