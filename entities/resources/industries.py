"""Industries ↔ rows of a spreadsheet."""

from entities.models import Industry
from entities.resources.base import EntityResource


class IndustryResource(EntityResource):
    synonyms = {
        "name": ("产业", "产业名称", "行业", "industry"),
        "parent": ("上级", "所属产业"),
    }

    class Meta(EntityResource.Meta):
        model = Industry
        import_id_fields = ["name"]
        fields = ["name", "parent"]
