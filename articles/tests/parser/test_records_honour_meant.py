"""Honours whose holder is told by 该项目, 其, 我们, a site or a portrait's opening."""

import pytest

from articles.tests.parser.honour_records import find_fields, find_pairs

FIRM, OTHER, THIRD = "甲山合金有限公司", "乙水电子有限公司", "丙江机械有限公司"
WORK = "“高温合金关键技术及应用”项目"

MEANT = {
    "the work told before": (
        f"{FIRM}完成的{WORK}荣获国家科技进步奖二等奖。该项目由丁大学牵头,此前已获湖南省科技进步一等奖。",
        [("国家科技进步奖二等奖", WORK), ("湖南省科技进步一等奖", WORK)],
    ),
    "the firm of who speaks": (
        f"“去年,我们还拿下了山东省科技进步一等奖!”{FIRM}总经理王某说。",
        [("山东省科技进步一等奖", FIRM)],
    ),
    "given to it": (
        "2006年4月,甲山工业园获评省级示范工业园区;同年11月,中国机械工业协会授予其“中国起重机械之乡”称号。",
        [("省级示范工业园区", "甲山工业园"), ("中国起重机械之乡", "甲山工业园")],
    ),
    "a firm that a park houses": (
        f"走进位于甲山高新区的{FIRM}展厅,荣誉墙格外醒目:国家级绿色工厂、湖南省瞪羚企业……",
        [("国家级绿色工厂", FIRM), ("湖南省瞪羚企业", FIRM)],
    ),
    "a firm that settled in a park": (
        f"甲山经开区是老园区。甲山经开区发展快。{FIRM}2001年入驻甲山经开区,曾获江苏省质量奖、全国文明单位等荣誉。",
        [("江苏省质量奖", FIRM), ("全国文明单位", FIRM)],
    ),
    "a portrait": (
        "甲山经开区,国家首批新型工业化产业示范基地、湖南省优秀产业园区。",
        [
            ("国家首批新型工业化产业示范基地", "甲山经开区"),
            ("湖南省优秀产业园区", "甲山经开区"),
        ],
    ),
    "what it was before": (
        "甲山经开区的前身是乙水工业园,2006年3月经江苏省政府批准升格为省级开发区。",
        [("省级开发区", "甲山经开区")],
    ),
    "plates put up": (
        "甲山高新区还先后挂起“国家火炬计划钛产业基地”“国家新材料高技术产业基地”等牌子。",
        [
            ("国家火炬计划钛产业基地", "甲山高新区"),
            ("国家新材料高技术产业基地", "甲山高新区"),
        ],
    ),
    "behind a mark": (
        f"▶ {FIRM}获评湖南省绿色工厂。",
        [("湖南省绿色工厂", FIRM)],
    ),
    "to set one up": (
        "2月,商务部批复同意甲山高新区设立国家外贸转型升级基地(电力装备)。",
        [("国家外贸转型升级基地(电力装备)", "甲山高新区")],
    ),
    "to join those": (
        "1991年3月,国务院批准甲山高新区进入首批国家高新区名单。",
        [("首批国家高新区", "甲山高新区")],
    ),
    "a workstation": (
        f"{FIRM}获批设立山东省院士工作站。",
        [("山东省院士工作站", FIRM)],
    ),
    "by a body with letters in its name": (
        "5月26日,甲山高新区被全国R&D资源清查办公室评为第二次全国R&D资源清查先进集体。",
        [("第二次全国R&D资源清查先进集体", "甲山高新区")],
    ),
    "told with its batch and without": (
        "日前,工信部发布第十批国家新型工业化产业示范基地名单,甲山高新区成功入选,获批国家新型工业化产业示范基地(轨道交通装备)。",
        [("第十批国家新型工业化产业示范基地", "甲山高新区")],
    ),
}

NOBODY = {
    "what it is to become": "区里的想法是,帮甲山产业园拿下省级园区的牌子。",
    "a jubilee": "去年8月,甲州新区获批国家级新区十周年重大项目集中开工活动就放在乙水产业园。",
    "one of two steps": "它们上面还有两级台阶,一级是国家级专精特新“小巨人”,一级是单项冠军。",
    "a plate that is counted": "这是甲山经开区今年拿到的第6张国家级名片。",
    "a work that has no name": "该项目由丁大学牵头,此前已获湖南省科技进步一等奖。",
    "to build what is no honour": "省政府批准甲山高新区建设中国银行大楼。",
    "what a park is for": "甲山经开区,全省重要的开放窗口、企业家园。",
    "told again": "甲山高新区排名全省第二。这是该区首次入选。",
}


@pytest.mark.parametrize("case", MEANT)
def test_holder_is_who_is_meant(case):
    text, pairs = MEANT[case]
    assert find_pairs(text) == pairs


@pytest.mark.parametrize("case", NOBODY)
def test_no_honour_is_held(case):
    assert find_pairs(NOBODY[case]) == []


def test_what_is_told_again_is_one_honour():
    text = f"{FIRM}荣获国家科技进步奖二等奖。这是该公司第三次获得国家科技奖。"
    assert find_pairs(text) == [("国家科技进步奖二等奖", FIRM)]


def test_place_in_the_contest_of_the_clause_before():
    text = f"在第十二届甲山创业大赛中,{FIRM}获得成长组一等奖,{OTHER}获二等奖。"
    assert find_pairs(text) == [
        ("第十二届甲山创业大赛成长组一等奖", FIRM),
        ("第十二届甲山创业大赛二等奖", OTHER),
    ]


def test_grade_of_an_assessment_that_is_reported():
    text = "省政府办公厅通报了2021年度全省开发区考核评价结果,甲山高新区被评为优秀等次。"
    [(title, _)] = find_pairs(text)
    assert title == "2021年度全省开发区考核评价优秀等次"


def test_the_day_of_a_list_is_not_that_of_earlier_honours():
    text = (
        "12月8日,商务部公布国家进口示范区名单,甲山经开区成功获批。"
        "此前,开发区先后获批国家级绿色工业园区、国家级生态工业示范园区。"
    )
    dates = {f["title"]: f.get("date") for f in find_fields(text)}
    assert dates["国家级绿色工业园区"] is None


def test_another_time_has_its_own_giver():
    text = (
        "1月20日,科技部批复同意甲山高新区建设国家创新型科技园区;"
        "5月17日,获甲市“十一五”科技管理先进集体称号。"
    )
    issuers = {f["title"]: f.get("issuer") for f in find_fields(text)}
    assert issuers == {
        "国家创新型科技园区": "科技部",
        "甲市“十一五”科技管理先进集体": None,
    }


def test_who_recognised_it_stands_in_the_clause_before():
    text = "经省小企业局认定,甲山工业园被授予“省级中小企业园”称号。"
    [fields] = find_fields(text)
    assert fields["issuer"] == "省小企业局"


def test_another_list_names_its_publisher():
    text = "另据福建省工商联发布的2023福建省制造业50强榜单,甲山科技、乙水电子上榜。"
    assert {f["issuer"] for f in find_fields(text)} == {"福建省工商联"}


LINES = {
    "two lines that ran together": (
        f"{FIRM}被认定为省级企业技术中心荣获中国化工行业技术创新示范企业。",
        [
            ("省级企业技术中心", FIRM),
            ("中国化工行业技术创新示范企业", FIRM),
        ],
    ),
    "inspected on the spot": (
        "2023年8月,甲山产业园顺利通过国家生态工业示范园区现场验收。",
        [("国家生态工业示范园区", "甲山产业园")],
    ),
    "no product for the firm": (
        "主导产品“甲牌”变压器被列入国家重点新产品计划。公司连续多年被评为“AAA级信用企业”。",
        [("国家重点新产品计划", "主导产品“甲牌”变压器")],
    ),
}


@pytest.mark.parametrize("case", LINES)
def test_title_ends_where_the_next_begins(case):
    text, pairs = LINES[case]
    assert find_pairs(text) == pairs


def test_national_bureau_before_a_title_gives_it():
    text = f"{FIRM}入选国家能源局能源绿色低碳转型典型案例。"
    [fields] = find_fields(text)
    assert (fields["issuer"], fields["title"]) == (
        "国家能源局",
        "能源绿色低碳转型典型案例",
    )


def test_layout_before_a_title_is_no_bureau():
    text = f"{FIRM}入选国家区域布局示范工程典型案例。"
    [fields] = find_fields(text)
    assert "issuer" not in fields
