"""Many rows of one table at once, with their history: no expression for each cell.

Django compiles an expression for every value that it writes in bulk; over a hundred
thousand rows with their claims that is nearly all of the time that an import takes.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from django.db import connections, models, router
from django.utils import timezone

from entities.models.changes import Noted, note_left, note_touched, note_written

# Their values take another form in the database; those of the others are as they are.
CONVERTED = (models.DateField, models.DecimalField, models.JSONField)


class Table:
    """One model's table; write to it inside a transaction."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model, self.meta = model, model._meta  # noqa: SLF001 -- Django's public model API
        self.connection = connections[router.db_for_write(model)]
        self.fields = {field.attname: field for field in self.meta.concrete_fields}

    def allocate(self, count: int) -> list[int]:
        """So many keys that no other row has or gets."""
        key, table = self.meta.pk.column, self.meta.db_table
        with self.connection.cursor() as cursor:
            if self.connection.vendor == "postgresql":
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, %s))"
                    " FROM generate_series(1, %s)",
                    [self.quote(table), key, count],
                )
                return [row[0] for row in cursor]
            # The one writer of SQLite; what was deleted keeps its number.
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            last = (cursor.fetchone() or [0])[0]
            return list(range(last + 1, last + count + 1))

    def insert(self, names: Sequence[str], rows: Sequence[tuple], **same: Any) -> None:
        """Rows of values by name; `same` for all of them, defaults for the rest."""
        if not rows:
            return
        rest = {
            name: same.get(name, find_default(field))
            for name, field in self.fields.items()
            if name not in names and (name in same or not field.primary_key)
        }
        constants = tuple(self.convert(name, value) for name, value in rest.items())
        columns = [self.quote(self.fields[n].column) for n in (*names, *rest)]
        self.write(columns, (row + constants for row in self.prepare(names, rows)))

    def write(self, columns: Sequence[str], rows: Iterable[tuple]) -> None:
        table, listed = self.quote(self.meta.db_table), ", ".join(columns)
        with self.connection.cursor() as cursor:
            if self.connection.vendor == "postgresql":
                with cursor.copy(f"COPY {table} ({listed}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)
                return
            marks = ", ".join(["%s"] * len(columns))
            sql = f"INSERT INTO {table} ({listed}) VALUES ({marks})"  # noqa: S608 -- names of our own columns
            cursor.executemany(sql, list(rows))

    def update(self, names: Sequence[str], rows: Sequence[tuple]) -> None:
        """Rows of values by name, the key last."""
        if not rows:
            return
        sets = ", ".join(f"{self.quote(self.fields[n].column)} = %s" for n in names)
        key = self.quote(self.meta.pk.column)
        sql = f"UPDATE {self.quote(self.meta.db_table)} SET {sets} WHERE {key} = %s"  # noqa: S608 -- names of our own columns
        with self.connection.cursor() as cursor:
            names = (*names, self.meta.pk.attname)
            cursor.executemany(sql, list(self.prepare(names, rows)))

    def prepare(self, names: Sequence[str], rows: Sequence[tuple]) -> Iterable[tuple]:
        """The values as the database takes them, column by column."""
        columns = list(zip(*rows, strict=True))
        for at, name in enumerate(names):
            if isinstance(self.fields[name], CONVERTED):
                columns[at] = [self.convert(name, value) for value in columns[at]]
        return zip(*columns, strict=True)

    def convert(self, name: str, value: Any) -> Any:
        return self.fields[name].get_db_prep_save(value, self.connection)

    def quote(self, name: str) -> str:
        return self.connection.ops.quote_name(name)


def find_default(field: models.Field) -> Any:
    has_clock = isinstance(field, models.DateTimeField) and is_clocked(field)
    return timezone.now() if has_clock else field.get_default()


def is_clocked(field: models.Field) -> bool:
    return getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)


class Author:
    """Who writes and why, as the history of every row will say."""

    def __init__(self, by: models.Model | None, reason: str) -> None:
        self.by, self.reason = by, reason

    def create(self, rows: Sequence[models.Model]) -> None:
        """Insert the rows; each has its key then."""
        if not rows:
            return
        table, now = Table(type(rows[0])), timezone.now()
        clocks = [name for name, field in table.fields.items() if is_clocked(field)]
        for row, key in zip(rows, table.allocate(len(rows)), strict=True):
            row.pk = key
            row._state.adding = False  # noqa: SLF001 -- Django's public model API
            for name in clocks:
                setattr(row, name, now)
        names = list(table.fields)
        table.insert(names, list(map(attrgetter(*names), rows)))
        self.remember(rows, "+")
        note(rows)

    def update(self, rows: Sequence[models.Model], fields: Sequence[str]) -> None:
        """Write these fields of the rows."""
        if not rows:
            return
        table = Table(type(rows[0]))
        names = [table.meta.get_field(name).attname for name in fields]
        key = table.meta.pk.attname
        if isinstance(rows[0], Noted):
            note_left(type(rows[0]), [row.pk for row in rows], fields)
        table.update(names, list(map(attrgetter(*names, key), rows)))
        self.remember(rows, "~")
        note(rows)

    def remember(self, rows: Sequence[models.Model], deed: str) -> None:
        """One entry of history a row; models without a history have none."""
        if not hasattr(type(rows[0]), "history"):
            return
        kept = type(rows[0]).history.model
        names = [field.attname for field in kept.tracked_fields]
        Table(kept).insert(
            names,
            list(map(attrgetter(*names), rows)),
            history_change_reason=self.reason,
            history_date=timezone.now(),
            history_type=deed,
            history_user_id=self.by and self.by.pk,
        )


def note(rows: Sequence[models.Model]) -> None:
    """Let those who follow the rows know once the transaction is over."""
    if isinstance(rows[0], Noted):
        note_written(type(rows[0]), [row.pk for row in rows])
        note_touched(rows)
