"""Parse runs: which parser read an article, when, and what came of it."""

import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone


class ParseRun(models.Model):
    class Outcome(models.TextChoices):
        RUNNING = "running", "进行中"
        SUCCEEDED = "succeeded", "成功"
        FAILED = "failed", "失败"

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="parse_runs",
        verbose_name="文章",
    )
    parser_version = models.CharField("解析器版本", max_length=50)
    started_at = models.DateTimeField("开始时间", default=timezone.now)
    finished_at = models.DateTimeField("结束时间", null=True, blank=True)
    outcome = models.CharField(
        "结果", max_length=10, choices=Outcome.choices, default=Outcome.RUNNING
    )
    task_id = models.UUIDField("后台任务", null=True, blank=True, editable=False)
    traceback = models.TextField("出错详情", blank=True)
    entities = models.JSONField(
        "名称", default=list, blank=True, help_text="文中的园区、企业等及其简称"
    )
    created_count = models.PositiveIntegerField("新建议", default=0)
    kept_count = models.PositiveIntegerField("保留", default=0)
    superseded_count = models.PositiveIntegerField("取代", default=0)

    class Meta:
        verbose_name = "解析记录"
        verbose_name_plural = "解析记录"
        ordering = ["-started_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="parserun_finished_unless_running",
                condition=Q(outcome="running", finished_at__isnull=True)
                | (~Q(outcome="running") & Q(finished_at__isnull=False)),
                violation_error_message="已结束的解析须有结束时间，进行中的不能有。",
            ),
            models.UniqueConstraint(
                name="parserun_one_running",
                fields=["article"],
                condition=Q(outcome="running"),
                violation_error_message="这篇文章正在解析。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parser_version} {self.get_outcome_display()}"

    @property
    def duration(self) -> datetime.timedelta | None:
        return self.finished_at - self.started_at if self.finished_at else None
