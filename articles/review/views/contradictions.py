"""Contradictions between sources, one choice for each, and back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.applying import write_label
from articles.errors import DecisionError
from articles.models import Settlement
from articles.review.access import may_review, never_stored
from articles.review.contradictions import list_disputes, load_claims
from articles.services.settling import prefer_claim, revert_settlement
from entities.models import Claim

PAGE_SIZE = 20


@may_review
@never_stored
def show_contradictions(request: HttpRequest) -> HttpResponse:
    settled = request.GET.get("show") == "settled"
    fact = request.GET.get("fact", "")
    disputes = list_disputes(fact=fact, settled=settled)
    page = Paginator(disputes, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "disputes": load_claims(list(page)), "settled": settled}
    return render(
        request, "articles/review_contradictions.html", context | {"fact": fact}
    )


@may_review
@require_POST
def prefer(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.with_facts(), pk=pk)
    try:
        done = prefer_claim(claim, by=request.user)
    except DecisionError as error:
        messages.warning(request, f"没有改选：{error}")
    else:
        said = "已改用所选的说法，公开页随之更新。" if done else "已经采用这个说法。"
        messages.success(request, said)
    return redirect(build_address(write_label(claim.fact)))


@may_review
@require_POST
def revert(request: HttpRequest, pk: int) -> HttpResponse:
    settlement = get_object_or_404(Settlement, pk=pk)
    try:
        revert_settlement(settlement, by=request.user)
    except DecisionError as error:
        messages.warning(request, f"没有撤回：{error}")
    else:
        messages.success(request, "已撤回，恢复原来的说法。")
    return redirect(build_address(settlement.fact))


def build_address(fact: str) -> str:
    return f"{reverse('review-contradictions')}?fact={fact}"
