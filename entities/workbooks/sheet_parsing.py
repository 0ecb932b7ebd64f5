"""The XML of one sheet → raw rows, by expat: no tree, no object for each cell."""

from datetime import date, datetime, timedelta
from typing import Protocol
from xml.parsers import expat

from entities.workbooks.numbers import read_number
from entities.workbooks.strings import Strings, decode
from entities.workbooks.tables import BadCell, RawCell, RawRow, RefusedFileError

MAX_COLUMNS = 300
MAX_ROWS = 20_000_000  # more than any program has
MERGED = "这一行有合并单元格，请取消合并，把每一格填满"
# 29 February 1900 never was, but Excel counts it.
NO_DAY, EPOCH, EARLY_EPOCH = 60, date(1899, 12, 30), date(1899, 12, 31)
EPOCH_1904 = date(1904, 1, 1)


class Book(Protocol):
    """What a sheet needs to know of its workbook."""

    date_styles: set[int]
    starts_1904: bool
    strings: Strings


class SheetParser:
    """Fed with pieces of XML, gives the rows that are whole by then."""

    def __init__(self, book: Book, merged: set[int]) -> None:
        self.book, self.merged = book, merged
        self.date_styles = {str(style) for style in book.date_styles}
        self.columns: dict[str, int] = {}
        self.rows: list[RawRow] = []
        self.cells: list[RawCell] = []
        self.number, self.at = 0, 0
        self.kind, self.style = "n", None
        self.has_formula, self.has_value, self.is_phonetic = False, False, False
        self.words: list[str] | None = None
        self.prefix: str | None = None
        self.parser = self.build_parser()

    def build_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.hear
        parser.StartDoctypeDeclHandler = refuse_declaration
        return parser

    def take(self) -> list[RawRow]:
        rows, self.rows = self.rows, []
        return rows

    def start(self, name: str, given: dict[str, str]) -> None:
        if self.prefix is None:  # some programs write x:row for row
            self.prefix = name[: -len("worksheet")]
        if self.prefix:
            name = name.removeprefix(self.prefix)
        if name == "c":
            self.kind, self.style = given.get("t", "n"), given.get("s")
            self.has_formula = self.has_value = False
            self.at = self.find_column(given.get("r"))
        elif name in ("v", "t"):
            if not self.is_phonetic:
                self.words = []
        else:
            self.start_other(name, given)

    def start_other(self, name: str, given: dict[str, str]) -> None:
        if name == "f":
            self.has_formula = True
        elif name == "rPh":
            self.is_phonetic = True
        elif name == "row":
            self.number = int(given.get("r") or self.number + 1)
            if not 0 < self.number < MAX_ROWS:
                raise ValueError(self.number)
            self.cells = []

    def hear(self, text: str) -> None:
        if self.words is not None:
            self.words.append(text)

    def end(self, name: str) -> None:
        if self.prefix:
            name = name.removeprefix(self.prefix)
        if name in ("v", "t"):
            self.end_value()
        elif name == "c":
            if self.has_formula and not self.has_value:
                self.put(BadCell("=", "公式没有存下结果，请改成数值"))
        elif name == "rPh":
            self.is_phonetic = False
        elif name == "row" and any(cell is not None for cell in self.cells):
            problem = MERGED if self.number in self.merged else ""
            self.rows.append(RawRow(self.number, self.cells, problem))

    def end_value(self) -> None:
        if self.words is None:
            return
        text, self.words = "".join(self.words), None
        self.has_value = True
        if self.kind == "inlineStr":
            held = self.cells[self.at] if self.at < len(self.cells) else None
            self.put((held or "") + decode(text) or None)
        else:
            self.put(self.read_value(text))

    def put(self, cell: RawCell) -> None:
        cells, at = self.cells, self.at
        if at >= MAX_COLUMNS:
            return
        if at >= len(cells):
            cells.extend([None] * (at + 1 - len(cells)))
        cells[at] = cell

    def find_column(self, reference: str | None) -> int:
        """AB12 → 27; a cell without a reference follows the last one."""
        if not reference:
            return len(self.cells)
        letters = reference.rstrip("0123456789")
        at = self.columns.get(letters)
        if at is None:
            at = 0
            for letter in letters:
                at = at * 26 + ord(letter) - 64
            self.columns[letters] = at = at - 1
        return at

    def read_value(self, text: str) -> RawCell:
        kind = self.kind
        if kind == "n":
            is_day = self.style in self.date_styles
            return read_serial(text, self.book) if is_day else read_number(text)
        if kind == "s":
            return self.book.strings[int(text)] or None
        return read_typed(kind, text)


def read_typed(kind: str, text: str) -> RawCell:
    """Booleans, errors, ISO days and the results of formulas."""
    if kind == "b":
        return "是" if text == "1" else "否"
    if kind == "e":
        return BadCell(text, f"{text}是 Excel 的错误值")
    if kind == "d":
        return datetime.fromisoformat(text).date()
    return decode(text) or None


def refuse_declaration(*args: object) -> None:
    raise RefusedFileError("entities", "文件里有 XML 实体声明，不予读取。")


def read_serial(text: str, book: Book) -> RawCell:
    """44558 → 2021-12-28; a 1904 workbook counts from another day."""
    try:
        days = int(float(text))
        if book.starts_1904:
            return EPOCH_1904 + timedelta(days)
        if days == NO_DAY or days < 1:
            return BadCell(text, "不是日历上有的日子")
        return (EPOCH if days > NO_DAY else EARLY_EPOCH) + timedelta(days)
    except (OverflowError, ValueError):
        return BadCell(text, "不是日历上有的日子")
