"""Rows → XLSX, written to disk row by row (XlsxWriter keeps one row in memory)."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import chain, islice
from typing import IO, Any

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from entities.workbooks.columns import Column, Kind
from entities.workbooks.rows import Row, write_version
from entities.workbooks.sheets import EXPLANATIONS, ID, SOURCE, VERSION, Sheet
from entities.workbooks.text_files import list_headings
from entities.workbooks.texts import FORMULA_PATTERN

MAX_SHEET_ROWS = 1_000_000  # Excel itself stops at 1,048,576
MAX_CELL_CHARACTERS = 32_767
EXACT_DIGITS = 15  # what a number in Excel can hold
FIRST_DAY = date(1900, 3, 1)  # Excel counts a 29 February 1900 before it
WIDTHS = {
    Kind.TEXT: 22,
    Kind.NUMBER: 16,
    Kind.NAME: 24,
    Kind.NAMES: 30,
    Kind.ALIASES: 24,
    Kind.PROJECT: 28,
    Kind.COMPANION: 24,
}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
GUIDE = (
    "改动：直接改单元格，保存后在后台“导入”里选这个文件；先预览，确认后才写入。",
    "新增：在表尾加一行，“编号”留空；必填的列见下表。删除一行不会删除网站上的记录。",
    "请勿改动“编号”和隐藏的“版本”列：靠它们认出同一行，并看出导出之后网站上的改动。",
    "标题可以换顺序，多出来的列不会读入；没有的列保持原样，空着的单元格会清空原值。",
)


@contextmanager
def open_workbook(file: IO[bytes]) -> Iterator["SheetWriter"]:
    book = xlsxwriter.Workbook(file, OPTIONS)
    try:
        yield SheetWriter(book)
    finally:
        book.close()


class SheetWriter:
    """Writes one sheet after another and closes with the one that explains them."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.formats = build_formats(book)
        self.explained: list[Sheet] = []

    def write(self, sheet: Sheet, rows: Iterable[Row]) -> int:
        """Write a sheet, and further ones where Excel's limit is reached; return rows."""
        iterator, total, part = iter(rows), 0, 1
        while True:
            title = sheet.title if part == 1 else f"{sheet.title} {part}"
            first = next(iterator, None)
            if first is None and part > 1:
                break
            head = [] if first is None else [first]
            piece = chain(head, islice(iterator, MAX_SHEET_ROWS - len(head)))
            total += self.write_part(title, sheet, piece)
            part += 1
        self.explained.append(sheet)
        return total

    def write_part(self, title: str, sheet: Sheet, rows: Iterable[Row]) -> int:
        page = self.book.add_worksheet(title)
        self.write_head(page, sheet)
        write_cells = [self.choose_writer(page, column) for column in sheet.columns]
        last = len(sheet.columns) + 1
        number = 0
        for number, row in enumerate(rows, start=1):
            page.write_number(number, 0, row.pk)
            for at, text in enumerate(row.texts):
                if text:
                    write_cells[at](number, at + 1, text)
            if row.source:
                self.write_text(page, number, last, row.source)
            version = write_version(sheet, row)
            page.write_string(number, last + bool(sheet.claim_key), version)
        page.autofilter(0, 0, max(number, 1), last + bool(sheet.claim_key))
        return number

    def write_head(self, page: Worksheet, sheet: Sheet) -> None:
        """Headings, widths and drop-downs stand before the first row is written."""
        page.freeze_panes(1, 1)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_row(0, 32)
        page.set_column(0, 0, 8)
        for at, column in enumerate(sheet.columns, start=1):
            width = max(WIDTHS.get(column.kind, 11), 2 * len(column.heading) + 3)
            page.set_column(at, at, width)
            if column.choices:
                page.data_validation(1, at, MAX_SHEET_ROWS, at, build_choice(column))
        last = len(sheet.columns) + 1
        if sheet.claim_key:
            page.set_column(last, last, 60)
            last += 1
        page.set_column(last, last, 12, None, {"hidden": True})
        for at, heading in enumerate(list_headings(sheet)):
            page.write_string(0, at, heading, self.formats[choose_head(sheet, heading)])

    def choose_writer(
        self, page: Worksheet, column: Column
    ) -> Callable[[int, int, str], Any]:
        """How the cells of one column are written: real numbers, real dates, text."""
        formats = self.formats

        def write_number(row: int, at: int, text: str) -> None:
            if sum(map(str.isdigit, text)) > EXACT_DIGITS:
                page.write_string(row, at, text)
            else:
                shape = "fraction" if "." in text else "whole"
                page.write_number(row, at, float(text), formats[shape])

        def write_day(row: int, at: int, text: str) -> None:
            day = date.fromisoformat(text)
            if day < FIRST_DAY:
                page.write_string(row, at, text)
            else:
                page.write_datetime(row, at, day, formats["day"])

        def write_words(row: int, at: int, text: str) -> None:
            self.write_text(page, row, at, text)

        special = {Kind.DAY: write_day, Kind.NUMBER: write_number}
        return special.get(
            column.kind, write_number if column.kind is Kind.WHOLE else write_words
        )

    def write_text(self, page: Worksheet, row: int, at: int, text: str) -> None:
        """Text stays text, also after somebody edits the cell in Excel."""
        looks_calculated = FORMULA_PATTERN.match(text)
        shape = self.formats["quoted"] if looks_calculated else None
        page.write_string(row, at, text[:MAX_CELL_CHARACTERS], shape)

    def explain(self) -> None:
        """Write the sheet that says of each column what may stand in it."""
        page = self.book.add_worksheet(EXPLANATIONS)
        page.set_column(0, 1, 18)
        page.set_column(2, 2, 70)
        page.set_column(3, 4, 22)
        for at, line in enumerate(GUIDE):
            page.write_string(at, 0, line)
        start = len(GUIDE) + 1
        for at, heading in enumerate(("工作表", "列", "填什么", "要求", "英文列名")):
            page.write_string(start, at, heading, self.formats["head"])
        lines = chain.from_iterable(explain_sheet(sheet) for sheet in self.explained)
        for row, cells in enumerate(lines, start=start + 1):
            for at, text in enumerate(cells):
                page.write_string(row, at, text, self.formats["wrapped"])


def explain_sheet(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    yield sheet.title, ID, "网站给每一行的编号；新增的行留空", "请勿改动", "id"
    for column in sheet.columns:
        needs = [word for word, is_so in NEEDS if is_so(column)]
        yield (
            sheet.title,
            column.heading,
            column.explanation,
            "、".join(needs),
            column.name,
        )
    if sheet.claim_key:
        yield sheet.title, SOURCE, "采用的来源和原文，供查对", "不读入", ""
    yield (
        sheet.title,
        VERSION,
        "导出时的值，导入时用来比对；已隐藏",
        "请勿改动",
        "version",
    )


NEEDS = (
    ("必填", lambda column: column.is_required),
    ("认行", lambda column: column.is_key),
)


def choose_head(sheet: Sheet, heading: str) -> str:
    if heading in (ID, SOURCE, VERSION):
        return "fixed_head"
    required = {column.heading for column in sheet.columns if column.is_required}
    return "required_head" if heading in required else "head"


def build_choice(column: Column) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": list(column.choices),
        "ignore_blank": not column.is_required,
        "error_title": "不在可选之列",
        "error_message": f"请从下拉列表里选：{'、'.join(column.choices)}"[:255],
    }


def build_formats(book: Workbook) -> dict[str, Any]:
    head = {
        "bold": True,
        "bottom": 1,
        "text_wrap": True,
        "valign": "vcenter",
        "bg_color": "#E8EEF4",
    }
    return {
        "head": book.add_format(head),
        "required_head": book.add_format(head | {"bg_color": "#CFE0F0"}),
        "fixed_head": book.add_format(
            head | {"bg_color": "#EFEFEF", "font_color": "#666666"}
        ),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "whole": book.add_format({"num_format": "#,##0"}),
        "fraction": book.add_format({"num_format": "#,##0.00##"}),
        "quoted": book.add_format({"quote_prefix": True}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
    }
