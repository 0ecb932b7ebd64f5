"""Taking back the last thing that a person did in an article."""

from dataclasses import replace
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery

from articles.errors import DecisionError
from articles.models import Article, Decision
from articles.services.batches import UNDOABLE, BatchResult, decide_many, undo_batch
from articles.services.decisions import reopen_proposal
from articles.services.reshaping import RESHAPED, restore_reshaped


def undo_latest(article: Article, *, by: AbstractBaseUser) -> BatchResult | None:
    """Undo one decision, or the whole batch that it was part of; None: there is none.

    Called again it goes on to what was done before that.
    """
    decision = list_undoable(article, by).first()
    return undo_decision(decision, by=by) if decision else None


def undo_decision(decision: Decision, *, by: AbstractBaseUser) -> BatchResult:
    if decision.batch is None:
        return decide_many(
            [decision.proposal],
            lambda proposal, batch: reopen_proposal(proposal, by=by),
        )
    try:
        return undo_whole(decision.batch, by=by)
    except DecisionError as error:
        return BatchResult(decision.batch, (), ((decision.proposal, error),))


@transaction.atomic
def undo_whole(batch: UUID, *, by: AbstractBaseUser) -> BatchResult:
    restored = restore_reshaped(batch, by=by)
    result = undo_batch(batch, by=by)
    return replace(result, done=(*result.done, *restored))


def list_undoable(article: Article, by: AbstractBaseUser) -> QuerySet:
    """Return this person's decisions that nothing has followed, the last one first."""
    later = Decision.objects.filter(proposal=OuterRef("proposal")).order_by("-id")
    mine = Decision.objects.filter(proposal__article=article, by=by)
    mine = mine.filter(action__in=[*UNDOABLE, *RESHAPED])
    mine = mine.annotate(last=Subquery(later.values("pk")[:1]))
    return mine.filter(last=F("pk")).select_related("proposal").order_by("-id")
