"""One project in two articles: joined, filled, contradicted, taken apart again."""

import datetime

import pytest

from articles.services import Edit, confirm_proposal, reopen_proposal
from articles.tests.texts import (
    HELI_AGAIN,
    HELI_AGAIN_FIELDS,
    HELI_AGAIN_WORDS,
    HELI_WORDS,
    propose,
    propose_heli,
    write_article,
)
from entities.models import Claim, Project
from entities.tests.make import make_enterprise, make_park, make_project, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer():
    return make_user()


def propose_again(**changes):
    fields = HELI_AGAIN_FIELDS | changes
    return propose(write_article(HELI_AGAIN), "project", fields, HELI_AGAIN_WORDS)


def read_claims(project, field):
    return [
        (claim.quote, claim.is_preferred, claim.is_contradicting)
        for claim in project.claims.filter(field=field).order_by("id")
    ]


def test_two_articles_on_one_project_give_one_project_with_two_claims(reviewer):
    first = confirm_proposal(propose_heli(), by=reviewer)
    second = confirm_proposal(propose_again(), by=reviewer)

    project = Project.objects.get()
    assert (first.became, second.became) == (project, project)
    assert read_claims(project, "area") == [
        ("369亩", True, False),
        ("约370亩", False, False),
    ]
    assert project.area.label == "369亩"
    assert [alias.name for alias in project.names.all()] == ["智能制造基地项目"]
    assert sorted(str(row) for row in project.enterprises.all()) == [
        "合力叉车",
        "衡阳合力",
    ]


def test_what_differs_is_kept_and_flagged_and_nothing_is_overwritten(reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    into = Project.objects.get()
    smaller = {"value": "300", "unit": "亩"}
    confirm_proposal(propose_again(area=smaller), by=reviewer, edit=Edit(into=into))

    project = Project.objects.get()
    assert project.area.label == "369亩"
    assert read_claims(project, "area") == [
        ("369亩", True, False),
        ("约370亩", False, True),
    ]


def test_a_cell_that_is_empty_is_filled_by_the_next_source(reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    tax = {"value": "50000000", "unit": "元", "qualifier": "以上"}
    confirm_proposal(propose_again(tax=tax), by=reviewer)

    project = Project.objects.get()
    assert project.tax.label == "5000万元以上"
    assert read_claims(project, "tax") == [("", True, False)]


def test_the_stage_only_moves_on(reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    confirm_proposal(propose_again(), by=reviewer)
    assert Project.objects.get().stage == "building"
    assert read_claims(Project.objects.get(), "stage") == [
        ("签约", False, False),
        ("建设", True, False),
    ]

    article = write_article("南方基地项目正在洽谈。")
    fields = {"name": "南方基地项目", "stage": "negotiating"}
    older = propose(article, "project", fields, {"stage": "洽谈"})
    confirm_proposal(older, by=reviewer)
    assert Project.objects.get().stage == "building"


@pytest.mark.parametrize("published_on", [datetime.date(2024, 9, 12), None])
def test_a_stage_that_is_still_to_come_is_a_plan(reviewer, published_on):
    article = write_article(HELI_AGAIN, published_on=published_on)
    fields = HELI_AGAIN_FIELDS | {
        "milestones": [{"stage": "completed", "date": "2025-03"}]
    }
    confirm_proposal(propose(article, "project", fields, HELI_AGAIN_WORDS), by=reviewer)

    milestone = Project.objects.get().milestones.get()
    assert (str(milestone), milestone.is_planned) == ("2025年3月 计划竣工", True)


def test_another_phase_of_the_same_enterprise_is_another_project(reviewer):
    fields = {"name": "新能源一期项目", "enterprises": ["合力叉车"]}
    fields["investment"] = {"value": "100000000", "unit": "元"}
    text = "合力叉车新能源一期项目和新能源二期项目各投资1亿元。"
    for name in ("新能源一期项目", "新能源二期项目"):
        article = write_article(text, title=name)
        proposal = propose(article, "project", fields | {"name": name}, {"name": name})
        confirm_proposal(proposal, by=reviewer)

    assert Project.objects.count() == 2


def test_two_projects_of_one_article_are_never_joined_by_their_sums(reviewer):
    article = write_article("合力叉车的总装线项目、涂装线项目各投资1亿元、用地9亩。")
    figures = {
        "investment": {"value": "100000000", "unit": "元"},
        "area": {"value": "9", "unit": "亩"},
        "enterprises": ["合力叉车"],
    }
    for name in ("总装线项目", "涂装线项目"):
        proposal = propose(
            article, "project", {"name": name, **figures}, {"name": name}
        )
        confirm_proposal(proposal, by=reviewer)

    assert Project.objects.count() == 2


def test_a_person_may_say_that_it_is_a_new_project(reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    confirm_proposal(propose_again(), by=reviewer, edit=Edit(is_new=True))

    assert Project.objects.count() == 2


def test_reopening_the_first_source_leaves_what_the_second_says(reviewer):
    first = confirm_proposal(propose_heli(), by=reviewer)
    confirm_proposal(propose_again(), by=reviewer)

    reopen_proposal(first, by=reviewer)

    project = Project.objects.get()
    assert (project.name, project.area.label, project.park, project.stage) == (
        "智能制造基地项目",
        "约370亩",
        None,
        "building",
    )
    assert [str(row) for row in project.enterprises.all()] == ["衡阳合力"]
    assert (project.milestones.count(), project.claims.count()) == (0, 5)
    assert set(project.claims.values_list("is_preferred", flat=True)) == {True}


def test_reopening_both_sources_leaves_nothing(reviewer):
    first = confirm_proposal(propose_heli(), by=reviewer)
    second = confirm_proposal(propose_again(), by=reviewer)

    reopen_proposal(first, by=reviewer)
    reopen_proposal(second, by=reviewer)

    assert (Project.objects.count(), Claim.objects.count()) == (0, 0)


def test_reopening_keeps_a_project_that_no_article_brought(reviewer):
    park = make_park(name="白沙洲工业园区")
    project = make_project(
        name="南方基地项目", park=park, area_value=369, area_unit="亩"
    )
    proposal = confirm_proposal(propose_heli(), by=reviewer)
    assert proposal.became == project

    reopen_proposal(proposal, by=reviewer)

    project.refresh_from_db()
    assert (project.area.label, project.investment, project.stage) == (
        "369亩",
        None,
        "",
    )
    assert park.claims.count() == project.claims.count() == 0


def test_a_new_enterprise_brings_the_short_names_of_its_article(reviewer):
    proposal = propose_heli()
    names = {"kind": "enterprise", "name": "合力叉车", "aliases": ["合力"]}
    run = proposal.article.parse_runs.create(parser_version="1", entities=[names])
    run.outcome, run.finished_at = "succeeded", run.started_at
    run.save()

    proposal = confirm_proposal(proposal, by=reviewer)

    enterprise = proposal.project.enterprises.get()
    assert [alias.name for alias in enterprise.names.all()] == ["合力"]


def test_a_name_that_a_person_linked_is_learnt_and_unlearnt(reviewer):
    enterprise = make_enterprise(name="安徽合力股份有限公司")
    edit = Edit(links={"合力叉车": enterprise})
    proposal = confirm_proposal(propose_heli(), by=reviewer, edit=edit)

    assert [alias.name for alias in enterprise.names.all()] == ["合力叉车"]
    assert proposal.status == "confirmed"
    reopen_proposal(proposal, by=reviewer)
    assert enterprise.names.count() == 0


def test_a_park_written_otherwise_is_the_same_park(reviewer):
    park = make_park(name="白沙洲工业园")
    proposal = confirm_proposal(propose_heli(), by=reviewer)
    assert proposal.project.park == park


def test_two_proposals_that_cite_the_same_words_share_the_claims(reviewer):
    proposal = propose_heli()
    columns = {"fingerprint": "another"}
    twin = propose(proposal.article, "project", proposal.fields, HELI_WORDS, **columns)
    first = confirm_proposal(proposal, by=reviewer)
    second = confirm_proposal(twin, by=reviewer)
    assert Claim.objects.filter(project=second.project).count() == 7

    reopen_proposal(first, by=reviewer)
    assert second.project.claims.count() == 7
    reopen_proposal(second, by=reviewer)
    assert Project.objects.count() == 0


def test_a_word_for_some_park_is_cited_and_leaves_the_park_open(reviewer):
    fields = {"name": "南方基地项目", "park": "高新区"}
    article = write_article("高新区的南方基地项目。")
    proposal = propose(article, "project", fields, {"park": "高新区"})

    project = confirm_proposal(proposal, by=reviewer).project

    assert project.park is None
    assert read_claims(project, "park") == [("高新区", False, False)]


def test_a_word_for_some_park_contradicts_no_park(reviewer):
    confirm_proposal(propose_heli(), by=reviewer)
    fields = {"name": "南方基地项目", "park": "高新区"}
    article = write_article("高新区的南方基地项目。")
    into = Project.objects.get()
    proposal = propose(article, "project", fields, {"park": "高新区"})
    confirm_proposal(proposal, by=reviewer, edit=Edit(into=into))

    assert read_claims(into, "park")[1] == ("高新区", False, False)
