"""Enterprises ↔ rows of a spreadsheet."""

from entities.models import Enterprise
from entities.resources.base import AliasField, EntityResource, NamedResource


class EnterpriseResource(NamedResource):
    names = AliasField("别名")

    class Meta(EntityResource.Meta):
        model = Enterprise
        import_id_fields = ["name"]
        fields = [
            "name",
            "names",
            "parent_group",
            "industries",
            "place",
            "parks",
            "summary",
            "is_published",
        ]
