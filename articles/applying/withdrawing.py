"""Taking back exactly what a confirmed proposal wrote."""

import copy
from collections.abc import Iterable, Sequence

from django.apps import apps
from django.db.models import Model

from articles.applying.columns import Column
from articles.applying.fields import COLUMNS
from articles.applying.names import NameBook
from articles.applying.rows import is_unused
from articles.errors import AmbiguousNameError
from articles.models import Decision, Proposal
from entities.models import (
    Alias,
    Claim,
    Fact,
    IndicatorName,
    Milestone,
    ProjectEnterprise,
    ProjectName,
)
from entities.periods import Period

FIND_ONLY = NameBook(may_add=False)
TAUGHT = ("entities.parkname:", "entities.enterprisename:", "entities.indicatorname:")
PARTS = ("entities.milestone:", "entities.projectenterprise:", "entities.projectname:")


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
    if not others:
        column.clear(fact)
        return True
    successor = column.choose(others)
    column.write(fact, successor.value, FIND_ONLY)
    successor.is_preferred = True
    for other in others:
        agrees = column.agrees(fact, other.value, FIND_ONLY)
        other.is_contradicting = not (agrees or other.is_preferred)
    Claim.objects.bulk_update(others, ["is_preferred", "is_contradicting"])
    return True


def holds(column: Column, fact: Fact, claim: Claim) -> bool:
    """Whether the row shows what the claim says."""
    written = copy.copy(fact)
    try:
        column.write(written, claim.value, FIND_ONLY)
    except AmbiguousNameError:
        return False
    return column.read(written) == column.read(fact)


def withdraw_rows(labels: Sequence[str]) -> None:
    """Delete what was made along with the fact and nothing else needs, last first."""
    rows = [row for label in reversed(labels) if (row := find_row(label))]
    for row in rows:
        if isinstance(row, Alias | IndicatorName):
            delete_alias(row, rows)
        elif not isinstance(row, Milestone | ProjectEnterprise):
            if is_unused(row):
                row.delete()
        elif not is_mentioned(row):
            row.delete()


def write_label(row: Model) -> str:
    """Return entities.park:5."""
    return f"{row._meta.label_lower}:{row.pk}"  # noqa: SLF001 -- Django's name for it


def is_part(label: str) -> bool:
    """Whether it belongs to a project and has to go before it."""
    return label.startswith(PARTS)


def find_row(label: str) -> Model | None:
    model, _, key = label.partition(":")
    return apps.get_model(model).objects.filter(pk=key).first()


def delete_alias(alias: Model, rows: Sequence[Model]) -> None:
    """An alias that came with a new row goes with it; one learnt alone goes now."""
    owners = (getattr(alias, key, None) for key in ("park", "enterprise", "indicator"))
    has_new_owner = any(owner in rows for owner in owners if owner)
    if not has_new_owner and not (
        isinstance(alias, ProjectName) and is_mentioned(alias)
    ):
        alias.delete()


def is_mentioned(row: Milestone | ProjectEnterprise | ProjectName) -> bool:
    """Whether another claim says the same: a date, a partner, a name."""
    claims = row.project.claims
    if isinstance(row, ProjectName):
        return claims.filter(field="name", value=row.name).exists()
    if isinstance(row, ProjectEnterprise):
        names = {
            row.enterprise.name,
            *row.enterprise.names.values_list("name", flat=True),
        }
        found = claims.filter(field="enterprises").values_list("value", flat=True)
        return any(not names.isdisjoint(value) for value in found)
    found = claims.filter(field="milestones").values_list("value", flat=True)
    return any(is_same_stage(row, entry) for value in found for entry in value)


def is_same_stage(row: Milestone, entry: dict) -> bool:
    is_same_day = Period.from_iso(entry["date"]) == row.period
    return is_same_day and entry["stage"] == row.stage


def withdraw_fact(fact: Fact, decisions: Sequence[Decision]) -> bool:
    """Delete the fact when no claim is left and a proposal had made it."""
    was_made = any(decision.after.get("is_new") for decision in decisions)
    if not was_made or fact.claims.exists() or not is_unused(fact):
        return False
    fact.delete()
    return True


def list_decisions(fact: Fact) -> list[Decision]:
    """Return the confirmations that ever wrote to the fact, the first one first."""
    rows = Decision.objects.filter(after__became=write_label(fact))
    return list(rows.order_by("id"))


def list_created(decisions: Sequence[Decision], proposal: Proposal) -> list[str]:
    """Return the rows made with the fact; what a person taught goes with his word."""
    return [
        label
        for decision in decisions
        for label in decision.after["created"]
        if decision.proposal_id == proposal.pk or not label.startswith(TAUGHT)
    ]
