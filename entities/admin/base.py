"""What every admin of a fact shares: spreadsheets, versions, what sources say."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from import_export.admin import ImportMixin
from simple_history.admin import SimpleHistoryAdmin

from entities.admin.exports import SheetExportMixin
from entities.admin.histories import (
    ChangeWords,
    differs,
    list_part_states,
    restore_part,
)
from entities.admin.imports import SheetImportMixin
from entities.evidence import label_field
from entities.models import Claim


class HistoryMixin:
    """The history page shows what belongs to the row; an earlier state is a new one."""

    object_history_template = "admin/entities/object_history.html"

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        if request.method == "POST" and "restore" in request.POST:
            return self.restore(request, object_id)
        parts = {"parts": list_part_states(self.model, object_id)}
        return super().history_view(
            request, object_id, {**(extra_context or {}), **parts}
        )

    def get_historical_record_context_helper(
        self, request: HttpRequest, historical_record: Any
    ) -> ChangeWords:
        return ChangeWords(self.model, historical_record)

    def restore(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Bring a name, partner or milestone back as it once was."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        try:
            row = restore_part(self.model, object_id, request.POST["restore"])
        except ValidationError as error:
            said = "".join(error.messages)
            self.message_user(request, f"不能恢复：{said}", messages.ERROR)
        else:
            said = f"已恢复“{row}”。" if row else "没有这个状态。"
            self.message_user(request, said)
        return redirect(request.path)

    def save_model(
        self,
        request: HttpRequest,
        obj: Model,
        form: Any,
        change: bool,  # noqa: FBT001 -- Django's signature
    ) -> None:
        """Count the version up from the present one, to whatever state one returns."""
        stored = type(obj).objects.filter(pk=obj.pk).first() if change else None
        if stored:
            keep_unshown(obj, stored, form)
            if hasattr(obj, "version") and (form.changed_data or differs(obj, stored)):
                obj.version = stored.version + 1
        super().save_model(request, obj, form, change)


class EntityAdmin(
    SheetImportMixin, ImportMixin, SheetExportMixin, HistoryMixin, SimpleHistoryAdmin
):
    """Lists go out and come in as spreadsheets; each saved change is a version kept."""

    import_export_change_list_template = (
        "admin/import_export/change_list_import_export.html"
    )
    list_per_page = 50
    save_on_top = True
    show_full_result_count = False


def keep_unshown(obj: Model, stored: Model, form: Any) -> None:
    """An earlier state is taken over in what its form shows, and in nothing else."""
    for field in obj._meta.concrete_fields:  # noqa: SLF001 -- Django's name for it
        if field.name not in form.fields:
            setattr(obj, field.attname, getattr(stored, field.attname))


class ClaimInline(admin.TabularInline):
    """What the sources say of each cell, to read and not to edit."""

    model = Claim
    extra = 0
    can_delete = False
    fields = ["cell", "value", "said", "source", "is_preferred", "is_contradicting"]
    readonly_fields = fields
    show_change_link = True

    def has_add_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("source")

    @admin.display(description="字段")
    def cell(self, claim: Claim) -> str:
        return label_field(claim)

    @admin.display(description="原文")
    def said(self, claim: Claim) -> str:
        before, quote, after = claim.sentence_parts
        return format_html("{}<mark>{}</mark>{}", before, quote, after)


class FactAdmin(EntityAdmin):
    """Facts that claims speak for."""

    actions = ["publish", "withdraw"]
    inlines = [ClaimInline]

    @admin.action(description="公开所选", permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet) -> None:
        count = self.show_rows(queryset, is_published=True)
        self.message_user(request, f"已公开 {count} 条。")

    @admin.action(description="暂不公开所选", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet) -> None:
        count = self.show_rows(queryset, is_published=False)
        self.message_user(request, f"已暂停公开 {count} 条。")

    @transaction.atomic
    def show_rows(self, queryset: QuerySet, *, is_published: bool) -> int:
        """Save one by one, so that each is in its row's history."""
        rows = list(queryset.exclude(is_published=is_published))
        for row in rows:
            row.is_published = is_published
            row.version += 1
            row.save()
        return len(rows)
