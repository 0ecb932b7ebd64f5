"""Events ↔ rows of a spreadsheet."""

from entities.models import Event
from entities.resources.base import EntityResource


class EventResource(EntityResource):
    synonyms = {
        "title": ("大事", "事件", "活动", "活动名称", "event"),
        "first_day": ("开始日期", "起始日期", "开始时间"),
        "last_day": ("结束日期", "截止日期", "结束时间"),
        "place_name": ("举办地点", "place"),
        "park": ("所在园区", "园区名称"),
    }

    class Meta(EntityResource.Meta):
        model = Event
        import_id_fields = ["title", "first_day", "last_day", "park"]
        fields = [
            "title",
            "first_day",
            "last_day",
            "place_name",
            "park",
            "is_published",
        ]
