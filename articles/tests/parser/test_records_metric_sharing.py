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
    "zones of two sizes": (
        "2021年,全州建成千亿级开发区2个、五百亿级开发区3个。",
        [("建成千亿级开发区", "2个", "", ""), ("五百亿级开发区", "3个", "", "")],
    ),
    "trades that are grouped": (
        "2021年,甲山高新区电子、医药、建材三个集群产值分别增长9%、8%、7%。",
        [
            ("电子集群产值", "", "9", ""),
            ("医药集群产值", "", "8", ""),
            ("建材集群产值", "", "7", ""),
        ],
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


def test_projects_are_counted_place_by_place():
    text = (
        "2021年,永州市集中开工项目99个。\n\n永州市领导出席。\n\n"
        "从区域分布看,东安县45个,宁远县30个,蓝山县24个。服务业项目9个。"
    )
    held = [
        tuple(r["fields"][key] for key in ("subject", "name", "value"))
        for r in find_records(text)[1:]
    ]
    assert held == [
        ("东安县", "集中开工项目", "45"),
        ("宁远县", "集中开工项目", "30"),
        ("蓝山县", "集中开工项目", "24"),
        ("永州市", "服务业项目", "9"),
    ]


def test_rows_of_places_tell_of_what_was_counted():
    text = (
        "2021年,永州市开工重大项目99个。\n◆ 服务业9个\n各县进展如下:\n"
        "东安县　45个　20亿元\n宁远县　30个　10亿元\n其他地方进展顺利。"
    )
    held = [
        tuple(r["fields"][key] for key in ("subject", "name", "value"))
        for r in find_records(text)[2:]
    ]
    assert held == [
        ("东安县", "开工重大项目", "45"),
        ("东安县", "开工重大项目总投资", "2000000000"),
        ("宁远县", "开工重大项目", "30"),
        ("宁远县", "开工重大项目总投资", "1000000000"),
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
    "past a sum": (
        "甲山高新区产值过100亿元企业新添2家;新入规企业32家,其中2家产值超过5亿元。",
        [
            ("产值过100亿元企业新添", "2家", "", ""),
            ("新入规企业", "32家", "", ""),
            ("产值超过5亿元企业", "2家", "", ""),
        ],
    ),
    "past a sum, where the noun is told before": (
        "甲山高新区营业收入过亿元企业达到36家,过10亿元的8家。",
        [("营业收入过亿元企业", "36家", "", ""), ("过10亿元企业", "8家", "", "")],
    ),
    "amid two sums": (
        "甲山高新区投资介于10亿元和50亿元之间的重点项目引进4个。",
        [("投资介于10亿元和50亿元之间的重点项目引进", "4个", "", "")],
    ),
    "those with such an output, and their output": (
        "2021年甲山高新区18个年产值超亿元的企业产值合计达98亿元。",
        [
            ("年产值超亿元的企业", "18个", "", ""),
            ("企业产值", "9800000000元", "", ""),
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


ROWS = {
    "trades, each with its rate": (
        "2021年甲山高新区汽车行业开工率90.8%,石化行业86.9%,冶金行业86.1%。",
        [
            ("汽车行业开工率", "90.8%", "", ""),
            ("石化行业开工率", "86.9%", "", ""),
            ("冶金行业开工率", "86.1%", "", ""),
        ],
    ),
    "trades that lend each other the rate": (
        "2021年甲山高新区纺织和日用轻工行业的开工率则分别为86.8%和87.4%。",
        [
            ("纺织行业的开工率", "86.8%", "", ""),
            ("日用轻工行业的开工率", "87.4%", "", ""),
        ],
    ),
    "two levels": (
        "甲山高新区国家级、省级“小巨人”企业分别达到12家和86家。",
        [
            ("国家级“小巨人”企业", "12家", "", ""),
            ("省级“小巨人”企业", "86家", "", ""),
        ],
    ),
    "two levels, as many of each": (
        "甲山高新区新增国家级、省级研发平台各2个。",
        [("新增国家级研发平台", "2个", "", ""), ("省级研发平台", "2个", "", "")],
    ),
    "parts of a park": (
        "甲山高新区总面积36平方公里,其中核心区12平方公里、拓展区24平方公里。",
        [
            ("总面积", "36平方公里", "", ""),
            ("核心区", "12平方公里", "", ""),
            ("拓展区", "24平方公里", "", ""),
        ],
    ),
    "counties that nobody knows": (
        "2021年,丁山县完成投资45亿元,增长12%。",
        [("完成投资", "4500000000元", "12", "")],
    ),
    "two kinds of people": (
        "2021年甲山高新区城镇、农村居民人均可支配收入分别达到28600元和14300元。",
        [
            ("城镇居民人均可支配收入", "28600元", "", ""),
            ("农村居民人均可支配收入", "14300元", "", ""),
        ],
    ),
    "what is made": (
        "2021年,甲山高新区生产烧碱50万吨、石灰290万吨。",
        [("生产烧碱", "500000吨", "", ""), ("石灰", "2900000吨", "", "")],
    ),
    "hands beside output": (
        "2021年,甲翼科技产值16.8亿元,用工900余人。",
        [("产值", "1680000000元", "", ""), ("用工", "900人", "", "")],
    ),
    "a park's land": (
        "甲山高新区成立于2006年。园区占地1260亩,入驻企业523家。",
        [("占地", "1260亩", "", ""), ("入驻企业", "523家", "", "")],
    ),
    "land of one of several": ("2021年,两家公司签约,前者占地62亩。", []),
}


@pytest.mark.parametrize(("text", "figures"), ROWS.values(), ids=ROWS)
def test_a_figure_goes_along_with_those_beside_it(text, figures):
    assert find_figures(text) == figures


def test_the_sum_of_a_part_is_its_holders():
    text = "2021年,全市开工项目86个。其中,甲山高新区16个、总投资98亿元。"
    held = [(r["fields"]["subject"], r["fields"]["value"]) for r in find_records(text)]
    assert held[1:] == [("甲山高新区", "16"), ("甲山高新区", "9800000000")]


def test_places_in_a_row_hold_what_stands_in_brackets():
    text = "入围企业中,江苏省有19家企业上榜,山东省(9家)、广东省(8家)位居前三。"
    held = [(r["fields"]["subject"], r["fields"]["value"]) for r in find_records(text)]
    assert held == [("江苏省", "19"), ("山东省", "9"), ("广东省", "8")]
