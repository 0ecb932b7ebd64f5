"""What the front page tells: how much there is, what is new, what changed this month."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Self

from django.core.cache import cache
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from entities.models import (
    Claim,
    Enterprise,
    Event,
    Fact,
    Honour,
    Metric,
    Park,
    Project,
    Source,
)

KINDS = (Project, Honour, Metric, Event)
COUNTED = {
    Park: "园区",
    Project: "项目",
    Honour: "荣誉",
    Metric: "指标值",
    Enterprise: "企业",
    Source: "来源",
}
SHOWN, OF_A_KIND = 12, 4
MOST_CLAIMS = 50
# No further back than this is looked for what changed this month.
LOOKED_AT = 1000
TOTALS_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Total:
    """How many published rows of a kind there are."""

    label: str
    count: int
    name: str

    @property
    def count_label(self) -> str:
        return f"{self.count:,}"


@dataclass(frozen=True, slots=True)
class Month:
    """What this month brought; full where more happened than was looked at."""

    start: datetime.datetime
    added: int
    changed: int
    contradicting: Sequence[Claim]
    is_full: bool

    @classmethod
    def load(cls) -> Self:
        start = find_month_start()
        counts = [count_month(rows, start) for rows in list_kinds()]
        return cls(
            start=start,
            added=sum(added for added, _ in counts),
            changed=sum(changed for _, changed in counts),
            contradicting=list_contradicting(start),
            is_full=any(sum(pair) >= LOOKED_AT for pair in counts),
        )


def find_month_start() -> datetime.datetime:
    now = timezone.localtime()
    return now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def list_kinds() -> Iterable[QuerySet]:
    return (model.objects.published() for model in KINDS)


def count_month(rows: QuerySet, start: datetime.datetime) -> tuple[int, int]:
    """How many were added and how many changed, of those that were written last."""
    latest = rows.order_by("-updated_at", "-pk").values("pk")[:LOOKED_AT]
    found = rows.model.objects.filter(pk__in=list(latest.values_list("pk", flat=True)))
    is_new, is_recent = Q(created_at__gte=start), Q(updated_at__gte=start)
    counts = found.order_by().aggregate(
        added=Count("pk", filter=is_new),
        changed=Count("pk", filter=is_recent & ~is_new),
    )
    return counts["added"], counts["changed"]


def list_contradicting(start: datetime.datetime) -> list[Claim]:
    """Public claims of this month that differ from the one a fact shows.

    What several sources or sentences say alike is one difference.
    """
    claims = Claim.objects.contradicting().published().about_published()
    claims = claims.filter(created_at__gte=start).with_facts()
    claims = claims.select_related("source", *SUBJECTS).defer("source__text")
    newest = claims.order_by("-created_at", "-pk")[:MOST_CLAIMS]
    alike: dict[tuple, Claim] = {}
    for claim in newest:
        said = (type(claim.fact), claim.fact.pk, claim.field, str(claim.value))
        alike.setdefault(said, claim)
    return list(alike.values())[:SHOWN]


SUBJECTS = (
    "metric__park",
    "metric__enterprise",
    "metric__place",
    "metric__industry",
    "honour__park",
    "honour__enterprise",
    "honour__project",
)


def list_latest() -> list[Fact]:
    """The facts of each kind that were added last, the latest first."""
    rows = (
        Project.objects.select_related("park"),
        Honour.objects.with_recipients(),
        Metric.objects.with_subjects(),
        Event.objects.select_related("park"),
    )
    found = (fact for each in rows for fact in choose_newest(each))
    return nlargest(SHOWN, found, key=lambda fact: fact.created_at)


def choose_newest(rows: QuerySet) -> QuerySet:
    """Chosen before anything is joined to them: else all might be joined and sorted."""
    newest = rows.model.objects.published().order_by("-pk").values("pk")[:OF_A_KIND]
    return rows.filter(pk__in=newest)


def load_totals() -> list[Total]:
    """Counted anew every few minutes: a million rows take a tenth of a second."""
    counts = cache.get_or_set("totals", count_totals, TOTALS_SECONDS)
    return [
        Total(label, counts[model.__name__], f"{model.__name__.lower()}-list")
        for model, label in COUNTED.items()
    ]


def count_totals() -> dict[str, int]:
    return {m.__name__: m.objects.published().order_by().count() for m in COUNTED}
