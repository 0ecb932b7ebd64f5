"""What lists are put in order by and no column says: counts, stages, the last word.

Kept in columns that an index serves, since counting a million rows for one page of a
list would take a second. Pages show what they count themselves.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import F, Model, QuerySet

from entities.models import Enterprise, Park, Project, Source
from entities.search.indexing import split_keys

# For each model the columns, and what they are counted as.
STANDINGS: dict[type[Model], dict[str, str]] = {
    Park: {"project_total": "project_count", "metric_total": "metric_count"},
    Enterprise: {
        "project_total": "project_count",
        "honour_total": "honour_count",
        "metric_total": "metric_count",
    },
    Project: {
        "stage_place": "stage_order",
        "last_heard": "heard_on",
        "lead_enterprise": "first_enterprise",
        "words": "entry_text",
    },
    Source: {"claim_total": "claim_count"},
}
# Rows that stand by what others say: a project by its partners' names.
LEANING: dict[type[Model], tuple[tuple[type[Model], str], ...]] = {
    Enterprise: ((Project, "enterprises"),),
    Park: ((Project, "park"),),
    Project: ((Enterprise, "projects"),),
    Source: ((Project, "claims__source"),),
}


def find_leaning(model: type[Model], keys: Iterable[int]) -> Iterator[tuple]:
    """The rows, by model, that stand by what these say."""
    for other, path in LEANING.get(model, ()):
        for part in split_keys(keys):
            rows = other.objects.filter(**{f"{path}__in": part}).order_by()
            yield other, set(rows.values_list("pk", flat=True))


def refresh_standings(model: type[Model], keys: Iterable[int]) -> int:
    """Bring the columns of these rows up to date; return how many had changed.

    Row by row, each in a transaction of its own: so this waits for others, but never
    holds a row that they wait for.
    """
    rows = [row for part in split_keys(keys) for row in find_stale(model, part)]
    for key, columns in rows:
        model.objects.filter(pk=key).update(**columns)
    return len(rows)


def rebuild_standings() -> Iterator[tuple[type[Model], int]]:
    """All of them, many at a time; for after an upgrade or rows that came by SQL."""
    for model in STANDINGS:
        keys = model.objects.order_by("pk").values_list("pk", flat=True)
        yield model, sum(rewrite_part(model, part) for part in split_keys(keys))


@transaction.atomic
def rewrite_part(model: type[Model], keys: list[int]) -> int:
    stale = [key for key, _ in find_stale(model, keys)]
    counted = {column: F(name) for column, name in STANDINGS[model].items()}
    return count_rows(model).filter(pk__in=stale).order_by().update(**counted)


def find_stale(
    model: type[Model], keys: list[int]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Rows whose columns say something else than what is counted now."""
    columns = STANDINGS[model]
    found = count_rows(model).filter(pk__in=keys).order_by()
    for key, *values in found.values_list("pk", *columns, *columns.values()):
        held, fresh = values[: len(columns)], values[len(columns) :]
        if held != fresh:
            yield key, dict(zip(columns, fresh, strict=True))


def count_rows(model: type[Model]) -> QuerySet:
    if model is Project:
        return Project.objects.with_freshness().with_order_keys()
    return model.objects.with_counts()
