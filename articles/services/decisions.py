"""A person's decision on one proposal: one transaction, safe to send twice."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.applying import (
    Applied,
    Edit,
    apply_proposal,
    withdraw_proposal,
    write_label,
)
from articles.errors import (
    AlreadyDecidedError,
    InvalidFieldsError,
    OwnUploadError,
    StaleProposalError,
)
from articles.evidence import find_sentence, is_span
from articles.fingerprints import build_fingerprint
from articles.models import BECAME_KEYS, Article, Decision, Proposal
from articles.statements import read_statement

Action = Decision.Action
Status = Proposal.Status

# said beside a cell to find its row; choosing it is no correction
HINTS = frozenset({"subject_kind", "recipient_kind"})
NO_FACT = dict.fromkeys(BECAME_KEYS)
BY_HAND = "by_hand"


@transaction.atomic
def confirm_proposal(
    proposal: Proposal,
    *,
    by: AbstractBaseUser,
    version: int | None = None,
    edit: Edit | None = None,
    batch: UUID | None = None,
) -> Proposal:
    """Write the proposal's fact with a claim for each cell; edit says what to correct.

    Raises AlreadyDecidedError, OwnUploadError, StaleProposalError where version is not the present
    one, InvalidFieldsError, AmbiguousNameError and FactConflictError.
    """
    proposal = lock_pending(proposal, version)
    refuse_own_upload(proposal, by)
    applied = apply_proposal(proposal, by=by, edit=edit)
    fields = proposal.fields if edit is None or edit.fields is None else edit.fields
    is_edited = drop_hints(fields) != drop_hints(proposal.fields)
    action = Action.EDIT if is_edited else Action.CONFIRM
    after = describe_applied(applied, fields, edit)
    keep_decision(proposal, action, by=by, after=after, batch=batch)
    revise_pending(
        proposal,
        status=Status.EDITED if is_edited else Status.CONFIRMED,
        decided_fields=dict(fields) if fields != proposal.fields else {},
        decided_by=by,
        decided_at=timezone.now(),
        **{proposal.kind: applied.fact},
    )
    proposal.claims.set(applied.claims)
    return reload(proposal)


@transaction.atomic
def reject_proposal(
    proposal: Proposal,
    *,
    by: AbstractBaseUser,
    reason: str = "",
    version: int | None = None,
    batch: UUID | None = None,
) -> Proposal:
    """Refuse the proposal; no later parse of this article brings it up again."""
    proposal = lock_pending(proposal, version)
    keep_decision(proposal, Action.REJECT, by=by, after={"reason": reason}, batch=batch)
    revise_pending(
        proposal,
        status=Status.REJECTED,
        reject_reason=reason[:200],
        decided_by=by,
        decided_at=timezone.now(),
    )
    return reload(proposal)


@transaction.atomic
def reopen_proposal(
    proposal: Proposal,
    *,
    by: AbstractBaseUser,
    version: int | None = None,
    batch: UUID | None = None,
) -> Proposal:
    """Take a decision back with exactly what it wrote; pending ones stay as they are."""
    proposal = lock_proposal(proposal)
    if proposal.status == Status.PENDING:
        return proposal
    if proposal.status == Status.SUPERSEDED:
        raise AlreadyDecidedError(proposal)
    refuse_stale(proposal, version)
    fact, claims = proposal.became, list(proposal.claims.with_facts())
    keep_decision(proposal, Action.REOPEN, by=by, after={}, batch=batch)
    proposal.claims.clear()
    Proposal.objects.filter(pk=proposal.pk).revise(
        status=Status.PENDING,
        decided_fields={},
        decided_by=None,
        decided_at=None,
        reject_reason="",
        **NO_FACT,
    )
    if fact is not None:
        withdraw_proposal(proposal, fact=fact, claims=claims)
    return reload(proposal)


@transaction.atomic
def add_proposal(
    article: Article,
    *,
    kind: str,
    fields: Mapping[str, Any],
    evidence: Mapping[str, Sequence[int]],
    by: AbstractBaseUser,
) -> Proposal:
    """Add a fact that the parser missed; the same one again is returned as it is."""
    article = Article.objects.select_for_update().get(pk=article.pk)
    read_statement(kind, fields)
    sentence = find_evidence_sentence(article, evidence)
    fingerprint = build_fingerprint(kind, fields)
    known = article.proposals.standing().filter(fingerprint=fingerprint).first()
    if known is not None and known.status != Status.PENDING:
        raise AlreadyDecidedError(known)
    if known is not None:
        return known
    proposal = Proposal.objects.create(
        article=article,
        kind=kind,
        fields=dict(fields),
        evidence={name: list(span) for name, span in evidence.items()},
        rule=BY_HAND,
        sentence_start=sentence[0],
        sentence_stop=sentence[1],
        confidence=Decimal(1),
        fingerprint=fingerprint,
    )
    keep_decision(proposal, Action.ADD, by=by, after={"fields": dict(fields)})
    return proposal


def find_evidence_sentence(
    article: Article, evidence: Mapping[str, Sequence[int]]
) -> tuple[int, int]:
    spans = list(evidence.values())
    if not spans or not all(is_span(article.text, span) for span in spans):
        raise InvalidFieldsError({"evidence": "请在正文中选出依据"})
    start, stop = min(span[0] for span in spans), max(span[1] for span in spans)
    return find_sentence(article.text, start, stop)


def lock_proposal(proposal: Proposal) -> Proposal:
    """Load it anew under a lock; the article first, as parsing does."""
    article = Article.objects.select_for_update().get(pk=proposal.article_id)
    locked = Proposal.objects.select_for_update().get(pk=proposal.pk)
    locked.article = article
    return locked


def lock_pending(proposal: Proposal, version: int | None) -> Proposal:
    locked = lock_proposal(proposal)
    if locked.status != Status.PENDING:
        raise AlreadyDecidedError(locked)
    refuse_stale(locked, version)
    return locked


def refuse_stale(proposal: Proposal, version: int | None) -> None:
    if version is not None and proposal.version != version:
        raise StaleProposalError(proposal, version)


def refuse_own_upload(proposal: Proposal, by: AbstractBaseUser) -> None:
    """Four eyes, where the site asks for them; the chief editor may do without."""
    if not settings.SEPARATE_REVIEW or by.has_perm("articles.confirm_own_upload"):
        return
    if proposal.article.upload.uploaded_by_id == by.pk:
        raise OwnUploadError(proposal)


def revise_pending(proposal: Proposal, **values: Any) -> None:
    """Write the decision only if nobody else has: SQLite knows no row locks."""
    rows = Proposal.objects.filter(pk=proposal.pk, version=proposal.version)
    if not rows.pending().revise(**values):
        raise AlreadyDecidedError(reload(proposal))


def keep_decision(
    proposal: Proposal,
    action: str,
    *,
    by: AbstractBaseUser,
    after: Mapping[str, Any],
    batch: UUID | None = None,
) -> Decision:
    """Add to the history: what the proposal was before, and what came of it."""
    before = {"status": proposal.status, "fields": proposal.final_fields}
    return proposal.decisions.create(
        action=action, by=by, before=before, after=dict(after), batch=batch
    )


def describe_applied(
    applied: Applied, fields: Mapping[str, Any], edit: Edit | None
) -> dict[str, Any]:
    """Return what the history keeps of a confirmation; reopening reads it again."""
    return {
        "fields": dict(fields),
        "evidence": dict(edit.evidence) if edit else {},
        "became": write_label(applied.fact),
        "is_new": applied.is_new,
        "created": list(applied.created),
    }


def drop_hints(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: cell for name, cell in fields.items() if name not in HINTS}


def reload(proposal: Proposal) -> Proposal:
    return Proposal.objects.with_facts().get(pk=proposal.pk)
