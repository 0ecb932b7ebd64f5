"""Many decisions at once, each a transaction of its own, undone together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from uuid import UUID, uuid4

from django.contrib.auth.base_user import AbstractBaseUser

from articles.errors import DecisionError
from articles.models import Decision, Proposal
from articles.services.decisions import (
    confirm_proposal,
    reject_proposal,
    reopen_proposal,
)

UNDOABLE = (Decision.Action.CONFIRM, Decision.Action.EDIT, Decision.Action.REJECT)


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What was done, and why the rest was not."""

    batch: UUID
    done: tuple[Proposal, ...]
    refused: tuple[tuple[Proposal, DecisionError], ...]


def confirm_many(proposals: Iterable[Proposal], *, by: AbstractBaseUser) -> BatchResult:
    """Confirm each as proposed; one that is refused does not stop the others."""
    return decide_many(proposals, partial(confirm_proposal, by=by))


def reject_many(
    proposals: Iterable[Proposal], *, by: AbstractBaseUser, reason: str = ""
) -> BatchResult:
    return decide_many(proposals, partial(reject_proposal, by=by, reason=reason))


def undo_batch(batch: UUID, *, by: AbstractBaseUser) -> BatchResult:
    """Reopen what a batch decided, the last first; what changed since then stays."""
    decisions = Decision.objects.filter(batch=batch, action__in=UNDOABLE)
    latest = [
        decision.proposal
        for decision in decisions.select_related("proposal").order_by("-id")
        if decision.proposal.decisions.order_by("-id").first() == decision
    ]
    return decide_many(latest, partial(reopen_proposal, by=by))


def decide_many(
    proposals: Iterable[Proposal], decide: Callable[..., Proposal]
) -> BatchResult:
    batch = uuid4()
    done, refused = [], []
    for proposal in proposals:
        try:
            done.append(decide(proposal, batch=batch))
        except DecisionError as error:
            refused.append((proposal, error))
    return BatchResult(batch, tuple(done), tuple(refused))
