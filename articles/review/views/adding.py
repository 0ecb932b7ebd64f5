"""Adding a fact that the parser missed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.errors import DecisionError
from articles.models import Article, Proposal
from articles.review.access import may_review, never_stored
from articles.review.adding import AddingForm, add_and_confirm, read_span
from articles.review.marks import mark_article
from articles.review.views.desks import build_address


@may_review
@never_stored
def add_fact(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the kind, then for the cells; what is added is confirmed at once."""
    article = get_object_or_404(Article, pk=pk)
    kind = request.GET.get("kind", "")
    form = build_form(request, article, kind)
    if form and form.is_bound and form.is_valid():
        try:
            proposal = add_and_confirm(article, form, by=request.user)
        except DecisionError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"已补充并确认：{proposal}")
            return redirect(build_address(proposal))
    context = {
        "article": article,
        "form": form,
        "kind": kind,
        "kinds": Proposal.Kind.choices,
        "at": request.GET.get("at", ""),
        "pieces": mark_article(article.text, []),
    }
    status = 422 if form and form.errors else 200
    return render(request, "articles/review_add.html", context, status=status)


def build_form(request: HttpRequest, article: Article, kind: str) -> AddingForm | None:
    if kind not in Proposal.Kind.values:
        return None
    if request.method == "POST":
        return AddingForm(article, kind, request.POST)
    form = AddingForm(article, kind)
    if span := read_span(article.text, request.GET.get("at", "")):
        form.start_from(span)
    return form
