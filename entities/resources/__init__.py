"""Spreadsheets ↔ rows: one resource a model, used by the admin and by the seeds."""

from entities.resources.enterprises import EnterpriseResource
from entities.resources.events import EventResource
from entities.resources.honours import HonourResource
from entities.resources.indicators import IndicatorResource
from entities.resources.industries import IndustryResource
from entities.resources.metrics import MetricResource
from entities.resources.milestones import MilestoneResource
from entities.resources.parks import ParkResource
from entities.resources.places import PlaceResource
from entities.resources.projects import ProjectResource
from entities.resources.sources import SourceResource

__all__ = [
    "EnterpriseResource",
    "EventResource",
    "HonourResource",
    "IndicatorResource",
    "IndustryResource",
    "MetricResource",
    "MilestoneResource",
    "ParkResource",
    "PlaceResource",
    "ProjectResource",
    "SourceResource",
]
