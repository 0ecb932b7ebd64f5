"""Reparses: many articles parsed anew, first as a rehearsal, then in earnest."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, Sum
from django.urls import reverse


class Reparse(models.Model):
    class Status(models.TextChoices):
        REHEARSING = "rehearsing", "正在试解析"
        READY = "ready", "等待确认"
        RUNNING = "running", "正在解析"
        DONE = "done", "完成"
        CANCELLED = "cancelled", "已放弃"

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reparses",
        verbose_name="发起人",
    )
    selection = models.JSONField(
        "选中的文章", default=list, blank=True, help_text="空的是全部"
    )
    parser_version = models.CharField("解析器版本", max_length=50)
    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.REHEARSING
    )
    created_at = models.DateTimeField("开始时间", auto_now_add=True)
    confirmed_at = models.DateTimeField("确认时间", null=True, blank=True)
    finished_at = models.DateTimeField("完成时间", null=True, blank=True)

    class Meta:
        verbose_name = "重新解析"
        verbose_name_plural = "重新解析"
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"第{self.pk}次重新解析"

    def get_absolute_url(self) -> str:
        return reverse("reparse-detail", args=[self.pk])


CHANGING = Q(new_count__gt=0) | Q(changed_count__gt=0) | Q(gone_count__gt=0)


class ReparseArticleQuerySet(models.QuerySet):
    def changing(self) -> Self:
        return self.filter(CHANGING)

    def sum_up(self) -> dict[str, int]:
        """Return how far it is and what it changes, in one query."""
        of = ReparseArticle.Status
        sums = self.aggregate(
            total=Count("pk"),
            waiting=Count("pk", filter=Q(status=of.WAITING)),
            rehearsed=Count("pk", filter=Q(status=of.REHEARSED)),
            done=Count("pk", filter=Q(status=of.DONE)),
            failed=Count("pk", filter=Q(status=of.FAILED)),
            changing=Count("pk", filter=CHANGING),
            new=Sum("new_count"),
            changed=Sum("changed_count"),
            gone=Sum("gone_count"),
            kept=Sum("kept_count"),
        )
        return {name: value or 0 for name, value in sums.items()}


class ReparseArticle(models.Model):
    class Status(models.TextChoices):
        WAITING = "waiting", "等待"
        REHEARSED = "rehearsed", "已试解析"
        DONE = "done", "已解析"
        FAILED = "failed", "出错"

    reparse = models.ForeignKey(
        Reparse,
        on_delete=models.CASCADE,
        related_name="articles",
        verbose_name="哪一次",
    )
    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="reparses",
        verbose_name="文章",
    )
    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.WAITING
    )
    new_count = models.PositiveIntegerField("新增", default=0)
    changed_count = models.PositiveIntegerField("改变", default=0)
    gone_count = models.PositiveIntegerField("不再有", default=0)
    kept_count = models.PositiveIntegerField("不变", default=0)
    examples = models.JSONField("举例", default=list, blank=True)
    error = models.TextField("出错原因", blank=True)

    objects = ReparseArticleQuerySet.as_manager()

    class Meta:
        verbose_name = "重新解析的文章"
        verbose_name_plural = "重新解析的文章"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="reparsearticle_once",
                fields=["reparse", "article"],
                violation_error_message="这次重新解析里已有这篇文章。",
            ),
        ]

    def __str__(self) -> str:
        return str(self.article)
