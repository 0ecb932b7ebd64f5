"""Rows as the history writes them down: entities.park:5."""

from django.apps import apps
from django.db.models import Model

from articles.models import Decision
from entities.models import Fact


def write_label(row: Model) -> str:
    return f"{row._meta.label_lower}:{row.pk}"  # noqa: SLF001 -- Django's name for it


def find_row(label: str) -> Model | None:
    """Return the row, or None if it is gone."""
    model, _, key = label.partition(":")
    return apps.get_model(model).objects.filter(pk=key).first()


def list_decisions(fact: Fact) -> list[Decision]:
    """Return the confirmations that ever wrote to the fact, the first one first."""
    rows = Decision.objects.filter(after__became=write_label(fact))
    return list(rows.order_by("id"))


def was_made_by_proposal(row: Model) -> bool:
    """Whether a confirmation made it: as its fact, or beside it."""
    label = write_label(row)
    as_fact = Decision.objects.filter(after__became=label, after__is_new=True)
    beside = Decision.objects.filter(after__created__icontains=f'"{label}"')
    return as_fact.exists() or beside.exists()
