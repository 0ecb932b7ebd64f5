"""Who decided what and when, before and after; and taking it back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from articles.models import Article, Decision
from articles.review.access import may_review
from articles.review.changes import Entry
from articles.services.undoing import undo_decision

PAGE_SIZE = 50


@may_review
def show_history(request: HttpRequest) -> HttpResponse:
    return render_history(request, Decision.objects.all(), None)


@may_review
def show_article(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=pk)
    return render_history(
        request, Decision.objects.filter(proposal__article=article), article
    )


def render_history(
    request: HttpRequest, decisions: QuerySet, article: Article | None
) -> HttpResponse:
    later = Decision.objects.filter(proposal=OuterRef("proposal")).order_by("-id")
    decisions = decisions.annotate(last=Subquery(later.values("pk")[:1]))
    decisions = decisions.select_related("by", "proposal__article").order_by("-id")
    page = Paginator(decisions, PAGE_SIZE).get_page(request.GET.get("page"))
    entries = [Entry(decision) for decision in page]
    context = {"page": page, "entries": entries, "article": article}
    return render(request, "articles/review_history.html", context)


@may_review
@require_POST
def revert(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back one decision that nothing has followed; of a batch, all of it."""
    decisions = Decision.objects.select_related("proposal__article")
    decision = get_object_or_404(decisions, pk=pk)
    if Entry(decision).is_overtaken:
        messages.warning(request, "这条建议后来又有别的决定，请先撤回后来的。")
    else:
        result = undo_decision(decision, by=request.user)
        messages.success(request, f"已撤回 {len(result.done)} 条。")
        for proposal, error in result.refused:
            messages.warning(request, f"未撤回“{proposal}”：{error}")
    back = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        return redirect(back)
    return redirect("review-article-history", pk=decision.proposal.article_id)
