"""Projects of investment or construction: their quantities, stage and partners."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Max, Min, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from entities.addresses import build_address
from entities.models.changes import Noted
from entities.models.claims import Claim
from entities.models.constraints import build_key, build_range
from entities.models.facts import Alias, Fact, FactQuerySet, NamedMixin
from entities.models.milestones import Milestone, Stage
from entities.models.orders import (
    PUBLISHED,
    WordsIndex,
    build_hidden,
    build_orders,
    build_orders_of,
)
from entities.models.search import SearchEntry
from entities.quantities import Quantity

NUMBER = {"max_digits": 24, "decimal_places": 4, "null": True, "blank": True}
STALE_MONTHS = 24
WORD = {"max_length": 20, "blank": True}

QUANTITY_LABELS = {
    "investment": "总投资",
    "area": "用地",
    "output": "年产值",
    "tax": "年税收",
    "jobs": "就业",
    "capacity": "年产能",
}

# The columns of a list.
SHOWN = (
    *("name", "stage", "investment_value", "investment_value_max"),
    *("investment_unit", "investment_qualifier"),
    *("park__name", "park__slug", "park__is_published"),
    *("industry__name", "industry__slug"),
)


class ProjectQuerySet(NamedMixin, FactQuerySet):
    def with_partners(self) -> Self:
        """Load park, industry and enterprises in a fixed number of queries."""
        return self.select_related("park", "industry").prefetch_related("enterprises")

    def for_table(self) -> Self:
        """Return what a table shows of each; most of the columns stay unread."""
        return self.with_partners().with_freshness().only(*SHOWN)

    def with_freshness(self) -> Self:
        """Annotate heard_on: the newest report or past milestone of the project."""
        claims = Claim.objects.published().filter(project=OuterRef("pk")).order_by()
        reports = claims.values("project").annotate(day=Max("source__published_on"))
        stages = Milestone.objects.filter(
            project=OuterRef("pk"), is_planned=False, last_day__lte=timezone.localdate()
        )
        stages = stages.order_by().values("project").annotate(day=Max("last_day"))
        reported = Subquery(reports.values("day"))
        reached = Subquery(stages.values("day"))
        # The greatest of a day and nothing is nothing on SQLite.
        return self.annotate(
            heard_on=Greatest(Coalesce(reported, reached), Coalesce(reached, reported))
        )

    def with_order_keys(self) -> Self:
        """Annotate what lists are put in order by, and the words that a project is found by.

        That is the stage's place and the first partner, and the text search has of it.
        """
        partners = ProjectEnterprise.objects.filter(
            project=OuterRef("pk"), enterprise__is_published=True
        )
        partners = partners.order_by().values("project")
        first = partners.annotate(first=Min("enterprise__name")).values("first")
        texts = SearchEntry.objects.filter(project=OuterRef("pk")).order_by()
        cases = (When(stage=stage, then=Value(stage.order)) for stage in Stage)
        return self.annotate(
            stage_order=Case(*cases, output_field=models.IntegerField()),
            first_enterprise=Subquery(first),
            entry_text=Coalesce(
                Subquery(texts.values("text")[:1]),
                Value(""),
                output_field=models.TextField(),
            ),
        )


class Project(Fact):
    name = models.CharField("名称", max_length=200)
    park = models.ForeignKey(
        "entities.Park",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name="园区",
    )
    industry = models.ForeignKey(
        "entities.Industry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
        verbose_name="产业",
    )
    # A phase or a part; sums take the whole alone and never both.
    parent = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name="所属总项目",
        help_text="分期或子项目填写；统计时总项目与子项目不重复相加",
    )
    enterprises = models.ManyToManyField(
        "entities.Enterprise",
        through="entities.ProjectEnterprise",
        related_name="projects",
        verbose_name="企业",
    )
    stage = models.CharField("阶段", max_length=15, choices=Stage.choices, blank=True)
    summary = models.TextField("简介", blank=True)
    # Kept by entities.standings, for lists to be put in order by an index.
    stage_place = models.PositiveSmallIntegerField(null=True, editable=False)
    last_heard = models.DateField(null=True, editable=False)
    # Empty is NULL, which every order puts last; "" would come first.
    lead_enterprise = models.CharField(max_length=200, null=True, editable=False)  # noqa: DJ001
    # The text that search has of it, for a list to be narrowed by words.
    words = models.TextField(default="", editable=False)

    investment_value = models.DecimalField("总投资", **NUMBER)
    investment_value_max = models.DecimalField("总投资上限", **NUMBER)
    investment_unit = models.CharField("总投资单位", **WORD)
    investment_qualifier = models.CharField("总投资限定词", **WORD)

    area_value = models.DecimalField("用地", **NUMBER)
    area_value_max = models.DecimalField("用地上限", **NUMBER)
    area_unit = models.CharField("用地单位", **WORD)
    area_qualifier = models.CharField("用地限定词", **WORD)

    output_value = models.DecimalField("年产值", **NUMBER)
    output_value_max = models.DecimalField("年产值上限", **NUMBER)
    output_unit = models.CharField("年产值单位", **WORD)
    output_qualifier = models.CharField("年产值限定词", **WORD)

    tax_value = models.DecimalField("年税收", **NUMBER)
    tax_value_max = models.DecimalField("年税收上限", **NUMBER)
    tax_unit = models.CharField("年税收单位", **WORD)
    tax_qualifier = models.CharField("年税收限定词", **WORD)

    jobs_value = models.DecimalField("就业", **NUMBER)
    jobs_value_max = models.DecimalField("就业上限", **NUMBER)
    jobs_unit = models.CharField("就业单位", **WORD)
    jobs_qualifier = models.CharField("就业限定词", **WORD)

    capacity_value = models.DecimalField("年产能", **NUMBER)
    capacity_value_max = models.DecimalField("年产能上限", **NUMBER)
    capacity_unit = models.CharField("年产能单位", **WORD)
    capacity_qualifier = models.CharField("年产能限定词", **WORD)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = "项目"
        verbose_name_plural = "项目"
        ordering = ["name", "id"]
        indexes = [
            WordsIndex(
                fields=["name", "id", "is_published", "words"],
                condition=PUBLISHED,
                name="project_by_name",
            ),
            *build_orders("project", "investment_value", "updated_at"),
            *build_orders("project", "stage_place", "last_heard", "lead_enterprise"),
            *build_orders_of("project", "stage", "industry", order="name"),
            # By it all are put in order of their parks, too.
            models.Index(
                fields=["park", "name", "id", "is_published"],
                condition=PUBLISHED,
                name="project_of_park",
            ),
            build_hidden("project"),
            # The parts are few: without them SQLite expects all to be of one whole.
            models.Index(
                fields=["parent"],
                condition=models.Q(parent__isnull=False),
                name="project_parts",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                "name",
                build_key("park"),
                name="project_unique_in_park",
                violation_error_message="该园区已有同名项目；不同的项目请写出区别。",
            ),
            models.CheckConstraint(
                name="project_not_own_part",
                condition=~models.Q(parent=models.F("id")),
                violation_error_message="项目不能是自己的总项目。",
            ),
            *(
                models.CheckConstraint(
                    name=f"project_{name}_range",
                    condition=build_range(f"{name}_"),
                    violation_error_message=f"{label}的上限不能小于下限。",
                )
                for name, label in QUANTITY_LABELS.items()
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return build_address("project-detail", self.pk)

    @property
    def is_stale(self) -> bool:
        """Whether the last word of it is over two years old; load it by with_freshness."""
        if self.heard_on is None:
            return False
        today = timezone.localdate()
        return (today.year - self.heard_on.year) * 12 + (
            today.month - self.heard_on.month
        ) - (today.day < self.heard_on.day) >= STALE_MONTHS

    def clean(self) -> None:
        """One level of parts, so that a sum has to look one step up and no more."""
        whole = self.parent
        if whole and (whole.parent_id or (self.pk and self.parts.exists())):
            raise ValidationError(
                {"parent": "总项目自己不能是别的项目的一部分，子项目也不能再分。"}
            )

    @property
    def investment(self) -> Quantity | None:
        return Quantity.from_row(self, "investment_")

    @property
    def area(self) -> Quantity | None:
        return Quantity.from_row(self, "area_")

    @property
    def output(self) -> Quantity | None:
        return Quantity.from_row(self, "output_")

    @property
    def tax(self) -> Quantity | None:
        return Quantity.from_row(self, "tax_")

    @property
    def jobs(self) -> Quantity | None:
        return Quantity.from_row(self, "jobs_")

    @property
    def capacity(self) -> Quantity | None:
        return Quantity.from_row(self, "capacity_")


class ProjectName(Alias):
    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="names", verbose_name="项目"
    )

    class Meta(Alias.Meta):
        verbose_name = "项目别名"
        verbose_name_plural = "项目别名"
        constraints = [
            *Alias.Meta.constraints,
            models.UniqueConstraint(
                name="projectname_unique",
                fields=["project", "name"],
                violation_error_message="该项目已有这个别名。",
            ),
        ]


class ProjectEnterprise(Noted):
    class Role(models.TextChoices):
        INVESTOR = "investor", "投资方"
        BUILDER = "builder", "建设方"
        OPERATOR = "operator", "运营方"

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="partners", verbose_name="项目"
    )
    enterprise = models.ForeignKey(
        "entities.Enterprise",
        on_delete=models.PROTECT,
        related_name="partnerships",
        verbose_name="企业",
    )
    role = models.CharField("角色", max_length=10, choices=Role.choices, blank=True)

    class Meta:
        verbose_name = "项目企业"
        verbose_name_plural = "项目企业"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["enterprise", "project"], name="project_of_enterprise")
        ]
        constraints = [
            models.UniqueConstraint(
                name="projectenterprise_unique",
                fields=["project", "enterprise"],
                violation_error_message="该项目已列有这家企业。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project} · {self.enterprise}"
