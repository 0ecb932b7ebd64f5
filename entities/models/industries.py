"""Industries and the chains that they belong to."""

from typing import Self

from django.db import models

from entities.models.enterprises import Enterprise
from entities.models.facts import (
    Addressed,
    OldSlug,
    Versioned,
    VersionedQuerySet,
    count_published,
)
from entities.models.projects import Project


class IndustryQuerySet(VersionedQuerySet):
    def with_counts(self) -> Self:
        return self.annotate(
            project_count=count_published(Project.objects.all(), "industry"),
            enterprise_count=count_published(Enterprise.objects.all(), "industries"),
        )


class Industry(Addressed, Versioned):
    name = models.CharField("名称", max_length=100, unique=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="上级产业",
    )

    objects = IndustryQuerySet.as_manager()

    class Meta:
        verbose_name = "产业"
        verbose_name_plural = "产业"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="industry_not_own_parent",
                condition=~models.Q(parent=models.F("id")),
                violation_error_message="产业不能是自己的上级。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class IndustrySlug(OldSlug):
    industry = models.ForeignKey(
        Industry,
        on_delete=models.CASCADE,
        related_name="old_slugs",
        verbose_name="产业",
    )

    class Meta(OldSlug.Meta):
        verbose_name = "产业旧网址"
        verbose_name_plural = "产业旧网址"
