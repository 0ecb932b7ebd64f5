"""Honours ↔ rows of a spreadsheet."""

from import_export.fields import Field

from entities.models import Honour
from entities.resources.base import EntityResource
from entities.resources.milestones import ProjectWidget


class HonourResource(EntityResource):
    project = Field("project", "获得项目", ProjectWidget("获得项目园区"))
    project_park = Field("project__park__name", "获得项目园区", readonly=True)

    class Meta(EntityResource.Meta):
        model = Honour
        import_id_fields = [
            "title",
            "park",
            "enterprise",
            "project",
            "recipient_name",
            "awarded_first_day",
            "awarded_last_day",
        ]
        fields = [
            "title",
            "park",
            "enterprise",
            "project",
            "project_park",
            "recipient_name",
            "issuer",
            "level",
            "awarded_first_day",
            "awarded_last_day",
            "is_published",
        ]
