"""The few figures by which a park is known: the newest of each key indicator."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Window
from django.db.models.functions import RowNumber

from entities.models import Indicator, Metric
from entities.profiles import KEY_INDICATORS

SHOWN = 3


def find_key_figures(parks: Iterable[int]) -> dict[int, list[Metric]]:
    """By the park's key its newest actual figures, in one query."""
    metrics = Metric.objects.published().filter(
        park__in=list(parks),
        indicator__in=Indicator.objects.filter(name__in=KEY_INDICATORS).values("pk"),
        nature=Metric.Nature.ACTUAL,
        last_day__isnull=False,
    )
    age = Window(
        RowNumber(),
        partition_by=["park", "indicator"],
        order_by=["-last_day", "-id"],
    )
    newest = metrics.order_by().annotate(age=age).filter(age=1).values("pk")
    found: dict[int, list[Metric]] = defaultdict(list)
    for metric in Metric.objects.filter(pk__in=newest).select_related("indicator"):
        found[metric.park_id].append(metric)
    return {park: sorted(each, key=rank)[:SHOWN] for park, each in found.items()}


def rank(metric: Metric) -> int:
    return KEY_INDICATORS.index(metric.indicator.name)
