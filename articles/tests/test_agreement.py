import pytest

from articles.agreement import (
    growths_agree,
    milestones_agree,
    normalise_name,
    periods_agree,
    quantities_agree,
    ranks_agree,
    texts_agree,
)


def quantity(value, unit="亩", qualifier="", value_max=""):
    cells = {"value": value, "unit": unit}
    cells |= {"qualifier": qualifier, "value_max": value_max}
    return {name: cell for name, cell in cells.items() if cell}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (quantity("370", qualifier="约"), quantity("369")),
        (quantity("660000000", "元", "约"), quantity("660000000", "元")),
        (quantity("30", "家", "余"), quantity("38", "个")),
        (quantity("10000000000", "元", "超"), quantity("10490000000", "元")),
        (quantity("100", "家", "不超过"), quantity("80", "家")),
        (
            quantity("1300000000", "元", value_max="1500000000"),
            quantity("1400000000", "元"),
        ),
        (quantity("3", "公顷"), quantity("30000", "平方米")),
        (quantity("1", "平方公里", "约"), quantity("1500", "亩")),
    ],
    ids=lambda cells: "".join(cells.values()),
)
def test_quantities_agree_after_units_and_qualifiers(first, second):
    assert quantities_agree(first, second)
    assert quantities_agree(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (quantity("18", "个"), quantity("17", "个")),
        (quantity("400", qualifier="约"), quantity("369")),
        (quantity("30", "家", "余"), quantity("49", "家")),
        (quantity("10000000000", "元", "超"), quantity("9900000000", "元")),
        (quantity("100", "元"), quantity("100", "美元")),
        (quantity("100", "亩"), quantity("100", "平方米")),
    ],
    ids=lambda cells: "".join(cells.values()),
)
def test_quantities_that_contradict(first, second):
    assert not quantities_agree(first, second)
    assert not quantities_agree(second, first)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("19.18", "19.2", True),
        ("19.18", "19", True),
        ("19.18", "19.3", False),
        ("-3", "3", False),
        ("3", "3.0", True),
    ],
)
def test_growths_agree_as_far_as_both_are_written(first, second, expected):
    assert growths_agree(first, second) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2021", "2021-12-28", True),
        ("2021-01/2021-09", "2021-03", True),
        ("2021-01/2021-09", "2020-01/2020-09", False),
        ("2021-12-28", "2021-12-27", False),
    ],
)
def test_periods_agree_where_one_lies_in_the_other(first, second, expected):
    assert periods_agree(first, second) is expected


def test_texts_agree_where_one_is_part_of_the_other():
    assert texts_agree("省政府", "湖南省政府")
    assert not texts_agree("工信部", "科技部")


def test_ranks_of_different_scopes_do_not_contradict():
    first = {"position": 1, "scope": "全市园区"}
    assert ranks_agree(first, {"position": 3, "scope": "全省"})
    assert not ranks_agree(first, {"position": 3, "scope": "全市园区"})
    assert not ranks_agree(first, {"position": 3})


def test_milestones_contradict_where_a_stage_that_comes_once_has_two_dates():
    signed = [{"stage": "signed", "date": "2021-10-26"}]
    assert milestones_agree(signed, [{"stage": "signed", "date": "2021-10"}])
    assert not milestones_agree(signed, [{"stage": "signed", "date": "2021-10-28"}])
    talks = [{"stage": "negotiating", "date": date} for date in ("2020-04", "2020-05")]
    assert milestones_agree(talks[:1], talks[1:])
    planned = [{"stage": "completed", "date": "2025-03", "planned": True}]
    assert milestones_agree(planned, [{"stage": "completed", "date": "2025-06"}])


def test_names_are_the_same_without_quotes_and_width():
    assert normalise_name("“ＳＭＴ”生产线 ") == "smt生产线"
