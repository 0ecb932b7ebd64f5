"""Uploads, articles, parse runs and the queue of proposals in the admin."""

from django.contrib import admin, messages
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from articles.models import (
    Article,
    Decision,
    ParseRun,
    Proposal,
    TextCorrection,
    Upload,
)
from articles.services import BatchResult, confirm_many, parse_article, reject_many


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that services alone write."""

    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(Upload)
class UploadAdmin(ReadOnlyAdmin):
    list_display = ["original_name", "status", "size", "uploaded_by", "uploaded_at"]
    list_filter = ["status", "reader", "error_code"]
    list_select_related = ["uploaded_by"]
    search_fields = ["original_name", "sha256"]
    date_hierarchy = "uploaded_at"


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    list_display = ["title", "publisher", "published_on", "pending", "decided", "desk"]
    list_filter = ["publisher"]
    list_per_page = 50
    search_fields = ["title", "publisher", "authors"]
    fields = ["title", "authors", "publisher", "published_on", "url", "text"]
    readonly_fields = ["text"]
    date_hierarchy = "published_on"
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    show_full_result_count = False
    actions = ["parse_again"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_progress()

    @admin.display(description="待审", ordering="pending_count")
    def pending(self, article: Article) -> int:
        return article.pending_count

    @admin.display(description="已审", ordering="decided_count")
    def decided(self, article: Article) -> int:
        return article.decided_count

    @admin.display(description="审核")
    def desk(self, article: Article) -> str:
        address = reverse("review-desk", args=[article.pk])
        return format_html('<a href="{}">打开审核台</a>', address)

    @admin.action(description="重新解析所选文章", permissions=["change"])
    def parse_again(self, request: HttpRequest, queryset: QuerySet) -> None:
        runs = [parse_article(article) for article in queryset]
        failed = [run for run in runs if run.outcome == ParseRun.Outcome.FAILED]
        new = sum(run.created_count for run in runs)
        self.message_user(request, f"已解析 {len(runs)} 篇，新建议 {new} 条。")
        if failed:
            said = f"{len(failed)} 篇解析出错，详见解析记录。"
            self.message_user(request, said, messages.ERROR)


@admin.register(ParseRun)
class ParseRunAdmin(ReadOnlyAdmin):
    list_display = [
        "article",
        "parser_version",
        "outcome",
        "started_at",
        "lasted",
        "created_count",
        "kept_count",
        "superseded_count",
    ]
    list_filter = ["outcome", "parser_version"]
    list_select_related = ["article"]
    search_fields = ["article__title"]
    date_hierarchy = "started_at"

    @admin.display(description="用时")
    def lasted(self, run: ParseRun) -> str:
        return f"{run.duration.total_seconds():.1f} 秒" if run.duration else ""


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    """The queue of proposals over all articles."""

    list_display = ["__str__", "said", "confidence", "status", "article", "desk"]
    list_filter = ["status", "kind", "modality", "rule", "article__publisher"]
    list_select_related = ["article"]
    list_per_page = 50
    search_fields = ["article__title", "fields"]
    ordering = ["confidence", "id"]
    actions = ["confirm", "reject"]

    @admin.display(description="原文")
    def said(self, proposal: Proposal) -> str:
        return proposal.article.text[proposal.sentence_start : proposal.sentence_stop]

    @admin.display(description="审核")
    def desk(self, proposal: Proposal) -> str:
        address = reverse("review-desk", args=[proposal.article_id])
        return format_html(
            '<a href="{}#proposal-{}">打开审核台</a>', address, proposal.pk
        )

    def has_review_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.change_proposal")

    @admin.action(description="确认所选建议", permissions=["review"])
    def confirm(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.report(request, "确认", confirm_many(queryset, by=request.user))

    @admin.action(description="驳回所选建议", permissions=["review"])
    def reject(self, request: HttpRequest, queryset: QuerySet) -> None:
        self.report(request, "驳回", reject_many(queryset, by=request.user))

    def report(self, request: HttpRequest, deed: str, result: BatchResult) -> None:
        self.message_user(request, f"已{deed} {len(result.done)} 条。")
        for proposal, error in result.refused[:20]:
            self.message_user(request, f"“{proposal}”：{error}", messages.WARNING)


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ["at", "by", "action", "proposal"]
    list_filter = ["action", "by"]
    list_select_related = ["by", "proposal"]
    date_hierarchy = "at"


@admin.register(TextCorrection)
class TextCorrectionAdmin(ReadOnlyAdmin):
    list_display = ["at", "by", "article"]
    list_filter = ["by"]
    list_select_related = ["by", "article"]
    search_fields = ["article__title"]
    date_hierarchy = "at"
