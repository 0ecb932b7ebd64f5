"""Putting a misread text right."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from articles.models import Article, TextCorrection
from articles.review.access import may_review, never_stored
from articles.services import parse_article
from articles.services.corrections import (
    StaleTextError,
    correct_text,
    revert_correction,
)


class TextForm(forms.Form):
    text = forms.CharField(
        label="正文", strip=False, widget=forms.Textarea({"rows": 24})
    )
    text_sha256 = forms.CharField(max_length=64, widget=forms.HiddenInput)
    parse_again = forms.BooleanField(
        label="改好后重新解析（已决定的不受影响）", required=False, initial=True
    )

    def clean_text(self) -> str:
        """Browsers send every line break as two characters."""
        return self.cleaned_data["text"].replace("\r\n", "\n")


@may_review
@never_stored
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.select_related("source"), pk=pk)
    form = build_form(request, article)
    problem = None
    if form.is_bound and form.is_valid():
        try:
            return save(request, article, form)
        except StaleTextError as error:
            problem = error
            form.data = form.data.copy()
            form.data["text_sha256"] = error.article.text_sha256
    corrections = article.corrections.select_related("by", "reverts")
    context = {"article": article, "form": form, "problem": problem}
    status = 409 if problem else 200
    context["corrections"] = corrections
    return render(request, "articles/review_text.html", context, status=status)


def build_form(request: HttpRequest, article: Article) -> TextForm:
    if request.method == "POST":
        return TextForm(request.POST)
    start = {"text": article.text, "text_sha256": article.text_sha256}
    return TextForm(initial=start | {"parse_again": True})


def save(request: HttpRequest, article: Article, form: TextForm) -> HttpResponse:
    cleaned = form.cleaned_data
    correction = correct_text(
        article, cleaned["text"], by=request.user, text_sha256=cleaned["text_sha256"]
    )
    if correction is None:
        messages.info(request, "正文没有变化。")
        return redirect("review-desk", pk=article.pk)
    tell(request, correction)
    if cleaned["parse_again"]:
        parse_article(correction.article)
    return redirect("review-desk", pk=article.pk)


def tell(request: HttpRequest, correction: TextCorrection) -> None:
    count = len(correction.changes)
    messages.success(request, f"正文已改 {count} 处，依据的位置都已跟着移动。")
    for quote, fact in correction.lost_quotes:
        said = f"“{quote}”（{fact}）在正文里找不到位置了，请重新选取。"
        messages.warning(request, said)


@may_review
@require_POST
def revert(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last correction back; what was proposed from it is read anew."""
    correction = get_object_or_404(TextCorrection, pk=pk)
    try:
        reverting = revert_correction(correction, by=request.user)
    except StaleTextError:
        messages.warning(request, "正文后来又改过，请先撤回后来的更正。")
        return redirect("review-text", pk=correction.article_id)
    messages.success(request, "更正已撤回，依据的位置也回到原处。")
    parse_article(reverting.article)
    return redirect("review-desk", pk=correction.article_id)
