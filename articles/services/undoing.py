"""Taking back the last thing that a person did in an article."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import F, OuterRef, QuerySet, Subquery

from articles.models import Article, Decision
from articles.services.batches import UNDOABLE, BatchResult, decide_many, undo_batch
from articles.services.decisions import reopen_proposal


def undo_latest(article: Article, *, by: AbstractBaseUser) -> BatchResult | None:
    """Undo one decision, or the whole batch that it was part of; None: there is none.

    Called again it goes on to what was done before that.
    """
    decision = list_undoable(article, by).first()
    if decision is None:
        return None
    if decision.batch:
        return undo_batch(decision.batch, by=by)
    return decide_many(
        [decision.proposal],
        lambda proposal, batch: reopen_proposal(proposal, by=by),
    )


def list_undoable(article: Article, by: AbstractBaseUser) -> QuerySet:
    """Return this person's decisions that nothing has followed, the last one first."""
    later = Decision.objects.filter(proposal=OuterRef("proposal")).order_by("-id")
    mine = Decision.objects.filter(proposal__article=article, by=by)
    mine = mine.filter(action__in=UNDOABLE).annotate(
        last=Subquery(later.values("pk")[:1])
    )
    return mine.filter(last=F("pk")).select_related("proposal").order_by("-id")
