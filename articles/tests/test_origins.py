"""What was read of an article's origin is shown, confirmed and put right."""

import datetime

import pytest
from bs4 import BeautifulSoup

from articles.models import Article
from articles.tests.make import make_article, make_upload
from entities.models import Source
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db

TEXT = "今年上半年，白沙洲工业园区完成规模以上工业总产值8.39亿元。"
STATED = {"title": "半年答卷", "authors": "周采薇", "publisher": "云栖湖日报"}


@pytest.fixture
def article():
    return make_article(upload=make_upload(text=TEXT), title="半年", authors="周采")


def send(client, article, **stated):
    return client.post(f"/articles/articles/{article.pk}/origin/", STATED | stated)


def test_page_shows_what_was_read(admin_client, article):
    html = admin_client.get(f"/articles/uploads/{article.upload_id}/").content
    fields = BeautifulSoup(html, "html.parser").select(".origin input[maxlength]")
    assert [field["value"] for field in fields] == ["半年", "周采", ""]


def test_another_day_is_kept_and_the_text_parsed_by_it(admin_client, article):
    answer = send(admin_client, article, published_on="2021-07-20")
    article.refresh_from_db()
    stated = (article.title, article.authors, article.publisher)
    assert (answer.url, stated) == (
        f"/articles/uploads/{article.upload_id}/",
        tuple(STATED.values()),
    )
    assert article.published_on == datetime.date(2021, 7, 20)
    assert "2021" in str(article.proposals.get().fields)


def test_without_another_day_nothing_is_parsed(admin_client, article):
    send(admin_client, article)
    assert not article.parse_runs.exists()


@pytest.mark.parametrize(
    "stated", [{"published_on": "2999-01-01"}, {"title": "长" * 301}]
)
def test_what_cannot_be_is_not_kept(admin_client, article, stated):
    send(admin_client, article, **stated)
    assert Article.objects.get().title == "半年"


def test_cited_article_keeps_its_origin(admin_client, article):
    article.source = Source.objects.create(kind=Source.Kind.ARTICLE, title="半年")
    article.save()
    send(admin_client, article)
    assert Article.objects.get().title == "半年"


def test_strangers_state_nothing(client, article):
    client.force_login(make_user())
    assert send(client, article).status_code == 403
