"""Events ↔ rows of a spreadsheet."""

from entities.models import Event
from entities.resources.base import EntityResource


class EventResource(EntityResource):
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
