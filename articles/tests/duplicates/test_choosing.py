"""What a person says of a copy, and what it does to queue and sources."""

import pytest

from articles.applying.sources import add_source, withdraw_source
from articles.duplicates import choose, link_duplicates
from articles.errors import CitedArticleError
from articles.models import Article, Likeness
from articles.tests.duplicates.texts import LONG, SENTENCES
from articles.tests.make import make_article, make_proposal, make_upload
from entities.models import Source

pytestmark = pytest.mark.django_db
CHOICE = Likeness.Choice


@pytest.fixture
def reviewer(django_user_model):
    return django_user_model.objects.create_user("reviewer")


@pytest.fixture
def copies() -> list[Article]:
    """An article, its reprint and a shortened version."""
    texts = (LONG, f"转载：{LONG}", "".join(SENTENCES[2:7]))
    found = [make_article(upload=make_upload(text=text)) for text in texts]
    for article in found:
        link_duplicates(article)
    return found


def find_link(article: Article) -> Likeness:
    return article.likenesses.order_by("earlier_id").first()


def list_reprints() -> list[tuple]:
    rows = Source.objects.order_by("pk")
    return [(row.article.pk, row.reprint_of_id) for row in rows]


def cite(*articles: Article) -> list[int]:
    for article in articles:
        article.refresh_from_db()
    return [add_source(article).pk for article in articles]


def test_copies_count_as_reprints_until_somebody_chooses(copies, reviewer):
    first, second, third = cite(*copies)
    assert list_reprints() == [
        (copies[0].pk, None),
        (copies[1].pk, first),
        (copies[2].pk, first),
    ]
    choose(find_link(copies[2]), CHOICE.INDEPENDENT, by=reviewer)
    choose(
        copies[2].likenesses.order_by("earlier_id").last(),
        CHOICE.INDEPENDENT,
        by=reviewer,
    )
    assert Source.objects.get(pk=third).reprint_of_id is None
    choose(find_link(copies[2]), CHOICE.REPRINT, by=reviewer)
    assert Source.objects.get(pk=third).reprint_of_id == first
    assert second != third


def test_first_source_of_a_group_stands_for_it(copies):
    """The copy was confirmed before the original had a source."""
    second = cite(copies[1])[0]
    assert Source.objects.get(pk=second).reprint_of_id is None
    first = cite(copies[0])[0]
    assert Source.objects.get(pk=second).reprint_of_id == first
    copies[0].refresh_from_db()
    withdraw_source(copies[0])
    assert Source.objects.get(pk=second).reprint_of_id is None


def test_what_follows_an_article_stays_with_it(copies, reviewer):
    """The shortened version hangs on the reprint once the original is ruled out."""
    choose(find_link(copies[1]), CHOICE.INDEPENDENT, by=reviewer)
    choose(find_link(copies[2]), CHOICE.INDEPENDENT, by=reviewer)
    found = Article.objects.order_by("pk").values_list("duplicate_of", flat=True)
    assert list(found) == [None, None, copies[1].pk]


def test_article_left_out_is_not_waiting_any_more(copies, reviewer):
    make_proposal(article=copies[1])
    link = find_link(copies[1])
    choose(link, CHOICE.LEFT_OUT, by=reviewer)
    assert list(Article.objects.waiting()) == []
    choose(link, CHOICE.OPEN, by=reviewer)
    assert list(Article.objects.waiting()) == [copies[1]]
    assert (link.chosen_by, link.chosen_at) == (None, None)


def test_cited_article_is_not_left_out(copies, reviewer):
    cite(copies[1])
    with pytest.raises(CitedArticleError) as caught:
        choose(find_link(copies[1]), CHOICE.LEFT_OUT, by=reviewer)
    assert str(caught.value) == "《签约》已有确认的事实，请先撤回，再选择不用。"
