"""Indicators: what is measured, under one canonical name, with its synonyms."""

from typing import Self

from django.db import models
from django.db.models import Q

from entities.addresses import build_address
from entities.models.changes import NotedName
from entities.models.facts import NamedMixin, Versioned, VersionedQuerySet


class IndicatorQuerySet(NamedMixin, VersionedQuerySet):
    def with_word(self, word: str) -> Self:
        """Return the indicators of which the name or a synonym holds the word."""
        synonyms = IndicatorName.objects.filter(name__icontains=word).order_by()
        found = Q(name__icontains=word) | Q(pk__in=synonyms.values("indicator"))
        return self.filter(found)


class Indicator(Versioned):
    name = models.CharField("名称", max_length=100, unique=True)
    unit = models.CharField("单位", max_length=20, blank=True)
    category = models.CharField("类别", max_length=50, blank=True)
    description = models.TextField("说明", blank=True)

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = "指标"
        verbose_name_plural = "指标"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return build_address("indicator-detail", self.pk)


class IndicatorName(NotedName):
    """A synonym; it belongs to one indicator alone."""

    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="names", verbose_name="指标"
    )
    name = models.CharField("同义名", max_length=100, unique=True)

    class Meta:
        verbose_name = "指标同义名"
        verbose_name_plural = "指标同义名"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
