"""What the list of events can be narrowed by."""

import django_filters

from entities.filters.base import (
    BY_DATE,
    build_search,
    choose_order,
    choose_park,
    choose_year,
)
from entities.models import Event


class EventFilter(django_filters.FilterSet):
    q = build_search("title", "place_name")
    park = choose_park()
    year = choose_year("last_day")
    ordering = choose_order({"date": "last_day"}, BY_DATE)

    class Meta:
        model = Event
        fields = ["q", "park", "year"]
