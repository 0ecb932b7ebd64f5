import datetime

import pytest

from articles.parser import parse


def find_names(text):
    articles = parse(text, published=datetime.date(2023, 12, 20)).to_dict()["articles"]
    records = [record for article in articles for record in article["records"]]
    return [r["fields"]["name"] for r in records if r["kind"] == "project"]


LISTED = {
    "for instance, behind what was counted": (
        "产业项目26个,占六成,比如甲翼光电模组产业化、乙禾食品加工中心、丙恒精密二期等。",
        ["甲翼光电模组产业化", "乙禾食品加工中心", "丙恒精密二期"],
    ),
    "counted by their steps": (
        "续建24个,有甲翼薄片制造项目等;新开工3个,有奥林体育中心、120急救中心等。",
        ["甲翼薄片制造项目", "奥林体育中心", "120急救中心"],
    ),
    "of what is being built": (
        "正在加快建设的有丙翼新一代轿车K3、乙材芯片二期。",
        ["丙翼新一代轿车K3", "乙材芯片二期"],
    ),
    "among those counted behind": (
        "包括丙芯科技二期、丁光医学中心在内,先后有54个重大项目动工。",
        ["丙芯科技二期", "丁光医学中心"],
    ),
    "what stands between named ones": (
        "6个城市功能项目包括云台广场、陆和商业中心、美山花园和清江社区旧房改造。",
        ["云台广场", "陆和商业中心", "美山花园", "清江社区旧房改造"],
    ),
    "fields": ("产业项目43个,涵盖新能源、新材料等领域,比如智能网联、生物医药等。", []),
    "parts": ("该项目总投资5亿元,包括厂房、宿舍楼、研发中心等。", []),
}


@pytest.mark.parametrize(("text", "names"), LISTED.values(), ids=LISTED)
def test_projects_of_a_list(text, names):
    assert find_names(text) == names


NAMED = {
    "a thing that is made": (
        "戊家电子投资1.8亿元的连接器项目今年4月投产。",
        ["连接器项目"],
    ),
    "a robot that is pushed": ("园区加快推进机器人制造项目。", ["机器人制造项目"]),
    "a fund of investment": (
        "5月8日,云山数字文化投资基金项目落户。",
        ["云山数字文化投资基金项目"],
    ),
    "a campaign in quotation marks": ("甲水产业园喊响“项目攻坚年”。", []),
    "in how many phases": ("丙翼产业园分三期推进。", ["丙翼产业园"]),
    "this one": (
        "首站是乙光科技的医用材料项目。这条生产线占地100亩、总投资8亿元。",
        ["医用材料项目"],
    ),
}


@pytest.mark.parametrize(("text", "names"), NAMED.values(), ids=NAMED)
def test_where_a_name_begins(text, names):
    assert find_names(text) == names
