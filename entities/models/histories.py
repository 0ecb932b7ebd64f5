"""Every saved state of a row with who and when, however it came: desk, admin, import."""

from simple_history import register

from entities.models.enterprises import Enterprise
from entities.models.events import Event
from entities.models.honours import Honour
from entities.models.indicators import Indicator
from entities.models.industries import Industry
from entities.models.metrics import Metric
from entities.models.milestones import Milestone
from entities.models.parks import Park
from entities.models.places import Place
from entities.models.projects import Project

KEPT = (
    Enterprise,
    Event,
    Honour,
    Indicator,
    Industry,
    Metric,
    Milestone,
    Park,
    Place,
    Project,
)
for model in KEPT:
    register(model, app="entities")
