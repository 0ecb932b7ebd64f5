"""What the filters of the public lists are built from (django-filter)."""

from typing import Any

import django_filters
from django import forms
from django.db.models import F, Model, OrderBy, Q, QuerySet, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from entities.keys import read_key
from entities.models import Enterprise, Park
from entities.search.matching import match_rows
from entities.search.years import FIRST_YEAR, LAST_YEAR

MOST_NAMED, MOST_FOUND = 50, 500
BY_DATE = [("-date", "时间从近到远"), ("date", "时间从远到近")]


def build_search(*fields: str) -> django_filters.CharFilter:
    """A text box that looks into several columns; every word has to be found."""

    def search(queryset: QuerySet, name: str, value: str) -> QuerySet:
        for word in value.split():
            found = Q()
            for field in fields:
                found |= find_word(queryset.model, field, word)
            queryset = queryset.filter(found)
        return queryset

    return django_filters.CharFilter(method=search, label="关键词")


def find_word(model: type[Model], path: str, word: str) -> Q:
    """Rows with the word there; without joins, which would make a row come twice."""
    head, _, rest = path.partition("__")
    if not rest:
        return Q(**{f"{path}__icontains": word})
    relation = model._meta.get_field(head)  # noqa: SLF001 -- Django's public model API
    rows = relation.related_model.objects.filter(**{f"{rest}__icontains": word})
    if relation.many_to_one:
        return Q(**{f"{head}__in": rows.order_by().values("pk")})
    return Q(pk__in=rows.order_by().values(relation.field.name))


def find_words(queryset: QuerySet, words: tuple[str, ...]) -> QuerySet:
    """Rows that search has by every word: few by its index, many by their own column.

    A common word is in tens of thousands of rows; a page of them is soon full where
    the rows are read in their order.
    """
    kind = queryset.model.__name__.lower()
    found = match_rows(kind, words, MOST_FOUND + 1) if words else []
    if words and len(found) <= MOST_FOUND:
        return queryset.filter(pk__in=[key for key, _ in found])
    for word in words:
        queryset = queryset.filter(GreaterThan(StrIndex("words", Value(word)), 0))
    return queryset


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
        if is_filled(qs.model, column):
            return name
        is_descending = name != column
        return OrderBy(F(column), descending=is_descending, nulls_last=True)


def is_filled(model: type[Model], path: str) -> bool:
    """Whether every row has a value there; an annotation may be empty."""
    head, _, rest = path.partition("__")
    fields = {field.name: field for field in model._meta.concrete_fields}  # noqa: SLF001 -- as above
    if head not in fields or fields[head].null:
        return False
    return not rest or is_filled(fields[head].related_model, rest)


class YearFilter(django_filters.NumberFilter):
    """Only whole years that a date can have; the form refuses others."""

    field_class = forms.IntegerField


def choose_order(
    columns: dict[str, str], choices: list[tuple[str, str]]
) -> OrderFilter:
    """Columns by the short name that stands in the address."""
    fields = {column: name for name, column in columns.items()}
    return OrderFilter(fields=fields, choices=choices, label="排序", empty_label="默认")


def choose_column_order(columns: dict[str, tuple[str, str, str]]) -> OrderFilter:
    """By the short name: the column and what it is called going up and going down."""
    choices = [
        (sign + name, labels[bool(sign)])
        for name, (_, *labels) in columns.items()
        for sign in ("", "-")
    ]
    return choose_order({name: each[0] for name, each in columns.items()}, choices)


def choose_year(field: str = "", **options: str) -> YearFilter:
    options = options or {"field_name": field, "lookup_expr": "year", "label": "年份"}
    return YearFilter(min_value=FIRST_YEAR, max_value=LAST_YEAR, **options)


def choose_one(
    choices: list[tuple[str, str]], label: str, **options: str
) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        choices=choices, label=label, empty_label="全部", **options
    )


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
        chosen = {f"{self.field_name}__in": found}
        if not qs.model._meta.get_field(self.field_name).many_to_many:  # noqa: SLF001 -- Django's public model API
            return qs.filter(**chosen)
        # A row with several parks would come twice by a join.
        rows = qs.model.objects.filter(**chosen)
        return qs.filter(pk__in=rows.order_by().values("pk"))

    def find(self, value: str) -> QuerySet:
        rows = self.named.objects.published().order_by("pk")
        if (key := read_key(value)) is not None:
            return rows.filter(pk=key)
        return rows.filter(Q(name__contains=value) | Q(names__name=value)).distinct()


def choose_park() -> NamedFilter:
    return NamedFilter(Park, label="园区")


def choose_enterprise() -> NamedFilter:
    return NamedFilter(Enterprise, label="企业")
