"""Files as a clerk would bring them, and what became of each row."""

import io
from collections.abc import Sequence
from typing import Any

import openpyxl

from entities.imports.batches import (
    add_batch,
    begin_undo,
    confirm_batch,
    read_batch,
    take_back_batch,
    write_batch,
)
from entities.models import ImportBatch
from entities.workbooks.exports import write_file
from entities.workbooks.formats import FORMATS
from entities.workbooks.rows import STAFF
from entities.workbooks.sheets import SHEETS


def export(noun: str, form: str = "xlsx", sheet=None) -> bytes:
    file, sheet = io.BytesIO(), sheet or SHEETS[noun]
    write_file(file, (sheet, sheet.model.objects.all()), FORMATS[form], STAFF)
    return file.getvalue()


def build_book(title: str, *rows: Sequence[Any]) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    return save_book(book)


def save_book(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def edit(content: bytes, title: str, **cells: Any) -> bytes:
    """The same workbook with other values in some cells: B2="甲园区"."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for place, value in cells.items():
        book[title][place] = value
    return save_book(book)


def bring(
    content: bytes, name: str = "表.xlsx", noun: str = "", by: Any = None
) -> ImportBatch:
    batch = add_batch([content], name=name, noun=noun, by=by)
    read_batch(batch)
    batch.refresh_from_db()
    return batch


def bring_table(title: str, *rows: Sequence[Any]) -> ImportBatch:
    return bring(build_book(title, *rows))


def finish(batch: ImportBatch, by: Any = None) -> ImportBatch:
    confirm_batch(batch, by=by)
    write_batch(batch)
    batch.refresh_from_db()
    return batch


def take_back(batch: ImportBatch, by: Any = None) -> ImportBatch:
    begin_undo(batch, by=by)
    take_back_batch(batch)
    batch.refresh_from_db()
    return batch


def count(batch: ImportBatch) -> dict[str, int]:
    return {name: number for name, number in batch.counts.items() if number}


def list_reasons(batch: ImportBatch) -> list[list[str]]:
    rows = batch.rows.order_by("id")
    return [error for row in rows for error in row.errors]
