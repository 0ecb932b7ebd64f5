"""Reports of errors in the admin: to read, answer and resolve."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html

from entities.evidence import LABELS
from entities.models import ErrorReport
from entities.reports.services import reopen_report, resolve_report


@admin.register(ErrorReport)
class ErrorReportAdmin(admin.ModelAdmin):
    list_display = ["fact", "cell", "message", "status", "created_at", "resolved_by"]
    list_display_links = ["message"]
    list_filter = ["status", "kind"]
    list_select_related = ["resolved_by"]
    list_per_page = 50
    search_fields = ["fact_label", "message", "answer"]
    fields = ["fact", "cell", "message", "proof", "contact", "created_at", "answer"]
    readonly_fields = fields[:-1]
    actions = ["resolve", "reopen"]
    show_full_result_count = False
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    @admin.display(description="事实")
    def fact(self, report: ErrorReport) -> str:
        """The public page, and the form in which it is put right."""
        try:
            change = reverse(
                f"admin:entities_{report.kind}_change", args=[report.object_id]
            )
        except NoReverseMatch:
            return report.fact_label
        return format_html(
            '<a href="{}">{}</a> · <a href="{}">修改</a>',
            report.address,
            report.fact_label,
            change,
        )

    @admin.display(description="内容")
    def cell(self, report: ErrorReport) -> str:
        return LABELS.get(report.kind, {}).get(report.field, "整条记录")

    @admin.display(description="依据链接")
    def proof(self, report: ErrorReport) -> str:
        if not report.evidence_url:
            return ""
        return format_html(
            '<a href="{0}" rel="noopener noreferrer nofollow">{0}</a>',
            report.evidence_url,
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.action(description="标为已处理", permissions=["change"])
    def resolve(self, request: HttpRequest, queryset: QuerySet) -> None:
        done = sum(resolve_report(report, by=request.user) for report in queryset)
        self.message_user(request, f"已处理 {done} 条。")

    @admin.action(description="重新打开", permissions=["change"])
    def reopen(self, request: HttpRequest, queryset: QuerySet) -> None:
        done = sum(reopen_report(report) for report in queryset)
        self.message_user(request, f"已重新打开 {done} 条。")

    def save_model(
        self,
        request: HttpRequest,
        obj: ErrorReport,
        form: Any,
        change: bool,  # noqa: FBT001 -- Django's signature
    ) -> None:
        """An answer settles the matter."""
        super().save_model(request, obj, form, change)
        if obj.answer:
            resolve_report(obj, by=request.user)
