"""Rows of long lists, worked out before a template writes them."""

from collections.abc import Iterable
from typing import TypedDict

from django import template
from django.db.models import Model

from entities.models import Enterprise, Metric, Project

register = template.Library()


class MetricRow(TypedDict):
    """A dictionary: templates try keys before attributes, which costs a list of
    fifty rows as much as its queries.
    """

    address: str
    indicator: str
    indicator_address: str
    subject: str
    subject_address: str
    period: str
    value: str
    growth: str
    tone: str
    rank: str
    nature: str


@register.filter
def lay_out_metrics(metrics: Iterable[Metric]) -> list[MetricRow]:
    return [lay_out_metric(metric) for metric in metrics]


def lay_out_metric(metric: Metric) -> MetricRow:
    return {
        "address": metric.get_absolute_url(),
        "indicator": str(metric.indicator),
        "indicator_address": metric.indicator.get_absolute_url(),
        "subject": str(metric.subject),
        "subject_address": find_address(metric.subject),
        "period": metric.period_label,
        "value": metric.value_label,
        "growth": metric.growth_label,
        "tone": find_tone(metric),
        "rank": metric.rank_label,
        "nature": ""
        if metric.nature == Metric.Nature.ACTUAL
        else metric.get_nature_display(),
    }


class PartnerRow(TypedDict):
    name: str
    address: str


class ProjectRow(TypedDict):
    address: str
    name: str
    park: str
    park_address: str
    partners: list[PartnerRow]
    industry: str
    industry_address: str
    investment: str
    stage: str
    heard: str
    is_stale: bool


@register.filter
def lay_out_projects(projects: Iterable[Project]) -> list[ProjectRow]:
    return [lay_out_project(project) for project in projects]


def lay_out_project(project: Project) -> ProjectRow:
    investment, day = project.investment, project.heard_on
    return {
        "address": project.get_absolute_url(),
        "name": project.name,
        "park": str(project.park or ""),
        "park_address": find_address(project.park),
        "partners": [lay_out_partner(each) for each in project.enterprises.all()],
        "industry": str(project.industry or ""),
        "industry_address": find_address(project.industry),
        "investment": investment.label if investment else "",
        "stage": project.get_stage_display(),
        "heard": f"{day.year}年{day.month}月" if day else "",
        "is_stale": project.is_stale,
    }


def lay_out_partner(partner: Enterprise) -> PartnerRow:
    return {"name": partner.name, "address": find_address(partner)}


def find_address(subject: Model | str | None) -> str:
    """Empty where there is no page, or none yet for the public."""
    if not getattr(subject, "is_published", True):
        return ""
    read = getattr(subject, "get_absolute_url", None)
    return read() if read else ""


def find_tone(metric: Metric) -> str:
    """The colour of its growth."""
    if not metric.growth:
        return ""
    return "up" if metric.growth > 0 else "down"
