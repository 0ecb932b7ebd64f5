import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 12, 20)


def find_fields(text, published=PRESS_DAY):
    [article] = parse(text, published=published).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "project"]


def find_milestones(text):
    [fields] = find_fields(text)
    return [(one["stage"], one["date"]) for one in fields.get("milestones", [])]


# the last sentence names nobody: it goes on about the project told before it
CONTINUED = {
    "frames going up": ("目前,丙材薄片项目钢架正在搭建。", "building"),
    "bought, not built": ("丙材薄片项目设备购置已完成。", "building"),
    "what is brought in": ("该项目引进国外先进设备。", None),
    "the park that is built": (
        "“园区总建筑面积9万平方米,主体已封顶。”",
        None,
    ),
    "an aim": ("该项目目标是建成一流的薄片基地。", "building"),
    "a part done at a date": ("目前,首期厂房已于上月完工。", "building"),
    "works of now": ("目前,各装置土建基本结束,正在进行设备安装。", "building"),
    "works so far": ("截至目前,综合车间主体施工中。", "building"),
    "a site between": (
        "现场塔吊林立,一派繁忙。该项目将带动产业升级。",
        "building",
    ),
    "park of now": ("目前,园区标准厂房已投用。", None),
}


@pytest.mark.parametrize(("more", "stage"), CONTINUED.values(), ids=CONTINUED)
def test_what_names_nobody_goes_on_about_the_project(more, stage):
    text = f"丙材薄片项目位于甲市,总投资3亿元。{more}"
    assert [f.get("stage") for f in find_fields(text)] == [stage]


DATED = {
    "built after a signing": (
        "12月7日,甲山市举行签约仪式。丙材科技有限公司投资3亿元建设丙材薄片项目。",
        [("signed", "2023-12-07")],
    ),
    "one of several sites": (
        "12月7日,甲县集中开工仪式在乙园举行。仪式设2个分会场,分别是丙材薄片项目工地。",
        [("started", "2023-12-07")],
    ),
    "an item between semicolons": (
        "12月7日,甲园举行签约仪式。当天签约的项目投资9亿元。乙某入股;丙企将在甲园建设薄片项目;丁某落户。",
        [("signed", "2023-12-07")],
    ),
    "three batches of one meeting": (
        "12月7日,全市第三次“三个一批”活动举行。在开工现场,丙材薄片项目铲下第一锹土。",
        [("started", "2023-12-07")],
    ),
    "as agreed the sentence before": (
        "12月7日,甲山市与丙材科技有限公司签署投资协议。根据协议,丙材科技有限公司将建设薄片项目。",
        [("signed", "2023-12-07")],
    ),
    "by the firm that signed": (
        "12月7日,甲山市与丙材科技有限公司签约。该公司将投资3亿元建设丙材薄片项目。",
        [("signed", "2023-12-07")],
    ),
    "what was ordered before": (
        "12月7日,丙材科技有限公司签下一笔订单。丙材科技有限公司将建设丙材薄片项目。",
        [],
    ),
    "two stages of one day": (
        "丙材薄片项目7月8日签约并开工。",
        [("signed", "2023-07-08"), ("started", "2023-07-08")],
    ),
    "a year before the clause": (
        "2021年,总投资3亿元的丙材薄片项目奠基。",
        [("started", "2021")],
    ),
    "a headline names it otherwise": (
        "丙板锡箔项目投产\n\n丙材薄片项目3月1日在甲市开工。",
        [("started", "2023-03-01")],
    ),
    "when it will be ready": (
        "丙材薄片项目开工。预计2025年6月竣工。",
        [("completed", "2025-06")],
    ),
    "as the chief engineer says": (
        "丙材薄片项目开工。公司总经理乙某介绍,预计2025年6月竣工。",
        [("completed", "2025-06")],
    ),
    "half-year before the will": (
        "丙材薄片项目2024年下半年将试生产。",
        [("operating", "2024-07/2024-12")],
    ),
    "day of a dateline": ("甲网甲市5月24日电 丙材薄片项目近日正式开工。", []),
    "day in brackets": (
        "昨(19)日上午,甲园举行项目集中开工仪式。此次开工的丙材薄片项目投资3亿元。",
        [("started", "2023-12-19")],
    ),
    "those of the ceremony": (
        "12月7日,甲园举行重点项目集中签约仪式,3个项目登场。\n这3个项目分别是丙材薄片项目。",
        [("signed", "2023-12-07")],
    ),
    "an item of the ceremony": (
        "12月7日,甲市重大项目集中动工仪式举行。\n——丙材薄片项目。总投资3亿元。",
        [("started", "2023-12-07")],
    ),
    "a quarter": (
        "丙材薄片项目今年四季度建成。",
        [("completed", "2023-10/2023-12")],
    ),
    "under a blue sky": (
        "12月7日上午,阳光明媚。随着礼炮鸣响,丙材薄片项目正式开工。",
        [("started", "2023-12-07")],
    ),
    "under a reporter's eye": ("12月7日,记者走进甲园。丙材薄片项目投产。", []),
    "another phase": (
        "丙材薄片四期项目2023年3月开工,此前的三期项目5月投产。",
        [("started", "2023-03")],
    ),
    "the day behind its ceremony": (
        "丙材薄片项目竣工投产仪式12月1日在甲园举行。",
        [("operating", "2023-12-01")],
    ),
    "dates alone": (
        "丙材薄片项目总投资3亿元。2022年3月签约,6月开工。",
        [("signed", "2022-03"), ("started", "2022-06")],
    ),
    "dates of others": (
        "丙材薄片项目总投资3亿元。2022年3月签约的9个项目开工。",
        [],
    ),
    "the end of this month": (
        "丙材薄片项目本月底试生产。",
        [("operating", "2023-12")],
    ),
    "signed on the spot": (
        "12月7日,甲区推介会在乙城举行。推介打动了客商。丙材薄片项目当场签约。",
        [("signed", "2023-12-07")],
    ),
    "the same day": (
        "12月7日,甲园召开大会。同一天,丙材薄片项目竣工。",
        [("completed", "2023-12-07")],
    ),
    "begun while others are signed": (
        "12月7日,甲区产业项目集中签约暨丙材薄片项目动工仪式举行,9宗项目签约落户。",
        [("started", "2023-12-07")],
    ),
    "signed as another is begun": (
        "12月7日,丙材薄片项目签约,3个项目竣工。",
        [("signed", "2023-12-07")],
    ),
    "day behind what was begun": (
        "总投资9亿元的3个项目19日在甲园集中开工。此次开工项目中,有丙材薄片项目。",
        [("started", "2023-12-19")],
    ),
    "day of the meeting": (
        "12月7日,推介会在甲市举行。会上,18个项目集中签约。乙区与丁企签订丙材薄片项目。",
        [("signed", "2023-12-07")],
    ),
    "one of three ceremonies": (
        "12月7日,甲园3个项目集中签约、开工、投产。投产的丙材薄片项目投资6亿元。",
        [("operating", "2023-12-07")],
    ),
    "one of the stages of a batch": (
        "12月7日,甲区一批重点项目签约、开工、竣工投产。建成竣工的丙材薄片项目投资6亿元。",
        [("completed", "2023-12-07")],
    ),
    "begun or completed, in brackets": (
        "12月7日,甲市举行重大项目集中开(竣)工活动。丙材薄片项目竣工。",
        [("completed", "2023-12-07")],
    ),
    "what is summed behind the stage": (
        "12月7日,甲园3个项目集中竣工。丙材薄片项目竣工,累计完成投资2亿元。",
        [("completed", "2023-12-07")],
    ),
    "where a batch was begun": (
        "12月7日,总投资超9亿元的14个项目在甲县奠基、开工或竣工剪彩。奠基的民生工程,有丙水第二水厂工程项目。",
        [("started", "2023-12-07")],
    ),
    "a day before a fair to come": (
        "12月7日,丁博览会即将召开之际,3个项目在甲县开工、竣工。丙材薄片项目开工。",
        [("started", "2023-12-07")],
    ),
    "a batch that is to be begun": (
        "12月7日,会议召开,明年将有14个项目在甲县开工、竣工。丙材薄片项目开工。",
        [],
    ),
    "a month after now": (
        "丙材薄片项目于去年3月开工,目前已完成投资1亿元,预计今年6月、预计8月竣工。",
        [("started", "2022-03"), ("completed", "2023-08")],
    ),
    "a year of two digits": (
        "丙材薄片项目开工,预计24年1月竣工。",
        [("completed", "2024-01")],
    ),
    "a time to come": (
        "12月7日,甲园3个项目集中开工。一座总投资5亿元的丙城中学开工,计划2025年建成。",
        [("completed", "2025"), ("started", "2023-12-07")],
    ),
    "in a field": (
        "12月7日,甲园3个项目集中开工。此次开工项目中亮点多。在新能源领域,总投资5亿元的丙材薄片项目占地9亩。",
        [("started", "2023-12-07")],
    ),
    "a plan of the same day": (
        "12月7日下午,记者走进丙材薄片项目。工人当天安装设备,为项目投产做最后冲刺。",
        [],
    ),
    "a time of its own": (
        "12月7日,甲园3个项目集中签约。今年以来,先后签约丙材薄片项目。",
        [],
    ),
    "day of a visit": ("12月5日,区领导实地查看丙材薄片项目,项目已开工。", []),
    "day of a report": ("12月5日,记者从甲市获悉,丙材薄片项目已投产。", []),
    "month in the name of a ceremony": (
        "12月5日,甲园举行2023年12月项目集中开工仪式。丙材薄片项目在仪式上开工。",
        [("started", "2023-12-05")],
    ),
}


@pytest.mark.parametrize(("text", "dated"), DATED.values(), ids=DATED)
def test_only_days_of_the_project_date_its_stages(text, dated):
    assert find_milestones(text) == dated


def test_the_name_of_an_event_is_no_stage_of_those_who_take_part():
    text = "丙材薄片项目在全市项目集中开工投产活动中正式动工。"
    assert [f["stage"] for f in find_fields(text)] == ["started"]


def test_a_headline_may_be_ahead_of_its_text():
    text = "丙材薄片项目本月投产\n\n丙材薄片项目正在安装设备,预计于本月下旬投产。"
    assert [f["stage"] for f in find_fields(text)] == ["building"]


def test_what_was_begun_together_may_be_told_in_a_catalogue():
    text = (
        "3月23日,甲市2023年重点项目开工仪式在乙水经开区举行,3个重点项目集中开工建设。\n"
        "附项目概况:丙普特研发基地,计划投资5亿元,用地78亩;"
        "丁龙物流项目,总投资8000万元;戊全塑板项目,总投资1.2亿元。"
    )
    found = [
        (f["name"], f["stage"], f["milestones"][0]["date"]) for f in find_fields(text)
    ]
    assert found == [
        ("丙普特研发基地", "started", "2023-03-23"),
        ("丁龙物流项目", "started", "2023-03-23"),
        ("戊全塑板项目", "started", "2023-03-23"),
    ]


def test_each_of_a_list_may_have_a_sum_without_the_word_investment():
    text = "总投资5亿元的丙鑫福造船、3亿元的丁兴铸件、2亿元的戊泰纤维等项目开工。"
    found = [(f["investment"]["value"], f["stage"]) for f in find_fields(text)]
    assert found == [
        ("500000000", "started"),
        ("300000000", "started"),
        ("200000000", "started"),
    ]


def test_the_sum_of_firms_is_not_of_the_project_named_after_them():
    text = "园区入驻企业16家,总投资44亿元,投产的丙材薄片项目运行良好。"
    assert [f.get("investment") for f in find_fields(text)] == [None]


def test_what_a_firm_wants_is_not_reached():
    text = "在丙材薄片项目现场,工人正在安装设备,为企业投产做最后冲刺。"
    assert [f["stage"] for f in find_fields(text)] == ["building"]


def test_a_part_that_is_ready_leaves_the_whole_in_the_building():
    text = "丙材薄片项目开工,该项目研发中心主体已经竣工。"
    assert [f["stage"] for f in find_fields(text)] == ["building"]


def test_a_heading_tells_that_all_its_projects_are_being_built():
    text = (
        "目前,甲园正在进行的第三期工程共有3大工程:投资2500万元的丙山大道拓宽工程长7公里;"
        "投资750万元的丁水公路工程长2公里;投资5000万元的戊河污水处理厂一期工程占地20亩。"
    )
    found = [(f["name"], f["stage"]) for f in find_fields(text)]
    assert found == [
        ("丙山大道拓宽工程", "building"),
        ("丁水公路工程", "building"),
        ("戊河污水处理厂一期工程", "building"),
    ]


def test_what_each_of_a_list_has_is_told_once():
    text = "丙材薄片、丁钢管材等2个项目总投资均在10亿元以上。"
    sums = [f["investment"]["value"] for f in find_fields(text)]
    assert sums == ["1000000000", "1000000000"]


def test_a_project_named_whole_is_not_called_by_its_phase():
    text = "丙发产业城项目动工。目前,丙发产业城项目一期工程正在施工。"
    assert [f["name"] for f in find_fields(text)] == ["丙发产业城项目"]


TOPICS = {
    "begun": ("新开工重大项目全面铺开。", "started"),
    "gone on with": ("续建重点项目进展迅速,功能更完善。", "building"),
    "not of a stage": ("重大项目进展迅速。", None),
}


@pytest.mark.parametrize(("topic", "stage"), TOPICS.values(), ids=TOPICS)
def test_a_topic_gives_the_stage_of_what_its_paragraph_tells(topic, stage):
    text = f"{topic}丙材薄片项目总投资3亿元;丁药中心项目总投资2亿元。\n戊电芯片项目总投资9亿元。"
    assert [f.get("stage") for f in find_fields(text)] == [stage, stage, None]


def test_a_zone_before_a_name_parts_no_list():
    text = "甲市某园厂房、乙旗碳材料产业园、衡阳工业园区物料停车场等8个项目已投用。"
    assert {f["stage"] for f in find_fields(text)} == {"operating"}


WHOLES = {
    "all of them": ("已全部开工", ["started", "started"]),
    "not all": ("将陆续开工", [None, None]),
}


@pytest.mark.parametrize(("said", "stages"), WHOLES.values(), ids=WHOLES)
def test_what_is_said_of_all_holds_for_each(said, stages):
    text = (
        f"甲园今年9个项目列入计划,目前{said}。\n"
        "列入重点项目的有2个:投资2亿元的丙材薄片项目、投资9亿元的丁翼检测中心项目。"
    )
    assert [f.get("stage") for f in find_fields(text)] == stages


def test_what_is_agreed_on_is_not_being_built():
    text = "甲山经开区与丙翼科技公司正式签订合作协议,共同建设丙翼传感器产业园。"
    assert [f["stage"] for f in find_fields(text)] == ["signed"]


def test_the_end_of_a_month_is_ahead_until_it_comes():
    text = "丙材薄片项目本月底试生产。"
    assert [f["stage"] for f in find_fields(text)] == ["building"]


def test_a_quarter_half_over_is_still_ahead():
    day = datetime.date(2023, 11, 2)
    text = "丙材薄片项目今年四季度建成。"
    assert [f["stage"] for f in find_fields(text, day)] == ["building"]


def test_a_park_that_is_built_goes_on_as_the_park():
    text = "记者走进丙翼科技产业园施工现场。“园区总建筑面积9万平方米,预计明年9月竣工。”经理说。"
    [fields] = find_fields(text)
    assert (fields["area"]["value"], fields["milestones"][0]["date"]) == (
        "90000",
        "2024-09",
    )


def test_two_things_of_one_name_are_not_one_of_them():
    text = "丙材氢能电池项目开工。园区建设丙材氢能电池和锂能电池项目。"
    names = [fields["name"] for fields in find_fields(text)]
    assert names == ["丙材氢能电池项目", "丙材氢能电池和锂能电池项目"]
