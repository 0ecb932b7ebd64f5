"""The queue: articles by what is still open in them, narrowed and in order."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Article, Decision, Proposal
from articles.review.rules import label_rule

PLACES = ("park", "subject", "recipient", "place")
ORDERS = {
    "uncertain": (F("lowest_confidence").asc(nulls_last=True), "-created_at", "-id"),
    "newest": ("-created_at", "-id"),
    "published": (F("published_on").desc(nulls_last=True), "-id"),
    "most": ("-pending_count", "-id"),
}


class QueueForm(forms.Form):
    """Every part may be left open; what is odd narrows nothing and is said."""

    order = forms.ChoiceField(
        label="顺序",
        required=False,
        choices=[
            ("", "最没把握的在前"),
            ("newest", "新上传的在前"),
            ("published", "新发布的在前"),
            ("most", "待审最多的在前"),
        ],
    )
    publisher = forms.ChoiceField(label="发布单位", required=False)
    park = forms.CharField(label="园区或主体", required=False, max_length=200)
    since = forms.DateField(
        label="发布自", required=False, widget=forms.DateInput({"type": "date"})
    )
    until = forms.DateField(
        label="至", required=False, widget=forms.DateInput({"type": "date"})
    )
    kind = forms.ChoiceField(
        label="种类", required=False, choices=[("", "全部"), *Proposal.Kind.choices]
    )
    most = forms.DecimalField(
        label="置信度不高于", required=False, min_value=0, max_value=1
    )
    rule = forms.ChoiceField(label="规则", required=False)
    assigned = forms.ChoiceField(
        label="审核人",
        required=False,
        choices=[("", "不限"), ("me", "我"), ("nobody", "没有人"), ("others", "别人")],
    )
    show = forms.ChoiceField(
        label="显示", required=False, choices=[("", "待审的"), ("all", "全部")]
    )

    def __init__(self, data: Any, by: AbstractBaseUser) -> None:
        super().__init__(data, label_suffix="")
        self.by = by
        publishers = Article.objects.exclude(publisher="").order_by("publisher")
        self.offer("publisher", publishers.values_list("publisher", flat=True))
        pending = Proposal.objects.pending().exclude(rule="").order_by("rule")
        self.offer("rule", pending.values_list("rule", flat=True), label_rule)

    def offer(
        self, name: str, values: QuerySet, label: Callable[[str], str] = str
    ) -> None:
        found = [(value, label(value)) for value in values.distinct()]
        self.fields[name].choices = [("", "全部"), *found]

    def list_articles(self) -> QuerySet:
        self.full_clean()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        rows = Article.objects.with_order_keys()
        if given.get("show") != "all":
            rows = rows.waiting()
        rows = rows.filter(self.narrow_articles(given))
        if proposals := self.narrow_proposals(given):
            pending = Proposal.objects.pending().filter(
                proposals, article=OuterRef("pk")
            )
            rows = rows.filter(Exists(pending))
        return rows.order_by(*ORDERS[given.get("order", "uncertain")])

    def narrow_articles(self, given: dict[str, Any]) -> Q:
        rules = {
            "publisher": lambda value: Q(publisher=value),
            "since": lambda value: Q(published_on__gte=value),
            "until": lambda value: Q(published_on__lte=value),
            "assigned": self.build_holder,
        }
        return build_all(rules, given)

    def build_holder(self, value: str) -> Q:
        held = Q(claimed_by__isnull=False, claimed_until__gte=timezone.now())
        mine = held & Q(claimed_by=self.by)
        return {"me": mine, "nobody": ~held, "others": held & ~Q(claimed_by=self.by)}[
            value
        ]

    def narrow_proposals(self, given: dict[str, Any]) -> Q:
        rules = {
            "kind": lambda value: Q(kind=value),
            "rule": lambda value: Q(rule=value),
            "most": lambda value: Q(confidence__lte=value),
            "park": build_place,
        }
        return build_all(rules, given)


def find_next_article(by: AbstractBaseUser, after: int) -> Article | None:
    """Return the first of the queue that nobody else holds, but not this one again."""
    rows = Article.objects.with_order_keys().waiting().claimable(by)
    return rows.exclude(pk=after).order_by(*ORDERS["uncertain"]).first()


def build_all(rules: dict[str, Any], given: dict[str, Any]) -> Q:
    found = Q()
    for name, build in rules.items():
        if name in given:
            found &= build(given[name])
    return found


def build_place(name: str) -> Q:
    """The park or whatever else a proposal is about."""
    found = Q()
    for cell in PLACES:
        found |= Q(**{f"fields__{cell}": name.strip()})
    return found


@dataclass(frozen=True, slots=True)
class Day:
    """How far the work of today has come."""

    decided: int
    mine: int
    pending: int
    articles: int


def count_day(by: AbstractBaseUser) -> Day:
    start = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    actions = [Decision.Action.CONFIRM, Decision.Action.EDIT, Decision.Action.REJECT]
    today = Decision.objects.filter(at__gte=start, action__in=actions)
    done = today.aggregate(
        decided=Count("proposal", distinct=True),
        mine=Count("proposal", distinct=True, filter=Q(by=by)),
    )
    left = Proposal.objects.pending().aggregate(
        pending=Count("pk"), articles=Count("article", distinct=True)
    )
    return Day(**done, **left)
