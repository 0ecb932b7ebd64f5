"""Whatever was confirmed in whatever order, taking all of it back leaves no trace."""

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from articles.models import Proposal
from articles.services import add_upload, confirm_many, reopen_proposal
from entities.models import Park
from entities.tests.make import make_user

FOLDER = settings.BASE_DIR / "seeds/articles"
SAMPLES = ("2020-10-12-baishazhou-investment.txt", "2024-09-12-heli-base.txt")

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def reviewer():
    return make_user()


def take_stock():
    """Every row of entities but for its version and the time of its last change."""
    skipped = {"version", "updated_at"}
    return {
        model.__name__: [
            {name: value for name, value in row.items() if name not in skipped}
            for row in model.objects.order_by("pk").values()
        ]
        for model in apps.get_app_config("entities").get_models()
        if not model.__name__.startswith("Historical")  # a history only grows
    }


def confirm_samples(reviewer):
    for name in SAMPLES:
        add_upload((FOLDER / name).read_bytes(), name=name, by=reviewer)
    result = confirm_many(Proposal.objects.order_by("id"), by=reviewer)
    return list(result.done)


@pytest.mark.parametrize("has_seeds", [False, True], ids=["bare", "seeds"])
def test_reopening_all_in_any_order_leaves_what_was_before(reviewer, has_seeds):
    if has_seeds:
        call_command("load_seeds", verbosity=0)
    before = take_stock()
    confirmed = confirm_samples(reviewer)
    assert len(confirmed) > 30
    assert take_stock() != before

    # by fingerprint: in no order at all, but the same in every run
    for proposal in sorted(confirmed, key=lambda each: each.fingerprint):
        reopen_proposal(proposal, by=reviewer)

    assert take_stock() == before


def test_a_park_that_an_editor_has_changed_stays(reviewer):
    confirmed = confirm_samples(reviewer)
    park = Park.objects.get(name="白沙洲工业园区")
    Park.objects.filter(pk=park.pk).revise(summary="改过")

    for proposal in confirmed:
        reopen_proposal(proposal, by=reviewer)

    assert [str(row) for row in Park.objects.all()] == ["白沙洲工业园区"]
