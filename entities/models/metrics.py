"""Metrics: one figure of an indicator, for one subject, period and nature."""

from typing import Self

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.lookups import Exact

from entities.addresses import build_address
from entities.models.constraints import (
    build_both_or_neither,
    build_day,
    build_exactly_one,
    build_key,
    build_range,
)
from entities.models.facts import Fact, FactQuerySet
from entities.models.indicators import Indicator
from entities.models.orders import (
    PUBLISHED,
    build_hidden,
    build_orders,
    build_orders_about,
    build_orders_of,
    build_wide_order,
)
from entities.models.stretches import FindStretch, Stretch
from entities.periods import Period
from entities.quantities import Quantity, format_decimal

# The columns of a list; the rest are half of what reading fifty rows costs.
SHOWN = (
    *("indicator__name", "subject_name", "first_day", "last_day", "nature"),
    *("value", "value_max", "unit", "qualifier", "growth"),
    *("rank_position", "rank_scope"),
    *("park__name", "park__slug", "park__is_published"),
    *("enterprise__name", "enterprise__slug", "enterprise__is_published"),
    *("place__name", "industry__name", "industry__slug"),
)

# As many names an index is asked for; more are a question of their own.
MOST_SUBJECTS = 500


class MetricQuerySet(FactQuerySet):
    def with_subjects(self) -> Self:
        return self.select_related(
            "indicator", "park", "enterprise", "place", "industry"
        )

    def for_table(self) -> Self:
        """Return what a table shows of each, with its subject's name and address."""
        return self.with_subjects().only(*SHOWN)

    def about(self, subject: models.Model) -> Self:
        """Return the figures of one park, enterprise, place or industry."""
        return self.filter(**{type(subject).__name__.lower(): subject})

    def of_stretch(self, stretch: Stretch | str) -> Self:
        """Return the figures of whole years, of parts of years, or of one day."""
        found = Exact(FindStretch("first_day", "last_day"), Value(str(stretch)))
        return self.filter(found)

    def with_words(self, words: str) -> Self:
        """Return the figures of which indicator or subject in words holds every word.

        Few figures have a subject in words; its names are read by an index.
        """
        rows = self
        named = Metric.objects.exclude(subject_name="").order_by()
        named = named.values_list("subject_name", flat=True).distinct()
        for word in words.split():
            subjects = named.filter(subject_name__icontains=word)
            names = list(subjects[: MOST_SUBJECTS + 1])
            found = Q(subject_name__in=subjects if names[MOST_SUBJECTS:] else names)
            indicators = Indicator.objects.with_word(word).values_list("pk", flat=True)
            rows = rows.filter(found | Q(indicator__in=list(indicators)))
        return rows

    def within(self, period: Period) -> Self:
        """Return the figures of exactly this period: 1–9月 is never a whole year."""
        return self.filter(first_day=period.first_day, last_day=period.last_day)


class Metric(Fact):
    class Nature(models.TextChoices):
        ACTUAL = "actual", "实际"
        EXPECTED = "expected", "预计"
        TARGET = "target", "目标"

    indicator = models.ForeignKey(
        "entities.Indicator",
        on_delete=models.PROTECT,
        related_name="metrics",
        verbose_name="指标",
    )
    park = models.ForeignKey(
        "entities.Park",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="metrics",
        verbose_name="园区",
    )
    enterprise = models.ForeignKey(
        "entities.Enterprise",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="metrics",
        verbose_name="企业",
    )
    place = models.ForeignKey(
        "entities.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="metrics",
        verbose_name="地区",
    )
    industry = models.ForeignKey(
        "entities.Industry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="metrics",
        verbose_name="产业",
    )
    subject_name = models.CharField(
        "其他主体",
        max_length=200,
        blank=True,
        help_text="专项行动、产业链等；园区、企业、地区、产业请在上面选",
    )
    first_day = models.DateField("起始日", null=True, blank=True)
    last_day = models.DateField("截止日", null=True, blank=True)
    nature = models.CharField(
        "性质", max_length=10, choices=Nature.choices, default=Nature.ACTUAL
    )
    value = models.DecimalField(
        "数值", max_digits=24, decimal_places=4, null=True, blank=True
    )
    value_max = models.DecimalField(
        "数值上限", max_digits=24, decimal_places=4, null=True, blank=True
    )
    unit = models.CharField("单位", max_length=20, blank=True)
    qualifier = models.CharField("限定词", max_length=20, blank=True)
    growth = models.DecimalField(
        "同比增长（%）", max_digits=10, decimal_places=4, null=True, blank=True
    )
    rank_position = models.PositiveIntegerField("排名", null=True, blank=True)
    rank_scope = models.CharField("排名范围", max_length=100, blank=True)

    objects = MetricQuerySet.as_manager()

    class Meta:
        verbose_name = "指标值"
        verbose_name_plural = "指标值"
        ordering = [F("last_day").desc(nulls_last=True), "-id"]
        indexes = [
            # A year has a tenth of all figures; these are what it is sorted by.
            build_wide_order("metric", "last_day", "value", "growth", "rank_position"),
            *build_orders("metric", "value", "growth", "updated_at", "rank_position"),
            *build_orders_of("metric", "indicator", "park", "nature", order="last_day"),
            *build_orders_about(
                "metric", "enterprise", "place", "industry", order="last_day"
            ),
            build_hidden("metric"),
            models.Index(
                fields=["park", "indicator", "nature", "last_day", "id"],
                condition=PUBLISHED,
                name="metric_of_park_indicator",
            ),
            models.Index(
                FindStretch("first_day", "last_day"),
                "last_day",
                "id",
                condition=PUBLISHED,
                name="metric_of_stretch",
            ),
            models.Index(
                fields=["subject_name", "id"],
                condition=~Q(subject_name=""),
                name="metric_of_subject_name",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="metric_one_subject",
                condition=build_exactly_one(
                    "park", "enterprise", "place", "industry", text="subject_name"
                ),
                violation_error_message="主体须填且只填一项。",
            ),
            models.CheckConstraint(
                name="metric_period",
                condition=build_both_or_neither("first_day", "last_day"),
                violation_error_message="起止日须同填或同空，且不能颠倒。",
            ),
            models.CheckConstraint(
                name="metric_states_something",
                condition=Q(value__isnull=False)
                | Q(growth__isnull=False)
                | Q(rank_position__isnull=False),
                violation_error_message="数值、增长、排名至少填一项。",
            ),
            models.CheckConstraint(
                name="metric_range",
                condition=build_range(),
                violation_error_message="数值上限不能小于下限。",
            ),
            models.CheckConstraint(
                name="metric_rank_from_one",
                condition=Q(rank_position__isnull=True) | Q(rank_position__gte=1),
                violation_error_message="排名从1开始。",
            ),
            # Not the unit: another unit for the same figure is a contradiction
            # between sources, not a second fact.
            models.UniqueConstraint(
                "indicator",
                build_key("park"),
                build_key("enterprise"),
                build_key("place"),
                build_key("industry"),
                "subject_name",
                build_day("first_day"),
                build_day("last_day"),
                "nature",
                name="metric_unique",
                violation_error_message="该主体在同一时期已有这个指标值。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.label}"

    def get_absolute_url(self) -> str:
        return build_address("metric-detail", self.pk)

    @property
    def subject(self) -> models.Model | str:
        """Whose figure it is, a row or a text; load it by with_subjects."""
        rows = self.park or self.enterprise or self.place or self.industry
        return rows or self.subject_name

    @property
    def period(self) -> Period | None:
        return Period.from_days(self.first_day, self.last_day)

    @property
    def period_label(self) -> str:
        return self.period.state_label if self.period else ""

    @property
    def quantity(self) -> Quantity | None:
        return Quantity.from_row(self)

    @property
    def value_label(self) -> str:
        return self.quantity.label if self.quantity else ""

    @property
    def growth_label(self) -> str:
        """增长19.18%, 下降3%, 持平."""
        if self.growth is None:
            return ""
        word = "增长" if self.growth > 0 else "下降"
        return f"{word}{format_decimal(abs(self.growth))}%" if self.growth else "持平"

    @property
    def rank_label(self) -> str:
        """全市园区第1."""
        return f"{self.rank_scope}第{self.rank_position}" if self.rank_position else ""

    @property
    def label(self) -> str:
        """6.6亿元，增长19.18%，全市园区第1."""
        labels = (self.value_label, self.growth_label, self.rank_label)
        return "，".join(label for label in labels if label)
