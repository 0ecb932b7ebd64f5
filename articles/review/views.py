"""The review desk: the queue, one article with its proposals, and the decisions."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.errors import DecisionError
from articles.models import Article, Proposal
from articles.review.forms import ProposalForm
from articles.review.marks import mark_article
from articles.services import (
    Edit,
    confirm_many,
    confirm_proposal,
    reject_proposal,
    reopen_proposal,
    undo_batch,
)

PAGE_SIZE = 30
SURE = 0.9
may_review = permission_required("articles.change_proposal", raise_exception=True)


@login_required
@may_review
def show_queue(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.with_progress().select_related("claimed_by")
    articles = articles.order_by("-created_at", "-id")
    if request.GET.get("show") != "all":
        articles = articles.waiting()
    page = Paginator(articles, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "articles/review_queue.html", {"page": page})


@login_required
@may_review
def show_desk(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.select_related("upload"), pk=pk)
    Article.objects.filter(pk=pk).claim(by=request.user)
    return render_desk(request, article)


@login_required
@may_review
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm, correct, reject or reopen one proposal; then on to the next."""
    proposal = get_object_or_404(Proposal.objects.select_related("article"), pk=pk)
    form = ProposalForm(proposal, request.POST)
    action = ACTIONS.get(request.POST.get("action", ""), confirm_form)
    if not form.is_valid():
        return render_desk(request, proposal.article, bound=form)
    try:
        said = action(request, form)
    except DecisionError as error:
        form.add_error(None, str(error))
        return render_desk(request, proposal.article, bound=form)
    messages.success(request, said)
    return redirect(find_next(proposal))


def confirm_form(request: HttpRequest, form: ProposalForm) -> str:
    fields = form.build_fields() if form.has_changed() else None
    edit = Edit(fields=fields) if fields is not None else None
    version = form.cleaned_data["version"]
    confirm_proposal(form.proposal, by=request.user, version=version, edit=edit)
    return f"已确认：{form.proposal}"


def reject_form(request: HttpRequest, form: ProposalForm) -> str:
    version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    reject_proposal(form.proposal, by=request.user, version=version, reason=reason)
    return f"已驳回：{form.proposal}"


def reopen_form(request: HttpRequest, form: ProposalForm) -> str:
    reopen_proposal(form.proposal, by=request.user)
    return f"已重开：{form.proposal}"


ACTIONS = {"confirm": confirm_form, "reject": reject_form, "reopen": reopen_form}


@login_required
@may_review
@require_POST
def confirm_sure(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm what is pending in this article at 0.9 or more, to be undone at once."""
    article = get_object_or_404(Article, pk=pk)
    sure = article.proposals.pending().filter(confidence__gte=SURE)
    result = confirm_many(sure.filter(modality="asserted"), by=request.user)
    messages.success(request, f"已确认 {len(result.done)} 条。")
    for proposal, error in result.refused:
        messages.warning(request, f"未确认“{proposal}”：{error}")
    request.session["batch"] = str(result.batch)
    return redirect("review-desk", pk=pk)


@login_required
@may_review
@require_POST
def undo_last(request: HttpRequest, pk: int) -> HttpResponse:
    batch = request.session.pop("batch", None)
    result = undo_batch(batch, by=request.user) if batch else None
    count = len(result.done) if result else 0
    messages.success(request, f"已撤回 {count} 条。")
    return redirect("review-desk", pk=pk)


def render_desk(
    request: HttpRequest, article: Article, bound: ProposalForm | None = None
) -> HttpResponse:
    """The page; the form that was refused keeps what was typed into it."""
    standing = article.proposals.standing().with_facts().select_related("decided_by")
    proposals = list(standing.order_by("sentence_start", "id"))
    forms = [
        bound if bound and bound.proposal.pk == proposal.pk else ProposalForm(proposal)
        for proposal in proposals
    ]
    pending = [p for p in proposals if not p.is_decided]
    context = {
        "article": article,
        "forms": forms,
        "pieces": mark_article(article.text, pending),
        "pending_count": len(pending),
        "sure_count": sum(p.confidence >= SURE for p in pending),
        "holder": article.claimed_by if article.is_claimed_from(request.user) else None,
        "can_undo": "batch" in request.session,
    }
    status = 409 if bound else 200
    return render(request, "articles/review_desk.html", context, status=status)


def find_next(proposal: Proposal) -> str:
    """The desk, at the first proposal still open after this one."""
    waiting = proposal.article.proposals.pending().order_by("sentence_start", "id")
    after = waiting.filter(sentence_start__gte=proposal.sentence_start).first()
    target = after or waiting.first()
    desk = reverse("review-desk", args=[proposal.article_id])
    return f"{desk}#proposal-{target.pk}" if target else desk
