"""The figures of projects: whose a sum is, and which of several counts."""

from articles.parser import parse


def find_fields(text):
    [article] = parse(text).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "project"]


def money(value):
    return {"value": value, "unit": "元"}


def test_sums_of_many_are_of_none():
    text = "集中签约3个项目,总投资8亿元,包括甲材盖板项目、乙材器件项目等。"
    assert [f.get("investment") for f in find_fields(text)] == [None, None]


def test_the_sum_of_a_phase_is_not_the_sum_of_all():
    text = "丙材薄片项目一期投资1亿元,总投资3亿元,已完成投资5000万元。"
    assert find_fields(text)[0]["investment"] == money("300000000")


def test_sums_in_brackets_belong_to_the_name_before_them():
    text = "丙材薄片项目(3亿元)、丁钢管材项目(总投资2亿元)集中开工。"
    found = [(f["investment"], f["stage"]) for f in find_fields(text)]
    assert found == [(money("300000000"), "started"), (money("200000000"), "started")]


def test_sums_told_in_turn_go_to_their_projects():
    text = "总投资分别为11亿元、6亿元的丙园养老项目和丁村旅游项目已签约。"
    found = [fields["investment"] for fields in find_fields(text)]
    assert found == [money("1100000000"), money("600000000")]


def test_what_was_made_before_is_no_capacity():
    text = "丙材薄片扩建项目投产,年产能将由4万吨增至9万吨。"
    assert find_fields(text)[0]["capacity"] == {"value": "90000", "unit": "吨"}


def test_a_sum_right_before_the_name_is_its_own():
    text = "园区投资2亿元新建厂房12万平方米,投资3000万元的丙水净化厂项目已投用。"
    [fields] = find_fields(text)
    assert (fields["investment"], fields.get("area")) == (money("30000000"), None)
