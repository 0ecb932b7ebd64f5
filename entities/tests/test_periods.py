import datetime

import pytest

from entities.periods import Period

LABELS = [
    ("2021", "2021年"),
    ("2021-12", "2021年12月"),
    ("2021-12-28", "2021年12月28日"),
    ("2021-01/2021-09", "2021年1—9月"),
    ("2024-01/2024-07", "2024年1—7月"),
    ("2016-01/2020-12", "2016—2020年"),
    ("2019-07/2021-06", "2019年7月—2021年6月"),
    ("2019-07/2021-07", "2019年7月—2021年7月"),
    ("2021-07-11/2021-07-20", "2021年7月11—20日"),
    ("2021-07-11/2021-08-02", "2021年7月11日—8月2日"),
    ("2021-12-30/2022-01-02", "2021年12月30日—2022年1月2日"),
]


@pytest.mark.parametrize(("iso", "label"), LABELS)
def test_period_label_follows_its_days(iso, label):
    assert Period.from_iso(iso).label == label


@pytest.mark.parametrize("iso", [iso for iso, _label in LABELS])
def test_period_to_iso_reads_back(iso):
    assert Period.from_iso(iso).to_iso() == iso


def test_period_from_iso_gives_first_and_last_day():
    expected = Period(datetime.date(2024, 1, 1), datetime.date(2024, 2, 29))
    assert Period.from_iso("2024-01/2024-02") == expected


def test_period_of_whole_year_in_months_is_that_year():
    assert Period.from_iso("2021-01/2021-12").to_iso() == "2021"


@pytest.mark.parametrize(
    "text", ["", "今年", "21", "2021-13", "2021-02-30", "2021-09/2021-01", "2021/", "0"]
)
def test_period_from_iso_refuses(text):
    with pytest.raises(ValueError, match=r"."):
        Period.from_iso(text)


@pytest.mark.parametrize(
    ("iso", "label"),
    [
        ("2019-12-31", "截至2019年12月31日"),
        ("2022-07-08", "2022年7月8日"),
        ("2021", "2021年"),
    ],
)
def test_period_state_label_marks_the_end_of_a_month(iso, label):
    assert Period.from_iso(iso).state_label == label


def test_period_from_days_leaves_open_what_is_open():
    assert Period.from_days(None, None) is None
