"""Which figures are an indicator's, and what it is called."""

import datetime

import pytest

from articles.parser import Entry, Lexicon, parse
from articles.tests.parser.metric_records import find_figures, find_records


def find_named(text):
    """Name and value, or growth, of each metric."""
    [article] = parse(text, published=datetime.date(2024, 8, 10)).to_dict()["articles"]
    return [
        (fields["name"], fields.get("value") or fields.get("growth"))
        for fields in (r["fields"] for r in article["records"] if r["kind"] == "metric")
    ]


FIGURES = {
    "a short one behind a time": (
        "沙钢集团物流基地1—7月吞吐量突破1000万吨。",
        [("吞吐量", "10000000")],
    ),
    "what is hurried on": ("今年16个项目正加紧建设。", [("项目", "16")]),
    "who is on a list": ("今年4家企业榜上有名。", [("榜上有名企业", "4")]),
    "a list that is to begin": (
        "今年甲企厂房等6个项目有望开工。",
        [("开工项目", "6")],
    ),
    "a number quoted in a name": (
        "本次活动,“签约一批”项目11个,“开工一批”项目17个。",
        [("“签约一批”项目", "11"), ("“开工一批”项目", "17")],
    ),
    "a number before a quotation": ("新增“四上”企业12家。", [("新增“四上”企业", "12")]),
    "a standard in brackets": (
        "今年,全市生产总值440亿元,增长8.4%,比全省(7.7%)高0.7个百分点。",
        [("生产总值", "44000000000")],
    ),
    "a share in brackets": (
        "今年,工业投资75亿元(占总投资的32.1%)。",
        [("工业投资", "7500000000"), ("工业投资占总投资", "32.1")],
    ),
    "a verb that is half a word": (
        "园区拥有35个科技公共服务平台。",
        [("科技公共服务平台", "35")],
    ),
    "what began together": ("甲山园区:22个项目同日动土。", [("动土项目", "22")]),
    "what began at one place": ("今年22个项目集中投产。", [("投产项目", "22")]),
    "what they belong to": (
        "今年22个项目属于生物医药产业。",
        [("属于生物医药产业项目", "22")],
    ),
    "which of them have a share": (
        "今年,用工增加的企业占规上企业的62%。",
        [("用工增加的企业占规上企业", "62")],
    ),
    "an area that nobody knows": (
        "今年,丙川新城区固定资产投资增长8%。",
        [("固定资产投资", "8")],
    ),
    "a whole that it is a share of": (
        "今年,丙川新城区工业投资占全区固定资产投资的62%。",
        [("丙川新城区工业投资占全区固定资产投资", "62")],
    ),
    "the parks that are summed": (
        "今年,全国16个重点园区固定资产投资达到62亿元。",
        [("固定资产投资", "6200000000")],
    ),
    "a satellite's name": ("“长沙二号”星座在轨卫星达12颗。", [("星座在轨卫星", "12")]),
    "built anew or larger": ("今年22个新(扩)建项目投产。", [("投产新建项目", "22")]),
    "how many there are, before what they made": (
        "今年,园区62家规上工业企业产值增长8%。",
        [("规上工业企业", "62"), ("规上工业企业产值", "8")],
    ),
    "only what some of them made": (
        "今年,园区62家企业产值增长8%。",
        [("企业产值", "8")],
    ),
    "a small share": (
        "今年,园区用地仅占全市的3%。",
        [("用地占全市", "3")],
    ),
    "some among many": (
        "今年,62个项目中已开工40个、投产9个。",
        [("开工项目", "40"), ("投产项目", "9")],
    ),
    "who was honoured": ("今年9名企业家受到表彰。", [("受到表彰企业家", "9")]),
    "already": ("今年,园区就签约项目22个。", [("签约项目", "22")]),
    "who found work": ("今年,园区就业人数达2万人。", [("就业人数", "20000")]),
    "on an acre": ("今年,工业用地税收每亩40万元。", [("工业用地税收", "400000")]),
    "on the spot": (
        "今年甲山经开区与22家外企现场签约。",
        [("签约外企", "22")],
    ),
    "who is served": (
        "今年,园区为中小微企业提供担保贷款4亿元。",
        [("提供担保贷款", "400000000")],
    ),
    "which of them": ("今年,园区在建的22个项目加快推进。", [("在建项目", "22")]),
    "two of a kind and of two sizes": (
        "今年签约20亿元项目3个、2亿元项目3个。",
        [("签约20亿元项目", "3"), ("2亿元项目", "3")],
    ),
    "those named among many": (
        "今年,园区已引进甲山科技有限公司、乙水电子有限公司等企业12家。",
        [("引进企业", "12")],
    ),
    "what it leapt to": (
        "出口从2020年的221亿元跃上2021年的600亿元台阶。",
        [("出口", "22100000000"), ("出口", "60000000000")],
    ),
    "what it is to be": ("今年,园区出口要突破8亿元。", [("出口", "800000000")]),
    "a season": ("今秋开工重点项目22个。", [("开工重点项目", "22")]),
    "what a page counts of itself": ("浏览次数:100次浏览", []),
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_figure_has_the_name_of_its_indicator(text, expected):
    assert find_named(text) == expected


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


def test_last_item_lends_its_indicator_to_the_others():
    figures = find_figures("高端化工、医药制造产业增加值分别增长24.1%、12.6%。")
    assert [(name, growth) for name, _, growth, _ in figures] == [
        ("高端化工产业增加值", "24.1"),
        ("医药制造产业增加值", "12.6"),
    ]


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
