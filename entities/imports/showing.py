"""A batch and its rows as its page shows them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from entities.models import ImportBatch, ImportRow
from entities.workbooks.columns import Column, Kind
from entities.workbooks.sheets import SHEETS

# Of these a row can be made of nothing but a name.
CREATABLE = {"place", "industry", "park", "enterprise", "indicator"}


def describe_batch(batch: ImportBatch) -> list[dict[str, Any]]:
    """How many rows of each kind, with the filter that shows them."""
    return [
        {"action": str(a), "label": a.label, "count": batch.counts.get(str(a), 0)}
        for a in ImportRow.Action
    ]


def find_first_action(batch: ImportBatch) -> str:
    """What the page opens on: the changed rows, or all where nothing is changed."""
    changed = ImportRow.Action.CHANGED
    return str(changed) if batch.counts.get(str(changed)) else ""


def list_unknown(batch: ImportBatch) -> list[dict[str, Any]]:
    """Names that nobody has decided about, with what is near them."""
    if batch.status != ImportBatch.Status.READY:
        return []
    return [
        {
            "model": model,
            "title": SHEETS[model].title,
            "name": name,
            "near": near,
            "field": f"name-{model}-{number}",
            "may_create": model in CREATABLE,
        }
        for model, names in batch.names.get("unknown", {}).items()
        for number, (name, near) in enumerate(sorted(names.items()))
    ]


def show_rows(rows: Iterable[ImportRow]) -> list[dict[str, Any]]:
    return [{"row": row, "cells": show_cells(row)} for row in rows]


def show_cells(row: ImportRow) -> list[dict[str, str]]:
    """Cell by cell, under the headings of the sheet: before and after."""
    columns = SHEETS[row.noun].by_name
    is_new = row.action == ImportRow.Action.ADDED
    parts = ("after",) if is_new else ("before", "after")
    cells = [
        (name, parts, [cell] if is_new else cell) for name, cell in row.cells.items()
    ]
    cells += [(n, ("file", "exported", "now"), v) for n, v in row.conflicts.items()]
    return [
        {"heading": columns[name].heading}
        | {
            part: show(columns[name], text)
            for part, text in zip(parts, texts, strict=True)
        }
        for name, parts, texts in cells
        if name in columns
    ]


def show(column: Column, text: str) -> str:
    """660000000 → 660,000,000, so that the noughts need not be counted."""
    is_number = column.kind in (Kind.NUMBER, Kind.WHOLE)
    return f"{Decimal(text):,f}" if is_number and text else text
