"""XLSX → raw rows, one at a time: neither sheet nor strings are held as objects."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from xml.parsers import expat
from zipfile import ZipFile

from lxml import etree

from entities.workbooks.inspecting import PACKAGE_ERRORS
from entities.workbooks.scanning import Scan, scan_sheet
from entities.workbooks.sheet_parsing import SheetParser
from entities.workbooks.strings import SAFE, Strings
from entities.workbooks.tables import RawRow, RawTable, RefusedFileError

BROKEN_BOOK = (*PACKAGE_ERRORS, etree.XMLSyntaxError, KeyError, ValueError)
BROKEN_SHEET = (*PACKAGE_ERRORS, expat.ExpatError, IndexError, ValueError)
PIECE_BYTES = 64 * 1024
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
# Built-in number formats that show a date, Chinese ones too.
DATE_FORMATS = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)}
# Matches the letters of yyyy-mm-dd outside quotes, colours and locales; not of 0.00.
QUOTED_PATTERN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
HIDDEN_NOTE = "隐藏的工作表没有读入。"


def read_workbook(path: Path) -> list[RawTable]:
    """Every visible sheet, in order; what was left out is said in the notes."""
    try:
        with ZipFile(path) as archive:
            book = open_book(archive)
            return [build_table(path, archive, book, sheet) for sheet in book.sheets]
    except BROKEN_BOOK as error:
        raise RefusedFileError("broken", "文件已损坏，读不出工作表。") from error


@dataclass(frozen=True, slots=True)
class SheetPart:
    title: str
    part: str
    is_hidden: bool


@dataclass(slots=True)
class Book:
    sheets: list[SheetPart] = field(default_factory=list)
    date_styles: set[int] = field(default_factory=set)
    starts_1904: bool = False
    strings: Strings = field(default_factory=Strings)


def open_book(archive: ZipFile) -> Book:
    root = parse(archive, "xl/workbook.xml")
    targets = read_targets(archive)
    book = Book()
    for sheet in root.iter("{*}sheet"):
        relation = sheet.get(RELATION) or sheet.get(STRICT_RELATION)
        part = targets.get(relation, "")
        if "worksheets/" in part:
            is_hidden = sheet.get("state", "visible") != "visible"
            book.sheets.append(SheetPart(sheet.get("name"), part, is_hidden))
    settings = root.find("{*}workbookPr")
    if settings is not None:
        book.starts_1904 = settings.get("date1904") in ("1", "true")
    names = archive.namelist()
    if "xl/styles.xml" in names:
        book.date_styles = find_date_styles(parse(archive, "xl/styles.xml"))
    if "xl/sharedStrings.xml" in names:
        with archive.open("xl/sharedStrings.xml") as file:
            book.strings.load(file)
    return book


def parse(archive: ZipFile, name: str) -> etree._Element:
    with archive.open(name) as file:
        return etree.parse(file, etree.XMLParser(**SAFE)).getroot()


def read_targets(archive: ZipFile) -> dict[str, str]:
    """rId1 → xl/worksheets/sheet1.xml."""
    root = parse(archive, "xl/_rels/workbook.xml.rels")
    targets = {}
    for relation in root:
        target = relation.get("Target", "")
        is_absolute = target.startswith("/")
        targets[relation.get("Id")] = target[1:] if is_absolute else f"xl/{target}"
    return targets


def find_date_styles(root: etree._Element) -> set[int]:
    """The style numbers under which a number is a day."""
    own = {
        int(each.get("numFmtId")): is_date_format(each.get("formatCode", ""))
        for each in root.iter("{*}numFmt")
    }
    styles = root.find("{*}cellXfs")
    found = set()
    for number, style in enumerate(() if styles is None else styles):
        shape = int(style.get("numFmtId", 0))
        if own.get(shape, shape in DATE_FORMATS):
            found.add(number)
    return found


def is_date_format(code: str) -> bool:
    plain = QUOTED_PATTERN.sub("", code).lower().split(";")[0]
    return any(letter in plain for letter in "yd年月日") or "mmm" in plain


def build_table(path: Path, archive: ZipFile, book: Book, sheet: SheetPart) -> RawTable:
    if sheet.is_hidden:
        return RawTable(sheet.title, lambda: iter(()), notes=[HIDDEN_NOTE])
    with archive.open(sheet.part) as file:
        scan = scan_sheet(file)
    read = partial(read_rows, path, sheet.part, book, scan)
    return RawTable(sheet.title, read, scan.rows, scan.notes)


def read_rows(path: Path, part: str, book: Book, scan: Scan) -> Iterator[RawRow]:
    """Rows as the parser comes by them, a piece of the file at a time."""
    reader = SheetParser(book, scan.merged)
    try:
        with ZipFile(path) as archive, archive.open(part) as file:
            while piece := file.read(PIECE_BYTES):
                reader.parser.Parse(piece)
                yield from reader.take()
            reader.parser.Parse(b"", True)  # noqa: FBT003 -- expat's signature
            yield from reader.take()
    except BROKEN_SHEET as error:
        raise RefusedFileError("broken", "文件已损坏，读到一半读不下去。") from error
