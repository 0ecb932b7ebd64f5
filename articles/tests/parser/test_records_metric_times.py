"""When a figure holds: the period of metrics."""

import pytest

from articles.tests.parser.metric_records import find_told

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


def test_the_whole_year_is_that_of_the_half_told_before():
    text = "甲山高新区2023年下半年签约项目3个。力争全年签约项目9个。"
    assert [p for (p,) in find_told(text, "period")] == ["2023-07/2023-12", "2023"]


def test_a_long_row_of_parts_takes_the_time_of_the_whole():
    text = "2023年,甲山高新区新增企业90家。" + "其中,新增工业企业9家。" * 1500
    found = set(find_told(text, "name", "period"))
    assert found == {("新增企业", "2023"), ("新增工业企业", "2023")}
