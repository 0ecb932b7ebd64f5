"""Keeps the entries of search in step with the rows that they stand for."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, transaction
from django.db.models import Model

from entities.models import Enterprise, Honour, Park, Place, Project, SearchEntry
from entities.search.entries import LOADED, build_entries, load_rows

ROWS_AT_ONCE = 500
# Any number that nothing else locks: one refresh at a time, so that none is lost.
LOCK = 5_090_417
# Rows that are found by the names of others: a project by its park's and partners'.
DEPENDENTS: dict[type[Model], tuple[tuple[type[Model], str], ...]] = {
    Place: ((Park, "place"), (Enterprise, "place"), (Park, "place__parent")),
    Park: ((Project, "park"), (Honour, "park")),
    Enterprise: ((Honour, "enterprise"), (Project, "enterprises")),
    Project: ((Honour, "project"),),
}
# Rows that are found by what can be added to them, and is no name of theirs.
JOINED = (Project,)


def refresh_entries(model: type[Model], keys: Iterable[int]) -> int:
    """Bring the entries of these rows up to date; return how many rows had changed."""
    count = 0
    for part in split_keys(keys):
        changed = refresh_part(model, part) if model in LOADED else set(part)
        count += len(changed)
        for dependent, field in DEPENDENTS.get(model, ()) if changed else ():
            rows = dependent.objects.filter(**{f"{field}__in": changed})
            refresh_entries(dependent, rows.values_list("pk", flat=True))
    return count


def rebuild_entries() -> Iterator[tuple[type[Model], int]]:
    """Look at every row, kind by kind; what is up to date stays as it is."""
    for model in LOADED:
        keys = model.objects.order_by("pk").values_list("pk", flat=True)
        yield model, sum(len(refresh_part(model, part)) for part in split_keys(keys))


@transaction.atomic
def refresh_part(model: type[Model], keys: list[int]) -> set[int]:
    """Replace what differs; return the rows whose entries these are."""
    lock_entries()
    kind = model.__name__.lower()
    held = find_held(kind, keys)
    fresh = {row.pk: list(build_entries(row)) for row in load_rows(model, keys)}
    stale = [
        key
        for key, entries in fresh.items()
        if held.get(key) != {(e.start, e.stop, e.text) for e in entries}
    ]
    SearchEntry.objects.filter(**{f"{kind}__in": stale}).delete()
    entries = (entry for key in stale for entry in fresh[key])
    while batch := list(islice(entries, ROWS_AT_ONCE)):
        SearchEntry.objects.bulk_create(batch)
    return set(stale)


def find_held(kind: str, keys: list[int]) -> dict[int, set[tuple]]:
    """What the index has of these rows."""
    held: dict[int, set[tuple]] = {}
    entries = SearchEntry.objects.filter(**{f"{kind}__in": keys}).order_by()
    for key, *entry in entries.values_list(kind, "start", "stop", "text"):
        held.setdefault(key, set()).add(tuple(entry))
    return held


def lock_entries() -> None:
    """SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def split_keys(keys: Iterable[int]) -> Iterator[list[int]]:
    """In parts of a size that every database takes as parameters."""
    waiting = iter(keys)
    while part := list(islice(waiting, ROWS_AT_ONCE)):
        yield part
