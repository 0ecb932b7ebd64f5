import datetime

import pytest

from articles.parser import parse
from articles.parser.records.honours.levels import read_level
from articles.parser.span import Span

PRESS_DAY = datetime.date(2023, 12, 20)


def find_fields(text):
    """Title, recipient and whatever else is stated of each honour proposed."""
    [article] = parse(text, published=PRESS_DAY).to_dict()["articles"]
    return [r["fields"] for r in article["records"] if r["kind"] == "honour"]


def find_holders(text):
    return [fields["recipient"] for fields in find_fields(text)]


def test_honour_has_recipient_issuer_level_and_date():
    text = "今年4月,甲山精密制造有限公司被湖南省工信厅认定为“智造标杆”企业。"
    assert find_fields(text) == [
        {
            "title": "“智造标杆”企业",
            "recipient": "甲山精密制造有限公司",
            "issuer": "湖南省工信厅",
            "level": "provincial",
            "date": "2023-04",
        }
    ]


def test_list_of_recipients_gives_a_record_each():
    text = "凯新科技、金刚利、北方光电被认定为湖南省“智造标杆”。"
    assert find_holders(text) == ["凯新科技", "金刚利", "北方光电"]


def test_list_before_a_count_gives_a_record_each():
    text = "衡阳高新区如年实业、衡所华威、天邦科技3家企业成功入选省级绿色工厂。"
    assert find_holders(text) == ["如年实业", "衡所华威", "天邦科技"]


def test_list_of_titles_gives_a_record_each_with_the_date():
    text = "甲山智造谷今年4月获省级示范工厂称号并获得省科普教育基地、市级研学基地。"
    found = [(f["title"], f["recipient"], f["date"]) for f in find_fields(text)]
    assert found == [
        ("省级示范工厂", "甲山智造谷", "2023-04"),
        ("省科普教育基地", "甲山智造谷", "2023-04"),
        ("市级研学基地", "甲山智造谷", "2023-04"),
    ]


HOLDERS = {
    "clause before": (
        "甲山特种合金股份有限公司等10家企业,2021年被新认定为国家级“小巨人”。",
        ["甲山特种合金股份有限公司"],
    ),
    "behind the count": (
        "全市有2家企业入选省级绿色工厂,分别是甲山合金有限公司和乙水电子有限公司。",
        ["甲山合金有限公司", "乙水电子有限公司"],
    ),
    "project": (
        "甲山人凝血因子研发项目,今年3月上榜省重大技术研发项目。",
        ["甲山人凝血因子研发项目"],
    ),
    "product of an enterprise": (
        "公司生产的“天岳”牌衬底荣获中国国际工业博览会大奖。",
        ["“天岳”牌衬底"],
    ),
    "described enterprise": (
        "电子产业链龙头企业——甲山精密工业有限公司喜获国家级绿色工厂称号。",
        ["甲山精密工业有限公司"],
    ),
    "the same enterprise": (
        "甲山合金有限公司是乙水集团有限公司的子公司。7月,该公司入选国家级绿色工厂。",
        ["甲山合金有限公司"],
    ),
    "founded before": (
        "2015年,成立甲山环保科技公司,获评省级绿色工厂。",
        ["甲山环保科技公司"],
    ),
    "two clauses": (
        "甲山合金有限公司获评省级绿色工厂,乙水电子有限公司获评市级绿色工厂。",
        ["甲山合金有限公司", "乙水电子有限公司"],
    ),
    "adverbs between": (
        "甲山高新区凭借产业优势再次成功入选国家级绿色园区。",
        ["甲山高新区"],
    ),
}


@pytest.mark.parametrize(("text", "holders"), HOLDERS.values(), ids=HOLDERS)
def test_recipient_is_found(text, holders):
    assert find_holders(text) == holders


NOT_HELD = {
    "planned": "甲山高新区力争创建国家级绿色园区,拟申报省级示范园区。",
    "aimed at": "园区正在争创国家级高新区,力争跻身全国百强园区。",
    "denied": "甲山合金有限公司未能入选国家级绿色工厂。",
    "count": "4家企业认定为湖南省制造业质量标杆,数量占全省八分之一。",
    "person": "公司董事长李某荣获全国五一劳动奖章。",
}


@pytest.mark.parametrize("text", NOT_HELD.values(), ids=NOT_HELD)
def test_what_nobody_holds_is_not_proposed(text):
    assert find_fields(text) == []


def test_planned_honour_is_marked_not_dropped():
    [article] = parse("甲山高新区力争入选国家级绿色园区。").articles
    found = [(r.cells["title"].value, r.modality) for r in article.records]
    assert found == [("国家级绿色园区", "planned")]


def test_honour_told_twice_is_one_record():
    text = (
        "甲山合金有限公司荣获省级绿色工厂称号。\n\n"
        "甲山合金有限公司2022年获评“省级绿色工厂”。"
    )
    assert find_fields(text) == [
        {
            "title": "省级绿色工厂",
            "recipient": "甲山合金有限公司",
            "level": "provincial",
            "date": "2022",
        }
    ]


LEVELS = {
    "全球电子联盟“最佳工厂”奖": "international",
    "世界500强": "international",
    "国家国际科技合作基地": "national",
    "中国省级开发区高质量发展百强榜单": "national",
    "江苏省第五批国家专精特新“小巨人”企业": "national",
    "制造业单项冠军": "national",
    "中国创新大赛湖南分赛区一等奖": "provincial",
    "省级绿色工厂": "provincial",
    "上海市智能工厂": "provincial",
    "衡阳市研学实践基地": "municipal",
    "全市首批标杆党组织": "municipal",
    "县级文明单位": "county",
}


@pytest.mark.parametrize(("title", "level"), LEVELS.items())
def test_level_is_read_off_the_title(title, level):
    assert read_level(title, Span(0, len(title)), None)[0] == level


def test_level_is_left_open_where_nothing_shows_it():
    assert read_level("“瞪羚”企业", Span(0, 6), None) is None


CONFER_NOTHING = {
    "by way of": "甲山合金有限公司通过示范引领,带动了周边企业发展。",
    "phase": "甲山项目已进入试点阶段,将纳入试点范围。",
    "scheme": "甲山高新区通过“链长+链主”机制,推动产业链协同发展。",
    "reserve": "甲山高新区将10家企业纳入国家级专精特新企业培育库。",
    "loan": "甲山合金有限公司获得国家级专精特新企业专属贷款500万元。",
    "the many": "在甲山高新区,获得国家级“小巨人”称号的企业已有12家。",
    "plan": "甲山高新区规划建设国家级示范园区,面积10平方公里。",
}


@pytest.mark.parametrize("text", CONFER_NOTHING.values(), ids=CONFER_NOTHING)
def test_words_of_honours_alone_confer_nothing(text):
    assert find_fields(text) == []


PORTRAITS = {
    "agency that grants": (
        (
            "乙川创业园概况\n\n1994\n乙川创业服务中心成立\n2002\n"
            "省科委、省教委联合授予“科技示范基地”称号。"
        ),
        [("科技示范基地", "乙川创业服务中心", "2002")],
    ),
    "what the park says it is": (
        "乙川高新区是国家级高新区、国家新型工业化产业示范基地。",
        [
            ("国家级高新区", "乙川高新区", None),
            ("国家新型工业化产业示范基地", "乙川高新区", None),
        ],
    ),
    "known to an agency": (
        "甲山精密制造有限公司是乙市人民政府认定的乙市优秀民营企业、诚信科技企业。",
        [
            ("乙市优秀民营企业", "甲山精密制造有限公司", None),
            ("诚信科技企业", "甲山精密制造有限公司", None),
        ],
    ),
    "quoted titles behind a description": (
        "甲山精密制造有限公司是我国唯一的“国家成果产业化示范基地”、“国家重点软件企业”。",
        [
            ("国家成果产业化示范基地", "甲山精密制造有限公司", None),
            ("国家重点软件企业", "甲山精密制造有限公司", None),
        ],
    ),
    "two graded titles joined by 和": (
        "乙川高新区先后被批准为市级高新区和国家火炬计划装备特色产业基地。",
        [
            ("市级高新区", "乙川高新区", None),
            ("国家火炬计划装备特色产业基地", "乙川高新区", None),
        ],
    ),
}


@pytest.mark.parametrize(("text", "found"), PORTRAITS.values(), ids=PORTRAITS)
def test_portraits_and_chronologies_name_their_honours(text, found):
    assert [
        (f["title"], f["recipient"], f.get("date")) for f in find_fields(text)
    ] == found


def test_agency_in_a_passive_clause_grants_nothing_to_others():
    text = "乙川高新区被省科技厅授予“科技示范园区”。"
    assert find_holders(text) == ["乙川高新区"]


def test_year_behind_a_title_dates_it():
    text = "甲山园区荣获“全省十强园区”(2011年)、“全省一星级园区”(2014年)称号。"
    found = [(f["title"], f["date"]) for f in find_fields(text)]
    assert found == [("全省十强园区", "2011"), ("全省一星级园区", "2014")]


def test_two_names_may_have_a_title_each():
    text = "甲山制造有限公司和乙水科技有限公司分别获评国家级绿色工厂和省级智能工厂。"
    found = [(f["recipient"], f["title"]) for f in find_fields(text)]
    assert found == [
        ("甲山制造有限公司", "国家级绿色工厂"),
        ("乙水科技有限公司", "省级智能工厂"),
    ]


def test_names_may_stand_in_the_next_sentence():
    text = "省工信厅公布专精特新中小企业名单,我县2家企业入选。这2家企业分别是甲山制造有限公司、乙水科技有限公司。"
    assert find_holders(text) == ["甲山制造有限公司", "乙水科技有限公司"]


def test_issuer_holds_for_the_next_clause():
    text = "在工信部公布的名单中,甲山制造有限公司被评为绿色工厂;乙水科技有限公司被评为绿色供应链管理企业。"
    found = [(f["issuer"], f["level"]) for f in find_fields(text)]
    assert found == [("工信部", "national")] * 2


def test_what_is_to_be_given_by_a_public_list_is_proposed():
    assert find_holders("甲山高新区拟获湖南省园区产业高质量发展奖励。") == [
        "甲山高新区"
    ]
    assert find_holders("甲山高新区拟申报省级示范园区。") == []


def test_park_is_given_what_only_parks_are():
    text = "甲山高新区做强产业。今年引进乙水科技有限公司。先后获评国家级绿色工业园区。"
    assert find_holders(text) == ["甲山高新区"]


def test_what_somebody_made_is_the_recipient():
    text = "由甲山化工股份有限公司完成的“一种制备方法”荣获中国专利优秀奖。"
    assert find_holders(text) == ["一种制备方法"]


def test_places_that_share_a_kind_are_parks_each():
    text = "2015年2月,长治、锦州等14家省级高新区获国务院批复,升级为国家高新技术产业开发区。"
    assert find_holders(text) == ["长治高新区", "锦州高新区"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "甲山高新区是全市唯一的国家火炬计划轴承产业基地。",
            "国家火炬计划轴承产业基地",
        ),
        ("2014年,甲山高新区获批国家创新型特色园区。", "国家创新型特色园区"),
        ("甲山高新区荣升国家级高新技术产业开发区。", "国家级高新技术产业开发区"),
        ("甲山高新区荣膺“中国园区百强”第48名。", "中国园区百强"),
        ("甲山高新区获批为省级零碳园区的消息传来。", "省级零碳园区"),
    ],
)
def test_title_of_a_zone_is_read_in_whatever_verb(text, title):
    [fields] = find_fields(text)
    assert (fields["title"], fields["recipient"]) == (title, "甲山高新区")


def test_titles_of_a_list_are_taken_apart_where_the_first_alone_has_a_level():
    text = "甲山高新区被列为国家重点开发区、循环经济示范区、数字化改革试点名单。"
    titles = [fields["title"] for fields in find_fields(text)]
    assert titles == ["国家重点开发区", "循环经济示范区", "数字化改革试点"]


def test_time_words_before_a_verb_are_no_part_of_the_holder():
    text = "甲山高新区2014年获评省级绿色园区,此后又获得“省级双创基地”称号。"
    assert find_holders(text) == ["甲山高新区", "甲山高新区"]


def test_agency_after_a_preposition_is_named_without_it():
    text = "在省商务厅公布的2022年度全省开发区考评结果中,甲山经开区获评先进园区。"
    assert {fields["issuer"] for fields in find_fields(text)} == {"省商务厅"}


def test_same_year_is_that_of_the_sentence_before():
    text = "2009年11月,甲山高新区获评省级绿色园区;同年被评为全国先进单位。"
    assert [fields["date"] for fields in find_fields(text)] == ["2009-11", "2009"]


def test_centre_of_a_zone_keeps_the_name_of_the_zone():
    text = "甲山高新区创业服务中心获评“省级优秀孵化器”。"
    assert find_holders(text) == ["甲山高新区创业服务中心"]


def test_product_without_a_name_stands_for_its_maker():
    text = "乙山铸造有限公司入选省级绿色工厂,其主导产品获国家制造业单项冠军。"
    assert find_holders(text) == ["乙山铸造有限公司"] * 2


def test_places_on_two_lists_are_two_honours():
    text = "乙山铸造荣登“甲省民企100强”榜单第17位、“甲省制造业50强”榜单第9位。"
    assert find_holders(text) == ["乙山铸造"] * 2


def test_year_of_a_list_dates_those_on_it():
    text = "甲山经开区上榜“2021乙省园区百强”,排名靠前。"
    assert [fields["date"] for fields in find_fields(text)] == ["2021"]
