"""Copies are found when they come in, linked once, at a cost that does not grow."""

import pytest

from articles.duplicates import link_duplicates
from articles.duplicates.finding import MOST_HOLDERS
from articles.models import Likeness, TextKey
from articles.services import add_upload
from articles.tests.duplicates.texts import LONG, OTHER, SENTENCES
from articles.tests.make import make_article, make_upload

pytestmark = pytest.mark.django_db


def add_article(text: str):
    article = make_article(upload=make_upload(text=text))
    link_duplicates(article)
    return article


def list_likenesses() -> list[tuple]:
    rows = Likeness.objects.order_by("article_id", "earlier_id")
    return [(row.article_id, row.earlier_id, row.kind, row.share) for row in rows]


def test_copies_are_linked_with_kind_and_share():
    first = add_article(LONG)
    add_article(OTHER)
    same = add_article(LONG.replace("。", "。\n"))
    part = add_article("".join(SENTENCES[3:7]))
    assert list_likenesses() == [
        (same.pk, first.pk, "same", 100),
        (part.pk, first.pk, "part", 100),
        (part.pk, same.pk, "part", 100),
    ]
    assert [same.duplicate_of_id, part.duplicate_of_id] == [first.pk, first.pk]


def test_linking_again_changes_nothing():
    add_article(LONG)
    later = add_article(LONG + SENTENCES[0])
    before = list_likenesses()
    link_duplicates(later)
    assert list_likenesses() == before


def test_the_earlier_of_two_finds_the_later_one():
    """Both came in at one moment, and the later one looked before the earlier."""
    first, second = (make_article(upload=make_upload(text=LONG + c)) for c in "甲乙")
    assert link_duplicates(second) == []
    link_duplicates(first)
    second.refresh_from_db()
    assert (first.duplicate_of_id, second.duplicate_of_id) == (None, first.pk)


def test_article_comes_in_with_its_links(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    first = add_upload(LONG.encode(), name="甲.txt", by=None)[0].articles.get()
    second = add_upload(f"转载\n\n{LONG}".encode(), name="乙.txt", by=None)[0]
    assert [a.duplicate_of_id for a in second.articles.all()] == [first.pk]


@pytest.mark.parametrize("count", [0, 3])
def test_cost_of_a_search_does_not_grow(count, django_assert_num_queries):
    for i in range(count):
        add_article(f"{i}号地块" + OTHER)
    article = make_article(upload=make_upload(text=LONG))
    with django_assert_num_queries(4):
        link_duplicates(article)


def test_keys_that_everyone_has_are_not_kept():
    for i in range(MOST_HOLDERS + 5):
        add_article(f"{i}" * 30 + SENTENCES[0])
    assert max(TextKey.objects.filter(key=key).count() for key in all_keys()) == (
        MOST_HOLDERS
    )


def all_keys() -> set[int]:
    return set(TextKey.objects.values_list("key", flat=True))
