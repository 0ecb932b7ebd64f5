"""What an article says twice is one record."""

import datetime

import pytest

from articles.parser import parse


def find_figures(text):
    """Name, value, growth and position of each metric."""
    [article] = parse(text, published=datetime.date(2024, 8, 10)).to_dict()["articles"]
    return [
        (
            fields["name"],
            fields.get("value"),
            fields.get("growth"),
            fields.get("rank", {}).get("position"),
        )
        for fields in (r["fields"] for r in article["records"] if r["kind"] == "metric")
    ]


TWICE = {
    "a rank told after the figures": (
        (
            "1-7月,甲乙高新区完成工业总产值65亿元,固定资产投资11亿元。在全市13个园区中,"
            "工业总产值、固定资产投资分别位于第三、第六。"
        ),
        [
            ("工业总产值", "6500000000", None, 3),
            ("固定资产投资", "1100000000", None, 6),
        ],
    ),
    "the headline's figure under another name": (
        "甲乙高新区签约38个项目\n\n8月5日,甲乙高新区举行招商活动,共有38个项目完成首秀。",
        [("完成首秀项目", "38", None, None)],
    ),
    "the headline's count under another verb": (
        "甲乙高新区40家企业上榜\n\n8月5日,甲乙高新区40家企业被认定为创新型中小企业。",
        [("认定为创新型中小企业", "40", None, None)],
    ),
    "the headline's rough sum": (
        (
            "上半年甲乙高新区规上工业总产值突破180亿元\n\n"
            "今年上半年,甲乙高新区规上工业总产值180.2亿元,增长8%。"
        ),
        [("规上工业总产值", "18020000000", "8", None)],
    ),
    "small counts of other things": (
        "甲乙高新区新增国家级平台2个\n\n8月5日,甲乙高新区签约项目2个。",
        [("新增国家级平台", "2", None, None), ("签约项目", "2", None, None)],
    ),
    "a growth told again with its value": (
        (
            "今年上半年,甲乙高新区工业投资增长18.3%。"
            "今年上半年,甲乙高新区工业投资30亿元,增长18.3%。"
        ),
        [("工业投资", "3000000000", "18.3", None)],
    ),
    "a rank told again with its growth": (
        (
            "今年上半年,甲乙高新区工业投资居全市第一。"
            "今年上半年,甲乙高新区工业投资增长18.3%,居全市第一。"
        ),
        [("工业投资", None, "18.3", 1)],
    ),
    "a count told again": (
        "甲乙高新区新增上市企业4家。本次新增的4家企业各具特色。",
        [("新增上市企业", "4", None, None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TWICE.values(), ids=TWICE)
def test_what_is_told_twice_is_one_record(text, expected):
    assert find_figures(text) == expected


def test_the_same_growth_of_another_time_is_another_record():
    text = (
        "2023年,甲乙高新区工业投资增长8%。今年上半年,甲乙高新区工业投资30亿元,增长8%。"
    )
    assert find_figures(text) == [
        ("工业投资", None, "8", None),
        ("工业投资", "3000000000", "8", None),
    ]


def test_a_first_count_of_what_is_pointed_at_stands():
    text = "甲乙高新区举行活动,此次集中签约的38个项目总投资400亿元。"
    assert find_figures(text)[0] == ("集中签约项目", "38", None, None)
