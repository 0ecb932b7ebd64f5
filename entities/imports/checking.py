"""Whether a whole row may stand: what must be filled, the model's constraints."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date

from entities.imports.conditions import list_violations
from entities.imports.names import NameBook
from entities.imports.outcomes import CellError
from entities.models import Indicator, Project
from entities.resources.widgets import split_names
from entities.workbooks.columns import Column, Kind
from entities.workbooks.sheets import Sheet

Texts = Mapping[str, str]
parse_number = lru_cache(20_000)(Decimal)
parse_day = lru_cache(20_000)(parse_date)


def list_errors(sheet: Sheet, texts: Texts, names: NameBook) -> list[CellError]:
    """Everything that speaks against the row as a whole."""
    missing = [c for c in sheet.columns if c.is_required and not texts.get(c.name)]
    if missing:
        return [CellError(column.heading, "", "不能空着") for column in missing]
    reasons = list_violations(sheet.model, to_values(sheet, texts))
    errors = [CellError("", sheet.label_row(dict(texts)), reason) for reason in reasons]
    if sheet.model is Indicator:
        errors += list_taken_names(texts, names)
    if sheet.model is Project and texts.get("parent") and not errors:
        errors += list_part_errors(texts)
    return errors


def list_taken_names(texts: Texts, names: NameBook) -> list[CellError]:
    """A synonym belongs to one indicator alone."""
    return [
        CellError("同义名", alias, f"“{alias}”已是“{owner}”的同义名")
        for alias in split_names(texts.get("names"))
        for owner in names.find_alias_owners(alias)
        if owner != texts["name"]
    ]


def list_part_errors(texts: Texts) -> list[CellError]:
    """What the model itself says of parts of parts."""
    wholes = Project.objects.filter(name=texts["parent"])
    whole = wholes.filter(**by_park(texts.get("parent_park", ""))).first()
    row = Project.objects.filter(name=texts["name"], **by_park(texts.get("park", "")))
    project = row.first() or Project(name=texts["name"])
    project.parent = whole
    try:
        project.clean()
    except ValidationError as error:
        reasons = error.messages
        return [CellError("所属总项目", texts["parent"], reason) for reason in reasons]
    return []


def by_park(name: str) -> dict[str, Any]:
    return {"park__name": name} if name else {"park": None}


def to_values(sheet: Sheet, texts: Texts) -> dict[str, Any]:
    """The row as its constraints see it; a row that is named stands for its key."""
    values = {
        column.name: to_value(column, texts.get(column.name, ""), texts)
        for column in sheet.columns
    }
    park = texts.get("park", "") if sheet.model is Project else ""
    name = texts.get("name", "")
    return values | {"id": (name, park) if sheet.model is Project else name}


def to_value(column: Column, text: str, texts: Texts) -> Any:
    if column.kind in (Kind.TEXT, Kind.COMPANION):
        return text
    if not text:
        return None if column.kind is not Kind.CHOICE else ""
    if column.kind in (Kind.NUMBER, Kind.WHOLE):
        return parse_number(text)
    if column.kind is Kind.DAY:
        return parse_day(text)
    if column.kind is Kind.PROJECT:
        return text, texts.get(column.companion, "")
    return column.widget.values[text] if column.kind is Kind.CHOICE else text
