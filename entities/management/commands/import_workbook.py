"""Bring a workbook in: read it, say what it would do, and write it."""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from entities.imports.batches import (
    add_batch,
    cancel_batch,
    choose_names,
    confirm_batch,
    read_batch,
    write_batch,
)
from entities.models import ImportBatch, ImportRow
from entities.workbooks.sheets import SHEETS

WORDS = [(str(action), action.label) for action in ImportRow.Action]
PIECE_BYTES = 1024 * 1024


class Command(BaseCommand):
    help = "导入 Excel、CSV 或 JSON；先读后写，有错的行不写入。--dry-run 只看不写。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--noun", default="", choices=["", *SHEETS], help="表的种类，认得出时不必写"
        )
        parser.add_argument("--dry-run", action="store_true", help="只预览，不写入")
        parser.add_argument(
            "--create-names", action="store_true", help="没有的名称都新建"
        )
        parser.add_argument(
            "--take-file", action="store_true", help="冲突时用文件里的值"
        )
        parser.add_argument("--by", metavar="用户名", help="记在谁的名下")

    def handle(self, *args, **options) -> None:
        by = self.find_user(options["by"])
        try:
            with options["file"].open("rb") as file:
                pieces = iter(lambda: file.read(PIECE_BYTES), b"")
                name = options["file"].name
                batch = add_batch(pieces, name=name, noun=options["noun"], by=by)
        except OSError as error:
            raise CommandError(str(error)) from error
        self.read(batch, creates_names=options["create_names"])
        if options["dry_run"]:
            cancel_batch(batch)
            self.stdout.write("只是预览，什么也没有写入。")
            return
        if options["take_file"]:
            batch.rows.exclude(conflicts={}).update(takes_file=True)
        confirm_batch(batch, by=by)
        write_batch(batch)
        batch.refresh_from_db()
        self.stdout.write(f"{batch}：写入 {batch.counts['written']} 行。")

    def find_user(self, name: str | None):
        if not name:
            return None
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"没有用户“{name}”")
        return user

    def read(self, batch: ImportBatch, *, creates_names: bool) -> None:
        read_batch(batch)
        batch.refresh_from_db()
        unknown = batch.names.get("unknown")
        if creates_names and unknown:
            choices = {m: dict.fromkeys(names, "") for m, names in unknown.items()}
            choices.pop("project", None)
            choose_names(batch, choices)
            read_batch(batch)
            batch.refresh_from_db()
        if batch.status == ImportBatch.Status.REFUSED:
            raise CommandError(batch.problem)
        self.report(batch)

    def report(self, batch: ImportBatch) -> None:
        for table in batch.tables:
            for note in table["notes"]:
                self.stdout.write(f"{table['title']}：{note}")
        for row in batch.rows.filter(action=ImportRow.Action.REFUSED).iterator():
            for heading, value, reason in row.errors:
                self.stderr.write(f"{row.place} {heading}“{value}”：{reason}")
        counts = (f"{label} {batch.counts[name]}" for name, label in WORDS)
        self.stdout.write("，".join(counts))
