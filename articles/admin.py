"""Uploads, articles, parse runs and the queue of proposals in the admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html

from articles.models import (
    Article,
    Decision,
    Likeness,
    ParseRun,
    Proposal,
    Settlement,
    TextCorrection,
    Upload,
)
from articles.review.rules import label_rule
from articles.services import BatchResult, confirm_many, open_reparse, reject_many
from entities.evidence import LABELS, label_value


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
    def parse_again(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        keys = queryset.order_by().values_list("pk", flat=True)
        return redirect(open_reparse(by=request.user, articles=list(keys)))


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


class RuleFilter(admin.AllValuesFieldListFilter):
    """The rules by what they are called on the desk."""

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        for place, choice in enumerate(super().choices(changelist)):
            named = {"display": label_rule(choice["display"])} if place else {}
            yield choice | named


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    """The queue of proposals over all articles."""

    list_display = ["__str__", "said", "confidence", "status", "article", "desk"]
    list_filter = [
        "status",
        "kind",
        "modality",
        ("rule", RuleFilter),
        "article__publisher",
    ]
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


@admin.register(Likeness)
class LikenessAdmin(ReadOnlyAdmin):
    """Copies and what was said of them; the choice is made at the desk."""

    list_display = [
        "article",
        "earlier",
        "kind",
        "share",
        "choice",
        "chosen_by",
        "desk",
    ]
    list_filter = ["choice", "kind"]
    list_select_related = ["article", "earlier", "chosen_by"]
    search_fields = ["article__title", "earlier__title"]
    date_hierarchy = "found_at"

    @admin.display(description="处理")
    def desk(self, likeness: Likeness) -> str:
        address = reverse("review-desk", args=[likeness.article_id])
        return format_html('<a href="{}">打开审核台</a>', address)


@admin.register(Settlement)
class SettlementAdmin(ReadOnlyAdmin):
    """Choices between contradicting claims; they are made and taken back at the desk."""

    list_display = ["at", "by", "cell", "change", "is_back", "desk"]
    list_filter = ["by"]
    list_select_related = ["by", "reverts"]
    search_fields = ["fact"]
    date_hierarchy = "at"

    @admin.display(description="字段")
    def cell(self, settlement: Settlement) -> str:
        kind = settlement.fact.partition(":")[0].removeprefix("entities.")
        return LABELS[kind].get(settlement.field, settlement.field)

    @admin.display(description="之前 → 之后")
    def change(self, settlement: Settlement) -> str:
        values = (settlement.before, settlement.after)
        said = (
            label_value(settlement.field, each) if each else "空" for each in values
        )
        return " → ".join(said)

    @admin.display(description="撤回", boolean=True)
    def is_back(self, settlement: Settlement) -> bool:
        return settlement.reverts is not None

    @admin.display(description="说法")
    def desk(self, settlement: Settlement) -> str:
        address = f"{reverse('review-contradictions')}?fact={settlement.fact}"
        return format_html('<a href="{}">对照各种说法</a>', address)
