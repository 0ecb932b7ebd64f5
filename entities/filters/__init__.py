"""What each public list can be narrowed by, one module a noun."""

from entities.filters.enterprises import EnterpriseFilter
from entities.filters.events import EventFilter
from entities.filters.honours import HonourFilter
from entities.filters.metrics import FigureFilter, MetricFilter
from entities.filters.parks import ParkFilter
from entities.filters.projects import ProjectFilter
from entities.filters.sources import SourceFilter

__all__ = [
    "EnterpriseFilter",
    "EventFilter",
    "FigureFilter",
    "HonourFilter",
    "MetricFilter",
    "ParkFilter",
    "ProjectFilter",
    "SourceFilter",
]
