"""Asserts that a named constraint refuses a row, in the form and in the database."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction


def assert_refused(row: models.Model, name: str) -> None:
    """The form says the constraint's own words and the database keeps the row out."""
    messages = {
        rule.name: str(rule.violation_error_message) for rule in row._meta.constraints
    }
    with pytest.raises(ValidationError) as refusal:
        row.validate_constraints()
    assert refusal.value.messages == [messages[name]]
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def copy_row(row: models.Model, **changes: Any) -> models.Model:
    """Return an unsaved second row with the same fields but for the changes."""
    fields = {f.name: getattr(row, f.name) for f in row._meta.concrete_fields}
    return type(row)(**(fields | {"id": None, "pk": None} | changes))


def list_constraints(app: Any) -> set[str]:
    return {rule.name for model in app.get_models() for rule in model._meta.constraints}
