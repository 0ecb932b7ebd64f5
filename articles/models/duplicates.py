"""Likenesses: two articles of much the same text, and what a person says of them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class TextKey(models.Model):
    """One of the few hashes by which copies of a text are found."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="text_keys"
    )
    key = models.BigIntegerField()

    class Meta:
        verbose_name = "正文指纹"
        verbose_name_plural = "正文指纹"
        constraints = [
            models.UniqueConstraint(
                name="textkey_once",
                fields=["key", "article"],
                violation_error_message="这篇文章已有这个指纹。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.article_id}:{self.key:x}"


class Likeness(models.Model):
    """The later article beside the earlier; the share is that of the shorter text."""

    class Kind(models.TextChoices):
        SAME = "same", "正文相同"
        NEAR = "near", "正文近似"
        PART = "part", "一篇是另一篇的节选"

    class Choice(models.TextChoices):
        OPEN = "open", "待定"
        INDEPENDENT = "independent", "各自独立"
        REPRINT = "reprint", "是转载"
        LEFT_OUT = "left_out", "不用这一篇"

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="likenesses",
        verbose_name="文章",
    )
    earlier = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="later_likenesses",
        verbose_name="先有的文章",
    )
    kind = models.CharField("种类", max_length=10, choices=Kind.choices)
    share = models.PositiveSmallIntegerField(
        "相同比例", help_text="较短一篇中相同部分的百分比"
    )
    choice = models.CharField(
        "选择", max_length=12, choices=Choice.choices, default=Choice.OPEN
    )
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="选择人",
    )
    chosen_at = models.DateTimeField("选择时间", null=True, blank=True)
    found_at = models.DateTimeField("发现时间", auto_now_add=True)

    class Meta:
        verbose_name = "重复文章"
        verbose_name_plural = "重复文章"
        ordering = ["-share", "earlier_id"]
        constraints = [
            models.UniqueConstraint(
                name="likeness_once",
                fields=["article", "earlier"],
                violation_error_message="这两篇文章已经关联。",
            ),
            models.CheckConstraint(
                name="likeness_earlier_first",
                condition=Q(earlier__lt=F("article")),
                violation_error_message="先有的文章须在前。",
            ),
            models.CheckConstraint(
                name="likeness_share",
                condition=Q(share__lte=100),
                violation_error_message="比例不超过100。",
            ),
            models.CheckConstraint(
                name="likeness_chosen_with_time",
                condition=Q(choice="open", chosen_at__isnull=True)
                | (~Q(choice="open") & Q(chosen_at__isnull=False)),
                violation_error_message="已选择的须有时间，待定的不能有。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} / {self.earlier}：{self.label}"

    @property
    def label(self) -> str:
        """正文近似，相同部分93%."""
        kind = self.get_kind_display()
        return kind if self.kind == self.Kind.SAME else f"{kind}，相同部分{self.share}%"
