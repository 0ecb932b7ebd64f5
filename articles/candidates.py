"""A proposal → what the database already knows of its fact, for the person to see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from articles.applying import list_entities
from articles.applying.facts import (
    find_indicator,
    find_recipient,
    find_references,
    find_subject,
    place_statement,
)
from articles.applying.fields import COLUMNS
from articles.applying.names import NameBook
from articles.errors import AmbiguousNameError, InvalidFieldsError
from articles.matching import (
    SIMILAR,
    list_agreeing,
    list_related_projects,
    measure_similarity,
    names_are_related,
)
from articles.models import Proposal
from articles.statements import (
    HonourStatement,
    MetricStatement,
    ProjectStatement,
    Statement,
    list_cells,
    read_statement,
)
from entities.models import Fact, Honour, Metric, Project

MAX_OTHERS = 5


class Relation(models.TextChoices):
    SAME = "same", "一致"
    CONTRADICTING = "contradicting", "有出入"
    NEWER = "newer", "已有更新的"
    OLDER = "older", "已有较早的"
    SIMILAR = "similar", "相近"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known fact; differences hold what is shown and what the proposal says.

    same and contradicting is the fact that a confirmation would join; the others
    may be chosen as Edit.into.
    """

    fact: Fact
    relation: Relation
    differences: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)


def find_candidates(
    proposal: Proposal, fields: Mapping[str, Any] | None = None
) -> list[Candidate]:
    """Find the fact that would be joined, then others near it; fields as edited."""
    fields = proposal.final_fields if fields is None else fields
    names = NameBook(entities=list_entities(proposal.article), may_add=False)
    try:
        statement = read_statement(proposal.kind, fields)
        place = place_statement(statement, names, proposal.article.source_id)
        others = list_others(statement, names)
    except InvalidFieldsError:
        return []
    except AmbiguousNameError as error:
        return [Candidate(row, Relation.SIMILAR) for row in pick_projects(error)]
    known = place.known
    joined = [compare_fact(known, proposal.kind, fields, names)] if known else []
    return [*joined, *(each for each in others if each.fact != known)]


def pick_projects(error: AmbiguousNameError) -> Iterable[Fact]:
    """Return the projects among which a person has to choose."""
    return (row for row in error.candidates if isinstance(row, Project))


def compare_fact(
    fact: Fact, kind: str, fields: Mapping[str, Any], names: NameBook
) -> Candidate:
    columns = COLUMNS[kind]
    differences = {
        name: (columns[name].read(fact), value)
        for name, value in list_cells(kind, fields).items()
        if name in columns and not columns[name].agrees(fact, value, names)
    }
    relation = Relation.CONTRADICTING if differences else Relation.SAME
    return Candidate(fact, relation, differences)


def list_others(statement: Statement, names: NameBook) -> list[Candidate]:
    match statement:
        case ProjectStatement():
            return list_near_projects(statement, names)
        case HonourStatement():
            return list_near_honours(statement, names)
        case MetricStatement():
            return list_near_metrics(statement, names)
    return []


def list_near_projects(statement: ProjectStatement, names: NameBook) -> list[Candidate]:
    refs = find_references(statement, names)
    near = [
        row
        for row in list_related_projects(statement, refs)
        if names_are_related(row.name, statement.name) or list_agreeing(row, statement)
    ]
    return [Candidate(row, Relation.SIMILAR) for row in near[:MAX_OTHERS]]


def list_near_honours(statement: HonourStatement, names: NameBook) -> list[Candidate]:
    recipient = find_recipient(statement, names)
    rows = Honour.objects.filter(**recipient) if recipient else []
    near = [
        row for row in rows if measure_similarity(row.title, statement.title) >= SIMILAR
    ]
    return [Candidate(row, Relation.SIMILAR) for row in near[:MAX_OTHERS]]


def list_near_metrics(statement: MetricStatement, names: NameBook) -> list[Candidate]:
    """The same indicator and subject in other periods, the latest first."""
    indicator, subject = (
        find_indicator(statement, names),
        find_subject(statement, names),
    )
    if indicator is None or subject is None:
        return []
    rows = Metric.objects.filter(indicator=indicator, **subject).select_related(
        "indicator"
    )[: MAX_OTHERS + 1]
    return [Candidate(row, relate_periods(row, statement)) for row in rows]


def relate_periods(row: Metric, statement: MetricStatement) -> Relation:
    if row.period is None or statement.period is None:
        return Relation.SIMILAR
    if row.last_day == statement.period.last_day:
        return Relation.SIMILAR
    is_newer = row.last_day > statement.period.last_day
    return Relation.NEWER if is_newer else Relation.OLDER
