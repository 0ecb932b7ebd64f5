"""A proposal → what the database already knows of its fact, for the person to see."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import models

from articles.applying import NameBook, RowIndex, load_index
from articles.applying.facts import (
    find_indicator,
    find_recipient,
    find_references,
    find_subject,
    place_statement,
)
from articles.applying.fields import COLUMNS
from articles.errors import AmbiguousNameError, InvalidFieldsError
from articles.matching import (
    SIMILAR,
    list_agreeing,
    measure_similarity,
    names_are_related,
)
from articles.models import Proposal
from articles.references import References
from articles.shelves import (
    LoadedShelf,
    Shelf,
    load_cited,
    load_events,
    load_honours,
    load_metrics,
    load_projects,
)
from articles.statements import (
    EventStatement,
    HonourStatement,
    MetricStatement,
    ProjectStatement,
    Statement,
    list_cells,
    read_statement,
)
from entities.models import Fact, Metric, Project

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
    proposal: Proposal, index: RowIndex | None = None
) -> list[Candidate]:
    """Find the fact that would be joined, then others near it."""
    names = open_book(proposal, index or RowIndex())
    return list_candidates(proposal, names, Shelf())


def find_all_candidates(
    proposals: Sequence[Proposal], index: RowIndex | None = None
) -> dict[int, list[Candidate]]:
    """Do the same for proposals of one article, in a number of queries that is fixed."""
    if not proposals:
        return {}
    names = open_book(proposals[0], index or load_index(proposals))
    shelf = load_shelf(proposals, names)
    return {
        proposal.pk: list_candidates(proposal, names, shelf) for proposal in proposals
    }


def open_book(proposal: Proposal, index: RowIndex) -> NameBook:
    entities = index.list_entities(proposal.article)
    return NameBook(entities=entities, may_add=False, index=index)


def list_candidates(
    proposal: Proposal, names: NameBook, shelf: Shelf
) -> list[Candidate]:
    source_id, fields = proposal.article.source_id, proposal.final_fields
    try:
        statement = read_statement(proposal.kind, fields)
        place = place_statement(statement, names, source_id, shelf)
        others = list_others(statement, names, shelf)
    except InvalidFieldsError:
        return []
    except AmbiguousNameError as error:
        return [Candidate(row, Relation.SIMILAR) for row in pick_projects(error)]
    known = place.known
    joined = [compare_fact(known, proposal.kind, fields, names)] if known else []
    return [*joined, *(each for each in others if each.fact != known)]


def load_shelf(proposals: Sequence[Proposal], names: NameBook) -> LoadedShelf:
    """Fetch all the facts that any of the proposals may speak of."""
    said = [each for each in map(read_quietly, proposals) if each]
    source_id = next((row.article.source_id for row in proposals), None)
    projects = list_known(said, ProjectStatement, partial(pair_references, names=names))
    return LoadedShelf(
        projects=load_projects(projects),
        honours=load_honours(
            list_known(said, HonourStatement, partial(find_recipient, names=names))
        ),
        metrics=load_metrics(
            list_known(said, MetricStatement, partial(find_identity, names=names))
        ),
        events=load_events(
            [each.period for each in said if isinstance(each, EventStatement)]
        ),
        cited=load_cited(source_id) if projects else frozenset(),
    )


def read_quietly(proposal: Proposal) -> Statement | None:
    try:
        return read_statement(proposal.kind, proposal.final_fields)
    except InvalidFieldsError:
        return None


def list_known(
    said: Iterable[Statement], kind: type, find: Callable[[Any], Any]
) -> list[Any]:
    """Return what is found for each statement of the kind, where its names are clear."""
    found = []
    for statement in said:
        if isinstance(statement, kind):
            with suppress(AmbiguousNameError):
                found.append(find(statement))
    return [each for each in found if each]


def pair_references(
    statement: ProjectStatement, names: NameBook
) -> tuple[ProjectStatement, References]:
    return statement, find_references(statement, names)


def find_identity(
    statement: MetricStatement, names: NameBook
) -> Mapping[str, Any] | None:
    """Return whose figure of what it is; None where either is new."""
    indicator = find_indicator(statement, names)
    subject = find_subject(statement, names)
    if indicator is None or subject is None:
        return None
    return {"indicator": indicator, **subject}


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


def list_others(statement: Statement, names: NameBook, shelf: Shelf) -> list[Candidate]:
    match statement:
        case ProjectStatement():
            return list_near_projects(statement, names, shelf)
        case HonourStatement():
            return list_near_honours(statement, names, shelf)
        case MetricStatement():
            return list_near_metrics(statement, names, shelf)
    return []


def list_near_projects(
    statement: ProjectStatement, names: NameBook, shelf: Shelf
) -> list[Candidate]:
    refs = find_references(statement, names)
    near = [
        row
        for row in shelf.list_related_projects(statement, refs)
        if names_are_related(row.name, statement.name) or list_agreeing(row, statement)
    ]
    return [Candidate(row, Relation.SIMILAR) for row in near[:MAX_OTHERS]]


def list_near_honours(
    statement: HonourStatement, names: NameBook, shelf: Shelf
) -> list[Candidate]:
    recipient = find_recipient(statement, names)
    rows = shelf.list_honours(recipient) if recipient else []
    near = [
        row for row in rows if measure_similarity(row.title, statement.title) >= SIMILAR
    ]
    return [Candidate(row, Relation.SIMILAR) for row in near[:MAX_OTHERS]]


def list_near_metrics(
    statement: MetricStatement, names: NameBook, shelf: Shelf
) -> list[Candidate]:
    """The same indicator and subject in other periods, the latest first."""
    identity = find_identity(statement, names)
    rows = shelf.list_metrics(identity, MAX_OTHERS + 1) if identity else []
    return [Candidate(row, relate_periods(row, statement)) for row in rows]


def relate_periods(row: Metric, statement: MetricStatement) -> Relation:
    if row.period is None or statement.period is None:
        return Relation.SIMILAR
    if row.last_day == statement.period.last_day:
        return Relation.SIMILAR
    is_newer = row.last_day > statement.period.last_day
    return Relation.NEWER if is_newer else Relation.OLDER
