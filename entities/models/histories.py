"""Every saved state of a row with who and when, however it came: desk, admin, import."""

from django.db.models import Model
from simple_history import register

from entities.models.claims import Claim
from entities.models.enterprises import Enterprise, EnterpriseName
from entities.models.events import Event
from entities.models.honours import Honour
from entities.models.indicators import Indicator, IndicatorName
from entities.models.industries import Industry
from entities.models.metrics import Metric
from entities.models.milestones import Milestone
from entities.models.parks import Park, ParkName
from entities.models.places import Place, PlaceName
from entities.models.projects import Project, ProjectEnterprise, ProjectName
from entities.models.sources import Source

KEPT = (
    Claim,
    Enterprise,
    EnterpriseName,
    Event,
    Honour,
    Indicator,
    IndicatorName,
    Industry,
    Metric,
    Milestone,
    Park,
    ParkName,
    Place,
    PlaceName,
    Project,
    ProjectEnterprise,
    ProjectName,
    Source,
)
# Counted, not written by anybody.
NOT_KEPT: dict[type[Model], list[str]] = {
    Enterprise: ["project_total", "honour_total", "metric_total"],
    Park: ["project_total", "metric_total"],
    Project: ["stage_place", "last_heard", "lead_enterprise", "words"],
    Source: ["claim_total"],
}
for model in KEPT:
    register(model, app="entities", excluded_fields=NOT_KEPT.get(model, []))
