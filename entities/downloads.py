"""The public lists and profiles as files: exactly what the filter lets through."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, path
from django_filters import FilterSet

from entities.filters import (
    EnterpriseFilter,
    EventFilter,
    HonourFilter,
    MetricFilter,
    ParkFilter,
    ProjectFilter,
    SourceFilter,
)
from entities.models import (
    Enterprise,
    Event,
    Honour,
    Indicator,
    Industry,
    Metric,
    Park,
    Project,
    Source,
)
from entities.views.pages import find_by_slug
from entities.workbooks.exports import publish, send_profile, send_table
from entities.workbooks.formats import FORMATS
from entities.workbooks.rows import PUBLIC
from entities.workbooks.sheets import EXPORTS


@dataclass(frozen=True, slots=True)
class Download:
    """One public list; its rows are asked for anew by each request."""

    noun: str
    rows: Callable[[], QuerySet]
    filter_class: type[FilterSet] | None = None


DOWNLOADS = {
    "parks": Download("park", lambda: Park.objects.published(), ParkFilter),
    "projects": Download("project", lambda: Project.objects.published(), ProjectFilter),
    "honours": Download(
        "honour", lambda: Honour.objects.published().with_level_order(), HonourFilter
    ),
    "metrics": Download("metric", lambda: Metric.objects.published(), MetricFilter),
    "enterprises": Download(
        "enterprise", lambda: Enterprise.objects.published(), EnterpriseFilter
    ),
    "events": Download("event", lambda: Event.objects.published(), EventFilter),
    "sources": Download("source", lambda: Source.objects.published(), SourceFilter),
    "indicators": Download("indicator", lambda: Indicator.objects.all()),
    "industries": Download("industry", lambda: Industry.objects.all()),
}
SUBJECTS = {"parks": Park, "enterprises": Enterprise}


def download_list(request: HttpRequest, plural: str) -> HttpResponseBase:
    """?format=xlsx, csv, csv-gb18030 or json, and the same filters as the list."""
    download = DOWNLOADS[plural]
    format_ = FORMATS.get(request.GET.get("format", "xlsx"))
    if format_ is None:
        raise Http404(request.GET["format"])
    rows = download.rows()
    if download.filter_class:
        rows = download.filter_class(request.GET or None, queryset=rows).qs
    return send_table((publish(EXPORTS[download.noun]), rows), format_, PUBLIC)


def download_profile(request: HttpRequest, plural: str, slug: str) -> HttpResponseBase:
    """Everything published about a park or an enterprise as one workbook."""
    return send_profile(find_by_slug(SUBJECTS[plural], slug))


def build_paths() -> list[URLPattern]:
    """parks/download/ and the like, before an address that would take it for a park."""
    lists = [
        path(
            f"{plural}/download/",
            download_list,
            {"plural": plural},
            name=f"{download.noun}-download",
        )
        for plural, download in DOWNLOADS.items()
    ]
    profiles = [
        path(
            f"{plural}/<str:slug>/download/",
            download_profile,
            {"plural": plural},
            name=f"{model.__name__.lower()}-workbook",
        )
        for plural, model in SUBJECTS.items()
    ]
    return lists + profiles
