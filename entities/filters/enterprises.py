"""What the list of enterprises can be narrowed by, and the columns that order it."""

import django_filters
from django.db.models import QuerySet

from entities.filters.base import (
    build_search,
    choose_column_order,
    choose_one,
    choose_park,
)
from entities.ladders import CONDITIONS, Rung
from entities.models import Enterprise, Honour, Industry

COLUMNS = {
    "projects": ("project_total", "项目从少到多", "项目从多到少"),
    "honours": ("honour_total", "荣誉从少到多", "荣誉从多到少"),
    "metrics": ("metric_total", "指标从少到多", "指标从多到少"),
    "name": ("name", "名称", "名称倒序"),
}


class EnterpriseFilter(django_filters.FilterSet):
    q = build_search("name", "names__name")
    parks = choose_park()
    industries = django_filters.ModelChoiceFilter(
        queryset=Industry.objects.all(), label="产业", empty_label="全部"
    )
    rung = choose_one(Rung.choices, "获得荣誉", method="filter_rung")
    ordering = choose_column_order(COLUMNS)

    class Meta:
        model = Enterprise
        fields = ["q", "parks", "industries", "rung"]

    def filter_rung(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        honours = Honour.objects.published().filter(CONDITIONS[Rung(value)])
        held = honours.filter(enterprise__isnull=False).order_by().values("enterprise")
        return queryset.filter(pk__in=held)
