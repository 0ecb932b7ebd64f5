"""Milestones: the dated stages of a project, past or planned."""

from django.db import models

from entities.models.changes import Noted
from entities.periods import Period


class Stage(models.TextChoices):
    """In the order in which a project passes through them."""

    NEGOTIATING = "negotiating", "洽谈"
    SIGNED = "signed", "签约"
    STARTED = "started", "开工"
    BUILDING = "building", "在建"
    COMPLETED = "completed", "竣工"
    OPERATING = "operating", "投产"
    FULL_CAPACITY = "full_capacity", "达产"

    @property
    def order(self) -> int:
        return list(Stage).index(self)


class Milestone(Noted):
    project = models.ForeignKey(
        "entities.Project",
        on_delete=models.CASCADE,
        related_name="milestones",
        verbose_name="项目",
    )
    stage = models.CharField("阶段", max_length=15, choices=Stage.choices)
    first_day = models.DateField("起始日")
    last_day = models.DateField("截止日")
    is_planned = models.BooleanField("计划", default=False)

    class Meta:
        verbose_name = "里程碑"
        verbose_name_plural = "里程碑"
        ordering = ["first_day", "last_day", "id"]
        constraints = [
            models.UniqueConstraint(
                name="milestone_unique",
                fields=["project", "stage", "first_day", "last_day", "is_planned"],
                violation_error_message="该项目已有这个里程碑。",
            ),
            models.CheckConstraint(
                name="milestone_period",
                condition=models.Q(first_day__lte=models.F("last_day")),
                violation_error_message="起始日不能晚于截止日。",
            ),
        ]

    def __str__(self) -> str:
        planned = "计划" if self.is_planned else ""
        return f"{self.date_label} {planned}{self.get_stage_display()}"

    @property
    def period(self) -> Period:
        return Period(self.first_day, self.last_day)

    @property
    def date_label(self) -> str:
        return self.period.label
