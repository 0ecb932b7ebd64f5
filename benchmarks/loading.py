"""Rows by the million into SQLite or PostgreSQL: past the ORM, indexes made last."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from parkdb.statistics import refresh_statistics

# Nobody else reads the database yet, and a fill that fails is begun anew.
BEFORE = {
    "sqlite": [
        "PRAGMA foreign_keys=OFF",
        "PRAGMA journal_mode=OFF",
        "PRAGMA synchronous=OFF",
        "PRAGMA cache_size=-500000",
        "PRAGMA temp_store=MEMORY",
    ],
    "postgresql": ["SET synchronous_commit=off", "SET maintenance_work_mem='256MB'"],
}
UNCHECKED = "SET session_replication_role = replica"
LIST_INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master"
    " WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s"
    " AND indexname NOT IN (SELECT conname FROM pg_constraint)",
}


@contextmanager
def load_quickly() -> Iterator[None]:
    """Without indexes and checks of keys; afterwards the connection is a new one."""
    models = apps.get_models(include_auto_created=True)
    tables = [model._meta.db_table for model in models]  # noqa: SLF001 -- Django's public model API
    with connection.cursor() as cursor:
        for statement in BEFORE[connection.vendor]:
            cursor.execute(statement)
        leave_keys_unchecked(cursor)
        statements = [sql for table in tables for sql in drop_indexes(cursor, table)]
    yield
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")
    refresh_statistics()
    connection.close()


def leave_keys_unchecked(cursor: Any) -> None:
    """Only a superuser of PostgreSQL may; for others it takes longer."""
    if connection.vendor == "postgresql":
        cursor.execute("SELECT usesuper FROM pg_user WHERE usename = current_user")
        if cursor.fetchone() == (True,):
            cursor.execute(UNCHECKED)


def drop_indexes(cursor: Any, table: str) -> list[str]:
    """The statements that make them again."""
    cursor.execute(LIST_INDEXES[connection.vendor], [table])
    found = cursor.fetchall()
    for name, _ in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in found]


def write_rows(
    model: type[Model], names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Rows as tuples in the order of names; every other column has its default."""
    defaults = find_defaults(model, names)
    columns = [
        connection.ops.quote_name(model._meta.get_field(name).column)  # noqa: SLF001 -- as above
        for name in (*names, *defaults)
    ]
    values = tuple(defaults.values())
    table = connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 -- as above
    write = WRITERS[connection.vendor]
    write(table, columns, ((*row, *values) for row in rows))


def find_defaults(model: type[Model], names: Sequence[str]) -> dict[str, Any]:
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    defaults = {}
    for field in model._meta.concrete_fields:  # noqa: SLF001 -- as above
        if field.name in names or field.attname in names or field.primary_key:
            continue
        is_set_by_itself = getattr(field, "auto_now", False) or getattr(
            field, "auto_now_add", False
        )
        value = field.get_default()
        if is_set_by_itself:
            defaults[field.name] = now
        elif value is not None:
            defaults[field.name] = field.get_db_prep_save(value, connection)
    return defaults


def write_to_sqlite(table: str, columns: list[str], rows: Iterable[tuple]) -> None:
    places = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 -- names of our own models
    with transaction.atomic():
        connection.connection.executemany(statement, rows)


def write_to_postgresql(table: str, columns: list[str], rows: Iterable[tuple]) -> None:
    statement = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
    with connection.connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def reset_sequences() -> None:
    """The next row that is saved gets the key after the last."""
    models = apps.get_models(include_auto_created=True)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


WRITERS = {"sqlite": write_to_sqlite, "postgresql": write_to_postgresql}
