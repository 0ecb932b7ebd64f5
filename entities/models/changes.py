"""What a transaction wrote, handed on once it is committed, however it was written.

Rows saved one by one, in bulk, by the admin, an import or a service all pass through
here; see entities/following.py for what is kept up to date by it.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connections, models, router, transaction

Keys = dict[type[models.Model], set[int]]
# What has to change in an update of many rows for followers to care, besides what
# the rows belong to.
FOLLOWED_FIELDS = frozenset(
    {"name", "title", "text", "issuer", "recipient_name", "is_published"}
)
KEYS_AT_ONCE = 500


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
    for field in find_owning(type(rows[0])) if rows else ():
        note_belonging(field, {getattr(row, field.attname) for row in rows})


def note_held(rows: models.QuerySet) -> list[int]:
    """Remember what rows belong to by the database, and not by a copy; return their keys."""
    fields = find_owning(rows.model)
    held = list(rows.values_list("pk", *(field.attname for field in fields)))
    for at, field in enumerate(fields, start=1):
        note_belonging(field, {row[at] for row in held})
    return [row[0] for row in held]


def note_left(
    model: type[models.Model], keys: list[int], fields: Iterable[str] | None = None
) -> None:
    """Before these fields are written, or all: remember what the rows belong to until then."""
    if has_owning(model, fields):
        note_kept(model, keys)


def note_kept(model: type[models.Model], keys: list[int]) -> None:
    """Remember what these rows belong to now."""
    rows = model._base_manager.using(router.db_for_write(model)).order_by()  # noqa: SLF001 -- Django's public model API
    for start in range(0, len(keys), KEYS_AT_ONCE):
        note_held(rows.filter(pk__in=keys[start : start + KEYS_AT_ONCE]))


def find_owning(model: type[models.Model]) -> list[Any]:
    """The fields that say what a row belongs to."""
    return [
        field
        for field in model._meta.concrete_fields  # noqa: SLF001 -- Django's public model API
        if field.many_to_one and issubclass(field.related_model, Noted)
    ]


def has_owning(model: type[models.Model], names: Iterable[str] | None) -> bool:
    """Whether one of these fields, or of all for None, says what a row belongs to."""
    owning = {name for f in find_owning(model) for name in (f.name, f.attname)}
    return bool(owning if names is None else owning.intersection(names))


def note_belonging(field: Any, keys: set[int | None]) -> None:
    """To change a name is to change the row that bears it; others touch their owners."""
    note = note_written if issubclass(field.model, NotedName) else note_owners
    note(field.related_model, keys - {None})


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
        moves = has_owning(self.model, values)
        if not moves and FOLLOWED_FIELDS.isdisjoint(values):
            return super().update(**values)
        with transaction.atomic(using=self.db, savepoint=False):
            keys = note_held(self)
            note_written(self.model, keys)
            count = super().update(**values)
            if moves:
                note_kept(self.model, keys)
        return count

    def delete(self) -> tuple[int, dict[str, int]]:
        with transaction.atomic(using=self.db, savepoint=False):
            note_held(self)
            return super().delete()

    update.alters_data = True
    bulk_create.alters_data = True
    delete.alters_data = True
    delete.queryset_only = True


class Noted(models.Model):
    """A row whose changes others follow."""

    objects = NotedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic(savepoint=False):
            if not self._state.adding:
                note_left(type(self), [self.pk], kwargs.get("update_fields"))
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
