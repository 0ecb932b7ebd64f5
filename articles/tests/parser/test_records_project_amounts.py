"""The figures of projects: whose a sum is, and which of several counts."""

import pytest

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


SUMS = {
    "bare_clauses": (
        "丙材薄片项目开工,12.6亿元、210亩,预计明年投产。",
        "1260000000",
        "210",
    ),
    "land_first": ("丙材薄片项目开工,78亩地、4.6亿元。", "460000000", "78"),
    "in_brackets": ("丙材薄片项目(43亩)开工。", None, "43"),
    "spent": ("丙材薄片项目花了8.8亿元,去年投产。", "880000000", None),
    "put_into": ("丙材薄片项目已投产,投了3500万元。", "35000000", None),
    "of_the_name": ("10亿元的丙材薄片项目签约。", "1000000000", None),
    "and_more": ("3亿元、年产290万件的丙材薄片项目签约。", "300000000", None),
    "nominal": ("丙材薄片项目上月完工,2300万元的投资里设备占三成。", "23000000", None),
    "taken": ("丙材薄片项目已开工,拿地213亩。", None, "213"),
    "halls": ("丙材薄片项目投产,2.7万平方米的厂房一片繁忙。", None, "27000"),
    "beside": ("引进丙科投资1亿元的接头、丁达投资6亿元的电机项目。", "600000000", None),
    "of_many": ("丙材薄片项目开工,总投资28亿元的7个项目当天启动。", None, None),
    "loan": ("获得3亿元贷款的丙材薄片项目签约。", None, None),
    "lent": ("贷款3亿元的丙材薄片项目签约。", None, None),
    "output": ("丙材薄片项目已投产,年产值3亿元。", None, None),
}


@pytest.mark.parametrize(("text", "cost", "land"), SUMS.values(), ids=SUMS)
def test_what_a_project_costs_and_covers(text, cost, land):
    [fields] = find_fields(text)
    found = [fields.get(name, {}).get("value") for name in ("investment", "area")]
    assert found == [cost, land]


YIELDS = {
    "no money": ("丙材三期项目开工,建成后年产电解二氧化锰4万吨。", "capacity", "40000"),
    "of a phase": (
        "丙材薄片项目总投资9亿元,一期达产后,可实现年营业收入8亿元。",
        "output",
        None,
    ),
    "of the whole": (
        "丙材薄片项目一期占地58亩,全部达产后年产值6亿元。",
        "output",
        "600000000",
    ),
    "phase after phase": (
        "丙材薄片项目开工,其中一期占地9亩,投资3亿元,设计年产2万辆。项目建成后,年产能达到6万辆。",
        "capacity",
        "60000",
    ),
    "newly made": ("丙材薄片项目投产后,年可新增烤箱100万台。", "capacity", "1000000"),
    "made in metres": (
        "丙材薄片项目达产后可年产覆铜板180万平方米。",
        "capacity",
        "1800000",
    ),
    "grown": (
        "丙材薄片扩建项目投产,年产能从60万台提到100万台。",
        "capacity",
        "1000000",
    ),
    "out": ("丙材薄片项目开工,满产后每年可出60亿只电阻。", "capacity", "6000000000"),
    "in_a_year": ("丙材薄片项目试产,一年能加工水稻15万吨。", "capacity", "150000"),
    "spindles": ("丙材200万锭纺纱项目开工。", "capacity", "2000000"),
    "hired": ("丙材薄片项目签约,却要招800人。", "jobs", "800"),
    "income": ("丙材薄片项目投产后一年经营收入2亿元以上。", "output", "200000000"),
    "exported": ("丙材薄片项目投产,每年可出口3万吨。", "capacity", None),
    "a_day": ("丙材薄片项目投产,已连续运行300天。", "capacity", None),
}


@pytest.mark.parametrize(("text", "field", "value"), YIELDS.values(), ids=YIELDS)
def test_what_a_project_yields(text, field, value):
    [fields] = find_fields(text)
    assert fields.get(field, {}).get("value") == value


def test_what_a_firm_has_earned_is_no_yield_of_what_it_builds():
    text = (
        "2022年公司实现销售收入2亿元,上缴税收1亿元,今年将启动丙材三期项目,"
        "总投资9亿元,达产后年产值5亿元。"
    )
    [found] = find_fields(text)
    assert (found["output"]["value"], "tax" in found) == ("500000000", False)


# what is said of 丙材薄片项目, the field, and its value
FIGURES = {
    "a number within the ware": ("年产PA66薄片30万吨。", "capacity", "300000"),
    "by the year": ("产能规模500套/年。", "capacity", "500"),
    "what can pass": ("设计年通过能力1200万吨。", "capacity", "12000000"),
    "what can be made": ("薄片年加工能力达到15万吨。", "capacity", "150000"),
    "what comes out": ("每年可产出薄片零件90万套。", "capacity", "900000"),
    "what all phases make": (
        "一期投入3亿元,达产后可年产薄片2万吨;待两期全部投产,年产能将提高到7万吨。",
        "capacity",
        "70000",
    ),
    "when it is built": ("待基地建成,每年可产出薄片10万吨。", "capacity", "100000"),
    "a hope": ("投产后年产值有望超过10亿元。", "output", "1000000000"),
    "as much": ("投资额同为3亿元。", "investment", "300000000"),
    "where it stands": (
        "该项目开工。工厂设在丙山,占地350亩。",
        "area",
        "350",
    ),
    "changed land": ("项目规划改造420亩。", "area", "420"),
    "fewer hands": ("投产后用工由500人减至200人。", "jobs", None),
    "hands by now": (
        "目前已投产,今年上半年实现产值8亿元,吸纳就业1600人。",
        "jobs",
        None,
    ),
}


@pytest.mark.parametrize(("told", "field", "value"), FIGURES.values(), ids=FIGURES)
def test_what_is_told_of_a_project(told, field, value):
    fields = find_fields(f"丙材薄片项目,{told}")[0]
    assert fields.get(field, {}).get("value") == value


# the name of a project, and its capacity
NAMED = {
    "丙能40GWh储能电池项目": "40",
    "丙能40MW光伏电站项目": None,
    "15万吨级航道工程": None,
    "丙重8万吨大型模锻压机改造项目": None,
}


@pytest.mark.parametrize(("name", "value"), NAMED.items(), ids=NAMED)
def test_what_a_name_tells_of_capacity(name, value):
    fields = find_fields(f"投资12亿元的{name}开工。")[0]
    assert fields.get("capacity", {}).get("value") == value


def test_a_line_that_is_built_is_not_the_name_of_all():
    text = "丙泽正极材料项目。总投资3亿元,建设年产5万吨磷酸铁锂薄片生产线。"
    assert [f["name"] for f in find_fields(text)] == ["丙泽正极材料项目"]
