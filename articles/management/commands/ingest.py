"""Take in a folder or a zip archive, show the progress, end with a report."""

import time
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingesting import find_batch, hand_in
from articles.models import Batch
from articles.services import Origin, Sender, close_batch
from parkdb.background.models import Worker, release_lost
from parkdb.background.workers import IDLE_SECONDS, add_worker, run_next


class Command(BaseCommand):
    help = "成批读取一个文件夹（连同其中的文件夹）或一个 .zip；中断后再运行会接着做。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", type=Path, metavar="文件夹或压缩包")
        parser.add_argument("--by", default="", metavar="用户名", help="算作谁上传的")
        parser.add_argument("--publisher", default="", help="这些文章的发布单位")
        parser.add_argument(
            "--no-wait", action="store_true", help="收下就结束，由后台慢慢读"
        )

    def handle(self, *args, **options) -> None:
        source = options["source"].absolute()
        if not source.exists():
            raise CommandError(f"没有这个文件夹或文件：{source}")
        by = find_user(options["by"])
        batch = find_batch(str(source), by)
        sender = Sender(by, Origin(publisher=options["publisher"]))
        begin = time.monotonic()
        for number, file in enumerate(hand_in(batch, source, sender), 1):
            self.show(f"已收下 {number} 个文件：{file.name[-60:]}")
        close_batch(batch)
        self.stdout.write("")
        if not options["no_wait"]:
            self.wait(batch)
            self.report(batch, time.monotonic() - begin)

    def show(self, words: str) -> None:
        """One line that is written over; a log file gets no lines of progress."""
        if self.stdout.isatty():
            self.stdout.write(f"\r\x1b[K{words}", ending="")
            self.stdout.flush()

    def wait(self, batch: Batch) -> None:
        """Watch the workers; where there is none, be one."""
        own = None
        while (counts := batch.files.count_outcomes())["waiting"]:
            total = counts["total"]
            self.show(f"已读取 {total - counts['waiting']} / {total}")
            release_lost()
            if own or not Worker.objects.alive().exists():
                own = own or add_worker()
                Worker.objects.beat([own.pk])
                if run_next(own.pk):
                    continue
            time.sleep(IDLE_SECONDS)
        if own:
            own.delete()
        self.show("")

    def report(self, batch: Batch, seconds: float) -> None:
        counts = batch.files.count_outcomes()
        speed = counts["total"] / max(seconds, 0.001)
        files = batch.files.with_outcome().with_numbers().order_by("name")
        found = sum(file.proposal_count or 0 for file in files)
        self.stdout.write(
            f"共 {counts['total']} 个文件，用时 {seconds:.0f} 秒，每秒 {speed:.1f} 个\n"
            f"已读取并解析 {counts['parsed']}，其中正文与别的相同 {counts['twin']}\n"
            f"以前上传过 {counts['known']}\n"
            f"解析出错 {counts['failed']}\n"
            f"未能读取 {counts['refused']}"
        )
        for file in files.that_are("refused"):
            self.stdout.write(f"  {file.name}：{file.reason}")
        for file in files.that_are("failed"):
            self.stdout.write(f"  {file.name}：解析出错，原因见后台的解析记录")
        self.stdout.write(
            f"建议 {found} 条，在 /review/ 审核；明细在 {batch.get_absolute_url()}"
        )


def find_user(name: str) -> AbstractBaseUser | None:
    if not name:
        return None
    user = get_user_model().objects.filter(username=name).first()
    if user is None:
        raise CommandError(f"没有这个用户：{name}")
    return user
