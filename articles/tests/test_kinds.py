import pytest

from articles.kinds import build_variants, find_kind, find_park_type, is_generic


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("白沙洲工业园区", "park"),
        ("衡阳高新区", "park"),
        ("衡山科学城", "park"),
        ("恒缘电工有限公司", "enterprise"),
        ("富士康集团", "enterprise"),
        ("南方基地项目", "project"),
        ("电子信息产业", "industry"),
        ("化工产业链", "industry"),
        ("衡阳市", "place"),
        ("雁峰区", "place"),
        ("百日攻坚行动", ""),
    ],
)
def test_a_name_s_ending_tells_what_it_names(name, kind):
    assert find_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("全市", True),
        ("该园区", True),
        ("高新区", True),
        ("衡阳市", False),
        ("智造谷", False),
    ],
)
def test_words_for_what_is_named_elsewhere(name, expected):
    assert is_generic(name) is expected


@pytest.mark.parametrize(
    ("kind", "name", "variant"),
    [
        ("park", "衡阳高新区", "衡阳高新技术产业开发区"),
        ("park", "衡阳高新技术产业开发区", "衡阳高新区"),
        ("park", "松木经济技术开发区", "松木经开区"),
        ("park", "白沙洲工业园", "白沙洲工业园区"),
        ("park", "白沙洲工业园区", "白沙洲工业园"),
        ("place", "衡阳", "衡阳市"),
        ("place", "衡阳市", "衡阳"),
        ("indicator", "签约项目", "签约项目数"),
        ("indicator", "签约项目数", "签约项目"),
        ("enterprise", "“恒缘”电工", "恒缘电工"),
    ],
)
def test_another_way_to_write_a_name(kind, name, variant):
    assert variant in build_variants(kind, name)


def test_a_park_is_of_the_type_that_its_name_says():
    names = ["衡阳高新区", "松木经济开发区", "白沙洲工业园区", "智造谷"]
    assert [find_park_type(name) for name in names] == [
        "high_tech",
        "economic",
        "industrial",
        "other",
    ]
