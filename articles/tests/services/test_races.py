"""Two people at once: one fact, one decision, and the second is told."""

import threading
from functools import partial

import pytest
from django.db import connection

from articles.errors import AlreadyDecidedError, AlreadyParsingError
from articles.models import Article, Decision, Proposal
from articles.services import add_upload, confirm_proposal, parse_article
from articles.tests.texts import HELI_FIELDS, propose, propose_heli, write_article
from entities.models import Claim, Park, Project, Source
from entities.tests.make import make_user

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("shared_database"),
]


def run_together(*calls):
    """Start all calls at the same moment; return what each gave or raised."""
    barrier = threading.Barrier(len(calls))
    results = [None] * len(calls)

    def run(i, call):
        barrier.wait()
        try:
            results[i] = call()
        except Exception as error:  # noqa: BLE001 -- the test looks at it
            results[i] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def confirm_as(proposal, person):
    return lambda: confirm_proposal(Proposal.objects.get(pk=proposal.pk), by=person)


def test_two_reviewers_confirm_one_proposal():
    proposal = propose_heli()
    reviewers = [make_user(), make_user()]

    results = run_together(*(confirm_as(proposal, each) for each in reviewers))

    losers = [error for error in results if isinstance(error, AlreadyDecidedError)]
    winners = [row for row in results if isinstance(row, Proposal)]
    assert (len(winners), len(losers)) == (1, 1), results
    assert losers[0].by == winners[0].decided_by
    assert (Project.objects.count(), Decision.objects.count()) == (1, 1)


def test_two_reviewers_confirm_two_proposals_of_one_article():
    article = write_article("总装线项目、涂装线项目落户白沙洲工业园区。")
    proposals = [
        propose(article, "project", {"name": name, "park": "白沙洲工业园区"}, {})
        for name in ("总装线项目", "涂装线项目")
    ]

    results = run_together(*(confirm_as(each, make_user()) for each in proposals))

    assert {type(result) for result in results} == {Proposal}, results
    counts = (Project.objects.count(), Park.objects.count(), Source.objects.count())
    assert counts == (2, 1, 1)


def test_two_reviewers_confirm_the_same_fact_from_two_articles():
    proposals = [
        propose(write_article(f"{number}南方基地项目。"), "project", HELI_FIELDS, {})
        for number in "一二"
    ]

    results = run_together(*(confirm_as(each, make_user()) for each in proposals))

    assert {type(result) for result in results} == {Proposal}, results
    project = Project.objects.get()
    assert project.claims.filter(field="area").count() == 2
    assert Claim.objects.filter(field="area", is_preferred=True).count() == 1


def test_an_article_is_parsed_by_one_process_at_a_time():
    article = write_article("白沙洲工业园区有企业138家。" * 50)

    results = run_together(*(lambda: parse_article(article) for _ in range(3)))

    outcomes = [getattr(result, "outcome", None) for result in results]
    refused = [error for error in results if isinstance(error, AlreadyParsingError)]
    assert outcomes.count("succeeded") + len(refused) == 3, results
    fingerprints = article.proposals.standing().values_list("fingerprint", flat=True)
    assert len(fingerprints) == len(set(fingerprints))


def test_two_people_upload_one_file(media):
    person = make_user()
    content = "白沙洲工业园区有企业138家。".encode()
    names = ("a.txt", "b.txt")

    results = run_together(
        *(partial(add_upload, content, name=name, by=person) for name in names)
    )

    uploads = [result[0] for result in results]
    assert (len(set(uploads)), Article.objects.count()) == (1, 1), results
    (path,) = media.rglob("*.txt")
    assert uploads[0].file.path == str(path)
    assert path.read_bytes() == content
