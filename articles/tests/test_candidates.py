import pytest

from articles.candidates import Relation, find_candidates
from articles.services import confirm_proposal
from articles.tests.texts import (
    HELI_AGAIN,
    HELI_AGAIN_FIELDS,
    HELI_AGAIN_WORDS,
    propose,
    propose_heli,
    write_article,
)
from entities.models import Project
from entities.periods import Period
from entities.tests.make import (
    make_enterprise,
    make_honour,
    make_indicator,
    make_metric,
    make_park,
    make_project,
    make_user,
)

pytestmark = pytest.mark.django_db


def propose_again(**changes):
    fields = HELI_AGAIN_FIELDS | changes
    return propose(write_article(HELI_AGAIN), "project", fields, HELI_AGAIN_WORDS)


def propose_bare(kind, **fields):
    return propose(write_article(f"{fields}。"), kind, fields, {})


def list_relations(proposal):
    return [(each.fact, each.relation.value) for each in find_candidates(proposal)]


def test_nothing_is_known_of_a_new_fact():
    assert find_candidates(propose_heli()) == []


def test_a_fact_that_agrees_is_the_same():
    confirm_proposal(propose_heli(), by=make_user())
    proposal = propose_again()

    assert list_relations(proposal) == [(Project.objects.get(), "same")]
    assert Project.objects.get().version == 1


def test_what_differs_is_shown_beside_what_is_known():
    confirm_proposal(propose_heli(), by=make_user())
    tax = {"value": "1", "unit": "元"}
    area = {"value": "300", "unit": "亩"}
    proposal = propose_again(area=area, tax=tax, name="南方基地项目")

    (candidate,) = find_candidates(proposal)
    assert candidate.relation == Relation.CONTRADICTING
    assert candidate.differences == {"area": ({"value": "369", "unit": "亩"}, area)}


def test_projects_of_the_same_enterprise_with_a_like_name_are_similar():
    enterprise = make_enterprise(name="衡阳合力")
    project = make_project(name="智能制造基地项目配套中心", park=make_park())
    project.enterprises.add(enterprise)
    other = make_project(name="食堂")
    other.enterprises.add(enterprise)

    fields = {"name": "智能制造基地项目", "enterprises": ["衡阳合力"]}
    proposal = propose_bare("project", **fields, park="白沙洲工业园区")

    assert list_relations(proposal) == [(project, "similar")]


def test_two_projects_of_the_name_are_both_shown():
    projects = [make_project(name="基地", park=make_park()) for _ in range(2)]
    proposal = propose_bare("project", name="基地")
    assert list_relations(proposal) == [(row, "similar") for row in projects]


def test_figures_of_other_periods_are_newer_or_older():
    indicator, park = make_indicator(name="税收"), make_park(name="松木经开区")
    rows = {}
    for year in (2020, 2021, 2022):
        period = Period.from_iso(str(year))
        days = {"first_day": period.first_day, "last_day": period.last_day}
        rows[year] = make_metric(
            indicator=indicator, park=park, value=5, unit="元", **days
        )
    proposal = propose_bare(
        "metric", name="税收", subject="松木经开区", value="6", unit="元", period="2021"
    )

    assert list_relations(proposal) == [
        (rows[2021], "contradicting"),
        (rows[2022], "newer"),
        (rows[2020], "older"),
    ]


def test_honours_of_the_same_recipient_with_a_like_title_are_similar():
    park = make_park(name="松木经开区")
    honour = make_honour(title="国家级绿色工业园区", park=park)
    make_honour(title="先进集体", park=park)
    proposal = propose_bare("honour", title="国家绿色园区", recipient="松木经开区")

    assert list_relations(proposal) == [(honour, "similar")]


def test_fields_that_cannot_be_read_have_no_candidates():
    assert find_candidates(propose_bare("event", title="大会", date="某日")) == []
