"""What the list of sources can be narrowed by."""

import django_filters

from entities.filters.base import BY_DATE, build_search, choose_order, choose_year
from entities.models import Source


class SourceFilter(django_filters.FilterSet):
    q = build_search("title", "publisher", "authors")
    year = choose_year("published_on")
    ordering = choose_order(
        {"date": "published_on", "claims": "claim_total"},
        [*BY_DATE, ("-claims", "引用从多到少")],
    )

    class Meta:
        model = Source
        fields = ["q", "year"]
