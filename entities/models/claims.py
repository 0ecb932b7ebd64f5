"""Claims: one source's word for one cell of one fact, with span and quote."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from entities.models.changes import Noted, NotedQuerySet
from entities.models.constraints import (
    build_both_or_neither,
    build_exactly_one,
    build_key,
    build_offset,
)
from entities.models.facts import Fact

FACT_KEYS = ("park", "enterprise", "project", "honour", "metric", "event")


class ClaimQuerySet(NotedQuerySet):
    def for_fact(self, fact: Fact) -> Self:
        return self.filter(**{type(fact).__name__.lower(): fact})

    def published(self) -> Self:
        return self.filter(source__is_published=True)

    def about_published(self) -> Self:
        """Claims for facts that are shown."""
        shown = Q()
        for key in FACT_KEYS:
            shown |= Q(**{f"{key}__is_published": True})
        return self.filter(shown)

    def about_hidden(self) -> Self:
        """Claims for facts that are not shown, each kind by an index of its own."""
        first, *others = (
            Claim.objects.filter(**{f"{key}__in": find_hidden(key)})
            .order_by()
            .values("pk")
            for key in FACT_KEYS
        )
        return self.filter(pk__in=first.union(*others, all=True))

    def preferred(self) -> Self:
        return self.filter(is_preferred=True)

    def contradicting(self) -> Self:
        return self.filter(is_contradicting=True)

    def with_sources(self) -> Self:
        """Load each source once, however many claims cite its long text."""
        return self.prefetch_related("source")

    def with_facts(self) -> Self:
        return self.select_related(*FACT_KEYS, "metric__indicator")


def find_hidden(key: str) -> models.QuerySet:
    facts = Claim._meta.get_field(key).related_model.objects  # noqa: SLF001 -- Django's public model API
    return facts.filter(is_published=False).order_by().values("pk")


class Claim(Noted):
    source = models.ForeignKey(
        "entities.Source",
        on_delete=models.PROTECT,
        related_name="claims",
        verbose_name="来源",
    )
    park = models.ForeignKey(
        "entities.Park",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="园区",
    )
    enterprise = models.ForeignKey(
        "entities.Enterprise",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="企业",
    )
    project = models.ForeignKey(
        "entities.Project",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="项目",
    )
    honour = models.ForeignKey(
        "entities.Honour",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="荣誉",
    )
    metric = models.ForeignKey(
        "entities.Metric",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="指标值",
    )
    event = models.ForeignKey(
        "entities.Event",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="大事",
    )
    field = models.CharField("字段", max_length=30)
    value = models.JSONField("说法", help_text="来源对该字段的说法，与解析结果同一格式")
    quote = models.TextField("原文", blank=True)
    start = models.PositiveIntegerField("原文起点", null=True, blank=True)
    stop = models.PositiveIntegerField("原文终点", null=True, blank=True)
    sentence_start = models.PositiveIntegerField("句子起点", null=True, blank=True)
    sentence_stop = models.PositiveIntegerField("句子终点", null=True, blank=True)
    location = models.CharField(
        "位置", max_length=100, blank=True, help_text="表格来源：工作表与单元格"
    )
    is_preferred = models.BooleanField("采用", default=False)
    is_contradicting = models.BooleanField("与采用的说法矛盾", default=False)
    rule = models.CharField("规则", max_length=100, blank=True)
    confidence = models.DecimalField(
        "置信度", max_digits=4, decimal_places=3, null=True, blank=True
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="confirmed_claims",
        verbose_name="确认人",
    )
    confirmed_at = models.DateTimeField("确认时间", null=True, blank=True)
    created_at = models.DateTimeField("创建时间", auto_now_add=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = "依据"
        verbose_name_plural = "依据"
        ordering = ["source", "start", "id"]
        indexes = [
            models.Index(
                fields=["created_at", "id"],
                condition=Q(is_contradicting=True),
                name="claim_contradicting",
            ),
            # The coverage board asks which figures sources differ about.
            models.Index(
                fields=["metric", "source"],
                condition=Q(is_contradicting=True, metric__isnull=False),
                name="claim_contradicting_metric",
            ),
            # Few claims or none are about these: counted with all the others that
            # have no such key, SQLite would rather read every claim.
            *(
                models.Index(
                    fields=[key],
                    condition=Q(**{f"{key}__isnull": False}),
                    name=f"claim_about_{key}",
                )
                for key in ("park", "enterprise")
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="claim_one_fact",
                condition=build_exactly_one(*FACT_KEYS),
                violation_error_message="一条依据须指向且只指向一个事实。",
            ),
            models.CheckConstraint(
                name="claim_span",
                condition=build_both_or_neither("start", "stop", "lt"),
                violation_error_message="原文起点与终点须同填或同空，且不能颠倒。",
            ),
            models.CheckConstraint(
                name="claim_sentence_span",
                condition=build_both_or_neither(
                    "sentence_start", "sentence_stop", "lt"
                ),
                violation_error_message="句子起点与终点须同填或同空，且不能颠倒。",
            ),
            models.CheckConstraint(
                name="claim_confidence",
                condition=Q(confidence__isnull=True) | Q(confidence__range=(0, 1)),
                violation_error_message="置信度在0与1之间。",
            ),
            models.CheckConstraint(
                name="claim_preferred_stands",
                condition=Q(is_preferred=False) | Q(is_contradicting=False),
                violation_error_message="采用的说法不会与自己矛盾。",
            ),
            models.UniqueConstraint(
                "source",
                *(build_key(key) for key in FACT_KEYS),
                "field",
                build_offset("start"),
                build_offset("stop"),
                "location",
                name="claim_unique",
                violation_error_message="该来源的这处原文已是该字段的依据。",
            ),
            *(
                models.UniqueConstraint(
                    name=f"claim_one_preferred_{key}",
                    fields=[key, "field"],
                    condition=Q(is_preferred=True),
                    violation_error_message="该字段已有采用的说法。",
                )
                for key in FACT_KEYS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}：{self.quote}"

    @property
    def fact(self) -> Fact:
        """The row that the claim is about; load it by with_facts."""
        keys = (key for key in FACT_KEYS if getattr(self, f"{key}_id") is not None)
        return getattr(self, next(keys))

    @property
    def sentence_parts(self) -> tuple[str, str, str]:
        """The sentence before, within and after the quote, as the source has it."""
        if self.start is None or self.stop is None:
            return "", self.quote, ""
        begin = self.start if self.sentence_start is None else self.sentence_start
        end = self.stop if self.sentence_stop is None else self.sentence_stop
        text = self.source.text
        before, after = text[begin : self.start], text[self.stop : end]
        return before, text[self.start : self.stop], after

    @property
    def sentence(self) -> str:
        return "".join(self.sentence_parts)
