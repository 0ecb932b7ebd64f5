"""Raw rows of one table → parsed rows; every odd cell is named, not the first only."""

import json
from typing import Any

from entities.imports.cells import CellReader, read_project, write_plain
from entities.imports.headings import Mapping
from entities.imports.names import NameBook
from entities.imports.outcomes import CellError, Parsed
from entities.keys import read_key
from entities.resources.days import read_period
from entities.workbooks.columns import Column, Kind
from entities.workbooks.sheets import ID, VERSION
from entities.workbooks.tables import BadCell, RawCell, RawRow

PERIOD_HINT = "请写如2021年、2021年1—9月、2021年12月28日"


class RowReader:
    """Reads the rows of one table by its mapping."""

    def __init__(self, mapping: Mapping, names: NameBook) -> None:
        self.mapping, self.names = mapping, names
        sheet = mapping.sheet
        grouped = {
            column.name: (prefix, part)
            for prefix, parts in sheet.groups.items()
            for part, column in parts.items()
        }
        self.grouped = [
            (at, *grouped[column.name])
            for at, column in mapping.columns.items()
            if column.name in grouped
        ]
        self.projects = [
            (at, column)
            for at, column in mapping.columns.items()
            if column.kind is Kind.PROJECT
        ]
        self.plain = [
            (at, column.name, column.heading, CellReader(column, names))
            for at, column in mapping.columns.items()
            if column.name not in grouped and column.kind is not Kind.PROJECT
        ]

    def read(self, row: RawRow) -> Parsed:
        parsed = Parsed(row)
        if row.problem:
            parsed.errors[""] = CellError("", "", row.problem)
        cells = row.cells + [None] * (len(self.mapping.headings) - len(row.cells))
        for at, name, heading, reader in self.plain:
            raw = cells[at]
            try:
                parsed.texts[name] = reader.read(raw)
            except ValueError as error:
                parsed.errors[name] = CellError(
                    heading, write_plain(raw), str(error), error
                )
            if type(raw) is str:
                parsed.plains[name] = raw
        for at, prefix, part in self.grouped:
            parsed.groups.setdefault(prefix, {})[part] = cells[at]
        for at, column in self.projects:
            self.read_project(parsed, column, cells[at])
        self.read_special(parsed, cells)
        return parsed

    def read_project(self, parsed: Parsed, column: Column, raw: RawCell) -> None:
        plain = write_plain(raw)
        parsed.plains[column.name] = plain
        park = parsed.texts.get(column.companion)
        try:
            name, park = read_project(self.names, plain, park)
        except ValueError as error:
            parsed.errors[column.name] = CellError(
                column.heading, plain, str(error), error
            )
        else:
            parsed.texts |= {column.name: name, column.companion: park}

    def read_special(self, parsed: Parsed, cells: list[RawCell]) -> None:
        """Number, version and a period in one cell."""
        mapping = self.mapping
        if mapping.id_at is not None:
            self.read_id(parsed, cells[mapping.id_at])
        if mapping.version_at is not None and parsed.pk is not None:
            self.read_version(parsed, cells[mapping.version_at])
        if mapping.period_at is not None:
            self.read_period(parsed, cells[mapping.period_at])

    def read_id(self, parsed: Parsed, raw: RawCell) -> None:
        plain = write_plain(raw)
        parsed.pk = read_key(plain)
        if plain and parsed.pk is None:
            parsed.errors[ID] = CellError(ID, plain, "编号应是数；新增的行请留空")

    def read_version(self, parsed: Parsed, raw: RawCell) -> None:
        """A version that belongs to another row tells of a table half sorted."""
        if raw is None:
            return
        version = load_version(raw)
        if version is None:
            parsed.errors[VERSION] = CellError(
                VERSION, "", "版本列被改过，请重新导出再改"
            )
        elif version.pop(ID, None) != parsed.pk:
            reason = "编号与版本不是同一行的，可能只排序了一部分列，请重新导出"
            parsed.errors[VERSION] = CellError(VERSION, str(parsed.pk), reason)
        else:
            parsed.base = version

    def read_period(self, parsed: Parsed, raw: RawCell) -> None:
        """Fills both days, unless they stand in columns of their own."""
        plain = write_plain(raw)
        heading = self.mapping.headings[self.mapping.period_at]
        period = read_period(plain) if plain else None
        if (plain and period is None) or isinstance(raw, BadCell):
            reason = f"看不懂的时间“{plain}”，{PERIOD_HINT}"
            parsed.errors[heading] = CellError(heading, plain, reason)
            return
        for name in self.mapping.sheet.by_name:
            if name.endswith("_day") and name not in self.mapping.names:
                edge = "first_day" if name.endswith("first_day") else "last_day"
                day = getattr(period, edge).isoformat() if period else ""
                parsed.texts[name] = day


def load_version(raw: RawCell) -> dict[str, Any] | None:
    """The texts at the time of the export; None for what is none."""
    if isinstance(raw, dict):
        found = raw
    else:
        try:
            found = json.loads(str(raw))
        except ValueError:
            return None
    return dict(found) if isinstance(found, dict) else None
