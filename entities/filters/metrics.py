"""What the list of metrics and an indicator's figures can be narrowed by."""

import django_filters
from django.db.models import CharField, F, Q, QuerySet
from django.db.models.functions import Cast, Substr
from django.db.models.lookups import Exact

from entities.filters.base import (
    BY_DATE,
    choose_enterprise,
    choose_one,
    choose_order,
    choose_park,
    choose_year,
    find_word,
)
from entities.models import Indicator, Metric

SUBJECTS = {
    "park": "园区",
    "enterprise": "企业",
    "place": "地区",
    "industry": "产业",
    "other": "其他",
}
STRETCHES = {"year": "全年", "part": "年内一段", "state": "时点（截至某日）"}
# As text, 2021-12-31: SQLite takes dates apart by a call of Python for each row.
FIRST, LAST = Cast("first_day", CharField()), Cast("last_day", CharField())
WHOLE_YEAR = (
    Q(Exact(Substr(FIRST, 6), "01-01"))
    & Q(Exact(Substr(LAST, 6), "12-31"))
    & Q(Exact(Substr(FIRST, 1, 4), Substr(LAST, 1, 4)))
)
STATE = Q(first_day=F("last_day"))
IS_STRETCH = {
    "year": WHOLE_YEAR,
    "state": STATE,
    "part": Q(last_day__isnull=False) & ~WHOLE_YEAR & ~STATE,
}


class FigureFilter(django_filters.FilterSet):
    """The figures of one indicator."""

    park = choose_park()
    enterprise = choose_enterprise()
    subject = choose_one(list(SUBJECTS.items()), "主体", method="filter_subject")
    stretch = choose_one(list(STRETCHES.items()), "时段", method="filter_stretch")
    nature = choose_one(Metric.Nature.choices, "性质")
    year = choose_year("last_day")

    class Meta:
        model = Metric
        fields = ["park", "enterprise", "subject", "stretch", "nature", "year"]

    def filter_subject(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == "other":
            return queryset.exclude(subject_name="")
        return queryset.filter(**{f"{value}__isnull": False})

    def filter_stretch(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(IS_STRETCH[value])


class MetricFilter(FigureFilter):
    q = django_filters.CharFilter(method="filter_words", label="关键词")
    ordering = choose_order(
        {
            "date": "last_day",
            "value": "value",
            "growth": "growth",
            "rank": "rank_position",
            "name": "indicator__name",
        },
        [
            *BY_DATE,
            ("-value", "数值从高到低"),
            ("value", "数值从低到高"),
            ("-growth", "同比从高到低"),
            ("growth", "同比从低到高"),
            ("rank", "排名从前到后"),
            ("-rank", "排名从后到前"),
            ("name", "指标名称"),
            ("-name", "指标名称倒序"),
        ],
    )

    class Meta:
        model = Metric
        fields = ["q", "park", "enterprise", "subject", "stretch", "nature", "year"]

    def filter_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """The few rows with a subject in words are read by an index of their own."""
        worded = Metric.objects.published().exclude(subject_name="")
        for word in value.split():
            subjects = worded.filter(subject_name__icontains=word).order_by()
            indicators = Indicator.objects.filter(
                find_word(Indicator, "name", word)
                | find_word(Indicator, "names__name", word)
            )
            found = Q(indicator__in=list(indicators.values_list("pk", flat=True)))
            queryset = queryset.filter(found | Q(pk__in=subjects.values("pk")))
        return queryset
