"""Choosing which of several contradicting claims a fact shows, and taking it back."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.applying import write_label
from articles.applying.labels import find_row
from articles.applying.preferring import prefer, read_cell
from articles.applying.rows import lock_fact
from articles.errors import FactConflictError
from articles.models import Settlement
from entities.models import Claim


@transaction.atomic
def prefer_claim(claim: Claim, *, by: AbstractBaseUser) -> Settlement | None:
    """Let this claim speak for its cell; None where it does so already."""
    fact = lock_fact(claim.fact)
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    if claim.is_preferred:
        return None
    former = fact.claims.preferred().filter(field=claim.field).first()
    before = read_cell(fact, claim.field)
    after = prefer(fact, claim.field, claim.value, claim)
    return Settlement.objects.create(
        fact=write_label(fact),
        field=claim.field,
        claim=claim,
        former=former,
        before=before,
        after=after,
        by=by,
    )


@transaction.atomic
def revert_settlement(settlement: Settlement, *, by: AbstractBaseUser) -> Settlement:
    """Show again what was shown before; only the latest of a cell can be taken back."""
    fact = find_row(settlement.fact)
    if fact is None:
        raise FactConflictError(["这条事实已经不在了。"])
    fact = lock_fact(fact)
    latest = find_latest(settlement.fact, settlement.field)
    if latest != settlement:
        raise FactConflictError(["后来又有别的裁定，请先撤回后来的。"])
    before = read_cell(fact, settlement.field)
    after = prefer(fact, settlement.field, settlement.before, settlement.former)
    return Settlement.objects.create(
        fact=settlement.fact,
        field=settlement.field,
        claim=settlement.former,
        former=settlement.claim,
        before=before,
        after=after,
        reverts=settlement,
        by=by,
    )


def find_latest(fact: str, field: str) -> Settlement | None:
    """Return the last choice for a cell that stands, if there is any."""
    rows = Settlement.objects.filter(fact=fact, field=field, reverts=None)
    return rows.filter(reverted_by=None).order_by("-id").first()
