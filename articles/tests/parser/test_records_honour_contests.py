"""Prizes of contests, and titles in quotes that stand before their holder."""

import pytest

from articles.parser import parse

FIRM, PARK = "甲山电缆有限公司", "乙水高新区"


def find_fields(text):
    [article] = parse(text).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "honour"]


PRIZES = {
    "in a clause before": (
        f"在第三届全国工业设计大赛中,{FIRM}获二等奖。",
        ("第三届全国工业设计大赛二等奖", "national"),
    ),
    "in the same clause": (
        f"{FIRM}在湖南省创新创业大赛中荣获金奖。",
        ("湖南省创新创业大赛金奖", "provincial"),
    ),
    "an assessment": (
        f"{PARK}在全省园区综合考核中获评“优秀”等次。",
        ("全省园区综合考核“优秀”等次", "provincial"),
    ),
    "of a group, where the final ended": (
        f"2023年(第八届)湖南省创新创业大赛决赛落幕,{FIRM}获得初创组一等奖。",
        ("2023年(第八届)湖南省创新创业大赛决赛初创组一等奖", "provincial"),
    ),
    "a mark, and who assessed": (
        f"在省科技厅公布的2023年度省级孵化器绩效评价结果中,{PARK}获评优秀(A类)。",
        ("2023年度省级孵化器绩效评价优秀(A类)", "provincial"),
    ),
    "a prize's own prize": (
        f"甲省工业联合会日前发布第七届中国工业大奖获奖名单,{FIRM}获提名奖。",
        ("第七届中国工业大奖提名奖", "national"),
    ),
    "a class": (
        f"去年,{PARK}在全国综合保税区高质量评估中获评A类。",
        ("全国综合保税区高质量评估A类", "national"),
    ),
    "a mark of published results": (
        f"科技部公布2023年度国家级孵化器考核评价结果,{PARK}考核结果为优秀(A类)。",
        ("2023年度国家级孵化器考核评价优秀(A类)", "national"),
    ),
    "under somebody's lead": (f"在市委领导下,{PARK}荣获一等奖。", ("一等奖", None)),
}


@pytest.mark.parametrize(("text", "told"), PRIZES.values(), ids=PRIZES)
def test_prize_is_told_with_its_contest(text, told):
    [honour] = find_fields(text)
    assert (honour["title"], honour.get("level")) == told


def test_bare_gold_medal_is_no_honour():
    assert find_fields(f"{FIRM}荣获金奖。") == []


ATTACHED = {
    "a park": (f"“国家级绿色园区”{PARK}传来喜讯。", [("国家级绿色园区", PARK)]),
    "a firm": (
        f"园区来了“全国质量标杆”{FIRM}等客商。",
        [("全国质量标杆", FIRM)],
    ),
    "no holder": ("“国家级绿色园区”创建工作提速。", []),
    "no title": (f"“国家所需”{FIRM}所能。", []),
}


@pytest.mark.parametrize(("text", "pairs"), ATTACHED.values(), ids=ATTACHED)
def test_title_in_quotes_belongs_to_the_name_behind(text, pairs):
    assert [(f["title"], f["recipient"]) for f in find_fields(text)] == pairs


ISSUERS = {
    "another honour's": (
        f"{PARK},2000年被省政府批准为省级开发区,2010年升级为国家级高新区。",
        [("省级开发区", "省政府"), ("国家级高新区", None)],
    ),
    "a clause before": (
        f"经省政府批准,{PARK}升级为省级高新区。",
        [("省级高新区", "省政府")],
    ),
    "who founded": (
        f"{PARK}是国务院批准设立的国家级高新区。",
        [("国家级高新区", "国务院")],
    ),
    "who sent a notice": (
        f"近日,省商务厅下发通知,认定{PARK}为省级外贸转型升级基地。",
        [("省级外贸转型升级基地", "省商务厅")],
    ),
    "five of them": (
        f"科技部、财政部、海关总署、税务总局发布第30批国家企业技术中心名单,{FIRM}上榜。",
        [("第30批国家企业技术中心", "科技部、财政部、海关总署、税务总局")],
    ),
    "an institute in full": (
        f"{PARK}被工信部中小企业发展促进中心授予“中德中小企业合作示范区”。",
        [("中德中小企业合作示范区", "工信部中小企业发展促进中心")],
    ),
    "who ran the contest": (
        f"在由甲省开发区协会主办的年度园区评选活动中,{PARK}荣膺“最具投资价值园区”称号。",
        [("最具投资价值园区", "甲省开发区协会")],
    ),
    "not of another assessment": (
        f"{PARK}在商务部公布的考核中列全国第46位,还戴上了“乙省绿色工业园区”的帽子。",
        [("乙省绿色工业园区", None)],
    ),
    "not of another year": (
        f"在甲省园区协会5月公布的榜单上,{PARK}跻身乙省园区30强;2023年还进入首批国家无废试点园区名单。",
        [("乙省园区30强", "甲省园区协会"), ("首批国家无废试点园区", None)],
    ),
    "by whose name it is called": (
        f"{FIRM}获甘肃省人民政府质量奖。",
        [("甘肃省人民政府质量奖", "甘肃省人民政府")],
    ),
    "who published the list last year": (
        f"全国工商联去年发布的民营制造业500强榜单里,{FIRM}排在第88位。",
        [("民营制造业500强榜单", "全国工商联")],
    ),
    "of two in turn": (
        f"中国纺织工业联合会授予{PARK}“中国纺织示范园区”称号,授予乙水市“中国纤维名城”称号。",
        [
            ("中国纺织示范园区", "中国纺织工业联合会"),
            ("中国纤维名城", "中国纺织工业联合会"),
        ],
    ),
    "ministries": (
        f"{PARK}被人力资源社会保障部、工业和信息化部授予“全国系统先进集体”荣誉称号。",
        [("全国系统先进集体", "人力资源社会保障部、工业和信息化部")],
    ),
    "not who only ranked": (
        f"{PARK}在科技部火炬中心公布的综合评价中,列第58位;同时入选《中国高新区百强》榜单。",
        [("中国高新区百强", None)],
    ),
    "not a year before": (
        f"全国工商联去年发布的民营企业500强榜单里,{FIRM}居第88位;再往前一年,{FIRM}拿到国家制造业单项冠军产品。",
        [("民营企业500强榜单", "全国工商联"), ("国家制造业单项冠军产品", None)],
    ),
}


@pytest.mark.parametrize(("text", "given"), ISSUERS.values(), ids=ISSUERS)
def test_issuer_gave_this_honour(text, given):
    assert [(f["title"], f.get("issuer")) for f in find_fields(text)] == given


def test_product_of_the_firm_is_its_holder():
    text = f"{FIRM}获评省级绿色工厂,其产品“乙江”入选省级制造业单项冠军产品名单。"
    assert [f["recipient"] for f in find_fields(text)] == [FIRM, "乙江"]


def test_what_people_are_given_is_no_honour_of_their_firm():
    text = f"{FIRM}被授予“创新先进奖”,{FIRM}乙某被授予“金牌工人”荣誉称号。"
    assert [f["title"] for f in find_fields(text)] == ["创新先进奖"]


def test_workshop_of_a_model_worker_is_its_firm_s():
    [honour] = find_fields(f"{FIRM}获评省级劳模创新工作室。")
    assert honour["title"] == "省级劳模创新工作室"


def test_firm_below_another_has_its_own_name():
    text = "甲山集团有限公司喜获“中国工业大奖”,下辖乙水能源公司喜获“国家级绿色工厂奖”。"
    assert [f["recipient"] for f in find_fields(text)] == [
        "甲山集团有限公司",
        "乙水能源公司",
    ]
