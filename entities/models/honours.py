"""Honours: an award, title or place on a list, given to one recipient."""

from typing import Self

from django.db import models
from django.db.models import Case, Value, When

from entities.addresses import build_address
from entities.models.constraints import (
    build_both_or_neither,
    build_day,
    build_exactly_one,
    build_key,
)
from entities.models.facts import Fact, FactQuerySet
from entities.models.orders import build_hidden, build_orders
from entities.periods import Period


class HonourQuerySet(FactQuerySet):
    def with_recipients(self) -> Self:
        return self.select_related("park", "enterprise", "project")

    def with_level_order(self) -> Self:
        """Annotate level_order: 0 is international, the highest."""
        cases = (
            When(level=level, then=Value(i))
            for i, level in enumerate(Honour.Level.values)
        )
        order = Case(*cases, output_field=models.IntegerField())
        return self.annotate(level_order=order)


class Honour(Fact):
    class Level(models.TextChoices):
        INTERNATIONAL = "international", "国际级"
        NATIONAL = "national", "国家级"
        PROVINCIAL = "provincial", "省级"
        MUNICIPAL = "municipal", "市级"
        COUNTY = "county", "县级"

    title = models.CharField("称号", max_length=200)
    park = models.ForeignKey(
        "entities.Park",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="honours",
        verbose_name="获得园区",
    )
    enterprise = models.ForeignKey(
        "entities.Enterprise",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="honours",
        verbose_name="获得企业",
    )
    project = models.ForeignKey(
        "entities.Project",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="honours",
        verbose_name="获得项目",
    )
    recipient_name = models.CharField(
        "其他获得者",
        max_length=200,
        blank=True,
        help_text="产品、集群、地区等；园区、企业、项目请在上面选",
    )
    issuer = models.CharField("授予单位", max_length=200, blank=True)
    level = models.CharField("级别", max_length=15, choices=Level.choices, blank=True)
    awarded_first_day = models.DateField("授予起始日", null=True, blank=True)
    awarded_last_day = models.DateField("授予截止日", null=True, blank=True)

    objects = HonourQuerySet.as_manager()

    class Meta:
        verbose_name = "荣誉"
        verbose_name_plural = "荣誉"
        ordering = [models.F("awarded_last_day").desc(nulls_last=True), "title", "id"]
        indexes = [
            *build_orders("honour", "awarded_last_day", "title", "issuer"),
            *build_orders("honour", "updated_at"),
            build_hidden("honour"),
        ]
        constraints = [
            models.CheckConstraint(
                name="honour_one_recipient",
                condition=build_exactly_one(
                    "park", "enterprise", "project", text="recipient_name"
                ),
                violation_error_message="获得者须填且只填一项。",
            ),
            models.CheckConstraint(
                name="honour_awarded_period",
                condition=build_both_or_neither(
                    "awarded_first_day", "awarded_last_day"
                ),
                violation_error_message="授予起止日须同填或同空，且不能颠倒。",
            ),
            models.UniqueConstraint(
                "title",
                build_key("park"),
                build_key("enterprise"),
                build_key("project"),
                "recipient_name",
                build_day("awarded_first_day"),
                build_day("awarded_last_day"),
                name="honour_unique",
                violation_error_message="该获得者在同一时间已有这项荣誉。",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return build_address("honour-detail", self.pk)

    @property
    def recipient(self) -> models.Model | str:
        """The park, enterprise or project, or a text; load it by with_recipients."""
        return self.park or self.enterprise or self.project or self.recipient_name

    @property
    def period(self) -> Period | None:
        return Period.from_days(self.awarded_first_day, self.awarded_last_day)

    @property
    def date_label(self) -> str:
        return self.period.label if self.period else ""
