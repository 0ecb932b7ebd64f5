"""The same indicators once more: at another time, in turn, to the last digit."""

import pytest

from articles.tests.parser.metric_records import find_figures, find_records

AGAIN = {
    "a value of a longer time": (
        "9月,园区税收2亿元;1至9月累计完成15亿元,增长8%。",
        [("税收", "200000000元", "", ""), ("税收", "1500000000元", "8", "")],
    ),
    "a growth of a later time, behind a share": (
        "2021年,园区出口9亿元,增长6%,占全州的12%;今年上半年再增8%。",
        [
            ("出口", "900000000元", "6", ""),
            ("出口占全州", "12%", "", ""),
            ("出口", "", "8", ""),
        ],
    ),
    "another indicator at another time": (
        "9月,园区税收2亿元;1至9月累计完成投资15亿元。",
        [("税收", "200000000元", "", ""), ("完成投资", "1500000000元", "", "")],
    ),
    "both indicators later": (
        "2021年,园区出口9亿元,进口2亿元;今年上半年两项指标分别增长6%和下降3%。",
        [
            ("出口", "900000000元", "", ""),
            ("进口", "200000000元", "", ""),
            ("出口", "", "6", ""),
            ("进口", "", "-3", ""),
        ],
    ),
    "one up, one down": (
        "2021年,园区技改投资、出口额分别增长6%、下降3%。",
        [("技改投资", "", "6", ""), ("出口额", "", "-3", "")],
    ),
    "the value behind its growth": (
        "2021年,园区网上零售额翻了近一番,达到9亿元。",
        [("网上零售额", "900000000元", "100", "")],
    ),
    "a mark and the value": (
        "2021年,园区产值突破60亿元、达62.6亿元。",
        [("产值", "6260000000元", "", "")],
    ),
    "counts that rose": (
        "2021年,园区高企数量由2017年的32家增加到62家,占规上企业的比重为40%。",
        [
            ("高企数量", "32家", "", ""),
            ("高企数量", "62家", "", ""),
            ("高企数量占规上企业的比重", "40%", "", ""),
        ],
    ),
    "sums in turn": (
        "2021年,园区签约26个、开工9个,总投资分别为62亿元和8亿元。",
        [
            ("签约项目", "26个", "", ""),
            ("开工项目", "9个", "", ""),
            ("签约项目总投资", "6200000000元", "", ""),
            ("开工项目总投资", "800000000元", "", ""),
        ],
    ),
    "values before their names": (
        "2021年,园区以9亿元的出口额、2亿元的实际使用外资双双位居全州第一。",
        [
            ("出口额", "900000000元", "", "全州1"),
            ("实际使用外资", "200000000元", "", "全州1"),
        ],
    ),
    "trades in turn, with the indicator behind the last": (
        "2021年,园区装备制造、新材料产业产值分别为9亿元、6亿元。",
        [
            ("装备制造产业产值", "900000000元", "", ""),
            ("新材料产业产值", "600000000元", "", ""),
        ],
    ),
    "why it fell": (
        "2021年,园区出口受汇率波动影响下降8%,进口9亿元,受海运涨价拖累下降2%。",
        [("出口", "", "-8", ""), ("进口", "900000000元", "-2", "")],
    ),
    "from loss to gain": (
        "2021年,园区利润总额同比由负转正,增长3.5%。",
        [("利润总额", "", "3.5", "")],
    ),
    "what became of those counted": (
        "2021年,园区累计孵化企业62家,毕业9家,在孵32家;另有上市后备8家。",
        [
            ("孵化企业", "62家", "", ""),
            ("毕业企业", "9家", "", ""),
            ("在孵企业", "32家", "", ""),
            ("上市后备企业", "8家", "", ""),
        ],
    ),
    "firms by trade": (
        "2021年,园区有规上企业62家,其中工业32家、服务业30家。",
        [
            ("规上企业", "62家", "", ""),
            ("规上工业企业", "32家", "", ""),
            ("规上服务业企业", "30家", "", ""),
        ],
    ),
    "how many of how many": (
        "2021年,全球每8台电脑就有1台出自园区,十家企业里有九家在此配套。",
        [],
    ),
    "from year to year, then the values": (
        "2016年至2020年,园区产值年均增长9%,由2015年的12亿元增加到2020年的18亿元。",
        [("产值", "1200000000元", "", ""), ("产值", "1800000000元", "", "")],
    ),
    "a slogan of doublings": (
        "2021年,园区实现“五个翻番”,税收达到9亿元。",
        [("税收", "900000000元", "", "")],
    ),
    "two indicators that are named and numbered": (
        "2021年,园区出口、进口两项指标分别为9亿元、2亿元,增速、总量分别居全州第三、第六。",
        [
            ("出口", "900000000元", "", "全州3"),
            ("进口", "200000000元", "", "全州6"),
        ],
    ),
    "firms and what they yielded": (
        "2021年,园区62户规上工业企业实现工业总产值90亿元。",
        [("规上工业企业", "62户", "", ""), ("工业总产值", "9000000000元", "", "")],
    ),
    "levels of what was counted": (
        "2021年,园区有省级以上创新平台62个(国家级18个、省级44个)。",
        [
            ("省级以上创新平台", "62个", "", ""),
            ("国家级创新平台", "18个", "", ""),
            ("省级创新平台", "44个", "", ""),
        ],
    ),
    "two shares of one sum": (
        "2021年,园区完成投资9亿元,占总投资的35%,完成年度计划的84%。",
        [
            ("完成投资", "900000000元", "", ""),
            ("完成投资占总投资", "35%", "", ""),
            ("完成投资完成年度计划", "84%", "", ""),
        ],
    ),
    "what a policy offers": ("2021年起,园区对新落户高企一次性奖励20万元。", []),
}


@pytest.mark.parametrize(("text", "figures"), AGAIN.values(), ids=AGAIN)
def test_figures_are_told_once_more(text, figures):
    assert find_figures(text) == figures


AIMED = {
    "under a heading": "2021年园区出口下降2%。\n\n二、2022年主要目标\n\n园区税收增长8%。",
    "what one wants": "今年,园区税收要突破9亿元。",
    "what one runs for": "今年,园区税收冲刺9亿元。",
    "where the aim is set": "今年,园区把税收增速的目标定在8%。",
    "before the year is over": "园区年底前再签约项目9个。",
    "what is arranged for the year": "今年安排亿元以上项目62个。",
    "in the years to come": "未来三年,园区引进央企9家。",
}


@pytest.mark.parametrize("text", AIMED.values(), ids=AIMED)
def test_what_is_wanted_is_aimed_at(text):
    assert find_records(text)[-1]["fields"]["nature"] == "target"


REACHED = {
    "under a heading of what was done": "二、2021年工作回顾\n\n园区税收增长8%。",
    "of the year's aim": "今年,园区税收完成全年目标的58%。",
    "within the last year": "去年年内,园区已引进央企9家。",
}


@pytest.mark.parametrize("text", REACHED.values(), ids=REACHED)
def test_what_was_reached_is_no_aim(text):
    assert find_records(text)[-1]["fields"]["nature"] == "actual"
