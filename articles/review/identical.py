"""A proposal → the others of which the same may be said, here and in other articles."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Proposal

MAX_CASES = 100


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person changed in the proposal: cell by cell, from what to what."""

    cells: dict[str, tuple[Any, Any]]

    def apply(self, proposal: Proposal) -> dict[str, Any]:
        """Return the other proposal's fields with the same change, where it fits."""
        fields = dict(proposal.fields)
        for name, (before, after) in self.cells.items():
            if fields.get(name) == before:
                fields[name] = after
        return fields


def read_correction(proposal: Proposal) -> Correction:
    """Read which cells of text were corrected; a figure is no case of another."""
    final = proposal.final_fields
    cells = {
        name: (cell, final[name])
        for name, cell in proposal.fields.items()
        if isinstance(cell, str | list) and final.get(name) and final[name] != cell
    }
    numbers = {"value", "unit", "value_max", "qualifier", "growth"}
    return Correction({n: pair for n, pair in cells.items() if n not in numbers})


def list_identical(proposal: Proposal) -> QuerySet:
    """Pending, of one kind: the same statement, or the same word that was corrected."""
    same = Q(fingerprint=proposal.fingerprint)
    for name, (before, _after) in read_correction(proposal).cells.items():
        same |= Q(**{f"fields__{name}": before})
    others = Proposal.objects.pending().filter(same, kind=proposal.kind)
    others = others.exclude(pk=proposal.pk).select_related("article")
    return others.order_by("article_id", "sentence_start", "id")[:MAX_CASES]
