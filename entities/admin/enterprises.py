"""Enterprises in the admin."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from entities.admin.base import ClaimInline, FactAdmin
from entities.models import Enterprise, EnterpriseName
from entities.resources import EnterpriseResource


class EnterpriseNameInline(admin.TabularInline):
    model = EnterpriseName
    extra = 0


@admin.register(Enterprise)
class EnterpriseAdmin(FactAdmin):
    resource_classes = [EnterpriseResource]
    list_display = ["name", "parent_group", "place", "projects", "honours"]
    list_filter = ["parks", "industries", "is_published"]
    list_select_related = ["parent_group", "place"]
    search_fields = ["name", "names__name"]
    autocomplete_fields = ["parent_group", "place", "parks", "industries"]
    readonly_fields = ["version", "created_at", "updated_at"]
    inlines = [EnterpriseNameInline, ClaimInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_counts()

    @admin.display(description="项目", ordering="project_count")
    def projects(self, enterprise: Enterprise) -> int:
        return enterprise.project_count

    @admin.display(description="荣誉", ordering="honour_count")
    def honours(self, enterprise: Enterprise) -> int:
        return enterprise.honour_count
