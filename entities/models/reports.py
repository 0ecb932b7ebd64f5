"""Reports of errors that readers send, for the editors to look into."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q


class ErrorReportQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        return self.filter(status=ErrorReport.Status.WAITING)


class ErrorReport(models.Model):
    """It outlives its fact: which one it was is kept as words and an address."""

    class Status(models.TextChoices):
        WAITING = "waiting", "待处理"
        RESOLVED = "resolved", "已处理"

    kind = models.CharField("种类", max_length=20)
    object_id = models.PositiveBigIntegerField("编号")
    fact_label = models.CharField("事实", max_length=300)
    address = models.CharField("网址", max_length=500)
    field = models.CharField("内容", max_length=30, blank=True)
    message = models.TextField("说明")
    evidence_url = models.URLField("依据链接", max_length=500, blank=True)
    contact = models.CharField("联系方式", max_length=100, blank=True)
    sender = models.CharField(
        "来信者",
        max_length=32,
        blank=True,
        editable=False,
        help_text="只为限次数：地址的散列，每天不同，次日清除",
    )
    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.WAITING
    )
    answer = models.TextField("处理结果", blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="resolved_reports",
        verbose_name="处理人",
    )
    resolved_at = models.DateTimeField("处理时间", null=True, blank=True)
    created_at = models.DateTimeField("来信时间", auto_now_add=True)

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        verbose_name = "纠错"
        verbose_name_plural = "纠错"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="errorreport_resolved",
                condition=Q(status="waiting", resolved_at__isnull=True)
                | Q(status="resolved", resolved_at__isnull=False),
                violation_error_message="已处理的须有处理时间。",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-created_at"], name="errorreport_status"),
            models.Index(fields=["created_at"], name="errorreport_created"),
        ]

    def __str__(self) -> str:
        return f"{self.fact_label}：{self.message[:30]}"
