"""Projects in the words of reporters: 投了产, 打桩, 封顶在即; and what goes on about them."""

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_project(text, published=PRESS_DAY):
    [article] = parse(text, published=published).to_dict()["articles"]
    [fields] = [r["fields"] for r in article["records"] if r["kind"] == "project"]
    dated = [(one["stage"], one["date"]) for one in fields.get("milestones", [])]
    return fields.get("stage"), dated


STEPS = {
    "parted": (
        "丙材薄片项目5月20日投的产。",
        "operating",
        [("operating", "2023-05-20")],
    ),
    "parted by 了": ("丙材薄片项目11月签了约。", "signed", [("signed", "2023-11")]),
    "first piles": (
        "丙材薄片项目11月打桩,明年投产。",
        "building",
        [("started", "2023-11"), ("operating", "2024")],
    ),
    "walls done": ("丙材薄片项目外墙基本完工。", "building", []),
    "signed to build": (
        "12月7日,丙材薄片项目签约,拟用地120亩,建设丙材薄片项目。",
        "signed",
        [("signed", "2023-12-07")],
    ),
    "roof": ("丙材薄片项目11月封顶。", "building", []),
    "roof at hand": ("丙材薄片项目封顶在即。", None, []),
    "half done": ("丙材薄片项目土石方完成过半。", "building", []),
    "first fed": ("丙材薄片项目10月投料。", "operating", [("operating", "2023-10")]),
    "first one": ("丙材薄片项目首台产品下线。", "operating", []),
    "one of many": ("丙材薄片项目第1.5亿台产品下线。", None, []),
    "within the year": ("丙材薄片项目年内竣工。", "building", [("completed", "2023")]),
    "begun long ago": (
        "丙材薄片项目去年3月开工。",
        "building",
        [("started", "2022-03")],
    ),
    "begun just now": (
        "丙材薄片项目12月5日开工。",
        "started",
        [("started", "2023-12-05")],
    ),
    "a span of time": (
        "丙材薄片项目从签约到投产仅用10个月,12月5日投产。",
        "operating",
        [("operating", "2023-12-05")],
    ),
    "since work went on": (
        "丙材薄片项目占地9亩。12月5日复工以来,现场人员已达9人,计划明年投产。",
        "building",
        [("operating", "2024")],
    ),
    "still talked about": ("丙材薄片项目还在谈地价。", "negotiating", []),
}


@pytest.mark.parametrize(("text", "stage", "dated"), STEPS.values(), ids=STEPS)
def test_what_a_reporter_says_of_a_stage(text, stage, dated):
    assert find_project(text) == (stage, dated)


def find_projects(text):
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "project"]


def test_the_end_of_a_sentence_holds_for_all_that_it_tells():
    text = "丙材薄片项目总投资3亿元,丁利电缆项目总投资2亿元,均计划于明年6月开工建设。"
    dated = [{"stage": "started", "date": "2024-06"}]
    found = [(f["investment"]["value"], f["milestones"]) for f in find_projects(text)]
    assert found == [("300000000", dated), ("200000000", dated)]


def test_a_sentence_of_a_list_may_tell_of_two():
    text = (
        "12月7日,甲园举行集中签约仪式。本次签约项目中,丙材薄片项目投资9亿元。"
        "此外,丁利电缆项目总投资2亿元,戊城纸业项目总投资1亿元。"
    )
    assert {f["stage"] for f in find_projects(text)} == {"signed"}


def test_the_lines_of_a_form_are_about_the_name_above():
    text = "项目一:丙材薄片项目\n\n进展:总投资3亿元,1号车间正在安装设备。"
    [fields] = find_projects(text)
    assert (fields["stage"], fields["investment"]["value"]) == ("building", "300000000")


def test_a_numbered_part_is_no_project():
    text = "丙钢铁公司轧材项目总投资26亿元,2号高炉主体工程已完工。"
    assert [(f["name"], f["stage"]) for f in find_projects(text)] == [
        ("丙钢铁公司轧材项目", "building")
    ]


SECTIONS = {
    "by part": (
        (
            "昨日,甲园举行集中签约暨开工活动。在开工名单中,丙材薄片项目占地最大;另有丁利电缆项目。\n\n"
            "签约方面,戊城纸业项目总投资1亿元;己山物流项目占地9亩。"
        ),
        ["started", "started", "signed", "signed"],
    ),
    "these": (
        "此次开工的丙材薄片项目总投资3亿元。丁利电缆项目总投资2亿元。\n\n竣工项目中,戊城纸业项目总投资1亿元。",
        ["started", "started", "completed"],
    ),
    "listed below": (
        (
            "甲县重点项目开工仪式上午举行,总投资28亿元的7个项目同日启动。\n\n"
            "1.丙材薄片项目。总投资3亿元。\n\n2.丁利电缆项目。总投资2亿元。"
        ),
        ["started", "started"],
    ),
    "a praise": ("此次签约的项目前景好。丁利电缆项目占地30亩。", [None]),
}


@pytest.mark.parametrize(("text", "stages"), SECTIONS.values(), ids=SECTIONS)
def test_what_a_part_of_a_report_tells_of_was_done_that_day(text, stages):
    assert [f.get("stage") for f in find_projects(text)] == stages


def test_tenants_to_come_are_no_stage():
    text = "丙材产业园三期项目建成后可入驻激光加工企业30余家。"
    assert find_project(text)[0] is None


def test_a_month_soon_to_come_lies_ahead():
    text = "丙材薄片项目8月底试机。"
    found = find_project(text, datetime.date(2013, 6, 18))
    assert found == ("building", [("operating", "2013-08")])


GOING_ON = {
    "an item": "1.丙材薄片项目。8000万元,集分拣、配送于一体。",
    "this is": "丙材薄片项目昨日开工。这是该公司的第二个基地,占地九亩,总投资额约8000万元。",
    "this line": "丙材薄片项目一片繁忙。这条总投资8000万元的线将于明年投产。",
    "who manages it": "丙材薄片项目一片繁忙。项目经理丁某说,拿地9亩,投资8000万元。",
    "quoted": "丙材薄片项目加紧施工。“全部建成后,投资达8000万元。”丁某说。",
}


@pytest.mark.parametrize("text", GOING_ON.values(), ids=GOING_ON)
def test_the_next_sentence_goes_on_about_the_project(text):
    assert [f["investment"]["value"] for f in find_projects(text)] == ["80000000"]


def test_another_firm_is_told_of_apart():
    text = "丙材薄片项目加紧施工。这是园区的常态。去年园区投资8000万元。"
    assert [f.get("investment") for f in find_projects(text)] == [None]
