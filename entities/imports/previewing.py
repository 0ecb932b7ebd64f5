"""A batch's file → one stored row each, saying what it would do."""

from collections import Counter
from collections.abc import Callable, Iterator

from django.db import transaction

from entities.imports.analysis import Analyser
from entities.imports.folders import Folder
from entities.imports.headings import Mapping, find_mapping
from entities.imports.names import NameBook, UnknownNameError
from entities.imports.outcomes import Action, Outcome
from entities.models import ImportBatch, ImportRow
from entities.workbooks.opening import open_tables
from entities.workbooks.rows import split_chunks
from entities.workbooks.sheets import EXPLANATIONS, SHEETS
from entities.workbooks.tables import RawRow, RawTable, RefusedFileError

CHUNK_ROWS = 500
MAX_UNKNOWN_NAMES = 200
UNKNOWN_TABLE = "认不出是哪种表：表头里至少要有两列认得，没有读入。"
ORDER = list(SHEETS)
Report = Callable[[int, int], None]


class Preview:
    """Reads every table of the file, in the order in which rows may name each other."""

    def __init__(self, batch: ImportBatch, report: Report) -> None:
        self.batch, self.report = batch, report
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

    def store(self, table: RawTable, mapping: Mapping, outcomes: list[Outcome]) -> None:
        self.counts.update(str(outcome.action) for outcome in outcomes)
        self.counts["conflicts"] += sum(bool(each.conflicts) for each in outcomes)
        for outcome in outcomes:
            self.gather_unknown(outcome)
        ImportRow.objects.bulk_create(
            build_row(self.batch, table, mapping, outcome) for outcome in outcomes
        )

    def gather_unknown(self, outcome: Outcome) -> None:
        """The names that a person may decide about, with what is near them."""
        for error in outcome.errors:
            if isinstance(error.cause, UnknownNameError):
                model = error.cause.model._meta.model_name  # noqa: SLF001 -- Django's public model API
                names = self.unknown.setdefault(model, {})
                if len(names) < MAX_UNKNOWN_NAMES:
                    names[error.cause.name] = error.cause.near


def build_row(
    batch: ImportBatch, table: RawTable, mapping: Mapping, outcome: Outcome
) -> ImportRow:
    return ImportRow(
        batch=batch,
        table=table.title[:100],
        number=outcome.number,
        noun=mapping.sheet.noun,
        action=outcome.action,
        object_id=outcome.pk,
        label=outcome.label[:300],
        cells=outcome.cells,
        conflicts=outcome.conflicts,
        errors=[error.to_json() for error in outcome.errors],
        raw=outcome.raw,
    )


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
    """Read the file anew; an attempt that was cut short leaves nothing behind."""
    with transaction.atomic():
        batch.rows.all().delete()
        found = Preview(batch, report)
        found.run()
        batch.tables = found.tables
        batch.counts = {str(a): found.counts[str(a)] for a in Action}
        batch.counts["conflicts"] = found.counts["conflicts"]
        batch.names = batch.names | {"unknown": found.unknown}
        batch.status = ImportBatch.Status.READY
        batch.save()


def iterate_rows(batch: ImportBatch, **lookups) -> Iterator[ImportRow]:
    return batch.rows.filter(**lookups).order_by("id").iterator(chunk_size=CHUNK_ROWS)


__all__ = ["CHUNK_ROWS", "Preview", "RawRow", "iterate_rows", "preview"]
