"""Sources and claims in the admin: to read and search; claims are written by services."""

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from simple_history.admin import SimpleHistoryAdmin

from entities.admin.base import HistoryMixin
from entities.admin.exports import SheetExportMixin
from entities.admin.filters import FieldFilter
from entities.evidence import label_field
from entities.models import Claim, Source
from entities.resources import SourceResource


@admin.register(Source)
class SourceAdmin(SheetExportMixin, HistoryMixin, SimpleHistoryAdmin):
    resource_classes = [SourceResource]
    list_display = ["title", "publisher", "published_on", "claims", "is_published"]
    list_filter = ["kind", "publisher", "is_published"]
    search_fields = ["title", "publisher", "authors"]
    readonly_fields = ["text", "version", "created_at", "updated_at"]
    date_hierarchy = "published_on"
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_counts()

    @admin.display(description="依据", ordering="claim_count")
    def claims(self, source: Source) -> int:
        return source.claim_count


@admin.register(Claim)
class ClaimAdmin(SimpleHistoryAdmin):
    list_display = ["about", "cell", "quote", "source", "is_preferred", "confirmed_by"]
    list_filter = [FieldFilter, "is_preferred", "is_contradicting"]
    list_per_page = 50
    ordering = ["-id"]  # by the key alone: the model's own order would sort them all
    search_fields = ["quote", "source__title"]
    fields = ["about", "cell", "value", "said", "source", "location", "is_preferred"]
    readonly_fields = [*fields[:3], "said", *fields[4:]]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        claims = super().get_queryset(request).with_facts().with_sources()
        return claims.select_related("confirmed_by")

    @admin.display(description="事实")
    def about(self, claim: Claim) -> str:
        return str(claim.fact)

    @admin.display(description="字段", ordering="field")
    def cell(self, claim: Claim) -> str:
        return label_field(claim)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def revert_disabled(self, request: HttpRequest, obj=None) -> bool:
        """A claim is what a source says; the desk alone takes it back."""
        return True

    @admin.display(description="原文")
    def said(self, claim: Claim) -> str:
        before, quote, after = claim.sentence_parts
        return format_html("{}<mark>{}</mark>{}", before, quote, after)
