"""The history of what belongs to a row: its names, partners, milestones, claims."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model
from simple_history.template_utils import HistoricalRecordContextHelper

from entities.evidence import label_field, label_value
from entities.keys import read_key
from entities.models import Claim
from entities.templatetags.checking import name_person

MAX_SHOWN = 200
DEEDS = {"+": "新增", "~": "修改", "-": "删除"}


YES_NO = {True: "是", False: "否"}


class ChangeWords(HistoricalRecordContextHelper):
    """A changed value in the words of its form: 是, 省级."""

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        value = super().prepare_delta_change_value(change, value)
        if isinstance(value, bool):
            return YES_NO[value]
        choices = self.model._meta.get_field(change.field).flatchoices  # noqa: SLF001 -- Django's name
        return dict(choices).get(value, value) if choices else value


@dataclass(frozen=True, slots=True)
class PartState:
    """One saved state of a part: what it was, who made it so and when.

    token names it where it can be brought back: it is gone, or was changed since.
    """

    at: datetime
    deed: str
    kind: str
    text: str
    by: str
    reason: str
    token: str = ""


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
    rows = part.history.filter(**{column: key}).select_related("history_user")
    records = list(rows.order_by("-history_date", "-history_id")[:MAX_SHOWN])
    tokens = {} if part is Claim else build_tokens(part, records)
    for record in records:
        yield PartState(
            at=record.history_date,
            deed=DEEDS[record.history_type],
            kind=str(part._meta.verbose_name),  # noqa: SLF001 -- Django's name
            text=describe_state(record.instance),
            by=name_person(record.history_user),
            reason=record.history_change_reason or "",
            token=tokens.get(record.history_id, ""),
        )


def build_tokens(part: type[Model], records: Iterable[Any]) -> Mapping[int, str]:
    """Name the last state of each row that is gone, and those it has left behind."""
    rows = {record.history_id: record.instance for record in records}
    present = part._base_manager.in_bulk({row.pk for row in rows.values()})  # noqa: SLF001 -- Django's name
    last = {row.pk: number for number, row in reversed(rows.items())}
    return {
        number: f"{part._meta.model_name}:{number}"  # noqa: SLF001 -- Django's name
        for number, row in rows.items()
        if (
            differs(row, present[row.pk])
            if row.pk in present
            else last[row.pk] == number
        )
    }


def differs(obj: Model, stored: Model) -> bool:
    fields = obj._meta.concrete_fields  # noqa: SLF001 -- Django's name for it
    return any(getattr(obj, f.attname) != getattr(stored, f.attname) for f in fields)


@transaction.atomic
def restore_part(model: type[Model], key: str, token: str) -> Model | None:
    """Bring a part back to the state of the token; None where there is no such state.

    Raises ValidationError where it would stand in the way of what there is now.
    """
    name, _, number = token.partition(":")
    for part, column in find_parts(model):
        if part is Claim or part._meta.model_name != name:  # noqa: SLF001 -- Django's name
            continue
        states = part.history.filter(**{column: key}, history_id=read_key(number))
        record = states.first()
        if record:
            return save_state(record.instance)
    return None


def describe_state(row: Any) -> str:
    if not isinstance(row, Claim):
        return str(row)
    said = f"{label_field(row)}：{label_value(row.field, row.value)}"
    if row.is_preferred:
        return f"{said}（采用）"
    return f"{said}（有出入）" if row.is_contradicting else said


def save_state(row: Model) -> Model:
    """Write an earlier state over the present one, or where there is none any more."""
    present = type(row)._base_manager.filter(pk=row.pk)  # noqa: SLF001 -- Django's name
    row._state.adding = not present.exists()  # noqa: SLF001 -- Django's name
    row.full_clean()
    row.save()
    return row
