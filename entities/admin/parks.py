"""Parks in the admin."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from entities.admin.base import ClaimInline, FactAdmin
from entities.models import Park, ParkName
from entities.resources import ParkResource


class ParkNameInline(admin.TabularInline):
    model = ParkName
    extra = 0


@admin.register(Park)
class ParkAdmin(FactAdmin):
    resource_classes = [ParkResource]
    list_display = [
        "name",
        "park_type",
        "level",
        "place",
        "projects",
        "honours",
        "metrics",
        "is_published",
    ]
    list_filter = ["level", "park_type", "is_published"]
    list_select_related = ["place"]
    search_fields = ["name", "names__name"]
    autocomplete_fields = ["place", "parent"]
    readonly_fields = ["version", "created_at", "updated_at"]
    inlines = [ParkNameInline, ClaimInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_counts()

    @admin.display(description="项目", ordering="project_count")
    def projects(self, park: Park) -> int:
        return park.project_count

    @admin.display(description="荣誉", ordering="honour_count")
    def honours(self, park: Park) -> int:
        return park.honour_count

    @admin.display(description="指标", ordering="metric_count")
    def metrics(self, park: Park) -> int:
        return park.metric_count
