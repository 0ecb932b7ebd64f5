"""Honours whose title stands in a sentence above: 公布T名单。A、B上榜."""

import pytest

from articles.tests.parser.honour_records import find_fields, find_pairs

FIRM, OTHER, THIRD = "甲山合金有限公司", "乙水电子有限公司", "丙江机械有限公司"

LISTED_ABOVE = {
    "those on it": (
        (
            "在工信部新近公示的第二批专精特新“小巨人”企业名单里,甲州市占了2席。\n"
            f"上榜的甲州企业是:{FIRM}、{OTHER}。"
        ),
        [
            ("第二批专精特新“小巨人”企业", FIRM),
            ("第二批专精特新“小巨人”企业", OTHER),
        ],
    ),
    "seats and a colon": (
        f"首批江苏省创新型中小企业名单里,甲山工业园区占了2席:{FIRM}、{OTHER}。",
        [("首批江苏省创新型中小企业", FIRM), ("首批江苏省创新型中小企业", OTHER)],
    ),
    "who were counted": (
        f"甲山高新区3家企业获评省级绿色工厂。\n获评企业为{FIRM}、{OTHER}。",
        [("省级绿色工厂", FIRM), ("省级绿色工厂", OTHER)],
    ),
    "places in the next paragraph": (
        (
            "8月10日,某智库公布2022园区百强名单。全省有7家园区入围。\n"
            "甲山高新区排在第18位;乙水高新区紧随其后,列第19位;丙江经开区第46位。"
        ),
        [
            ("2022园区百强", "甲山高新区"),
            ("2022园区百强", "乙水高新区"),
            ("2022园区百强", "丙江经开区"),
        ],
    ),
    "named without a list": (
        "第四批江苏省新型工业化产业示范基地同时公布,甲山经开区和乙水高新区双双入选。",
        [
            ("第四批江苏省新型工业化产业示范基地", "甲山经开区"),
            ("第四批江苏省新型工业化产业示范基地", "乙水高新区"),
        ],
    ),
    "on a list": (
        f"国家智能制造试点项目名单上,{FIRM}、{OTHER}榜上有名。",
        [("国家智能制造试点项目", FIRM), ("国家智能制造试点项目", OTHER)],
    ),
    "names on a list": (
        f"江苏省小巨人企业名单上也有{FIRM}、{OTHER}的名字。",
        [("江苏省小巨人企业", FIRM), ("江苏省小巨人企业", OTHER)],
    ),
    "among which": (
        f"有6家企业入围江苏省工业100强,包括{FIRM}、{OTHER}。",
        [("江苏省工业100强", FIRM), ("江苏省工业100强", OTHER)],
    ),
    "behind a dash": (
        f"省科技厅公布2022年度省级孵化器名单,全市仅2家入选——{FIRM}、{OTHER}。",
        [("2022年度省级孵化器", FIRM), ("2022年度省级孵化器", OTHER)],
    ),
    "one only": (
        f"新增市级中心5家;国家级工业设计中心1个,为{FIRM}。",
        [("国家级工业设计中心", FIRM)],
    ),
    "customers": (f"两个产业园的客户名单上,{FIRM}、{OTHER}赫然在列。", []),
    "zones on a list": ("纳入海南重点园区名录的有甲山工业园区、乙水开发区等11个。", []),
    "counts in brackets": (
        f"省科技厅公布结果。\n\n【优秀(A类)2家】\n{FIRM}\n01共创空间\n\n【良好(B类)1家】\n乙水创意港·青年营\n",
        [
            ("优秀(A类)", FIRM),
            ("优秀(A类)", "01共创空间"),
            ("良好(B类)", "乙水创意港·青年营"),
        ],
    ),
    "the last behind a comma": (
        (
            "省工信厅公布了2023年度省级智能工厂名单。甲山高新区的乙光电子智能工厂、"
            "丙轮科技智能工厂,以及丁源生物疫苗智能工厂名列其中。"
        ),
        [
            ("2023年度省级智能工厂", "乙光电子智能工厂"),
            ("2023年度省级智能工厂", "丙轮科技智能工厂"),
            ("2023年度省级智能工厂", "丁源生物疫苗智能工厂"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "pairs"), LISTED_ABOVE.values(), ids=LISTED_ABOVE)
def test_list_named_before_has_the_title(text, pairs):
    assert find_pairs(text) == pairs


def test_who_makes_a_list_is_no_part_of_its_title():
    text = f"由中国乙业联合会主办的2022年度中国乙业百强企业榜单揭晓,{FIRM}位列第26位。"
    [fields] = find_fields(text)
    assert fields["title"] == "2022年度中国乙业百强企业榜单"
    assert (fields["issuer"], fields["date"]) == ("中国乙业联合会", "2022")


def test_cities_that_rank_with_provinces_give_what_provinces_give():
    text = f"重庆市经济信息委公布专精特新中小企业名单,{FIRM}入选。"
    assert [fields["level"] for fields in find_fields(text)] == ["provincial"]


def test_works_that_are_counted_are_no_honours():
    text = "一期工程忙。上半年,25个项目竣工投产,甲翼实业、丙达汽车零部件榜上有名。"
    assert find_pairs(text) == []
