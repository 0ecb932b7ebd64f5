"""What a bulk confirmation would do: it is carried out and then rolled back."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.errors import DecisionError
from articles.models import Proposal
from articles.services.decisions import confirm_proposal
from entities.models import Fact


@dataclass(frozen=True, slots=True)
class Effect:
    """One proposal's: the fact it becomes, new or known; or why it is refused."""

    proposal: Proposal
    fact: Fact | None = None
    is_new: bool = False
    contradicts: bool = False
    error: DecisionError | None = None


class RolledBackError(Exception):
    """Ends the transaction of a preview; it never leaves this module."""


def preview_many(
    proposals: Iterable[Proposal], *, by: AbstractBaseUser
) -> tuple[Effect, ...]:
    """Return the effect of each, in the order in which they would be confirmed."""
    effects: list[Effect] = []
    try:
        with transaction.atomic():
            effects.extend(try_one(proposal, by) for proposal in proposals)
            raise RolledBackError
    except RolledBackError:
        return tuple(effects)


def try_one(proposal: Proposal, by: AbstractBaseUser) -> Effect:
    try:
        done = confirm_proposal(proposal, by=by)
    except DecisionError as error:
        return Effect(proposal, error=error)
    decision = done.decisions.order_by("-id").first()
    return Effect(
        proposal,
        fact=done.became,
        is_new=bool(decision and decision.after.get("is_new")),
        contradicts=done.claims.contradicting().exists(),
    )
