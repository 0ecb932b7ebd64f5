"""Articles: one story of an upload, its text stored once and never rewritten."""

import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Count, Exists, F, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models.proposals import Proposal
from articles.models.runs import ParseRun

CLAIM_TIME = datetime.timedelta(minutes=30)


class ArticleQuerySet(models.QuerySet):
    def with_progress(self) -> Self:
        """Annotate pending_count, decided_count and lowest_confidence (of pending)."""
        pending = Q(proposals__status=Proposal.Status.PENDING)
        decided = Q(proposals__status__in=Proposal.DECIDED)
        return self.annotate(
            pending_count=Count("proposals", filter=pending),
            decided_count=Count("proposals", filter=decided),
            lowest_confidence=Min("proposals__confidence", filter=pending),
        )

    def with_order_keys(self) -> Self:
        """Annotate pending_count and lowest_confidence, each counted for itself.

        So a list is put in order without the decided ones, and counted without either.
        """
        pending = Proposal.objects.pending().filter(article=OuterRef("pk")).order_by()
        found = pending.values("article")
        counts = found.annotate(found=Count("pk")).values("found")
        lowest = found.annotate(found=Min("confidence")).values("found")
        return self.annotate(
            pending_count=Coalesce(Subquery(counts), 0),
            lowest_confidence=Subquery(lowest),
        )

    def with_queue(self) -> Self:
        """As with_progress, with what else the queue shows; without the long texts."""
        rows = self.with_progress().select_related("claimed_by", "upload")
        return rows.defer("text", "upload__text", "upload__scanned")

    def waiting(self) -> Self:
        """Return the articles of which something is still to be decided."""
        pending = Proposal.objects.pending().order_by().values("article")
        return self.filter(pk__in=pending, is_left_out=False)

    def outdated(self, parser_version: str) -> Self:
        """Return what this version of the parser has not read with success."""
        runs = ParseRun.objects.filter(
            article=OuterRef("pk"),
            parser_version=parser_version,
            outcome=ParseRun.Outcome.SUCCEEDED,
        )
        return self.filter(~Exists(runs))

    def claimable(self, by: AbstractBaseUser) -> Self:
        """Return what nobody else holds at this moment."""
        is_free = Q(claimed_by=None) | Q(claimed_until__lt=timezone.now())
        return self.filter(is_free | Q(claimed_by=by))

    def claim(self, by: AbstractBaseUser) -> int:
        """Take what is free, in one conditional UPDATE; 0 if another was faster."""
        return self.claimable(by).take_over(by)

    def take_over(self, by: AbstractBaseUser) -> int:
        """Take it whoever holds it."""
        return self.update(claimed_by=by, claimed_until=timezone.now() + CLAIM_TIME)

    def release(self, by: AbstractBaseUser) -> int:
        """Give back what this person holds."""
        return self.filter(claimed_by=by).update(claimed_by=None, claimed_until=None)


class Article(models.Model):
    upload = models.ForeignKey(
        "articles.Upload",
        on_delete=models.PROTECT,
        related_name="articles",
        verbose_name="上传文件",
    )
    start = models.PositiveIntegerField("起点", help_text="在上传文本中的位置")
    stop = models.PositiveIntegerField("终点")
    title = models.CharField("标题", max_length=300, blank=True)
    authors = models.CharField(
        "作者", max_length=200, blank=True, help_text="多人以顿号分开"
    )
    publisher = models.CharField("发布单位", max_length=200, blank=True)
    published_on = models.DateField("发布日期", null=True, blank=True)
    url = models.URLField("链接", max_length=500, blank=True)
    text = models.TextField("正文", editable=False)
    text_sha256 = models.CharField("正文SHA-256", max_length=64, editable=False)
    source = models.OneToOneField(
        "entities.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="article",
        verbose_name="来源",
        help_text="首次确认时建立",
    )
    duplicate_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="duplicates",
        verbose_name="与之重复",
        help_text="同一组的第一篇；由重复文章的选择得出",
    )
    is_left_out = models.BooleanField(
        "不用", default=False, help_text="是重复文章，不再审核"
    )
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="claimed_articles",
        verbose_name="审核人",
    )
    claimed_until = models.DateTimeField("占用至", null=True, blank=True)
    created_at = models.DateTimeField("创建时间", auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = "文章"
        verbose_name_plural = "文章"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="article_unique_in_upload",
                fields=["upload", "start"],
                violation_error_message="该文件的这个位置已有一篇文章。",
            ),
            models.CheckConstraint(
                name="article_span",
                condition=Q(start__lt=F("stop")),
                violation_error_message="起点须在终点之前。",
            ),
            models.CheckConstraint(
                name="article_not_own_duplicate",
                condition=~Q(duplicate_of=F("id")),
                violation_error_message="文章不能与自己重复。",
            ),
        ]
        indexes = [
            models.Index(fields=["text_sha256"], name="article_text_sha256"),
            models.Index(fields=["publisher"], name="article_publisher"),
        ]

    def __str__(self) -> str:
        return self.title or f"无标题文章{self.pk}"

    def is_claimed_from(self, person: AbstractBaseUser) -> bool:
        """Whether someone other than this person holds the article now."""
        if self.claimed_by_id is None or self.claimed_until is None:
            return False
        return self.claimed_by_id != person.pk and self.claimed_until > timezone.now()
