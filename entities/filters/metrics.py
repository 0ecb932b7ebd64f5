"""What the list of metrics and an indicator's figures can be narrowed by."""

import django_filters
from django.db.models import QuerySet

from entities.filters.base import (
    BY_DATE,
    choose_enterprise,
    choose_one,
    choose_order,
    choose_park,
    choose_year,
)
from entities.models import Metric, Stretch

SUBJECTS = {
    "park": "园区",
    "enterprise": "企业",
    "place": "地区",
    "industry": "产业",
    "other": "其他",
}


class FigureFilter(django_filters.FilterSet):
    """The figures of one indicator."""

    park = choose_park()
    enterprise = choose_enterprise()
    subject = choose_one(list(SUBJECTS.items()), "主体", method="filter_subject")
    stretch = choose_one(Stretch.choices, "时段", method="filter_stretch")
    nature = choose_one(Metric.Nature.choices, "性质")
    year = choose_year("last_day")

    class Meta:
        model = Metric
        fields = ["park", "enterprise", "subject", "stretch", "nature", "year"]

    def filter_subject(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == "other":
            return queryset.exclude(subject_name="")
        return queryset.filter(**{f"{value}__isnull": False})

    def filter_stretch(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.of_stretch(value)


class MetricFilter(FigureFilter):
    q = django_filters.CharFilter(method="filter_words", label="关键词")
    ordering = choose_order(
        {
            "date": "last_day",
            "value": "value",
            "growth": "growth",
            "rank": "rank_position",
            "name": "indicator__name",
        },
        [
            *BY_DATE,
            ("-value", "数值从高到低"),
            ("value", "数值从低到高"),
            ("-growth", "同比从高到低"),
            ("growth", "同比从低到高"),
            ("rank", "排名从前到后"),
            ("-rank", "排名从后到前"),
            ("name", "指标名称"),
            ("-name", "指标名称倒序"),
        ],
    )

    class Meta:
        model = Metric
        fields = ["q", "park", "enterprise", "subject", "stretch", "nature", "year"]

    def filter_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.with_words(value)
