"""What the list of honours can be narrowed by, and the columns that order it."""

import django_filters
from django.db.models import Q, QuerySet

from entities.filters.base import (
    NamedFilter,
    build_search,
    choose_column_order,
    choose_enterprise,
    choose_one,
    choose_year,
)
from entities.ladders import CONDITIONS, Rung
from entities.models import Enterprise, Honour, Park, Project

COLUMNS = {
    "date": ("awarded_last_day", "时间从远到近", "时间从近到远"),
    "level": ("level_order", "级别从高到低", "级别从低到高"),
    "title": ("title", "称号", "称号倒序"),
    "issuer": ("issuer", "授予单位", "授予单位倒序"),
}


class WithinFilter(NamedFilter):
    """A park's own honours and those of its enterprises and projects."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        parks = list(self.find(value.strip())[:2])
        enterprises = Enterprise.objects.published().filter(parks__in=parks)
        projects = Project.objects.published().filter(park__in=parks)
        return qs.filter(
            Q(park__in=parks)
            | Q(enterprise__in=enterprises.order_by().values("pk"))
            | Q(project__in=projects.order_by().values("pk"))
        )


class HonourFilter(django_filters.FilterSet):
    q = build_search("title", "issuer", "recipient_name", "enterprise__name")
    park = WithinFilter(Park, label="园区（含园内企业、项目）")
    enterprise = choose_enterprise()
    level = choose_one(Honour.Level.choices, "级别")
    rung = choose_one(Rung.choices, "梯度", method="filter_rung")
    year = choose_year("awarded_last_day")
    ordering = choose_column_order(COLUMNS)

    class Meta:
        model = Honour
        fields = ["q", "park", "enterprise", "level", "rung", "year"]

    def filter_rung(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(CONDITIONS[Rung(value)])
