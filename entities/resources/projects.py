"""Projects ↔ rows of a spreadsheet."""

from entities.models import QUANTITY_LABELS, Project
from entities.resources.base import AliasField, EntityResource, NamedResource

PARTS = ("value", "value_max", "unit", "qualifier")


class ProjectResource(NamedResource):
    names = AliasField("别名")

    class Meta(EntityResource.Meta):
        model = Project
        import_id_fields = ["name", "park"]
        fields = [
            "name",
            "names",
            "park",
            "industry",
            "enterprises",
            "stage",
            *(f"{name}_{part}" for name in QUANTITY_LABELS for part in PARTS),
            "summary",
            "is_published",
        ]
