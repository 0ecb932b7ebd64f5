"""A proposal → what its card shows: every cell in words, and what its names mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.urls import reverse

from articles.candidates import Candidate
from articles.errors import FIELD_LABELS, DecisionError
from articles.models import Proposal
from articles.review.forms import ProposalForm
from articles.review.names import KnownNames, NameState, list_names
from articles.statements import build_quantity_cell, list_cells
from entities.evidence import LABELS, label_value

HINTS = frozenset(["subject_kind", "recipient_kind", "indicator"])
SURE, DOUBTFUL = 0.9, 0.7


@dataclass(frozen=True, slots=True)
class Row:
    """One cell in words; parsed is what the parser read where a person changed it."""

    field: str
    label: str
    value: str
    parsed: str = ""
    confidence: float | None = None
    rule: str = ""
    names: tuple[NameState, ...] = ()

    @property
    def score(self) -> str:
        return f"{self.confidence:.2f}" if self.confidence else ""

    @property
    def is_doubtful(self) -> bool:
        return self.confidence is not None and self.confidence < DOUBTFUL


@dataclass
class Card:
    """known is None until somebody asks what the database has of the fact."""

    proposal: Proposal
    names: KnownNames
    form: ProposalForm | None = None
    error: DecisionError | None = None
    known: Sequence[Candidate] | None = None

    @cached_property
    def pk(self) -> str:
        """As text: a template would write it by the rules of the language."""
        return str(self.proposal.pk)

    @property
    def version(self) -> str:
        return str(self.proposal.version)

    @cached_property
    def address(self) -> str:
        """Where the proposal is decided on; a desk asks for this 150 times."""
        return find_address().replace("0", self.pk)

    @property
    def score(self) -> str:
        return f"{self.proposal.confidence:.2f}"

    @property
    def has_problem(self) -> bool:
        return bool(self.error or (self.form and self.form.errors))

    @cached_property
    def heading(self) -> str:
        fields = self.proposal.final_fields
        return str(fields.get("name") or fields.get("title") or "")

    @property
    def level(self) -> str:
        confidence = float(self.proposal.confidence)
        if confidence >= SURE:
            return "sure"
        return "doubtful" if confidence < DOUBTFUL else "fair"

    @cached_property
    def rows(self) -> list[Row]:
        proposal = self.proposal
        final = list_cells(proposal.kind, proposal.final_fields)
        order = list(LABELS[proposal.kind])
        cells = sorted(final, key=lambda n: order.index(n) if n in order else 99)
        states = self.find_states()
        return [
            self.build_row(name, final[name], states.get(name, ())) for name in cells
        ]

    def find_states(self) -> dict[str, tuple[NameState, ...]]:
        states: dict[str, tuple[NameState, ...]] = {}
        for cell, name, kinds in list_names(self.proposal):
            states[cell] = (*states.get(cell, ()), self.names.find(name, kinds))
        return states

    def build_row(self, name: str, value: Any, names: tuple[NameState, ...]) -> Row:
        proposal = self.proposal
        parsed = list_cells(proposal.kind, proposal.fields).get(name)
        return Row(
            field=name,
            label=find_label(proposal.kind, name),
            value=label_value(name, value),
            parsed=label_value(name, parsed) if parsed and parsed != value else "",
            confidence=proposal.confidences.get(name),
            rule=proposal.rules.get(name, ""),
            names=names,
        )

    @property
    def dropped(self) -> list[str]:
        """The cells that the parser read and a person took out."""
        proposal = self.proposal
        final = list_cells(proposal.kind, proposal.final_fields)
        parsed = list_cells(proposal.kind, proposal.fields)
        return [
            f"{find_label(proposal.kind, name)}：{label_value(name, value)}"
            for name, value in parsed.items()
            if name not in final
        ]

    @property
    def differences(self) -> list[tuple[Candidate, list[tuple[str, str, str]]]]:
        """Each known fact with the cells that differ: label, known, proposed."""
        return [
            (candidate, describe_differences(self.proposal.kind, candidate))
            for candidate in self.known or ()
        ]


@cache
def find_address() -> str:
    return reverse("review-decide", args=[0])


def find_label(kind: str, name: str) -> str:
    return LABELS[kind].get(name) or FIELD_LABELS.get(name, name)


def describe_differences(kind: str, candidate: Candidate) -> list[tuple[str, str, str]]:
    return [
        (find_label(kind, name), label_value(name, known), label_value(name, proposed))
        for name, (known, proposed) in candidate.differences.items()
    ]


def read_cell(proposal: Proposal, name: str) -> Any:
    """Return the parser's cell in the form in which it is written and compared."""
    if proposal.kind == "metric" and name == "value":
        return build_quantity_cell(proposal.fields)
    return proposal.fields.get(name)
