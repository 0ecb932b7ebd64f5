"""A record: one statement of a text, each cell with its value, evidence and rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.parser.span import Span
from articles.parser.story import Story as Story

PROJECT, HONOUR, METRIC, EVENT = "project", "honour", "metric", "event"
ASSERTED, PLANNED, NEGATED, PAST = "asserted", "planned", "negated", "past"


@dataclass(frozen=True, slots=True)
class Cell:
    """One field's value in the JSON form of the guide; span is in the given text."""

    value: Any
    span: Span
    rule: str
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Record:
    """One proposed fact."""

    kind: str
    cells: Mapping[str, Cell]
    sentence: Span
    rule: str
    modality: str = ASSERTED
    confidence: float = 0.5
    notes: tuple[str, ...] = field(default=())
    claims: tuple[Span, ...] = ()  # text that is about this record alone

    def to_dict(self) -> dict[str, Any]:
        """As in the guide, with the rule and confidence of each field beside it."""
        cells = self.cells.items()
        return {
            "kind": self.kind,
            "confidence": round(self.confidence, 2),
            "modality": self.modality,
            "rule": self.rule,
            "fields": {name: cell.value for name, cell in cells},
            "evidence": {name: cell.span.to_json() for name, cell in cells},
            "rules": {name: cell.rule for name, cell in cells},
            "confidences": {name: round(cell.confidence, 2) for name, cell in cells},
            "notes": list(self.notes),
            "sentence": self.sentence.to_json(),
        }
