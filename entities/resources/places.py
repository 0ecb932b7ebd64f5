"""Places ↔ rows of a spreadsheet."""

from entities.models import Place
from entities.resources.base import AliasField, EntityResource, NamedResource


class PlaceResource(NamedResource):
    names = AliasField("别名")

    class Meta(EntityResource.Meta):
        model = Place
        import_id_fields = ["name"]
        fields = ["name", "level", "parent", "names"]
