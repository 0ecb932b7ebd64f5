"""What the list of projects can be narrowed by, and the columns that order it."""

from decimal import Decimal

import django_filters
from django.db.models import QuerySet

from entities.chains import find_members
from entities.filters.base import (
    NamedFilter,
    choose_column_order,
    choose_one,
    choose_park,
    choose_year,
    find_words,
)
from entities.models import Enterprise, Industry, Project, Stage
from entities.search.questions import Question
from entities.search.years import mark_year

YI = 100_000_000
# By the short name in the address: the column and what both directions are called.
COLUMNS = {
    "investment": ("investment_value", "总投资从低到高", "总投资从高到低"),
    "stage": ("stage_place", "阶段从早到晚", "阶段从晚到早"),
    "heard": ("last_heard", "最近消息从远到近", "最近消息从近到远"),
    "new": ("updated_at", "最早更新", "最近更新"),
    "name": ("name", "名称", "名称倒序"),
    "park": ("park__name", "园区", "园区倒序"),
    "enterprise": ("lead_enterprise", "企业", "企业倒序"),
    "industry": ("industry__name", "产业", "产业倒序"),
}


class ProjectFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(method="filter_words", label="关键词")
    park = choose_park()
    enterprise = NamedFilter(Enterprise, field_name="enterprises", label="企业")
    industry = django_filters.ModelChoiceFilter(
        queryset=Industry.objects.all(),
        method="filter_industry",
        label="产业",
        empty_label="全部",
    )
    stage = choose_one(Stage.choices, "阶段")
    at_least = django_filters.NumberFilter(
        method="filter_at_least", label="总投资（亿元）不少于", min_value=0
    )
    at_most = django_filters.NumberFilter(
        method="filter_at_most", label="不多于", min_value=0
    )
    year = choose_year(method="filter_year", label="进展年份")
    ordering = choose_column_order(COLUMNS)

    class Meta:
        model = Project
        fields = [
            "q",
            "park",
            "enterprise",
            "industry",
            "stage",
            "at_least",
            "at_most",
            "year",
        ]

    def filter_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return find_words(queryset, Question.from_text(value).words)

    def filter_industry(
        self, queryset: QuerySet, name: str, value: Industry
    ) -> QuerySet:
        return queryset.filter(industry__in=find_members(value))

    def filter_at_least(
        self, queryset: QuerySet, name: str, value: Decimal
    ) -> QuerySet:
        return queryset.filter(investment_unit="元", investment_value__gte=value * YI)

    def filter_at_most(self, queryset: QuerySet, name: str, value: Decimal) -> QuerySet:
        return queryset.filter(investment_unit="元", investment_value__lte=value * YI)

    def filter_year(self, queryset: QuerySet, name: str, value: Decimal) -> QuerySet:
        return find_words(queryset, (mark_year(int(value)),))
