"""The filters of the public lists, for the API: the same words, refused the same way,
and described to the last bound in the OpenAPI description.
"""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from rest_framework.exceptions import APIException, NotFound, ValidationError
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from entities.api.paging import MAX_KEY

NO_NUL = r"^[^\x00]*$"


class ListFilter(BaseFilterBackend):
    """Applies view.filterset_class; rows stay in the order of their ids."""

    def filter_queryset(
        self, request: Request, queryset: QuerySet, view: Any
    ) -> QuerySet:
        if not view.filterset_class:
            return queryset
        filtered = view.filterset_class(request.query_params, queryset=queryset)
        # An order would be undone by paging, so it is not asked for here.
        filtered.filters.pop("ordering", None)
        if not filtered.is_valid():
            raise build_refusal(filtered.form)
        return filtered.qs

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        if not view.filterset_class:
            return []
        fields = view.filterset_class().form.fields.items()
        return [describe(name, field) for name, field in fields if name != "ordering"]


def build_refusal(form: forms.Form) -> APIException:
    """A row that is not there is not found; anything else was asked for wrongly."""
    chosen = (form.fields[name] for name in form.errors)
    if all(isinstance(field, forms.ModelChoiceField) for field in chosen):
        return NotFound(form.errors)
    return ValidationError(form.errors)


def describe(name: str, field: forms.Field) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": str(field.label),
        "schema": describe_values(field),
    }


def describe_values(field: forms.Field) -> dict[str, Any]:
    """What the field of the form accepts, as a JSON schema."""
    if isinstance(field, forms.ModelChoiceField):
        return {"type": "integer", "minimum": 1, "maximum": MAX_KEY}
    if isinstance(field, forms.ChoiceField):
        values = [value for value, label in field.choices if value]
        return {"type": "string", "enum": values}
    if isinstance(field, forms.IntegerField):
        is_whole = type(field) is forms.IntegerField
        return {"type": "integer" if is_whole else "number", **find_bounds(field)}
    longest = getattr(field, "max_length", None)
    limit = {"maxLength": longest} if longest else {}
    return {"type": "string", "pattern": NO_NUL, **limit}


def find_bounds(field: forms.IntegerField) -> dict[str, int]:
    """The strictest of those given and those that django-filter adds on its own."""
    limits = {"minimum": (MinValueValidator, max), "maximum": (MaxValueValidator, min)}
    bounds = {}
    for name, (kind, choose) in limits.items():
        given = [v.limit_value for v in field.validators if type(v) is kind]
        if given:
            bounds[name] = int(choose(given))
    return bounds
