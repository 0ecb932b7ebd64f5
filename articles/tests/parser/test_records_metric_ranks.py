"""What a rank ranks: an assessment, two figures at once, or nothing of its own."""

import pytest

from articles.tests.parser.metric_records import find_figures

RANKS = {
    "assessed by a ministry": (
        "2021年,甲山经开区在商务部国家级经开区综合发展水平考核中位列第31位。",
        [("综合发展水平考核", "", "", "国家级经开区31")],
    ),
    "an assessment that was published": (
        "在省科技厅发布的2021年度高新区创新绩效评价结果中,甲山高新区列第五位。",
        [("创新绩效评价", "", "", "高新区5")],
    ),
    "a short name needs its parks": (
        "2021年,甲山高新区在省级高新区考核中位居第三。",
        [("高新区考核", "", "", "省级高新区3")],
    ),
    "an indicator ranked in an assessment": (
        "2021年,在全省开发区综合评价中,甲山经开区亩均税收排名第二。",
        [("亩均税收", "", "", "全省开发区2")],
    ),
    "two figures at once": (
        "2021年甲山经开区出口9亿元,进口4亿元,两项指标均居全州首位。",
        [("出口", "900000000元", "", "全州1"), ("进口", "400000000元", "", "全州1")],
    ),
    "two growths, without a word for them": (
        "2021年甲山经开区出口增长9%,进口增长4%,两项都居全州首位。",
        [("出口", "", "9", "全州1"), ("进口", "", "4", "全州1")],
    ),
    "two figures, without a word for them": (
        "2021年甲山经开区出口9亿元,进口4亿元,两项均居全州首位。",
        [("出口", "900000000元", "", "全州1"), ("进口", "400000000元", "", "全州1")],
    ),
    "all that are listed": (
        "2021年甲山经开区出口额、税收、技改投资三项指标均居全州首位。",
        [
            ("出口额", "", "", "全州1"),
            ("税收", "", "", "全州1"),
            ("技改投资", "", "", "全州1"),
        ],
    ),
    "other indicators than were listed": (
        "2021年甲山经开区出口额、税收四项指标均居全州首位。",
        [],
    ),
    "a rate": (
        "2021年,甲山公司员工620人,市场占有率达30%,位居行业首位。",
        [("员工", "620人", "", ""), ("市场占有率", "30%", "", "行业1")],
    ),
    "only the last figure": (
        "2021年甲山经开区出口9亿元,进口4亿元,居全州首位。",
        [("出口", "900000000元", "", ""), ("进口", "400000000元", "", "全州1")],
    ),
    "strength alone": (
        "2021年甲山高新区综合实力在全国157家高新区中居第62位。",
        [("综合实力", "", "", "全国高新区62")],
    ),
    "how long it has led": (
        "2021年全港货运量9万吨,增速连着四年居全国内河港第一。",
        [("货运量", "90000吨", "", "全国内河港1")],
    ),
    "a rank that describes an enterprise": (
        "2021年,园区引来了行业排名第二的丙川集团。",
        [],
    ),
    "a place on a list": (
        "2021年,化工园区40强名单公布,甲山化工园区排名第8。",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), RANKS.values(), ids=RANKS)
def test_rank_goes_to_what_is_ranked(text, expected):
    assert find_figures(text) == expected
