"""A fact's cells in the JSON form in which claims hold them."""

from typing import Any

from entities.models import (
    QUANTITY_LABELS,
    Enterprise,
    Event,
    Fact,
    Honour,
    Metric,
    Milestone,
    Park,
    Project,
)
from entities.periods import Period
from entities.quantities import Quantity, format_decimal


def read_cells(fact: Fact) -> dict[str, Any]:
    """Every cell that is filled: {"investment": {"value": "660000000", …}, …}."""
    cells = READERS[type(fact)](fact)
    return {name: value for name, value in cells.items() if value not in EMPTY}


EMPTY = (None, "", [], {})


def _read_project(project: Project) -> dict[str, Any]:
    quantities = {
        name: _write_quantity(getattr(project, name)) for name in QUANTITY_LABELS
    }
    milestones = [write_milestone(milestone) for milestone in project.milestones.all()]
    return {
        "name": project.name,
        "park": project.park.name if project.park else "",
        "enterprises": [enterprise.name for enterprise in project.enterprises.all()],
        "stage": project.stage,
        "milestones": milestones,
        **quantities,
    }


def _read_honour(honour: Honour) -> dict[str, Any]:
    return {
        "title": honour.title,
        "recipient": str(honour.recipient),
        "issuer": honour.issuer,
        "level": honour.level,
        "date": _write_period(honour.period),
    }


def _read_metric(metric: Metric) -> dict[str, Any]:
    rank = {"position": metric.rank_position, "scope": metric.rank_scope}
    return {
        "name": metric.indicator.name,
        "subject": str(metric.subject),
        "value": _write_quantity(metric.quantity),
        "growth": None if metric.growth is None else format_decimal(metric.growth),
        "rank": rank if metric.rank_position else {},
        "period": _write_period(metric.period),
        "nature": metric.nature,
    }


def _read_event(event: Event) -> dict[str, Any]:
    return {
        "title": event.title,
        "date": _write_period(event.period),
        "place": event.place_name,
    }


def _read_name(fact: Park | Enterprise) -> dict[str, Any]:
    return {"name": fact.name}


def write_milestone(milestone: Milestone) -> dict[str, Any]:
    return {
        "stage": milestone.stage,
        "date": milestone.period.to_iso(),
        "planned": milestone.is_planned,
    }


def _write_quantity(quantity: Quantity | None) -> dict[str, str]:
    return quantity.to_json() if quantity else {}


def _write_period(period: Period | None) -> str:
    return period.to_iso() if period else ""


READERS = {
    Project: _read_project,
    Honour: _read_honour,
    Metric: _read_metric,
    Event: _read_event,
    Park: _read_name,
    Enterprise: _read_name,
}
