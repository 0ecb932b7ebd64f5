"""Which figures become metrics, and which only delimit, compare or belong elsewhere."""

import pytest

from articles.tests.parser.metric_records import find_figures, find_records

FIGURES = {
    "how many there are now, behind a growth": (
        "2021年新增绿色工厂39家,同比增长38.6%,累计达到122家。",
        [("新增绿色工厂", "39家", "38.6", ""), ("绿色工厂", "122家", "", "")],
    ),
    "how many have passed a mark": (
        "2021年12家企业产值超亿元,5家企业年税收突破1000万元。",
        [
            ("产值超亿元企业", "12家", "", ""),
            ("年税收突破1000万元企业", "5家", "", ""),
        ],
    ),
    "how many are as large": (
        "2021年产值超过10亿元的企业共有8家,税收超千万元的有20家。",
        [
            ("产值超过10亿元的企业", "8家", "", ""),
            ("税收超千万元企业", "20家", "", ""),
        ],
    ),
    "how many of a level": (
        "2021年绿色工厂9个,其中国家级2个。",
        [("绿色工厂", "9个", "", ""), ("国家级绿色工厂", "2个", "", "")],
    ),
    "what is more than before is none": (
        "2021年外商投资企业120家,比“十三五”末增加65家。",
        [("外商投资企业", "120家", "", "")],
    ),
    "the place it rose to": (
        "2021年综合排名由全国第48位前进到第33位。",
        [("综合排名", "", "", "全国33")],
    ),
    "the place it was lifted to": (
        "2021年综合排名提升至第73位。",
        [("综合排名", "", "", "73")],
    ),
    "a scope in brackets": (
        "2021年人均地区生产总值居全省县(市、区)首位。",
        [("人均地区生产总值", "", "", "全省县(市、区)1")],
    ),
    "a figure without its unit beside": (
        "甲山县人口不到30万、面积仅673平方公里。",
        [("面积", "673平方公里", "", "")],
    ),
    "a mood before the growth": (
        "2021年民间投资也逐步企稳增长5.9%。",
        [("民间投资", "", "5.9", "")],
    ),
    "how long it has been so": (
        "2021年进出口总额连续27个月居全省第一。",
        [("进出口总额", "", "", "全省1")],
    ),
    "a mark reached in round figures": (
        "2021年集装箱吞吐量首次突破300万标箱大关。",
        [("集装箱吞吐量", "3000000标箱", "", "")],
    ),
    "an index with its letters": (
        "2021年9月制造业采购经理指数(PMI)升至50.1%。",
        [("制造业采购经理指数", "50.1%", "", "")],
    ),
    "farmed land": (
        "2021年发展青贮饲料基地3万亩。",
        [("发展青贮饲料基地", "30000亩", "", "")],
    ),
    "a range that firms have passed": (
        "力争2025年培育年产值5—10亿元企业3—5家。",
        [("培育年产值5—10亿元企业", "3家", "", "")],
    ),
    "the exact figure after the round one": (
        "2021年进口集装箱突破300万标箱大关,达到311万标箱,同比增长15%。",
        [("进口集装箱", "3110000标箱", "15", "")],
    ),
    "shares of two wholes": (
        "2021年货物进出口总额158亿元,约占全省的13%、全市的40%。",
        [
            ("货物进出口总额", "15800000000元", "", ""),
            ("货物进出口总额占全省", "13%", "", ""),
            ("货物进出口总额占全市", "40%", "", ""),
        ],
    ),
    "a share of what stands behind it": (
        "2021年聚集了全省70%的制造业创新中心、80%的重点实验室。",
        [("制造业创新中心占比", "70%", "", ""), ("重点实验室占比", "80%", "", "")],
    ),
    "a share of what they are": (
        "2021年企业员工700名,其中95%以上为本地人。",
        [("企业员工", "700名", "", ""), ("本地人占比", "95%", "", "")],
    ),
    "a total keeps its noun": (
        "2021年签约总额达50亿元,企业总数达46家。",
        [("签约总额", "5000000000元", "", ""), ("企业总数", "46家", "", "")],
    ),
    "a figure in the clause behind its indicator": (
        "地区生产总值连跨两个千亿台阶,由2020年的286亿元增长到2021年的400亿元。",
        [
            ("地区生产总值", "28600000000元", "", ""),
            ("地区生产总值", "40000000000元", "", ""),
        ],
    ),
    "a place in an assessment": (
        "2021年甲山高新区在全国综合评价中位列第27位。",
        [("综合评价", "", "", "全国27")],
    ),
    "places in brackets": (
        "2021年甲山市综合排序居全省前列的有甲山产业集聚区(31位)、丙岭产业集聚区(40位)。",
        [("综合排序", "", "", "全省31"), ("综合排序", "", "", "全省40")],
    ),
    "places on a list of firms are none": (
        "甲山高新区共有3家企业上榜,分别为丙联重科位列第13位、丁克创新位列第33位。",
        [("上榜企业", "3家", "", "")],
    ),
    "how far products go is none": ("2021年产品远销30多个国家和地区。", []),
    "pillars, measures and bases among others are none": (
        "2021年形成其他5个共建园区为支撑的格局,出台十五条措施,是全国12个商品粮基地之一。",
        [],
    ),
    "a phase's land is its own": ("2021年一期项目占地513亩。", []),
    "a firm's stake is a project's": ("2021年四川乙水建筑工程公司投资28亿元。", []),
}


@pytest.mark.parametrize(("text", "figures"), FIGURES.values(), ids=FIGURES)
def test_figures_of_a_sentence(text, figures):
    assert find_figures(text) == figures


HELD = {
    "values of a list of parks": (
        "2021年,甲山高新区、乙水经开区分别完成税收10亿元、20亿元,同比增长5%、6%。",
        [
            ("甲山高新区", "税收", "1000000000", "5"),
            ("乙水经开区", "税收", "2000000000", "6"),
        ],
    ),
    "a list in the clause before": (
        "2021年,甲山高新区和乙水经开区的投资增长尤为迅速,分别增长50.1%和46.9%。",
        [("甲山高新区", "投资", "", "50.1"), ("乙水经开区", "投资", "", "46.9")],
    ),
    "parts of a count": (
        "2021年新增省级园区13家,其中甲山市3家,丙岭县4家。",
        [
            ("", "新增省级园区", "13", ""),
            ("甲山市", "新增省级园区", "3", ""),
            ("丙岭县", "新增省级园区", "4", ""),
        ],
    ),
    "parts of a count in sentences of their own": (
        "2021年新增省级园区13家。其中,甲山市3家:丁谷园区;丙岭县4家:戊坪园区。",
        [
            ("", "新增省级园区", "13", ""),
            ("甲山市", "新增省级园区", "3", ""),
            ("丙岭县", "新增省级园区", "4", ""),
        ],
    ),
    "kinds of parks hold nothing": (
        "2021年有省级园区13家,其中经济开发区9家,综合保税区4家。",
        [
            ("", "省级园区", "13", ""),
            ("", "经济开发区", "9", ""),
            ("", "综合保税区", "4", ""),
        ],
    ),
}


@pytest.mark.parametrize(("text", "held"), HELD.values(), ids=HELD)
def test_figures_of_several_holders(text, held):
    found = [record["fields"] for record in find_records(text)]
    holders = {subject for subject, *_ in held}
    assert [
        (
            fields.get("subject", "") if fields.get("subject") in holders else "",
            fields["name"],
            fields.get("value", ""),
            fields.get("growth", ""),
        )
        for fields in found
    ] == held
