"""Rows that proposals made and that nothing needs once these are taken back."""

from django.db.models import Model

from articles.applying.labels import was_made_by_proposal, write_label
from articles.applying.rows import is_unused
from entities.models import Event, Fact, Honour, Metric, Project

# confirming writes to these; the others an editor has changed if the version says so
PROPOSED = (Project, Honour, Metric, Event)


def list_references(fact: Fact) -> list[Model]:
    """Return the park, enterprises, indicator, … that the fact speaks of."""
    fields = fact._meta.get_fields()  # noqa: SLF001 -- Django's name for it
    keys = [field.name for field in fields if field.many_to_one and field.concrete]
    rows = [row for key in keys if (row := getattr(fact, key))]
    return rows + (list(fact.enterprises.all()) if isinstance(fact, Project) else [])


def withdraw_orphans(rows: list[Model]) -> None:
    """Delete those that are needed no more, and what only they needed."""
    waiting, seen = list(rows), set()
    while waiting:
        row = waiting.pop()
        if write_label(row) in seen or not is_orphan(row):
            continue
        seen.add(write_label(row))
        waiting += list_references(row)
        row.delete()


def is_orphan(row: Model) -> bool:
    is_untouched = isinstance(row, PROPOSED) or row.version == 1
    return is_untouched and is_unused(row) and was_made_by_proposal(row)
