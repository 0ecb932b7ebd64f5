import datetime

import pytest
from django.apps import apps
from django.utils import timezone

from articles.models import Article, Proposal, TextKey
from articles.tests.make import (
    make_article,
    make_batch_file,
    make_likeness,
    make_parse_run,
    make_proposal,
    make_reparse_row,
    make_upload,
)
from entities.tests.make import make_event, make_project, make_user
from entities.tests.refusals import assert_refused, copy_row, list_constraints

pytestmark = pytest.mark.django_db

Status = Proposal.Status


def change(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    return row


def decide(status, **became):
    """A proposal as its decision left it."""
    decision = {"decided_by": make_user(), "decided_at": timezone.now()}
    return make_proposal(status=status, **decision, **became)


def build_own_duplicate():
    article = make_article()
    return change(article, duplicate_of=article)


def build_likeness_of_the_later():
    likeness = make_likeness()
    return change(likeness, earlier=make_article())


REFUSED = {
    "article_not_own_duplicate": build_own_duplicate,
    "article_span": lambda: change(make_article(), stop=0),
    "article_unique_in_upload": lambda: copy_row(make_article()),
    "batchfile_kept_or_refused": lambda: change(make_batch_file(), upload=None),
    "batchfile_once": lambda: copy_row(make_batch_file()),
    "likeness_chosen_with_time": lambda: change(make_likeness(), choice="reprint"),
    "likeness_earlier_first": build_likeness_of_the_later,
    "likeness_once": lambda: copy_row(make_likeness()),
    "likeness_share": lambda: change(make_likeness(), share=101),
    "parserun_finished_unless_running": lambda: change(
        make_parse_run(), outcome="failed"
    ),
    "parserun_one_running": lambda: copy_row(make_parse_run()),
    "proposal_became_its_kind": lambda: change(
        decide(Status.CONFIRMED, project=make_project()),
        project=None,
        event=make_event(),
    ),
    "proposal_confidence": lambda: change(make_proposal(), confidence=2),
    "proposal_decided_by_someone": lambda: change(
        make_proposal(), status=Status.REJECTED
    ),
    "proposal_sentence_span": lambda: change(make_proposal(), sentence_stop=0),
    "proposal_unique_in_article": lambda: copy_row(decide(Status.REJECTED)),
    "textkey_once": lambda: copy_row(
        TextKey.objects.create(article=make_article(), key=1)
    ),
    "reparsearticle_once": lambda: copy_row(make_reparse_row()),
    "upload_refused_with_code": lambda: change(make_upload(), status="refused"),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_constraint_refuses(name):
    assert_refused(REFUSED[name](), name)


def test_every_constraint_has_its_case():
    assert list_constraints(apps.get_app_config("articles")) == set(REFUSED)


@pytest.mark.parametrize("status", [Status.PENDING, Status.REJECTED])
def test_proposal_that_is_not_confirmed_becomes_nothing(status):
    proposal = make_proposal() if status == Status.PENDING else decide(status)
    proposal.project = make_project()
    assert_refused(proposal, "proposal_became_its_kind")


def test_superseded_proposal_makes_room_for_the_same_again():
    superseded = make_proposal(status=Status.SUPERSEDED)
    again = copy_row(superseded, status=Status.PENDING)
    again.full_clean()
    again.save()
    assert list(superseded.article.proposals.standing()) == [again]


def test_rejection_in_one_article_leaves_others_alone():
    rejected = decide(Status.REJECTED)
    other = make_proposal(fingerprint=rejected.fingerprint)
    assert list(Proposal.objects.pending()) == [other]
    assert list(Proposal.objects.decided()) == [rejected]


def test_proposal_knows_what_it_became():
    project = make_project()
    confirmed = decide(Status.EDITED, project=project)
    confirmed.decided_fields = {"name": "合力叉车项目"}
    assert (confirmed.is_decided, confirmed.became) == (True, project)
    assert confirmed.final_fields == {"name": "合力叉车项目"}


def test_pending_proposal_became_nothing_yet():
    proposal = make_proposal()
    assert (proposal.is_decided, proposal.became) == (False, None)
    assert proposal.final_fields == {"name": "某项目"}
    assert str(proposal) == "项目 某项目"


def test_proposal_revise_refuses_a_stale_version():
    proposal = make_proposal()
    rows = Proposal.objects.filter(pk=proposal.pk, version=1)
    assert (rows.revise(notes=["甲"]), rows.revise(notes=["乙"])) == (1, 0)
    proposal.refresh_from_db()
    assert (proposal.version, proposal.notes) == (2, ["甲"])


def test_article_progress_counts_what_is_open_and_decided():
    article = make_article()
    make_proposal(article=article, confidence="0.9")
    make_proposal(article=article, confidence="0.4")
    make_proposal(article=article, status=Status.SUPERSEDED, confidence="0.1")
    proposal = decide(Status.REJECTED)
    Proposal.objects.filter(pk=proposal.pk).update(article=article, confidence="0.2")
    row = Article.objects.with_progress().get(pk=article.pk)
    counts = (row.pending_count, row.decided_count, float(row.lowest_confidence))
    assert counts == (2, 1, 0.4)


def test_an_article_without_a_title_is_called_so():
    article = make_article(title="")
    assert str(article) == f"无标题文章{article.pk}"


def test_waiting_articles_have_something_open():
    waiting = make_proposal().article
    decide(Status.REJECTED)
    make_article()
    assert list(Article.objects.waiting()) == [waiting]


def test_claim_is_taken_by_one_of_two(django_assert_num_queries):
    article, first, second = make_article(), make_user(), make_user()
    rows = Article.objects.filter(pk=article.pk)
    with django_assert_num_queries(2):
        taken = (rows.claim(first), rows.claim(second))
    assert taken == (1, 0)
    article.refresh_from_db()
    assert article.claimed_by == first
    assert (article.is_claimed_from(first), article.is_claimed_from(second)) == (0, 1)


def test_claim_is_renewed_by_its_holder():
    article, reviewer = make_article(), make_user()
    rows = Article.objects.filter(pk=article.pk)
    assert (rows.claim(reviewer), rows.claim(reviewer)) == (1, 1)


def test_claim_that_has_lapsed_is_free():
    lapsed = timezone.now() - datetime.timedelta(seconds=1)
    article = make_article(claimed_by=make_user(), claimed_until=lapsed)
    reviewer = make_user()
    assert article.is_claimed_from(reviewer) is False
    assert Article.objects.filter(pk=article.pk).claim(reviewer) == 1


def test_claim_is_taken_over_and_released():
    holder, reviewer = make_user(), make_user()
    article = make_article()
    rows = Article.objects.filter(pk=article.pk)
    rows.claim(holder)
    assert (rows.take_over(reviewer), rows.release(holder)) == (1, 0)
    assert (rows.release(reviewer), rows.claim(holder)) == (1, 1)


def test_parse_run_lasts_from_start_to_finish():
    run = make_parse_run()
    assert run.duration is None
    run.finished_at = run.started_at + datetime.timedelta(seconds=2)
    assert run.duration == datetime.timedelta(seconds=2)
