"""Firms as items of lists and at the start of what they build."""

import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks

FOUND = {
    "listed firms": "{enterprise:奥林巴斯}、{enterprise:阿特拉斯}等先后落户,{enterprise:澜起科技}增资。",
    "letter before a verb": "{enterprise:锐岚创芯}拟投资20亿元建设基地。",
    "firms from abroad": "又招来{enterprise:法国施岚雅}、{enterprise:德国舒川勒}两家外企。",
    "item behind a verb": "白沙岛的{enterprise:富岚宏}、{enterprise:裕川精密}、{enterprise:讯得利}正在招工。",
    "its works": "{enterprise:宝川科技}、{enterprise:岚力许}智能工厂等5个项目投产。",
    "known group": "{enterprise:哈药集团}生物疫苗扩产项目,投资3亿元。",
    "brand beside a firm": "{enterprise:宝川科技}、{enterprise:丙泰}优质曲酒,",
    "two known firms in one": "{enterprise:巴斯夫杉杉}扩产。",
    "branch of a known firm": "{enterprise:东软睿岚}、{enterprise:隆基宸源}先后增资。",
    "behind a verb": "背靠{enterprise:福宸集团},手握{enterprise:岚工集团}。",
    "foreign name": "去年{enterprise:达克斯}营收12亿元,{enterprise:隆盛新能源}今年扩产。",
    "what it makes": "{enterprise:顾岚}高端家纺面料项目总投资1.6亿元;有{enterprise:金岚}总装车间智能制造项目。",
    "letters and what they make": "总投资28亿元的{enterprise:坤泽}高性能尼龙切片项目开工。",
}
NOBODY = {
    "words of the same letters": "老板、农夫和兄弟一起统一思想,长城脚下,",
    "wind": "借着政策的东风,先看老厂区里的新动静。",
    "roads": "疏岚高速、环岚旅游公路等项目开建。",
    "form alone": "(惠州)有限公司,",
    "idiom": "增势迅猛、异军突起、接踵而来等态势,",
    "public works of a village": "岚口高端家居市场项目、坤泽污水处理设备项目开工。",
}


def write_found(text):
    found = [m for m in find_names(text) if m.kind == "enterprise"]
    return write_marks(text, [(m.kind, m.span) for m in found])


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_items_are_firms(marked):
    assert write_found(strip_marks(marked)) == marked


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_items_are_nobody(text):
    assert write_found(text) == text
