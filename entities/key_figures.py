"""The few figures by which a park is known: the newest of each key indicator."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet, Window
from django.db.models.functions import RowNumber

from entities.models import Indicator, Metric
from entities.profiles import KEY_INDICATORS

SHOWN = 3


def find_key_figures(parks: Iterable[int]) -> dict[int, list[Metric]]:
    """By the park's key its newest actual figures, in two queries at most.

    A park without any of a key indicator gets its newest of others.
    """
    parks = list(parks)
    keys = Indicator.objects.filter(name__in=KEY_INDICATORS).values("pk")
    found = group(find_newest(parks, indicator__in=keys))
    chosen = {park: sorted(each, key=rank)[:SHOWN] for park, each in found.items()}
    others = find_newest([park for park in parks if park not in found])
    others = others.annotate(standing=number("park")).filter(standing__lte=SHOWN)
    return chosen | group(others.order_by("standing"))


def find_newest(parks: list[int], **conditions: Any) -> QuerySet[Metric]:
    """The newest of each indicator of each park."""
    metrics = Metric.objects.published().filter(
        park__in=parks,
        nature=Metric.Nature.ACTUAL,
        last_day__isnull=False,
        **conditions,
    )
    metrics = metrics.order_by().annotate(age=number("park", "indicator"))
    newest = metrics.filter(age=1).values("pk")
    return Metric.objects.filter(pk__in=newest).select_related("indicator")


def number(*partition: str) -> Window:
    """1 for the newest."""
    order = ["-last_day", "-id"]
    return Window(RowNumber(), partition_by=list(partition), order_by=order)


def group(metrics: Iterable[Metric]) -> dict[int, list[Metric]]:
    found: dict[int, list[Metric]] = defaultdict(list)
    for metric in metrics:
        found[metric.park_id].append(metric)
    return found


def rank(metric: Metric) -> int:
    return KEY_INDICATORS.index(metric.indicator.name)
