"""Proposals: what the parser, or a person, suggests and a person decides on."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from entities.models import Claim, Fact

BECAME_KEYS = ("project", "honour", "metric", "event")


class ProposalQuerySet(models.QuerySet):
    def pending(self) -> Self:
        return self.filter(status=Proposal.Status.PENDING)

    def decided(self) -> Self:
        return self.filter(status__in=Proposal.DECIDED)

    def standing(self) -> Self:
        """Return all but what a later parse has replaced."""
        return self.exclude(status=Proposal.Status.SUPERSEDED)

    def with_facts(self) -> Self:
        return self.select_related(*BECAME_KEYS, "metric__indicator")

    def with_contradictions(self) -> Self:
        """Annotate whether what was confirmed contradicts what is shown."""
        claims = Claim.objects.contradicting().filter(proposals=OuterRef("pk"))
        return self.annotate(contradicts=Exists(claims))

    def revise(self, **values: Any) -> int:
        """Write values, counting the version up; 0 says that the page was stale."""
        return self.update(
            version=F("version") + 1, updated_at=timezone.now(), **values
        )


def build_became() -> Q:
    """Return: what was confirmed became one fact of its kind, all else none."""
    nothing = Q(**{f"{key}__isnull": True for key in BECAME_KEYS})
    rule = ~Q(status__in=["confirmed", "edited"]) & nothing
    for kind in BECAME_KEYS:
        keys = {f"{key}__isnull": key != kind for key in BECAME_KEYS}
        rule |= Q(status__in=["confirmed", "edited"], kind=kind, **keys)
    return rule


class Proposal(models.Model):
    class Kind(models.TextChoices):
        PROJECT = "project", "项目"
        HONOUR = "honour", "荣誉"
        METRIC = "metric", "指标值"
        EVENT = "event", "大事"

    class Status(models.TextChoices):
        PENDING = "pending", "待审"
        CONFIRMED = "confirmed", "已确认"
        EDITED = "edited", "修改后确认"
        REJECTED = "rejected", "已驳回"
        SUPERSEDED = "superseded", "已被取代"

    class Modality(models.TextChoices):
        ASSERTED = "asserted", "已然"
        PLANNED = "planned", "拟议"
        NEGATED = "negated", "否定"
        PAST = "past", "曾经"

    DECIDED = (Status.CONFIRMED, Status.EDITED, Status.REJECTED)

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="proposals",
        verbose_name="文章",
    )
    parse_run = models.ForeignKey(
        "articles.ParseRun",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name="解析记录",
        help_text="人工补充的建议没有解析记录",
    )
    kind = models.CharField("种类", max_length=10, choices=Kind.choices)
    fields = models.JSONField("字段", default=dict)
    evidence = models.JSONField("证据位置", default=dict, blank=True)
    rules = models.JSONField("各字段规则", default=dict, blank=True)
    confidences = models.JSONField("各字段置信度", default=dict, blank=True)
    notes = models.JSONField("提示", default=list, blank=True)
    rule = models.CharField("规则", max_length=100, blank=True)
    sentence_start = models.PositiveIntegerField("句子起点")
    sentence_stop = models.PositiveIntegerField("句子终点")
    confidence = models.DecimalField("置信度", max_digits=4, decimal_places=3)
    modality = models.CharField(
        "语气", max_length=10, choices=Modality.choices, default=Modality.ASSERTED
    )
    fingerprint = models.CharField("指纹", max_length=64, editable=False)
    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.PENDING
    )
    decided_fields = models.JSONField(
        "确认的字段", default=dict, blank=True, help_text="修改后确认时，人改定的内容"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decided_proposals",
        verbose_name="审核人",
    )
    decided_at = models.DateTimeField("审核时间", null=True, blank=True)
    reject_reason = models.CharField("驳回理由", max_length=200, blank=True)
    project = models.ForeignKey(
        "entities.Project",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name="成为项目",
    )
    honour = models.ForeignKey(
        "entities.Honour",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name="成为荣誉",
    )
    metric = models.ForeignKey(
        "entities.Metric",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name="成为指标值",
    )
    event = models.ForeignKey(
        "entities.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name="成为大事",
    )
    claims = models.ManyToManyField(
        "entities.Claim",
        blank=True,
        related_name="proposals",
        verbose_name="写下的依据",
    )
    version = models.PositiveIntegerField("版本", default=1, editable=False)
    created_at = models.DateTimeField("创建时间", auto_now_add=True)
    updated_at = models.DateTimeField("更新时间", auto_now=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "建议"
        verbose_name_plural = "建议"
        ordering = ["article", "sentence_start", "id"]
        permissions = [("confirm_own_upload", "可确认自己上传的文章")]
        constraints = [
            models.CheckConstraint(
                name="proposal_sentence_span",
                condition=Q(sentence_start__lt=F("sentence_stop")),
                violation_error_message="句子起点须在终点之前。",
            ),
            models.CheckConstraint(
                name="proposal_confidence",
                condition=Q(confidence__range=(0, 1)),
                violation_error_message="置信度在0与1之间。",
            ),
            models.CheckConstraint(
                name="proposal_decided_by_someone",
                condition=Q(
                    status__in=["confirmed", "edited", "rejected"],
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                )
                | Q(
                    status__in=["pending", "superseded"],
                    decided_by__isnull=True,
                    decided_at__isnull=True,
                ),
                violation_error_message="已审的建议须有审核人和时间，未审的不能有。",
            ),
            models.CheckConstraint(
                name="proposal_became_its_kind",
                condition=build_became(),
                violation_error_message="确认的建议须成为一个同类事实，其他建议不能有。",
            ),
            models.UniqueConstraint(
                name="proposal_unique_in_article",
                fields=["article", "fingerprint"],
                condition=~Q(status="superseded"),
                violation_error_message="这篇文章已有同样的建议。",
            ),
        ]
        indexes = [
            models.Index(fields=["fingerprint"], name="proposal_fingerprint"),
            # What is open is little beside what is decided, and all the queue reads.
            models.Index(
                fields=["status", "article", "confidence", "rule", "id"],
                name="proposal_queue",
            ),
            # The admin's order and its menu of rules.
            models.Index(fields=["confidence", "id"], name="proposal_by_confidence"),
            models.Index(fields=["rule"], name="proposal_rule"),
        ]

    def __str__(self) -> str:
        name = self.fields.get("name") or self.fields.get("title") or self.pk
        return f"{self.get_kind_display()} {name}"

    @property
    def is_decided(self) -> bool:
        return self.status in self.DECIDED

    @property
    def final_fields(self) -> dict[str, Any]:
        """What a person made of it, else what the parser read."""
        return self.decided_fields or self.fields

    @property
    def became(self) -> Fact | None:
        """The fact that it became; load it by with_facts."""
        keys = (key for key in BECAME_KEYS if getattr(self, f"{key}_id") is not None)
        return getattr(self, next(keys, ""), None)
