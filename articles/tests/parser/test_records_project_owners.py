"""Whose a project is by the words right before its name."""

import pytest

from articles.parser import parse

OWNERS = {
    "of": ("北大益丰的矿物纤维项目已投产。", ["北大益丰"]),
    "of a place": ("成都金象的尾气利用项目开工。", ["成都金象"]),
    "abroad": ("德国本特勒投资2.5亿元的车桥模块项目开工。", ["德国本特勒"]),
    "sums between": (
        "其中,隆基总投资2.2亿元、年产8000吨的球形粉体项目投产。",
        ["隆基"],
    ),
    "by": ("薄片生产基地项目开工,由亘达信息投建。", ["亘达信息"]),
    "by a group": ("薄片中试基地项目开工,由池州金达集团投资。", ["池州金达集团"]),
    "by whoever": ("薄片中试基地项目开工,由国有平台公司建设。", None),
    "spends": ("德国拜尔斯道夫追加4500万元,新上护肤产品项目。", ["德国拜尔斯道夫"]),
    "spends it and does": (
        "斯凯宸投了3亿元,做鞋材研发中心项目,6月开工。",
        ["斯凯宸"],
    ),
    "in China": ("CJ荣庆中国总部项目主体封顶。", ["CJ荣庆"]),
    "opens": ("丙旭太阳能公司,6.5吉瓦薄片项目6月出片。", ["丙旭太阳能公司"]),
    "another clause": ("丙旭太阳能公司已投产,光学薄膜生产基地项目开工。", None),
    "praise": ("全市最大的光学薄膜生产基地项目开工。", None),
    "place": ("乙县的光学薄膜生产基地项目开工。", None),
    "years": ("搁置多年的光学薄膜生产基地项目开工。", None),
    "county": ("县政府投资2亿元的光学薄膜生产基地项目开工。", None),
    "a day": ("新建日产5000吨薄片项目开工。", None),
}


@pytest.mark.parametrize(("text", "firms"), OWNERS.values(), ids=OWNERS)
def test_who_stands_before_the_name(text, firms):
    [article] = parse(text).to_dict()["articles"]
    [fields] = [r["fields"] for r in article["records"] if r["kind"] == "project"]
    assert fields.get("enterprises") == firms
