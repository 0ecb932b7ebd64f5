"""When an honour was given."""

import datetime

import pytest

from articles.parser import parse
from articles.tests.parser.honour_records import find_fields


def find_dates(text):
    [article] = parse(text, published=datetime.date(2024, 3, 5)).to_dict()["articles"]
    fields = [r["fields"] for r in article["records"] if r["kind"] == "honour"]
    return [(f["title"], f.get("date")) for f in fields]


DATES = {
    "at a meeting told of before": (
        "3月4日,甲乙高新区召开工作大会。会上,甲乙光电股份有限公司获颁“亩均领跑者”奖牌。",
        [("亩均领跑者", "2024-03-04")],
    ),
    "behind a sentence that says what was given": (
        (
            "3月4日,甲乙高新区召开工作大会。会上表彰了一批企业。"
            "甲乙光电股份有限公司被授予“突出贡献企业”称号。"
        ),
        [("突出贡献企业", "2024-03-04")],
    ),
    "of a ceremony whose name has a year": (
        "3月4日,2023年度颁奖典礼在甲市举行,甲乙光电股份有限公司荣获“创新企业”称号。",
        [("创新企业", "2024-03-04")],
    ),
    "in society nobody gives": (
        (
            "3月4日,甲乙高新区召开工作大会。社会上关注的甲乙光电股份有限公司"
            "被授予“突出贡献企业”称号。"
        ),
        [("突出贡献企业", None)],
    ),
    "behind a meeting on other things": (
        (
            "3月4日,甲乙高新区召开工作大会。会上讨论了预算。"
            "甲乙光电股份有限公司被授予“突出贡献企业”称号。"
        ),
        [("突出贡献企业", None)],
    ),
    "not of the founding": (
        "甲乙光电股份有限公司成立于2003年,是国家级科技创新“小巨人”企业。",
        [("国家级科技创新“小巨人”企业", None)],
    ),
    "not of the asking": (
        "3月4日,从市工信局获悉,甲乙光电股份有限公司获评国家绿色工厂。",
        [("国家绿色工厂", None)],
    ),
    "not up to when they were counted": (
        "截至2023年底,甲乙光电股份有限公司入选国家重点“小巨人”。",
        [("国家重点“小巨人”", None)],
    ),
    "of the list's publication": (
        "在甲省园区协会1月公布的榜单上,甲乙高新区连续7年跻身中国园区30强。",
        [("中国园区30强", "2024-01")],
    ),
    "of the passing": (
        "甲乙产业园去年11月通过省级认定,跻身江西省现代农业产业园行列,“甲乙辣椒”也入选了农业农村部地理标志产品名录。",
        [("江西省现代农业产业园", "2023-11"), ("地理标志产品", None)],
    ),
    "of a year's end": (
        "甲乙光电股份有限公司去年底拿下甘肃省“小巨人”企业牌子。",
        [("甘肃省“小巨人”企业", "2023-12")],
    ),
    "of no year, as in each": (
        "2023年,甲乙高新区税收5亿元,连续三年被评为“甘肃省先进园区”。",
        [("甘肃省先进园区", None)],
    ),
    "of what was given, not of what it is": (
        "甲乙高新区2012年8月经国务院同意升级为国家级高新区,是国家级循环经济试点园区。",
        [("国家级高新区", "2012-08"), ("国家级循环经济试点园区", None)],
    ),
    "not of the coming": (
        "2022年落户的甲乙光电股份有限公司,近日跻身甘肃省企业技术中心。",
        [("甘肃省企业技术中心", None)],
    ),
    "not of the news": (
        "2月27日,甲山传来好消息:省政府日前下发批复,甲乙工业园跻身省级高新区。",
        [("省级高新区", None)],
    ),
    "of its approval": (
        "甲乙高新区1991年3月经国务院同意设立,是首批国家级高新区。",
        [("首批国家级高新区", "1991-03")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DATES.values(), ids=DATES)
def test_date_is_that_of_the_giving(text, expected):
    assert find_dates(text) == expected


GIVEN = {
    "told on that day": (
        "昨日上午,甲山开发区召开总结表彰大会,表彰先进。甲山合金有限公司夺得“金花奖”。",
        "2023-12-19",
    ),
    "list of that day": (
        "11月8日,工信部公布2023年度绿色园区名单。其中,甲山高新区榜上有名。",
        "2023-11-08",
    ),
    "new in the year told of": (
        "2022年,全区申报科技项目52个。新增的2家国家级“高企”分别是甲山合金、乙水电子。",
        "2022",
    ),
    "lately": ("甲山高新区日前被认定为自治区绿色低碳示范园区。", None),
    "the page's": ("2023-12-19 甲山高新区被认定为自治区绿色低碳示范园区。", None),
}


@pytest.mark.parametrize(("text", "date"), GIVEN.values(), ids=GIVEN)
def test_date_is_that_of_the_giving_or_left_open(text, date):
    assert {fields.get("date") for fields in find_fields(text)} == {date}
