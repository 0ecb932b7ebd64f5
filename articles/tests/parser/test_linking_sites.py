"""Zones by no official ending, and the ending alone."""

import pytest

from articles.parser import parse
from articles.tests.parser.metric_records import find_records


def list_parks(text):
    [article] = parse(text).articles
    return [entity.name for entity in article.cast.of("park")]


SITES = {
    "base": ("去年,衡东能源基地实现产值30亿元。", "衡东能源基地"),
    "piece of a free trade zone": ("目前,厦门片区累计引进企业90家。", "厦门片区"),
    "piece of a new area": (
        "截至目前,福州新区南岭片区已建成道路6公里。",
        "福州新区南岭片区",
    ),
    "port": ("洋浦港货物吞吐量达7万吨。", "洋浦港"),
    "by what it is for": ("生物医药创新公园已吸引企业40家。", "生物医药创新公园"),
    "in quotes": ("“云岭小镇”去年实现产值8亿元。", "云岭小镇"),
    "scene": ("在智能装备产业园内,两家企业投产。", "智能装备产业园"),
}
NO_SITES = {
    "any of a kind": "各类孵化园已建成厂房30万平方米。",
    "special ones": "一批特色产业园全年新增税收2亿元。",
    "how many": "三大产业园累计落户企业56家。",
    "a firm's": "企业研发基地拥有博士46名。",
    "production": "生产基地占地260亩。",
    "no statement": "衡东能源基地项目开工。",
    "port of no place": "在空港一侧,仓库连成片。空港已建成厂房7座。",
    "nothing behind 在": "在生物医药产业园建设上,大家加快步伐。",
}


@pytest.mark.parametrize(("text", "name"), SITES.values(), ids=SITES)
def test_a_statement_tells_a_zone(text, name):
    assert list_parks(text) == [name]


@pytest.mark.parametrize("text", NO_SITES.values(), ids=NO_SITES)
def test_other_words_are_no_zone(text):
    assert list_parks(text) == []


def test_items_behind_a_zone_are_zones_where_told_again():
    text = "天岭园实现税收9亿元,心泉园6亿元。今年,心泉园新增企业4家。"
    assert [r["fields"]["subject"] for r in find_records(text)] == [
        "天岭园",
        "心泉园",
        "心泉园",
    ]


def test_an_ending_is_the_last_zone_that_ends_so():
    text = "衡东能源基地规划面积9平方公里。甲峰电子有限公司年产值3亿元。基地已建成厂房7座。"
    assert find_records(text)[-1]["fields"]["subject"] == "衡东能源基地"


def test_an_ending_of_no_zone_is_nobody():
    text = "衡阳市税收9亿元。甲峰电子有限公司年产值3亿元。基地已建成厂房7座。"
    assert list_parks(text) == []


def test_zones_told_side_by_side_are_named_by_what_they_are_for():
    text = "亿元以上项目37个,其中市高新区11个、临港产业园9个。市高新区完成税收2亿元。"
    assert list_parks(text) == ["临港产业园", "市高新区"]
