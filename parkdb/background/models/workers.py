"""Workers: which processes take tasks, and when each was last known to be alive."""

import datetime
from typing import Self

from django.db import models
from django.db.models.functions import Now

# A worker not heard of for so long is dead; its task goes to another.
LEASE = datetime.timedelta(seconds=30)


class WorkerQuerySet(models.QuerySet):
    """Time is the database's own: the clocks of several machines may differ."""

    def alive(self) -> Self:
        return self.filter(seen_at__gte=Now() - LEASE)

    def lost(self) -> Self:
        return self.filter(seen_at__lt=Now() - LEASE)

    def stuck(self, seconds: int) -> Self:
        """Return those that have been at one task for longer than any may take."""
        limit = datetime.timedelta(seconds=seconds)
        return self.filter(task_started_at__lt=Now() - limit)

    def beat(self, keys: list[str]) -> set[str]:
        """Say that these are alive; return those that nobody has written off."""
        self.filter(pk__in=keys).update(seen_at=Now())
        return set(self.filter(pk__in=keys).values_list("pk", flat=True))


class Worker(models.Model):
    id = models.CharField("编号", max_length=64, primary_key=True)
    host = models.CharField("机器", max_length=255)
    pid = models.PositiveIntegerField("进程号")
    started_at = models.DateTimeField("开始时间", db_default=Now())
    seen_at = models.DateTimeField("最近活动", db_default=Now())
    # no foreign key: finished tasks are deleted in bulk, long after
    task_id = models.UUIDField("正在做的任务", null=True, blank=True)
    task_started_at = models.DateTimeField("任务开始时间", null=True, blank=True)

    objects = WorkerQuerySet.as_manager()

    class Meta:
        verbose_name = "工作进程"
        verbose_name_plural = "工作进程"
        ordering = ["host", "started_at", "id"]

    def __str__(self) -> str:
        return f"{self.host} {self.pid}"
