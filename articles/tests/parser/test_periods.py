"""Which time holds for a figure by what it is: a flow, a stock or what happened."""

import datetime

import pytest

from articles.parser import parse


def find_periods(text, published):
    """Name and period of each metric."""
    day = datetime.date.fromisoformat(published)
    [article] = parse(text, published=day).to_dict()["articles"]
    return [
        (record["fields"]["name"], record["fields"].get("period"))
        for record in article["records"]
        if record["kind"] == "metric"
    ]


AUTUMN, JANUARY = "2024-09-10", "2024-01-12"
PERIODS = {
    "what there is now goes on behind a full stop": (
        AUTUMN,
        "1—8月,甲乙高新区税收3亿元。截至目前,甲乙高新区规上企业74家。在谈项目31个。",
        [("税收", "2024-01/2024-08"), ("规上企业", "2024"), ("在谈项目", "2024")],
    ),
    "a flow is not of now": (
        AUTUMN,
        "1—8月,甲乙高新区税收3亿元。目前,甲乙高新区规上企业74家。工业投资增长8%。",
        [
            ("税收", "2024-01/2024-08"),
            ("规上企业", "2024"),
            ("工业投资", "2024-01/2024-08"),
        ],
    ),
    "now holds for a flow in its own sentence": (
        AUTUMN,
        "目前,甲乙高新区税收3亿元。",
        [("税收", "2024")],
    ),
    "a day up to which is counted is closer than now": (
        AUTUMN,
        "截至6月底,甲乙高新区现有规上企业74家。",
        [("规上企业", "2024-06-30")],
    ),
    "what is the largest by now is no count": (
        AUTUMN,
        "2023年,甲乙高新区建成目前最大的车间,税收3亿元。",
        [("税收", "2023")],
    ),
    "the day on which it is told": (
        AUTUMN,
        "9月9日,记者从甲乙高新区获悉,甲乙高新区规上企业74家。从业人员5600人。",
        [("规上企业", "2024"), ("从业人员", "2024")],
    ),
    "a telling dates no flow": (
        AUTUMN,
        "甲乙高新区2024年上半年经济运行\n\n9月9日,记者从甲乙高新区获悉,税收增长8%。",
        [("税收", "2024-01/2024-06")],
    ),
    "what is heard at a ceremony is of its day": (
        AUTUMN,
        "9月9日,记者在甲乙高新区签约仪式上获悉,签约项目74个。",
        [("签约项目", "2024-09-09")],
    ),
    "the year in the name of a meeting": (
        AUTUMN,
        "9月9日,甲乙高新区召开2024年产业招商大会,签约项目74个。",
        [("签约项目", "2024-09-09")],
    ),
    "the season in the name of a ceremony that has a day": (
        AUTUMN,
        "9月9日,甲乙高新区2024年第3批重大项目开工活动举行,开工项目74个。",
        [("开工项目", "2024-09-09")],
    ),
    "a ceremony's day holds on for what happened": (
        AUTUMN,
        "9月9日,甲乙高新区举行签约活动。此次共签约项目74个。其中,科技项目31个。",
        [("签约项目", "2024-09-09"), ("科技项目", "2024-09-09")],
    ),
    "a ceremony's day is no time of what stands": (
        AUTUMN,
        "9月9日,甲乙高新区举行签约活动。园区拥有规上企业74家。",
        [("规上企业", "2024")],
    ),
    "the whole year in January is the one that is over": (
        JANUARY,
        "甲乙高新区全年税收3亿元,增长8%。",
        [("税收", "2023")],
    ),
    "the whole year in autumn": (
        AUTUMN,
        "甲乙高新区全年税收3亿元,增长8%。",
        [("税收", "2024")],
    ),
    "the whole year that is planned in January": (
        JANUARY,
        "甲乙高新区计划全年税收3亿元。",
        [("税收", "2024")],
    ),
    "the past year": (
        JANUARY,
        "过去一年,甲乙高新区税收3亿元。工业投资增长8%。",
        [("税收", "2023"), ("工业投资", "2023")],
    ),
    "a figure's own year behind the name": (
        AUTUMN,
        "2021年甲乙高新区税收突破3亿元,2023年达到5亿元。",
        [("税收", "2021"), ("税收", "2023")],
    ),
    "twelve months are the year": (
        JANUARY,
        "1—12月,甲乙高新区税收3亿元。",
        [("税收", "2023")],
    ),
    "the first two months": (
        AUTUMN,
        "今年头两个月,甲乙高新区税收3亿元。",
        [("税收", "2024-01/2024-02")],
    ),
    "a plan's years up to now": (
        AUTUMN,
        "“十四五”以来,甲乙高新区税收3亿元。",
        [("税收", "2021/2024")],
    ),
    "what a colon opens": (
        AUTUMN,
        "甲乙高新区公布2023年成绩单:税收3亿元;工业投资增长8%;出口2亿元。",
        [("税收", "2023"), ("工业投资", "2023"), ("出口", "2023")],
    ),
    "years that end in one are not narrower than it": (
        AUTUMN,
        "2021年至2023年,甲乙高新区发展较快,2023年税收3亿元。",
        [("税收", "2023")],
    ),
    "months that no title names are told of flows alone": (
        AUTUMN,
        "1—8月,甲乙高新区税收3亿元。\n\n1—8月,甲乙高新区出口2亿元。\n\n工业投资增长8%。\n\n入园企业74家。",
        [
            ("税收", "2024-01/2024-08"),
            ("出口", "2024-01/2024-08"),
            ("工业投资", "2024-01/2024-08"),
            ("入园企业", "2024"),
        ],
    ),
    "months of the title are told of all": (
        AUTUMN,
        "甲乙高新区1—8月经济运行\n\n甲乙高新区税收3亿元。\n\n新建成车间74个。",
        [("税收", "2024-01/2024-08"), ("新建成车间", "2024-01/2024-08")],
    ),
    "that month": (
        AUTUMN,
        "8月9日,甲乙高新区举行签约活动。当月,甲乙高新区签约项目74个。",
        [("签约项目", "2024-08")],
    ),
    "a span that began at some time": (
        AUTUMN,
        "甲乙高新区1—8月经济运行\n\n自2021年7月启用以来,甲乙高新区办理业务74件。",
        [("办理业务", None)],
    ),
    "years to come": (
        AUTUMN,
        "未来三年,甲乙高新区建设车间74个。",
        [("建设车间", None)],
    ),
    "a quarter looked at alone holds on": (
        AUTUMN,
        "单看二季度,甲乙高新区税收3亿元。工业投资增长8%。",
        [("税收", "2024-04/2024-06"), ("工业投资", "2024-04/2024-06")],
    ),
}


@pytest.mark.parametrize(
    ("published", "text", "expected"), PERIODS.values(), ids=PERIODS
)
def test_period_is_that_of_such_a_figure(published, text, expected):
    assert find_periods(text, published) == expected


def test_what_is_put_up_is_no_time_to_look_at():
    text = "该高新区派出联络员74名,拿出约300万元稳岗。"
    assert find_periods(text, AUTUMN) == [("派出联络员", "2024")]


def test_this_year_is_the_one_behind_a_whole_year_told():
    text = "2022年,甲乙高新区完成税收3亿元。今年1至5月,税收2亿元。"
    [article] = parse(text).to_dict()["articles"]
    periods = [record["fields"]["period"] for record in article["records"]]
    assert periods == ["2022", "2023-01/2023-05"]


def test_this_year_is_the_one_of_which_a_part_is_told():
    text = "2022年上半年,甲乙高新区完成税收3亿元。今年1至7月,税收4亿元。"
    [article] = parse(text).to_dict()["articles"]
    periods = [record["fields"]["period"] for record in article["records"]]
    assert periods == ["2022-01/2022-06", "2022-01/2022-07"]


def test_last_year_of_a_text_without_a_year_is_open():
    text = "甲乙高新区2014年启动建设,规划面积9平方公里。去年,工业投资增长8%。"
    [article] = parse(text).to_dict()["articles"]
    found = [r["fields"] for r in article["records"] if r["kind"] == "metric"]
    assert [(f["name"], f.get("period")) for f in found] == [
        ("规划面积", None),
        ("工业投资", None),
    ]
