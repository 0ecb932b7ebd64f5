"""The public pages: lists, one page a fact, and the sources with what they say."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from entities.evidence import find_evidence
from entities.filters import (
    EnterpriseFilter,
    EventFilter,
    HonourFilter,
    MetricFilter,
    ParkFilter,
    ProjectFilter,
    SourceFilter,
)
from entities.listing import Listing, build_listing
from entities.marking import mark_text
from entities.models import (
    Claim,
    Enterprise,
    Event,
    Fact,
    Honour,
    Industry,
    Metric,
    Park,
    Project,
    Source,
)
from entities.profiles import build_profile

RECENT = 8
SHOWN_PARKS = 12


def home(request: HttpRequest) -> HttpResponse:
    context = {
        "parks": Park.objects.published()
        .with_counts()
        .select_related("place")
        .order_by("-project_count", "-metric_count", "name")[:SHOWN_PARKS],
        "projects": Project.objects.published()
        .with_partners()
        .order_by("-updated_at", "-id")[:RECENT],
        "honours": Honour.objects.published()
        .with_recipients()
        .order_by("-updated_at", "-id")[:RECENT],
        "sources": Source.objects.published().with_counts().defer("text")[:RECENT],
    }
    return render(request, "entities/home.html", context)


def park_list(request: HttpRequest) -> HttpResponse:
    parks = Park.objects.published().with_counts().select_related("place__parent")
    return show_list(request, "park", build_listing(request, ParkFilter, parks))


def park_detail(request: HttpRequest, slug: str) -> HttpResponse:
    park = find_by_slug(Park, slug)
    if park.slug != slug:
        return redirect(park, permanent=True)
    context = {"park": park, "profile": build_profile(park)}
    return render(request, "entities/park_detail.html", context)


def project_list(request: HttpRequest) -> HttpResponse:
    projects = Project.objects.published().with_partners()
    return show_list(
        request, "project", build_listing(request, ProjectFilter, projects)
    )


def project_detail(request: HttpRequest, pk: int) -> HttpResponse:
    projects = Project.objects.published().with_partners()
    projects = projects.prefetch_related("milestones", "names")
    return show_fact(request, "project", get_object_or_404(projects, pk=pk))


def honour_list(request: HttpRequest) -> HttpResponse:
    honours = Honour.objects.published().with_recipients()
    return show_list(request, "honour", build_listing(request, HonourFilter, honours))


def honour_detail(request: HttpRequest, pk: int) -> HttpResponse:
    honours = Honour.objects.published().with_recipients()
    return show_fact(request, "honour", get_object_or_404(honours, pk=pk))


def metric_list(request: HttpRequest) -> HttpResponse:
    metrics = Metric.objects.published().with_subjects()
    return show_list(request, "metric", build_listing(request, MetricFilter, metrics))


def metric_detail(request: HttpRequest, pk: int) -> HttpResponse:
    metrics = Metric.objects.published().with_subjects()
    return show_fact(request, "metric", get_object_or_404(metrics, pk=pk))


def enterprise_list(request: HttpRequest) -> HttpResponse:
    enterprises = Enterprise.objects.published().with_counts()
    listing = build_listing(
        request, EnterpriseFilter, enterprises.prefetch_related("parks", "names")
    )
    return show_list(request, "enterprise", listing)


def enterprise_detail(request: HttpRequest, slug: str) -> HttpResponse:
    enterprise = find_by_slug(Enterprise, slug)
    if enterprise.slug != slug:
        return redirect(enterprise, permanent=True)
    context = {"enterprise": enterprise, "profile": build_profile(enterprise)}
    return render(request, "entities/enterprise_detail.html", context)


def event_list(request: HttpRequest) -> HttpResponse:
    events = Event.objects.published().select_related("park")
    return show_list(request, "event", build_listing(request, EventFilter, events))


def event_detail(request: HttpRequest, pk: int) -> HttpResponse:
    events = Event.objects.published().select_related("park")
    return show_fact(request, "event", get_object_or_404(events, pk=pk))


def industry_list(request: HttpRequest) -> HttpResponse:
    industries = Industry.objects.with_counts().select_related("parent")
    context = {"industries": industries}
    return render(request, "entities/industry_list.html", context)


def industry_detail(request: HttpRequest, slug: str) -> HttpResponse:
    industry = find_by_slug(Industry, slug)
    if industry.slug != slug:
        return redirect(industry, permanent=True)
    context = {
        "industry": industry,
        "projects": industry.projects.published().with_partners(),
        "enterprises": industry.enterprises.published(),
    }
    return render(request, "entities/industry_detail.html", context)


def source_list(request: HttpRequest) -> HttpResponse:
    sources = Source.objects.published().with_counts().defer("text")
    listing = build_listing(request, SourceFilter, sources)
    return show_list(request, "source", listing)


def source_detail(request: HttpRequest, pk: int) -> HttpResponse:
    source = get_object_or_404(Source.objects.published(), pk=pk)
    claims = Claim.objects.filter(source=source).with_facts()
    public = [claim for claim in claims if claim.fact.is_published]
    context = {
        "source": source,
        "pieces": mark_text(source.text, public),
        "facts": group_by_fact(public),
    }
    return render(request, "entities/source_detail.html", context)


def show_list(request: HttpRequest, noun: str, listing: Listing) -> HttpResponse:
    return render(request, f"entities/{noun}_list.html", {"listing": listing})


def show_fact(request: HttpRequest, noun: str, fact: Fact) -> HttpResponse:
    context = {noun: fact, "fact": fact, "evidence": find_evidence(fact)}
    return render(request, f"entities/{noun}_detail.html", context)


def find_by_slug(
    model: type[Park | Enterprise | Industry], slug: str
) -> Park | Enterprise | Industry:
    """The row at this address, or the one that has moved away from it; else 404."""
    rows = model.objects.all()
    if issubclass(model, Fact):
        rows = rows.published()
    found = rows.filter(slug=slug).first() or rows.filter(old_slugs__slug=slug).first()
    if found is None:
        raise Http404(slug)
    return found


def group_by_fact(claims: list[Claim]) -> list[tuple[Fact, list[Claim]]]:
    """Facts in the order in which the text speaks of them, with their claims."""
    groups: dict[tuple[type, int], tuple[Fact, list[Claim]]] = {}
    for claim in claims:
        fact = claim.fact
        groups.setdefault((type(fact), fact.pk), (fact, []))[1].append(claim)
    return list(groups.values())
