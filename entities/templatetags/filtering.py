"""The form that narrows a list."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django_filters import FilterSet, ModelChoiceFilter

register = template.Library()

# Of the lists in which nothing can change what their form shows before it is filled
# in: each field costs as much as several rows.
BLANK_FORMS: dict[type[FilterSet], SafeString] = {}


@register.simple_tag
def filter_fields(filtered: FilterSet) -> SafeString:
    kind = type(filtered)
    if filtered.is_bound or has_rows(kind):
        return write_fields(filtered)
    if kind not in BLANK_FORMS:
        BLANK_FORMS[kind] = write_fields(filtered)
    return BLANK_FORMS[kind]


def has_rows(kind: type[FilterSet]) -> bool:
    """Whether its choices are rows, which come and go."""
    fields = kind.base_filters.values()
    return any(isinstance(field, ModelChoiceFilter) for field in fields)


def write_fields(filtered: FilterSet) -> SafeString:
    return render_to_string("includes/filter_fields.html", {"form": filtered.form})
