"""Every model of confirmed facts, one noun a file."""

from entities.models.claims import FACT_KEYS, Claim
from entities.models.enterprises import Enterprise, EnterpriseName, EnterpriseSlug
from entities.models.events import Event
from entities.models.facts import Alias, Fact
from entities.models.histories import KEPT
from entities.models.honours import Honour
from entities.models.imports import ImportBatch, ImportRow
from entities.models.indicators import Indicator, IndicatorName
from entities.models.industries import Industry, IndustrySlug
from entities.models.metrics import Metric
from entities.models.milestones import Milestone, Stage
from entities.models.parks import Park, ParkName, ParkSlug
from entities.models.places import Place, PlaceName
from entities.models.projects import (
    QUANTITY_LABELS,
    Project,
    ProjectEnterprise,
    ProjectName,
)
from entities.models.reports import ErrorReport
from entities.models.search import SEARCHED_KEYS, SearchEntry
from entities.models.sources import Source
from entities.models.stretches import Stretch

__all__ = [
    "FACT_KEYS",
    "KEPT",
    "QUANTITY_LABELS",
    "SEARCHED_KEYS",
    "Alias",
    "Claim",
    "Enterprise",
    "EnterpriseName",
    "EnterpriseSlug",
    "ErrorReport",
    "Event",
    "Fact",
    "Honour",
    "ImportBatch",
    "ImportRow",
    "Indicator",
    "IndicatorName",
    "Industry",
    "IndustrySlug",
    "Metric",
    "Milestone",
    "Park",
    "ParkName",
    "ParkSlug",
    "Place",
    "PlaceName",
    "Project",
    "ProjectEnterprise",
    "ProjectName",
    "SearchEntry",
    "Source",
    "Stage",
    "Stretch",
]
