"""What is said of those counted, and how one says that one has so many."""

import pytest

from articles.tests.parser.metric_records import find_figures

DEEDS = {
    "what they did is no part of them": (
        "甲山高新区13个产业园区交出半年账。",
        [("产业园区", "13个", "", "")],
    ),
    "what they did where no more is told of them": (
        "甲山高新区28家企业走出国门。",
        [("走出国门企业", "28家", "", "")],
    ),
    "a verb inside a noun": (
        "甲山高新区35个企业服务中心挂牌。",
        [("挂牌企业服务中心", "35个", "", "")],
    ),
    "what they got": (
        "甲山高新区90多家企业拿到贷款3.2亿元。",
        [("拿到贷款企业", "90家", "", ""), ("拿到贷款", "320000000元", "", "")],
    ),
    "all at once": (
        "甲山高新区27个项目同时破土,总投资122亿元。",
        [
            ("破土项目", "27个", "", ""),
            ("破土项目总投资", "12200000000元", "", ""),
        ],
    ),
    "in the park": (
        "今年,又有49个项目在园区集中开工。",
        [("开工项目", "49个", "", "")],
    ),
    "as good as done": (
        "甲山高新区13条市政道路基本完成。",
        [("完成市政道路", "13条", "", "")],
    ),
    "services that are no deed": (
        "甲山高新区184项政务服务事项办结。",
        [("政务服务事项办结", "184项", "", "")],
    ),
    "those among whom one looks": (
        "27个项目里,甲山高新区绿色纺织类项目占了11个。",
        [("绿色纺织类项目", "11个", "", "")],
    ),
}


@pytest.mark.parametrize(("text", "figures"), DEEDS.values(), ids=DEEDS)
def test_those_counted_stand_apart_from_what_they_did(text, figures):
    assert find_figures(text) == figures


SAID = {
    "in one's hands": (
        "甲翼科技手里握有专利86项。",
        [("专利", "86项", "", "")],
    ),
    "hoped for": (
        "甲山高新区年产值有望突破300亿元。",
        [("年产值", "30000000000元", "", "")],
    ),
    "no more than": (
        "甲山高新区亩均税收贡献不过2.5万元。",
        [("亩均税收贡献", "25000元", "", "")],
    ),
    "yielding": (
        "甲山高新区预计将形成年产值200亿元的智能制造产业集群。",
        [("年产值", "20000000000元", "", "")],
    ),
    "seats on a list": (
        "甲山高新区今年百强园区占了9席。",
        [("百强园区", "9席", "", "")],
    ),
    "money set aside": (
        "甲山高新区新设5000万元产业引导资金。",
        [("产业引导资金", "50000000元", "", "")],
    ),
    "more than a year ago": (
        "2021年甲翼科技产值做到了8600万元,比去年同期多了两成。",
        [("产值", "86000000元", "20", "")],
    ),
    "so many of the year's task": (
        "2021年甲山高新区到位资金50亿元,全年目标已完成75%;实际利用外资3亿美元,相当于全年任务的194%。",
        [
            ("到位资金", "5000000000元", "", ""),
            ("完成全年目标", "75%", "", ""),
            ("实际利用外资", "300000000美元", "", ""),
            ("实际利用外资相当于全年任务", "194%", "", ""),
        ],
    ),
    "which of them it is": (
        "甲翼科技成为甲山高新区第5家产值过百亿元的企业。",
        [],
    ),
    "those who did more": (
        "甲山高新区九成以上的水晶企业搬进了这里。",
        [("水晶企业占比", "90%", "", "")],
    ),
    "signed at the ceremony": (
        "2021年甲山高新区签约项目45个,其中现场签约18个、签约额156亿元。",
        [
            ("签约项目", "45个", "", ""),
            ("现场签约项目", "18个", "", ""),
            ("现场签约项目签约额", "15600000000元", "", ""),
        ],
    ),
    "no comma between": (
        "如今甲山高新区投产企业达到95家规模以上企业达到74家。",
        [("投产企业", "95家", "", ""), ("规模以上企业", "74家", "", "")],
    ),
    "a growth that stands at": (
        "2021年甲山高新区产业投资增幅在25%以上。",
        [("产业投资", "", "25", "")],
    ),
}


@pytest.mark.parametrize(("text", "figures"), SAID.values(), ids=SAID)
def test_the_way_of_saying_is_no_part_of_the_name(text, figures):
    assert find_figures(text) == figures
