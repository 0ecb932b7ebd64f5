"""One proposal into two, two into one."""

from collections.abc import Iterable

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.errors import DecisionError
from articles.models import Proposal
from articles.review.access import may_review, never_stored
from articles.review.cards import Card
from articles.review.names import KnownNames
from articles.review.views.desks import build_address
from articles.services.reshaping import merge_proposals, split_proposal
from entities.keys import read_key

MAX_OFFERED = 12


@may_review
@never_stored
def reshape(request: HttpRequest, pk: int) -> HttpResponse:
    proposals = Proposal.objects.select_related("article")
    proposal = get_object_or_404(proposals, pk=pk)
    error = None
    if request.method == "POST":
        try:
            kept = carry_out(request, proposal)
        except DecisionError as refused:
            error = refused
        else:
            messages.success(request, "已改好，按 U 撤回。")
            return redirect(build_address(kept))
    context = {
        "article": proposal.article,
        "proposal": proposal,
        "card": build_card(proposal),
        "others": [
            build_card(row) for row in sort_near(list_others(proposal), proposal)
        ],
        "error": error,
    }
    status = 409 if error else 200
    return render(request, "articles/review_reshape.html", context, status=status)


def carry_out(request: HttpRequest, proposal: Proposal) -> Proposal:
    """Merge with the one that was chosen; else split by where each cell goes."""
    version = read_key(request.POST.get("version", "")) or 0
    options = {"by": request.user, "version": version}
    if request.POST.get("action") == "merge":
        key = read_key(request.POST.get("other", ""))
        other = get_object_or_404(list_others(proposal), pk=key)
        return merge_proposals(proposal, other, **options)
    places = {
        name.removeprefix("cell-"): place
        for name, place in request.POST.items()
        if name.startswith("cell-")
    }
    moved = [name for name, place in places.items() if place == "second"]
    shared = [name for name, place in places.items() if place == "both"]
    return split_proposal(proposal, moved=moved, shared=shared, **options)[0]


def list_others(proposal: Proposal) -> QuerySet:
    """Return the pending ones of the same kind in the article."""
    rows = proposal.article.proposals.pending().filter(kind=proposal.kind)
    return rows.exclude(pk=proposal.pk).select_related("article").order_by("id")


def sort_near(rows: Iterable[Proposal], proposal: Proposal) -> list[Proposal]:
    """The nearest in the text first, and no more than one would look through."""
    here = proposal.sentence_start
    return sorted(rows, key=lambda row: abs(row.sentence_start - here))[:MAX_OFFERED]


def build_card(proposal: Proposal) -> Card:
    return Card(proposal, KnownNames())
