"""Figures that are words of a name, a page or a slogan, beside those that count."""

import pytest

from articles.tests.parser.metric_records import find_figures

SKIPPED = {
    "of a document's name": ("2021年,《优化服务二十条措施》出台。", []),
    "beside a document's name": (
        "2021年,《优化服务措施》惠及企业40家。",
        [("惠及企业", "40家", "", "")],
    ),
    "of a list's name": ("2021年,甲车间入选全州“60个示范工地”。", []),
    "of a slogan": ("2021年,园区围绕“2个集群、5个链条”布局。", []),
    "said by somebody": (
        "“2021年,园区新增外资企业40家。”王某说。",
        [("新增外资企业", "40家", "", "")],
    ),
    "an institute's number": ("2021年,丙川重工609所迁入园区。", []),
    "schools": ("2021年,全县建成中小学校120所。", [("建成中小学校", "120所", "", "")]),
    "what a page counts": ("还没人说话 0人参与,0条评论", []),
    "how long a thing takes to build": ("2021年,工程建设周期2至4年。", []),
    "growth since the founding": (
        "2021年甲山高新区税收9亿元,比建园时增长80%。",
        [("税收", "900000000元", "", "")],
    ),
    "growth since a plan's end": (
        "2021年甲山高新区税收9亿元,较“十三五”末增长80%,同比增长6%。",
        [("税收", "900000000元", "6", "")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SKIPPED.values(), ids=SKIPPED)
def test_only_what_counts_becomes_a_figure(text, expected):
    assert find_figures(text) == expected
