import pytest

from articles.parser import parse
from articles.parser.linking.grouping import group_names


def find_cast(text, kind):
    (article,) = parse(text).articles
    return {entity.name: entity.aliases for entity in article.cast.of(kind)}


RENAMED = {
    "changed": "园区由“衡阳松木工业集中区”更名为“松岭产业开发区”。",
    "of old": "松岭产业开发区前身为衡阳松木工业集中区，签约项目6个。",
    "in brackets": "松岭产业开发区(原衡阳松木工业集中区)签约项目6个。",
}


@pytest.mark.parametrize("text", RENAMED.values(), ids=RENAMED)
def test_the_new_name_stands_before_the_old_one(text):
    assert find_cast(text, "park") == {"松岭产业开发区": ("衡阳松木工业集中区",)}


def test_a_zone_beside_another_keeps_its_name():
    text = "松岭产业开发区与衡阳松木工业集中区签约，为园区更名。"
    assert len(find_cast(text, "park")) == 2


JOINED = {
    "district left out": ("park", "衡阳石鼓松岭经开区", "衡阳松岭经开区"),
    "base": ("park", "宸东能源化工基地", "宸东基地"),
    "core and a word": ("enterprise", "辽宁宸光制药装备股份有限公司", "宸光装备"),
    "known to all": ("enterprise", "云南北部合盛硅业有限公司", "合盛硅业"),
    "shares": ("enterprise", "锦州宸恒汽车安全系统股份有限公司", "宸恒股份"),
    "zone of the nation": ("park", "甲川(国家级)经济技术开发区", "甲川开发区"),
    "of the country": ("enterprise", "中国岚源建设集团有限公司", "中国岚建"),
    "word left out": ("park", "衡阳国际大数据谷", "衡阳数据谷"),
    "parts left out": ("enterprise", "桐川宸友机械部件有限公司", "宸友"),
}
APART = {
    "other kind of zone": ("park", "衡阳松岭高新区", "衡阳高新区"),
    "other province": ("park", "湖南工业设计城", "贵州工业设计城"),
    "other core": ("enterprise", "辽宁宸光制药股份有限公司", "宸辉装备"),
    "group in two provinces": ("enterprise", "湖南宸能", "云南宸能"),
    "quarter for trying": ("park", "甲岚协同创新区", "甲岚新区"),
    "zone that it stands in": ("park", "甲岚新区绿色化工园区", "甲岚新区"),
}


@pytest.mark.parametrize(("kind", "full", "short"), JOINED.values(), ids=JOINED)
def test_what_is_short_for_a_name_is_joined_with_it(kind, full, short):
    assert group_names(kind, [full, short]) == [(full, short)]


@pytest.mark.parametrize(("kind", "full", "other"), APART.values(), ids=APART)
def test_what_means_another_stays_apart(kind, full, other):
    assert len(group_names(kind, [full, other])) == 2


def test_the_first_letter_of_a_trade_may_end_the_name():
    text = "四川丙芯微电子有限公司开工。丙芯微投产。"
    assert find_cast(text, "enterprise") == {"四川丙芯微电子有限公司": ("丙芯微",)}


def test_a_core_is_found_with_what_stands_beside_it():
    text = "桂林宸药制药装备有限公司开工。宸药装备投产。桂林宸药增资。"
    names = {"桂林宸药制药装备有限公司": ("宸药装备", "桂林宸药")}
    assert find_cast(text, "enterprise") == names


def test_a_foreign_firm_goes_without_its_country():
    text = "德国岚特勒投资6亿元的项目开工。岚特勒中国区负责人说，进度很快。"
    assert find_cast(text, "enterprise") == {"德国岚特勒": ("岚特勒",)}


def test_firms_that_bear_the_name_of_their_zone_are_several():
    text = "岚宸高新区开工。岚宸轴承有限责任公司扩产，岚宸水泥厂关停，岚宸农商行贷款。"
    assert find_cast(text, "enterprise") == {
        "岚宸轴承有限责任公司": (),
        "岚宸农商行": (),
        "岚宸水泥厂": (),
    }


CALLED = {
    "firm": (
        "enterprise",
        "湖南睿甬岑科技有限公司(以下简称“睿岑”)签约。睿岑将建厂。",
        {"湖南睿甬岑科技有限公司": ("睿岑",)},
    ),
    "zone": (
        "park",
        "衡阳松岭高新区(下称“衡松区”)发展快。衡松区税收3亿元。",
        {"衡阳松岭高新区": ("衡松区",)},
    ),
    "zone that no rule knows": (
        "park",
        "甲生物医药基地园区(以下简称“医药基地”)税收3亿元。",
        {"医药基地": ()},
    ),
    "letters of its name": (
        "enterprise",
        "湖南宸川开发建设集团股份有限公司(宸开控股)去年扭亏。",
        {"湖南宸川开发建设集团股份有限公司": ("宸开控股",)},
    ),
    "owner in a bracket": (
        "enterprise",
        "湖南睿甬岑科技有限公司(华辉集团)签约。",
        {"湖南睿甬岑科技有限公司": (), "华辉集团": ()},
    ),
    "renamed years later": (
        "park",
        "衡阳松岭高新区前身为衡阳松岭工业园,2003年起步,2012年更名为湖南松岭工业集中区。",
        {
            "湖南松岭工业集中区": ("衡阳松岭工业园", "衡阳松岭高新区"),
        },
    ),
    "fair": ("park", "甲博览会(以下简称“甲博会”)开幕。", {}),
}


@pytest.mark.parametrize(("kind", "text", "cast"), CALLED.values(), ids=CALLED)
def test_what_a_text_calls_a_name_for_short_means_the_same(kind, text, cast):
    assert find_cast(text, kind) == cast


def test_the_core_of_several_firms_means_the_first():
    names = ["衡阳宸发铝业有限公司", "衡阳宸发精密制造有限公司", "宸发"]

    assert ("衡阳宸发铝业有限公司", "宸发") in group_names("enterprise", names)
