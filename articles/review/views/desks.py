"""One article with its proposals; one card of it; holding and giving back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.models import Article, Proposal
from articles.review.access import may_review, never_stored
from articles.review.cards import Card
from articles.review.desks import load_card, load_desk, open_form
from articles.review.linking import open_links


@may_review
@never_stored
def show_desk(request: HttpRequest, pk: int) -> HttpResponse:
    """Opening an article claims it, unless somebody else holds it."""
    Article.objects.filter(pk=pk).claim(by=request.user)
    articles = Article.objects.select_related("upload", "claimed_by").prefetch_related(
        "likenesses__earlier", "likenesses__chosen_by", "later_likenesses__article"
    )
    return render_desk(request, get_object_or_404(articles, pk=pk))


@may_review
@never_stored
def show_card(request: HttpRequest, pk: int) -> HttpResponse:
    """One card with what the database knows, and with its form if asked for."""
    proposals = Proposal.objects.with_facts().with_contradictions()
    proposals = proposals.select_related("article", "decided_by")
    proposal = get_object_or_404(proposals, pk=pk)
    return render_card(request, open_asked(request, load_card(proposal)))


@may_review
@require_POST
def take_over(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article, pk=pk)
    Article.objects.filter(pk=article.pk).take_over(by=request.user)
    messages.success(request, "这篇文章现在由你审核。")
    return redirect("review-desk", pk=pk)


@may_review
@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    Article.objects.filter(pk=pk).release(by=request.user)
    messages.success(request, "已放开这篇文章，别人可以审核。")
    return redirect("review-queue")


def open_asked(request: HttpRequest, card: Card) -> Card:
    """Open the form that the address asks for: of the cells, or of the names alone."""
    if not card.proposal.is_decided and "edit" in request.GET:
        open_form(card)
    if not card.proposal.is_decided and {"edit", "link"} & set(request.GET):
        open_links(card, request.user, {})
    return card


def render_desk(
    request: HttpRequest, article: Article, bound: Card | None = None
) -> HttpResponse:
    """The page; a card that was refused keeps what was typed into it."""
    at = str(bound.proposal.pk) if bound else request.GET.get("at", "")
    desk = load_desk(article, at)
    if bound:
        desk.show_typed(bound)
    elif desk.active:
        open_asked(request, desk.active)
    holder = article.claimed_by if article.is_claimed_from(request.user) else None
    context = {"desk": desk, "article": article, "holder": holder}
    status = 409 if bound and bound.has_problem else 200
    return render(request, "articles/review_desk.html", context, status=status)


def render_card(request: HttpRequest, card: Card, status: int = 200) -> HttpResponse:
    context = {"card": card, "proposal": card.proposal, "is_active": True}
    return render(request, "articles/_proposal.html", context, status=status)


def build_address(proposal: Proposal) -> str:
    desk = reverse("review-desk", args=[proposal.article_id])
    return f"{desk}?at={proposal.pk}#proposal-{proposal.pk}"
