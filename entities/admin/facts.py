"""Projects with milestones, honours, metrics and events in the admin."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from entities.admin.base import ClaimInline, EntityAdmin, FactAdmin
from entities.admin.filters import YearFilter
from entities.models import (
    Event,
    Honour,
    Metric,
    Milestone,
    Project,
    ProjectEnterprise,
    ProjectName,
)
from entities.resources import (
    EventResource,
    HonourResource,
    MetricResource,
    MilestoneResource,
    ProjectResource,
)


class ProjectNameInline(admin.TabularInline):
    model = ProjectName
    extra = 0


class MilestoneInline(admin.TabularInline):
    model = Milestone
    extra = 0


class PartnerInline(admin.TabularInline):
    model = ProjectEnterprise
    extra = 0
    autocomplete_fields = ["enterprise"]


@admin.register(Project)
class ProjectAdmin(FactAdmin):
    resource_classes = [ProjectResource]
    list_display = ["name", "park", "stage", "total", "is_published", "updated_at"]
    list_filter = ["stage", "park", "industry", "is_published"]
    list_select_related = ["park"]
    search_fields = ["name", "names__name", "enterprises__name"]
    autocomplete_fields = ["park", "industry", "parent"]
    readonly_fields = ["version", "created_at", "updated_at"]
    inlines = [PartnerInline, MilestoneInline, ProjectNameInline, ClaimInline]

    @admin.display(description="总投资", ordering="investment_value")
    def total(self, project: Project) -> str:
        return str(project.investment or "")


@admin.register(Milestone)
class MilestoneAdmin(EntityAdmin):
    resource_classes = [MilestoneResource]
    list_display = ["project", "stage", "first_day", "last_day", "is_planned"]
    list_filter = ["stage", "is_planned"]
    list_select_related = ["project"]
    search_fields = ["project__name"]
    autocomplete_fields = ["project"]
    date_hierarchy = "first_day"


@admin.register(Honour)
class HonourAdmin(FactAdmin):
    resource_classes = [HonourResource]
    list_display = ["title", "holder", "level", "issuer", "date"]
    list_filter = ["level", "park", "is_published"]
    list_select_related = ["park", "enterprise", "project"]
    search_fields = ["title", "issuer", "recipient_name", "enterprise__name"]
    autocomplete_fields = ["park", "enterprise", "project"]
    readonly_fields = ["version", "created_at", "updated_at"]
    date_hierarchy = "awarded_last_day"

    @admin.display(description="获得者")
    def holder(self, honour: Honour) -> str:
        return str(honour.recipient)

    @admin.display(description="时间", ordering="awarded_last_day")
    def date(self, honour: Honour) -> str:
        return honour.date_label


@admin.register(Metric)
class MetricAdmin(FactAdmin):
    ordering = ["-id"]  # by the key alone: hidden rows stand in no index of an order
    resource_classes = [MetricResource]
    list_display = ["indicator", "whose", "period", "figure", "nature"]
    list_filter = ["nature", YearFilter, "park", "is_published"]
    list_select_related = ["indicator", "park", "enterprise", "place", "industry"]
    search_fields = ["indicator__name", "indicator__names__name", "subject_name"]
    autocomplete_fields = ["indicator", "park", "enterprise", "place", "industry"]
    readonly_fields = ["version", "created_at", "updated_at"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """As the public list; the library's own joins would read every row."""
        return queryset.with_words(search_term), False

    @admin.display(description="主体")
    def whose(self, metric: Metric) -> str:
        return str(metric.subject)

    @admin.display(description="时期", ordering="last_day")
    def period(self, metric: Metric) -> str:
        return metric.period_label

    @admin.display(description="数值", ordering="value")
    def figure(self, metric: Metric) -> str:
        return metric.label


@admin.register(Event)
class EventAdmin(FactAdmin):
    resource_classes = [EventResource]
    list_display = ["title", "date", "place_name", "park", "is_published"]
    list_filter = ["park", "is_published"]
    list_select_related = ["park"]
    search_fields = ["title", "place_name"]
    autocomplete_fields = ["park"]
    readonly_fields = ["version", "created_at", "updated_at"]
    date_hierarchy = "last_day"

    @admin.display(description="时间", ordering="last_day")
    def date(self, event: Event) -> str:
        return event.date_label
