"""Cells of a statement → columns of its row, and one claim for each cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone

from articles.applying.columns import Column
from articles.applying.fields import COLUMNS
from articles.applying.names import NameBook
from articles.applying.rows import save_row
from articles.evidence import read_quote
from articles.models import Proposal
from entities.models import Claim, Enterprise, Fact, Park, Source

PREFERRED, AGREEING, CONTRADICTING = "preferred", "agreeing", "contradicting"


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one proposal says, where its article says so, and who confirmed it."""

    proposal: Proposal
    source: Source
    by: AbstractBaseUser
    fields: Mapping[str, Any]
    evidence: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def build_claim(self, fact: Fact, name: str, value: Any) -> Claim:
        key = type(fact).__name__.lower()
        return Claim(
            **{key: fact},
            source=self.source,
            field=name,
            value=value,
            confirmed_by=self.by,
            confirmed_at=timezone.now(),
        )

    def cite(self, claim: Claim, name: str) -> Claim:
        """Give the claim the evidence of a cell, and its rule if nobody edited it."""
        proposal = self.proposal
        if proposal.fields.get(name) == self.fields.get(name):
            claim.rule = proposal.rules.get(name, "")
            claim.confidence = proposal.confidences.get(name)
        if span := self.evidence.get(name):
            sentence = (proposal.sentence_start, proposal.sentence_stop)
            quote = read_quote(self.source.text, span, sentence)
            claim.quote, claim.start, claim.stop = quote.text, quote.start, quote.stop
            claim.sentence_start = quote.sentence_start
            claim.sentence_stop = quote.sentence_stop
        return claim


def write_cells(
    row: Fact, cells: Mapping[str, Any], names: NameBook, testimony: Testimony
) -> list[Claim]:
    """Fill what is empty, keep what is filled, and cite the source for every cell."""
    columns = COLUMNS[testimony.proposal.kind]
    cells = {name: value for name, value in cells.items() if name in columns}
    owned = {name: value for name, value in cells.items() if columns[name].is_owned}
    verdicts = {n: fill_cell(row, columns[n], v, names) for n, v in owned.items()}
    if row.pk is None or PREFERRED in verdicts.values():
        save_row(row)
    held = set(row.claims.preferred().values_list("field", flat=True))
    for name in cells.keys() - owned.keys():
        verdict = extend_cell(row, columns[name], cells[name], names)
        is_first = verdict == AGREEING and name not in held
        verdicts[name] = PREFERRED if is_first else verdict
    claims = []
    for name, value in cells.items():
        claim = testimony.cite(testimony.build_claim(row, name, value), name)
        claims.append(add_claim(row, claim, verdicts[name]))
    return [claim for claim in claims if claim]


def fill_cell(row: Fact, column: Column, value: Any, names: NameBook) -> str:
    """Write the value where nothing stands or it is further on; say how it compares."""
    if column.is_better(column.read(row), value):
        column.write(row, value, names)
        return PREFERRED
    return AGREEING if column.agrees(row, value, names) else CONTRADICTING


def extend_cell(row: Fact, column: Column, value: Any, names: NameBook) -> str:
    """Add to a list what it lacks; what makes the fact itself is never rewritten."""
    agrees = column.agrees(row, value, names)
    column.extend(row, value, names)
    return AGREEING if agrees else CONTRADICTING


def add_claim(row: Fact, claim: Claim, verdict: str) -> Claim | None:
    """Save it, unless the source's same words stand for the cell already.

    Then the claim of another proposal is shared; that of a seed or a workbook is not.
    """
    same = {"source": claim.source, "location": claim.location}
    same |= {"start": claim.start, "stop": claim.stop, "field": claim.field}
    known = row.claims.filter(**same).first()
    if known:
        return known if known.proposals.exists() else None
    if verdict == PREFERRED:
        row.claims.filter(field=claim.field).update(is_preferred=False)
    claim.is_preferred = verdict == PREFERRED
    claim.is_contradicting = verdict == CONTRADICTING
    claim.save()
    return claim


def add_name_claims(names: NameBook, testimony: Testimony) -> list[Claim]:
    """Cite for each new park and enterprise where the article names it."""
    claims = []
    for row, name in names.field_by_row.items():
        if isinstance(row, Park | Enterprise):
            claim = testimony.cite(testimony.build_claim(row, "name", row.name), name)
            claims.append(add_claim(row, claim, PREFERRED))
    return [claim for claim in claims if claim]
