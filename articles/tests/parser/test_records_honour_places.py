"""Places on published lists, lists by the line, and titles that come to their holder."""

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_records(text, kind="honour"):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == kind]


def find_pairs(text):
    return [(f["title"], f["recipient"]) for f in find_records(text)]


PARK, OTHER, THIRD = "甲山高新区", "乙水经开区", "丙江工业园区"
FIRM = "甲山电子有限公司"

PLACES = {
    "without a counter": (
        f"2022年,{PARK}在中国绿色园区40强中排名第9,比上年前移。",
        [("中国绿色园区40强", PARK)],
    ),
    "in a frame that is a list": (
        f"在“2022丁省民企百强”榜单中,{FIRM}位列第31位。",
        [("2022丁省民企百强", FIRM)],
    ),
    "chosen by a body": (
        f"在丁省园区协会发布的“丁省最美园区”评选中,{PARK}上榜。",
        [("丁省最美园区", PARK)],
    ),
    "parks of a ranking": (
        f"赛迪顾问公布2022新兴产业百强园区,{PARK}居第44位。",
        [("2022新兴产业百强园区", PARK)],
    ),
    "several in the next sentence": (
        f"某智库发布“中国园区80强”榜单,{PARK}名列第12位;{OTHER}、{THIRD}分别居第31位、第45位。",
        [("中国园区80强", name) for name in (PARK, OTHER, THIRD)],
    ),
    "among the first": (
        f"{PARK}连续两年入围全国高新区综合评价前40强。",
        [("全国高新区综合评价前40强", PARK)],
    ),
    "raised twice": (
        f"2015年,{PARK}升格为省级高新区;2018年,晋升国家级高新区。",
        [("省级高新区", PARK), ("国家级高新区", PARK)],
    ),
    "a line for each": (
        f"省工信厅公布评定结果,全市3个园区获评省级绿色园区,它们是:\n{PARK}\n{OTHER}\n{THIRD}\n下一步将继续努力。",
        [("省级绿色园区", name) for name in (PARK, OTHER, THIRD)],
    ),
    "come in turn": (
        f"国家火炬软件产业基地、国家数字贸易示范园区先后落户{PARK}。",
        [("国家火炬软件产业基地", PARK), ("国家数字贸易示范园区", PARK)],
    ),
    "come to the article's park": (
        f"{PARK}步子快。说招牌:国家众创示范基地、国家绿色工业园区相继到手;说产业,亮点多。",
        [("国家众创示范基地", PARK), ("国家绿色工业园区", PARK)],
    ),
    "a batch made public": (
        f"会上还公布了第四批丁省新材料产业示范基地,{PARK}、{OTHER}名列其中。",
        [("第四批丁省新材料产业示范基地", name) for name in (PARK, OTHER)],
    ),
    "a list with its short name": (
        f"某智库发布2022年新兴产业百强园区榜单(以下简称“榜单”),{PARK}排在61位。",
        [("2022年新兴产业百强园区榜单", PARK)],
    ),
    "a list in book marks": (
        f"某研究院发布了《新兴产业百强园区(2022)》榜单,{PARK}、{OTHER}上榜。",
        [("新兴产业百强园区(2022)", name) for name in (PARK, OTHER)],
    ),
    "a public grant of a year": (
        f"{PARK}获得2021年度湖南省园区创新发展先进奖励。",
        [("2021年度湖南省园区创新发展先进奖励", PARK)],
    ),
    "of one sentence, each its own": (
        "甲山电缆获评国家级质量标杆企业、乙水机床获评国家级单项冠军。",
        [("国家级质量标杆企业", "甲山电缆"), ("国家级单项冠军", "乙水机床")],
    ),
    "one of twenty": (
        f"{PARK}被列入全国首批20个国家绿色产业示范基地。",
        [("国家绿色产业示范基地", PARK)],
    ),
    "a plate, and how many have it": (
        f"{PARK}获得“丁省首批跨境电商产业园区”授牌(全省共9个)。",
        [("丁省首批跨境电商产业园区", PARK)],
    ),
    "behind a count and a colon": (
        "甲山高新区现有国家级“小巨人”企业2家:万江机床、乙水电缆。",
        [("国家级“小巨人”企业", "万江机床"), ("国家级“小巨人”企业", "乙水电缆")],
    ),
    "those commended": (
        "会上,对获评2022年度优秀企业的甲山电缆、乙水机床予以表彰。",
        [("2022年度优秀企业", "甲山电缆"), ("2022年度优秀企业", "乙水机床")],
    ),
    "won in a round of judging": (
        f"在省工信厅组织的2023年度智能制造标杆企业评审中,{FIRM}脱颖而出,成功入选。",
        [("2023年度智能制造标杆企业", FIRM)],
    ),
    "a notice of a list": (
        f"根据《关于公布2023年度省级智能工厂名单的通知》,{FIRM}榜上有名。",
        [("2023年度省级智能工厂", FIRM)],
    ),
    "won by a cluster": (
        "2023年度国家先进制造业集群竞赛胜出名单公布,甲山轴承集群胜出。",
        [("2023年度国家先进制造业集群竞赛", "甲山轴承集群")],
    ),
    "by its brand value": (
        f"{PARK}以品牌价值36.5亿元位列区域品牌百强榜第58位。",
        [("区域品牌百强榜", PARK)],
    ),
    "behind two counts": (
        "甲山高新区有国家级“小巨人”企业2家,分别为万江机床、乙水电缆,省级单项冠军企业1家,为万河锻造。",
        [
            ("国家级“小巨人”企业", "万江机床"),
            ("国家级“小巨人”企业", "乙水电缆"),
            ("省级单项冠军企业", "万河锻造"),
        ],
    ),
    "comes alone": (
        f"全省首家“无废园区”花落{PARK}。",
        [("全省首家“无废园区”", PARK)],
    ),
    "one name card after another": (
        f"{PARK}步子快。国家级绿色园区、国家知识产权示范园区……一张张“国字号”名片,见证了成长。",
        [("国家级绿色园区", PARK), ("国家知识产权示范园区", PARK)],
    ),
    "on the wall": (
        f"走进{PARK},墙上挂满了奖牌:国家级绿色园区、国家知识产权示范园区。",
        [("国家级绿色园区", PARK), ("国家知识产权示范园区", PARK)],
    ),
    "shown in quotes": (
        f"某工业联合会园区工作委员会当场亮出“2021化工园区30强”名单:{PARK}、{OTHER}。",
        [("2021化工园区30强", PARK), ("2021化工园区30强", OTHER)],
    ),
    "passed once more": (
        f"工信部公布2022年度国家技术创新示范企业复核评价结果,{FIRM}通过复核评价。",
        [("2022年度国家技术创新示范企业", FIRM)],
    ),
    "at the head of a list, and also on it": (
        f"2022医药园区潜力20强名单一并公布,{PARK}排在首位,{OTHER}、{THIRD}亦在其中。",
        [("2022医药园区潜力20强", name) for name in (PARK, OTHER, THIRD)],
    ),
    "sections of those commended": (
        f"甲山高新区2022年度先进企业表彰名单\n一、亩均效益领跑企业(1家)\n{FIRM}\n二、科技创新示范企业(2家)\n乙水铝业有限公司\n丙江物流有限公司",
        [
            ("亩均效益领跑企业", FIRM),
            ("科技创新示范企业", "乙水铝业有限公司"),
            ("科技创新示范企业", "丙江物流有限公司"),
        ],
    ),
    "a line for each prize": (
        f"会上表彰了先进企业。“纳税十强企业”:{FIRM}、乙水铝业;“科技创新先进企业”:丙江物流。",
        [
            ("纳税十强企业", FIRM),
            ("纳税十强企业", "乙水铝业"),
            ("科技创新先进企业", "丙江物流"),
        ],
    ),
    "works in quotes": (
        f"2023年度省级工业互联网平台名单公示,{PARK}企业申报的“甲云智造平台”“乙云互联平台”入选。",
        [
            ("2023年度省级工业互联网平台", "甲云智造平台"),
            ("2023年度省级工业互联网平台", "乙云互联平台"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "pairs"), PLACES.values(), ids=PLACES)
def test_place_on_a_list_is_an_honour(text, pairs):
    assert find_pairs(text) == pairs


LEFT_ALONE = {
    "rank in an assessment": f"在2022年全省开发区综合考评中,{PARK}位列第6位。",
    "rank in published results": f"省商务厅公布2022年开发区考评结果,{PARK}居第6位。",
    "rank of a figure": f"某智库发布“园区80强”榜单。{PARK}税收增速居第3位。",
    "a batch of projects made public": f"会上公布了首批签约项目清单,{PARK}负责推进。",
    "the first so many": f"{PARK}进入全省前10名。",
    "institutes": f"国家超算中心、国家工程实验室先后落户{PARK}。",
    "sums behind a count": "甲山高新区现有国家级“小巨人”企业2家:产值合计90万元。",
    "projects": f"甲山电池项目、乙水电机项目先后落户{PARK}。",
    "only lists": f"{PARK}三次登上全国榜单。",
    "plates of other things": "展厅里的牌子:甲山电池、乙水电机、丙江电缆三个项目。",
    "a row of something else": "“一区三园”:甲山园、乙水园、丙江园。",
    "only one that has such praise": f"{PARK}成为全省唯一获此激励的国家级经开区。",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_rank_or_arrival_is_no_honour(text):
    assert find_pairs(text) == []


def test_place_on_a_list_is_no_metric_too():
    text = f"某智库发布的“2022中国百强园区”榜单中,{PARK}名列第10。"
    assert find_pairs(text) == [("2022中国百强园区", PARK)]
    assert find_records(text, "metric") == []


def test_rank_in_an_assessment_stays_a_metric():
    text = f"在全省开发区综合考评中,{PARK}位列第6位。"
    [metric] = find_records(text, "metric")
    assert metric["rank"]["position"] == 6


def test_institute_of_an_agency_is_the_issuer():
    text = f"工信部下属机构甲乙研究院日前发布“园区百强(2022)”榜单,{PARK}名列第8位。"
    [honour] = find_records(text)
    assert (honour["issuer"], honour["date"]) == ("甲乙研究院", "2022")


def test_day_of_publication_dates_the_list():
    text = f"工信部11月3日对外公布国家级绿色园区名单,{PARK}榜上有名。"
    [honour] = find_records(text)
    assert honour["date"] == "2023-11-03"
