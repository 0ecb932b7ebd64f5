"""Parks of every official type, with dated aliases and old addresses."""

from typing import Self

from django.db import models

from entities.models.enterprises import Enterprise
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
from entities.models.orders import build_hidden
from entities.models.projects import Project


class ParkQuerySet(NamedMixin, FactQuerySet):
    def with_counts(self) -> Self:
        """Annotate how many published facts of each kind stand under the park."""
        return self.annotate(
            project_count=count_published(Project.objects.all(), "park"),
            enterprise_count=count_published(Enterprise.objects.all(), "parks"),
            honour_count=count_published(Honour.objects.all(), "park"),
            metric_count=count_published(Metric.objects.all(), "park"),
        )

    def with_totals(self) -> Self:
        """As with_counts; what there is much of is not counted anew (see standings)."""
        return self.annotate(
            project_count=models.F("project_total"),
            enterprise_count=count_published(Enterprise.objects.all(), "parks"),
            honour_count=count_published(Honour.objects.all(), "park"),
            metric_count=models.F("metric_total"),
        )


class Park(Addressed, Fact):
    class Type(models.TextChoices):
        INDUSTRIAL = "industrial", "工业园区"
        HIGH_TECH = "high_tech", "高新区"
        ECONOMIC = "economic", "经开区"
        BONDED = "bonded", "保税区"
        INDUSTRY = "industry", "产业园"
        SCIENCE = "science", "科学城"
        NEW_AREA = "new_area", "新区"
        OTHER = "other", "其他"

    class Level(models.TextChoices):
        NATIONAL = "national", "国家级"
        PROVINCIAL = "provincial", "省级"
        MUNICIPAL = "municipal", "市级"
        COUNTY = "county", "县级"

    name = models.CharField("名称", max_length=200, unique=True)
    park_type = models.CharField(
        "类型", max_length=10, choices=Type.choices, default=Type.OTHER
    )
    level = models.CharField("级别", max_length=10, choices=Level.choices, blank=True)
    place = models.ForeignKey(
        "entities.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parks",
        verbose_name="所在地区",
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="上级园区",
    )
    founded_on = models.DateField("设立日期", null=True, blank=True)
    summary = models.TextField("简介", blank=True)
    # Kept by entities.standings, for lists to be put in order by an index.
    project_total = models.PositiveIntegerField(default=0, editable=False)
    metric_total = models.PositiveIntegerField(default=0, editable=False)

    objects = ParkQuerySet.as_manager()

    class Meta:
        verbose_name = "园区"
        verbose_name_plural = "园区"
        ordering = ["name"]
        indexes = [build_hidden("park")]
        constraints = [
            models.CheckConstraint(
                name="park_not_own_parent",
                condition=~models.Q(parent=models.F("id")),
                violation_error_message="园区不能是自己的上级。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ParkName(Alias):
    park = models.ForeignKey(
        Park, on_delete=models.CASCADE, related_name="names", verbose_name="园区"
    )

    class Meta(Alias.Meta):
        verbose_name = "园区别名"
        verbose_name_plural = "园区别名"
        constraints = [
            *Alias.Meta.constraints,
            models.UniqueConstraint(
                name="parkname_unique",
                fields=["park", "name"],
                violation_error_message="该园区已有这个别名。",
            ),
        ]


class ParkSlug(OldSlug):
    park = models.ForeignKey(
        Park, on_delete=models.CASCADE, related_name="old_slugs", verbose_name="园区"
    )

    class Meta(OldSlug.Meta):
        verbose_name = "园区旧网址"
        verbose_name_plural = "园区旧网址"
