"""A proposal → what its card shows: every cell in words, and what its names mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.urls import reverse

from articles.candidates import Candidate
from articles.errors import FIELD_LABELS, DecisionError
from articles.models import Proposal
from articles.naming import list_names
from articles.review.forms import ProposalForm
from articles.review.marks import Piece, mark_sentence
from articles.review.names import KnownNames, NameState
from articles.review.rules import label_rule
from articles.statements import list_cells
from entities.evidence import LABELS, label_value

SURE, DOUBTFUL = 0.9, 0.7


def is_doubtful(proposal: Proposal) -> bool:
    """Whether the whole or one of its cells may well be wrong."""
    return min([float(proposal.confidence), *proposal.confidences.values()]) < DOUBTFUL


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
    def rule_label(self) -> str:
        return f"{label_rule(self.rule)}（{self.rule}）" if self.rule else ""

    @property
    def score(self) -> str:
        return f"{self.confidence:.2f}" if self.confidence else ""

    @property
    def is_doubtful(self) -> bool:
        return self.confidence is not None and self.confidence < DOUBTFUL


@dataclass
class Card:
    """known is what the database has of the fact; links what its names may mean."""

    proposal: Proposal
    names: KnownNames
    form: ProposalForm | None = None
    error: DecisionError | None = None
    known: Sequence[Candidate] | None = None
    links: Sequence[Any] = ()
    problems: Sequence[str] = ()

    @cached_property
    def pk(self) -> str:
        """As text: a template would write it by the rules of the language."""
        return str(self.proposal.pk)

    @property
    def version(self) -> str:
        return str(self.proposal.version)

    @property
    def fact_key(self) -> str:
        fact = self.proposal.became
        return str(fact.pk) if fact else ""

    @cached_property
    def address(self) -> str:
        """Where the proposal is decided on; a desk asks for this 150 times."""
        return find_address().replace("0", self.pk)

    @property
    def score(self) -> str:
        return f"{self.proposal.confidence:.2f}"

    def take_typed(self, other: "Card") -> None:
        """Show what was typed into another card of the proposal, and what is wrong."""
        self.form, self.links = other.form, other.links
        self.error, self.problems = other.error, other.problems

    @property
    def rule_label(self) -> str:
        return label_rule(self.proposal.rule)

    @property
    def has_problem(self) -> bool:
        return bool(self.error or self.problems or (self.form and self.form.errors))

    @cached_property
    def heading(self) -> str:
        fields = self.proposal.final_fields
        return str(fields.get("name") or fields.get("title") or "")

    @property
    def summary(self) -> str:
        return summarise(self.proposal)

    @property
    def is_doubtful(self) -> bool:
        return is_doubtful(self.proposal)

    @property
    def level(self) -> str:
        confidence = float(self.proposal.confidence)
        if confidence >= SURE:
            return "sure"
        return "doubtful" if confidence < DOUBTFUL else "fair"

    @cached_property
    def doubts(self) -> list[str]:
        """主体 0.40, for what has to be looked at before it is confirmed."""
        return [
            f"{find_label(self.proposal.kind, name)} {confidence:.2f}"
            for name, confidence in self.proposal.confidences.items()
            if confidence < DOUBTFUL
        ]

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
        if self.proposal.is_decided:
            return {}
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
    def said(self) -> list[Piece]:
        """The sentence that says it, cut where the evidence begins or ends."""
        return mark_sentence(self.proposal)

    @property
    def has_open_names(self) -> bool:
        return any(state.is_open for row in self.rows for state in row.names)

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


def summarise(proposal: Proposal) -> str:
    """白沙洲工业园区 · 138家 · 2021年: all cells but the heading, on one line."""
    cells = list_cells(proposal.kind, proposal.final_fields)
    names = [name for name in LABELS[proposal.kind] if name in cells]
    shown = [name for name in names if name not in ("name", "title", "nature")]
    return " · ".join(label_value(name, cells[name]) for name in shown)
