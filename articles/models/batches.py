"""Batches: many files that came in together, and what became of each."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse

from articles.models.articles import Article
from articles.models.proposals import Proposal
from articles.models.runs import ParseRun


class Batch(models.Model):
    source = models.CharField("来源", max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="batches",
        verbose_name="上传人",
    )
    created_at = models.DateTimeField("开始时间", auto_now_add=True)
    closed_at = models.DateTimeField("收齐时间", null=True, blank=True)

    class Meta:
        verbose_name = "批次"
        verbose_name_plural = "批次"
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.source or f"第{self.pk}批"

    def get_absolute_url(self) -> str:
        return reverse("batch-detail", args=[self.pk])


WAITING = Q(error_code="", upload__finished_at=None)
REFUSED = (~Q(error_code="") | Q(upload__status="refused")) & ~WAITING
READ = Q(upload__status="read") & ~WAITING
# beside with_outcome(); what has a twin or failed was read as well
OUTCOMES = {
    "waiting": WAITING,
    "refused": REFUSED,
    "known": READ & Q(is_known=True),
    "parsed": READ & Q(is_known=False, has_failed=False),
    "failed": READ & Q(is_known=False, has_failed=True),
    "twin": READ & Q(is_known=False, has_twin=True),
}


class BatchFileQuerySet(models.QuerySet):
    def with_outcome(self) -> Self:
        """Annotate has_failed (parsing one of its articles) and has_twin (same text)."""
        articles = Article.objects.filter(upload=OuterRef("upload"))
        latest = ParseRun.objects.filter(article=OuterRef("pk")).values("outcome")[:1]
        failed = articles.annotate(latest=Subquery(latest)).filter(latest="failed")
        twins = articles.exclude(duplicate_of=None)
        return self.annotate(has_failed=Exists(failed), has_twin=Exists(twins))

    def with_numbers(self) -> Self:
        """Annotate first_article, article_count and proposal_count of each file."""
        articles = Article.objects.filter(upload=OuterRef("upload")).order_by()
        first = articles.order_by("start")
        proposals = Proposal.objects.standing().order_by()
        proposals = proposals.filter(article__upload=OuterRef("upload"))
        return self.select_related("upload").annotate(
            first_article=Subquery(first.values("pk")[:1]),
            article_count=count_rows(articles, "upload"),
            proposal_count=count_rows(proposals, "article__upload"),
        )

    def that_are(self, outcome: str) -> Self:
        """After with_outcome(); all of them where the outcome is none."""
        return self.filter(OUTCOMES.get(outcome, Q()))

    def count_outcomes(self) -> dict[str, int]:
        """Return how many there are of each outcome, in one query."""
        counts = {key: Count("pk", filter=of) for key, of in OUTCOMES.items()}
        return self.with_outcome().aggregate(total=Count("pk"), **counts)


def count_rows(rows: models.QuerySet, by: str) -> Subquery:
    return Subquery(rows.values(by).annotate(number=Count("pk")).values("number"))


class BatchFile(models.Model):
    """One file as it was handed in; without an upload where it was not even kept."""

    batch = models.ForeignKey(
        Batch, on_delete=models.CASCADE, related_name="files", verbose_name="批次"
    )
    name = models.CharField("文件名", max_length=500, help_text="连同所在的文件夹")
    upload = models.ForeignKey(
        "articles.Upload",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="batch_files",
        verbose_name="上传文件",
    )
    is_known = models.BooleanField("以前上传过", default=False)
    error_code = models.CharField("错误代码", max_length=50, blank=True)
    error_detail = models.TextField("错误说明", blank=True)

    objects = BatchFileQuerySet.as_manager()

    class Meta:
        verbose_name = "批次文件"
        verbose_name_plural = "批次文件"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="batchfile_once",
                fields=["batch", "name"],
                violation_error_message="这一批里已有这个文件。",
            ),
            models.CheckConstraint(
                name="batchfile_kept_or_refused",
                condition=Q(upload__isnull=False, error_code="")
                | (Q(upload__isnull=True) & ~Q(error_code="")),
                violation_error_message="没有保存的文件须有错误代码。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def reason(self) -> str:
        """Why it could not be read, or what was left out; after with_numbers()."""
        return self.upload.error_detail if self.upload else self.error_detail

    @property
    def outcome(self) -> str:
        """In the words of the page; after with_outcome()."""
        upload = self.upload
        if upload is None or (upload.finished_at and upload.status == "refused"):
            return "refused"
        if upload.finished_at is None:
            return "waiting"
        if self.is_known:
            return "known"
        return "failed" if self.has_failed else "parsed"
