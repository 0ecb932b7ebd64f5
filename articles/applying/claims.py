"""Cells of a statement → columns of its row, and one claim for each cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

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

    def build_claim(
        self, fact: Fact, name: str, value: Any, *, cited: str = ""
    ) -> Claim:
        """Build a claim for a cell, by its evidence or that of the cell cited."""
        claim = Claim(
            **{type(fact).__name__.lower(): fact},
            source=self.source,
            field=name,
            value=value,
            confirmed_by=self.by,
            confirmed_at=timezone.now(),
        )
        self._cite(claim, cited or name)
        return claim

    def _cite(self, claim: Claim, name: str) -> None:
        """Give it the quote, and rule and confidence if nobody edited the cell."""
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


def write_cells(
    row: Fact, cells: Mapping[str, Any], names: NameBook, testimony: Testimony
) -> list[Claim]:
    """Fill what is empty, keep what is filled, and cite the source for every cell."""
    columns = COLUMNS[testimony.proposal.kind]
    cells = {name: value for name, value in cells.items() if name in columns}
    owned = {name: value for name, value in cells.items() if columns[name].is_owned}
    verdicts = {n: fill_cell(row, columns[n], v, names) for n, v in owned.items()}
    is_new = row.pk is None
    if is_new or PREFERRED in verdicts.values():
        save_row(row)
    known = [] if is_new else list(row.claims.defer("value", "quote"))
    held = {claim.field for claim in known if claim.is_preferred}
    for name in [name for name in cells if name not in owned]:
        verdict = extend_cell(row, columns[name], cells[name], names)
        is_first = verdict == AGREEING and name not in held
        verdicts[name] = PREFERRED if is_first else verdict
    claims = [
        judge(testimony.build_claim(row, name, value), verdicts[name])
        for name, value in cells.items()
    ]
    return add_claims(row, claims, known)


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


def judge(claim: Claim, verdict: str) -> Claim:
    claim.is_preferred = verdict == PREFERRED
    claim.is_contradicting = verdict == CONTRADICTING
    return claim


def add_claims(
    row: Fact, claims: Sequence[Claim], known: Sequence[Claim]
) -> list[Claim]:
    """Save those that are new; return them with those that are shared.

    Where the source's same words stand for a cell already, the claim of another
    proposal is shared; that of a seed or a workbook is not ours to take back.
    """
    same = {get_place(claim): claim for claim in known}
    shared = [same[get_place(claim)] for claim in claims if get_place(claim) in same]
    fresh = [claim for claim in claims if get_place(claim) not in same]
    won = {claim.field for claim in fresh if claim.is_preferred}
    lost = [each.pk for each in known if each.is_preferred and each.field in won]
    if lost:
        dethrone(row.claims.filter(pk__in=lost))
    return [
        *create_claims(fresh),
        *(claim for claim in shared if claim.proposals.exists()),
    ]


def create_claims(claims: Sequence[Claim]) -> list[Claim]:
    """Save them with their first state; all were confirmed by one person."""
    by = claims[0].confirmed_by if claims else None
    return bulk_create_with_history(claims, Claim, default_user=by)


def dethrone(claims: Iterable[Claim]) -> None:
    claims = list(claims)
    for claim in claims:
        claim.is_preferred = False
    bulk_update_with_history(claims, Claim, ["is_preferred"])


def get_place(claim: Claim) -> tuple[int | str | None, ...]:
    """Return by what the database knows a claim of one fact for the same."""
    return claim.source_id, claim.field, claim.start, claim.stop, claim.location


def add_name_claims(names: NameBook, testimony: Testimony) -> list[Claim]:
    """Cite for each new park and enterprise where the article names it."""
    claims = [
        testimony.build_claim(row, "name", row.name, cited=name)
        for row, name in names.field_by_row.items()
        if isinstance(row, Park | Enterprise)
    ]
    return create_claims([judge(claim, PREFERRED) for claim in claims])
