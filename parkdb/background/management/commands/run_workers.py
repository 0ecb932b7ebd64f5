"""Run workers on this machine, as many as are wanted, until they are told to stop."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from parkdb.background.supervising import Stop, Supervisor
from parkdb.background.workers import run_waiting


class Command(BaseCommand):
    help = "运行后台工作进程：读取、解析、导入。PostgreSQL 上可在多台机器同时运行。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "count", nargs="?", type=int, default=max(1, settings.WORKERS)
        )
        parser.add_argument(
            "--parent", type=int, metavar="进程号", help="这个进程结束时也结束"
        )
        parser.add_argument("--once", action="store_true", help="做完到期的任务就结束")

    def handle(self, *args, **options) -> None:
        if options["once"]:
            self.stdout.write(f"做完 {run_waiting()} 项任务")
            return
        stop = Stop(options["parent"])
        Supervisor(options["count"]).run(stop.is_due)
