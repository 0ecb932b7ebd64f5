"""A statement → the row of the fact that it speaks of, found or made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from articles.applying.names import NameBook
from articles.kinds import is_generic
from articles.matching import (
    find_event,
    find_honour,
    find_metric,
    find_project,
)
from articles.references import References
from articles.shelves import Shelf
from articles.statements import (
    RECIPIENT_KINDS,
    SUBJECT_KINDS,
    EventStatement,
    HonourStatement,
    MetricStatement,
    ProjectStatement,
    Statement,
)
from entities.models import Event, Fact, Honour, Indicator, Metric, Park, Project


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement belongs: the fact known already, and how to make a new one."""

    known: Fact | None
    build: Callable[[], Fact]


def place_statement(
    statement: Statement,
    names: NameBook,
    source_id: int | None,
    shelf: Shelf | None = None,
) -> Place:
    shelf = shelf or Shelf()
    match statement:
        case ProjectStatement():
            return place_project(
                statement, find_references(statement, names, source_id), names, shelf
            )
        case HonourStatement():
            return place_honour(statement, names, shelf)
        case MetricStatement():
            return place_metric(statement, names, shelf)
        case EventStatement():
            return place_event(statement, names, shelf)


def place_project(
    statement: ProjectStatement, refs: References, names: NameBook, shelf: Shelf
) -> Place:
    found = names.links.get(statement.name) or find_project(statement, refs, shelf)
    return Place(found, lambda: Project(name=statement.name))


def find_references(
    statement: ProjectStatement, names: NameBook, source_id: int | None = None
) -> References:
    """Return the park and the enterprises of the project that are known already."""
    known = [names.find("enterprise", name) for name in statement.enterprises]
    park = names.find("park", statement.park) if statement.park else None
    return References(
        park=park,
        has_new_park=park is None and not is_unsaid(statement.park),
        enterprises=tuple(row for row in known if row),
        names=statement.enterprises,
        source_id=source_id,
    )


def is_unsaid(park: str) -> bool:
    return not park or is_generic(park)


def place_honour(statement: HonourStatement, names: NameBook, shelf: Shelf) -> Place:
    recipient = find_recipient(statement, names)
    if recipient is None:
        return Place(None, Honour)
    return Place(
        find_honour(statement, recipient, shelf),
        lambda: Honour(title=statement.title, **recipient),
    )


def find_recipient(
    statement: HonourStatement, names: NameBook
) -> Mapping[str, Any] | None:
    """Return the recipient's column and value; None where it is new to the reader."""
    name, said = statement.recipient, statement.recipient_kind
    kind = names.find_kind(name, allowed=RECIPIENT_KINDS, said=said)
    if kind == "project":
        # an award makes no project: one that the database lacks stays a name
        row = names.find(kind, name)
        return {kind: row} if row else {"recipient_name": name}
    if kind == "other":
        return {"recipient_name": name}
    row = names.find_or_add(kind, name, "recipient")
    return {kind: row} if row else None


def place_metric(statement: MetricStatement, names: NameBook, shelf: Shelf) -> Place:
    indicator = find_indicator(statement, names)
    subject = find_subject(statement, names)
    if indicator is None or subject is None:
        return Place(None, Metric)
    identity = {"indicator": indicator, **subject}
    period = statement.period
    days = {
        "first_day": period and period.first_day,
        "last_day": period and period.last_day,
    }
    return Place(
        find_metric(statement, identity, shelf),
        lambda: Metric(**identity, **days, nature=statement.nature),
    )


def find_indicator(statement: MetricStatement, names: NameBook) -> Indicator | None:
    """By name or synonym; else by the parser's canonical form, else a new one."""
    canonical = statement.indicator or statement.name
    row = names.find("indicator", statement.name)
    row = row or names.find_or_add("indicator", canonical, "name")
    if row in names.created and statement.quantity:
        row.unit = statement.quantity.unit
        row.save(update_fields=["unit"])
        names.add_alias("indicator", row, statement.name)
    return row


def find_subject(
    statement: MetricStatement, names: NameBook
) -> Mapping[str, Any] | None:
    name, said = statement.subject, statement.subject_kind
    kind = names.find_kind(name, allowed=SUBJECT_KINDS, said=said)
    if kind == "other":
        return {"subject_name": name}
    row = names.find_or_add(kind, name, "subject")
    return {kind: row} if row else None


def place_event(statement: EventStatement, names: NameBook, shelf: Shelf) -> Place:
    park = find_event_park(statement, names)
    period = statement.period
    return Place(
        find_event(statement, park, shelf),
        lambda: Event(
            title=statement.title,
            first_day=period.first_day,
            last_day=period.last_day,
            # a park that is said is a cell of its own
            park=None if statement.park else park,
        ),
    )


def find_event_park(statement: EventStatement, names: NameBook) -> Park | None:
    """The park that is said, else the known one that bears the name of the place."""
    if not is_unsaid(statement.park):
        return names.find_or_add("park", statement.park, "park")
    return names.find("park", statement.place) if statement.place else None
