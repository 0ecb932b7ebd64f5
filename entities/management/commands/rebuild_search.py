"""Brings search and orders up to date, for instance after rows came in by SQL."""

from typing import Any

from django.core.management.base import BaseCommand

from entities.search.indexing import rebuild_entries
from entities.standings import rebuild_standings
from parkdb.statistics import refresh_statistics


class Command(BaseCommand):
    help = "重建检索索引和排序；平时自动更新，升级后或直接改过数据库时运行。"

    def handle(self, *args: Any, **options: Any) -> None:
        for model, count in rebuild_entries():
            self.stdout.write(f"检索 {model._meta.verbose_name}：更新 {count} 条")  # noqa: SLF001 -- Django's public model API
        for model, count in rebuild_standings():
            self.stdout.write(f"排序 {model._meta.verbose_name}：更新 {count} 条")  # noqa: SLF001 -- as above
        refresh_statistics()
