"""A batch's file → one stored row each, saying what it would do."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import IO

from django.db import transaction

from entities.imports.analysis import Analyser
from entities.imports.folders import Folder
from entities.imports.headings import Mapping, find_mapping
from entities.imports.names import NameBook, UnknownNameError
from entities.imports.outcomes import Action, Outcome
from entities.imports.storing import Table
from entities.models import ImportBatch, ImportRow
from entities.workbooks.opening import open_tables
from entities.workbooks.rows import split_chunks
from entities.workbooks.sheets import EXPLANATIONS, SHEETS
from entities.workbooks.tables import RawTable, RefusedFileError

CHUNK_ROWS = 1000
MAX_UNKNOWN_NAMES = 200
UNKNOWN_TABLE = "认不出是哪种表：表头里至少要有两列认得，没有读入。"
ORDER = list(SHEETS)
FIELDS = (
    "table",
    "number",
    "noun",
    "action",
    "object_id",
    "label",
    "cells",
    "conflicts",
    "errors",
    "raw",
)
Report = Callable[[int, int], None]


class Preview:
    """Reads every table of the file, in the order in which rows may name each other."""

    def __init__(self, batch: ImportBatch, file: IO[str], report: Report) -> None:
        self.batch, self.file, self.report = batch, file, report
        self.names = NameBook(batch.names.get("choices"))
        self.counts: Counter[str] = Counter()
        self.unknown: dict[str, dict[str, list[str]]] = {}
        self.tables: list[dict] = []
        self.done = self.total = 0

    def run(self) -> None:
        path = Folder(self.batch.pk).upload
        tables = open_tables(path, self.batch.file_name)
        placed = self.place(tables)
        self.total = sum(table.size for table, _mapping in placed)
        if not placed:
            reasons = "；".join(f"{t['title']}：{t['notes'][-1]}" for t in self.tables)
            raise RefusedFileError("no_table", f"没有可读入的工作表。{reasons}")
        for table, mapping in placed:
            self.read_table(table, mapping)

    def place(self, tables: list[RawTable]) -> list[tuple[RawTable, Mapping]]:
        placed = []
        for table in tables:
            if table.title == EXPLANATIONS:
                continue
            mapping = find_mapping(table, self.batch.noun)
            self.tables.append(describe(table, mapping))
            if mapping and not mapping.problems:
                placed.append((table, mapping))
        return sorted(placed, key=lambda pair: ORDER.index(pair[1].sheet.noun))

    def read_table(self, table: RawTable, mapping: Mapping) -> None:
        analyser = Analyser(mapping, self.names)
        rows = (row for row in table.read() if row.number > mapping.row)
        for chunk in split_chunks(rows, CHUNK_ROWS):
            outcomes = analyser.judge_all(chunk)
            self.store(table, mapping, outcomes)
            self.done += len(chunk)
            self.report(self.done, self.total)
        for outcomes in analyser.judge_waiting():
            self.store(table, mapping, outcomes)

    def store(self, table: RawTable, mapping: Mapping, outcomes: list[Outcome]) -> None:
        self.counts.update(str(outcome.action) for outcome in outcomes)
        self.counts["conflicts"] += sum(bool(each.conflicts) for each in outcomes)
        for outcome in outcomes:
            self.gather_unknown(outcome)
        rows = [list_values(table, mapping, outcome) for outcome in outcomes]
        self.file.write(json.dumps(rows, ensure_ascii=False) + "\n")

    def gather_unknown(self, outcome: Outcome) -> None:
        """The names that a person may decide about, with what is near them."""
        for error in outcome.errors:
            if isinstance(error.cause, UnknownNameError):
                model = error.cause.model._meta.model_name  # noqa: SLF001 -- Django's public model API
                names = self.unknown.setdefault(model, {})
                if len(names) < MAX_UNKNOWN_NAMES:
                    names[error.cause.name] = error.cause.near


def list_values(table: RawTable, mapping: Mapping, outcome: Outcome) -> list:
    """One row of ImportRow, in the order of FIELDS."""
    return [
        table.title[:100],
        outcome.number,
        mapping.sheet.noun,
        outcome.action,
        outcome.pk,
        outcome.label[:300],
        outcome.cells,
        outcome.conflicts,
        [error.to_json() for error in outcome.errors],
        outcome.raw,
    ]


def describe(table: RawTable, mapping: Mapping | None) -> dict:
    """What the page says of a table before it lists rows."""
    found = {"title": table.title, "notes": list(table.notes), "headings": []}
    if mapping is None:
        found["notes"] += [] if table.notes else [UNKNOWN_TABLE]
        return found | {"noun": ""}
    if mapping.ignored:
        found["notes"].append(f"没有读入的列：{'、'.join(mapping.ignored)}。")
    if mapping.version_at is None:
        found["notes"].append(
            "没有版本列：看不出导出之后网站上的改动，与网站不同的单元格都按改动处理。"
        )
    found["notes"] += mapping.problems
    return found | {
        "noun": mapping.sheet.noun,
        "headings": mapping.headings,
        "row": mapping.row,
        "is_read": not mapping.problems,
    }


def preview(batch: ImportBatch, report: Report) -> None:
    """Read the file anew; an attempt that was cut short leaves nothing behind.

    The database is written to at the end alone, so that nobody waits meanwhile.
    """
    path = Folder(batch.pk).rows
    with path.open("w", encoding="utf-8", errors="surrogatepass") as file:
        found = Preview(batch, file, report)
        found.run()
    store(batch, found, path)
    path.unlink(missing_ok=True)


@transaction.atomic
def store(batch: ImportBatch, found: Preview, path: Path) -> None:
    """Put the rows in place of those of an earlier attempt, unless one has ended."""
    held = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if held.status != ImportBatch.Status.READING:
        return
    batch.rows.all().delete()
    table = Table(ImportRow)
    with path.open(encoding="utf-8", errors="surrogatepass") as file:
        for line in file:
            table.insert(FIELDS, json.loads(line), batch_id=batch.pk)
    batch.tables = found.tables
    batch.counts = {str(a): found.counts[str(a)] for a in Action}
    batch.counts["conflicts"] = found.counts["conflicts"]
    batch.names = batch.names | {"unknown": found.unknown}
    batch.status = ImportBatch.Status.READY
    batch.save()
