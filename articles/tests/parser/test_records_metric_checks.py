"""What a text lets one check of its figures, and what it says twice or of a project."""

import pytest

from articles.tests.parser.metric_records import find_records

CHECKS = {
    "growth holds": (
        "税收83861万元,较上年增加13496万元,增长19.18%。",
        ("验算：134960000÷703650000 ≈ 19.18", 0.98),
    ),
    "sum holds": (
        "“四上”企业59家(工业49家、服务业7家、房地产2家、批零1家)。",
        ("验算：49+7+2+1 = 59", 0.98),
    ),
    "sum fails": (
        "“四上”企业59家(工业49家、服务业7家)。",
        ("验算：49+7 ≠ 59", 0.4),
    ),
}


@pytest.mark.parametrize(("text", "check"), CHECKS.values(), ids=CHECKS)
def test_sums_are_done_over(text, check):
    record = find_records(text)[0]
    assert (record["notes"], record["confidences"]["value"]) == ([check[0]], check[1])


def test_share_is_checked_where_it_stands():
    text = "收集问题5676个,解决问题5561个,问题解决率98%。"
    assert find_records(text)[-1]["notes"] == ["验算：5561÷5676 ≈ 98"]


def test_what_is_told_twice_is_one_record():
    text = "甲山高新区签约项目21个\n\n5月11日,甲山高新区共签约项目21个,气氛热烈。"
    [record] = find_records(text)
    assert record["fields"]["period"] == "2022-05-11"
    assert len(record["notes"]) == 1


def test_project_keeps_its_own_figures():
    text = "甲山智能工厂项目落户甲山高新区,总投资6.6亿元,占地369亩。"
    assert find_records(text) == []


def test_project_keeps_what_it_will_yield():
    text = "甲山智能工厂项目总投资6.6亿元,建筑面积22万平方米,预计年税收2亿元。"
    assert find_records(text) == []
