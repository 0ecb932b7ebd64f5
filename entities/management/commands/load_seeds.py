"""Load the tables of seeds/; safe to run again."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from entities.seeding import REFERENCES, TABLES, SeedError, load_seeds


class Command(BaseCommand):
    help = "把 seeds/ 里的表格载入数据库；可重复运行，不改动已有的行。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.BASE_DIR / "seeds"
        )
        parser.add_argument(
            "--references",
            action="store_true",
            help="只载入地区、产业、园区、企业、指标，不载入事实",
        )

    def handle(self, *args, **options) -> None:
        tables = REFERENCES if options["references"] else TABLES
        try:
            reports = load_seeds(options["folder"], tables)
        except (SeedError, OSError) as error:
            raise CommandError(str(error)) from error
        for report in reports:
            counts = f"新增 {report.added}，已有 {report.present}"
            self.stdout.write(f"{report.table:12} {counts}")
