"""Bulk confirmation after a page that says what will happen; the same for all cases."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.models import Article, Proposal
from articles.review.access import may_review, never_stored
from articles.review.bulks import (
    BulkForm,
    confirm_chosen,
    correct_chosen,
    read_chosen,
    reject_chosen,
)
from articles.review.cards import Card
from articles.review.identical import list_identical, read_correction
from articles.review.names import KnownNames
from articles.review.views.desks import build_address
from articles.services import BatchResult
from articles.services.previews import preview_many


@may_review
@never_stored
def show_bulk(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what a confirmation would write, then confirm exactly what was listed."""
    article = get_object_or_404(Article, pk=pk)
    if request.method == "POST":
        chosen = read_chosen(request.POST.getlist("chosen"))
        report(request, "确认", confirm_chosen(chosen, by=request.user))
        return redirect("review-desk", pk=pk)
    form = BulkForm(article, request.GET)
    rows = form.list_proposals() if form.is_valid() else []
    context = {"article": article, "form": form}
    effects = preview_many(rows, by=request.user)
    context["effects"] = [(Card(each.proposal, KnownNames()), each) for each in effects]
    return render(request, "articles/review_bulk.html", context)


@may_review
@never_stored
def show_identical(request: HttpRequest, pk: int) -> HttpResponse:
    """The same decision for all identical cases, here and in other articles."""
    proposals = Proposal.objects.select_related("article", "decided_by")
    proposal = get_object_or_404(proposals, pk=pk)
    if request.method == "POST":
        report_identical(request, proposal)
        return redirect(build_address(proposal))
    context = {
        "proposal": proposal,
        "article": proposal.article,
        "cases": [Card(case, KnownNames()) for case in list_identical(proposal)],
        "is_rejected": proposal.status == Proposal.Status.REJECTED,
    }
    return render(request, "articles/review_identical.html", context)


def report_identical(request: HttpRequest, proposal: Proposal) -> None:
    chosen = read_chosen(request.POST.getlist("chosen"))
    if request.POST.get("action") == "reject":
        reason = proposal.reject_reason
        report(request, "驳回", reject_chosen(chosen, by=request.user, reason=reason))
        return
    correct = read_correction(proposal).apply
    report(request, "确认", correct_chosen(chosen, by=request.user, correct=correct))


def report(request: HttpRequest, deed: str, result: BatchResult) -> None:
    messages.success(request, f"已{deed} {len(result.done)} 条。按 U 整批撤回。")
    for proposal, error in result.refused:
        messages.warning(request, f"未{deed}“{proposal}”：{error}")
