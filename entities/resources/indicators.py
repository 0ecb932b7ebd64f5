"""Indicators ↔ rows of a spreadsheet."""

from entities.models import Indicator
from entities.resources.base import AliasField, EntityResource, NamedResource


class IndicatorResource(NamedResource):
    names = AliasField("同义名")

    class Meta(EntityResource.Meta):
        model = Indicator
        import_id_fields = ["name"]
        fields = ["name", "names", "unit", "category", "description"]
