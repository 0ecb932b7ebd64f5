"""What each public list can be narrowed by (django-filter)."""

import django_filters
from django import forms
from django.db.models import F, OrderBy, Q, QuerySet

from entities.models import (
    Enterprise,
    Event,
    Honour,
    Metric,
    Park,
    Project,
    Source,
    Stage,
)

FIRST_YEAR, LAST_YEAR = 1900, 2999
YI = 100_000_000
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
    """Rows without the value come last in either direction, on every database."""

    def filter(self, qs: QuerySet, value: list[str] | None) -> QuerySet:
        orders = [self.build_order(name) for name in value or [] if name]
        return qs.order_by(*orders, "pk") if orders else qs

    def build_order(self, name: str) -> OrderBy:
        column = self.get_ordering_value(name)
        if column.startswith("-"):
            return F(column.removeprefix("-")).desc(nulls_last=True)
        return F(column).asc(nulls_last=True)


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


def choose_park() -> django_filters.ModelChoiceFilter:
    return django_filters.ModelChoiceFilter(
        queryset=Park.objects.published(), label="园区", empty_label="全部园区"
    )


class ParkFilter(django_filters.FilterSet):
    q = build_search("name", "names__name", "place__name", "place__parent__name")
    level = choose_one(Park.Level.choices, "级别")
    park_type = choose_one(Park.Type.choices, "类型")
    ordering = choose_order(
        {"projects": "project_count", "metrics": "metric_count", "name": "name"},
        [
            ("-projects", "项目从多到少"),
            ("-metrics", "指标从多到少"),
            ("name", "名称"),
        ],
    )

    class Meta:
        model = Park
        fields = ["q", "level", "park_type"]


class ProjectFilter(django_filters.FilterSet):
    q = build_search("name", "names__name", "enterprises__name")
    park = choose_park()
    stage = choose_one(Stage.choices, "阶段")
    at_least = django_filters.NumberFilter(
        method="filter_at_least", label="总投资不少于（亿元）", min_value=0
    )
    year = choose_year(method="filter_year", label="进展年份")
    ordering = choose_order(
        {"investment": "investment_value", "new": "updated_at", "name": "name"},
        [
            ("-investment", "总投资从高到低"),
            ("investment", "总投资从低到高"),
            ("-new", "最近更新"),
            ("name", "名称"),
        ],
    )

    class Meta:
        model = Project
        fields = ["q", "park", "stage", "at_least", "year"]

    def filter_at_least(self, queryset: QuerySet, name: str, value) -> QuerySet:
        return queryset.filter(investment_unit="元", investment_value__gte=value * YI)

    def filter_year(self, queryset: QuerySet, name: str, value) -> QuerySet:
        milestones = {
            "milestones__first_day__year__lte": value,
            "milestones__last_day__year__gte": value,
        }
        return queryset.filter(**milestones).distinct()


class HonourFilter(django_filters.FilterSet):
    q = build_search("title", "issuer", "recipient_name", "enterprise__name")
    park = choose_park()
    level = choose_one(Honour.Level.choices, "级别")
    year = choose_year("awarded_last_day")
    ordering = choose_order(
        {"date": "awarded_last_day", "title": "title"},
        [*BY_DATE, ("title", "称号")],
    )

    class Meta:
        model = Honour
        fields = ["q", "park", "level", "year"]


class MetricFilter(django_filters.FilterSet):
    q = build_search("indicator__name", "indicator__names__name", "subject_name")
    park = choose_park()
    nature = choose_one(Metric.Nature.choices, "性质")
    year = choose_year("last_day")
    ordering = choose_order(
        {"date": "last_day", "growth": "growth", "name": "indicator__name"},
        [
            *BY_DATE,
            ("-growth", "同比从高到低"),
            ("growth", "同比从低到高"),
            ("name", "指标名称"),
        ],
    )

    class Meta:
        model = Metric
        fields = ["q", "park", "nature", "year"]


class EnterpriseFilter(django_filters.FilterSet):
    q = build_search("name", "names__name")
    parks = choose_park()
    ordering = choose_order(
        {"projects": "project_count", "honours": "honour_count", "name": "name"},
        [
            ("-projects", "项目从多到少"),
            ("-honours", "荣誉从多到少"),
            ("name", "名称"),
        ],
    )

    class Meta:
        model = Enterprise
        fields = ["q", "parks"]


class EventFilter(django_filters.FilterSet):
    q = build_search("title", "place_name")
    park = choose_park()
    year = choose_year("last_day")
    ordering = choose_order({"date": "last_day"}, BY_DATE)

    class Meta:
        model = Event
        fields = ["q", "park", "year"]


class SourceFilter(django_filters.FilterSet):
    q = build_search("title", "publisher", "authors")
    year = choose_year("published_on")
    ordering = choose_order(
        {"date": "published_on", "claims": "claim_count"},
        [*BY_DATE, ("-claims", "引用从多到少")],
    )

    class Meta:
        model = Source
        fields = ["q", "year"]
