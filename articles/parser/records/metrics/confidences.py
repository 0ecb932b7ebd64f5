"""How sure each rule's cells are: shares measured on annotated articles.

`python -m articles.parser.evaluate` prints what a rule was right in; the shares are
taken a little lower than measured, for articles that nobody has seen.
"""

from typing import Any

from articles.parser.records.base import Cell
from articles.parser.span import Span

UNMEASURED = 0.6
SHARES: dict[str, float] = {}


def find_confidence(rule: str) -> float:
    return SHARES.get(rule, UNMEASURED)


def build_cell(value: Any, span: Span, rule: str) -> Cell:
    return Cell(value, span, rule, find_confidence(rule))
