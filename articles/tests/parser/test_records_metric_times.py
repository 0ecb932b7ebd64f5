"""When a figure holds and whether it is reached: the period and nature of metrics."""

import datetime

import pytest

from articles.parser import parse
from articles.tests.parser.metric_records import find_records


def find_told(text, *cells, published=datetime.date(2024, 8, 10)):
    """The named cells of each metric; an absent one is None."""
    [article] = parse(text, published=published).to_dict()["articles"]
    return [
        tuple(record["fields"].get(cell) for cell in cells)
        for record in article["records"]
        if record["kind"] == "metric"
    ]


PERIODS = {
    "what stands by now behind an honour": (
        "丙翼公司去年获评省级绿色工厂,拥有专利86项。",
        [("专利", "2024")],
    ),
    "what came in, behind an honour": (
        "丙翼公司去年获评省级绿色工厂,税收达3亿元。",
        [("税收", "2023")],
    ),
    "what is new beside something new": (
        "上半年,甲山经开区税收9亿元。新增技术中心4家、示范企业6家。",
        [
            ("税收", "2024-01/2024-06"),
            ("新增技术中心", "2024-01/2024-06"),
            ("示范企业", "2024-01/2024-06"),
        ],
    ),
    "years from now tell no year": (
        "目前,甲乙工业园区有项目56个。5年后,园区年工业总产值将达到2000亿元。",
        [("项目", "2024"), ("年工业总产值", None)],
    ),
    "a range of years is one for each figure": (
        "2021年至2023年,甲乙工业园区分别完成税收3亿元、4亿元、5亿元。",
        [("税收", "2021"), ("税收", "2022"), ("税收", "2023")],
    ),
    "a list of years is one for each figure": (
        "2022年、2023年,甲乙工业园区分别完成税收4亿元、5亿元。",
        [("税收", "2022"), ("税收", "2023")],
    ),
    "a headline's day, behind who reports": (
        "甲乙工业园区9个项目集中开工\n\n乙水网讯(记者 赵丁)7月8日,园区集中开工。2023年,税收5亿元。",
        [("开工项目", "2024-07-08"), ("税收", "2023")],
    ),
    "what stands is not of the year looked back on": (
        "2023年,甲乙工业园区税收5亿元。\n\n丙水科技公司设有生产基地3个。",
        [("税收", "2023"), ("设有生产基地", "2024")],
    ),
    "the same day, past a year": (
        "7月8日,2024年甲乙工业园区首批项目集中开工,当天,开工项目24个。",
        [("开工项目", "2024-07-08")],
    ),
    "since the year began": (
        "2023年,甲乙工业园区税收5亿元。年初以来,园区新开工项目30个。",
        [("税收", "2023"), ("新开工项目", "2024")],
    ),
    "since another year began": (
        "2023年年初以来,甲乙工业园区新开工项目30个。",
        [("新开工项目", "2023")],
    ),
    "this spring, and what is among its count": (
        "2023年,甲乙工业园区税收5亿元。\n\n今春,园区开工项目26个。其中产业类项目17个。",
        [("税收", "2023"), ("开工项目", "2024"), ("产业类项目", "2024")],
    ),
    "months up to now are over, be it by an expectation": (
        "前11月,甲乙工业园区预计实现税收5亿元。12月计划新增税收1亿元。",
        [("税收", "2023-01/2023-11"), ("新增税收", "2024-12")],
    ),
    "on the spot": (
        "3月5日,甲乙工业园区推介会举行。\n\n8个项目当场签约。",
        [("签约项目", "2024-03-05")],
    ),
    "in that place is on no day": (
        "3月5日,甲乙工业园区推介会举行。\n\n2023年,园区在当地签约项目8个。",
        [("签约项目", "2023")],
    ),
    "the day of print is no happening": (
        "甲乙工业园区:项目动土\n\n2024年07月14日\n\n近日,园区集中开工。此次开工项目25个。",
        [("开工项目", "2024")],
    ),
    "a year's yield that is hoped for": (
        "2023年,甲乙工业园区签约项目5个,预计新增年产值10亿元,年产值8亿元。",
        [("签约项目", "2023"), ("新增年产值", None), ("年产值", "2023")],
    ),
    "since a plan was made known, over a semicolon": (
        "2022年,甲乙工业园区税收5亿元。\n\n《方案》发布以来,园区签约项目8个;开工项目6个。",
        [("税收", "2022"), ("签约项目", None), ("开工项目", None)],
    ),
    "for many years": (
        "2023年,甲乙工业园区税收5亿元。多年来,园区引进项目49个。",
        [("税收", "2023"), ("引进项目", None)],
    ),
    "what stands goes on along a list": (
        "2022年,甲乙工业园区税收5亿元。园区已有龙头企业13家,规上企业21家,出口额8亿元。",
        [
            ("税收", "2022"),
            ("龙头企业", "2024"),
            ("规上企业", "2024"),
            ("出口额", "2022"),
        ],
    ),
    "a year to come is no time of what is": (
        "甲乙工业园区2027年行动方案印发\n\n园区服务平台达130个。",
        [("服务平台", "2024")],
    ),
    "the headline's time holds below": (
        (
            "甲乙工业园区2024年上半年经济运行情况\n\n一、主要指标\n\n2月开工建设丙丁大道。\n\n"
            "园区新增市场主体412户。"
        ),
        [("新增市场主体", "2024-01/2024-06")],
    ),
    "the day of a ceremony holds for what it opened": (
        "2024年7月8日,甲乙市集中开工活动举行。\n\n本次共有项目18个。\n\n其中产业项目11个。",
        [("项目", "2024-07-08"), ("产业项目", "2024-07-08")],
    ),
    "the whole year is that on which a report looks back": (
        (
            "2023年,甲乙工业园区各项工作取得明显成效。\n\n项目推进实现突破。\n\n"
            "全年签约亿元以上项目12个。"
        ),
        [("签约亿元以上项目", "2023")],
    ),
    "the year's aim is no time of what is done": (
        "2023年上半年,甲乙工业园区完成全年目标的52%,税收5亿元。",
        [("完成全年目标", "2023-01/2023-06"), ("税收", "2023-01/2023-06")],
    ),
    "a founding dates no extent": (
        "甲乙工业园区成立于2001年8月,园区面积38平方公里。",
        [("面积", None)],
    ),
    "a clause of founding holds no further": (
        "甲乙工业园区2006年经省政府批准设立,目前入园企业260家。",
        [("入园企业", "2024")],
    ),
    "a year before a figure does": (
        "2023年,甲乙工业园区新设立企业52家。",
        [("新设立企业", "2023")],
    ),
    "the same indicator at two times": (
        "固定资产投资一季度增长15%,1-7月增长10.5%。",
        [("固定资产投资", "2024-01/2024-03"), ("固定资产投资", "2024-01/2024-07")],
    ),
    "one month among several": (
        "1-7月,工业投资增长11.4%,其中7月增长12%。",
        [("工业投资", "2024-01/2024-07"), ("工业投资", "2024-07")],
    ),
    "a time inside a name": (
        "今年,甲乙等5个享受政策的区域上半年实现工业总产值1609亿元。",
        [("工业总产值", "2024-01/2024-06")],
    ),
    "a day whose month is that of print": (
        "7日下午,甲乙高新区共签约项目38个。",
        [("签约项目", "2024-08-07")],
    ),
    "a day of the month before": (
        "27日,甲乙高新区共签约项目38个。",
        [("签约项目", "2024-07-27")],
    ),
    "a count of days": ("3日内,甲乙高新区签约项目38个。", [("签约项目", "2024")]),
    "the day behind the figure": (
        "38个项目成功签约……8月5日,甲乙高新区举行招商活动。",
        [("签约项目", "2024-08-05")],
    ),
    "the month told in passing holds no further": (
        "1-7月,甲乙高新区产值增长7%。7月当月,出口增长9%。采矿业产值增长3%。",
        [
            ("产值", "2024-01/2024-07"),
            ("出口", "2024-07"),
            ("采矿业产值", "2024-01/2024-07"),
        ],
    ),
    "the whole year holds on": (
        "甲乙高新区简介:全年,完成税收3亿元。完成进出口2亿元。",
        [("税收", "2024"), ("进出口", "2024")],
    ),
    "the whole year is no quarter": (
        "力争三季度搬迁,计划全年产值突破4000万元。",
        [("产值", "2024")],
    ),
    "the beginning of a span frames nothing": (
        "自1995年10月8日甲乙高新区启动建设以来,累计完成税收100亿元。",
        [("税收", None)],
    ),
    "years up to now": (
        "2021年以来,甲乙高新区新建成项目97个。",
        [("新建成项目", "2021/2024")],
    ),
    "a yield to come has no year": (
        "2024年4月,甲乙高新区9个项目投产,全部达产后产值5亿元。",
        [("投产项目", "2024-04"), ("产值", None)],
    ),
    "an extent is of no year": (
        "2023年,甲乙高新区税收3亿元。\n\n2023年,园区出口1亿元。\n\n园区用地面积约40平方公里。",
        [("税收", "2023"), ("出口", "2023"), ("用地面积", None)],
    ),
    "what there is now": (
        "2023年,甲乙高新区运行平稳。现共有绿色工厂9个。",
        [("绿色工厂", "2024")],
    ),
    "each figure's own year": (
        "甲乙集团配套率从2022年的11%提升至2023年的22%。",
        [("配套率", "2022"), ("配套率", "2023")],
    ),
    "now holds over a semicolon": (
        "2023年,甲乙高新区运行平稳。现有绿色工厂9个;示范企业3家。",
        [("绿色工厂", "2024"), ("示范企业", "2024")],
    ),
    "years in a row frame nothing": (
        "甲乙高新区连续五年获评优秀,规上企业239家。",
        [("规上企业", "2024")],
    ),
    "months up to now": (
        "2024年5月以来,甲乙高新区共签约项目22个。",
        [("签约项目", "2024-05/2024-08")],
    ),
    "the year right before a name": (
        "在现有客户中,为2023年产值实现30%的增长打下基础。",
        [("产值", "2023")],
    ),
    "within the year is the whole year": (
        "1-6月投资增长,年内还将新增里程500公里。",
        [("新增里程", "2024")],
    ),
    "the whole year told twice is that looked back on": (
        "2023年,甲乙高新区运行平稳。\n\n全年物价上涨5%。其中食品上涨10%。\n\n全年公共预算收入5亿元。",
        [("物价", "2023"), ("食品", "2023"), ("公共预算收入", "2023")],
    ),
    "a title's year": (
        "甲乙高新区发展良好。\n\n2023年获评绿色园区。\n\n联合产业链企业130余家。",
        [("联合产业链企业", "2024")],
    ),
    "years up to now tell no year": (
        "甲乙高新区发展良好。\n\n5年来,该高新区共签约项目357个。",
        [("签约项目", None)],
    ),
    "a start long past": (
        "2019年以来,甲乙高新区大力培育企业。\n\n如今园区已有企业38家。",
        [("企业", "2024")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PERIODS.values(), ids=PERIODS)
def test_period_is_the_one_that_holds(text, expected):
    assert find_told(text, "name", "period") == expected


def test_year_is_that_after_the_one_compared_with():
    text = "截至9月,甲乙高新区市场主体36581户,较2023年末净增11152户。"
    assert find_told(text, "period", published=None)[0] == ("2024-09-30",)


def test_year_that_is_compared_with_yields_to_one_named():
    text = "2025年1-9月,甲乙高新区税收3亿元,较2023年末翻番。"
    assert find_told(text, "period", published=None)[0] == ("2025-01/2025-09",)


def test_year_that_is_reached_already_is_no_plan():
    text = "2022年甲乙高新区税收1亿元,至2023年已达3亿元。园区现有企业12家。"
    assert find_told(text, "period", published=None)[-1] == ("2023",)


def test_what_is_counted_up_to_a_month_is_reached():
    text = "2009年1-9月份,甲乙高新区税收2亿元。\n截止2010年10月,签约项目38个。"
    assert find_told(text, "nature", published=None)[-1] == ("actual",)


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


def test_the_whole_year_is_that_of_the_half_told_before():
    text = "甲山高新区2023年下半年签约项目3个。力争全年签约项目9个。"
    assert [p for (p,) in find_told(text, "period")] == ["2023-07/2023-12", "2023"]


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


def test_a_long_row_of_parts_takes_the_time_of_the_whole():
    text = "2023年,甲山高新区新增企业90家。" + "其中,新增工业企业9家。" * 1500
    found = set(find_told(text, "name", "period"))
    assert found == {("新增企业", "2023"), ("新增工业企业", "2023")}
