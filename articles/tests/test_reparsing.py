"""What a new parse changes beside decisions; no database."""

from decimal import Decimal

from articles.drafts import build_drafts
from articles.models import Proposal
from articles.reparsing import plan_proposals

TEXT = "南方基地项目用地369亩。"


def build_record(**fields):
    return {
        "kind": "project",
        "confidence": 0.9,
        "rule": "find_it",
        "fields": {"name": "南方基地项目"} | fields,
        "evidence": {"name": [0, 6]},
        "sentence": [0, 12],
    }


def draft(**fields):
    return build_drafts([build_record(**fields)], TEXT)[0]


def store(number, status="pending", **fields):
    """A proposal as an earlier parse left it, decided or not."""
    columns = draft(**fields).to_columns()
    return Proposal(pk=number, status=status, parse_run_id=1, **columns)


AREA = {"value": "369", "unit": "亩"}


def test_what_is_new_is_added():
    plan = plan_proposals([draft()], [])
    assert (plan.fresh, plan.outdated, plan.kept_count) == ([draft()], set(), 0)


def test_the_same_pending_proposal_is_kept():
    plan = plan_proposals([draft()], [store(1)])
    assert (plan.fresh, plan.outdated, plan.kept_count) == ([], set(), 1)


def test_a_pending_proposal_that_reads_otherwise_is_replaced():
    plan = plan_proposals([draft(area=AREA)], [store(1)])
    assert (plan.fresh, plan.outdated) == ([draft(area=AREA)], {1})


def test_a_pending_proposal_that_is_gone_is_outdated():
    assert plan_proposals([], [store(1)]).outdated == {1}


def test_what_a_person_added_is_never_replaced():
    proposal = store(1)
    proposal.parse_run_id = None
    plan = plan_proposals([draft(area=AREA)], [proposal])
    assert (plan.fresh, plan.outdated) == ([], set())


def test_what_was_rejected_is_not_proposed_again():
    plan = plan_proposals([draft(area=AREA)], [store(1, "rejected")])
    assert (plan.fresh, plan.outdated) == ([], set())


def test_what_was_confirmed_as_it_is_read_is_not_proposed_again():
    plan = plan_proposals([draft(area=AREA)], [store(1, "confirmed", area=AREA)])
    assert plan.fresh == []


def test_what_differs_from_the_confirmed_is_proposed_as_a_difference():
    plan = plan_proposals([draft(area=AREA)], [store(1, "confirmed")])

    (difference,) = plan.fresh
    assert difference.notes == ("与已确认的不同：用地",)
    assert difference.fingerprint != draft().fingerprint


def test_a_difference_that_was_rejected_stays_away():
    confirmed = store(1, "confirmed")
    (difference,) = plan_proposals([draft(area=AREA)], [confirmed]).fresh
    rejected = Proposal(pk=2, status="rejected", **difference.to_columns())

    assert plan_proposals([draft(area=AREA)], [confirmed, rejected]).fresh == []


def test_what_a_person_corrected_is_not_proposed_again():
    corrected = store(1, "edited", area={"value": "396", "unit": "亩"})
    corrected.decided_fields = {"name": "南方基地项目", "area": AREA}

    misread = draft(area={"value": "396", "unit": "亩"})
    assert plan_proposals([misread], [corrected]).fresh == []
    assert plan_proposals([draft(area=AREA)], [corrected]).fresh == []


def test_another_figure_beside_a_confirmed_one_says_so():
    record = build_record() | {"kind": "metric"}
    figures = [
        build_drafts([record | {"fields": {"name": "企业", "value": value}}], TEXT)[0]
        for value in ("138", "24")
    ]
    confirmed = Proposal(pk=1, status="confirmed", **figures[0].to_columns())

    (other,) = plan_proposals(figures, [confirmed]).fresh
    assert other.notes == ("与已确认的不同：数值",)


def test_two_records_that_nothing_tells_apart_get_two_fingerprints():
    drafts = build_drafts([build_record(), build_record(area=AREA)], TEXT)
    assert len({each.fingerprint for each in drafts}) == 2


def test_what_a_text_denies_or_only_hopes_for_is_not_proposed():
    negated = build_record() | {"modality": "negated"}
    hoped = build_record() | {"kind": "honour", "modality": "planned"}
    planned = build_record() | {"modality": "planned"}

    assert [
        each.modality for each in build_drafts([negated, hoped, planned], TEXT)
    ] == ["planned"]


def test_evidence_outside_the_text_is_left_out():
    record = build_record() | {"evidence": {"name": [0, 6], "area": [8, 99]}}
    each = build_drafts([record], TEXT)[0]
    assert (each.evidence, each.confidence) == ({"name": [0, 6]}, Decimal("0.9"))
