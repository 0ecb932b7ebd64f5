"""Rows of entities, saved or removed only where nothing else is hurt."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model

from articles.errors import FactConflictError, InvalidFieldsError
from entities.models import Fact

# gone with the row itself, so no reason to keep it
OWN_RELATIONS = frozenset({"names", "old_slugs"})


def lock_fact(fact: Fact) -> Fact:
    """Load it anew, so that nobody else writes to it before we are done.

    What it refers to comes along: comparing and naming it asks for that.
    """
    fields = fact._meta.concrete_fields  # noqa: SLF001 -- Django's name for it
    keys = [field.name for field in fields if field.many_to_one]
    rows = type(fact).objects.select_related(*keys) if keys else type(fact).objects
    return rows.select_for_update(of=("self",)).get(pk=fact.pk)


def save_row(row: Fact) -> None:
    """Save with a new version; what the database refuses is said in its own words."""
    try:
        row.clean_fields()
    except ValidationError as error:
        problems = {key: "；".join(words) for key, words in error.message_dict.items()}
        raise InvalidFieldsError(problems) from error
    row.version += 0 if row.pk is None else 1
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise FactConflictError(describe_conflict(row)) from error


def describe_conflict(row: Fact) -> list[str]:
    try:
        row.validate_constraints()
    except ValidationError as error:
        return error.messages
    return ["数据库里已有同样的一条，请刷新后再试。"]


def is_unused(row: Model) -> bool:
    """Whether nothing but its own names refers to the row."""
    relations = row._meta.related_objects  # noqa: SLF001 -- Django's name for it
    return not any(
        relation.related_model._base_manager.filter(  # noqa: SLF001 -- the same
            **{relation.field.name: row}
        ).exists()
        for relation in relations
        if relation.get_accessor_name() not in OWN_RELATIONS
    )
