"""Two proposals that are one fact → one; one that states two → two; and back."""

from collections.abc import Collection
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.errors import AlreadyDecidedError, InvalidFieldsError
from articles.fingerprints import build_fingerprint
from articles.models import Decision, Proposal
from articles.services.decisions import (
    BY_HAND,
    keep_decision,
    lock_pending,
    lock_proposal,
    reject_proposal,
    reload,
    revise_pending,
)
from articles.statements import QUANTITY_PARTS, read_statement

Action = Decision.Action
RESHAPED = (Action.MERGE, Action.SPLIT)
COLUMNS = ("fields", "evidence", "rules", "confidences", "parse_run_id")


@transaction.atomic
def merge_proposals(
    kept: Proposal, other: Proposal, *, by: AbstractBaseUser, version: int | None = None
) -> Proposal:
    """Give kept the cells that only other has; other is rejected as part of it."""
    kept = lock_pending(kept, version)
    other = lock_pending(other, None)
    if kept.kind != other.kind or kept.article_id != other.article_id:
        raise InvalidFieldsError({"name": "只能合并同一篇文章里同一种类的两条"})
    batch = uuid4()
    reason = f"并入“{kept}”"
    reject_proposal(other, by=by, reason=reason, batch=batch)
    values = {
        name: {**getattr(other, name), **getattr(kept, name)} for name in COLUMNS[:4]
    }
    values["fields"] = join_fields(kept, other)
    return reshape(kept, Action.MERGE, values, by=by, batch=batch)


def join_fields(kept: Proposal, other: Proposal) -> dict[str, Any]:
    """Fill what is missing; lists are joined; a figure is never pieced together."""
    joined = {**other.fields, **kept.fields}
    if kept.kind == Proposal.Kind.METRIC:
        owner = kept if kept.fields.get("value") else other
        joined = {n: cell for n, cell in joined.items() if n not in QUANTITY_PARTS}
        joined |= {n: owner.fields[n] for n in QUANTITY_PARTS if owner.fields.get(n)}
    for name, cell in kept.fields.items():
        if isinstance(cell, list):
            more = [each for each in other.fields.get(name) or [] if each not in cell]
            joined[name] = [*cell, *more]
    return joined


@transaction.atomic
def split_proposal(
    proposal: Proposal,
    *,
    moved: Collection[str],
    shared: Collection[str],
    by: AbstractBaseUser,
    version: int | None = None,
) -> tuple[Proposal, Proposal]:
    """Make a second proposal of the moved and the shared cells."""
    proposal = lock_pending(proposal, version)
    staying = {n for n in proposal.fields if find_cell(proposal, n) not in moved}
    going = {n for n in proposal.fields if find_cell(proposal, n) in {*moved, *shared}}
    if not moved or not staying - going:
        raise InvalidFieldsError({"fields": "两条都要有自己的字段"})
    for names in (staying, going):
        read_statement(proposal.kind, pick(proposal.fields, names))
    batch = uuid4()
    second = copy_proposal(proposal, going)
    keep_decision(
        second, Action.ADD, by=by, after={"fields": second.fields}, batch=batch
    )
    values = {name: pick(getattr(proposal, name), staying) for name in COLUMNS[:4]}
    return reshape(proposal, Action.SPLIT, values, by=by, batch=batch), second


def find_cell(proposal: Proposal, name: str) -> str:
    """A metric's unit goes where its value goes."""
    is_part = proposal.kind == Proposal.Kind.METRIC and name in QUANTITY_PARTS
    return "value" if is_part else name


def pick(cells: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: cell for name, cell in cells.items() if name in names}


def copy_proposal(proposal: Proposal, names: Collection[str]) -> Proposal:
    """A person's own proposal: no later parse replaces it."""
    columns = {name: pick(getattr(proposal, name), names) for name in COLUMNS[:4]}
    return Proposal.objects.create(
        **columns,
        article=proposal.article,
        kind=proposal.kind,
        notes=[f"拆自“{proposal}”"],
        rule=BY_HAND,
        sentence_start=proposal.sentence_start,
        sentence_stop=proposal.sentence_stop,
        confidence=proposal.confidence,
        modality=proposal.modality,
        fingerprint=build_fingerprint(
            proposal.kind, columns["fields"], f"split {proposal.pk}"
        ),
    )


def reshape(
    proposal: Proposal,
    action: str,
    values: dict[str, Any],
    *,
    by: AbstractBaseUser,
    batch: UUID,
) -> Proposal:
    """Write the cells; the proposal is the person's from now on."""
    before = {name: getattr(proposal, name) for name in COLUMNS}
    decision = keep_decision(
        proposal, action, by=by, after={"fields": values["fields"]}, batch=batch
    )
    decision.before |= before
    decision.save(update_fields=["before"])
    revise_pending(proposal, **values, parse_run=None)
    return reload(proposal)


@transaction.atomic
def restore_reshaped(batch: UUID, *, by: AbstractBaseUser) -> list[Proposal]:
    """Give back what a merge or a split made of its proposals; not what was since decided."""
    restored = []
    for decision in Decision.objects.filter(batch=batch, action__in=RESHAPED):
        proposal = lock_proposal(decision.proposal)
        if proposal.status != Proposal.Status.PENDING:
            raise AlreadyDecidedError(proposal)
        values = {name: decision.before[name] for name in COLUMNS}
        keep_decision(
            proposal, Action.REOPEN, by=by, after={"fields": values["fields"]}
        )
        revise_pending(proposal, **values)
        restored.append(reload(proposal))
    withdraw_second(batch)
    return restored


def withdraw_second(batch: UUID) -> None:
    """The second half of a split goes, unless it has been decided on."""
    added = Decision.objects.filter(batch=batch, action=Action.ADD)
    seconds = Proposal.objects.pending().filter(pk__in=added.values("proposal"))
    seconds.revise(status=Proposal.Status.SUPERSEDED)
