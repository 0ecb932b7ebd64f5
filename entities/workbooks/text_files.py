"""Rows → CSV and JSON, piece by piece."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from entities.workbooks.columns import Kind
from entities.workbooks.rows import Row, write_version
from entities.workbooks.sheets import ID, SOURCE, VERSION, Sheet
from entities.workbooks.texts import escape_formula

NUMBERS = (Kind.NUMBER, Kind.WHOLE)
PIECE_ROWS = 500


def list_headings(sheet: Sheet) -> list[str]:
    """编号, the columns, 来源与原文 where there is one, 版本."""
    columns = [column.heading for column in sheet.columns]
    return [ID, *columns, *([SOURCE] if sheet.claim_key else []), VERSION]


def list_cells(sheet: Sheet, row: Row) -> list[str]:
    sources = [row.source] if sheet.claim_key else []
    return [str(row.pk), *row.texts, *sources, write_version(sheet, row)]


def write_csv(sheet: Sheet, rows: Iterable[Row], encoding: str) -> Iterator[bytes]:
    """A heading row and one line a row; text that looks like a formula is escaped."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(list_headings(sheet))
    safe = [False, *(column.kind in NUMBERS for column in sheet.columns), False, False]
    for number, row in enumerate(rows, start=1):
        cells = zip(list_cells(sheet, row), safe, strict=False)
        writer.writerow(text if ok else escape_formula(text) for text, ok in cells)
        if number % PIECE_ROWS == 0:
            yield take(buffer, encoding)
            encoding = encoding.removesuffix("-sig")  # one mark is enough
    yield take(buffer, encoding)


def take(buffer: io.StringIO, encoding: str) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode(encoding, errors="replace")


def write_json(sheet: Sheet, rows: Iterable[Row]) -> Iterator[bytes]:
    """A list of objects, one a line; numbers are numbers, exact to the last digit."""
    headings = [write_text(heading) for heading in list_headings(sheet)]
    literal = [True, *(column.kind in NUMBERS for column in sheet.columns)]
    literal += [False, True] if sheet.claim_key else [True]
    yield b"["
    for chunk in split_pieces(rows):
        yield "".join(
            f"{',' if number else ''}\n{write_object(sheet, row, headings, literal)}"
            for number, row in chunk
        ).encode()
    yield b"\n]\n"


def split_pieces(rows: Iterable[Row]) -> Iterator[list[tuple[int, Row]]]:
    piece = []
    for number, row in enumerate(rows):
        piece.append((number, row))
        if len(piece) == PIECE_ROWS:
            yield piece
            piece = []
    yield piece


def write_object(
    sheet: Sheet, row: Row, headings: list[str], literal: list[bool]
) -> str:
    cells = zip(headings, list_cells(sheet, row), literal, strict=True)
    pairs = (
        f"{heading}: {(text if is_literal else write_text(text)) or 'null'}"
        for heading, text, is_literal in cells
    )
    return f"{{{', '.join(pairs)}}}"


def write_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
