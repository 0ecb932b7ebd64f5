import pytest

from articles.errors import AlreadyDecidedError
from articles.models import Decision
from articles.services import confirm_many, reject_many, reopen_proposal, undo_batch
from articles.tests.texts import HELI_FIELDS, propose, propose_heli, write_article
from entities.models import Claim, Park, Project
from entities.tests.make import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer():
    return make_user()


@pytest.fixture
def proposals():
    article = write_article("总装线项目、涂装线项目、焊装线项目落户白沙洲工业园区。")
    names = ("总装线项目", "涂装线项目", "焊装线项目")
    park = {"park": "白沙洲工业园区"}
    return [
        propose(article, "project", {"name": name, **park}, {"name": name})
        for name in names
    ]


def test_confirm_many_says_what_was_done_and_why_the_rest_was_not(reviewer, proposals):
    bad = propose_heli()
    bad.fields = {**HELI_FIELDS, "name": ""}
    bad.save()
    confirm_many(proposals[:1], by=reviewer)

    result = confirm_many([*proposals, bad], by=reviewer)

    assert list(result.done) == proposals[1:]
    assert [(row, error.code) for row, error in result.refused] == [
        (proposals[0], "already_decided"),
        (bad, "invalid_fields"),
    ]
    decisions = Decision.objects.filter(batch=result.batch)
    assert [decision.proposal for decision in decisions.order_by("id")] == proposals[1:]
    assert Project.objects.count() == 3


def test_undo_batch_takes_all_of_it_back(reviewer, proposals):
    result = confirm_many(proposals, by=reviewer)

    undone = undo_batch(result.batch, by=reviewer)

    assert list(undone.done) == proposals[::-1]
    counts = (Project.objects.count(), Park.objects.count(), Claim.objects.count())
    assert counts == (0, 0, 0)
    assert {row.status for row in undone.done} == {"pending"}
    assert undo_batch(result.batch, by=reviewer).done == ()


def test_undo_batch_leaves_what_was_decided_anew_since(reviewer, proposals):
    result = confirm_many(proposals, by=reviewer)
    reopen_proposal(proposals[0], by=reviewer)
    confirm_many(proposals[:1], by=reviewer)

    undo_batch(result.batch, by=reviewer)

    assert [project.name for project in Project.objects.all()] == ["总装线项目"]


def test_reject_many_keeps_the_reason(reviewer, proposals):
    result = reject_many(proposals, by=reviewer, reason="广告")

    assert {row.reject_reason for row in result.done} == {"广告"}
    again = reject_many(proposals, by=reviewer)
    assert {type(error) for _, error in again.refused} == {AlreadyDecidedError}
