"""Enterprises, their short and former names, their group and where they are."""

from typing import Self

from django.db import models

from entities.models.facts import (
    Addressed,
    Alias,
    Fact,
    FactQuerySet,
    NamedMixin,
    OldSlug,
    count_published,
)
from entities.models.honours import Honour
from entities.models.metrics import Metric
from entities.models.orders import build_hidden, build_orders
from entities.models.projects import Project


class EnterpriseQuerySet(NamedMixin, FactQuerySet):
    def with_counts(self) -> Self:
        """Annotate how many published facts of each kind the enterprise has."""
        return self.annotate(
            project_count=count_published(Project.objects.all(), "enterprises"),
            honour_count=count_published(Honour.objects.all(), "enterprise"),
            metric_count=count_published(Metric.objects.all(), "enterprise"),
        )

    def with_totals(self) -> Self:
        """As with_counts, but not counted anew (see entities.standings)."""
        return self.annotate(
            project_count=models.F("project_total"),
            honour_count=models.F("honour_total"),
            metric_count=models.F("metric_total"),
        )


class Enterprise(Addressed, Fact):
    name = models.CharField("名称", max_length=200, unique=True)
    parent_group = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="members",
        verbose_name="所属集团",
    )
    industries = models.ManyToManyField(
        "entities.Industry",
        blank=True,
        related_name="enterprises",
        verbose_name="产业",
    )
    place = models.ForeignKey(
        "entities.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="enterprises",
        verbose_name="所在地区",
    )
    parks = models.ManyToManyField(
        "entities.Park",
        blank=True,
        related_name="enterprises",
        verbose_name="所在园区",
    )
    summary = models.TextField("简介", blank=True)
    # Kept by entities.standings, for lists to be put in order by an index.
    project_total = models.PositiveIntegerField(default=0, editable=False)
    honour_total = models.PositiveIntegerField(default=0, editable=False)
    metric_total = models.PositiveIntegerField(default=0, editable=False)

    objects = EnterpriseQuerySet.as_manager()

    class Meta:
        verbose_name = "企业"
        verbose_name_plural = "企业"
        ordering = ["name"]
        indexes = [
            *build_orders("enterprise", "project_total", "honour_total"),
            *build_orders("enterprise", "metric_total"),
            build_hidden("enterprise"),
        ]
        constraints = [
            models.CheckConstraint(
                name="enterprise_not_own_group",
                condition=~models.Q(parent_group=models.F("id")),
                violation_error_message="企业不能是自己的集团。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class EnterpriseName(Alias):
    enterprise = models.ForeignKey(
        Enterprise,
        on_delete=models.CASCADE,
        related_name="names",
        verbose_name="企业",
    )

    class Meta(Alias.Meta):
        verbose_name = "企业别名"
        verbose_name_plural = "企业别名"
        constraints = [
            *Alias.Meta.constraints,
            models.UniqueConstraint(
                name="enterprisename_unique",
                fields=["enterprise", "name"],
                violation_error_message="该企业已有这个别名。",
            ),
        ]


class EnterpriseSlug(OldSlug):
    enterprise = models.ForeignKey(
        Enterprise,
        on_delete=models.CASCADE,
        related_name="old_slugs",
        verbose_name="企业",
    )

    class Meta(OldSlug.Meta):
        verbose_name = "企业旧网址"
        verbose_name_plural = "企业旧网址"
