"""Figures that are words of a name, a page or a slogan, beside those that count."""

import pytest

from articles.tests.parser.metric_records import find_figures

SKIPPED = {
    "of a document's name": ("2021年,《优化服务二十条措施》出台。", []),
    "beside a document's name": (
        "2021年,《优化服务措施》惠及企业40家。",
        [("惠及企业", "40家", "", "")],
    ),
    "of a list's name": ("2021年,甲车间入选全州“60个示范工地”。", []),
    "of a slogan": ("2021年,园区围绕“2个集群、5个链条”布局。", []),
    "said by somebody": (
        "“2021年,园区新增外资企业40家。”王某说。",
        [("新增外资企业", "40家", "", "")],
    ),
    "an institute's number": ("2021年,丙川重工609所迁入园区。", []),
    "schools": ("2021年,全县建成中小学校120所。", [("建成中小学校", "120所", "", "")]),
    "what a page counts": ("还没人说话 0人参与,0条评论", []),
    "how long a thing takes to build": ("2021年,工程建设周期2至4年。", []),
    "how often it was praised": ("2021年,园区招商工作4次获州政府表扬。", []),
    "how often something ran": (
        "2021年,全区开行货运班列62次。",
        [("开行货运班列", "62次", "", "")],
    ),
    "how large each of them is": (
        "2021年,园区培育4家营收超20亿元的企业、2个投资超9亿元的项目。",
        [
            ("培育营收超20亿元的企业", "4家", "", ""),
            ("投资超9亿元的项目", "2个", "", ""),
        ],
    ),
    "how large all of them are": (
        "2021年,园区引进4个总投资20亿元的项目。",
        [("引进项目", "4个", "", ""), ("引进项目总投资", "2000000000元", "", "")],
    ),
    "a share of more than so much": (
        "2021年,园区贡献了全州30%以上的外贸。",
        [("外贸占比", "30%", "", "")],
    ),
    "what one line makes": ("2021年,年产座椅62万套的生产线在园区投产。", []),
    "how many are as large, without a noun": (
        "2021年,营收超亿元企业62家,其中超20亿元9家。",
        [("营收超亿元企业", "62家", "", ""), ("超20亿元企业", "9家", "", "")],
    ),
    "what it grew to": (
        "2021年,园区出口从3亿元增长到9亿元。",
        [("出口", "900000000元", "", "")],
    ),
    "what it grew by": (
        "2021年,园区出口9亿元,增长了2亿元。",
        [("出口", "900000000元", "", "")],
    ),
    "what a machine does": ("2021年,甲山公司装配效率提高30%,物流成本降低9%。", []),
    "how efficient a year was": (
        "2021年,甲山公司物流成本同比下降9%。",
        [("物流成本", "", "-9", "")],
    ),
    "how much sooner": ("2021年,园区审批时限压缩六成以上,比法定时限压缩62%。", []),
    "what was cut down": (
        "2021年,审批事项由90项精简至42项。",
        [("审批事项", "42项", "", "")],
    ),
    "more than before": (
        "2021年,园区税收9亿元,同比增收2亿元,增长28.6%。",
        [("税收", "900000000元", "28.6", "")],
    ),
    "how much of the year's budget": (
        "2021年,园区税收9亿元,为年度预算的62%,增长8%。",
        [("税收", "900000000元", "8", ""), ("税收为年度预算", "62%", "", "")],
    ),
    "whence they come": ("2021年,获奖企业中,来自甲山高新区的有4家。", []),
    "what a market will yield": (
        "2021年11月,甲山粮油批发市场项目开工,总投资8亿元。届时,年交易额可达62亿元,带动就业900人。",
        [],
    ),
    "what a park yields": (
        "2021年,甲山经开区粮油年交易额62亿元,带动就业900人。",
        [
            ("粮油年交易额", "6200000000元", "", ""),
            ("就业", "900人", "", ""),
        ],
    ),
    "people without a unit": (
        "2021年,甲山新区常住人口突破62万。",
        [("常住人口", "620000人", "", "")],
    ),
    "no people without a unit": ("2021年,甲山新区热线电话突破62万。", []),
    "growth since the founding": (
        "2021年甲山高新区税收9亿元,比建园时增长80%。",
        [("税收", "900000000元", "", "")],
    ),
    "growth since a plan's end": (
        "2021年甲山高新区税收9亿元,较“十三五”末增长80%,同比增长6%。",
        [("税收", "900000000元", "6", "")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SKIPPED.values(), ids=SKIPPED)
def test_only_what_counts_becomes_a_figure(text, expected):
    assert find_figures(text) == expected
