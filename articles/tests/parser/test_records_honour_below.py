"""Honours whose holders stand in lines below their title."""

import pytest

from articles.tests.parser.honour_records import find_fields


def test_lines_below_a_title_are_its_holders():
    text = (
        "甲山省认定代表性园区\n"
        "近日,省政府办公厅认定甲山高新技术产业开发区等4个园区为全省代表性园区。\n"
        "全省代表性园区名单\n"
        "一、代表性开发区\n"
        "甲山高新技术产业开发区(生物医药)\n"
        "乙水经济技术开发区(电子科技)\n"
        "二、代表性物流园区\n"
        "丙江国际商贸物流港(商贸)\n"
        "丁海农业物流港(农产品)\n"
        "甲山日报社全媒体记者 戊某"
    )
    found = [(f["recipient"], f["level"]) for f in find_fields(text)]
    assert found == [
        ("甲山高新技术产业开发区", "provincial"),
        ("乙水经济技术开发区", "provincial"),
        ("丙江国际商贸物流港", "provincial"),
        ("丁海农业物流港", "provincial"),
    ]


def test_lines_below_a_heading_that_name_nobody_are_no_holders():
    text = "全省代表性园区名单\n详见省政府网站\n\n甲山高新区今天召开会议。"
    assert find_fields(text) == []


def test_notice_s_headline_names_who_gave_what_is_listed_below():
    text = (
        "甲省工业和信息化厅关于公布第五批省级绿色制造名单的通知\n"
        "各市工业和信息化局:\n现将名单予以公布。\n附件:第五批省级绿色园区名单\n"
        "1.甲山高新技术产业开发区\n2.乙水经济技术开发区\n"
    )
    assert [f["issuer"] for f in find_fields(text)] == ["甲省工业和信息化厅"] * 2


BELOW = {
    "by sections": (
        (
            "经部门审核,拟认定以下企业为2024年度A类企业,现予公示。\n一、规上工业企业\n"
            "甲山装备有限公司\n乙水电器有限公司\n二、规下工业企业\n丙江模具有限公司"
        ),
        ["甲山装备有限公司", "乙水电器有限公司", "丙江模具有限公司"],
    ),
    "of a list published above": (
        (
            "近日,江苏省工信厅公示2023年度省级创新型中小企业名单。\n"
            "甲湖高新区共有2家企业入选。\n来看看都有谁——\n甲山装备有限公司\n乙水电器有限公司"
        ),
        ["甲山装备有限公司", "乙水电器有限公司"],
    ),
}


@pytest.mark.parametrize("case", BELOW)
def test_list_stands_some_lines_below_its_title(case):
    text, names = BELOW[case]
    fields = find_fields(text)
    assert [f["recipient"] for f in fields] == names
    assert len({f["title"] for f in fields}) == 1


def test_list_of_what_is_no_honour_has_no_holders():
    text = "以下企业为本次活动赞助,特此鸣谢。\n甲山装备有限公司\n乙水电器有限公司"
    assert find_fields(text) == []
