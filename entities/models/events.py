"""Events: a dated happening that is no stage of one project."""

from django.db import models

from entities.addresses import build_address
from entities.models.constraints import build_key
from entities.models.facts import Fact, FactQuerySet
from entities.models.orders import build_hidden, build_orders
from entities.periods import Period


class Event(Fact):
    title = models.CharField("名称", max_length=200)
    first_day = models.DateField("起始日")
    last_day = models.DateField("截止日")
    place_name = models.CharField("地点", max_length=200, blank=True)
    park = models.ForeignKey(
        "entities.Park",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name="园区",
    )

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = "大事"
        verbose_name_plural = "大事"
        ordering = ["-last_day", "-id"]
        indexes = [
            *build_orders("event", "last_day", "updated_at"),
            build_hidden("event"),
        ]
        constraints = [
            models.CheckConstraint(
                name="event_period",
                condition=models.Q(first_day__lte=models.F("last_day")),
                violation_error_message="起始日不能晚于截止日。",
            ),
            models.UniqueConstraint(
                "title",
                "first_day",
                "last_day",
                build_key("park"),
                name="event_unique",
                violation_error_message="同一天已有这件大事。",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return build_address("event-detail", self.pk)

    @property
    def period(self) -> Period:
        return Period(self.first_day, self.last_day)

    @property
    def date_label(self) -> str:
        return self.period.label
