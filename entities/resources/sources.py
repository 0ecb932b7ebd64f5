"""Sources → rows of a spreadsheet; they come in with their articles, not as rows."""

from entities.models import Source
from entities.resources.base import EntityResource


class SourceResource(EntityResource):
    class Meta(EntityResource.Meta):
        model = Source
        import_id_fields = ["title", "published_on"]
        fields = [
            "title",
            "kind",
            "publisher",
            "authors",
            "published_on",
            "url",
            "is_published",
        ]
