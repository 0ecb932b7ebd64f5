"""Industries as chains: each with what belongs to it and to its branches."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from entities.models import Enterprise, Industry, Project
from entities.pipelines import MONEY, label_money


@dataclass(frozen=True, slots=True)
class Chain:
    """One industry; its branches' projects and enterprises count as its own."""

    industry: Industry
    branches: tuple["Chain", ...]
    projects: int
    total: Decimal
    members: frozenset[int]

    @property
    def total_label(self) -> str:
        return label_money(self.total)

    @property
    def enterprises(self) -> int:
        """Each once, however many of the branches it is in."""
        return len(self.members)

    @property
    def is_empty(self) -> bool:
        return not (self.projects or self.members)


def find_members(industry: Industry) -> QuerySet[Industry]:
    """The industry, its branches and their branches."""
    key = industry.pk
    own = Q(pk=key) | Q(parent=key) | Q(parent__parent=key)
    return Industry.objects.filter(own).order_by().values("pk")


def build_chains() -> list[Chain]:
    """The industries without a parent, the fullest first, in three queries."""
    children: dict[int | None, list[Industry]] = defaultdict(list)
    for industry in Industry.objects.all():
        children[industry.parent_id].append(industry)
    costs = {row["industry"]: row for row in _sum_projects()}
    chains = _grow(children, None, costs, _gather_enterprises())
    return sorted(chains, key=_rank)


def _rank(chain: Chain) -> tuple[Any, ...]:
    return (-chain.projects, -chain.enterprises, chain.industry.name)


def _grow(
    children: dict[int | None, list[Industry]],
    parent: int | None,
    costs: dict[int, dict[str, Any]],
    enterprises: dict[int, set[int]],
) -> Iterable[Chain]:
    for industry in children.get(parent, ()):
        branches = _grow(children, industry.pk, costs, enterprises)
        branches = tuple(sorted(branches, key=_rank))
        own = costs.get(industry.pk, {})
        yield Chain(
            industry,
            branches,
            own.get("count", 0) + sum(each.projects for each in branches),
            (own.get("total") or 0) + sum(each.total for each in branches),
            frozenset(enterprises[industry.pk]).union(*(e.members for e in branches)),
        )


def _sum_projects() -> QuerySet:
    """By industry; a part is left out, since its whole is counted."""
    rows = Project.objects.published().filter(industry__isnull=False).order_by()
    wholes = rows.exclude(parent__isnull=False, parent__is_published=True)
    return wholes.values("industry").annotate(
        count=Count("pk"), total=Sum("investment_value", filter=MONEY)
    )


def _gather_enterprises() -> dict[int, set[int]]:
    links = Enterprise.industries.through.objects.filter(enterprise__is_published=True)
    found: dict[int, set[int]] = defaultdict(set)
    for industry, enterprise in links.values_list("industry", "enterprise"):
        found[industry].add(enterprise)
    return found
