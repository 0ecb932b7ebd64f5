"""Decisions: the history of what people did with proposals, only ever added to."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Decision(models.Model):
    """One decision; those of one bulk action share a batch and are undone together."""

    class Action(models.TextChoices):
        ADD = "add", "补充"
        CONFIRM = "confirm", "确认"
        EDIT = "edit", "修改后确认"
        MERGE = "merge", "合并"
        REJECT = "reject", "驳回"
        REOPEN = "reopen", "重开"
        SPLIT = "split", "拆分"

    proposal = models.ForeignKey(
        "articles.Proposal",
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="建议",
    )
    action = models.CharField("操作", max_length=10, choices=Action.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="操作人",
    )
    at = models.DateTimeField("时间", default=timezone.now)
    before = models.JSONField("之前", default=dict, blank=True)
    after = models.JSONField("之后", default=dict, blank=True)
    batch = models.UUIDField("批次", null=True, blank=True, db_index=True)

    class Meta:
        verbose_name = "审核历史"
        verbose_name_plural = "审核历史"
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.at:%Y-%m-%d %H:%M}"
