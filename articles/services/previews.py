"""What a bulk confirmation would do: it is carried out and then rolled back."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.applying import RowIndex, apply_proposal, load_index
from articles.errors import AlreadyDecidedError, DecisionError
from articles.models import Proposal
from articles.services.decisions import refuse_own_upload
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
    proposals = share_articles(proposals)
    index = load_index(proposals)
    effects: list[Effect] = []
    try:
        with transaction.atomic():
            effects.extend(try_one(each, by, index) for each in proposals)
            raise RolledBackError
    except RolledBackError:
        return tuple(effects)


def share_articles(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Let the proposals of one article hold the same row of it, and so its source."""
    proposals = list(proposals)
    articles = {proposal.article_id: proposal.article for proposal in proposals}
    for proposal in proposals:
        proposal.article = articles[proposal.article_id]
    return proposals


def try_one(proposal: Proposal, by: AbstractBaseUser, index: RowIndex) -> Effect:
    try:
        refuse_unconfirmable(proposal, by)
        done = apply_proposal(proposal, by=by, index=index)
    except DecisionError as error:
        index.clear()
        return Effect(proposal, error=error)
    contradicts = any(claim.is_contradicting for claim in done.claims)
    return Effect(proposal, done.fact, done.is_new, contradicts)


def refuse_unconfirmable(proposal: Proposal, by: AbstractBaseUser) -> None:
    """What confirming would ask first, of a proposal that was loaded just now."""
    if proposal.is_decided:
        raise AlreadyDecidedError(proposal)
    refuse_own_upload(proposal, by)
