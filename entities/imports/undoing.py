"""A written batch taken back whole, without touching what has changed since."""

from collections import Counter
from collections.abc import Callable, Sequence

from django.db import router, transaction
from django.db.models import Model, ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.utils import timezone

from entities.imports.applying import lock_rows, save_rows
from entities.imports.keys import Texts, read_now
from entities.imports.names import NameBook
from entities.imports.previewing import CHUNK_ROWS
from entities.imports.writing import RowWriter
from entities.models import Claim, ImportBatch, ImportRow, Source
from entities.models.changes import note_owners, note_touched
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
            save_rows(rows, ["outcome", "note"])
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

    def give_back(self, sheet: Sheet, rows: Sequence[ImportRow]) -> None:
        """The claims that gave way are preferred again."""
        if sheet.claim_key and rows:
            self.drop_claims(sheet, {row.object_id: row.place for row in rows})
            displaced = [pk for row in rows for pk in row.displaced]
            Claim.objects.filter(pk__in=displaced).update(
                is_preferred=True, is_contradicting=False
            )

    def remove(self, sheet: Sheet, rows: list[ImportRow]) -> None:
        now = read_now(sheet, (row.object_id for row in rows))
        facts = sheet.model.objects.in_bulk([row.object_id for row in rows])
        ready = []
        for row in rows:
            held, fact = now.get(row.object_id), facts.get(row.object_id)
            row.outcome = Outcome.UNDONE
            if fact is None:
                row.note = GONE
            elif is_edited(held, row.cells):
                row.outcome, row.note = Outcome.KEPT, EDITED
            else:
                ready.append((row, fact))
        for row in self.delete(sheet, ready):
            row.outcome, row.note = Outcome.KEPT, NEEDED

    def delete(self, sheet: Sheet, pairs: list[tuple[ImportRow, Model]]) -> list:
        """Delete all of them, or else by halves; return the rows that had to stay."""
        if not pairs:
            return []
        try:
            with transaction.atomic():
                self.delete_facts(sheet, pairs)
        except (ProtectedError, RestrictedError):
            half = len(pairs) // 2
            if not half:
                return [pairs[0][0]]
            first, second = pairs[:half], pairs[half:]
            return self.delete(sheet, first) + self.delete(sheet, second)
        return []

    def delete_facts(
        self, sheet: Sheet, pairs: Sequence[tuple[ImportRow, Model]]
    ) -> None:
        reason = f"撤销{self.batch.reason}"[:100]
        facts = [fact for _row, fact in pairs]
        for fact in facts:
            fact._history_user = self.batch.undone_by  # noqa: SLF001 -- simple-history's public attribute
            fact._change_reason = reason  # noqa: SLF001 -- simple-history's public attribute
        self.drop_claims(sheet, {row.object_id: row.place for row, _fact in pairs})
        note_touched(facts)
        collector = Collector(using=router.db_for_write(sheet.model), origin=facts)
        collector.collect(facts)
        collector.delete()

    def drop_claims(self, sheet: Sheet, places: dict[int, str]) -> None:
        """The batch's own claims, which came without a history, go without one."""
        claims = Claim.objects.filter(source=self.batch.source)
        if sheet.claim_path != "pk":  # a milestone's hang on its project
            claims = claims.filter(location__in=[p[:100] for p in places.values()])
        elif sheet.claim_key:
            claims = claims.filter(**{f"{sheet.claim_key}__in": places})
        else:
            return
        claims._raw_delete(claims.db)  # noqa: SLF001 -- one DELETE, no signals
        if self.batch.source_id:
            note_owners(Source, [self.batch.source_id])

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
