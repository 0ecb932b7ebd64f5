"""Uploads: the file as it came, never touched again, and the text read from it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Upload(models.Model):
    """Pasted text is an upload too: a .txt is made of it."""

    class Status(models.TextChoices):
        RECEIVED = "received", "已接收"
        READ = "read", "已读取"
        REFUSED = "refused", "已拒绝"

    file = models.FileField("文件", upload_to="uploads/%Y/%m", max_length=200)
    original_name = models.CharField("原文件名", max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    size = models.PositiveBigIntegerField("字节数")
    media_type = models.CharField("媒体类型", max_length=100, blank=True)
    reader = models.CharField("读取器", max_length=30, blank=True)
    text = models.TextField("读出的文本", blank=True)
    scanned = models.JSONField(
        "识别的行",
        default=list,
        blank=True,
        help_text="每行在文本中的位置、识别把握、在原件第几页的何处",
    )
    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.RECEIVED
    )
    error_code = models.CharField("错误代码", max_length=50, blank=True)
    error_detail = models.TextField("错误说明", blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="uploads",
        verbose_name="上传人",
    )
    uploaded_at = models.DateTimeField("上传时间", default=timezone.now)
    finished_at = models.DateTimeField(
        "处理完时间", null=True, blank=True, help_text="读完并解析，或已拒绝"
    )

    class Meta:
        verbose_name = "上传文件"
        verbose_name_plural = "上传文件"
        ordering = ["-uploaded_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="upload_refused_with_code",
                condition=(Q(status="refused") & ~Q(error_code=""))
                | (~Q(status="refused") & Q(error_code="")),
                violation_error_message="拒绝的文件须有错误代码，其他文件不能有。",
            ),
        ]

    def __str__(self) -> str:
        return self.original_name
