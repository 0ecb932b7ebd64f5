"""Sources: what a fact cites, with the text as it was published."""

from typing import Self

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from entities.addresses import build_address
from entities.models.claims import Claim
from entities.models.facts import Fact, FactQuerySet
from entities.models.orders import build_orders


class SourceQuerySet(FactQuerySet):
    def with_counts(self) -> Self:
        """Annotate how many claims cite the source."""
        return self.annotate(claim_count=count_claims(Claim.objects.all()))

    def with_public_counts(self) -> Self:
        """As with_counts, but only claims for facts that are shown.

        The others are found once, from the few facts that are hidden, and subtracted.
        """
        hidden = count_claims(Claim.objects.about_hidden())
        return self.annotate(claim_count=count_claims(Claim.objects.all()) - hidden)


def count_claims(claims: models.QuerySet) -> Coalesce:
    cited = claims.filter(source=OuterRef("pk")).order_by()
    counts = cited.values("source").annotate(found=Count("*")).values("found")
    return Coalesce(Subquery(counts), 0)


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
    # Kept by entities.standings, for lists to be put in order by an index.
    claim_total = models.PositiveIntegerField(default=0, editable=False)
    reprint_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reprints",
        verbose_name="转载自",
        help_text="转载不算独立来源",
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = "来源"
        verbose_name_plural = "来源"
        ordering = [models.F("published_on").desc(nulls_last=True), "-id"]
        indexes = build_orders("source", "published_on", "claim_total")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return build_address("source-detail", self.pk)
