"""Settlements: which of several contradicting claims a person chose; only added to."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Settlement(models.Model):
    """One choice for one cell; taking it back is another one that points to it."""

    fact = models.CharField("事实", max_length=60, db_index=True)
    field = models.CharField("字段", max_length=30)
    claim = models.ForeignKey(
        "entities.Claim",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="settlements",
        verbose_name="采用的说法",
    )
    former = models.ForeignKey(
        "entities.Claim",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="原来采用的",
    )
    before = models.JSONField("之前", null=True, blank=True)
    after = models.JSONField("之后", null=True, blank=True)
    reverts = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reverted_by",
        verbose_name="撤回的裁定",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="settlements",
        verbose_name="操作人",
    )
    at = models.DateTimeField("时间", default=timezone.now)

    class Meta:
        verbose_name = "裁定"
        verbose_name_plural = "裁定"
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.field} {self.at:%Y-%m-%d %H:%M}"
