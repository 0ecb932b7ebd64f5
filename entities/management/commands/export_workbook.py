"""Write tables, or everything about one park, into a file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from entities.models import Park
from entities.workbooks.exports import list_tables, write_file, write_workbook
from entities.workbooks.formats import FORMATS
from entities.workbooks.rows import PUBLIC, STAFF
from entities.workbooks.sheets import EXPORTS


class Command(BaseCommand):
    help = "把数据导出为 Excel、CSV 或 JSON；格式看扩展名，不给表名就导出全部。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="如 园区.xlsx、metric.csv")
        parser.add_argument("nouns", nargs="*", metavar="noun", help="、".join(EXPORTS))
        parser.add_argument("--park", help="一个园区的全部数据，写名称或别名")
        parser.add_argument("--public", action="store_true", help="只导出公开的")
        parser.add_argument("--gb18030", action="store_true", help="CSV 用 GB18030")

    def handle(self, *args, **options) -> None:
        audience = PUBLIC if options["public"] else STAFF
        tables = self.choose_tables(options)
        name = options["file"].suffix.lstrip(".").lower()
        if name == "csv" and options["gb18030"]:
            name = "csv-gb18030"
        if name not in FORMATS:
            raise CommandError(f"不认识的扩展名“{name}”，可用 xlsx、csv、json")
        if name != "xlsx" and len(tables) > 1:
            raise CommandError("CSV 和 JSON 一个文件只放一张表，请写明表名")
        with options["file"].open("wb") as file:
            if name == "xlsx":
                self.report(write_workbook(file, tables, audience))
            else:
                write_file(file, tables[0], FORMATS[name], audience)

    def report(self, counts: dict[str, int]) -> None:
        for title, rows in counts.items():
            self.stdout.write(f"{title} {rows} 行")

    def choose_tables(self, options: dict) -> list:
        if options["park"]:
            parks = list(Park.objects.named(options["park"])[:2])
            if len(parks) != 1:
                raise CommandError(f"没有或不止一个园区叫“{options['park']}”")
            return list_tables(parks[0])
        if unknown := [noun for noun in options["nouns"] if noun not in EXPORTS]:
            raise CommandError(
                f"没有这种表：{'、'.join(unknown)}；有{'、'.join(EXPORTS)}"
            )
        sheets = [EXPORTS[noun] for noun in options["nouns"] or EXPORTS]
        return [(sheet, choose_rows(sheet, options)) for sheet in sheets]


def choose_rows(sheet, options: dict):
    rows = sheet.model.objects.all()
    has_flag = "is_published" in sheet.by_name
    return rows.published() if options["public"] and has_flag else rows
