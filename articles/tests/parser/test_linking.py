import pytest

from articles.parser import Entry, Lexicon, parse
from articles.parser.linking.grouping import group_names


def find_cast(text, kind, lexicon=None):
    (article,) = parse(text, lexicon=lexicon).articles
    return {entity.name: entity.aliases for entity in article.cast.of(kind)}


JOINED = {
    "core": [("衡阳富泰宏精密工业有限公司", "富泰宏")],
    "a trade of three letters": [("宏泰新材料股份有限公司", "宏泰")],
    "scattered": [("宁波容百新能源科技股份有限公司", "容百科技")],
    "group": [("富士康科技集团", "富士康集团", "富士康")],
    "company of half its core": [("长凯石油科技股份有限公司", "长凯公司")],
    "company without its place": [("深圳丰宜科技有限公司", "丰宜科技公司")],
}
KEPT_APART = {
    "two companies of one core": ["武汉娲石商砼有限公司", "阳新娲石商砼有限公司"],
    "group and its distillery": ["玄峰集团红云酒厂", "玄峰集团"],
    "known name inside another": ["特变电工衡变公司", "特变电工"],
    "group and its works": ["富士达集团", "富士达化纤"],
}


@pytest.mark.parametrize("groups", JOINED.values(), ids=JOINED)
def test_full_and_short_names_are_one(groups):
    names = [name for group in groups for name in group]
    assert group_names("enterprise", names) == groups


@pytest.mark.parametrize("names", KEPT_APART.values(), ids=KEPT_APART)
def test_names_of_different_enterprises_stay_apart(names):
    assert sorted(group_names("enterprise", names)) == sorted((n,) for n in names)


def test_of_several_owners_the_local_one_is_meant():
    names = ["衡阳合力工业车辆有限公司", "安徽合力股份有限公司", "合力叉车"]
    assert group_names("enterprise", names, ["衡阳"]) == [
        ("衡阳合力工业车辆有限公司", "合力叉车"),
        ("安徽合力股份有限公司",),
    ]


def test_parks_are_joined_by_their_core_but_not_by_their_city():
    names = ["贵州大龙经济开发区", "大龙工业园", "衡阳高新区", "衡阳综合保税区"]
    assert group_names("park", names) == [
        ("贵州大龙经济开发区", "大龙工业园"),
        ("衡阳综合保税区",),
        ("衡阳高新区",),
    ]


def test_letters_of_an_official_name_are_short_for_it():
    names = ["长春汽车经济技术开发区", "长春汽开区", "长春高新区"]
    assert group_names("park", names) == [
        ("长春汽车经济技术开发区", "长春汽开区"),
        ("长春高新区",),
    ]


@pytest.mark.parametrize(
    "names",
    [
        ["沈抚科技小镇", "沈抚新区", "沈抚经开区"],
        ["大庆经开区", "大庆经济技术开发区新材料产业园"],
        ["聊城高新技术产业开发区", "聊城开发区"],
        ["衡阳高新综合保税区", "衡阳高新区"],
        ["凉州区国家现代农业产业园", "安定区国家现代农业产业园"],
        ["佛山顺德(云浮)产业园", "佛山顺德(廉江)产业园"],
    ],
)
def test_a_zone_and_what_is_built_in_it_are_two(names):
    assert sorted(group_names("park", names)) == sorted((name,) for name in names)


@pytest.mark.parametrize(
    "names",
    [
        ["聊城经济技术开发区", "聊城开发区"],
        ["吉州区绿色食品产业园区", "吉州绿色食品产业园区"],
        ["杭州高新技术产业开发区(滨江)", "杭州高新区"],
    ],
)
def test_a_park_may_be_named_without_what_tells_its_rank(names):
    assert group_names("park", names) == [tuple(names)]


@pytest.mark.parametrize(
    ("full", "short"),
    [("包头稀土高新区", "稀土高新区"), ("甲山经开区新材料产业园", "新材料产业园")],
)
def test_a_park_is_found_by_what_stands_behind_its_place(full, short):
    text = f"{full}签约项目7个。今年，{short}产值增长5%。"
    assert find_cast(text, "park") == {full: (short,)}


def test_a_town_may_have_a_park_of_each_kind():
    names = ["甲乡经开区", "甲乡高新区", "丙阳经开区(高新区)", "丙阳经开区"]
    assert group_names("park", names) == [
        ("丙阳经开区(高新区)", "丙阳经开区"),
        ("甲乡经开区",),
        ("甲乡高新区",),
    ]


def test_a_kind_of_park_is_no_short_name():
    text = "甲县新型建材工业集中区签约项目7个。各类产业园增长。"
    assert find_cast(text, "park") == {"甲县新型建材工业集中区": ()}


def test_a_short_name_stands_over_a_known_one_inside_it():
    text = "湖南三星禾光电股份有限公司二期开工。三星禾是一家小巨人企业。"
    assert "三星" not in find_cast(text, "enterprise")


def test_a_park_called_only_by_its_kind_bears_that_word():
    text = "一季度，开发区签约项目7个。今年，开发区产值增长5%。各开发区交流经验。"
    assert find_cast(text, "park") == {"开发区": ()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("高新区今年新增13家企业\n\n记者从高新区获悉，产值增长5%。", {"高新区": ()}),
        ("笔者从县产业集聚区获悉，入驻企业37家。", {"县产业集聚区": ()}),
        ("一季度，工业园区产值增长。目前，工业园区投产。全市工业园区增加。", {}),
    ],
)
def test_a_headline_or_a_county_tells_whose_park_is_meant(text, found):
    assert find_cast(text, "park") == found


def test_the_kind_alone_is_no_name_beside_a_named_park():
    text = "松木经开区今年投产项目7个。开发区产值增长5%。去年，开发区产值下降。"
    assert find_cast(text, "park") == {"松木经开区": ()}


def test_a_short_form_is_found_wherever_it_stands():
    text = "湖南爱加建筑有限公司落户某园区。爱加工厂投产。爱加小学开学。"
    (article,) = parse(text).articles
    (entity,) = article.cast.of("enterprise")
    assert entity.names == ("湖南爱加建筑有限公司", "爱加")
    assert [text[s.start : s.stop] for s in entity.spans] == [
        "湖南爱加建筑有限公司",
        "爱加",
    ]


LEXICON = Lexicon(
    (
        Entry("enterprise", "衡阳富泰宏精密工业有限公司", ("富泰宏",), "enterprise/1"),
        Entry("enterprise", "深圳富泰宏电子有限公司", ("富泰宏",), "enterprise/2"),
        Entry("park", "松木经济开发区", ("松木经开区",), "park/1"),
        Entry("enterprise", "常胜", (), "enterprise/3"),
    )
)


@pytest.mark.parametrize(
    ("text", "kind", "link"),
    [
        ("松木经开区增长8%。", "park", ("known", ("park/1",))),
        (
            "“富泰宏”增长8%。",
            "enterprise",
            ("ambiguous", ("enterprise/1", "enterprise/2")),
        ),
        (
            "衡阳富泰宏精密工业有限公司投产。",
            "enterprise",
            ("known", ("enterprise/1",)),
        ),
        ("常胜投产。", "enterprise", ("known", ("enterprise/3",))),
    ],
)
def test_entities_are_linked_to_the_lexicon(text, kind, link):
    (article,) = parse(text, lexicon=LEXICON).articles
    (entity,) = article.cast.of(kind)
    assert (entity.link, entity.keys) == link


def test_whom_only_a_project_names_is_of_the_cast():
    text = "丙翼铝业三期项目开工,总投资5亿元。双宸分园路网工程开工,总投资1亿元。"
    assert find_cast(text, "enterprise") == {"丙翼铝业": ()}


PARKS_JOINED = {
    "city behind its province": ("江苏省高邮市高新技术产业开发区", "高邮市高新区"),
    "county without its word": ("甲山县工业园区", "甲山县工业园"),
    "national": ("襄阳国家高新技术产业开发区", "襄阳高新区"),
}


@pytest.mark.parametrize("names", PARKS_JOINED.values(), ids=PARKS_JOINED)
def test_parks_are_joined_with_what_they_are_called_for_short(names):
    assert group_names("park", names) == [names]


def test_parks_of_two_kinds_stay_apart():
    names = ["高邮市经济开发区", "高邮市高新区", "沈抚新区", "沈抚高新区"]
    names += ["海安高新区", "海安开发区", "甲湖高新区", "甲湖科学城"]
    assert sorted(group_names("park", names)) == sorted((name,) for name in names)


def test_park_called_by_its_kind_stands_beside_one_named_in_passing():
    text = "县工业园抓招商。工业园促项目。工业园优服务。与甲山工业园区结对。"
    assert find_cast(text, "park") == {"工业园": (), "甲山工业园区": ()}


def test_short_name_of_a_county_means_the_county():
    text = "昨日,启东市举行开工活动。启东一季度开工项目36个。"
    [article] = parse(text).articles
    assert [len(e.spans) for e in article.cast.of("place") if e.name == "启东市"] == [2]


def test_short_name_of_a_county_is_known_by_its_zone():
    text = "昨日,启东高新区举行开工活动。2017年,启东关停织机3.2万台。"
    [article] = parse(text).articles
    assert [len(e.spans) for e in article.cast.of("place") if e.name == "启东"] == [1]


def test_short_name_of_a_county_that_begins_a_headline_means_it():
    text = "靖江上半年新增企业57家\n\n截至6月底,靖江有企业1086家。"
    assert find_cast(text, "place") == {"靖江": ()}
    inside = "甲山园区看靖江变化\n\n截至6月底,靖江有企业1086家。"
    assert find_cast(inside, "place") == {}


def test_short_name_of_a_county_stands_for_nothing_by_itself():
    assert find_cast("启东一季度开工项目36个。", "place") == {}


def test_a_zone_is_called_by_its_name_without_what_leads_to_it():
    text = "活力松木经开区税收2亿元。今年,松木经开区税收9亿元。"
    assert find_cast(text, "park") == {"松木经开区": ("活力松木经开区",)}


def test_a_zone_keeps_the_place_before_its_name():
    text = "衡阳松木经开区税收2亿元。今年,松木经开区税收9亿元。"
    assert find_cast(text, "park") == {"衡阳松木经开区": ("松木经开区",)}


def test_a_county_s_only_zone_is_called_by_whose_it_is():
    text = "开工仪式在县工业园区举行。项目落户县工业园区。"
    assert find_cast(text, "park") == {"县工业园区": ()}
    assert find_cast("仪式在该县高新区举行。", "park") == {"高新区": ()}
    assert find_cast("全县工业园区提速。", "park") == {}
