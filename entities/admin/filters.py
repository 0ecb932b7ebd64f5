"""Filters of long admin lists, whose choices are known without reading every row."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from entities.evidence import LABELS
from entities.keys import read_key
from entities.models import Metric


class YearFilter(admin.SimpleListFilter):
    """The years from the first to the last shown figure, which an index tells."""

    title = "年份"
    parameter_name = "year"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, str]]:
        shown = Metric.objects.published().filter(last_day__isnull=False)
        days = shown.values_list("last_day", flat=True)
        first, last = (
            days.order_by(order).first() for order in ("last_day", "-last_day")
        )
        years = range(last.year, first.year - 1, -1) if first else ()
        return [(str(year), f"{year}年") for year in years]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        year = read_key(self.value() or "")
        is_year = year is not None and 0 < year < 10_000
        return queryset.filter(last_day__year=year) if is_year else queryset


class FieldFilter(admin.SimpleListFilter):
    """The cells that claims can be about, as the facts' pages call them."""

    title = "字段"
    parameter_name = "field"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, str]]:
        called: dict[str, dict[str, None]] = {}
        for labels in LABELS.values():
            for field, label in labels.items():
                called.setdefault(field, {})[label] = None
        return [(field, "、".join(labels)) for field, labels in called.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(field=self.value()) if self.value() else queryset
