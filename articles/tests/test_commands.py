import io

import pytest
from django.core.management import CommandError, call_command

from articles import isolated
from articles.models import ParseRun
from articles.tests.make import make_parse_run
from articles.tests.texts import write_article

pytestmark = pytest.mark.django_db

TEXT = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"


def parse_articles(*args):
    out = io.StringIO()
    call_command("parse_articles", *args, stdout=out)
    return out.getvalue().splitlines()


def test_articles_without_a_run_are_parsed_once():
    article = write_article(TEXT, title="盘点")

    assert parse_articles() == [
        f"{article.pk} 盘点：成功，新 1，留 0，取代 0",
        "共 1 篇，失败 0 篇",
    ]
    assert parse_articles() == ["共 0 篇，失败 0 篇"]


def test_articles_are_parsed_again_when_told_so():
    articles = [write_article(TEXT, title=title) for title in ("盘点", "综述")]
    parse_articles()

    assert parse_articles("--all")[-1] == "共 2 篇，失败 0 篇"
    assert parse_articles(str(articles[1].pk)) == [
        f"{articles[1].pk} 综述：成功，新 0，留 1，取代 0",
        "共 1 篇，失败 0 篇",
    ]


def test_a_failure_stops_no_other_and_is_told(monkeypatch):
    bad, good = write_article("坏"), write_article(TEXT, title="好")

    def parse(text, *args):
        if text == "坏":
            raise ValueError("a bug")
        return whole_parse(text, *args)

    whole_parse = isolated.parse
    monkeypatch.setattr(isolated, "parse", parse)
    with pytest.raises(CommandError) as caught:
        parse_articles()

    assert str(caught.value) == "有文章解析失败，原因见后台的解析记录。"
    assert (bad.parse_runs.get().outcome, good.parse_runs.get().outcome) == (
        "failed",
        "succeeded",
    )


def test_an_article_that_another_process_parses_is_left_to_it():
    run = make_parse_run(article=write_article(TEXT, title="盘点"))

    assert parse_articles() == [
        f"{run.article_id} 盘点：这篇文章正在解析，请稍后再看。",
        "共 1 篇，失败 0 篇",
    ]
    assert ParseRun.objects.get() == run
