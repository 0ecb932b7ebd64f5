import datetime

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
