"""Whether a figure is reached or aimed at, and what is checked of it."""

import pytest

from articles.tests.parser.metric_records import find_records

NATURES = {
    "actual": ("2021年,园区税收5亿元。", "actual"),
    "expected": ("园区预计全年实现税收5亿元。", "expected"),
    "carried on": ("园区预计全年实现产值9亿元,税收5亿元。", "expected"),
    "aimed at": ("园区力争2025年税收达5亿元。", "target"),
    "coming year": ("2025年,园区税收5亿元。", "target"),
    "no longer": ("园区预计产值翻番,目前已实现税收5亿元。", "actual"),
    "duty": ("园区完成年度目标任务75%。", "actual"),
    "aim for the parts": ("园区力争产值达8亿元,其中电子企业5家。", "target"),
    "aim carried on": ("园区计划产值达8亿元,实现税收5亿元。", "target"),
    "aim of others": ("园区承担200项科技计划项目。", "actual"),
    "of which": ("园区签约项目9个,预计产值8亿元,其中电子企业5家。", "actual"),
}


@pytest.mark.parametrize(("text", "nature"), NATURES.values(), ids=NATURES)
def test_nature_follows_the_cue(text, nature):
    assert find_records(text)[-1]["fields"]["nature"] == nature


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
