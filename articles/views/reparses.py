"""Parsing again after the parser has changed: what would change, then the deed."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from articles.errors import describe_fields
from articles.forms import ReparseForm
from articles.models import Article, Proposal, Reparse, ReparseArticle
from articles.parser import PARSER_VERSION
from articles.review.cells import get_form
from articles.services import cancel_reparse, confirm_reparse, open_reparse
from articles.views.uploads import describe_queue

PAGE_SIZE = 50
WORDS = {"new": "新增", "changed": "改变", "gone": "不再有"}


@staff_member_required
@permission_required("articles.change_article", raise_exception=True)
def reparse_list(request: HttpRequest) -> HttpResponse:
    form = ReparseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(open_reparse(by=request.user, articles=form.list_keys()))
    reparses = Reparse.objects.select_related("by")
    context = {
        "form": form,
        "page": Paginator(reparses, PAGE_SIZE).get_page(request.GET.get("page")),
        "parser_version": PARSER_VERSION,
        "outdated_count": Article.objects.outdated(PARSER_VERSION).count(),
        "article_count": Article.objects.count(),
    }
    return render(request, "articles/reparse_list.html", context)


@staff_member_required
@permission_required("articles.change_article", raise_exception=True)
def reparse_detail(request: HttpRequest, pk: int) -> HttpResponse:
    reparse = get_object_or_404(Reparse.objects.select_related("by"), pk=pk)
    sums = reparse.articles.sum_up()
    rows = reparse.articles.changing() | reparse.articles.filter(status="failed")
    rows = rows.select_related("article").order_by("pk")
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "reparse": reparse,
        "sums": sums,
        "done": count_done(reparse, sums),
        "page": page,
        "lines_by_row": [(row, list(describe_changes(row))) for row in page],
    }
    if reparse.status in {Reparse.Status.REHEARSING, Reparse.Status.RUNNING}:
        context["queue"] = describe_queue()
    return render(request, "articles/reparse_detail.html", context)


def count_done(reparse: Reparse, sums: dict[str, int]) -> int:
    """Return how many articles are through with what goes on at present."""
    is_rehearsal = reparse.status == Reparse.Status.REHEARSING
    return sums["total"] - sums["waiting" if is_rehearsal else "rehearsed"]


@staff_member_required
@permission_required("articles.change_article", raise_exception=True)
def reparse_progress(request: HttpRequest, pk: int) -> HttpResponse:
    reparse = get_object_or_404(Reparse, pk=pk)
    sums = reparse.articles.sum_up()
    is_over = reparse.status not in {
        Reparse.Status.REHEARSING,
        Reparse.Status.RUNNING,
    }
    waiting = 0 if is_over else max(1, sums["total"] - count_done(reparse, sums))
    return JsonResponse({"total": sums["total"], "waiting": waiting})


@staff_member_required
@permission_required("articles.change_article", raise_exception=True)
@require_POST
def reparse_decide(request: HttpRequest, pk: int) -> HttpResponse:
    reparse = get_object_or_404(Reparse, pk=pk)
    is_wanted = request.POST.get("deed") == "confirm"
    deed = confirm_reparse if is_wanted else cancel_reparse
    if not deed(reparse):
        messages.warning(request, "这次重新解析已经有人处理过了。")
    return redirect(reparse)


def describe_changes(row: ReparseArticle) -> Iterable[tuple[str, str, str]]:
    """Yield 改变, 项目 南方基地, 用地：369亩 → 370亩."""
    for change in row.examples:
        kind = Proposal.Kind(change["kind"]).label
        cells = "；".join(
            f"{describe_fields([key])}：{write(key, before)} → {write(key, after)}"
            for key, (before, after) in change["cells"].items()
        )
        if change["what"] == "changed" and not cells:
            cells = "字段不变，依据、规则或置信度有变"
        yield WORDS[change["what"]], f"{kind} {change['name']}", cells


def write(key: str, cell: Any) -> str:
    if cell in (None, "", [], {}):
        return "（空）"
    try:
        return get_form(key).write(cell)
    except (KeyError, TypeError, ValueError, AttributeError):
        return str(cell)
