import datetime

import pytest
from django.utils import timezone

from articles import isolated
from articles.errors import AlreadyParsingError
from articles.models import ParseRun
from articles.services import confirm_proposal, parse_article, reject_proposal
from articles.tests.make import make_parse_run
from articles.tests.texts import write_article
from entities.tests.make import make_enterprise, make_park, make_user

pytestmark = pytest.mark.django_db

TEXT = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"


def test_parse_stores_a_run_with_proposals_and_names():
    article = write_article(TEXT, published_on=datetime.date(2021, 12, 30))

    run = parse_article(article)

    proposal = article.proposals.get()
    assert (run.outcome, run.created_count, proposal.parse_run) == ("succeeded", 1, run)
    start, stop = proposal.evidence["name"]
    assert TEXT[start:stop] == "规模以上工业总产值"
    assert (proposal.status, proposal.fields["value"]) == ("pending", "839000000")
    assert [entity["name"] for entity in run.entities] == ["白沙洲工业园区"]


def test_parsing_again_keeps_what_is_pending_and_decided():
    article = write_article(TEXT)
    parse_article(article)
    proposal = article.proposals.get()

    run = parse_article(article)
    assert (run.created_count, run.kept_count, run.superseded_count) == (0, 1, 0)

    confirm_proposal(proposal, by=make_user())
    run = parse_article(article)
    assert (run.created_count, run.kept_count, run.superseded_count) == (0, 0, 0)
    assert article.proposals.get().status == "confirmed"


def test_what_was_rejected_stays_away_here_and_comes_up_elsewhere():
    article, reprint = write_article(TEXT), write_article(TEXT, title="转载")
    parse_article(article)
    reject_proposal(article.proposals.get(), by=make_user())

    parse_article(article)
    parse_article(reprint)

    assert [row.status for row in article.proposals.all()] == ["rejected"]
    assert [row.status for row in reprint.proposals.all()] == ["pending"]


def test_what_a_parser_finds_no_more_is_superseded():
    article = write_article(TEXT)
    parse_article(article)
    article.proposals.update(fingerprint="of an earlier parser")

    run = parse_article(article)

    assert (run.created_count, run.superseded_count) == (1, 1)
    statuses = sorted(row.status for row in article.proposals.all())
    assert statuses == ["pending", "superseded"]


def test_the_names_of_the_database_are_handed_to_the_parser():
    park = make_park(name="白沙洲工业园区")
    article = write_article(TEXT)

    parse_article(article)

    assert article.proposals.get().fields["subject"] == park.name


def test_a_parser_s_failure_is_kept_and_the_article_stays_reviewable(monkeypatch):
    def fail(*args):
        raise ValueError("a bug")

    monkeypatch.setattr(isolated, "parse", fail)
    article = write_article(TEXT)

    run = parse_article(article)

    assert (run.outcome, run.duration is None) == ("failed", False)
    assert "ValueError: a bug" in run.traceback
    monkeypatch.undo()
    assert parse_article(article).outcome == "succeeded"


def test_a_second_parse_at_the_same_time_is_refused():
    run = make_parse_run(article=write_article(TEXT))

    with pytest.raises(AlreadyParsingError) as caught:
        parse_article(run.article)

    assert (caught.value.run, str(caught.value)) == (
        run,
        "这篇文章正在解析，请稍后再看。",
    )


def test_a_run_that_never_ended_is_given_up():
    article = write_article(TEXT)
    an_hour_ago = timezone.now() - datetime.timedelta(hours=1)
    stuck = make_parse_run(article=article, started_at=an_hour_ago)

    assert parse_article(article).outcome == "succeeded"

    stuck.refresh_from_db()
    assert (stuck.outcome, stuck.traceback) == ("failed", "解析中断，没有结束。")


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow(number, django_assert_num_queries):
    for i in range(number):
        park = make_park(name=f"第{i}高新区")
        park.names.create(name=f"{i}高新")
        make_enterprise(name=f"第{i}机械有限公司")
    article = write_article(TEXT * number)

    with django_assert_num_queries(21):
        assert parse_article(article).outcome == ParseRun.Outcome.SUCCEEDED
