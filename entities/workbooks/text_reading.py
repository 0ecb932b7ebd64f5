"""CSV and JSON → raw rows, one at a time."""

import codecs
import csv
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any

from entities.workbooks.inspecting import refuse
from entities.workbooks.numbers import read_exactly
from entities.workbooks.sheets import VERSION
from entities.workbooks.tables import (
    BadCell,
    RawCell,
    RawRow,
    RawTable,
    RefusedFileError,
)
from entities.workbooks.texts import unescape_formula

ENCODINGS = ("utf-8-sig", "gb18030")
MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
DELIMITERS = "\t;,"
PIECE = 256 * 1024
MAX_OBJECT = 4 * 1024 * 1024
EMPTY = ("", None)
VERSION_HEADINGS = (VERSION, "version")


def read_csv_file(path: Path, title: str) -> list[RawTable]:
    encoding, lines = find_encoding(path)
    return [RawTable(title, partial(read_csv_rows, path, encoding), lines)]


def find_encoding(path: Path) -> tuple[str, int]:
    """The first encoding that reads the whole file, and its number of lines."""
    with path.open("rb") as file:
        mark = file.read(2)
    for encoding in [MARKS[mark]] if mark in MARKS else ENCODINGS:
        try:
            with path.open(encoding=encoding, newline="") as file:
                return encoding, sum(1 for line in file)
        except UnicodeError:
            continue
    raise refuse("encoding")


def read_csv_rows(path: Path, encoding: str) -> Iterator[RawRow]:
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline()
        file.seek(0)
        delimiter = max(DELIMITERS, key=first.count)
        # strict: an open quote would swallow the rest of the file as one cell
        rows = csv.reader(file, delimiter=delimiter, strict=True)
        try:
            for number, row in enumerate(rows, 1):
                cells = [unescape_formula(cell) or None for cell in row]
                if any(cells):
                    yield RawRow(number, cells)
        except csv.Error as error:
            reason = (
                f"CSV 到第{rows.line_num}行读不下去：引号不成对，或有一格大得不合理。"
            )
            raise RefusedFileError("broken", reason) from error


def read_json_file(path: Path, title: str) -> list[RawTable]:
    with path.open(encoding="utf-8-sig") as file:
        lines = sum(1 for line in file)
    return [RawTable(title, partial(read_json_rows, path), lines)]


def read_json_rows(path: Path) -> Iterator[RawRow]:
    """The first row holds the headings, as in a sheet; every object has the same."""
    headings: list[str] = []
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, item in enumerate(read_objects(file), start=2):
                if not isinstance(item, dict):
                    raise RefusedFileError("broken", "JSON 里应是一行一个对象。")
                if not headings:
                    headings = list(item)
                    yield RawRow(1, list(headings))
                is_odd = item.keys() != set(headings)
                cells = [to_cell(heading, item.get(heading)) for heading in headings]
                problem = "这一行的列与第一行不同" if is_odd else ""
                yield RawRow(number, cells, problem)
    except (json.JSONDecodeError, UnicodeError, RecursionError) as error:
        reason = "JSON 读不下去：格式有误，或层次太深。"
        raise RefusedFileError("broken", reason) from error


def to_cell(heading: str, value: Any) -> RawCell:
    """One value; an object tells a version, and has no place elsewhere."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dict) and heading not in VERSION_HEADINGS:
        return BadCell(str(value)[:100], "这里应是一个值，不是对象")
    if isinstance(value, list):
        return "；".join(map(str, value)) or None
    return None if value in EMPTY else value


def read_objects(file: IO[str]) -> Iterator[Any]:
    """The items of a list, each as soon as it is whole."""
    decoder = json.JSONDecoder(
        parse_float=read_exactly, parse_int=read_exactly, parse_constant=read_exactly
    )
    buffer = file.read(PIECE).lstrip()
    if not buffer.startswith("["):
        raise RefusedFileError("broken", "JSON 的最外层应是列表。")
    buffer = buffer[1:].lstrip()
    while not buffer.startswith("]"):
        try:
            item, end = decoder.raw_decode(buffer)
        except json.JSONDecodeError:
            buffer = extend(file, buffer)
            continue
        if end == len(buffer):  # a number may go on
            buffer = extend(file, buffer)
            continue
        yield item
        buffer = buffer[end:].lstrip()
        while not buffer:
            buffer = extend(file, buffer).lstrip()
        if buffer.startswith(","):
            buffer = buffer[1:].lstrip()


def extend(file: IO[str], buffer: str) -> str:
    more = file.read(PIECE)
    if not more or len(buffer) > MAX_OBJECT:
        raise RefusedFileError("broken", "JSON 不完整，或有一行大得不合理。")
    return buffer + more
