"""Lists in which several parks or places have the same indicator, each its own figure."""

import pytest

from articles.tests.parser.metric_records import find_records

HELD = {
    "the indicator before 分别": (
        "2021年,甲山经开区、乙水高新区营收分别为9亿元、7亿元,增幅为4%、3%。",
        [
            ("甲山经开区", "营收", "900000000", "4"),
            ("乙水高新区", "营收", "700000000", "3"),
        ],
    ),
    "in turn": (
        "2021年,甲山经开区、乙水高新区的技改投资依次为9亿元、7亿元。",
        [
            ("甲山经开区", "技改投资", "900000000", None),
            ("乙水高新区", "技改投资", "700000000", None),
        ],
    ),
    "what they grew in": (
        "2021年,甲山经开区、乙水高新区等园区工业用电分别增长9%、7%。",
        [("甲山经开区", "工业用电", None, "9"), ("乙水高新区", "工业用电", None, "7")],
    ),
    "the indicator a clause later": (
        "2021年甲山经开区、乙水高新区势头最好,利润分别同比增长9%、7%。",
        [("甲山经开区", "利润", None, "9"), ("乙水高新区", "利润", None, "7")],
    ),
    "two indicators of one": (
        "2021年甲山经开区势头最好,利润、营收分别同比增长9%、7%。",
        [("甲山经开区", "利润", None, "9"), ("甲山经开区", "营收", None, "7")],
    ),
    "others that grew as well": (
        "2021年,甲山经开区出口增长9%,乙水高新区增长7%。",
        [("甲山经开区", "出口", None, "9"), ("乙水高新区", "出口", None, "7")],
    ),
    "a trade that grew as well": (
        "2021年,甲山经开区出口增长9%,纺织业出口增长7%。",
        [("甲山经开区", "出口", None, "9"), ("甲山经开区", "纺织业出口", None, "7")],
    ),
    "parts in the next sentence": (
        "2021年,全市入库税收9亿元。其中乙水高新区贡献4亿元,增长7%。",
        [
            ("全市", "入库税收", "900000000", None),
            ("乙水高新区", "入库税收", "400000000", "7"),
        ],
    ),
    "counts by county behind their sum": (
        "2021年全市竣工项目9个,总投资4亿元。按县区分,乙水县7个,丙川区2个。",
        [
            ("全市", "竣工项目", "9", None),
            ("全市", "竣工项目总投资", "400000000", None),
            ("乙水县", "竣工项目", "7", None),
            ("丙川区", "竣工项目", "2", None),
        ],
    ),
    "the same of others, in turn": (
        "2021年,全市出口9亿元;甲山经开区、乙水高新区依次为4亿元、3亿元。",
        [
            ("全市", "出口", "900000000", None),
            ("甲山经开区", "出口", "400000000", None),
            ("乙水高新区", "出口", "300000000", None),
        ],
    ),
    "both once more": (
        "2020年,甲山经开区出口9亿元,进口4亿元;2021年,两项指标分别为8亿元、5亿元。",
        [
            ("甲山经开区", "出口", "900000000", None),
            ("甲山经开区", "进口", "400000000", None),
            ("甲山经开区", "出口", "800000000", None),
            ("甲山经开区", "进口", "500000000", None),
        ],
    ),
    "how both grew": (
        "2021年,甲山经开区出口9亿元,进口4亿元,两项指标分别增长8%、5%。",
        [
            ("甲山经开区", "出口", "900000000", "8"),
            ("甲山经开区", "进口", "400000000", "5"),
        ],
    ),
    "the share of both": (
        "2021年,甲山经开区出口增长9%,进口增长4%,两项指标占全市的比重分别为62%和51%。",
        [
            ("甲山经开区", "出口", None, "9"),
            ("甲山经开区", "进口", None, "4"),
            ("甲山经开区", "出口占全市的比重", "62", None),
            ("甲山经开区", "进口占全市的比重", "51", None),
        ],
    ),
    "two shares of one": (
        "2021年,甲山经开区外企40家,分别占全市的62%、全省的9%。",
        [
            ("甲山经开区", "外企", "40", None),
            ("甲山经开区", "外企占全市", "62", None),
            ("甲山经开区", "外企占全省", "9", None),
        ],
    ),
    "trades that the clause before lists": (
        "2021年,全区形成纺织、家具两大支柱产业,产值分别为62亿元、9亿元。",
        [
            ("全区", "纺织产值", "6200000000", None),
            ("全区", "家具产值", "900000000", None),
        ],
    ),
    "how many of each there are now": (
        "2021年,园区新增瞪羚企业2家、绿色工厂3家,总数分别达9家、11家。",
        [
            ("园区", "新增瞪羚企业", "2", None),
            ("园区", "绿色工厂", "3", None),
            ("园区", "瞪羚企业", "9", None),
            ("园区", "绿色工厂", "11", None),
        ],
    ),
    "shares one after another": (
        "2021年,园区贡献了全州近62%的GDP、51%以上的出口、40%的税收。",
        [
            ("园区", "GDP占比", "62", None),
            ("园区", "出口占比", "51", None),
            ("园区", "税收占比", "40", None),
        ],
    ),
    "two sums of one park": (
        "2021年,甲山经开区营业收入9亿元、税收1亿元。",
        [
            ("甲山经开区", "营业收入", "900000000", None),
            ("甲山经开区", "税收", "100000000", None),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=HELD)
def test_figure_of_a_list_goes_to_its_holder(text, expected):
    cells = ("subject", "name", "value", "growth")
    found = [r["fields"] for r in find_records(text)]
    assert [tuple(map(f.get, cells)) for f in found] == expected


def test_what_is_built_in_a_park_holds_no_figure():
    text = "2021年,甲山经开区规划面积92平方公里,建成区25平方公里。"
    assert {r["fields"].get("subject") for r in find_records(text)} == {"甲山经开区"}
