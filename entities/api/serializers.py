"""Confirmed facts → JSON: ids, names and pages of what they refer to, exact numbers."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from entities.api.fields import (
    DecimalText,
    EvidenceField,
    LinkSerializer,
    PageField,
    PeriodField,
    PlaceName,
    QuantityField,
    build_link,
)
from entities.models import (
    Enterprise,
    Event,
    Honour,
    Indicator,
    Industry,
    Metric,
    Milestone,
    Park,
    Project,
    Source,
)

FACT = ["id", "url", "updated_at"]


class AliasSerializer(serializers.Serializer):
    name = serializers.CharField()
    kind = serializers.CharField(help_text="short 简称，former 曾用名，other 其他")


class ParkSerializer(serializers.ModelSerializer):
    url = PageField()
    aliases = AliasSerializer(source="names", many=True, read_only=True)
    place = PlaceName()
    parent = build_link()

    class Meta:
        model = Park
        fields = [
            *FACT,
            "name",
            "aliases",
            "park_type",
            "level",
            "place",
            "parent",
            "founded_on",
        ]


class EnterpriseSerializer(serializers.ModelSerializer):
    url = PageField()
    aliases = AliasSerializer(source="names", many=True, read_only=True)
    place = PlaceName()
    parks = LinkSerializer(many=True, read_only=True)
    industries = LinkSerializer(many=True, read_only=True)

    class Meta:
        model = Enterprise
        fields = [*FACT, "name", "aliases", "place", "parks", "industries"]


class MilestoneSerializer(serializers.ModelSerializer):
    date = PeriodField()

    class Meta:
        model = Milestone
        fields = ["stage", "date", "is_planned"]


class ProjectSerializer(serializers.ModelSerializer):
    url = PageField()
    park = build_link()
    industry = build_link()
    parent = build_link()
    enterprises = LinkSerializer(many=True, read_only=True)
    investment = QuantityField("investment_")
    area = QuantityField("area_")
    output = QuantityField("output_")
    tax = QuantityField("tax_")
    jobs = QuantityField("jobs_")
    capacity = QuantityField("capacity_")
    milestones = MilestoneSerializer(many=True, read_only=True)

    class Meta:
        model = Project
        fields = [
            *FACT,
            "name",
            "park",
            "industry",
            "parent",
            "enterprises",
            "stage",
            "milestones",
            "investment",
            "area",
            "output",
            "tax",
            "jobs",
            "capacity",
        ]


class HonourSerializer(serializers.ModelSerializer):
    url = PageField()
    recipient = serializers.CharField(help_text="获得者的名称")
    park = build_link()
    enterprise = build_link()
    project = build_link()
    date = PeriodField()

    class Meta:
        model = Honour
        fields = [
            *FACT,
            "title",
            "recipient",
            "park",
            "enterprise",
            "project",
            "issuer",
            "level",
            "date",
        ]


class RankSerializer(serializers.Serializer):
    position = serializers.IntegerField(source="rank_position")
    scope = serializers.CharField(source="rank_scope")


class MetricSerializer(serializers.ModelSerializer):
    url = PageField()
    indicator = build_link()
    subject = serializers.CharField(help_text="主体的名称")
    park = build_link()
    enterprise = build_link()
    place = PlaceName()
    industry = build_link()
    period = PeriodField()
    quantity = QuantityField()
    growth = DecimalText(allow_null=True, help_text="同比，百分数")
    rank = serializers.SerializerMethodField()

    class Meta:
        model = Metric
        fields = [
            *FACT,
            "indicator",
            "subject",
            "park",
            "enterprise",
            "place",
            "industry",
            "period",
            "nature",
            "quantity",
            "growth",
            "rank",
        ]

    @extend_schema_field(RankSerializer(allow_null=True))
    def get_rank(self, metric: Metric) -> dict[str, Any] | None:
        return RankSerializer(metric).data if metric.rank_position else None


class EventSerializer(serializers.ModelSerializer):
    url = PageField()
    park = build_link()
    date = PeriodField()

    class Meta:
        model = Event
        fields = [*FACT, "title", "date", "place_name", "park"]


class IndicatorSerializer(serializers.ModelSerializer):
    url = PageField()
    aliases = serializers.StringRelatedField(source="names", many=True)

    class Meta:
        model = Indicator
        fields = [*FACT, "name", "aliases", "unit", "category", "description"]


class IndustrySerializer(serializers.ModelSerializer):
    url = PageField()
    parent = build_link()

    class Meta:
        model = Industry
        fields = [*FACT, "name", "parent"]


class SourceSerializer(serializers.ModelSerializer):
    url = PageField()
    link = serializers.CharField(source="url", help_text="原文链接")

    class Meta:
        model = Source
        fields = [
            *FACT,
            "title",
            "kind",
            "publisher",
            "authors",
            "published_on",
            "link",
        ]


def with_evidence(
    serializer: type[serializers.ModelSerializer],
) -> type[serializers.ModelSerializer]:
    """The same with every claim behind the fact, for the address of one row."""
    name = serializer.__name__.replace("Serializer", "DetailSerializer")
    fields = [*serializer.Meta.fields, "evidence"]
    meta = type("Meta", (), {"model": serializer.Meta.model, "fields": fields})
    return type(name, (serializer,), {"evidence": EvidenceField(), "Meta": meta})
