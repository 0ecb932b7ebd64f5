"""What a figure is called, who says it and how to cite it, in templates."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone

from entities.citations import cite_fact as write_fact
from entities.citations import cite_source as write_source
from entities.evidence import label_value
from entities.models import Claim, Fact, Honour, Metric, Source

register = template.Library()


@register.simple_tag
def cite_source(source: Source) -> str:
    return write_source(source, read_on=timezone.localdate())


@register.simple_tag(takes_context=True)
def cite_fact(context: dict[str, Any], fact: Fact) -> str:
    address = find_link(context, fact)
    return write_fact(fact, title_fact(fact), address, read_on=timezone.localdate())


@register.simple_tag(takes_context=True)
def find_link(context: dict[str, Any], fact: Fact) -> str:
    """The whole address of its page, to be sent to somebody."""
    return context["request"].build_absolute_uri(fact.get_absolute_url())


@register.simple_tag
def find_report_address(fact: Fact, field: str = "") -> str:
    address = reverse("report-error", args=[type(fact).__name__.lower(), fact.pk])
    return f"{address}?field={field}" if field else address


@register.filter
def name_person(user: Any) -> str:
    """As colleagues know the person."""
    return user.get_full_name() or user.get_username()


@register.filter
def title_fact(fact: Fact) -> str:
    """Whole by itself: 衡阳高新区2021年企业数：160余家."""
    if isinstance(fact, Metric):
        return f"{fact.subject}{fact.period_label}{fact.indicator}：{fact.label}"
    if isinstance(fact, Honour):
        return f"{fact.recipient}：{fact.title}"
    return str(fact)


@register.filter
def name_kind(fact: Fact) -> str:
    return str(fact._meta.verbose_name)  # noqa: SLF001 -- Django's public model API


@register.filter
def label_claim(claim: Claim) -> str:
    """What the source says, in words."""
    return label_value(claim.field, claim.value)
