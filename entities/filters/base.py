"""What the filters of the public lists are built from (django-filter)."""

from typing import Any

import django_filters
from django import forms
from django.db.models import F, OrderBy, Q, QuerySet

from entities.models import Enterprise, Park

FIRST_YEAR, LAST_YEAR = 1900, 2999
MOST_NAMED, MOST_DIGITS = 50, 19
BY_DATE = [("-date", "时间从近到远"), ("date", "时间从远到近")]


def build_search(*fields: str) -> django_filters.CharFilter:
    """A text box that looks into several columns; every word has to be found."""

    def search(queryset: QuerySet, name: str, value: str) -> QuerySet:
        for word in value.split():
            found = Q()
            for field in fields:
                found |= Q(**{f"{field}__icontains": word})
            queryset = queryset.filter(found)
        return queryset.distinct()

    return django_filters.CharFilter(method=search, label="关键词")


class OrderFilter(django_filters.OrderingFilter):
    """Rows without the value come last in either direction, on every database.

    What is equal stands by its key in the same direction, so that one index serves
    both.
    """

    def filter(self, qs: QuerySet, value: list[str] | None) -> QuerySet:
        names = [self.get_ordering_value(name) for name in value or [] if name]
        if not names:
            return qs
        last = "-pk" if names[-1].startswith("-") else "pk"
        return qs.order_by(*(self.build_order(qs, name) for name in names), last)

    def build_order(self, qs: QuerySet, name: str) -> OrderBy | str:
        column = name.removeprefix("-")
        is_filled = any(
            field.name == column and not field.null
            for field in qs.model._meta.concrete_fields  # noqa: SLF001 -- Django's public model API
        )
        if is_filled:
            return name
        is_descending = name != column
        return OrderBy(F(column), descending=is_descending, nulls_last=True)


class YearFilter(django_filters.NumberFilter):
    """Only whole years that a date can have; the form refuses others."""

    field_class = forms.IntegerField


def choose_order(
    columns: dict[str, str], choices: list[tuple[str, str]]
) -> OrderFilter:
    """Columns by the short name that stands in the address."""
    fields = {column: name for name, column in columns.items()}
    return OrderFilter(fields=fields, choices=choices, label="排序", empty_label="默认")


def choose_year(field: str = "", **options: str) -> YearFilter:
    options = options or {"field_name": field, "lookup_expr": "year", "label": "年份"}
    return YearFilter(min_value=FIRST_YEAR, max_value=LAST_YEAR, **options)


def choose_one(
    choices: list[tuple[str, str]], label: str
) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(choices=choices, label=label, empty_label="全部")


class NamedFilter(django_filters.CharFilter):
    """A row by its name, another name or its key: a text box instead of a menu with
    thousands of entries, which every list would have to carry.
    """

    def __init__(self, named: type[Park | Enterprise], **options: Any) -> None:
        words = {"data-suggest": named.__name__.lower(), "autocomplete": "off"}
        super().__init__(max_length=200, widget=forms.TextInput(words), **options)
        self.named = named

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        found = list(self.find(value.strip())[:MOST_NAMED])
        rows = qs.filter(**{f"{self.field_name}__in": found})
        # Only a row with several parks could come twice; DISTINCT costs a sort.
        has_many = qs.model._meta.get_field(self.field_name).many_to_many  # noqa: SLF001 -- Django's public model API
        return rows.distinct() if has_many else rows

    def find(self, value: str) -> QuerySet:
        rows = self.named.objects.published().order_by("pk")
        if value.isdecimal() and len(value) < MOST_DIGITS:
            return rows.filter(pk=int(value))
        return rows.filter(Q(name__contains=value) | Q(names__name=value)).distinct()


def choose_park() -> NamedFilter:
    return NamedFilter(Park, label="园区")


def choose_enterprise() -> NamedFilter:
    return NamedFilter(Enterprise, label="企业")
