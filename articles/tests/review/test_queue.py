import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.utils import timezone

from articles.models import Article
from articles.services import confirm_proposal
from articles.tests.make import make_article, make_proposal
from articles.tests.texts import propose_heli
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db


def list_titles(client, query=""):
    page = BeautifulSoup(client.get(f"/review/{query}").content, "html.parser")
    return [link.get_text() for link in page.select("tbody a")]


def make_waiting(title, confidence="0.8", rule="", **fields):
    article = make_article(title=title, **fields)
    subject = {"subject": f"{title}园区", "name": "产值"}
    make_proposal(
        article=article, kind="metric", fields=subject, confidence=confidence, rule=rule
    )
    return article


def test_the_most_uncertain_come_first_or_the_newest(desk):
    make_waiting("甲", "0.5")
    make_waiting("乙", "0.9")
    make_waiting("丙", "0.7")
    make_article(title="没有待审的")

    assert list_titles(desk) == ["甲", "丙", "乙"]
    assert list_titles(desk, "?order=newest") == ["丙", "乙", "甲"]
    assert len(list_titles(desk, "?show=all")) == 4


@pytest.mark.parametrize(
    "query",
    [
        "?publisher=某报",
        "?park=甲园区",
        "?since=2021-12-01&until=2021-12-31",
        "?most=0.6",
        "?rule=read_left",
        "?assigned=me",
        "?kind=project",
    ],
    ids=lambda query: query.split("=")[0],
)
def test_the_queue_is_narrowed(desk, reviewer, query):
    day = datetime.date(2021, 12, 30)
    article = make_waiting("甲", "0.5", "read_left", publisher="某报", published_on=day)
    make_proposal(article=article)
    make_waiting("乙", published_on=datetime.date(2022, 1, 1))
    Article.objects.filter(pk=article.pk).claim(by=reviewer)

    assert list_titles(desk, query) == ["甲"]


def test_an_odd_filter_is_said_and_narrows_nothing(desk):
    make_waiting("甲")

    response = desk.get("/review/?most=9&order=x&since=y")
    page = BeautifulSoup(response.content, "html.parser")
    assert (response.status_code, len(page.select(".errorlist li"))) == (200, 3)
    assert list_titles(desk, "?most=9&order=x") == ["甲"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a small table is scanned")
def test_the_queue_reads_what_is_open_from_one_index() -> None:
    rows = Article.objects.with_order_keys().waiting().order_by("lowest_confidence")
    plan = rows.values("pk").explain()
    assert plan.count("COVERING INDEX proposal_queue") == 2
    assert "SCAN" not in plan


def test_the_day_s_progress_is_counted(desk, reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    make_waiting("甲")

    page = BeautifulSoup(desk.get("/review/").content, "html.parser")
    said = [each.get_text() for each in page.select(".page-head b")]
    assert said == ["1", "1", "1", "1"]


def test_opening_claims_and_a_second_editor_may_take_over(desk, reviewer, client):
    article = make_waiting("甲")
    reviewer.last_name, reviewer.first_name = "周", "见山"
    reviewer.save()
    desk.get(f"/review/{article.pk}/")
    article.refresh_from_db()
    assert article.claimed_by == reviewer

    second = make_user(username="second")
    second.user_permissions.set(reviewer.user_permissions.all())
    client.force_login(second)
    page = BeautifulSoup(client.get(f"/review/{article.pk}/").content, "html.parser")
    assert page.select_one(".held").get_text().startswith("周见山 正在审核这篇文章")
    article.refresh_from_db()
    assert article.claimed_by == reviewer

    client.post(f"/review/{article.pk}/take-over/")
    article.refresh_from_db()
    assert (article.claimed_by, article.claimed_until > timezone.now()) == (
        second,
        True,
    )


@pytest.mark.parametrize("number", [1, 3])
def test_the_queue_takes_the_same_queries(desk, number, django_assert_num_queries):
    for i in range(number):
        make_waiting(f"第{i}")

    with django_assert_num_queries(13):
        assert len(list_titles(desk)) == number


def test_a_visitor_logs_in_and_staff_without_the_right_are_refused(client):
    assert client.get("/review/").url == "/admin/login/?next=/review/"
    client.force_login(make_user())
    assert client.get("/review/").status_code == 403


def test_the_next_article_is_one_that_nobody_else_holds(desk, reviewer):
    here, held, free = (make_waiting(title) for title in "甲乙丙")
    Article.objects.filter(pk=held.pk).claim(by=make_user())

    assert desk.get(f"/review/{here.pk}/next/").url == f"/review/{free.pk}/"
    Article.objects.filter(pk=free.pk).claim(by=make_user())
    assert desk.get(f"/review/{here.pk}/next/").url == "/review/"
