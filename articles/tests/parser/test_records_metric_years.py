"""Of which year a figure is, where a time beside it says something else."""

import datetime

import pytest

from articles.parser import parse


def find_periods(text, published=datetime.date(2024, 8, 10)):
    """The period of each metric; an absent one is None."""
    [article] = parse(text, published=published).to_dict()["articles"]
    found = [r["fields"] for r in article["records"] if r["kind"] == "metric"]
    return [fields.get("period") for fields in found]


PERIODS = {
    "how much of the year's task is done": (
        "今年前5个月,甲山经开区完成年度任务的58.9%。",
        ["2024-01/2024-05"],
    ),
    "the year's task": (
        "今年前5个月,甲山经开区忙开工。年度计划投资9亿元。",
        ["2024"],
    ),
    "an output at a plan's end": (
        "“十四五”末,甲山经开区营业收入将达到500亿元。",
        ["2025"],
    ),
    "firms at a plan's end": (
        "“十三五”末,甲山经开区有企业500家。",
        ["2020-12-31"],
    ),
    "an account behind a dash": (
        "签约项目72个,到位资金175亿元——翻开甲山经开区去年的招商台账,分量不轻。",
        ["2023", "2023"],
    ),
    "an account behind a comma": (
        "79个签约项目、650亿元合同资金,这是甲山经开区2022年留下的一本账。",
        ["2022", "2022"],
    ),
    "the days of what was held": (
        "上半年,甲山经开区税收3亿元。刚刚过去的7月5日到7日的第九届甲博会,签约项目29个。",
        ["2024-01/2024-06", "2024-07-05/2024-07-07"],
    ),
    "a day in a row of words": (
        "上半年,甲山经开区忙开工。7月5日的签约项目29个。",
        ["2024-01/2024-06"],
    ),
    "a year that is only measured against": (
        "甲山经开区客流恢复到去年同期水平,二季度税收3亿元。",
        ["2024-04/2024-06"],
    ),
    "a growth of another year": (
        "甲山经开区去年税收3亿元,今年要再增两成。",
        ["2023", "2024"],
    ),
    "the same span behind a semicolon": (
        "20年来,甲山经开区累计引进外企900家;引进内资企业2600家。",
        [None, None],
    ),
    "what stands, along a list of a year": (
        "2023年,甲山经开区税收3亿元;集聚企业600家。",
        ["2023", "2023"],
    ),
    "a month up to which orders are told": (
        "甲峰电子有限公司订单已排到8月,完成税收3亿元。",
        ["2024"],
    ),
    "within some years": ("三年内,甲山经开区引进企业50家。", ["2024"]),
    "a month in which a base was built": (
        "基地建成于2023年9月,甲山经开区累计引进企业182家。",
        ["2024"],
    ),
    "an output told with its plan's end": (
        "“十四五”末产值达到500亿元。",
        ["2025"],
    ),
    "a month in which something was done": (
        "2024年6月,甲山经开区创建为省级经开区。园区现有企业103家。",
        ["2024"],
    ),
    "what it rose to in a span of years": (
        "2016年至2020年,甲山经开区规上企业由26家猛增到61家。",
        ["2020"],
    ),
    "what it added in a span of years": (
        "2016年至2020年,甲山经开区新增企业61家。",
        ["2016/2020"],
    ),
    "that year": (
        "2021年,甲峰电子有限公司落户。这一年,甲山经开区税收9亿元。",
        ["2021"],
    ),
    "a quarter in the name of what is held": (
        "在7月5日举行的三季度重大项目签约现场,签约项目29个。",
        ["2024-07-05"],
    ),
    "a year that is looked at": (
        "回看2022年,甲山经开区税收3亿元;新进项目29个。",
        ["2022", "2022"],
    ),
    "figures of a year's end": (
        "一组截至2022年底的数字说明了甲山经开区的家底:企业326家;税收3亿元。",
        ["2022-12-31", "2022-12-31"],
    ),
    "an output expected by the end of the year": (
        "到今年底,甲山经开区产值预计超过100亿元。",
        ["2024"],
    ),
    "firms at the end of the year": (
        "到去年底,甲山经开区有企业326家。",
        ["2023-12-31"],
    ),
    "a headline that names half a year": (
        "甲山经开区半年报出炉\n\n上半年,甲山经开区税收3亿元。\n\n招商势头好,新签约项目29个。",
        ["2024-01/2024-06", "2024-01/2024-06"],
    ),
    "a headline that names no time": (
        "甲山经开区风头正劲\n\n上半年,甲山经开区税收3亿元。\n\n招商势头好,签约项目29个。",
        ["2024-01/2024-06", "2024"],
    ),
    "a headline that looks back on half a year": (
        "数说甲山经开区半年报\n\n税收3亿元,增长8%。",
        ["2024-01/2024-06"],
    ),
    "the time of what is made known": (
        "7月24日,甲山经开区发布上半年经济运行情况。税收3亿元,增长8%。",
        ["2024-01/2024-06"],
    ),
    "the time of what is held": (
        "7月24日,甲山经开区举行二季度项目签约仪式。签约项目29个。",
        ["2024-07-24"],
    ),
    "a year that another is compared with": (
        "2022年,甲山经开区税收3亿元,2015年还只有1亿元;市场主体12万户,2015年为2万户。规上企业90家。",
        ["2022", "2015", "2022", "2015", "2022"],
    ),
    "a bond of many years": (
        "2010年,甲山经开区扩区。翻开20多年的账本,累计投资380亿元。建成道路78公里。",
        ["2024"],
    ),
    "within the year of the paragraph": (
        "2022年,甲山经开区税收3亿元。年内园区企业总数为108家。",
        ["2022", "2022"],
    ),
    "within the year that is aimed at": (
        "2022年,甲山经开区税收3亿元。年内计划引进企业9家。",
        ["2022", "2024"],
    ),
    "what is hoped for behind a count": (
        "甲山经开区集中开工,投产项目15个,预计全部达产后新增产值261亿元。",
        ["2024", None],
    ),
    "a yearly output at a plan's end": (
        "“十四五”末,甲山经开区将实现年产值900亿元。",
        ["2025"],
    ),
    "what lay in last year's house": (
        "2月19日,甲山经开区召开大会。会上晒出去年的家底:税收突破2亿元;新增上市公司2家。",
        ["2023", "2023"],
    ),
    "what is in hand": (
        "去年,甲翼科技有限公司销售收入8亿元。公司手里握有专利86项。",
        ["2023", "2024"],
    ),
    "a month still to come": (
        "甲山经开区甲翼项目预计8月完工,9月投入运营。9月产值将超2亿元。\n\n储备项目29个。",
        ["2024-09", "2024"],
    ),
}


@pytest.mark.parametrize(("text", "periods"), PERIODS.values(), ids=PERIODS)
def test_figures_have_their_own_time(text, periods):
    assert find_periods(text) == periods


def test_a_heading_gives_the_year_of_what_stands_below():
    text = (
        "甲山高新区工作报告\n\n一、2021年工作回顾\n\n税收5亿元。\n\n"
        "二、2022年主要目标\n\n引进企业9家。"
    )
    assert find_periods(text, datetime.date(2022, 1, 18)) == ["2021", "2022"]


def find_natures(text, published):
    [article] = parse(text, published=published).to_dict()["articles"]
    found = [r["fields"] for r in article["records"] if r["kind"] == "metric"]
    return [fields["nature"] for fields in found]


def test_a_heading_of_what_is_to_do_makes_aims():
    text = (
        "甲山高新区工作报告\n\n一、2021年目标完成情况\n\n税收增长5%。\n\n"
        "二、2022年重点工作\n\n税收增长9%以上。目前引进企业9家。"
    )
    natures = find_natures(text, datetime.date(2022, 1, 18))
    assert natures == ["actual", "target", "actual"]


def test_that_year_in_january_is_the_one_that_is_over():
    text = "(上接第一版)这一年,甲山经开区新增企业61家。"
    assert find_periods(text, datetime.date(2024, 1, 9)) == ["2023"]


def test_a_work_report_looks_back_on_the_year_before():
    text = (
        "甲山高新区2022年工作报告(摘要)\n\n一年来,运行平稳。去年税收5亿元。\n\n"
        "去年引进企业9家。\n\n电子产业产值229亿元。"
    )
    assert find_periods(text, datetime.date(2022, 1, 18)) == ["2021"] * 3


UNPLACED = {
    "a half": "上半年,甲山经开区税收3亿元。1至6月,产值8亿元。从2020年算起,累计引进企业90家。",
    "a half told on": "上半年,甲山经开区税收3亿元;产值8亿元。园区从2020年起步。",
}


@pytest.mark.parametrize("text", UNPLACED.values(), ids=UNPLACED)
def test_a_part_of_an_unknown_year_has_no_other_year(text):
    assert find_periods(text, None)[:2] == [None, None]
