"""Parks that are called by words of the dictionary, and what is no park."""

import pytest

from articles.parser import parse
from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks

FOUND = {
    "part of the country": "记者从{park:华中电子商务园}获悉,",
    "word of a firm": "{park:远景低碳产业园}奠基仪式昨日举行。",
    "for a sum": "某集团投资12.5亿元的{park:国际高端饮品产业园},三年建成。",
    "with a date": ";{park:黄金产业园}2022年11月进场施工,主体已完工。",
    "with its land": "{park:高端轴承产业园}占地300亩。",
    "letter before a place": "县里有马岚工业园、{park:双河口轻工业园}。",
    "place that is no division": "走进{park:秦川园区},企业多。",
    "beside a sure one": "{park:南岚工业园区}、{park:生物产业园区}投资增长。",
    "park of a firm": "{park:宏盛郑州园区}四季度赶工。",
    "piece of a zone": "外加{park:珠澳跨境工业区珠海园区}。",
    "first of those it has": "甲岚经开区由{park:轻工产业园}、{park:医药工业园}和白马岚物流园组成。",
    "of a university": "在{park:同济国家大学科技园}内,",
    "share of it": "{park:装备制造产业园区}17个,占18.5%;",
    "part and place": "★ {park:杭州湾上虞经济技术开发区}",
    "made there": "{park:长垣起重工业园}获批。",
    "no kind of park": "区内建有{park:甲岚机器人小镇}、{park:桐川工业小区}。",
}
LEFT = {
    "any": "加快建设现代农业产业园,打造生态工业园。",
    "words beside a list": "发展特色产业园、专业园区、重点园区。",
    "any of its kind": "食品产业园占地面积大,项目由政府投资。",
    "of the country": "特色产品加工园3个、乡村振兴产业园5个,",
    "flowers": "走进花卉园区、特色园区,",
    "what may come": "由智能装备产业园区域扩展。",
}


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_parks_of_plain_words_are_found(marked):
    assert [m for m in write_found(strip_marks(marked), marked) if m == marked]


def write_found(text, marked):
    """The text with its parks marked; of marked those alone that it has."""
    names = {p.split("}")[0] for p in marked.split("{park:")[1:]}
    found = [m for m in find_names(text) if m.kind == "park" and m.value in names]
    yield write_marks(text, [(m.kind, m.span) for m in found])


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_no_park_is_seen(text):
    assert not [m for m in find_names(text) if m.kind == "park"]


def find_parks(text):
    (article,) = parse(text).to_dict()["articles"]
    return {e["name"] for e in article["entities"] if e["kind"] == "park"}


def test_a_park_of_plain_words_that_a_text_names_again():
    text = "在智能电机产业园,设备已安装到位。\n占地300亩的智能电机产业园去年启动建设。"

    assert find_parks(text) == {"智能电机产业园"}


def test_a_kind_of_park_is_none_however_often():
    text = "配套的现代农业产业园很多。\n先进的现代农业产业园更多。"

    assert find_parks(text) == set()


def test_a_park_to_be_built_is_not_where_the_article_stands():
    text = (
        "甲岚经济技术开发区去年产值1000亿元。\n仪式上,某集团以3亿元兴建华中电子商务园。\n"
        "“当初这里没有路。”累计完成工业总产值90亿元。"
    )
    (article,) = parse(text).to_dict()["articles"]

    metrics = [r for r in article["records"] if r["kind"] == "metric"]
    subjects = {record["fields"]["subject"] for record in metrics}
    assert subjects == {"甲岚经济技术开发区"}
