"""Confirm, correct, reject, reopen; take back the last thing that one did."""

from collections.abc import Callable
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.errors import DecisionError
from articles.models import Article, Proposal
from articles.review.access import may_review, wants_fragment
from articles.review.cards import Card
from articles.review.desks import load_card, open_form, sort_proposals
from articles.review.forms import DecisionForm, ProposalForm
from articles.review.linking import open_links
from articles.review.views.desks import build_address, render_card, render_desk
from articles.services import confirm_proposal, reject_proposal, reopen_proposal
from articles.services.undoing import undo_latest
from entities.templatetags.checking import name_person


@may_review
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide on one proposal; the page's script gets its card, others the next one."""
    proposal = find_proposal(pk)
    is_edited = "edited" in request.POST
    form = (ProposalForm if is_edited else DecisionForm)(proposal, request.POST)
    action = ACTIONS.get(request.POST.get("action", ""), confirm_form)
    if not form.is_valid():
        return refuse(request, form, None)
    try:
        said = action(request, form)
    except DecisionError as error:
        return refuse(request, form, error)
    typed = keep_typed(request, form)
    if wants_fragment(request):
        response = render_card(request, typed or load_card(find_proposal(pk)))
        return tell_holder(request, proposal.article, response)
    messages.success(request, said)
    if typed:
        return render_desk(request, typed.proposal.article, typed)
    return redirect(find_next(proposal))


def tell_holder(
    request: HttpRequest, article: Article, response: HttpResponse
) -> HttpResponse:
    """Hold the article for longer; where somebody else has it by now, say who."""
    articles = Article.objects.filter(pk=article.pk)
    if not articles.claim(by=request.user):
        holder = articles.select_related("claimed_by").get().claimed_by
        response.headers["X-Holder"] = quote(name_person(holder))
    return response


def find_proposal(pk: int) -> Proposal:
    proposals = Proposal.objects.with_facts().with_contradictions()
    proposals = proposals.select_related("article", "decided_by")
    return get_object_or_404(proposals, pk=pk)


def confirm_form(request: HttpRequest, form: DecisionForm) -> str:
    version = form.cleaned_data["version"]
    edit = form.build_edit()
    confirm_proposal(form.proposal, by=request.user, version=version, edit=edit)
    return f"已确认：{form.proposal}"


def reject_form(request: HttpRequest, form: DecisionForm) -> str:
    version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
    reject_proposal(form.proposal, by=request.user, version=version, reason=reason)
    return f"已驳回：{form.proposal}"


def reopen_form(request: HttpRequest, form: DecisionForm) -> str:
    reopen_proposal(form.proposal, by=request.user)
    return f"已重开：{form.proposal}"


ACTIONS: dict[str, Callable[[HttpRequest, DecisionForm], str]] = {
    "confirm": confirm_form,
    "reject": reject_form,
    "reopen": reopen_form,
}


def keep_typed(request: HttpRequest, form: DecisionForm) -> Card | None:
    """After reopening what somebody else decided, what was typed is still there."""
    is_reopened = form.data.get("action") == "reopen"
    if not is_reopened or not isinstance(form, ProposalForm):
        return None
    return build_typed_card(request, form)


def build_typed_card(request: HttpRequest, form: DecisionForm) -> Card:
    """The proposal as it stands now, with all that was typed or chosen."""
    proposal = find_proposal(form.proposal.pk)
    card = load_card(proposal)
    if isinstance(form, ProposalForm):
        card.form = ProposalForm(proposal, form.data)
        card.form.renew()
    if card.form or form.list_values("link-") or form.list_values("known-"):
        open_links(card, request.user, form.data)
    return card


def refuse(
    request: HttpRequest, form: DecisionForm, error: DecisionError | None
) -> HttpResponse:
    """Show the proposal as it stands now, with the reason and all that was typed."""
    card = build_typed_card(request, form)
    card.error = error
    card.problems = form.non_field_errors()
    if not card.form and error and error.code == "invalid_fields":
        open_form(card)
    if error and error.code == "ambiguous_name":
        open_choice(request, card, error)
    if wants_fragment(request):
        return render_card(request, card, 409 if error else 422)
    return render_desk(request, card.proposal.article, card)


def open_choice(request: HttpRequest, card: Card, error: DecisionError) -> None:
    """Among names one chooses beside the cells, among facts in the form."""
    if error.kind == "project":
        open_form(card)
    open_links(card, request.user, request.POST)


@may_review
@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what this person did last in the article, a whole batch at once."""
    article = get_object_or_404(Article, pk=pk)
    result = undo_latest(article, by=request.user)
    if result is None:
        messages.warning(request, "这篇文章里没有你可以撤回的操作。")
        return redirect("review-desk", pk=pk)
    messages.success(request, f"已撤回 {len(result.done)} 条。")
    for proposal, error in result.refused:
        messages.warning(request, f"未撤回“{proposal}”：{error}")
    here = [row for row in result.done if row.article_id == article.pk]
    return redirect(build_address(here[-1]) if here else article_address(article))


def article_address(article: Article) -> str:
    return reverse("review-desk", args=[article.pk])


def find_next(proposal: Proposal) -> str:
    """The desk, at the first proposal still open after this one; reopened, at it."""
    pending = list(proposal.article.proposals.pending())
    if proposal in pending:
        return build_address(proposal)
    order = sort_proposals([*pending, proposal])
    at = order.index(proposal)
    waiting = order[at + 1 :] + order[:at]
    return build_address(waiting[0]) if waiting else article_address(proposal.article)
