"""A written batch taken back whole, without touching what has changed since."""

from collections import Counter
from collections.abc import Callable, Sequence

from django.db import transaction
from django.db.models import Model, ProtectedError, RestrictedError
from django.utils import timezone

from entities.imports.applying import lock_rows
from entities.imports.keys import Texts, read_now
from entities.imports.names import NameBook
from entities.imports.previewing import CHUNK_ROWS
from entities.imports.writing import RowWriter
from entities.models import Claim, ImportBatch, ImportRow
from entities.search.indexing import refresh_entries
from entities.workbooks.rows import split_chunks
from entities.workbooks.sheets import SHEETS, Sheet

Action, Outcome = ImportRow.Action, ImportRow.Outcome
Report = Callable[[int, int], None]
EDITED = "导入之后又有改动，保留现状"
NEEDED = "已有别的记录用到它，不能删除"
GONE = "已经删除"


@transaction.atomic
def undo_batch(batch: ImportBatch, report: Report) -> None:
    """Bring back the state before; a second call finds nothing to do."""
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.status == ImportBatch.Status.UNDOING:
        Undoer(batch, report).run()


class Undoer:
    def __init__(self, batch: ImportBatch, report: Report) -> None:
        self.batch, self.report = batch, report
        self.names = NameBook()
        self.counts: Counter[str] = Counter()
        self.done = 0
        self.total = batch.rows.filter(outcome=Outcome.WRITTEN).count()

    def run(self) -> None:
        """What was written last goes first: facts before the names they use."""
        for noun in reversed(SHEETS):
            sheet = SHEETS[noun]
            rows = self.batch.rows.filter(noun=noun, outcome=Outcome.WRITTEN)
            self.each(rows.exclude(action=Action.ADDED), sheet, self.restore)
            self.each(rows.filter(action=Action.ADDED), sheet, self.remove)
        self.remove_source()
        self.batch.status = ImportBatch.Status.UNDONE
        self.batch.undone_at = timezone.now()
        self.batch.counts |= {"undone": self.counts[Outcome.UNDONE]}
        self.batch.counts |= {"kept": self.counts[Outcome.KEPT]}
        self.batch.save()

    def each(self, queryset, sheet: Sheet, work: Callable) -> None:
        pks = list(queryset.order_by("-id").values_list("pk", flat=True))
        for chunk in split_chunks(pks, CHUNK_ROWS):
            found = ImportRow.objects.in_bulk(chunk)
            rows = [found[pk] for pk in chunk]
            work(sheet, rows)
            ImportRow.objects.bulk_update(rows, ["outcome", "note"], batch_size=200)
            self.counts.update(row.outcome for row in rows)
            self.done += len(rows)
            self.report(self.done, self.total)

    def restore(self, sheet: Sheet, rows: list[ImportRow]) -> None:
        now = read_now(sheet, (row.object_id for row in rows))
        ready = []
        for row in rows:
            held = now.get(row.object_id)
            stands = held and all(held[n] == cell[1] for n, cell in row.cells.items())
            row.outcome = Outcome.UNDONE if stands else Outcome.KEPT
            row.note = "" if stands else (EDITED if held else GONE)
            ready += [row] if stands else []
        writer = self.build_writer(sheet)
        changes = [{n: cell[0] for n, cell in row.cells.items()} for row in ready]
        writer.change(lock_rows(sheet, ready), changes)
        self.give_back(sheet, ready)
        refresh_entries(sheet.model, [row.object_id for row in ready])

    def give_back(self, sheet: Sheet, rows: Sequence[ImportRow]) -> None:
        """The claims that gave way are preferred again."""
        key = sheet.claim_key
        if key and rows:
            owners = {f"{key}__in": [row.object_id for row in rows]}
            Claim.objects.filter(source=self.batch.source, **owners).delete()
            displaced = [pk for row in rows for pk in row.displaced]
            Claim.objects.filter(pk__in=displaced).update(
                is_preferred=True, is_contradicting=False
            )

    def remove(self, sheet: Sheet, rows: list[ImportRow]) -> None:
        now = read_now(sheet, (row.object_id for row in rows))
        facts = sheet.model.objects.in_bulk([row.object_id for row in rows])
        for row in rows:
            held, fact = now.get(row.object_id), facts.get(row.object_id)
            row.outcome = Outcome.UNDONE
            if fact is None:
                row.note = GONE
            elif is_edited(held, row.cells):
                row.outcome, row.note = Outcome.KEPT, EDITED
            elif not self.delete(fact):
                row.outcome, row.note = Outcome.KEPT, NEEDED
        refresh_entries(sheet.model, [r.object_id for r in rows])

    def delete(self, fact: Model) -> bool:
        fact._history_user = self.batch.undone_by  # noqa: SLF001 -- simple-history's public attribute
        fact._change_reason = f"撤销{self.batch.reason}"[:100]  # noqa: SLF001 -- simple-history's public attribute
        self.drop_milestone_claims(fact)
        try:
            with transaction.atomic():
                fact.delete()
        except (ProtectedError, RestrictedError):
            return False
        return True

    def drop_milestone_claims(self, fact: Model) -> None:
        """A milestone's claim hangs on its project and would outlive it."""
        if hasattr(fact, "stage") and hasattr(fact, "is_planned"):
            places = self.batch.rows.filter(noun="milestone", object_id=fact.pk)
            locations = [row.place[:100] for row in places]
            Claim.objects.filter(
                source=self.batch.source, location__in=locations
            ).delete()

    def remove_source(self) -> None:
        """The source goes with its last claim."""
        source = self.batch.source
        if source and not source.claims.exists():
            self.batch.source = None
            self.batch.save(update_fields=["source"])
            source.delete()

    def build_writer(self, sheet: Sheet) -> RowWriter:
        writer = RowWriter(sheet, self.names, self.batch)
        writer.by = self.batch.undone_by
        return writer


def is_edited(now: Texts, cells: Texts) -> bool:
    return {name: text for name, text in now.items() if text} != cells
