"""Fields that hold several values, each a row of its own: partners, milestones."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Model

from articles.agreement import milestones_agree
from articles.applying.columns import Column
from articles.applying.names import NameBook
from entities.models import Milestone, ProjectEnterprise
from entities.periods import Period


@dataclass(frozen=True, slots=True)
class PartnersColumn(Column):
    """Every enterprise that any source names; none contradicts another."""

    is_owned: ClassVar[bool] = False
    can_be_settled: ClassVar[bool] = False

    def read(self, row: Model) -> Any:
        return [enterprise.name for enterprise in row.enterprises.all()]

    def write(self, row: Model, value: Any, names: NameBook) -> None:
        """Nothing: rows of their own are added, not rewritten."""

    def extend(self, row: Model, value: Any, names: NameBook) -> None:
        for name in value:
            enterprise = names.find_or_add("enterprise", name, self.name)
            partner, is_new = ProjectEnterprise.objects.get_or_create(
                project=row, enterprise=enterprise
            )
            if is_new:
                names.created.append(partner)

    def clear(self, row: Model) -> None:
        """Nothing: each partner is taken back with the proposal that brought it."""

    def compare(self, shown: Any, value: Any) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class MilestonesColumn(PartnersColumn):
    can_be_settled: ClassVar[bool] = True

    def read(self, row: Model) -> Any:
        return [
            {
                "stage": milestone.stage,
                "date": milestone.period.to_iso(),
                "planned": milestone.is_planned,
            }
            for milestone in row.milestones.all()
        ]

    def extend(self, row: Model, value: Any, names: NameBook) -> None:
        for entry in value:
            period = Period.from_iso(entry["date"])
            milestone, is_new = Milestone.objects.get_or_create(
                project=row,
                stage=entry["stage"],
                first_day=period.first_day,
                last_day=period.last_day,
                is_planned=bool(entry.get("planned")),
            )
            if is_new:
                names.created.append(milestone)

    def compare(self, shown: Any, value: Any) -> bool:
        return milestones_agree(shown, value)

    def settle(self, row: Model, value: Any, names: NameBook) -> None:
        """Of the stages that are told, leave the dates that are told."""
        kept = {(entry["stage"], Period.from_iso(entry["date"])) for entry in value}
        stages = {entry["stage"] for entry in value}
        for milestone in row.milestones.filter(stage__in=stages):
            if (milestone.stage, milestone.period) not in kept:
                milestone.delete()
        self.extend(row, value, names)
