"""A resource → the columns of its sheet: heading, kind, unit, choices, explanation."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from import_export.fields import Field
from import_export.widgets import Widget

from entities.resources.base import AliasField, EntityResource
from entities.resources.milestones import ProjectWidget
from entities.resources.widgets import (
    DayWidget,
    LabelWidget,
    NamesWidget,
    NameWidget,
    NumberWidget,
    YesNoWidget,
)
from entities.workbooks.texts import clean_text

PARTS = ("value", "value_max", "unit", "qualifier")


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes_no"
    DAY = "day"
    NUMBER = "number"
    WHOLE = "whole"
    NAME = "name"  # one row of another sheet
    NAMES = "names"  # several of them
    ALIASES = "aliases"  # other names of this very row
    PROJECT = "project"  # a project, told apart by the park in its companion column
    COMPANION = "companion"  # the park of that project


WIDGETS = (
    (YesNoWidget, Kind.YES_NO),
    (LabelWidget, Kind.CHOICE),
    (DayWidget, Kind.DAY),
    (ProjectWidget, Kind.PROJECT),
    (NameWidget, Kind.NAME),
    (NamesWidget, Kind.NAMES),
)
LISTS = (Kind.NAMES, Kind.ALIASES)
LINKS = (Kind.NAME, Kind.PROJECT)
FORMS = {
    Kind.TEXT: "文字",
    Kind.CHOICE: "从下拉列表选",
    Kind.YES_NO: "是 或 否",
    Kind.DAY: "日期，如2021-12-28",
    Kind.NUMBER: "数，如660000000或6.6亿元",
    Kind.WHOLE: "整数",
    Kind.NAME: "{other}的名称或别名",
    Kind.NAMES: "{other}的名称或别名，多个以；分开",
    Kind.ALIASES: "多个以；分开",
    Kind.PROJECT: "项目的名称；不同园区有同名项目时，另填园区",
    Kind.COMPANION: "前一列项目所在的园区",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet, however the sheet is written or read."""

    name: str
    plain_heading: str
    kind: Kind
    path: str  # where the text stands in values_list; empty for lists
    widget: Widget
    field: models.Field | None = None
    unit: str = ""
    is_key: bool = False
    companion: str = ""
    synonyms: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """总投资（元）."""
        return (
            f"{self.plain_heading}（{self.unit}）" if self.unit else self.plain_heading
        )

    @property
    def is_required(self) -> bool:
        may_be_empty = self.field is None or self.field.blank or self.kind in LISTS
        return not may_be_empty and self.default_text == ""

    @property
    def default_text(self) -> str:
        """What an empty cell stands for."""
        if self.field is None or not self.field.has_default():
            return ""
        return self.to_text(self.field.get_default())

    @property
    def choices(self) -> tuple[str, ...]:
        is_chosen = self.kind in (Kind.CHOICE, Kind.YES_NO)
        return tuple(self.widget.values) if is_chosen else ()

    @property
    def other(self) -> type[models.Model] | None:
        """The model whose rows the cell names."""
        return self.field.related_model if self.field is not None else None

    @property
    def explanation(self) -> str:
        """What may stand in the cell, for the sheet that explains each column."""
        parts = [FORMS[self.kind].format(other=label_model(self.other))]
        parts += ["、".join(self.choices)] if self.kind is Kind.CHOICE else []
        parts += (
            ["各行单位不同时以单位列为准"] if self.unit and self.unit != "%" else []
        )
        parts += (
            [str(self.field.help_text)] if self.field and self.field.help_text else []
        )
        return "；".join(parts)

    def to_text(self, value: object) -> str:
        """A stored value in the one form in which cells are compared and written."""
        if self.kind in (Kind.TEXT, Kind.COMPANION, Kind.NAME, Kind.PROJECT):
            return clean_text(value)
        return self.widget.render(value)


def label_model(model: type[models.Model] | None) -> str:
    return str(model._meta.verbose_name) if model else ""  # noqa: SLF001 -- Django's public model API


def build_columns(resource: type[EntityResource]) -> tuple[Column, ...]:
    """Every column of a resource in its order, described once for all formats."""
    made = resource()
    names = made.get_export_order()
    by_heading = {made.fields[name].column_name: name for name in names}
    return tuple(build_column(made, name, by_heading) for name in names)


def build_column(
    resource: EntityResource, name: str, by_heading: dict[str, str]
) -> Column:
    field, model = resource.fields[name], resource._meta.model  # noqa: SLF001 -- the library's public options
    model_field = find_model_field(model, field.attribute)
    kind = find_kind(field, model_field)
    companion = getattr(field.widget, "park_column", "")
    return Column(
        name=name,
        plain_heading=field.column_name,
        kind=kind,
        path=find_path(field, kind),
        widget=field.widget,
        field=model_field,
        unit=resource.units.get(name, ""),
        is_key=name in resource.get_import_id_fields(),
        companion=by_heading.get(companion, ""),
        synonyms=resource.synonyms.get(name, ()),
    )


def find_model_field(model: type[models.Model], attribute: str) -> models.Field | None:
    try:
        found = model._meta.get_field(attribute)  # noqa: SLF001 -- Django's public model API
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, models.Field) else None


def find_kind(field: Field, model_field: models.Field | None) -> Kind:
    if isinstance(field, AliasField):
        return Kind.ALIASES
    if "__" in field.attribute:
        return Kind.COMPANION
    if isinstance(field.widget, NumberWidget):
        is_whole = isinstance(model_field, models.IntegerField)
        return Kind.WHOLE if is_whole else Kind.NUMBER
    found = (kind for widget, kind in WIDGETS if isinstance(field.widget, widget))
    return next(found, Kind.TEXT)


def find_path(field: Field, kind: Kind) -> str:
    if kind in LISTS:
        return ""
    return f"{field.attribute}__name" if kind in LINKS else field.attribute


def find_groups(columns: Iterable[Column]) -> dict[str, dict[str, Column]]:
    """Quantities by prefix: {"investment_": {"value": …, "unit": …}, …}."""
    by_name = {column.name: column for column in columns}
    groups = {}
    for name in by_name:
        if name.endswith("value"):
            prefix = name.removesuffix("value")
            parts = {part: by_name.get(prefix + part) for part in PARTS}
            groups[prefix] = {p: column for p, column in parts.items() if column}
    return groups
