"""Whether a figure is reached, expected or aimed at: the nature of metrics."""

import datetime

import pytest

from articles.tests.parser.metric_records import find_records, find_told

NATURES = {
    "an aim holds over a semicolon": (
        "力争引进龙头企业15家;新培育冠军企业12家。",
        [("15", "target"), ("12", "target")],
    ),
    "an expectation is of its item alone": (
        "甲乙集团预计产值15亿元;丙丁集团纳税12亿元。",
        [("1500000000", "expected"), ("1200000000", "actual")],
    ),
    "what is there already is no aim": (
        "力争引进龙头企业15家;已有冠军企业12家。",
        [("15", "target"), ("12", "actual")],
    ),
    "what one wants to do": (
        "园区主要引进企业12家。今年园区要新增企业15家。",
        [("12", "actual"), ("15", "target")],
    ),
    "a planned extent is there": (
        "园区规划总面积15平方公里。",
        [("15", "actual")],
    ),
    "a figure on the day to come": ("届时可入驻企业15家。", [("15", "expected")]),
    "what has come in is reached": ("目前已入驻企业15家。", [("15", "actual")]),
    "an aim behind the figure": (
        "助力实现产值200亿元年度目标。",
        [("20000000000", "target")],
    ),
    "an aim that is reached": (
        "全年完成产值200亿元目标任务。",
        [("20000000000", "actual")],
    ),
    "an aim told as a list": (
        "今年主要目标是:税收15亿元,进出口20亿元。",
        [("1500000000", "target"), ("2000000000", "target")],
    ),
    "goals told in a row": (
        "2024年,甲乙工业园区将确保税收突破20亿元,工业投资突破90亿元。",
        [("2000000000", "target"), ("9000000000", "target")],
    ),
    "a goal to be kept": ("确保开工项目30个。", [("30", "target")]),
    "an aim told as a list over semicolons": (
        "今年主要目标是:税收15亿元;进出口20亿元。",
        [("1500000000", "target"), ("2000000000", "target")],
    ),
    "what is judged is no aim": (
        "园区在年度绩效目标评估中得分15个。目标税收12亿元。",
        [("15", "actual"), ("1200000000", "target")],
    ),
    "what a plan proposes": (
        "《甲乙行动方案》提出,培育龙头企业15家。《甲乙名单》列出企业12家。",
        [("15", "target"), ("12", "actual")],
    ),
    "a year up to which one means to come": (
        "到2030年,企业将达到15家。年底企业将达到12家。",
        [("15", "target"), ("12", "expected")],
    ),
    "the year to come of the sentence before": (
        "到2030年,税收达到15亿元;进出口达到20亿元。",
        [("1500000000", "target"), ("2000000000", "target")],
    ),
    "a guarantee is none": ("新建保障性住房项目30个。", [("30", "actual")]),
}


@pytest.mark.parametrize(("text", "expected"), NATURES.values(), ids=NATURES)
def test_nature_is_reached_expected_or_aimed_at(text, expected):
    assert find_told(text, "value", "nature") == expected


@pytest.mark.parametrize(
    ("text", "published", "nature"),
    [
        ("全年,园区税收突破6亿元。", datetime.date(2024, 4, 17), "target"),
        ("全年,园区税收突破6亿元。", datetime.date(2024, 12, 27), "actual"),
        ("全年,园区税收突破6亿元。", datetime.date(2024, 1, 17), "actual"),
        ("去年,园区发展快,全年税收突破6亿元。", datetime.date(2024, 4, 17), "actual"),
    ],
)
def test_a_year_that_is_not_over_is_aimed_at(text, published, nature):
    assert find_told(text, "nature", published=published) == [(nature,)]


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("到2030年,园区企业达到15家。", "target"),
        ("到2020年,园区企业已达到15家。", "actual"),
        ("截至2020年,园区企业达到15家。", "actual"),
    ],
)
def test_a_year_up_to_which_one_comes_is_ahead_unless_it_is_reached(text, nature):
    assert find_told(text, "nature", published=None) == [(nature,)]


CUES = {
    "actual": ("2021年,园区税收5亿元。", "actual"),
    "expected": ("园区预计全年实现税收5亿元。", "expected"),
    "carried on": ("园区预计全年实现产值9亿元,税收5亿元。", "expected"),
    "aimed at": ("园区力争2025年税收达5亿元。", "target"),
    "coming year": ("2025年,园区税收5亿元。", "target"),
    "no longer": ("园区预计产值翻番,目前已实现税收5亿元。", "actual"),
    "duty": ("园区完成年度目标任务75%。", "actual"),
    "aim for the parts": ("园区力争产值达8亿元,其中电子企业5家。", "target"),
    "aim carried on": ("园区计划产值达8亿元,实现税收5亿元。", "target"),
    "bounded behind a plan": ("该区计划安排项目126个,税收增长9%以上。", "target"),
    "a plan's name": ("园区承担国家重点研发计划课题8项。", "actual"),
    "aim of others": ("园区承担200项科技计划项目。", "actual"),
    "of which": ("园区签约项目9个,预计产值8亿元,其中电子企业5家。", "actual"),
}


@pytest.mark.parametrize(("text", "nature"), CUES.values(), ids=CUES)
def test_nature_follows_the_cue(text, nature):
    assert find_records(text)[-1]["fields"]["nature"] == nature
