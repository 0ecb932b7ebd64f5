"""What the list of parks can be narrowed by."""

import django_filters

from entities.filters.base import build_search, choose_one, choose_order
from entities.models import Park


class ParkFilter(django_filters.FilterSet):
    q = build_search("name", "names__name", "place__name", "place__parent__name")
    level = choose_one(Park.Level.choices, "级别")
    park_type = choose_one(Park.Type.choices, "类型")
    ordering = choose_order(
        {"projects": "project_total", "metrics": "metric_total", "name": "name"},
        [
            ("-projects", "项目从多到少"),
            ("-metrics", "指标从多到少"),
            ("name", "名称"),
        ],
    )

    class Meta:
        model = Park
        fields = ["q", "level", "park_type"]
