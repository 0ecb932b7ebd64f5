"""How sure each rule's cells are: shares measured on annotated articles.

`python -m articles.parser.evaluate` prints what a rule was right in; a share is that
of all groups together, a little lower where a rule has seldom fired.
"""

from typing import Any

from articles.parser.records.base import Cell
from articles.parser.span import Span

UNMEASURED = 0.7
# a record that is right at all has its figure and mostly its nature right
RECORDS = {
    "join_names": 0.95,
    "join_share": 0.93,
    "read_left": 0.95,
    "read_growth": 0.9,
    "read_holders": 0.9,
    "read_items": 0.9,
    "read_ranked": 0.8,
    "read_before": 0.8,
    "read_predicate": 0.82,
    "read_right": 0.8,
    "read_total": 0.85,
}
CELLS = {
    "own_subject": 0.84,
    "inherited_subject": 0.8,
    "main_subject": 0.4,
    "own_period": 0.88,
    "now": 0.82,
    "event_day": 0.82,
    "later_day": 0.8,
    "inherited_period": 0.82,
    "main_period": 0.78,
    "news_year": 0.6,
    "standing": 0.7,
    "told_day": 0.7,
    "join_names": 0.93,
    "read_left": 0.88,
    "read_right": 0.78,
    "read_predicate": 0.78,
    "read_ranked": 0.8,
    "expected_cue": 0.8,
    "target_cue": 0.85,
    "coming_year": 0.75,
    "indicator": 0.85,
}


def build_cell(value: Any, span: Span, rule: str) -> Cell:
    return Cell(value, span, rule, CELLS.get(rule, UNMEASURED))


def build_figure(value: Any, span: Span, rule: str, name_rule: str) -> Cell:
    """A figure is as sure as the way in which its name was found."""
    return Cell(value, span, rule, find_record_confidence(name_rule))


def find_record_confidence(name_rule: str) -> float:
    return RECORDS.get(name_rule, UNMEASURED)
