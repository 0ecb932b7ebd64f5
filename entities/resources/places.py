"""Places ↔ rows of a spreadsheet."""

from entities.models import Place
from entities.resources.base import AliasField, EntityResource, NamedResource


class PlaceResource(NamedResource):
    names = AliasField("别名")

    synonyms = {
        "name": ("地区", "地区名称", "place"),
        "parent": ("上级", "所属地区"),
        "names": ("简称", "又名", "aliases"),
    }

    class Meta(EntityResource.Meta):
        model = Place
        import_id_fields = ["name"]
        fields = ["name", "level", "parent", "names"]
