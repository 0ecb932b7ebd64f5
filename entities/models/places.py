"""Places: provinces, cities, counties, with their aliases."""

from django.db import models

from entities.models.facts import Alias, NamedMixin, Versioned, VersionedQuerySet


class PlaceQuerySet(NamedMixin, VersionedQuerySet):
    pass


class Place(Versioned):
    class Level(models.TextChoices):
        COUNTRY = "country", "国家"
        PROVINCE = "province", "省级"
        CITY = "city", "市级"
        COUNTY = "county", "县级"
        OTHER = "other", "其他"

    name = models.CharField(
        "名称",
        max_length=100,
        unique=True,
        help_text="多地同名的写全称，如南京市鼓楼区，简称另记为别名",
    )
    level = models.CharField(
        "级别", max_length=10, choices=Level.choices, default=Level.OTHER
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="上级地区",
    )

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = "地区"
        verbose_name_plural = "地区"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="place_not_own_parent",
                condition=~models.Q(parent=models.F("id")),
                violation_error_message="地区不能是自己的上级。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceName(Alias):
    place = models.ForeignKey(
        Place, on_delete=models.CASCADE, related_name="names", verbose_name="地区"
    )

    class Meta(Alias.Meta):
        verbose_name = "地区别名"
        verbose_name_plural = "地区别名"
        constraints = [
            *Alias.Meta.constraints,
            models.UniqueConstraint(
                name="placename_unique",
                fields=["place", "name"],
                violation_error_message="该地区已有这个别名。",
            ),
        ]
