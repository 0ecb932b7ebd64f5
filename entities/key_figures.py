"""The few figures by which a park is known: the newest of each key indicator."""

from collections.abc import Iterable

from entities.models import Metric
from entities.profiles import KEY_INDICATORS

SHOWN = 3


def find_key_figures(parks: Iterable[int]) -> dict[int, list[Metric]]:
    """By the park's key its newest actual figures, in one query."""
    metrics = Metric.objects.published().filter(
        park__in=list(parks),
        indicator__name__in=KEY_INDICATORS,
        nature=Metric.Nature.ACTUAL,
        last_day__isnull=False,
    )
    newest: dict[int, dict[str, Metric]] = {}
    for metric in metrics.select_related("indicator").order_by("last_day", "id"):
        newest.setdefault(metric.park_id, {})[metric.indicator.name] = metric
    return {
        park: sorted(
            found.values(), key=lambda m: KEY_INDICATORS.index(m.indicator.name)
        )[:SHOWN]
        for park, found in newest.items()
    }
