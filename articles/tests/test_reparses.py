import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from articles import isolated
from articles.models import Reparse
from articles.services import open_reparse, parse_article, reject_proposal
from articles.tests.make import make_reparse_row
from articles.tests.texts import write_article
from entities.tests.make import make_user
from parkdb.background.models import MOST_ATTEMPTS, Task
from parkdb.background.workers import run_waiting

pytestmark = pytest.mark.django_db

TEXT = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"


@pytest.fixture
def chief(client):
    client.force_login(make_user(is_superuser=True))
    return client


@pytest.fixture
def articles():
    """One of which the parser now finds more, one as it was, one decided on."""
    texts = (TEXT, TEXT.replace("8.39", "7.39"), TEXT.replace("8.39", "6.39"))
    rows = [write_article(text, title=f"盘点{i}") for i, text in enumerate(texts)]
    for article in rows:
        parse_article(article)
    rows[0].proposals.update(fingerprint="of an earlier parser", fields={})
    reject_proposal(rows[2].proposals.get(), by=make_user())
    return rows


def read_lines(response):
    page = BeautifulSoup(response.content, "html.parser").main
    return [" ".join(line.get_text().split()) for line in page.select("li")]


def decide(client, reparse, deed):
    address = f"{reparse.get_absolute_url()}decide/"
    return client.post(address, {"deed": deed}, follow=True)


def test_changes_are_told_before_they_are_made(chief, articles):
    response = chief.post("/articles/reparses/", {"which": "all"})
    reparse = Reparse.objects.get()
    assert (response.url, reparse.status) == (reparse.get_absolute_url(), "rehearsing")
    run_waiting()

    reparse.refresh_from_db()
    assert reparse.status == "ready"
    assert reparse.articles.sum_up() == {
        "total": 3,
        "waiting": 0,
        "rehearsed": 3,
        "done": 0,
        "failed": 0,
        "changing": 1,
        "new": 1,
        "changed": 0,
        "gone": 1,
        "kept": 1,
    }
    lines = read_lines(chief.get(reparse.get_absolute_url()))
    assert lines[0] == "会改变的文章1 / 3"
    assert lines[-2:] == ["新增 指标值 规模以上工业总产值", "不再有 指标值"]
    assert articles[0].proposals.pending().get().fields == {}


def test_confirmed_it_is_done_once(chief, articles):
    reparse = open_reparse(by=None)
    run_waiting()
    for _ in range(2):
        decide(chief, reparse, "confirm")
    assert Task.objects.waiting().count() == 1
    run_waiting()

    reparse.refresh_from_db()
    assert (reparse.status, reparse.finished_at is None) == ("done", False)
    fields = articles[0].proposals.pending().get().fields
    assert fields["value"] == "839000000"
    assert [article.parse_runs.count() for article in articles] == [2, 1, 1]
    assert [row.status for row in reparse.articles.all()] == ["done"] * 3


def test_given_up_nothing_changes(chief, articles):
    reparse = open_reparse(by=None, articles=[articles[0].pk])
    run_waiting()
    decide(chief, reparse, "cancel")
    page = decide(chief, reparse, "confirm").content.decode()

    assert "这次重新解析已经有人处理过了。" in page
    assert Task.objects.waiting().count() == 0
    assert articles[0].proposals.pending().get().fields == {}


def test_one_bad_article_stops_no_other(articles, monkeypatch):
    def parse(text, *args):
        if text == articles[0].text:
            raise MemoryError
        return whole_parse(text, *args)

    whole_parse = isolated.parse
    monkeypatch.setattr(isolated, "parse", parse)
    reparse = open_reparse(by=None)
    for _ in range(MOST_ATTEMPTS):
        run_waiting()
        Task.objects.waiting().update(run_after=timezone.now())
    run_waiting()

    assert list(reparse.articles.order_by("pk").values_list("status", flat=True)) == [
        "failed",
        "rehearsed",
        "rehearsed",
    ]
    assert Reparse.objects.get().status == "ready"


def test_only_what_this_version_has_not_read_is_chosen(chief, articles):
    chief.post("/articles/reparses/", {"which": "outdated"})
    assert Reparse.objects.count() == 0

    articles[1].parse_runs.update(parser_version="0")
    chief.post("/articles/reparses/", {"which": "outdated"})
    assert Reparse.objects.get().selection == [articles[1].pk]


@pytest.mark.parametrize("number", [1, 3])
def test_the_report_takes_the_same_queries(chief, number, django_assert_num_queries):
    reparse = Reparse.objects.create(parser_version="1", status="ready")
    for _ in range(number):
        make_reparse_row(reparse=reparse, new_count=1, status="rehearsed")

    with django_assert_num_queries(6):
        response = chief.get(reparse.get_absolute_url())
    page = BeautifulSoup(response.content, "html.parser")
    assert len(page.select("section.card")) == number
