"""What a figure is called, who says it and how to cite it, in templates."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone

from entities.citations import cite_fact as write_fact
from entities.citations import cite_source as write_source
from entities.evidence import Passage, label_field, label_value
from entities.models import Claim, Event, Fact, Honour, Metric, Project, Source

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
    """As colleagues know the person; what a program has done is nobody's."""
    if user is None:
        return ""
    chinese = f"{user.last_name}{user.first_name}"  # the surname comes first
    return user.get_full_name() or user.get_username() if chinese.isascii() else chinese


@register.filter
def title_fact(fact: Fact) -> str:
    """Whole by itself: 衡阳高新区2021年企业数：160余家."""
    if isinstance(fact, Metric):
        return f"{fact.subject}{fact.period_label}{fact.indicator}：{fact.label}"
    if isinstance(fact, Honour):
        return f"{fact.recipient}：{fact.title}"
    return str(fact)


@register.filter
def detail_fact(fact: Fact) -> str:
    """What the title leaves open: 白沙洲工业园区 · 投产 · 6.6亿元."""
    if isinstance(fact, Project):
        said = (fact.park, fact.get_stage_display(), fact.investment)
    elif isinstance(fact, Honour):
        said = (fact.get_level_display(), fact.issuer, fact.date_label)
    elif isinstance(fact, Event):
        said = (fact.date_label, fact.park)
    else:
        said = (fact.indicator.category,)
    return " · ".join(str(each) for each in said if each)


@register.filter
def find_check_address(fact: Fact) -> str:
    """Where the sentence stands that says what the fact is called by."""
    field = "name" if isinstance(fact, Project) else "title"
    if isinstance(fact, Metric):
        field = "rank" if fact.growth is None else "growth"
        field = field if fact.value is None else "value"
    return f"{fact.get_absolute_url()}#cell-{field}"


@register.filter
def list_fields(passage: Passage) -> list[str]:
    """The cells that a passage speaks for, each once: 总投资, 用地."""
    return list(dict.fromkeys(label_field(claim) for claim in passage.claims))


@register.simple_tag
def quote_passage(passage: Passage) -> str:
    """The sentence with its source, as a newspaper would print it."""
    source = passage.claim.source
    words = "".join(piece.text for piece in passage.pieces).strip()
    day = source.published_on
    dated = f"，{day.year}年{day.month}月{day.day}日" if day else ""
    return f"“{words}”（{source.publisher}《{source.title}》{dated}）"


@register.filter
def name_kind(fact: Fact) -> str:
    return str(fact._meta.verbose_name)  # noqa: SLF001 -- Django's public model API


@register.filter
def name_field(claim: Claim) -> str:
    """The cell that the source speaks of: 总投资."""
    return label_field(claim)


@register.filter
def label_claim(claim: Claim) -> str:
    """What the source says, in words."""
    return label_value(claim.field, claim.value)
