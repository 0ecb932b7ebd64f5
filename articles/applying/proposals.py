"""A confirmed proposal → rows and claims in entities, and back."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.applying.claims import Testimony, add_name_claims, write_cells
from articles.applying.edits import Edit
from articles.applying.facts import place_statement
from articles.applying.labels import list_decisions, write_label
from articles.applying.lookups import RowIndex
from articles.applying.names import NameBook
from articles.applying.orphans import is_orphan, list_references, withdraw_orphans
from articles.applying.rows import lock_fact, save_row
from articles.applying.sources import add_source, withdraw_source
from articles.applying.withdrawing import (
    withdraw_claims,
    withdraw_lessons,
    withdraw_parts,
)
from articles.errors import FactConflictError, InvalidFieldsError
from articles.evidence import is_span
from articles.models import Proposal
from articles.statements import Statement, list_cells, read_statement
from entities.models import Claim, Fact, Project, ProjectName, Stage
from entities.periods import Period


@dataclass(frozen=True, slots=True)
class Applied:
    """What a confirmation wrote."""

    fact: Fact
    is_new: bool
    claims: tuple[Claim, ...]
    created: tuple[str, ...]


def apply_proposal(
    proposal: Proposal,
    *,
    by: AbstractBaseUser,
    edit: Edit | None = None,
    index: RowIndex | None = None,
) -> Applied:
    """Write the fact and one claim for each cell; call it inside a transaction.

    index holds what is known of names, where several proposals are applied in turn.
    """
    edit = edit or Edit()
    fields = proposal.fields if edit.fields is None else dict(edit.fields)
    statement = read_statement(proposal.kind, fields)
    testimony = Testimony(
        proposal=proposal,
        source=add_source(proposal.article),
        by=by,
        fields=fields,
        evidence=read_evidence(proposal, edit),
    )
    index = index or RowIndex()
    entities = index.list_entities(proposal.article)
    names = NameBook(links=edit.links, entities=entities, index=index)
    try:
        return write_statement(statement, testimony, names, edit)
    except FactConflictError:
        # another person made the same fact a moment ago: now it is there to be found
        names.index.clear()
        again = replace(names, created=[], field_by_row={})
        return write_statement(statement, testimony, again, edit)


@transaction.atomic
def write_statement(
    statement: Statement, testimony: Testimony, names: NameBook, edit: Edit
) -> Applied:
    row = find_row(statement, testimony, names, edit)
    is_new = row.pk is None
    claims = write_cells(row, build_cells(testimony), names, testimony)
    add_other_name(row, testimony.fields, names)
    claims += add_name_claims(names, testimony)
    created = tuple(write_label(each) for each in names.created)
    return Applied(row, is_new, tuple(claims), created)


def find_row(
    statement: Statement, testimony: Testimony, names: NameBook, edit: Edit
) -> Fact:
    """Return the fact, locked; or a new one that is not saved yet."""
    place = place_statement(statement, names, testimony.source.pk)
    if edit.into is not None:
        refuse_other_kind(edit.into, testimony.proposal.kind)
        return lock_fact(edit.into)
    if place.known is None or edit.is_new:
        return place.build()
    return lock_fact(place.known)


def refuse_other_kind(fact: Fact, kind: str) -> None:
    if type(fact).__name__.lower() != kind:
        raise InvalidFieldsError({"name": "所选的事实与建议不是同一种类"})


def build_cells(testimony: Testimony) -> dict[str, Any]:
    """Return the cells, of the milestones those with a date, plans marked as such."""
    cells = list_cells(testimony.proposal.kind, testimony.fields)
    published_on, stage = testimony.source.published_on, cells.get("stage")
    milestones = [
        {**entry, "planned": True} if is_planned(entry, published_on, stage) else entry
        for entry in cells.pop("milestones", [])
        if entry.get("date")
    ]
    return {**cells, "milestones": milestones} if milestones else cells


def is_planned(
    entry: Mapping[str, Any], published_on: datetime.date | None, stage: str | None
) -> bool:
    """Dated after the article, or beyond the stage that the project has reached."""
    if published_on:
        return Period.from_iso(entry["date"]).first_day > published_on
    return bool(stage) and Stage(entry["stage"]).order > Stage(stage).order


def add_other_name(row: Fact, fields: Mapping[str, Any], names: NameBook) -> None:
    """Keep another name of a project, so that the next article finds it by that."""
    name = str(fields.get("name") or "").strip()
    if not isinstance(row, Project) or name in ("", row.name):
        return
    alias, is_new = ProjectName.objects.get_or_create(
        project=row, name=name, defaults={"kind": ProjectName.Kind.OTHER}
    )
    if is_new:
        names.created.append(alias)


def read_evidence(proposal: Proposal, edit: Edit) -> dict[str, tuple[int, int]]:
    """Return the spans that are there; what a person chose must be one."""
    text = proposal.article.text
    if not all(is_span(text, span) for span in edit.evidence.values()):
        raise InvalidFieldsError({"evidence": "所选的依据不在正文之内"})
    spans = {**proposal.evidence, **edit.evidence}
    return {
        name: (span[0], span[1]) for name, span in spans.items() if is_span(text, span)
    }


def withdraw_proposal(proposal: Proposal, *, fact: Fact, claims: list[Claim]) -> None:
    """Take back what apply_proposal wrote, but what another proposal says as well.

    The proposal itself points to none of it any more.
    """
    fact = lock_fact(fact)
    decisions, references = list_decisions(fact), list_references(fact)
    own = [claim for claim in claims if not claim.proposals.exists()]
    is_changed = withdraw_claims(fact, own)
    withdraw_parts(decisions)
    withdraw_lessons(proposal, decisions)
    if is_orphan(fact):
        fact.delete()
    elif is_changed:
        save_row(fact)
    withdraw_orphans(references)
    withdraw_source(proposal.article)
