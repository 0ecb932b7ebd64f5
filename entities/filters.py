"""What each public list can be narrowed by (django-filter)."""

import django_filters
from django.db.models import Q, QuerySet

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

YI = 100_000_000


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


def choose_park() -> django_filters.ModelChoiceFilter:
    return django_filters.ModelChoiceFilter(
        queryset=Park.objects.published(), label="园区", empty_label="全部园区"
    )


class ParkFilter(django_filters.FilterSet):
    q = build_search("name", "names__name", "place__name", "place__parent__name")
    level = django_filters.ChoiceFilter(choices=Park.Level.choices, label="级别")
    park_type = django_filters.ChoiceFilter(choices=Park.Type.choices, label="类型")

    class Meta:
        model = Park
        fields = ["q", "level", "park_type"]


class ProjectFilter(django_filters.FilterSet):
    q = build_search("name", "names__name", "enterprises__name")
    park = choose_park()
    stage = django_filters.ChoiceFilter(choices=Stage.choices, label="阶段")
    at_least = django_filters.NumberFilter(
        method="filter_at_least", label="总投资不少于（亿元）", min_value=0
    )
    year = django_filters.NumberFilter(
        method="filter_year", label="进展年份", min_value=1949, max_value=2999
    )
    ordering = django_filters.OrderingFilter(
        fields={"name": "name", "investment_value": "investment", "updated_at": "new"},
        choices=[
            ("-investment", "总投资从高到低"),
            ("investment", "总投资从低到高"),
            ("-new", "最近更新"),
            ("name", "名称"),
        ],
        label="排序",
        empty_label="默认",
    )

    class Meta:
        model = Project
        fields = ["q", "park", "stage", "at_least", "year"]

    def filter_at_least(self, queryset: QuerySet, name: str, value) -> QuerySet:
        return queryset.filter(investment_unit="元", investment_value__gte=value * YI)

    def filter_year(self, queryset: QuerySet, name: str, value) -> QuerySet:
        year = int(value)
        milestones = {
            "milestones__first_day__year__lte": year,
            "milestones__last_day__year__gte": year,
        }
        return queryset.filter(**milestones).distinct()


class HonourFilter(django_filters.FilterSet):
    q = build_search("title", "issuer", "recipient_name", "enterprise__name")
    park = choose_park()
    level = django_filters.ChoiceFilter(choices=Honour.Level.choices, label="级别")
    year = django_filters.NumberFilter(
        field_name="awarded_last_day", lookup_expr="year", label="年份"
    )

    class Meta:
        model = Honour
        fields = ["q", "park", "level", "year"]


class MetricFilter(django_filters.FilterSet):
    q = build_search("indicator__name", "indicator__names__name", "subject_name")
    park = choose_park()
    nature = django_filters.ChoiceFilter(choices=Metric.Nature.choices, label="性质")
    year = django_filters.NumberFilter(
        field_name="last_day", lookup_expr="year", label="年份"
    )

    class Meta:
        model = Metric
        fields = ["q", "park", "nature", "year"]


class EnterpriseFilter(django_filters.FilterSet):
    q = build_search("name", "names__name")
    parks = choose_park()

    class Meta:
        model = Enterprise
        fields = ["q", "parks"]


class EventFilter(django_filters.FilterSet):
    q = build_search("title", "place_name")
    park = choose_park()
    year = django_filters.NumberFilter(
        field_name="last_day", lookup_expr="year", label="年份"
    )

    class Meta:
        model = Event
        fields = ["q", "park", "year"]


class SourceFilter(django_filters.FilterSet):
    q = build_search("title", "publisher", "authors")
    year = django_filters.NumberFilter(
        field_name="published_on", lookup_expr="year", label="年份"
    )

    class Meta:
        model = Source
        fields = ["q", "year"]
