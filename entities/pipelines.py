"""How many projects stand at each stage, and what they are known to cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.urls import reverse
from django.utils.http import urlencode

from entities.models import Project, Stage
from entities.quantities import Quantity, round_money

# Talks are no stage of the pipeline yet, and some projects tell none.
SHOWN = (
    Stage.SIGNED,
    Stage.STARTED,
    Stage.BUILDING,
    Stage.COMPLETED,
    Stage.OPERATING,
    Stage.FULL_CAPACITY,
)
MONEY = Q(investment_unit="元", investment_value__isnull=False)


@dataclass(frozen=True, slots=True)
class Group:
    """The projects of one stage: how many, how many of them tell a sum, the sum."""

    stage: str
    count: int
    costed: int
    total: Decimal | None
    link: str

    @property
    def label(self) -> str:
        return Stage(self.stage).label if self.stage else "阶段未载明"

    @property
    def total_label(self) -> str:
        return label_money(self.total)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Each stage's group; parts counts those left out because their whole is in."""

    groups: tuple[Group, ...]
    others: tuple[Group, ...]
    parts: int
    chosen: str = ""

    @property
    def count(self) -> int:
        return sum(group.count for group in (*self.groups, *self.others))

    @property
    def costed(self) -> int:
        return sum(group.costed for group in (*self.groups, *self.others))

    @property
    def total_label(self) -> str:
        totals = (group.total or 0 for group in (*self.groups, *self.others))
        return label_money(Decimal(sum(totals)))


def build_pipeline(projects: QuerySet, params: Mapping[str, str]) -> Pipeline:
    """Count projects; params are the list's other conditions, for the links."""
    rows = Project.objects.filter(pk__in=projects.order_by().values("pk")).order_by()
    is_part = Exists(rows.filter(pk=OuterRef("parent")))
    wholes = rows.exclude(is_part)
    found = {row["stage"]: row for row in _count(wholes)}
    address = reverse("project-list")

    def build(stage: str) -> Group:
        row: dict[str, Any] = found.get(stage, {})
        link = f"{address}?{urlencode({**params, 'stage': stage})}" if stage else ""
        return Group(
            stage, row.get("count", 0), row.get("costed", 0), row.get("total"), link
        )

    others = [build(Stage.NEGOTIATING), build("")]
    return Pipeline(
        tuple(build(stage) for stage in SHOWN),
        tuple(group for group in others if group.count),
        rows.filter(is_part).count(),
        params.get("stage", ""),
    )


def _count(projects: QuerySet) -> QuerySet:
    return projects.values("stage").annotate(
        count=Count("pk"),
        costed=Count("pk", filter=MONEY),
        total=Sum("investment_value", filter=MONEY),
    )


def label_money(total: Decimal | None) -> str:
    """12.3亿元; a sum needs no more than two decimals of its magnitude."""
    return Quantity(round_money(total), "元").label if total else ""
