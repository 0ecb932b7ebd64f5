"""What every fact has: a version, times, whether it is shown, and other names."""

from typing import Any, Self

from django.db import models
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from entities.addresses import build_address
from entities.models.changes import Noted, NotedName, NotedQuerySet
from entities.slugs import build_slug


class VersionedQuerySet(NotedQuerySet):
    def revise(self, **values: Any) -> int:
        """Write values and count the version up; 0 says that no row was the one meant.

        Filter by the version that a page or a workbook was made from, and a stale
        one changes nothing.
        """
        return self.update(
            version=F("version") + 1, updated_at=timezone.now(), **values
        )


class Versioned(Noted):
    version = models.PositiveIntegerField("版本", default=1, editable=False)
    created_at = models.DateTimeField("创建时间", auto_now_add=True)
    updated_at = models.DateTimeField("更新时间", auto_now=True)

    class Meta:
        abstract = True


class FactQuerySet(VersionedQuerySet):
    def published(self) -> Self:
        return self.filter(is_published=True)


class Fact(Versioned):
    """A row here was confirmed, imported or seeded; is_published lets editors hide it."""

    is_published = models.BooleanField("公开", default=True)

    class Meta:
        abstract = True


class NamedMixin:
    """For models whose aliases are reached through names."""

    def named(self, name: str) -> Self:
        """Return the rows with this name or alias; more than one is ambiguous.

        Without a join, by which every row would be read.
        """
        names = self.model._meta.get_field("names")  # noqa: SLF001 -- Django's public model API
        aliases = names.related_model.objects.filter(name=name).order_by()
        return self.filter(Q(name=name) | Q(pk__in=aliases.values(names.field.name)))


class Alias(NotedName):
    class Kind(models.TextChoices):
        SHORT = "short", "简称"
        FORMER = "former", "曾用名"
        OTHER = "other", "其他"

    name = models.CharField("名称", max_length=200)
    kind = models.CharField(
        "种类", max_length=10, choices=Kind.choices, default=Kind.SHORT
    )
    valid_from = models.DateField("启用日期", null=True, blank=True)
    valid_to = models.DateField("停用日期", null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="%(class)s_validity",
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_from__lte=F("valid_to")),
                violation_error_message="启用日期不能晚于停用日期。",
            ),
        ]
        indexes = [models.Index(fields=["name"], name="%(class)s_name")]

    def __str__(self) -> str:
        return self.name


class Addressed(models.Model):
    """A row with a readable address of its own, which a new name does not change."""

    slug = models.SlugField(
        "网址名", max_length=120, unique=True, allow_unicode=True, blank=True
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or build_slug(type(self), self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return build_address(f"{type(self).__name__.lower()}-detail", self.slug)


class OldSlug(models.Model):
    """An address that once led here and still redirects."""

    slug = models.SlugField("旧网址名", max_length=120, unique=True, allow_unicode=True)
    created_at = models.DateTimeField("创建时间", auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


def count_published(rows: QuerySet, relation: str) -> Coalesce:
    """Return a count of rows by their relation, apart from any join of the outer query."""
    found = rows.published().filter(**{relation: OuterRef("pk")}).order_by()
    counts = found.values(relation).annotate(found=Count("pk")).values("found")
    return Coalesce(Subquery(counts), 0)
