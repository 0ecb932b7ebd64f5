"""A batch and its rows as its page shows them."""

from collections.abc import Iterable
from typing import Any

from entities.models import ImportBatch, ImportRow
from entities.workbooks.sheets import SHEETS

# Of these a row can be made of nothing but a name.
CREATABLE = {"place", "industry", "park", "enterprise", "indicator"}


def describe_batch(batch: ImportBatch) -> list[dict[str, Any]]:
    """How many rows of each kind, with the filter that shows them."""
    return [
        {"action": str(a), "label": a.label, "count": batch.counts.get(str(a), 0)}
        for a in ImportRow.Action
    ]


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
    return [
        {"heading": columns[name].heading, "after": cell}
        if is_new
        else {"heading": columns[name].heading, "before": cell[0], "after": cell[1]}
        for name, cell in row.cells.items()
        if name in columns
    ] + [
        {
            "heading": columns[name].heading,
            "file": values[0],
            "exported": values[1],
            "now": values[2],
        }
        for name, values in row.conflicts.items()
    ]
