"""The form of a fact that the parser missed: its kind, its cells, its sentence."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.evidence import is_span
from articles.models import Article, Proposal
from articles.review.forms import ProposalForm
from articles.services import Edit, add_proposal, confirm_proposal
from entities.keys import read_key

# the cell that a selection fills first
FIRST_CELLS = {"project": "name", "honour": "title", "metric": "name", "event": "title"}


class AddingForm(ProposalForm):
    """The cells of a kind; quote is the evidence, as it stands in the article."""

    quote = forms.CharField(
        label="依据（正文里的原话）",
        max_length=2000,
        strip=False,
        widget=forms.Textarea({"rows": 3}),
    )
    at = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, article: Article, kind: str, data: Any = None) -> None:
        self.article = article
        super().__init__(Proposal(article=article, kind=kind), data)
        self.fields["version"].required = False

    def start_from(self, span: tuple[int, int]) -> None:
        """Take a selection as the evidence, and as the first guess of the name."""
        text = self.article.text[slice(*span)]
        self.initial["quote"], self.initial["at"] = text, f"{span[0]},{span[1]}"
        if len(text) <= 60:
            name = FIRST_CELLS[self.proposal.kind]
            self.initial[name] = "".join(text.split())

    def build_edit(self) -> Edit:
        """Nothing is proposed yet, so every cell that is filled is the person's."""
        fields: dict[str, Any] = {}
        for name in self.proposal_cells:
            if self.cleaned_data.get(name):
                self.set_cell(fields, name, self.cleaned_data[name])
        cleaned = self.cleaned_data
        return Edit(fields, cleaned["evidence"], cleaned["links"])

    @property
    def proposal_cells(self) -> list[str]:
        return [cell.field for cell in self.cells]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        span = find_quote(
            self.article.text, cleaned.get("quote", ""), cleaned.get("at")
        )
        if cleaned.get("quote") and span is None:
            self.add_error("quote", "正文里没有这句话，请照原文复制。")
        cleaned["span"] = span
        return cleaned


def find_quote(text: str, quote: str, at: str | None) -> tuple[int, int] | None:
    """The chosen place if the words are still those, else the first such place."""
    quote = quote.replace("\r\n", "\n").strip()
    span = read_span(text, at or "")
    if span and text[slice(*span)].strip() == quote:
        return span
    start = text.find(quote) if quote else -1
    return (start, start + len(quote)) if start >= 0 else None


def read_span(text: str, at: str) -> tuple[int, int] | None:
    """12,20 → (12, 20) if that is a stretch of the text."""
    first, last = map(read_key, at.partition(",")[::2])
    if first is None or last is None:
        return None
    return (first, last) if is_span(text, (first, last)) else None


@transaction.atomic
def add_and_confirm(
    article: Article, form: AddingForm, *, by: AbstractBaseUser
) -> Proposal:
    """Whoever adds a fact from the text vouches for it, so it is confirmed at once."""
    edit = form.build_edit()
    evidence = complete_evidence(article.text, form, edit)
    proposal = add_proposal(
        article, kind=form.proposal.kind, fields=edit.fields, evidence=evidence, by=by
    )
    return confirm_proposal(proposal, by=by, edit=Edit(links=edit.links))


def complete_evidence(
    text: str, form: AddingForm, edit: Edit
) -> Mapping[str, tuple[int, int]]:
    """Every cell is cited: where it was chosen, where its words stand, or the whole."""
    span = form.cleaned_data["span"]
    evidence = dict(edit.evidence)
    for name in form.changed_data:
        if name in form.proposal_cells and name not in evidence:
            words = str(form[name].value())
            at = text.find(words, *span)
            evidence[name] = (at, at + len(words)) if at >= 0 else span
    return {name: place for name, place in evidence.items() if form.cleaned_data[name]}
