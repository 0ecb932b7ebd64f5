"""The parser's records of an article → drafts of proposals, each with a fingerprint."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from articles.evidence import is_span
from articles.fingerprints import build_fingerprint, build_identity
from articles.models import ParseRun, Proposal

CONFIDENCE_PLACES = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What the parser suggests, ready to be stored or compared with what is."""

    kind: str
    fields: Mapping[str, Any]
    evidence: Mapping[str, list[int]]
    sentence: tuple[int, int]
    rule: str
    confidence: Decimal
    modality: str
    fingerprint: str
    rules: Mapping[str, str] = field(default_factory=dict)
    confidences: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        return build_identity(self.kind, self.fields)

    def build_proposal(self, run: ParseRun) -> Proposal:
        return Proposal(article_id=run.article_id, parse_run=run, **self.to_columns())

    def to_columns(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "fields": dict(self.fields),
            "evidence": dict(self.evidence),
            "rules": dict(self.rules),
            "confidences": dict(self.confidences),
            "notes": list(self.notes),
            "rule": self.rule,
            "sentence_start": self.sentence[0],
            "sentence_stop": self.sentence[1],
            "confidence": self.confidence,
            "modality": self.modality,
            "fingerprint": self.fingerprint,
        }

    def is_same_as(self, proposal: Proposal) -> bool:
        """Whether a later parse has nothing to add to what is stored."""
        columns = self.to_columns()
        return all(getattr(proposal, name) == columns[name] for name in columns)


def build_drafts(
    records: Iterable[Mapping[str, Any]], text: str
) -> tuple[ProposalDraft, ...]:
    """Return a draft for each record that may become a fact."""
    counts: Counter[str] = Counter()
    drafts = []
    for record in filter(is_proposable, records):
        fingerprint = build_fingerprint(record["kind"], record["fields"])
        counts[fingerprint] += 1
        # two statements of one text that differ in what identifies neither
        marks = [f"#{counts[fingerprint]}"] if counts[fingerprint] > 1 else []
        drafts.append(build_draft(record, text, marks))
    return tuple(drafts)


def is_proposable(record: Mapping[str, Any]) -> bool:
    """Not what a text denies, nor an honour that is only hoped for."""
    modality = record.get("modality", Proposal.Modality.ASSERTED)
    if record["kind"] == Proposal.Kind.HONOUR:
        return modality not in {Proposal.Modality.NEGATED, Proposal.Modality.PLANNED}
    return modality != Proposal.Modality.NEGATED


def build_draft(
    record: Mapping[str, Any], text: str, marks: list[str]
) -> ProposalDraft:
    # as the database gives it back, so that two parses compare equal
    record = json.loads(json.dumps(record))
    kind, fields = record["kind"], record["fields"]
    evidence = record.get("evidence", {})
    confidence = Decimal(str(record.get("confidence", 0)))
    return ProposalDraft(
        kind=kind,
        fields=fields,
        evidence={
            name: list(span) for name, span in evidence.items() if is_span(text, span)
        },
        sentence=tuple(record["sentence"]),
        rule=record.get("rule", ""),
        confidence=min(max(confidence, Decimal(0)), Decimal(1)).quantize(
            CONFIDENCE_PLACES
        ),
        modality=record.get("modality", Proposal.Modality.ASSERTED),
        fingerprint=build_fingerprint(kind, fields, *marks),
        rules=record.get("rules", {}),
        confidences=record.get("confidences", {}),
        notes=tuple(record.get("notes", ())),
    )
