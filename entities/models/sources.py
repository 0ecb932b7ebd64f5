"""Sources: what a fact cites, with the text as it was published."""

from typing import Self

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from entities.models.claims import Claim
from entities.models.facts import Fact, FactQuerySet


class SourceQuerySet(FactQuerySet):
    def with_counts(self) -> Self:
        """Annotate how many claims cite the source."""
        claims = Claim.objects.filter(source=OuterRef("pk")).order_by()
        counts = claims.values("source").annotate(found=Count("pk")).values("found")
        return self.annotate(claim_count=Coalesce(Subquery(counts), 0))


class Source(Fact):
    class Kind(models.TextChoices):
        ARTICLE = "article", "文章"
        WORKBOOK = "workbook", "表格"
        OTHER = "other", "其他"

    title = models.CharField("标题", max_length=300)
    kind = models.CharField(
        "种类", max_length=10, choices=Kind.choices, default=Kind.ARTICLE
    )
    publisher = models.CharField("发布单位", max_length=200, blank=True)
    authors = models.CharField(
        "作者", max_length=200, blank=True, help_text="多人以顿号分开"
    )
    published_on = models.DateField("发布日期", null=True, blank=True)
    url = models.URLField("链接", max_length=500, blank=True)
    text = models.TextField("正文", blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = "来源"
        verbose_name_plural = "来源"
        ordering = [models.F("published_on").desc(nulls_last=True), "-id"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("source-detail", args=[self.pk])
