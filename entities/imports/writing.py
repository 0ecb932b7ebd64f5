"""Texts of confirmed rows → rows of the database, in bulk, with their history."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone

from entities.imports.checking import parse_day, parse_number
from entities.imports.names import NameBook
from entities.imports.storing import Author
from entities.models import ImportBatch
from entities.resources.widgets import split_names
from entities.workbooks.columns import LISTS, Column, Kind
from entities.workbooks.rows import find_aliases, find_members
from entities.workbooks.sheets import Sheet

Texts = dict[str, str]


class RowWriter:
    """Writes rows of one sheet for one batch."""

    def __init__(self, sheet: Sheet, names: NameBook, batch: ImportBatch) -> None:
        self.sheet, self.names, self.batch = sheet, names, batch
        self.by = batch.confirmed_by
        self.own = [c for c in sheet.columns if c.kind not in (*LISTS, Kind.COMPANION)]
        self.lists = [c for c in sheet.columns if c.kind in LISTS]
        self.is_named = "name" in sheet.by_name

    def add(self, rows: Sequence[Texts]) -> list[Model]:
        """Make the rows; those that others may name one by one."""
        if self.is_named:
            made = [self.add_named(texts) for texts in rows]
        else:
            made = [self.sheet.model(**self.to_attributes(texts)) for texts in rows]
            self.author.create(made)
        self.write_lists(made, rows)
        return made

    def add_named(self, texts: Texts) -> Model:
        """A row that the next one may name."""
        row = self.sheet.model(**self.to_attributes(texts))
        row._history_user = self.by  # noqa: SLF001 -- simple-history's public attribute
        row._change_reason = self.batch.reason  # noqa: SLF001 -- simple-history's public attribute
        row.save()
        park = texts.get("park", "") if self.sheet.noun == "project" else ""
        self.names.of(self.sheet.model).add(texts["name"], park, row.pk)
        return row

    @property
    def author(self) -> Author:
        return Author(self.by, self.batch.reason)

    def change(self, rows: Sequence[Model], changes: Sequence[Texts]) -> None:
        """Write the changed cells, count the version up, keep the history."""
        fields_by_row = [
            self.assign(row, texts) for row, texts in zip(rows, changes, strict=True)
        ]
        groups: dict[tuple[str, ...], list[Model]] = defaultdict(list)
        for row, fields in zip(rows, fields_by_row, strict=True):
            groups[fields].append(row)
        for fields, group in groups.items():
            if fields:
                self.author.update(group, fields)
        self.write_lists(rows, changes)

    def assign(self, row: Model, texts: Texts) -> tuple[str, ...]:
        """Set the attributes and return the fields that are to be written."""
        companions = {c.companion: c.name for c in self.own if c.companion}
        touched = {companions.get(name, name) for name in texts}
        columns = [column for column in self.own if column.name in touched]
        for column in columns:
            full = self.complete(row, column, texts)
            setattr(row, column.name, self.to_attribute(column, full))
        fields = [column.name for column in columns]
        if hasattr(row, "version"):
            row.version += 1
            row.updated_at = timezone.now()
            fields += ["version", "updated_at"]
        return tuple(sorted(fields))

    def complete(self, row: Model, column: Column, texts: Texts) -> Texts:
        """A project needs its park too, where only one of the two has changed."""
        if column.kind is not Kind.PROJECT:
            return texts
        held = getattr(row, column.name)
        park = getattr(held, "park", None)
        now = {
            column.name: held.name if held else "",
            column.companion: park.name if park else "",
        }
        return now | texts

    def to_attributes(self, texts: Texts) -> dict[str, Any]:
        return {column.name: self.to_attribute(column, texts) for column in self.own}

    def to_attribute(self, column: Column, texts: Texts) -> Any:
        text = texts.get(column.name, "")
        if column.kind is Kind.TEXT:
            return text
        if column.kind in (Kind.NUMBER, Kind.WHOLE):
            return parse_number(text) if text else None
        if column.kind is Kind.DAY:
            return parse_day(text) if text else None
        if column.kind is Kind.YES_NO:
            return text == "是"
        if column.kind is Kind.CHOICE:
            return column.widget.values[text] if text else ""
        park = texts.get(column.companion, "") if column.companion else ""
        return self.names.get_stub(column.other, text, park)

    def write_lists(self, rows: Sequence[Model], texts: Sequence[Texts]) -> None:
        for column in self.lists:
            wanted = {
                row.pk: split_names(given[column.name])
                for row, given in zip(rows, texts, strict=True)
                if column.name in given
            }
            if wanted and column.kind is Kind.ALIASES:
                self.write_aliases(wanted)
            elif wanted:
                self.write_members(column, wanted)

    def write_aliases(self, wanted: dict[int, list[str]]) -> None:
        owner, _path, model = find_aliases(self.sheet)
        held = model.objects.filter(**{f"{owner}__in": wanted})
        present = {(getattr(each, f"{owner}_id"), each.name): each for each in held}
        pairs = {(pk, name) for pk, names in wanted.items() for name in names}
        gone = [each.pk for pair, each in present.items() if pair not in pairs]
        self.delete(model.objects.filter(pk__in=gone))
        fresh = [
            model(**{f"{owner}_id": pk, "name": name})
            for pk, name in sorted(pairs - present.keys())
        ]
        self.author.create(fresh)

    def write_members(self, column: Column, wanted: dict[int, list[str]]) -> None:
        """Add who is new and take away who is gone; the others keep their role."""
        owner, path, model = find_members(column.field)
        other = path.removesuffix("__name")
        pks = self.names.of(column.other).pks
        pairs = {(pk, pks[name, ""]) for pk, names in wanted.items() for name in names}
        held = model.objects.filter(**{f"{owner}__in": wanted})
        present = {
            (getattr(each, f"{owner}_id"), getattr(each, f"{other}_id")): each.pk
            for each in held
        }
        gone = [key for pair, key in present.items() if pair not in pairs]
        self.delete(model.objects.filter(pk__in=gone))
        fresh = [
            model(**{f"{owner}_id": pk, f"{other}_id": member})
            for pk, member in sorted(pairs - present.keys())
        ]
        self.author.create(fresh)

    def delete(self, rows: Iterable[Model]) -> None:
        for row in rows:
            row._history_user = self.by  # noqa: SLF001 -- simple-history's public attribute
            row._change_reason = self.batch.reason  # noqa: SLF001 -- simple-history's public attribute
            row.delete()
