"""The history of what belongs to a row: its names, partners, milestones, claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from entities.evidence import label_field, label_value
from entities.models import Claim

MAX_SHOWN = 200
DEEDS = {"+": "新增", "~": "修改", "-": "删除"}


@dataclass(frozen=True, slots=True)
class PartState:
    """One saved state of a part: what it was, who made it so and when."""

    at: datetime
    deed: str
    kind: str
    text: str
    by: str
    reason: str


def list_part_states(model: type[Model], key: str) -> list[PartState]:
    """Return the states of all parts of one row, the latest first."""
    states = [state for each in find_parts(model) for state in read_states(*each, key)]
    return sorted(states, key=lambda state: state.at, reverse=True)[:MAX_SHOWN]


def find_parts(model: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """Return each model whose rows go with a row of this one, with its column."""
    for relation in model._meta.related_objects:  # noqa: SLF001 -- Django's name
        part = relation.related_model
        is_own = relation.one_to_many and relation.on_delete.__name__ == "CASCADE"
        if is_own and hasattr(part, "history"):
            yield part, relation.field.attname


def read_states(part: type[Model], column: str, key: str) -> Iterator[PartState]:
    records = part.history.filter(**{column: key}).select_related("history_user")
    for record in records.order_by("-history_date", "-history_id")[:MAX_SHOWN]:
        yield PartState(
            at=record.history_date,
            deed=DEEDS[record.history_type],
            kind=str(part._meta.verbose_name),  # noqa: SLF001 -- Django's name
            text=describe_state(record.instance),
            by=str(record.history_user or ""),
            reason=record.history_change_reason or "",
        )


def describe_state(row: Any) -> str:
    if not isinstance(row, Claim):
        return str(row)
    said = f"{label_field(row)}：{label_value(row.field, row.value)}"
    if row.is_preferred:
        return f"{said}（采用）"
    return f"{said}（有出入）" if row.is_contradicting else said
