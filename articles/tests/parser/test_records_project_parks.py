import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_parks(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    records = [r["fields"] for r in article["records"] if r["kind"] == "project"]
    return {fields["name"]: fields.get("park") for fields in records}


def test_of_a_park_within_a_park_the_nearer_is_meant():
    text = "在位于国家级甲府新区的核心区,南昌科学城已落地丙材薄片项目。"
    assert find_parks(text) == {"丙材薄片项目": "南昌科学城"}


def test_what_serves_a_park_stands_in_it():
    text = "丙塘新材料产业园污水处理厂项目近日开工。"
    assert find_parks(text) == {"丙塘新材料产业园污水处理厂项目": "丙塘新材料产业园"}


def test_what_serves_a_park_is_not_the_park():
    text = (
        "丙塘新材料产业园污水处理厂项目近日开工。丙塘新材料产业园规划面积1137亩。"
        "该项目总投资2亿元。"
    )
    assert list(find_parks(text)) == ["丙塘新材料产业园污水处理厂项目"]


def test_what_is_listed_beside_a_project_is_not_where_it_stands():
    text = (
        "甲市全力招商。在谈项目有微型光纤放大器基地项目、陕汽重卡汽车零配件产业园等。"
    )
    assert find_parks(text)["微型光纤放大器基地项目"] is None


def test_a_bracket_says_where_the_project_before_it_stands():
    text = "丙材薄片项目(投资2亿元,落户甲山工业园)、丁企阀门项目(投资5亿元,落户乙水开发区)签约。"
    assert list(find_parks(text).values()) == ["甲山工业园", "乙水开发区"]


def test_the_park_that_begins_a_list_holds_for_its_items():
    text = "甲市建设提速。在甲山工业园,丙材薄片项目竣工;丁企阀门项目开工。乙水开发区项目多。"
    assert find_parks(text) == {
        "丙材薄片项目": "甲山工业园",
        "丁企阀门项目": "甲山工业园",
    }


def test_a_park_known_by_its_ending_alone_is_where_it_says():
    text = "甲山高新区传来消息。位于临港经开区的丙材薄片项目开工。"
    assert find_parks(text) == {"丙材薄片项目": "临港经开区"}


def test_a_park_told_of_before_is_remembered_but_not_for_other_news():
    text = "岳阳市快讯\n\n岳阳市园区建设提速。岳阳市抓项目。岳阳市经济向好。岳阳市重服务。乙水开发区传来消息。\n\n丙材薄片项目开工。\n\n5月8日,丁企阀门项目开工。"
    assert find_parks(text) == {"丙材薄片项目": "乙水开发区", "丁企阀门项目": None}


def test_a_park_that_frames_nothing_is_no_nearer_than_the_main_one():
    text = "甲山高新区发布消息。曾参观乙水工业园的客商看好丙材薄片项目。"
    assert find_parks(text) == {"丙材薄片项目": "甲山高新区"}


def test_where_a_clause_is_set_another_park_is_not_meant():
    text = (
        "石家庄市观摩团察看9个项目。第一站是丙塘高新区。丁利电缆项目开工。"
        "在栾城区,丙材薄片项目开工。循环化工园区里,戊企涂料项目开工。"
    )
    assert find_parks(text) == {
        "丁利电缆项目": "丙塘高新区",
        "丙材薄片项目": None,
        "戊企涂料项目": "循环化工园区",
    }


def test_a_park_named_beside_a_district_is_not_where_all_stands():
    text = (
        "衡阳县推介会在佛山市举行,客商听衡阳县和丙塘高新区介绍。丙材薄片项目当场签约。"
    )
    assert find_parks(text) == {"丙材薄片项目": None}


def test_a_park_within_the_name_before_is_of_that_project():
    text = "丁水经开区提速。丙塘工业园区标准化厂房、戊岭停车场等8个项目已建成投用。"
    assert find_parks(text) == {
        "丙塘工业园区标准化厂房": "丙塘工业园区",
        "戊岭停车场": "丁水经开区",
    }


NEIGHBOURS = {
    "beside": "甲山经开区一派繁忙。路对面的乙水工业园,丙材薄片项目开工。",
    "inside": "甲山经开区一派繁忙。与甲山一路之隔的乙水工业园里,总投资2亿元的丙材薄片项目开工。",
}


@pytest.mark.parametrize("text", NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_the_park_at_which_a_reporter_arrives_is_meant(text):
    assert set(find_parks(text).values()) == {"乙水工业园"}


def test_the_only_park_named_at_the_head_of_the_text_is_meant():
    text = (
        "甲市多个项目开工\n\n——甲市见闻之二\n\n甲市日报讯 采访团来了。他们走访了乙水工业园。\n"
        "丙材薄片项目开工。丁利电缆项目投产。"
    )
    assert set(find_parks(text).values()) == {"乙水工业园"}
