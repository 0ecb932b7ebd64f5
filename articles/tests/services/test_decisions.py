import datetime

import pytest

from articles.errors import (
    AlreadyDecidedError,
    AmbiguousNameError,
    InvalidFieldsError,
    StaleProposalError,
)
from articles.models import Decision, Proposal
from articles.services import (
    Edit,
    add_proposal,
    confirm_proposal,
    reject_proposal,
    reopen_proposal,
)
from articles.tests.make import make_proposal
from articles.tests.texts import HELI, HELI_FIELDS, propose_heli, write_article
from entities.models import (
    Claim,
    Enterprise,
    Milestone,
    Park,
    Project,
    ProjectEnterprise,
    Source,
)
from entities.tests.make import make_park, make_user

pytestmark = pytest.mark.django_db

TABLES = (Claim, Enterprise, Milestone, Park, Project, ProjectEnterprise, Source)


@pytest.fixture
def reviewer():
    return make_user(username="reviewer", first_name="甲")


def count_rows():
    return {table.__name__: table.objects.count() for table in TABLES}


def test_confirm_writes_the_fact_and_a_claim_for_each_cell(reviewer):
    proposal = confirm_proposal(propose_heli(title="签约"), by=reviewer)

    project = Project.objects.get()
    assert proposal.became == project
    assert (proposal.status, proposal.decided_by) == ("confirmed", reviewer)
    assert (project.name, project.park.name, project.stage) == (
        "南方基地项目",
        "白沙洲工业园区",
        "signed",
    )
    assert (project.investment.label, project.area.label) == ("6.6亿元", "369亩")
    assert [str(row) for row in project.enterprises.all()] == ["合力叉车"]
    assert [str(row) for row in project.milestones.all()] == ["2021年10月26日 签约"]
    assert {
        claim.field: (claim.quote, claim.is_preferred, claim.rule)
        for claim in project.claims.all()
    } == {
        "name": ("南方基地项目", True, "find_it"),
        "park": ("白沙洲工业园区", True, "find_it"),
        "enterprises": ("合力叉车", True, "find_it"),
        "investment": ("6.6亿元", True, "find_it"),
        "area": ("369亩", True, "find_it"),
        "stage": ("签约", True, "find_it"),
        "milestones": ("10月26日", True, "find_it"),
    }


def test_confirm_cites_the_article_as_it_was_published(reviewer):
    day = datetime.date(2021, 12, 30)
    proposal = propose_heli(title="这一年", publisher="衡阳日报", published_on=day)
    confirm_proposal(proposal, by=reviewer)

    source = Source.objects.get()
    assert proposal.article.__class__.objects.get().source == source
    assert (source.title, source.publisher, source.published_on, source.text) == (
        "这一年",
        "衡阳日报",
        day,
        HELI,
    )
    assert {claim.sentence for claim in source.claims.all()} == {HELI}


def test_confirm_cites_where_a_new_park_and_a_new_enterprise_are_named(reviewer):
    confirm_proposal(propose_heli(), by=reviewer)

    named = Claim.objects.filter(field="name", project=None)
    assert [(str(claim.fact), claim.quote) for claim in named.order_by("start")] == [
        ("合力叉车", "合力叉车"),
        ("白沙洲工业园区", "白沙洲工业园区"),
    ]
    assert Park.objects.get().park_type == Park.Type.INDUSTRIAL


def test_confirming_twice_tells_who_did_it_and_changes_nothing(reviewer):
    proposal = propose_heli()
    confirm_proposal(proposal, by=reviewer)
    before = count_rows()

    with pytest.raises(AlreadyDecidedError) as caught:
        confirm_proposal(proposal, by=make_user(username="visitor"))

    assert (caught.value.code, caught.value.by) == ("already_decided", reviewer)
    assert str(caught.value).startswith("这条建议已由甲于")
    assert count_rows() == before
    assert proposal.decisions.count() == 1


def test_confirming_a_stale_version_is_refused(reviewer):
    proposal = propose_heli()
    Proposal.objects.filter(pk=proposal.pk).revise(rule="another")

    with pytest.raises(StaleProposalError) as caught:
        confirm_proposal(proposal, by=reviewer, version=1)

    assert (caught.value.version, caught.value.current_version) == (1, 2)
    assert (Project.objects.count(), Decision.objects.count()) == (0, 0)


def test_confirm_with_an_edit_keeps_both_what_was_read_and_what_was_meant(reviewer):
    fields = {**HELI_FIELDS, "area": {"value": "396", "unit": "亩"}}
    proposal = confirm_proposal(
        propose_heli(), by=reviewer, edit=Edit(fields=fields, evidence={"area": (0, 6)})
    )

    assert proposal.status == "edited"
    assert (proposal.fields["area"]["value"], proposal.final_fields) == ("369", fields)
    claim = Claim.objects.get(field="area")
    assert (claim.value, claim.quote, claim.rule) == (fields["area"], "10月26日", "")
    decision = proposal.decisions.get()
    assert (decision.action, decision.before["fields"]) == ("edit", HELI_FIELDS)


def test_confirm_refuses_every_bad_cell_at_once(reviewer):
    fields = {**HELI_FIELDS, "name": " ", "area": {"value": "很大"}, "stage": "done"}

    with pytest.raises(InvalidFieldsError) as caught:
        confirm_proposal(propose_heli(), by=reviewer, edit=Edit(fields=fields))

    assert caught.value.problems == {
        "name": "必填",
        "area": "看不懂的数量“{'value': '很大'}”",
        "stage": "“done”不在可选之列",
    }
    assert Source.objects.count() == 0


def test_confirm_asks_which_of_two_parks_is_meant(reviewer):
    parks = [make_park(name="衡阳高新区"), make_park(name="焦作高新区")]
    for park in parks:
        park.names.create(name="白沙洲工业园区")

    with pytest.raises(AmbiguousNameError) as caught:
        confirm_proposal(propose_heli(), by=reviewer)
    assert (caught.value.kind, list(caught.value.candidates)) == ("park", parks)

    links = {"白沙洲工业园区": parks[1]}
    proposal = propose_heli(title="又")
    proposal = confirm_proposal(proposal, by=reviewer, edit=Edit(links=links))
    assert proposal.project.park == parks[1]


def test_reject_keeps_the_reason_and_writes_no_fact(reviewer):
    proposal = reject_proposal(propose_heli(), by=reviewer, reason="不是项目")

    assert (proposal.status, proposal.reject_reason) == ("rejected", "不是项目")
    assert set(count_rows().values()) == {0}
    with pytest.raises(AlreadyDecidedError):
        reject_proposal(proposal, by=reviewer)


def test_reopen_takes_back_all_that_the_proposal_wrote(reviewer):
    before = count_rows()
    proposal = confirm_proposal(propose_heli(), by=reviewer)

    proposal = reopen_proposal(proposal, by=reviewer)

    assert (proposal.status, proposal.became, proposal.decided_by) == (
        "pending",
        None,
        None,
    )
    assert count_rows() == before
    assert [d.action for d in proposal.decisions.order_by("id")] == [
        "confirm",
        "reopen",
    ]


def test_reopen_twice_is_reopened_once(reviewer):
    proposal = reject_proposal(propose_heli(), by=reviewer)
    reopen_proposal(proposal, by=reviewer)
    reopen_proposal(proposal, by=reviewer)

    assert proposal.decisions.filter(action="reopen").count() == 1


def test_reopen_refuses_what_a_later_parse_replaced(reviewer):
    with pytest.raises(AlreadyDecidedError):
        reopen_proposal(make_proposal(status="superseded"), by=reviewer)


def test_a_reopened_proposal_is_confirmed_again(reviewer):
    proposal = confirm_proposal(propose_heli(), by=reviewer)
    reopen_proposal(proposal, by=reviewer)

    proposal = confirm_proposal(proposal, by=reviewer)

    assert proposal.became == Project.objects.get()


def test_add_proposal_keeps_a_fact_that_the_parser_missed(reviewer):
    article = write_article("综述。" + HELI)
    fields = {"title": "南方基地项目签约", "date": "2021-10-26"}
    evidence = {"title": (20, 26)}
    given = {"kind": "event", "fields": fields, "evidence": evidence, "by": reviewer}

    proposal = add_proposal(article, **given)

    assert (proposal.status, proposal.rule, proposal.parse_run) == (
        "pending",
        "by_hand",
        None,
    )
    assert (proposal.sentence_start, proposal.sentence_stop) == (3, 3 + len(HELI))
    assert add_proposal(article, **given) == proposal
    assert [decision.action for decision in proposal.decisions.all()] == ["add"]


def test_add_proposal_needs_evidence_inside_the_text(reviewer):
    article = write_article(HELI)
    fields = {"title": "签约", "date": "2021-10-26"}

    with pytest.raises(InvalidFieldsError) as caught:
        add_proposal(
            article,
            kind="event",
            fields=fields,
            evidence={"title": (0, 999)},
            by=reviewer,
        )

    assert caught.value.problems == {"evidence": "请在正文中选出依据"}


def test_add_proposal_tells_when_the_same_was_decided(reviewer):
    proposal = reject_proposal(propose_heli(), by=reviewer)

    with pytest.raises(AlreadyDecidedError):
        add_proposal(
            proposal.article,
            kind="project",
            fields=HELI_FIELDS,
            evidence=proposal.evidence,
            by=reviewer,
        )
