"""Parks ↔ rows of a spreadsheet."""

from entities.models import Park
from entities.resources.base import AliasField, EntityResource, NamedResource


class ParkResource(NamedResource):
    names = AliasField("别名")

    synonyms = {
        "name": ("园区名称", "开发区名称", "园区", "park"),
        "park_type": ("园区类型", "type"),
        "level": ("园区级别",),
        "place": ("地区", "所在地", "所在市县", "所在城市"),
        "parent": ("上级", "所属园区", "主管园区"),
        "names": ("简称", "曾用名", "又名", "aliases"),
        "founded_on": ("成立日期", "设立时间", "成立时间", "founded"),
        "summary": ("介绍", "概况", "园区简介"),
    }

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
