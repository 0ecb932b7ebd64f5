"""Where projects stand and who builds them, as records say it."""

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_fields(text, published=PRESS_DAY):
    [article] = parse(text, published=published).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "project"]


def find_parks(text):
    return [fields.get("park") for fields in find_fields(text)]


def find_firms(text):
    return [fields.get("enterprises") for fields in find_fields(text)]


def test_that_park_is_the_one_of_the_paragraph_above():
    text = (
        "甲山省各地高新区争先发展。\n"
        "丙水高新区内,企业云集。\n"
        "该高新区内实施了丙材薄片、丁利电缆等10项重点项目。"
    )
    assert find_parks(text) == ["丙水高新区"] * 2


def test_the_narrower_of_two_parks_is_meant():
    text = "在位于丙水新区核心板块的丁山科学城,丙材薄片项目开工。"
    assert find_parks(text) == ["丁山科学城"]


def test_where_another_project_stands_says_nothing():
    text = (
        "19日,乙县多个项目开工。丁利电缆厂房建设项目举行开工仪式。乙县天气晴好。\n"
        "乙县今年将开工20个项目。\n"
        "丙材薄片项目也已开工。该项目位于乙县经开区,占地72亩。"
    )
    by_name = {f["name"]: f.get("park") for f in find_fields(text)}
    assert by_name == {"丁利电缆厂房建设项目": None, "丙材薄片项目": "乙县经开区"}


def test_all_that_a_park_builds_is_no_project():
    text = "丙水现代产业园区项目建设快速推进\n\n丙材薄片项目总投资2亿元,开工建设。"
    assert [(f["name"], f["park"]) for f in find_fields(text)] == [
        ("丙材薄片项目", "丙水现代产业园区")
    ]


def test_who_invests_stands_before_the_sum_in_its_clause():
    text = (
        "分别是市政府与天澄集团签约投资35亿元的家具产业园项目,甲县政府与泰岭光电科技公司"
        "签约投资15亿元的LED产业园项目,乙县政府与宝岭源矿业公司签约投资9亿元的锂材料生产项目。"
    )
    assert find_firms(text) == [["天澄集团"], ["泰岭光电科技公司"], ["宝岭源矿业公司"]]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("浯津电化技改项目正在安装设备。", "浯津电化"),  # what only firms are called
        ("卡维斯产学研合作基地项目开工。", "卡维斯"),  # written by its sound
        ("浯水干线丙镇段项目开工。", None),  # a river
        ("冉家坝农产品加工区污水处理厂项目开工。", None),
        ("丙菱大道项目开工。", None),
    ],
)
def test_the_name_of_the_firm_ends_where_its_trade_begins(text, firm):
    assert find_firms(text) == [firm and [firm]]


def test_a_park_in_which_another_project_stands_is_not_meant():
    text = (
        "甲市招商忙。甲市签约多。甲市开工快。甲市投产早。\n"
        "乙县政府与天澄集团签约投资35亿元的丙湾工业园区道路建设项目,"
        "丁县政府与泰岭光电科技公司签约投资15亿元的薄片产业园项目。\n喜讯先从戊山高新区传来。"
    )
    assert find_parks(text) == ["丙湾工业园区", None]


def test_a_project_may_bear_the_name_of_its_park():
    text = "总投资15亿元的丁湾科技园保障性租赁住房项目开工。"
    assert find_parks(text) == ["丁湾科技园"]


def test_what_is_opened_along_with_others_is_no_park_of_theirs():
    text = (
        "9月26日,丙原经济技术开发区举行了丁盼食品工业园暨戊粮城、"
        "婴泽宝家居、辉腾包装项目开工仪式。"
    )
    assert set(find_parks(text)) == {"丙原经济技术开发区"}


def test_a_firm_named_elsewhere_stands_behind_its_namesake():
    text = (
        "丙兰卡年产350万套汽车装备项目建设现场人头攒动。\n"
        "甲山丙兰卡汽车部件有限公司是一家民营企业。"
    )
    assert find_firms(text) == [["甲山丙兰卡汽车部件有限公司"]]


def test_a_firm_called_by_two_letters_stands_behind_its_namesake():
    text = "恒锐化纤年产值9亿元。恒锐投资3亿元的薄片项目投产。总投资8亿元的恒锐时尚产业园开工。"
    assert find_firms(text) == [["恒锐化纤"], ["恒锐化纤"]]


def test_streets_and_schools_are_built_by_no_firm_of_their_name():
    text = "甲山经开区9月开工,康宁路东延、丙材小学等7个项目动工。"
    assert find_firms(text) == [None, None]


def test_what_a_sentence_includes_are_the_projects_counted_before():
    text = "12月7日,9个项目成功签约,总投资9亿元。其中包括丙能产业基地、丁康研发中心。"
    found = [(f["name"], f.get("stage")) for f in find_fields(text)]
    assert found == [("丙能产业基地", "signed"), ("丁康研发中心", "signed")]


def test_what_a_firm_includes_are_no_projects():
    text = "公司建有省级平台9个。其中包括丙能检测基地、丁康研发中心。"
    assert find_fields(text) == []


def test_who_says_we_is_the_firm_named_last():
    text = "丙化材料有限公司地处甲市。“我们投资3亿元的新能源电机项目已投产。”乙某说。"
    assert find_firms(text) == [["丙化材料有限公司"]]


def test_of_projects_counted_by_one_verb_each_has_its_stage():
    text = "一季度,甲园新签约项目9个。其中,丙辰公司投资3亿元的模组项目,占地9亩;丁诺公司投资2亿元的水泵项目,占地5亩。"
    found = [(f["name"], f.get("stage")) for f in find_fields(text)]
    assert found == [("模组项目", "signed"), ("水泵项目", "signed")]


def test_of_projects_counted_by_two_verbs_none_has_a_stage():
    text = "一季度,甲园签约项目9个、竣工项目3个。其中,丙材模组项目投资3亿元。"
    assert [f.get("stage") for f in find_fields(text)] == [None]


def test_the_kind_of_a_project_stands_for_it_and_for_no_park():
    text = "丙丰科技园开工建设。据了解,科技园将提供就业岗位900个。\n\n丙山产业园将提供就业岗位800个。"
    assert [f.get("jobs", {}).get("value") for f in find_fields(text)] == ["900"]


def test_who_builds_with_whom():
    text = "5月6日,丙信重工有限公司牵手丁源农业有限公司,共建薄片加工基地。"
    assert find_firms(text) == [["丙信重工有限公司", "丁源农业有限公司"]]


def test_a_second_phase_is_of_the_firm_of_the_first():
    text = "丙鑫铝业有限公司投产。目前,二期年产9万吨项目正在办手续。"
    assert find_firms(text)[-1] == ["丙鑫铝业有限公司"]


PARTIES = {
    "the owner in the next sentence": (
        "丙材薄片项目开工。业主为成都丙翼科技有限公司,总投资3亿元。",
        [["成都丙翼科技有限公司"]],
    ),
    "a deal is no ownership": (
        "丙材薄片项目开工。甲城丁岭贸易有限公司为邻,总投资3亿元。",
        [["丙材"]],
    ),
    "whose works it is": (
        "电驱动系统项目是丙翼科技公司在甲园布局的第二个生产基地。",
        [["丙翼科技公司"]],
    ),
    "a grade of works": ("公司新建3条全自动生产线,投资8000万元。", [None]),
    "who pays the sum": (
        "由国翼控股投资3亿元的薄片生产基地开工。",
        [["国翼控股"]],
    ),
    "public money": ("由县财政投资3亿元的丙岭大桥开工。", [None]),
    "at home in a firm": (
        "在分会场之一的成都丙翼食品有限公司,番茄酱生产线项目同步开工。",
        [["成都丙翼食品有限公司"]],
    ),
    "this firm": (
        "走进甲城丙翼纸业有限公司,机器轰鸣。这家2020年落户乙县的企业干劲足,目前一期10万吨造纸项目已投产。",
        [["甲城丙翼纸业有限公司"]],
    ),
    "the subject of another clause": (
        "乙园甲城丁岭材料有限公司新上两条线年产6万吨,薄片材料基地项目已投用。",
        [None],
    ),
    "a whole name before a trade": (
        "甲城丙翼乳制品有限公司新鲜乳品加工项目开工。",
        [["甲城丙翼乳制品有限公司"]],
    ),
    "a short name of who is named in full": (
        "东翼U谷薄片基地项目由北京东翼投资集团投资建设。",
        [["北京东翼投资集团"]],
    ),
    "a park with a name of its own": ("总投资4亿元的成皖装备制造产业园建成。", [None]),
    "a park with its maker's": (
        "总投资4亿元的宁德时代装备制造产业园建成。",
        [["宁德时代"]],
    ),
    "a wide word before what is built": (
        "投资2亿元的浦熠国际物流汇算基地项目开工。",
        [["浦熠"]],
    ),
    "biology before a vaccine": (
        "总投资2亿元的丙翼生物疫苗项目开工。",
        [["丙翼生物"]],
    ),
}


@pytest.mark.parametrize(("text", "firms"), PARTIES.values(), ids=PARTIES)
def test_the_firm_behind_a_project(text, firms):
    assert find_firms(text) == firms
