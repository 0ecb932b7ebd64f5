"""Taking back exactly what a confirmed proposal wrote: claims, cells, parts."""

import copy
from collections.abc import Iterable, Sequence

from simple_history.utils import bulk_update_with_history

from articles.applying.columns import Column
from articles.applying.fields import COLUMNS
from articles.applying.labels import find_row
from articles.applying.names import NameBook
from articles.errors import AmbiguousNameError
from articles.models import Decision, Proposal
from entities.models import (
    Claim,
    Fact,
    Milestone,
    ProjectEnterprise,
    ProjectName,
)
from entities.periods import Period

PARTS = ("entities.milestone:", "entities.projectenterprise:", "entities.projectname:")
TAUGHT = tuple(
    f"entities.{kind}name:" for kind in ("park", "enterprise", "place", "indicator")
)


def withdraw_claims(fact: Fact, claims: Iterable[Claim]) -> bool:
    """Delete the claims; each cell falls back to the next one, or to nothing.

    Whether the row has changed is returned; it is not saved yet.
    """
    is_changed = False
    for claim in claims:
        claim.delete()
        if claim.fact == fact and claim.is_preferred:
            is_changed |= restore_cell(fact, claim)
    return is_changed


def restore_cell(fact: Fact, claim: Claim) -> bool:
    """Let the next claim speak for the cell; a value set by hand stays."""
    column = COLUMNS[type(fact).__name__.lower()].get(claim.field)
    if column is None or not holds(column, fact, claim):
        return False
    others = list(fact.claims.filter(field=claim.field).order_by("id"))
    names = NameBook(may_add=False)
    if not others:
        column.clear(fact)
        return True
    successor = column.choose(others)
    column.write(fact, successor.value, names)
    successor.is_preferred = True
    for other in others:
        agrees = column.agrees(fact, other.value, names)
        other.is_contradicting = not (agrees or other.is_preferred)
    bulk_update_with_history(others, Claim, ["is_preferred", "is_contradicting"])
    return True


def holds(column: Column, fact: Fact, claim: Claim) -> bool:
    """Whether the row shows what the claim says."""
    written = copy.copy(fact)
    try:
        column.write(written, claim.value, NameBook(may_add=False))
    except AmbiguousNameError:
        return False
    return column.read(written) == column.read(fact)


def withdraw_parts(decisions: Sequence[Decision]) -> None:
    """Delete dates, partners and other names that no claim mentions any more."""
    labels = [label for decision in decisions for label in decision.after["created"]]
    for label in labels:
        row = find_row(label) if label.startswith(PARTS) else None
        if row is not None and not is_mentioned(row):
            row.delete()


def is_mentioned(row: Milestone | ProjectEnterprise | ProjectName) -> bool:
    """Whether another claim says the same: a date, a partner, a name."""
    claims = row.project.claims
    if isinstance(row, ProjectName):
        return claims.filter(field="name", value=row.name).exists()
    if isinstance(row, ProjectEnterprise):
        enterprise = row.enterprise
        names = {enterprise.name, *enterprise.names.values_list("name", flat=True)}
        found = claims.filter(field="enterprises").values_list("value", flat=True)
        return any(not names.isdisjoint(value) for value in found)
    found = claims.filter(field="milestones").values_list("value", flat=True)
    return any(is_same_stage(row, entry) for value in found for entry in value)


def is_same_stage(row: Milestone, entry: dict) -> bool:
    is_same_day = Period.from_iso(entry["date"]) == row.period
    return is_same_day and entry["stage"] == row.stage


def withdraw_lessons(proposal: Proposal, decisions: Sequence[Decision]) -> None:
    """Forget the names that the person taught; those of a new row stay with it."""
    own = [each for each in decisions if each.proposal_id == proposal.pk]
    created = {label for decision in own for label in decision.after["created"]}
    for label in created:
        row = find_row(label) if label.startswith(TAUGHT) else None
        if row is not None and find_owner_label(row) not in created:
            row.delete()


def find_owner_label(alias: object) -> str:
    """Return entities.park:5 for an alias of that park."""
    keys = (
        key
        for key in ("park", "enterprise", "place", "indicator")
        if hasattr(alias, key)
    )
    key = next(keys)
    return f"entities.{key}:{getattr(alias, f'{key}_id')}"
