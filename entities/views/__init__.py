"""The public pages, one module a noun."""

from entities.views.compare import compare
from entities.views.coverage import coverage
from entities.views.enterprises import enterprise_detail, enterprise_list
from entities.views.events import event_detail, event_list
from entities.views.home import home
from entities.views.honours import honour_detail, honour_list
from entities.views.industries import industry_detail, industry_list
from entities.views.metrics import (
    indicator_detail,
    indicator_list,
    metric_detail,
    metric_list,
)
from entities.views.pages import show_icon
from entities.views.parks import park_detail, park_list
from entities.views.projects import project_detail, project_list, project_pipeline
from entities.views.reports import report_error
from entities.views.search import search, suggest
from entities.views.sources import source_detail, source_list

__all__ = [
    "compare",
    "coverage",
    "enterprise_detail",
    "enterprise_list",
    "event_detail",
    "event_list",
    "home",
    "honour_detail",
    "honour_list",
    "indicator_detail",
    "indicator_list",
    "industry_detail",
    "industry_list",
    "metric_detail",
    "metric_list",
    "park_detail",
    "park_list",
    "project_detail",
    "project_list",
    "project_pipeline",
    "report_error",
    "search",
    "show_icon",
    "source_detail",
    "source_list",
    "suggest",
]
