"""Every named constraint of entities refuses what it is there for."""

import datetime

import pytest
from django.apps import apps

from entities.models import (
    EnterpriseName,
    ErrorReport,
    ParkName,
    PlaceName,
    Project,
    ProjectEnterprise,
    ProjectName,
    SearchEntry,
)
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_industry,
    make_metric,
    make_milestone,
    make_park,
    make_place,
    make_project,
    make_source,
)
from entities.tests.refusals import assert_refused, copy_row, list_constraints

pytestmark = pytest.mark.django_db

EARLY, LATE = datetime.date(2021, 1, 1), datetime.date(2021, 12, 31)


def change(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    return row


def double(row, **changes):
    """A second row that says what the first says already."""
    return copy_row(row, **changes)


def build_alias(model, key, owner):
    return model.objects.create(**{key: owner, "name": "白沙洲"})


def build_backwards_alias(model, key, owner):
    return model(**{key: owner, "name": "甲", "valid_from": LATE, "valid_to": EARLY})


def build_own_parent(row, key):
    return change(row, **{key: row})


def build_partner():
    return ProjectEnterprise.objects.create(
        project=make_project(), enterprise=make_enterprise()
    )


def build_second_preferred(key, fact):
    first = make_claim(**{key: fact, "is_preferred": True})
    return copy_row(first, source=make_source())


ALIASES = {
    "park": (ParkName, make_park),
    "place": (PlaceName, make_place),
    "enterprise": (EnterpriseName, make_enterprise),
    "project": (ProjectName, make_project),
}
FACTS = {
    "park": make_park,
    "enterprise": make_enterprise,
    "project": make_project,
    "honour": make_honour,
    "metric": make_metric,
    "event": make_event,
}
REFUSED = {
    "claim_confidence": lambda: change(make_claim(), confidence=2),
    "claim_one_fact": lambda: change(make_claim(), event=make_event()),
    "claim_preferred_stands": lambda: change(
        make_claim(), is_preferred=True, is_contradicting=True
    ),
    "claim_sentence_span": lambda: change(make_claim(), sentence_start=3),
    "claim_span": lambda: change(make_claim(), start=3, stop=3),
    "claim_unique": lambda: double(make_claim()),
    "enterprise_not_own_group": lambda: build_own_parent(
        make_enterprise(), "parent_group"
    ),
    "errorreport_resolved": lambda: ErrorReport(
        kind="park",
        object_id=1,
        fact_label="某园区",
        address="/",
        message="说明",
        status="resolved",
    ),
    "event_period": lambda: change(make_event(), first_day=LATE, last_day=EARLY),
    "event_unique": lambda: double(make_event()),
    "honour_awarded_period": lambda: change(make_honour(), awarded_last_day=LATE),
    "honour_one_recipient": lambda: change(make_honour(), recipient_name="某产品"),
    "honour_unique": lambda: double(make_honour()),
    "industry_not_own_parent": lambda: build_own_parent(make_industry(), "parent"),
    "metric_one_subject": lambda: change(make_metric(), park=None),
    "metric_period": lambda: change(make_metric(), first_day=EARLY),
    "metric_range": lambda: change(make_metric(), value_max=0),
    "metric_rank_from_one": lambda: change(make_metric(), rank_position=0),
    "metric_states_something": lambda: change(make_metric(), value=None),
    "metric_unique": lambda: double(make_metric(), value=2, unit="个"),
    "milestone_period": lambda: change(
        make_milestone(), first_day=LATE, last_day=EARLY
    ),
    "milestone_unique": lambda: double(make_milestone()),
    "park_not_own_parent": lambda: build_own_parent(make_park(), "parent"),
    "place_not_own_parent": lambda: build_own_parent(make_place(), "parent"),
    "project_not_own_part": lambda: build_own_parent(make_project(), "parent"),
    "project_unique_in_park": lambda: double(make_project()),
    "projectenterprise_unique": lambda: double(build_partner()),
    "searchentry_one_subject": lambda: SearchEntry(text="无主", tokens="x"),
    "searchentry_span": lambda: SearchEntry(
        park=make_park(), start=3, stop=3, text="空句", tokens="x"
    ),
}
for key, (alias, make_owner) in ALIASES.items():
    REFUSED[f"{key}name_unique"] = lambda a=alias, k=key, m=make_owner: double(
        build_alias(a, k, m())
    )
    REFUSED[f"{key}name_validity"] = lambda a=alias, k=key, m=make_owner: (
        build_backwards_alias(a, k, m())
    )
for key, make_fact in FACTS.items():
    REFUSED[f"claim_one_preferred_{key}"] = lambda k=key, m=make_fact: (
        build_second_preferred(k, m())
    )
for quantity in ("investment", "area", "output", "tax", "jobs", "capacity"):
    REFUSED[f"project_{quantity}_range"] = lambda q=quantity: change(
        make_project(), **{f"{q}_value": 2, f"{q}_value_max": 1}
    )


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_constraint_refuses(name):
    assert_refused(REFUSED[name](), name)


def test_every_constraint_has_its_case():
    assert list_constraints(apps.get_app_config("entities")) == set(REFUSED)


def test_metrics_of_other_periods_and_natures_stand_beside_each_other():
    year = make_metric(first_day=EARLY, last_day=LATE)
    nine_months = copy_row(year, last_day=datetime.date(2021, 9, 30))
    target = copy_row(year, nature="target")
    for metric in (nine_months, target):
        metric.full_clean()
        metric.save()
    assert year.park.metrics.count() == 3


def test_project_of_the_same_name_stands_in_another_park():
    first = make_project(name="标准厂房项目", park=make_park())
    second = copy_row(first, park=make_park())
    second.full_clean()
    second.save()
    assert set(Project.objects.named("标准厂房项目")) == {first, second}


def test_claims_that_are_not_preferred_stand_beside_the_preferred():
    claim = make_claim(is_preferred=True)
    other = copy_row(claim, source=make_source(), is_preferred=False)
    other.full_clean()
    other.save()
    assert claim.park.claims.count() == 2
