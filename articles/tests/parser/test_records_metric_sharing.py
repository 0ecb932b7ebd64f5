"""One figure of several, and sizes that only say what is counted."""

import pytest

from articles.tests.parser.metric_records import find_figures, find_records

COMMON = {
    "indicators that reach the same": (
        "2021年,甲山高新区地区生产总值、财政收入双双突破百亿元大关。",
        [
            ("地区生产总值", "10000000000元", "", ""),
            ("财政收入", "10000000000元", "", ""),
        ],
    ),
    "indicators that grow alike": (
        "2021年,甲山高新区工业投资、技改投资增速均超过20%。",
        [("工业投资", "", "20", ""), ("技改投资", "", "20", "")],
    ),
    "as many of each": (
        "甲山高新区省级龙头企业和市级龙头企业各有7家。",
        [("省级龙头企业", "7家", "", ""), ("市级龙头企业", "7家", "", "")],
    ),
    "how large each is": (
        "甲山高新区6个项目总投资均在10亿元以上。",
        [("项目", "6个", "", "")],
    ),
}


@pytest.mark.parametrize(("text", "figures"), COMMON.values(), ids=COMMON)
def test_a_shared_figure_is_that_of_each(text, figures):
    assert find_figures(text) == figures


def test_a_shared_figure_goes_to_each_holder():
    text = (
        "2021年,甲山高新区年产值突破300亿元,乙水工业园、丙江开发区也都突破了100亿元。"
    )
    held = [(r["fields"]["subject"], r["fields"]["value"]) for r in find_records(text)]
    assert held == [
        ("甲山高新区", "30000000000"),
        ("乙水工业园", "10000000000"),
        ("丙江开发区", "10000000000"),
    ]


SIZED = {
    "between two sums": (
        "甲山高新区产值过百亿元的企业2家,50亿元至100亿元的1家,10—50亿元3家。",
        [
            ("产值过百亿元的企业", "2家", "", ""),
            ("50亿元至100亿元企业", "1家", "", ""),
            ("10—50亿元企业", "3家", "", ""),
        ],
    ),
    "up to and with a sum": (
        "甲山高新区签约项目40个,投资100亿元及以上的有7个,50亿元至100亿元之间的有9个。",
        [
            ("签约项目", "40个", "", ""),
            ("投资100亿元及以上项目", "7个", "", ""),
            ("50亿元至100亿元之间项目", "9个", "", ""),
        ],
    ),
    "where no noun is told": (
        "甲山高新区论规模,投资10亿元以上的36个,50亿元以上的13个。",
        [
            ("投资10亿元以上项目", "36个", "", ""),
            ("50亿元以上项目", "13个", "", ""),
        ],
    ),
    "a size before 的": (
        "甲山高新区总产值超50亿元的涉铝企业有4家。",
        [("总产值超50亿元的涉铝企业", "4家", "", "")],
    ),
    "a sum between two": (
        "甲山高新区预计投资10亿元至12亿元。甲山高新区税收10亿至12亿元。",
        [("税收", "1000000000元", "", "")],
    ),
}


@pytest.mark.parametrize(("text", "figures"), SIZED.values(), ids=SIZED)
def test_a_size_says_what_is_counted(text, figures):
    assert find_figures(text) == figures
