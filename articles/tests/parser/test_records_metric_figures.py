"""Which figures become metrics, and which only delimit, compare or belong elsewhere."""

import pytest

from articles.tests.parser.metric_records import find_figures

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
