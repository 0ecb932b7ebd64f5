"""Figures joined with their growth and rank, and how they are named."""

import pytest

from articles.parser import Entry, Lexicon
from articles.tests.parser.metric_records import find_figures, find_records

JOINED = {
    "a growth behind brackets": (
        "2021年进出口10亿元(其中,出口6亿元,进口4亿元),同比增长1%。",
        [
            ("进出口", "1000000000元", "1", ""),
            ("出口", "600000000元", "", ""),
            ("进口", "400000000元", "", ""),
        ],
    ),
    "risen from, risen to": (
        "2021年规上企业从39家增加至117家,绿色工厂由2家扩容到8家。",
        [("规上企业", "117家", "", ""), ("绿色工厂", "8家", "", "")],
    ),
    "risen from a figure with its year": (
        "地区生产总值由2020年的286亿元增长到2022年的400亿元。",
        [
            ("地区生产总值", "28600000000元", "", ""),
            ("地区生产总值", "40000000000元", "", ""),
        ],
    ),
    "growths by many times": (
        "今年,充电桩、无人机产量分别增长3.9倍、2.3倍。",
        [("充电桩", "", "390", ""), ("无人机产量", "", "230", "")],
    ),
    "a product that grew": (
        "今年烧碱37.92万吨,同比增长20.38%。",
        [("烧碱", "379200吨", "20.38", "")],
    ),
    "the pull on another figure is none": (
        "今年新能源投资占比78.2%,拉动全区投资19.7个百分点。",
        [("新能源投资占比", "78.2%", "", "")],
    ),
    "whose sum it is": (
        "入驻项目累计投资额40亿元。",
        [("入驻项目投资额", "4000000000元", "", "")],
    ),
    "the same of another zone behind a semicolon": (
        "2021年甲山高新区产值494亿元;乙水经开区325亿元,全省第八位。",
        [("产值", "49400000000元", "", ""), ("产值", "32500000000元", "", "全省8")],
    ),
    "how many there are by now": (
        "2021年新增创新型企业33家,累计达44家。",
        [("新增创新型企业", "33家", "", ""), ("创新型企业", "44家", "", "")],
    ),
    "how large each of them is": (
        "2021年,3家企业年营收超百亿元。",
        [("年营收超百亿元企业", "3家", "", "")],
    ),
    "of what level some of them are": (
        "现有绿色工厂9个,其中国家级2个。",
        [("绿色工厂", "9个", "", ""), ("国家级绿色工厂", "2个", "", "")],
    ),
    "a figure before its name": (
        "2021年,甲山公司实现每年50亿元的产值。",
        [("产值", "5000000000元", "", "")],
    ),
    "a unit by area": (
        "2021年,甲山高新区平均投资强度232.5万元/亩。",
        [("平均投资强度", "2325000元/亩", "", "")],
    ),
    "a place in a ranking": (
        "2021年,在营商环境前20名榜单中,甲山高新区位列第19位。",
        [("营商环境", "", "", "营商环境前20名榜单19")],
    ),
    "risen to a place": (
        "2021年,甲山高新区综合排名由全国高新区第九升至第六。",
        [("综合排名", "", "", "全国高新区6")],
    ),
    "a heading before a space": (
        "今年春季启动活动举行 重点开工项目122个。",
        [("重点开工项目", "122个", "", "")],
    ),
    "a place in a general ranking": (
        "2021年,甲山高新区全国综合排名第27位。",
        [("综合排名", "", "", "全国综合27")],
    ),
    "growth of many years": (
        "2021年税收16亿元,三年间增长了49.1%。",
        [("税收", "1600000000元", "", "")],
    ),
    "growth on a month": (
        "7月产值3亿元,环比增长5%。",
        [("产值", "300000000元", "", "")],
    ),
    "growth on a year long past": (
        "2021年税收3亿元,较2018年增长30%。",
        [("税收", "300000000元", "", "")],
    ),
    "growth on the year before": (
        "2021年税收3亿元,较2020年增长30%。",
        [("税收", "300000000元", "30", "")],
    ),
    "how large those counted are": (
        "今年引进10亿元以上的大型项目15个。",
        [("引进10亿元以上的大型项目", "15个", "", "")],
    ),
    "two that share a rank": (
        "今年,在江西省99个开发区中,开放水平和营商环境均居第一。",
        [
            ("开放水平", "", "", "江西省开发区1"),
            ("营商环境", "", "", "江西省开发区1"),
        ],
    ),
    "before all others": (
        "今年香菇出口6.7亿美元,居全国香菇产区之首。",
        [("香菇出口", "670000000美元", "", "全国香菇产区1")],
    ),
    "a sum of the contracts' projects": (
        "今年签订合作协议5家,项目总投资57亿元。",
        [("签订合作协议", "5家", "", ""), ("项目总投资", "5700000000元", "", "")],
    ),
    "how many there are now": (
        "2021年新增研发机构33家,总数达1630家。",
        [("新增研发机构", "33家", "", ""), ("研发机构", "1630家", "", "")],
    ),
    "a question states nothing": ("高新技术企业数量如何翻番?", []),
    "value, growth and rank are one": (
        "今年前三季度,浏阳市工业企业实缴税金44.5亿元,同比增长30.3%,居全省第一。",
        [("工业企业实缴税金", "4450000000元", "30.3", "全省1")],
    ),
    "growth alone": ("今年上半年,工业投资增长18.3%。", [("工业投资", "", "18.3", "")]),
    "decline": ("今年上半年,出口总额同比下降3.2%。", [("出口总额", "", "-3.2", "")]),
    "the difference is no figure": (
        "2021年税收83861万元,较上年增加13496万元,增长19.18%。",
        [("税收", "838610000元", "19.18", "")],
    ),
    "the gap is no figure": (
        "规模工业增加值同比增长8.4%,分别高于全国、全省4.5个、1.0个百分点,居全省第二。",
        [("规模工业增加值", "", "8.4", "全省2")],
    ),
    "an average is no growth": (
        "2021年财政收入15亿元,年均增长38%。",
        [("财政收入", "1500000000元", "", "")],
    ),
    "respective growths": (
        "工业投资、技改投资分别同比增长55.4%、43.4%,均居全省第一。",
        [
            ("工业投资", "", "55.4", "全省1"),
            ("技改投资", "", "43.4", "全省1"),
        ],
    ),
    "respective growths without the word": (
        "全面利用内资15.5亿元、外资4101万美元,同比增长18%、17.17%。",
        [
            ("全面利用内资", "1550000000元", "18", ""),
            ("外资", "41010000美元", "17.17", ""),
        ],
    ),
    "respective speeds and ranks": (
        "工业投资、技改投资增速分别为8.1%、9%,分别位居全省第一、第三。",
        [
            ("工业投资", "", "8.1", "全省1"),
            ("技改投资", "", "9", "全省3"),
        ],
    ),
    "respective values share a noun": (
        "装备制造、生物医药两大主导产业分别实现产值775、112.9亿元。",
        [
            ("装备制造产值", "77500000000元", "", ""),
            ("生物医药产值", "11290000000元", "", ""),
        ],
    ),
    "growth behind a share": (
        "技术收入136亿元,占总收入比重达15%,同比增长37%。",
        [
            ("技术收入", "13600000000元", "37", ""),
            ("技术收入占总收入比重", "15%", "", ""),
        ],
    ),
    "growth after the figure": (
        "工业增加值实现8.5%的增长。",
        [("工业增加值", "", "8.5", "")],
    ),
    "named by the clause before": (
        "工程机械产值创历史新高,达1615亿元,增长22.8%。",
        [("工程机械产值", "161500000000元", "22.8", "")],
    ),
    "spaced figures": (
        "税收增长 14.7%,列全市第 5 位。",
        [("税收", "", "14.7", "全市5")],
    ),
    "one rank for an enumeration": (
        "研发投入总量、净增市场主体等多项指标位列全市园区第一。",
        [
            ("研发投入总量", "", "", "全市园区1"),
            ("净增市场主体", "", "", "全市园区1"),
        ],
    ),
    "the rank belongs to the sum, not to its rate": (
        "技术合同登记52.7亿元,完成年度目标任务75.2%,在甲山市排名第一。",
        [
            ("技术合同登记", "5270000000元", "", "甲山市1"),
            ("技术合同登记完成年度目标任务", "75.2%", "", ""),
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), JOINED.values(), ids=JOINED)
def test_value_growth_and_rank_are_joined(text, figures):
    assert find_figures(text) == figures


COUNTED = {
    "noun before": ("现有高新技术企业30家。", [("高新技术企业", "30家")]),
    "noun after": (
        "拥有8家央企、13家上市公司。",
        [("央企", "8家"), ("上市公司", "13家")],
    ),
    "verb before": (
        "新增国家级制造业单项冠军1家。",
        [("新增国家级制造业单项冠军", "1家")],
    ),
    "verb on either side": ("引进30余家数字经济企业。", [("引进数字经济企业", "30家")]),
    "what happened": ("将有25个重大产业项目投产。", [("投产重大产业项目", "25个")]),
    "what they became": (
        "11家企业认定为新材料企业。",
        [("认定为新材料企业", "11家")],
    ),
    "what they became over a comma": (
        "某某等10家企业,2021年被新认定为国家级专精特新“小巨人”。",
        [("新认定为国家级专精特新“小巨人”", "10家")],
    ),
    "joined by 和": (
        "现场发布31项科研成果和13项技术需求。",
        [("发布科研成果", "31项"), ("技术需求", "13项")],
    ),
    "examples": ("完成某某电子等5个示范车间诊断。", [("示范车间诊断", "5个")]),
    "of which": (
        "已签约入驻企业138家,其中50家计划年底投产。",
        [("签约入驻企业", "138家"), ("投产企业", "50家")],
    ),
    "threshold": (
        "引进投资额2亿元以上项目24个。",
        [("引进投资额2亿元以上项目", "24个")],
    ),
    "sum of what was counted": (
        "今年签约产业项目17个,总投资28.74亿元。",
        [("签约产业项目", "17个"), ("签约产业项目总投资", "2874000000元")],
    ),
    "sum inside the noun": (
        "20个总投资120亿元的重大项目落地开工。",
        [("落地开工重大项目", "20个"), ("落地开工重大项目总投资", "12000000000元")],
    ),
    "two measures": (
        "认租厂房71栋共计26.7万平方米。",
        [("认租厂房", "71栋"), ("认租厂房", "267000平方米")],
    ),
    "object after the sum": (
        "与银行达成26亿元融资意向。",
        [("融资意向", "2600000000元")],
    ),
    "rate": ("问题解决率98%。", [("问题解决率", "98%")]),
    "no verb at the end": ("大楼由15栋厂房组成。", [("厂房", "15栋")]),
    "two currencies": (
        "引进30~50亿元或3~5亿美元工业项目6个。",
        [("引进30~50亿元或3~5亿美元工业项目", "6个")],
    ),
    "sum before its count": (
        "总投资188亿元的11个项目已签约。",
        [("项目总投资", "18800000000元"), ("签约项目", "11个")],
    ),
    "aside in brackets": (
        "新批外资项目(含增资项目)12个。",
        [("新批外资项目", "12个")],
    ),
    "duty with its figure": (
        "完成年任务75亿元的23.7%。",
        [("完成年任务", "23.7%")],
    ),
    "a word's own last character": ("一季度项目签约3个。", [("项目签约", "3个")]),
    "share told twice": (
        "开工项目占比超过九成、达91.28%。",
        [("开工项目占比", "91.28%")],
    ),
}


@pytest.mark.parametrize(("text", "figures"), COUNTED.values(), ids=COUNTED)
def test_name_is_read_on_either_side(text, figures):
    assert [figure[:2] for figure in find_figures(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "上药集团为世界500强企业。",
        "恰逢第53届世界电信日。",
        "全力打造百亿产业、5G示范区。",
        "推行1家企业+1名领导的工作机制。",
        "随着这3家企业的加入,园区更有活力。",
        "企业在该园区排名前进5位。",
        "年产8000吨锡锭项目顺利推进。",
        "某公司占地369亩的南方生产基地项目正式签约。",
        "数量占全省七分之一。",
        "有两家企业、三个方面需要改进。",
        "评选只看“园区总收入超过300亿元”的开发区。",
        "重点瞄准排名前50名的上市公司。",
        "客商一行4人走访园区。",
    ],
)
def test_what_is_no_metric(text):
    assert find_figures(text) == []


def test_last_item_lends_its_indicator_to_the_others():
    figures = find_figures("高端化工、医药制造产业增加值分别增长24.1%、12.6%。")
    assert [(name, growth) for name, _, growth, _ in figures] == [
        ("高端化工产业增加值", "24.1"),
        ("医药制造产业增加值", "12.6"),
    ]


def test_park_is_ranked_without_an_indicator():
    figures = find_figures("甲山高新区列全国第94位,居全省第六。")
    assert figures == [("排名", "", "", "全国94"), ("排名", "", "", "全省6")]


def test_canonical_indicator_stands_beside_the_written_name():
    [record] = find_records("2021年,园区规上工业总产值5亿元。")
    fields = record["fields"]
    assert (fields["name"], fields["indicator"]) == (
        "规上工业总产值",
        "规模以上工业总产值",
    )


def test_canonical_indicator_comes_from_the_lexicon():
    lexicon = Lexicon((Entry("indicator", "开票销售收入", ("开票销售",), "7"),))
    [record] = find_records("2021年,园区开票销售5亿元。", lexicon)
    assert record["fields"]["indicator"] == "开票销售收入"


def test_evidence_is_the_text_that_was_read():
    text = "今年１至９月，甲山高新区\n税收５亿元，同比增长８％。"
    [record] = find_records(text)
    quotes = {
        field: text[start:stop] for field, (start, stop) in record["evidence"].items()
    }
    assert quotes == {
        "subject": "甲山高新区",
        "name": "税收",
        "value": "５亿元",
        "unit": "５亿元",
        "growth": "８％",
        "period": "今年１至９月",
        "nature": "５亿元",
        "indicator": "税收",
    }
