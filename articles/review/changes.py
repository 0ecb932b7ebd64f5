"""A decision → what it changed, cell by cell, in words."""

from dataclasses import dataclass
from functools import cached_property

from articles.models import Decision
from articles.review.cards import find_label
from articles.services.batches import UNDOABLE
from articles.services.reshaping import RESHAPED
from articles.statements import list_cells
from entities.evidence import label_value


@dataclass
class Entry:
    """One line of the history; last is annotated, or looked up where it is not."""

    decision: Decision

    @cached_property
    def changes(self) -> list[tuple[str, str, str]]:
        """Each cell that differs: label, before, after."""
        kind = self.decision.proposal.kind
        before = list_cells(kind, self.decision.before.get("fields") or {})
        after = list_cells(kind, self.decision.after.get("fields") or before)
        return [
            (find_label(kind, name), write(name, before), write(name, after))
            for name in dict.fromkeys([*before, *after])
            if before.get(name) != after.get(name)
        ]

    @property
    def is_overtaken(self) -> bool:
        last = getattr(self.decision, "last", None)
        if last is None:
            rows = self.decision.proposal.decisions.order_by("-id")
            last = rows.values_list("pk", flat=True).first()
        return last != self.decision.pk

    @property
    def can_revert(self) -> bool:
        actions = {*UNDOABLE, *RESHAPED}
        return self.decision.action in actions and not self.is_overtaken


def write(name: str, cells: dict) -> str:
    return label_value(name, cells[name]) if name in cells else "空"
