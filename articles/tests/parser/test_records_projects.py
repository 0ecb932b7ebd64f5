import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_fields(text, published=PRESS_DAY):
    [article] = parse(text, published=published).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "project"]


def money(value, **more):
    return {"value": value, "unit": "元", **more}


def test_sentences_about_one_project_are_gathered():
    text = (
        "甲山经开区传来消息,5月8日,丙材薄片项目开工。\n"
        "据悉,该项目由丙材科技有限公司投资建设,总投资约3亿元,占地63.7亩,"
        "预计2024年10月投产。\n"
        "项目建成后年产值5亿元,年税收2000万元,提供就业岗位600个。"
    )
    assert find_fields(text) == [
        {
            "name": "丙材薄片项目",
            "park": "甲山经开区",
            "enterprises": ["丙材科技有限公司"],
            "investment": money("300000000", qualifier="约"),
            "area": {"value": "63.7", "unit": "亩"},
            "stage": "building",
            "milestones": [
                {"stage": "started", "date": "2023-05-08"},
                {"stage": "operating", "date": "2024-10"},
            ],
            "output": money("500000000"),
            "tax": money("20000000"),
            "jobs": {"value": "600", "unit": "个"},
        }
    ]


def test_a_project_named_twice_is_one_record():
    text = "3月1日,丙材光学薄片项目开工。\n8月1日,位于甲市的光学薄片项目竣工。"
    [fields] = find_fields(text)
    assert fields["milestones"] == [
        {"stage": "started", "date": "2023-03-01"},
        {"stage": "completed", "date": "2023-08-01"},
    ]


def test_each_of_a_list_has_its_own_sum_and_the_common_stage():
    text = "总投资3亿元的甲材盖板项目、总投资5亿元的乙材器件项目实现开工。"
    found = [(f["name"], f["investment"], f["stage"]) for f in find_fields(text)]
    assert found == [
        ("甲材盖板项目", money("300000000"), "started"),
        ("乙材器件项目", money("500000000"), "started"),
    ]


def test_parts_of_a_project_are_no_projects():
    text = "丙材薄片项目总投资3亿元,将建设标准研发生产基地。主要建设2条镀膜生产线。"
    assert [f["name"] for f in find_fields(text)] == ["丙材薄片项目"]


def test_a_project_said_of_another_firm_is_another():
    text = "丙材薄片项目总投资3亿元;丁盐化工有限公司重组,项目落地后年产值5亿元。"
    assert find_fields(text)[0].get("output") is None


def test_that_project_may_be_of_the_paragraph_before():
    text = "丙材薄片项目开工。\n丁某告诉记者,该项目总投资3亿元。"
    assert find_fields(text)[0]["investment"] == money("300000000")


def test_when_it_will_be_built_is_no_stage():
    text = "丙材薄片项目总投资3亿元,建成后年产值5亿元。"
    assert find_fields(text)[0].get("stage") is None


BUILDERS = {
    "in 其": (
        "丙化材料有限公司地处甲市。其1.7万吨中间体项目稳居前列。",
        ["丙化材料有限公司"],
    ),
    "in 该公司": (
        "丙化材料有限公司地处甲市。该公司经理说,今年将实施2500吨中间体项目。",
        ["丙化材料有限公司"],
    ),
    "and a parent": (
        "丙子园食品有限公司生乳加工项目开工。该项目是丁子园食品股份有限公司的重点项目。",
        ["丙子园食品有限公司", "丁子园食品股份有限公司"],
    ),
    "known by its title": ("中铁四局智造总部项目开工。", ["中铁四局"]),
    "a dictionary's rare name": ("龙科自动化设备生产基地项目开工。", ["龙科"]),
    "not of the size": ("昭晟大直径阴极辊项目开工。", ["昭晟"]),
    "none in a road": ("加快丁庄路西延、戊西小区二期等工程建设。", None),
    "none in a school": ("投资3亿元建设高岭小学。", None),
    "none in a trade": ("科技孵化园项目开工。", None),
    "none in a metal": ("钛白四期技改项目开工。", None),
}


@pytest.mark.parametrize(("text", "firms"), BUILDERS.values(), ids=BUILDERS)
def test_enterprises_are_those_that_build(text, firms):
    fields = find_fields(text)[0]
    assert fields.get("enterprises") == firms


STAGES = {
    "negotiated": ("丙材薄片项目已完成协议洽谈。", "negotiating"),
    "to be signed": ("争取丙材薄片项目落户甲市。", "negotiating"),
    "signed": ("丙材薄片项目签约落户甲市。", "signed"),
    "built by a verb before": ("投资1亿元建设丙材薄片项目。", "building"),
    "pushed ahead": ("加快推进丙材薄片项目建设。", "building"),
    "roofed": ("丙材薄片项目主体封顶。", "building"),
    "latest of two": ("丙材薄片项目从签约到投产仅用了86天。", "operating"),
    "said in one breath": ("丙材薄片项目竣工投产。", "operating"),
    "a condition is no deed": ("丙材薄片项目签约,项目投产后年产值3亿元。", "signed"),
    "what lies ahead of the day is no deed": (
        "丙材薄片项目开工,2024年8月正式投产。",
        "started",
    ),
    "a term looks ahead": ("丙材薄片项目开工,6年内实现达产。", "started"),
    "its buildings": (
        "丙材薄片项目2月19日开工。截至8月15日,一号厂房进入装修阶段。",
        "building",
    ),
    "going on apace": ("丙材薄片项目正在加速推进。", "building"),
    "a part that is done": ("丙材薄片项目开工,目前厂房主体已完工。", "building"),
    "still in talks": ("投资3亿元的丙材薄片项目等在谈项目推进签约。", "negotiating"),
    "ground for the end": (
        "丙材薄片项目主体封顶,为项目如期竣工打下基础。",
        "building",
    ),
    "what its tenants do": ("丙材薄片项目厂房已基本建成,3户企业投产。", "building"),
    "firms that move in are not the project": (
        "丙材产业园项目开工,已有8家企业签约入驻。",
        "started",
    ),
}


@pytest.mark.parametrize(("text", "stage"), STAGES.values(), ids=STAGES)
def test_stage_is_the_latest_that_is_reached(text, stage):
    assert [fields["stage"] for fields in find_fields(text)] == [stage]


MILESTONES = {
    "day before the word": ("丙材薄片项目10月26日签约。", [("signed", "2023-10-26")]),
    "same day": (
        "7月25日,甲市举行观摩活动。活动当天,丙材薄片项目投产。",
        [("operating", "2023-07-25")],
    ),
    "end of a year": (
        "丙材薄片项目已开工,预计2024年年底投产。",
        [("operating", "2024-12")],
    ),
    "end of a month": (
        "丙材薄片项目已开工,预计2024年7月底投产。",
        [("operating", "2024-07")],
    ),
    "vague date of a known day goes": (
        "7月10日,丙材薄片项目签约。该项目于7月签订合同。",
        [("signed", "2023-07-10")],
    ),
    "day of a mass signing": (
        "8月28日,集中签约仪式在甲山经开区举行。现场签约项目中,既涵盖丙材薄片项目。",
        [("signed", "2023-08-28")],
    ),
    "day of a deal": (
        "11月5日,甲山经开区在农高会上签约9亿元。此次签约的项目为丙材薄片项目。",
        [("signed", "2023-11-05")],
    ),
    "told one by one": (
        "6月3日,甲园集中开工8个项目。\n此次开工的项目新。丙材薄片项目总投资3亿元。",
        [("started", "2023-06-03")],
    ),
    "a condition with its date": (
        "丙材薄片项目开工,预计2025年8月试生产后年产值3亿元。",
        [("operating", "2025-08")],
    ),
    "a half-year ahead": (
        "丙材薄片项目开工,计划2025年上半年投产。",
        [("operating", "2025-01/2025-06")],
    ),
    "a half-year behind": ("2023年上半年,丙材薄片项目签约。", []),
    "a year of many": ("全年丙材薄片、丁钢管材等一批项目相继落地。", []),
    "since the start": (
        "丙材薄片项目自去年11月开工以来,进展顺利。",
        [("started", "2022-11")],
    ),
    "done and in use on one day": (
        "丙材薄片项目7月8日竣工投产。",
        [("operating", "2023-07-08")],
    ),
    "until is no date": ("截至9月底,丙材薄片项目签约。", []),
}


@pytest.mark.parametrize(("text", "dated"), MILESTONES.values(), ids=MILESTONES)
def test_milestones_are_the_dated_stages(text, dated):
    fields = find_fields(text)[0]
    found = fields.get("milestones", [])
    assert [(one["stage"], one["date"]) for one in found] == dated


def test_a_thing_that_the_next_sentence_calls_a_project_is_one():
    text = "丙德智谷基地,机器轰鸣。该项目总投资3亿元,占地20亩。"
    assert [f["investment"] for f in find_fields(text)] == [money("300000000")]


def test_what_stands_below_a_heading_tells_of_what_it_names():
    text = "近日，记者走进甲山经开区。\n01\n乙水污水处理厂\n总投资1.8亿元，占地9亩。"
    [found] = find_fields(text)
    assert (found["name"], found["investment"]) == (
        "乙水污水处理厂",
        money("180000000"),
    )


def test_a_sum_right_behind_its_name_makes_a_thing_a_project():
    text = "甲市开工5个项目。丙德智谷基地,总投资3亿元,占地20亩。"
    assert [f["investment"] for f in find_fields(text)] == [money("300000000")]


def test_a_brand_at_the_head_of_a_name_is_its_enterprise():
    text = "丙鑫达薄片项目开工。高性能新材料项目、光伏组件项目签约。"
    found = [fields.get("enterprises") for fields in find_fields(text)]
    assert found == [["丙鑫达"], None, None]


def test_a_heading_holds_as_long_as_its_list_goes_on():
    text = (
        "6月3日,签约活动在甲市举行。当日签约的项目中,外资项目有:甲企研发中心项目等。"
        "民资项目有:投资5亿元的乙企平台项目;投资3亿元的丙企薄片项目。"
    )
    signed = [{"stage": "signed", "date": "2023-06-03"}]
    assert [f["milestones"] for f in find_fields(text)] == [signed, signed, signed]


def test_a_heading_says_nothing_of_what_is_told_apart_from_its_list():
    text = "此次签约的项目前景好。丁企电机项目占地30亩。"
    assert [f.get("stage") for f in find_fields(text)] == [None]


def test_the_number_of_a_ceremony_is_no_date():
    text = "甲市2024年第三次集中开工活动中,丙材薄片项目奠基。"
    assert [f.get("milestones") for f in find_fields(text)] == [None]


def test_the_one_park_of_an_article_is_where_its_projects_stand():
    text = "甲市在甲山经开区办事。\n全市发力。\n丙材薄片项目开工。"
    assert [fields["park"] for fields in find_fields(text)] == ["甲山经开区"]


FIGURES = {
    "of each year": (
        "丙材项目总投资4亿元,主要建设40万吨/年聚氯乙烯装置。",
        ("capacity", {"value": "400000", "unit": "吨"}),
    ),
    "square metres made": (
        "丙材筑工项目总投资3亿元,建成后构件年产量达3万平方米。",
        ("capacity", {"value": "30000", "unit": "平方米"}),
    ),
    "made in a list of products": (
        "丙菌产业项目总投资3亿元。建成投运后每年可生产甲菇、乙菇等食用菌2万吨。",
        ("capacity", {"value": "20000", "unit": "吨"}),
    ),
    "the first of two, in tons": (
        "深圳丙信5万吨致密刚玉及1万吨蓝刚玉等项目已建成投产。",
        ("capacity", {"value": "50000", "unit": "吨"}),
    ),
    "the first of two products": (
        "丙酸公司年产7万吨草酸及1万吨乙二醇项目投产。",
        ("capacity", {"value": "70000", "unit": "吨"}),
    ),
    "how many, not of what size": (
        "丁风装备项目开工,年产1.5兆瓦风力发电机组800台。",
        ("capacity", {"value": "800", "unit": "台"}),
    ),
    "brought in": (
        "甲县引进9亿元建设丙农机械品牌基地项目。",
        ("investment", money("900000000")),
    ),
    "one of many": (
        "在6个投资超10亿元的大项目中,甲山经开区引进丙景集团投资20亿元建设丙景低碳项目。",
        ("investment", money("2000000000")),
    ),
    "what each mu yields": ("丙材薄片项目建成后,亩均产值400万元。", ("output", None)),
    "a sum without 元": (
        "总投资50亿的丙材薄片项目进展顺利。",
        ("investment", money("5000000000")),
    ),
    "what its firm will yield": (
        "甲山经开区引进甲能公司客车项目。甲能公司主要生产客车,达产后年产值3亿元。",
        ("output", money("300000000")),
    ),
    "in a speech": (
        "丙材薄片项目投产。负责人说:“公司项目总投资3亿元。”",
        ("investment", money("300000000")),
    ),
}


@pytest.mark.parametrize(("text", "cell"), FIGURES.values(), ids=FIGURES)
def test_figures_of_a_project_are_its_cells(text, cell):
    [fields] = find_fields(text)
    assert (cell[0], fields.get(cell[0])) == cell


def find_metrics(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"]["name"] for r in article["records"] if r["kind"] == "metric"]


def test_what_is_told_of_one_project_alone_is_no_metric_of_its_park():
    text = (
        "甲山经开区去年开工项目12个。丙材薄片项目总投资3亿元,亩均税收40万元,"
        "规划建设6栋厂房。该项目一期新建厂房2万平方米,预计入驻企业20家。"
    )
    assert find_metrics(text) == ["开工项目"]


def test_what_a_park_does_beside_a_project_is_its_metric():
    text = "丙材薄片项目总投资3亿元,今年甲山经开区新增高新技术企业5家。"
    assert find_metrics(text) == ["新增高新技术企业"]


PARTS = {
    "made of": "丙慧产业基地,总投资3亿元,拟建设高校孵化基地、创业基地。",
    "in phases": "甲市投资2亿元建设丙景风电项目,一期工程建设风机总装厂、电控工厂。",
    "of the project": "丙材薄片项目开工。目前,项目动力车间等已完工。",
    "its aim": "丙城项目奠基。作为重要节点,项目将建设一座总面积超10万平方米的产业综合体。",
    "a house of it": "丙材薄片项目开工,已完成1号、2号标准厂房建设。",
    "works on it": "丙材薄片项目开工。该项目力争年底完成场地平整和公建工程。",
    "of that project": "丙航底盘制造基地项目总投资2亿元,该项目物流中心已开工建设。",
    "of its phase": "丙食品项目一期薄片生产线已建成投产。",
    "each part of a list": "丙烯新材料项目,主要建设40万吨/年乙烯、40万吨/年聚乙烯等项目。",
    "what it will be": "丙地商业项目投资30亿元,将打造一个集住宅、酒店于一体的商住综合发展项目。",
}


@pytest.mark.parametrize("text", PARTS.values(), ids=PARTS)
def test_what_a_project_is_made_of_is_no_project(text):
    assert len(find_fields(text)) == 1


def test_a_date_after_the_year_of_the_article_is_ahead():
    text = "2022年2月8日,甲市引进丙材薄片项目,2026年4月建成投产。"
    [fields] = find_fields(text, published=None)
    assert fields["stage"] == "signed"


def test_what_another_place_brings_in_is_not_in_the_park():
    text = (
        "绥化经开区引进丙材薄片项目。绥化经开区发力。\n"
        "绥化市全力以赴。兰西县引进丁钢管材项目。"
    )
    parks = [fields.get("park") for fields in find_fields(text)]
    assert parks == ["绥化经开区", None]


def test_a_list_of_parks_places_no_project():
    text = "甲山经开区、乙水高新区分别签约,涉及丙材薄片项目。甲山经开区发力。"
    assert find_fields(text)[0].get("park") is None


def test_every_cell_points_at_what_it_was_read_from():
    text = "甲山经开区丙材薄片项目总投资3亿元,10月26日签约。"
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    [record] = [r for r in article["records"] if r["kind"] == "project"]
    quotes = {name: text[slice(*span)] for name, span in record["evidence"].items()}
    assert quotes == {
        "name": "丙材薄片项目",
        "park": "甲山经开区",
        "enterprises": "丙材",
        "investment": "3亿元",
        "stage": "签约",
        "milestones": "10月26日签约",
    }
