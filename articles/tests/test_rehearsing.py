"""What a new parse would change, told beforehand; no database."""

from articles.rehearsing import rehearse
from articles.tests.test_reparsing import AREA, draft, store


def list_changes(drafts, standing):
    found = rehearse(drafts, standing)
    return [(each.what, each.name, each.cells) for each in found.changes]


def test_what_comes_goes_and_stays():
    drafts = [draft(name="北方基地项目"), draft()]
    standing = [store(1), store(2, name="东方基地项目")]

    assert list_changes(drafts, standing) == [
        ("new", "北方基地项目", {}),
        ("gone", "东方基地项目", {}),
    ]
    assert rehearse(drafts, standing).kept_count == 1


def test_another_value_of_one_fact_is_a_change():
    assert list_changes([draft(area=AREA)], [store(1)]) == [
        ("changed", "南方基地项目", {"area": [None, AREA]})
    ]


def test_what_a_person_decided_does_not_change():
    assert list_changes([draft()], [store(1, status="rejected")]) == []
    assert list_changes([], [store(1, status="confirmed")]) == []
