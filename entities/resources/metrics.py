"""Metrics ↔ rows of a spreadsheet."""

from entities.models import Metric
from entities.resources.base import EntityResource

SUBJECT = ["park", "enterprise", "place", "industry", "subject_name"]


class MetricResource(EntityResource):
    class Meta(EntityResource.Meta):
        model = Metric
        import_id_fields = ["indicator", *SUBJECT, "first_day", "last_day", "nature"]
        fields = [
            "indicator",
            *SUBJECT,
            "first_day",
            "last_day",
            "nature",
            "value",
            "value_max",
            "unit",
            "qualifier",
            "growth",
            "rank_position",
            "rank_scope",
            "is_published",
        ]
