"""A confirmed batch → the database, in one transaction."""

from collections import Counter
from collections.abc import Callable, Sequence
from operator import attrgetter

from django.db import transaction
from django.utils import timezone

from entities.imports.checking import list_errors
from entities.imports.citing import Citer
from entities.imports.keys import KeyIndex, Texts, read_now
from entities.imports.names import NameBook
from entities.imports.previewing import CHUNK_ROWS
from entities.imports.storing import Table
from entities.imports.writing import RowWriter
from entities.models import ImportBatch, ImportRow
from entities.workbooks.rows import split_chunks
from entities.workbooks.sheets import SHEETS, Sheet

Action, Outcome = ImportRow.Action, ImportRow.Outcome
Report = Callable[[int, int], None]
NAME_TABLE = "按名称新建"
STALE = "预览之后网站上又有改动，没有覆盖"
TAKEN = "预览之后网站上已有这一条"
BLANK_FIELDS = {"cells", "conflicts", "errors", "raw"}


@transaction.atomic
def apply_batch(batch: ImportBatch, report: Report) -> None:
    """Write every row that was agreed to; a second call finds nothing to do.

    The status is part of the transaction: a worker that dies leaves all as it was.
    """
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.status not in (
        ImportBatch.Status.CONFIRMED,
        ImportBatch.Status.WRITING,
    ):
        return
    Applier(batch, report).run()


class Applier:
    def __init__(self, batch: ImportBatch, report: Report) -> None:
        self.batch, self.report = batch, report
        self.names = NameBook(batch.names.get("choices"))
        self.citer = Citer(batch)
        self.counts: Counter[str] = Counter()
        self.done = 0
        wanted = batch.rows.filter(action__in=(Action.ADDED, Action.CHANGED))
        self.total = wanted.count() + batch.rows.filter(takes_file=True).count()

    def run(self) -> None:
        self.add_names()
        for noun, sheet in SHEETS.items():
            rows = self.batch.rows.filter(noun=noun).order_by("id")
            self.apply_new(sheet, rows.filter(action=Action.ADDED))
            changed = rows.filter(action__in=(Action.CHANGED, Action.CONFLICT))
            self.apply_changed(sheet, changed)
        batch = self.batch
        batch.status = ImportBatch.Status.DONE
        batch.counts |= {"written": self.counts[Outcome.WRITTEN]}
        batch.counts |= {"skipped": self.counts[Outcome.SKIPPED]}
        batch.written_at = timezone.now()
        batch.save()

    def add_names(self) -> None:
        """Rows of which nothing is known but the name, since a person said so."""
        for noun, choices in self.batch.names.get("choices", {}).items():
            sheet = SHEETS[noun]
            known = self.names.of(sheet.model).by_name
            defaults = {c.name: c.default_text for c in sheet.columns}
            defaults = {name: text for name, text in defaults.items() if text}
            fresh = [name for name, chosen in choices.items() if not chosen]
            rows = [
                ImportRow(
                    batch=self.batch,
                    table=NAME_TABLE,
                    number=number,
                    noun=noun,
                    action=Action.ADDED,
                    label=name,
                    cells=defaults | {"name": name},
                )
                for number, name in enumerate(fresh, start=1)
                if name not in known
            ]
            ImportRow.objects.bulk_create(rows)

    def apply_new(self, sheet: Sheet, queryset) -> None:
        if not queryset.exists():
            return
        index = KeyIndex(sheet)
        writer = RowWriter(sheet, self.names, self.batch)
        written = queryset.filter(table=NAME_TABLE), queryset.exclude(table=NAME_TABLE)
        for part in written:
            for rows in split_chunks(part.iterator(chunk_size=CHUNK_ROWS), CHUNK_ROWS):
                self.add_rows(sheet, rows, index, writer)

    def add_rows(
        self, sheet: Sheet, rows: list[ImportRow], index: KeyIndex, writer: RowWriter
    ) -> None:
        free = [row for row in rows if self.is_free(sheet, row, index)]
        defaults = {column.name: column.default_text for column in sheet.columns}
        made = writer.add([defaults | row.cells for row in free])
        for row, fact in zip(free, made, strict=True):
            row.object_id, row.outcome = fact.pk, Outcome.WRITTEN
        self.citer.cite_new(made, free)
        self.finish(rows, "object_id", "outcome", "note")

    def is_free(self, sheet: Sheet, row: ImportRow, index: KeyIndex) -> bool:
        if index.find(row.cells) is None:
            return True
        row.outcome, row.note = Outcome.SKIPPED, TAKEN
        return False

    def apply_changed(self, sheet: Sheet, queryset) -> None:
        writer = RowWriter(sheet, self.names, self.batch)
        for rows in split_chunks(queryset.iterator(chunk_size=CHUNK_ROWS), CHUNK_ROWS):
            now = read_now(sheet, (row.object_id for row in rows))
            ready = [row for row in rows if self.is_ready(sheet, row, now)]
            facts = lock_rows(sheet, ready)
            changes = [{n: cell[1] for n, cell in row.cells.items()} for row in ready]
            writer.change(facts, changes)
            for row in ready:
                row.outcome = Outcome.WRITTEN
            self.citer.cite_changed(facts, ready)
            self.finish(rows, "outcome", "note", "cells", "displaced")

    def is_ready(self, sheet: Sheet, row: ImportRow, now: dict[int, Texts]) -> bool:
        """Every cell still stands as the preview showed it."""
        held = now.get(row.object_id)
        if row.takes_file:
            for name, (text, _exported, seen) in row.conflicts.items():
                row.cells[name] = [seen, text]
        if not row.cells:
            row.outcome = Outcome.SKIPPED
            return False
        if held is None or any(held[n] != cell[0] for n, cell in row.cells.items()):
            row.outcome, row.note = Outcome.SKIPPED, STALE
            return False
        merged = held | {name: cell[1] for name, cell in row.cells.items()}
        if errors := list_errors(sheet, merged, self.names):
            row.outcome, row.note = Outcome.SKIPPED, errors[0].reason[:300]
            return False
        return True

    def finish(self, rows: Sequence[ImportRow], *fields: str) -> None:
        save_rows(rows, fields)
        self.counts.update(row.outcome for row in rows)
        self.done += len(rows)
        self.report(self.done, max(self.total, self.done))


def save_rows(rows: Sequence[ImportRow], fields: Sequence[str]) -> None:
    """Put down what became of the rows."""
    read = attrgetter(*fields, "pk")
    Table(ImportRow).update(fields, [read(row) for row in rows])


def lock_rows(sheet: Sheet, rows: Sequence[ImportRow]) -> list:
    """The rows in this order, held until the transaction ends."""
    facts = sheet.model.objects.select_for_update(of=("self",))
    links = [c.name for c in sheet.columns if c.path.endswith("__name")]
    names = [name for name in links if name in sheet.by_name and "__" not in name]
    deep = [f"{name}__park" for name in names if sheet.by_name[name].companion]
    single = [n for n in names if sheet.by_name[n].kind in ("name", "project")]
    by_pk = facts.select_related(*single, *deep).in_bulk([r.object_id for r in rows])
    return [by_pk[row.object_id] for row in rows]
