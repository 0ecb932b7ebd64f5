"""Industries as chains: each with what belongs to it and to its branches."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.cache import cache
from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from entities.models import Enterprise, Industry, Project
from entities.pipelines import MONEY, label_money

SUMS_SECONDS = 600
MEMBERS = Enterprise.industries.through.objects.order_by()


@dataclass(frozen=True, slots=True)
class Sums:
    """What was counted of each industry itself, and when.

    An enterprise of one industry is a number, one of several is told by its key.
    """

    at: datetime.datetime
    projects: dict[int, tuple[int, Decimal]]
    enterprises: dict[int, int]
    shared: dict[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Chain:
    """One industry; its branches' projects and enterprises count as its own."""

    industry: Industry
    branches: tuple["Chain", ...]
    projects: int
    total: Decimal
    own_members: int
    shared_members: frozenset[int]

    @property
    def total_label(self) -> str:
        return label_money(self.total)

    @property
    def enterprises(self) -> int:
        """Each once, however many of the branches it is in."""
        return self.own_members + len(self.shared_members)

    @property
    def is_empty(self) -> bool:
        return not (self.projects or self.enterprises)


def find_members(industry: Industry) -> QuerySet[Industry]:
    """The industry, its branches and their branches."""
    key = industry.pk
    own = Q(pk=key) | Q(parent=key) | Q(parent__parent=key)
    return Industry.objects.filter(own).order_by().values("pk")


def build_chains(sums: Sums) -> list[Chain]:
    """The industries without a parent, the fullest first."""
    children: dict[int | None, list[Industry]] = defaultdict(list)
    for industry in Industry.objects.all():
        children[industry.parent_id].append(industry)
    return sorted(_grow(children, None, sums), key=_rank)


def _rank(chain: Chain) -> tuple[Any, ...]:
    return (-chain.projects, -chain.enterprises, chain.industry.name)


def _grow(
    children: dict[int | None, list[Industry]], parent: int | None, sums: Sums
) -> Iterable[Chain]:
    for industry in children.get(parent, ()):
        branches = sorted(_grow(children, industry.pk, sums), key=_rank)
        count, total = sums.projects.get(industry.pk, (0, Decimal()))
        own = sums.enterprises.get(industry.pk, 0)
        shared = sums.shared.get(industry.pk, frozenset())
        yield Chain(
            industry,
            tuple(branches),
            count + sum(each.projects for each in branches),
            total + sum(each.total for each in branches),
            own + sum(each.own_members for each in branches),
            shared.union(*(each.shared_members for each in branches)),
        )


def load_sums() -> Sums:
    """Counted anew every few minutes, since every project is; the page says when."""
    return cache.get_or_set("industries", count_sums, SUMS_SECONDS)


def count_sums() -> Sums:
    shared = _gather_shared()
    links = MEMBERS.filter(enterprise__is_published=True).values("industry")
    members = links.annotate(count=Count("*")).values_list("industry", "count")
    enterprises = {key: count - len(shared.get(key, ())) for key, count in members}
    return Sums(timezone.now(), _sum_projects(), enterprises, shared)


def _sum_projects() -> dict[int, tuple[int, Decimal]]:
    """By industry; a part is left out, since its whole is counted."""
    rows = Project.objects.published().filter(industry__isnull=False).order_by()
    sums: dict[int, tuple[int, Decimal]] = defaultdict(lambda: (0, Decimal()))
    for found, sign in ((rows, 1), (rows.filter(parent__is_published=True), -1)):
        told = found.values("industry").annotate(
            count=Count("*"), total=Sum("investment_value", filter=MONEY)
        )
        for each in told:
            count, total = sums[each["industry"]]
            added = sign * (each["total"] or 0)
            sums[each["industry"]] = count + sign * each["count"], total + added
    return dict(sums)


def _gather_shared() -> dict[int, frozenset[int]]:
    """By industry, the enterprises that are in another one too."""
    several = MEMBERS.values("enterprise").annotate(count=Count("*"))
    links = MEMBERS.filter(
        enterprise__in=several.filter(count__gt=1).values("enterprise"),
        enterprise__is_published=True,
    )
    found: dict[int, set[int]] = defaultdict(set)
    for industry, enterprise in links.values_list("industry", "enterprise"):
        found[industry].add(enterprise)
    return {key: frozenset(members) for key, members in found.items()}
