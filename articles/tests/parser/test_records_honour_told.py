"""Honours told across clauses, sentences, lists and headlines."""

import pytest

from articles.tests.parser.honour_records import find_fields, find_pairs

FIRM, OTHER = "甲山合金有限公司", "乙水电子有限公司"

TOLD = {
    "a prize of the sentence before": (
        f"第六届甲山创业大赛在丁市落幕。{FIRM}获二等奖。",
        [("第六届甲山创业大赛二等奖", FIRM)],
    ),
    "a prize announced by its number": (
        f"甲市政府揭晓第六届市长质量奖。{FIRM}和{OTHER}榜上有名;丙江电缆公司获提名奖。",
        [
            ("第六届市长质量奖", FIRM),
            ("第六届市长质量奖", OTHER),
            ("第六届市长质量奖提名奖", "丙江电缆公司"),
        ],
    ),
    "a contest that has just ended": (
        f"在前不久结束的2020年甲山创业大赛上,{FIRM}斩获全国银奖。",
        [("2020年甲山创业大赛全国银奖", FIRM)],
    ),
    "by who stands where": (
        f"园里的{FIRM}连续六年蝉联“中国机械行业百强企业”;隔壁的{OTHER}拿到了“国家级绿色工厂”的称号。",
        [("中国机械行业百强企业", FIRM), ("国家级绿色工厂", OTHER)],
    ),
    "exhibits": (
        "甲山公司的“四足巡检机器人”、乙水公司的“手术导航系统”等5个展品荣获“优秀产品奖”。",
        [("优秀产品奖", "四足巡检机器人"), ("优秀产品奖", "手术导航系统")],
    ),
    "after others": (
        "这是甲山经开区继获批国家骨干冷链物流基地、国家进境粮食指定口岸之后,获得的又一平台。",
        [
            ("国家骨干冷链物流基地", "甲山经开区"),
            ("国家进境粮食指定口岸", "甲山经开区"),
        ],
    ),
    "a list in book marks": (
        f"日前,省工信厅公布了《2022年甲省工业“云端企业”名单》,{FIRM}入选。",
        [("2022年甲省工业“云端企业”", FIRM)],
    ),
    "those commended below": (
        f"决定对以下企业予以通报表扬:\n一、工业十强企业\n{FIRM}\n{OTHER}\n二、科技创新先进企业\n丙江装备有限公司",
        [
            ("工业十强企业", FIRM),
            ("工业十强企业", OTHER),
            ("科技创新先进企业", "丙江装备有限公司"),
        ],
    ),
    "a cluster and its park's headline": (
        "甲山高新区获批国家创新型产业集群\n\n近日,科技部正式发文,甲山高新区新型显示产业集群获批成为国家创新型产业集群。",
        [("国家创新型产业集群", "甲山高新区新型显示产业集群")],
    ),
    "two parks and a headline": (
        "甲山高新区获批国家绿色园区\n\n近日,工信部正式发文,乙水高新区也获批国家绿色园区。",
        [("国家绿色园区", "甲山高新区"), ("国家绿色园区", "乙水高新区")],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_honour_and_holder_are_found(case):
    text, pairs = TOLD[case]
    assert sorted(find_pairs(text)) == sorted(pairs)


NOBODY = {
    "commended without a list": "决定对以下企业予以通报表扬:\n希望受表扬的企业珍惜荣誉,再接再厉。",
    "a fair of the sentence before": f"第六届甲山博览会在丁市举行。{FIRM}参展。",
    "a firm with no name": "主导产品畅销全国。公司连续多年被评为“AAA级信用企业”。",
}


@pytest.mark.parametrize("case", NOBODY)
def test_nobody_holds_an_honour(case):
    assert find_pairs(NOBODY[case]) == []


def test_decision_s_headline_names_who_gives():
    text = f"甲山高新区管委会关于表彰先进单位的决定\n\n经研究决定:授予{FIRM}“突出贡献企业”称号。"
    [fields] = find_fields(text)
    assert fields["issuer"] == "甲山高新区管委会"
    assert "level" not in fields


def test_general_offices_are_givers():
    text = (
        f"交通运输部办公厅、国家发展改革委办公厅公布第四批示范工程项目名单,{FIRM}入选。"
    )
    [fields] = find_fields(text)
    assert fields["issuer"] == "交通运输部办公厅、国家发展改革委办公厅"


def test_day_of_an_honour_is_of_the_month_that_heads_it():
    text = "2023年甲山经开区大事记\n1月\n5日,召开会议。\n2月\n24日,甲山经开区被商务部认定为国家加工贸易产业园。"
    [fields] = find_fields(text)
    assert fields["date"] == "2023-02-24"


def test_day_below_another_heading_dates_nothing():
    text = "甲山经开区要闻\n科技创新\n24日,甲山经开区被商务部认定为国家加工贸易产业园。\n其他"
    [fields] = find_fields(text)
    assert "date" not in fields


def test_what_was_given_in_turn_has_no_giver_of_the_clause_before():
    text = "甲山高新区是国务院批准设立的国家级高新区,先后被评为国家知识产权示范园区、国家科技兴贸创新基地。"
    fields = {f["title"]: f.get("issuer") for f in find_fields(text)}
    assert fields["国家知识产权示范园区"] is None


def test_one_list_gives_what_the_next_clause_tells():
    text = f"工信部公布国家级绿色工厂名单,{FIRM}获评国家级绿色工厂。"
    assert {f["issuer"] for f in find_fields(text)} == {"工信部"}


HELD = {
    "what it is now": (
        "甲山经开区现为国家新型工业化产业示范基地、国家知识产权试点园区。",
        ["国家新型工业化产业示范基地", "国家知识产权试点园区"],
    ),
    "plates that came to a park": (
        "国家文化出口基地、国家数字服务出口基地——今年以来,两张“国字号”名片相继花落甲山软件园。",
        ["国家文化出口基地", "国家数字服务出口基地"],
    ),
    "a place and a prize": (
        f"{FIRM}摘得第八届全国创业大赛总决赛第三名、2020年全国技术创新大赛优秀奖。",
        ["第八届全国创业大赛总决赛", "2020年全国技术创新大赛优秀奖"],
    ),
    "the highest prize": (
        f"在第46届国际质量管理会议(ICQCC)上,{FIRM}的课题成果荣获最高奖——金奖。",
        ["第46届国际质量管理会议(ICQCC)金奖"],
    ),
}


@pytest.mark.parametrize("case", HELD)
def test_titles_of_one_sentence_are_told_apart(case):
    text, titles = HELD[case]
    assert [title for title, _ in find_pairs(text)] == titles


LEFT = {
    "parks that came": "甲山科技园、乙水创业园——今年以来,两个园区相继落户甲市。",
    "what a firm makes now": f"{FIRM}现为多家车企供货。",
}


@pytest.mark.parametrize("case", LEFT)
def test_no_title_is_held(case):
    assert find_pairs(LEFT[case]) == []


def test_two_give_together():
    text = "甲山高新区获省委、省政府“全省招商引资先进开发区”称号。"
    [fields] = find_fields(text)
    assert fields["title"] == "全省招商引资先进开发区"
    assert fields["issuer"] == "省委、省政府"


def test_years_in_a_row_are_not_of_an_earlier_honour_s_year():
    text = "甲山经开区2006年通过国家级园区审核,并连续五年获全省园区综合考评一等奖。"
    dates = {f["title"]: f.get("date") for f in find_fields(text)}
    assert dates.get("全省园区综合考评一等奖") is None


def test_zone_that_is_set_up_honours_nobody():
    assert find_pairs("省政府同意甲县设立省级高新区,总规划面积12平方公里。") == []
