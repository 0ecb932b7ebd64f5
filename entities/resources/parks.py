"""Parks ↔ rows of a spreadsheet."""

from entities.models import Park
from entities.resources.base import AliasField, EntityResource, NamedResource


class ParkResource(NamedResource):
    names = AliasField("别名")

    class Meta(EntityResource.Meta):
        model = Park
        import_id_fields = ["name"]
        fields = [
            "name",
            "park_type",
            "level",
            "place",
            "parent",
            "names",
            "founded_on",
            "summary",
            "is_published",
        ]
