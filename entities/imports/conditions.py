"""A model's check constraints, held against values in memory instead of the database."""

import operator
from collections.abc import Mapping
from typing import Any

from django.db.models import CheckConstraint, F, Model, Q

COMPARE = {
    "exact": operator.eq,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "range": lambda value, ends: ends[0] <= value <= ends[1],
    "in": lambda value, others: value in others,
}
Values = Mapping[str, Any]


def list_violations(model: type[Model], values: Values) -> list[str]:
    """What the constraints say against the row, in their own words."""
    return [
        str(constraint.violation_error_message)
        for constraint in model._meta.constraints  # noqa: SLF001 -- Django's public model API
        if isinstance(constraint, CheckConstraint)
        and holds(constraint.condition, values) is False
    ]


def holds(condition: Any, values: Values) -> bool | None:
    """True, False or, as in SQL, None where a comparison meets an empty cell."""
    if not isinstance(condition, Q):
        return holds_lookup(*condition, values)
    is_or = condition.connector == Q.OR
    found = [holds(child, values) for child in condition.children]
    decisive = is_or  # one True decides an OR, one False an AND
    if any(each is decisive for each in found):
        result = decisive
    else:
        result = None if None in found else not decisive
    return result if result is None or not condition.negated else not result


def holds_lookup(path: str, expected: Any, values: Values) -> bool | None:
    name, _, lookup = path.partition("__")
    value = values[name]
    if lookup == "isnull":
        return (value is None) == expected
    other = values[expected.name] if isinstance(expected, F) else expected
    if value is None or other is None:
        return None
    return COMPARE[lookup or "exact"](value, other)
