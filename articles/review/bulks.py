"""Which proposals a bulk action is about, exactly as its preview listed them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import QuerySet

from articles.models import Article, Proposal
from articles.review.cards import SURE
from articles.review.rules import label_rule
from articles.services import BatchResult, Edit, confirm_proposal, reject_proposal
from articles.services.batches import decide_many
from entities.keys import read_key

MAX_CHOSEN = 500


class BulkForm(forms.Form):
    """What is visible and above a confidence, per kind or per rule; never everything."""

    kind = forms.ChoiceField(
        label="种类", required=False, choices=[("", "各种"), *Proposal.Kind.choices]
    )
    rule = forms.ChoiceField(label="规则", required=False)
    least = forms.DecimalField(
        label="置信度不低于", min_value=0, max_value=1, initial=SURE, required=False
    )
    only = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, article: Article, data: Any) -> None:
        data = {"least": str(SURE)} | data.dict()
        super().__init__(data, label_suffix="")
        self.pending = article.proposals.pending().select_related("article")
        rules = self.pending.order_by("rule").values_list("rule", flat=True).distinct()
        self.fields["rule"].choices = [
            ("", "各条"),
            *((rule, label_rule(rule)) for rule in rules),
        ]

    def list_proposals(self) -> QuerySet:
        """Return the pending ones, what is merely planned or past left out."""
        cleaned = self.cleaned_data
        rows = self.pending.filter(modality=Proposal.Modality.ASSERTED)
        rows = rows.filter(confidence__gte=cleaned["least"] or 0)
        for name in ("kind", "rule"):
            if cleaned[name]:
                rows = rows.filter(**{name: cleaned[name]})
        if only := read_keys(cleaned["only"]):
            rows = rows.filter(pk__in=only)
        return rows.order_by("sentence_start", "id")


def read_keys(text: str) -> list[int]:
    keys = (read_key(part) for part in text.split(","))
    return [key for key in keys if key is not None][:MAX_CHOSEN]


def read_chosen(values: list[str]) -> dict[int, int]:
    """12:3 → proposal 12 in version 3, as the preview showed it."""
    pairs = (value.partition(":")[::2] for value in values[:MAX_CHOSEN])
    read = ((read_key(key), read_key(version)) for key, version in pairs)
    return {key: version for key, version in read if None not in (key, version)}


def decide_chosen(
    chosen: Mapping[int, int],
    decide: Callable[..., Proposal],
    edits: Callable[[Proposal], dict[str, Any] | None] = lambda proposal: None,
) -> BatchResult:
    """Decide on each in the version that was shown; all of it is undone together."""
    rows = Proposal.objects.filter(pk__in=chosen).select_related("article")

    def decide_one(proposal: Proposal, batch: Any) -> Proposal:
        extra = edits(proposal) or {}
        return decide(proposal, version=chosen[proposal.pk], batch=batch, **extra)

    return decide_many(rows.order_by("article_id", "sentence_start", "id"), decide_one)


def confirm_chosen(chosen: Mapping[int, int], *, by: AbstractBaseUser) -> BatchResult:
    return decide_chosen(chosen, partial(confirm_proposal, by=by))


def reject_chosen(
    chosen: Mapping[int, int], *, by: AbstractBaseUser, reason: str
) -> BatchResult:
    return decide_chosen(chosen, partial(reject_proposal, by=by, reason=reason))


def correct_chosen(
    chosen: Mapping[int, int],
    *,
    by: AbstractBaseUser,
    correct: Callable[[Proposal], dict[str, Any]],
) -> BatchResult:
    return decide_chosen(
        chosen,
        partial(confirm_proposal, by=by),
        lambda proposal: {"edit": Edit(fields=correct(proposal))},
    )
