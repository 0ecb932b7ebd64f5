"""What an article about a mass signing or start of works names was part of it."""

import datetime

import pytest

from articles.parser import parse

PRESS_DAY = datetime.date(2023, 3, 18)
HELD = "3月15日,甲山高新区举行一季度项目集中开工仪式,27个项目同日动土。"
NAMED = "\n丙材薄片项目投资3亿元,主打高端面料。"
BEGUN = ("started", [("started", "2023-03-15")])


def find_stages(text, published=PRESS_DAY):
    [article] = parse(text, published=published).to_dict()["articles"]
    return [
        (
            r["fields"].get("stage"),
            [(m["stage"], m["date"]) for m in r["fields"].get("milestones", [])],
        )
        for r in article["records"]
        if r["kind"] == "project"
    ]


CEREMONIES = {
    "dated": (HELD + NAMED, BEGUN),
    "undated": ("近日,甲山高新区春季项目集中开工仪式举行。" + NAMED, ("started", [])),
    "day before": (
        "3月15日的甲山高新区一派热气腾腾。当天上午,项目集中开工仪式举行,9个项目同时破土。"
        + NAMED,
        BEGUN,
    ),
    "of one": ("3月15日,丁翼光电项目开工仪式在甲山高新区举行。" + NAMED, (None, [])),
    "of places": ("甲港的四处工地同时开工。" + NAMED, (None, [])),
    "other time": (HELD + "\n此前,丙材薄片项目投资3亿元。", (None, [])),
    "of two kinds": (
        HELD.replace("集中开工", "集中签约、开工") + NAMED,
        (None, []),
    ),
    "own stage": (
        HELD + "\n丙材薄片项目去年投产。",
        ("operating", [("operating", "2022")]),
    ),
    "report of the day": (
        "3月15日,市经信局通报,全市新开工项目136个。\n已开工的有丙材薄片项目。",
        ("started", []),
    ),
    "broken ground": (
        HELD + "\n丙材薄片项目、丁翼光电项目等破土。",
        BEGUN,
    ),
}


@pytest.mark.parametrize(("text", "wanted"), CEREMONIES.values(), ids=CEREMONIES)
def test_projects_of_a_ceremony_have_its_stage_and_day(text, wanted):
    assert find_stages(text)[-1] == wanted


def test_a_day_with_several_beginnings_heads_their_list():
    text = (
        "甲山工业区3月1日一天就有4个项目动工:投资28亿元的丙材薄片项目,用地360亩;"
        "丁翼光电项目总投资60亿元,2024年底建成。"
    )
    begun = ("started", "2023-03-01")
    assert find_stages(text) == [
        ("started", [begun]),
        ("started", [begun, ("completed", "2024-12")]),
    ]


def test_zones_between_the_names_part_no_list():
    text = (
        "新开工项目65个,其中包括长垣县集聚区的丙翼减速机项目、潢川县集聚区的"
        "丁利洗衣机项目和封丘县集聚区的戊电冰箱项目。"
    )
    assert [stage for stage, _ in find_stages(text)] == ["started"] * 3


def test_a_port_put_to_trade_is_in_operation():
    [found] = find_stages("丙气接收站项目去年11月8日投入商业运营。")
    assert found == ("operating", [("operating", "2022-11-08")])


def test_those_named_among_many_were_begun_with_them():
    text = (
        HELD
        + "\n今年以来,集中开工活动办了8场,包括丙芯二期、丁生物医学中心在内,先后有54个项目动工。"
    )
    assert [stage for stage, _ in find_stages(text)] == ["started"] * 2
    assert all(
        day != "2023-03-15" for _, dated in find_stages(text) for _, day in dated
    )


def test_what_else_is_signed_at_a_start_of_works_is_not_the_project():
    text = "3月15日,丙石改造项目启动暨招商引资项目集中签约仪式在甲山举行。"
    assert find_stages(text) == [BEGUN]


def test_a_plan_for_the_first_phase_goes_on_about_the_project():
    text = "3月15日,丙锂超级工厂项目在甲山奠基。\n按照进度安排,一期工程明年二季度建成。"
    assert find_stages(text) == [
        ("started", [("started", "2023-03-15"), ("completed", "2024-04/2024-06")])
    ]
