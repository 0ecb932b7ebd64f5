"""Which figures are an indicator's, and what it is called."""

import datetime

import pytest

from articles.parser import parse


def find_figures(text):
    """Name and value, or growth, of each metric."""
    [article] = parse(text, published=datetime.date(2024, 8, 10)).to_dict()["articles"]
    return [
        (fields["name"], fields.get("value") or fields.get("growth"))
        for fields in (r["fields"] for r in article["records"] if r["kind"] == "metric")
    ]


FIGURES = {
    "what is hurried on": ("今年16个项目正加紧建设。", [("项目", "16")]),
    "who is on a list": ("今年4家企业榜上有名。", [("榜上有名企业", "4")]),
    "a list that is to begin": (
        "今年甲企厂房等6个项目有望开工。",
        [("开工项目", "6")],
    ),
    "a number quoted in a name": (
        "本次活动,“签约一批”项目11个,“开工一批”项目17个。",
        [("“签约一批”项目", "11"), ("“开工一批”项目", "17")],
    ),
    "a number before a quotation": ("新增“四上”企业12家。", [("新增“四上”企业", "12")]),
    "a standard in brackets": (
        "今年,全市生产总值440亿元,增长8.4%,比全省(7.7%)高0.7个百分点。",
        [("生产总值", "44000000000")],
    ),
    "a share in brackets": (
        "今年,工业投资75亿元(占总投资的32.1%)。",
        [("工业投资", "7500000000"), ("工业投资占总投资", "32.1")],
    ),
    "a verb that is half a word": (
        "园区拥有35个科技公共服务平台。",
        [("科技公共服务平台", "35")],
    ),
    "what a page counts of itself": ("浏览次数:100次浏览", []),
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_figure_has_the_name_of_its_indicator(text, expected):
    assert find_figures(text) == expected
