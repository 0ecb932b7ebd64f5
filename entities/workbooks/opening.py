"""A file → its tables, whatever it is called."""

from pathlib import Path

from entities.workbooks.inspecting import find_kind
from entities.workbooks.tables import RawTable
from entities.workbooks.text_reading import read_csv_file, read_json_file
from entities.workbooks.xlsx_reading import read_workbook


def open_tables(path: Path, name: str) -> list[RawTable]:
    """Read the tables of a file; RefusedFileError says why it can't be read."""
    kind = find_kind(path, name)
    if kind == "xlsx":
        return read_workbook(path)
    title = Path(name).stem[:100]
    return read_csv_file(path, title) if kind == "csv" else read_json_file(path, title)
