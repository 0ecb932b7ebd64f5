"""Imports on record: the file, who brought it, and what became of every row."""

from typing import Self

from django.conf import settings
from django.db import models
from django.urls import reverse


class ImportBatchQuerySet(models.QuerySet):
    def unfinished(self) -> Self:
        return self.filter(status__in=ImportBatch.Status.unfinished())


class ImportBatch(models.Model):
    """One file that was brought in; nothing is written before it is confirmed."""

    class Status(models.TextChoices):
        WAITING = "waiting", "等待读取"
        READING = "reading", "读取中"
        READY = "ready", "待确认"
        CONFIRMED = "confirmed", "等待写入"
        WRITING = "writing", "写入中"
        DONE = "done", "已完成"
        REFUSED = "refused", "已拒绝"
        CANCELLED = "cancelled", "已取消"
        UNDOING = "undoing", "撤销中"
        UNDONE = "undone", "已撤销"

        @classmethod
        def unfinished(cls) -> list["ImportBatch.Status"]:
            return [
                cls.WAITING,
                cls.READING,
                cls.CONFIRMED,
                cls.WRITING,
                cls.UNDOING,
            ]

    file_name = models.CharField("文件名", max_length=255)
    file_size = models.PositiveBigIntegerField("大小", default=0)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    noun = models.CharField("种类", max_length=20, blank=True)
    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.WAITING
    )
    problem = models.TextField("原因", blank=True)
    tables = models.JSONField("工作表", default=list, blank=True)
    counts = models.JSONField("计数", default=dict, blank=True)
    names = models.JSONField("名称的处理", default=dict, blank=True)
    source = models.ForeignKey(
        "entities.Source",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="import_batches",
        verbose_name="来源",
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="import_batches",
        verbose_name="导入人",
    )
    created_at = models.DateTimeField("上传时间", auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="confirmed_imports",
        verbose_name="确认人",
    )
    written_at = models.DateTimeField("写入时间", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="undone_imports",
        verbose_name="撤销人",
    )
    undone_at = models.DateTimeField("撤销时间", null=True, blank=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        verbose_name = "导入批次"
        verbose_name_plural = "导入批次"
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"导入批次{self.pk}：{self.file_name}"

    def get_absolute_url(self) -> str:
        return reverse("admin:entities_importbatch_change", args=[self.pk])

    @property
    def is_busy(self) -> bool:
        return self.status in self.Status.unfinished()

    @property
    def reason(self) -> str:
        """What the history of each row says; 100 characters at most."""
        return f"导入批次{self.pk}：{self.file_name}"[:100]


class ImportRow(models.Model):
    """What one row of the file says, and what it would change or has changed."""

    class Action(models.TextChoices):
        ADDED = "new", "新增"
        CHANGED = "changed", "改动"
        CONFLICT = "conflict", "冲突"
        UNCHANGED = "unchanged", "不变"
        REFUSED = "refused", "拒绝"

    class Outcome(models.TextChoices):
        WRITTEN = "written", "已写入"
        SKIPPED = "skipped", "未写入"
        UNDONE = "undone", "已撤销"
        KEPT = "kept", "未能撤销"

    batch = models.ForeignKey(
        ImportBatch, on_delete=models.CASCADE, related_name="rows", verbose_name="批次"
    )
    table = models.CharField("工作表", max_length=100)
    number = models.PositiveIntegerField("行")
    noun = models.CharField("种类", max_length=20)
    action = models.CharField("动作", max_length=10, choices=Action.choices)
    object_id = models.BigIntegerField("编号", null=True, blank=True)
    label = models.CharField("名称", max_length=300, blank=True)
    # of a new row the texts by column; of a changed one before and after
    cells = models.JSONField("单元格", default=dict, blank=True)
    # by column: in the file, when exported, now
    conflicts = models.JSONField("冲突", default=dict, blank=True)
    # heading, value and reason of each; and the row as it stood in the file
    errors = models.JSONField("错误", default=list, blank=True)
    raw = models.JSONField("原行", default=list, blank=True)
    takes_file = models.BooleanField("冲突时用文件的值", default=False)
    outcome = models.CharField(
        "结果", max_length=10, choices=Outcome.choices, blank=True
    )
    note = models.CharField("说明", max_length=300, blank=True)
    # claims that gave way, each with whether it was contradicting
    displaced = models.JSONField("让位的依据", default=list, blank=True)

    class Meta:
        verbose_name = "导入的行"
        verbose_name_plural = "导入的行"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["batch", "action", "id"], name="importrow_action")
        ]

    def __str__(self) -> str:
        return f"{self.table} 第{self.number}行"

    @property
    def place(self) -> str:
        return f"{self.table} 第{self.number}行"
