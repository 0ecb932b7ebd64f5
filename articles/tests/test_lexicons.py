import pytest

from articles.lexicons import build_lexicon
from entities.tests.make import make_enterprise, make_indicator, make_park, make_place

pytestmark = pytest.mark.django_db


def test_names_and_aliases_become_entries():
    park = make_park(name="衡阳高新区")
    park.names.create(name="高新区")
    park.names.create(name="衡阳高新技术产业开发区")
    enterprise = make_enterprise(name="恒缘电工")
    place = make_place(name="衡阳市")
    indicator = make_indicator(name="税收")
    indicator.names.create(name="税收收入")

    entries = build_lexicon().entries
    assert {(e.kind, e.name, e.key) for e in entries} == {
        ("park", "衡阳高新区", str(park.pk)),
        ("enterprise", "恒缘电工", str(enterprise.pk)),
        ("place", "衡阳市", str(place.pk)),
        ("indicator", "税收", str(indicator.pk)),
    }
    aliases = {entry.kind: set(entry.aliases) for entry in entries}
    assert aliases == {
        "park": {"高新区", "衡阳高新技术产业开发区"},
        "enterprise": set(),
        "place": set(),
        "indicator": {"税收收入"},
    }


@pytest.mark.parametrize("number", [0, 3])
def test_the_lexicon_takes_eight_queries(number, django_assert_num_queries):
    for i in range(number):
        make_park(name=f"第{i}高新区").names.create(name=f"{i}高新")

    with django_assert_num_queries(8):
        assert len(build_lexicon().entries) == number


def test_an_empty_database_gives_an_empty_lexicon():
    assert build_lexicon().entries == ()
