"""The refused rows of a batch as the same workbook, with reasons and marked cells."""

from itertools import groupby
from typing import IO

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from entities.imports.headings import ERROR_HEADING, match_headings
from entities.models import ImportBatch, ImportRow
from entities.workbooks.sheets import SHEETS, VERSION
from entities.workbooks.tables import RawRow
from entities.workbooks.xlsx_files import MAX_CELL_CHARACTERS, OPTIONS


def write_failures(file: IO[bytes], batch: ImportBatch) -> None:
    """Put right, this file comes in again as it is."""
    refused = batch.rows.filter(action=ImportRow.Action.REFUSED).order_by("id")
    tables = {table["title"][:100]: table for table in batch.tables}
    book = xlsxwriter.Workbook(file, OPTIONS)
    with book:
        marks = {
            "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
            "wrong": book.add_format({"bg_color": "#FFC7CE"}),
            "why": book.add_format({"font_color": "#9C0006", "text_wrap": True}),
        }
        rows = refused.iterator(chunk_size=500)
        for title, group in groupby(rows, key=lambda row: row.table):
            Failures(book, tables[title], marks).write(group)


class Failures:
    """One sheet of refused rows."""

    def __init__(self, book: Workbook, table: dict, marks: dict) -> None:
        self.headings, self.marks = table["headings"], marks
        self.page: Worksheet = book.add_worksheet(SHEETS[table["noun"]].title)
        raw = RawRow(1, list(self.headings))
        mapping = match_headings(SHEETS[table["noun"]], raw)
        self.places = {column.heading: at for at, column in mapping.columns.items()}
        self.places |= {h: at for at, h in enumerate(self.headings) if h}

    def write(self, rows) -> None:
        page, last = self.page, len(self.headings)
        page.freeze_panes(1, 0)
        page.set_column(0, last - 1, 16)
        page.set_column(last, last, 60)
        if VERSION in self.headings:
            at = self.headings.index(VERSION)
            page.set_column(at, at, 12, None, {"hidden": True})
        for at, heading in enumerate([*self.headings, ERROR_HEADING]):
            page.write_string(0, at, heading, self.marks["head"])
        for number, row in enumerate(rows, start=1):
            self.write_row(number, row)

    def write_row(self, number: int, row: ImportRow) -> None:
        wrong = {self.places.get(heading) for heading, _value, _reason in row.errors}
        for at in range(len(self.headings)):
            text = row.raw[at] if at < len(row.raw) else ""
            mark = self.marks["wrong"] if at in wrong else None
            self.page.write_string(number, at, text[:MAX_CELL_CHARACTERS], mark)
        self.page.write_string(
            number, len(self.headings), explain(row), self.marks["why"]
        )


def explain(row: ImportRow) -> str:
    reasons = (
        f"{heading}：{why}" if heading else why for heading, _v, why in row.errors
    )
    return f"原第{row.number}行　{'；'.join(reasons)}"
