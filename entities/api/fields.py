"""Cells that a column alone does not give: quantities, periods, links, evidence."""

from decimal import Decimal
from typing import Any

from django.db.models import Model
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from entities.models import Claim, Fact
from entities.quantities import Quantity, format_decimal


class LinkSerializer(serializers.Serializer):
    """Another row by its id and name; url is null where it has no public page."""

    id = serializers.IntegerField(source="pk")
    name = serializers.CharField(source="*")
    url = serializers.SerializerMethodField()

    @extend_schema_field({"type": "string", "format": "uri", "nullable": True})
    def get_url(self, row: Model) -> str | None:
        if isinstance(row, Fact) and not row.is_published:
            return None
        return build_url(self, row)


def build_link(**options: Any) -> LinkSerializer:
    return LinkSerializer(read_only=True, allow_null=True, **options)


def build_url(field: serializers.Field, row: Model) -> str:
    return field.context["request"].build_absolute_uri(row.get_absolute_url())


class PlaceName(serializers.CharField):
    """The place's name; null where none is known."""

    def __init__(self, **options: Any) -> None:
        absent = {"read_only": True, "allow_null": True, "default": None}
        super().__init__(source="place.name", **absent, **options)


@extend_schema_field(OpenApiTypes.URI)
class PageField(serializers.Field):
    """The row's own public page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)

    def to_representation(self, row: Model) -> str:
        return build_url(self, row)


@extend_schema_field(OpenApiTypes.STR)
class DecimalText(serializers.Field):
    """18.5000 → "18.5": exact, where a JSON number might not be."""

    def to_representation(self, value: Decimal) -> str:
        return format_decimal(value)


class QuantitySerializer(serializers.Serializer):
    """{"value": "660000000", "value_max": null, "unit": "元", "qualifier": "约"}."""

    value = DecimalText()
    value_max = DecimalText(allow_null=True)
    unit = serializers.CharField()
    qualifier = serializers.CharField(help_text="约、超、近、余、以上……")


class QuantityField(QuantitySerializer):
    """The quantity in four columns of the row; null where it has none."""

    def __init__(self, prefix: str = "", **options: Any) -> None:
        super().__init__(source="*", read_only=True, allow_null=True, **options)
        self.prefix = prefix

    def to_representation(self, row: Model) -> dict[str, Any] | None:
        quantity = Quantity.from_row(row, self.prefix)
        return super().to_representation(quantity) if quantity else None


@extend_schema_field({"type": "string", "nullable": True, "example": "2021-01/2021-09"})
class PeriodField(serializers.Field):
    """A date as precise as known, or months with a slash; null where not known."""

    def __init__(self, **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)

    def to_representation(self, row: Model) -> str | None:
        return row.period.to_iso() if row.period else None


class ClaimSerializer(serializers.ModelSerializer):
    """What one source says of one cell."""

    source = build_link()
    value = serializers.JSONField(read_only=True)

    class Meta:
        model = Claim
        fields = [
            "field",
            "value",
            "quote",
            "source",
            "is_preferred",
            "is_contradicting",
        ]


@extend_schema_field(ClaimSerializer(many=True))
class EvidenceField(serializers.Field):
    """Every claim of a published source about the fact."""

    def __init__(self, **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)

    def to_representation(self, fact: Fact) -> list[dict[str, Any]]:
        claims = Claim.objects.for_fact(fact).published().with_sources()
        return ClaimSerializer(claims, many=True, context=self.context).data
