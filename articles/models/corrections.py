"""Corrections of an article's text, only ever added to."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class TextCorrection(models.Model):
    """changes: start, before and after of each; lost: evidence with no place any more.

    A correction that takes another one back points to it.
    """

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="corrections",
        verbose_name="文章",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="text_corrections",
        verbose_name="操作人",
    )
    at = models.DateTimeField("时间", default=timezone.now)
    changes = models.JSONField("改动", default=list)
    lost = models.JSONField("失去位置的依据", default=list, blank=True)

    reverts = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reverted_by",
        verbose_name="撤回的更正",
    )

    class Meta:
        verbose_name = "正文更正"
        verbose_name_plural = "正文更正"
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.article} {self.at:%Y-%m-%d %H:%M}"

    @property
    def lost_quotes(self) -> list[tuple[str, str]]:
        """Each quote that has no place any more, once, with its fact."""
        return list(dict.fromkeys((each["quote"], each["fact"]) for each in self.lost))
