"""What a transaction wrote, handed on once it is committed, however it was written.

Rows saved one by one, in bulk, by the admin, an import or a service all pass through
here; see entities/following.py for what is kept up to date by it.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connections, models, router, transaction

Keys = dict[type[models.Model], set[int]]
# What has to change in an update of many rows for followers to care.
FOLLOWED_FIELDS = frozenset(
    {"name", "title", "text", "issuer", "recipient_name", "is_published"}
    | {"park", "enterprise", "project", "place", "parent"}
)


class Batch:
    """The rows that one transaction wrote, and those that these belong to, by model."""

    def __init__(self) -> None:
        self.written: Keys = {}
        self.touched: Keys = {}
        self.is_over = False
        # By this name Django logs what goes wrong in it.
        self.__qualname__ = type(self).__qualname__

    def __call__(self) -> None:
        from entities.following import follow_changes  # noqa: PLC0415 -- reads the models

        self.is_over = True
        follow_changes(self.written, self.touched)


def note_written(model: type[models.Model], keys: Iterable[int]) -> None:
    """Remember rows until the transaction is over; none are after a rollback."""
    find_batch(model).written.setdefault(model, set()).update(keys)


def note_touched(rows: Iterable[models.Model]) -> None:
    """Remember what these rows of one model belong to: a figure's park, a claim's source."""
    rows = list(rows)
    for field in rows[0]._meta.concrete_fields if rows else ():  # noqa: SLF001 -- Django's public model API
        if not field.many_to_one or not issubclass(field.related_model, Noted):
            continue
        if keys := {getattr(row, field.attname) for row in rows} - {None}:
            note = note_written if isinstance(rows[0], NotedName) else note_owners
            note(field.related_model, keys)


def note_owners(model: type[models.Model], keys: Iterable[int]) -> None:
    """Remember rows to which something was added, or from which it was taken."""
    find_batch(model).touched.setdefault(model, set()).update(keys)


def find_batch(model: type[models.Model]) -> Batch:
    """The batch of the transaction that is under way, or a new one."""
    alias = router.db_for_write(model)
    waiting = (call for _, call, _ in connections[alias].run_on_commit)
    batches = (call for call in waiting if isinstance(call, Batch))
    batch = next((batch for batch in batches if not batch.is_over), None)
    if batch is None:
        batch = Batch()
        # What goes wrong there is logged: the write itself has succeeded.
        transaction.on_commit(batch, using=alias, robust=True)
    return batch


class NotedQuerySet(models.QuerySet):
    """Writes of many rows at once are noted as well."""

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list:
        with transaction.atomic(using=self.db, savepoint=False):
            rows = super().bulk_create(objs, *args, **kwargs)
            note_written(self.model, [row.pk for row in rows if row.pk])
            note_touched(rows)
        return rows

    def update(self, **values: Any) -> int:
        names = {name.removesuffix("_id") for name in values}
        if names.isdisjoint(FOLLOWED_FIELDS):
            return super().update(**values)
        with transaction.atomic(using=self.db, savepoint=False):
            note_written(self.model, list(self.values_list("pk", flat=True)))
            return super().update(**values)

    update.alters_data = True
    bulk_create.alters_data = True


class Noted(models.Model):
    """A row whose changes others follow."""

    objects = NotedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
            note_written(type(self), [self.pk])
            note_touched([self])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic(savepoint=False):
            note_touched([self])
            return super().delete(*args, **kwargs)


class NotedName(Noted):
    """A name of a row: to change it is to change the row that bears it."""

    class Meta:
        abstract = True
