"""Industries ↔ rows of a spreadsheet."""

from entities.models import Industry
from entities.resources.base import EntityResource


class IndustryResource(EntityResource):
    class Meta(EntityResource.Meta):
        model = Industry
        import_id_fields = ["name"]
        fields = ["name", "parent"]
