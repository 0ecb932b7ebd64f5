"""Conditions that several models' constraints are built from."""

import datetime

from django.db.models import (
    BigIntegerField,
    DateField,
    F,
    IntegerField,
    Q,
    Value,
)
from django.db.models.functions import Coalesce

# Stands for "no day" inside unique indexes, where two NULLs would count as different.
NO_DAY = datetime.date(1, 1, 1)


def build_exactly_one(*keys: str, text: str = "") -> Q:
    """Return: one of these foreign keys is set and no other; text counts as one."""
    names = [*keys, text] if text else list(keys)
    allowed = Q()
    for chosen in names:
        row = Q()
        for name in names:
            row &= _build_is_set(name, is_text=name == text, wanted=name == chosen)
        allowed |= row
    return allowed


def _build_is_set(name: str, *, is_text: bool, wanted: bool) -> Q:
    if is_text:
        return ~Q(**{name: ""}) if wanted else Q(**{name: ""})
    return Q(**{f"{name}__isnull": not wanted})


def build_both_or_neither(first: str, last: str, order: str = "lte") -> Q:
    """Return: both are empty, or both are set and in order; "lt" for offsets."""
    empty = Q(**{f"{first}__isnull": True, f"{last}__isnull": True})
    # Said aloud, because a CHECK lets through what compares with NULL.
    whole = Q(**{f"{first}__isnull": False, f"{last}__isnull": False})
    return empty | (whole & Q(**{f"{first}__{order}": F(last)}))


def build_range(prefix: str = "") -> Q:
    """Return: a quantity's upper end needs a lower one that is not above it."""
    value, value_max = f"{prefix}value", f"{prefix}value_max"
    whole = Q(**{f"{value}__isnull": False, f"{value_max}__gte": F(value)})
    return Q(**{f"{value_max}__isnull": True}) | whole


def build_key(name: str) -> Coalesce:
    """Return a foreign key for a unique index in which no key equals no key."""
    return Coalesce(F(name), Value(0), output_field=BigIntegerField())


def build_day(name: str) -> Coalesce:
    """Return a day for a unique index in which no day equals no day."""
    return Coalesce(F(name), Value(NO_DAY), output_field=DateField())


def build_offset(name: str) -> Coalesce:
    """Return an offset for a unique index in which no offset equals no offset."""
    return Coalesce(F(name), Value(-1), output_field=IntegerField())
