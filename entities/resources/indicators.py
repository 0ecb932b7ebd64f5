"""Indicators ↔ rows of a spreadsheet."""

from entities.models import Indicator
from entities.resources.base import AliasField, EntityResource, NamedResource


class IndicatorResource(NamedResource):
    names = AliasField("同义名")

    synonyms = {
        "name": ("指标", "指标名称", "indicator"),
        "names": ("别名", "又名", "synonyms", "aliases"),
        "unit": ("计量单位",),
    }

    class Meta(EntityResource.Meta):
        model = Indicator
        import_id_fields = ["name"]
        fields = ["name", "names", "unit", "category", "description"]
