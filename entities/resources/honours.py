"""Honours ↔ rows of a spreadsheet."""

from import_export.fields import Field

from entities.models import Honour
from entities.resources.base import EntityResource
from entities.resources.milestones import ProjectWidget


class HonourResource(EntityResource):
    project = Field("project", "获得项目", ProjectWidget("获得项目园区"))
    project_park = Field("project__park__name", "获得项目园区", readonly=True)
    synonyms = {
        "title": ("荣誉", "荣誉名称", "称号名称", "奖项", "honour", "honor"),
        "park": ("园区", "获奖园区"),
        "enterprise": ("企业", "获奖企业"),
        "project": ("项目", "获奖项目"),
        "recipient_name": ("获得者", "获奖者", "recipient"),
        "issuer": ("授予机构", "颁发单位", "授牌单位", "发证单位"),
        "level": ("荣誉级别",),
        "awarded_first_day": ("授予开始日期", "授予起始日期"),
        "awarded_last_day": ("授予结束日期", "授予截止日期"),
    }

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
