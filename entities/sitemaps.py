"""The addresses that search engines may list, 10,000 a file."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control

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

LISTS = (
    "home",
    "park-list",
    "project-list",
    "honour-list",
    "metric-list",
    "enterprise-list",
    "industry-list",
    "event-list",
    "source-list",
    "indicator-list",
    "api",
)
# What only staff can use, and what repeats a page in another form.
CLOSED = ("/admin/", "/articles/", "/review/", "/coverage/", "/*/download/")


class ListSitemap(Sitemap):
    """The lists and other pages that stand alone."""

    def items(self) -> tuple[str, ...]:
        return LISTS

    def location(self, item: str) -> str:
        return reverse(item)


class RowSitemap(Sitemap):
    """The page of every published row of one kind."""

    limit = 10_000

    def __init__(self, rows: QuerySet) -> None:
        self.rows = rows

    def items(self) -> QuerySet:
        fields = {field.name for field in self.rows.model._meta.fields}  # noqa: SLF001 -- Django's public model API
        return self.rows.only(*fields & {"slug", "updated_at"}).order_by("pk")

    def lastmod(self, row: Model) -> datetime:
        return row.updated_at

    def get_latest_lastmod(self) -> datetime | None:
        # Django's own would load every row.
        return self.rows.aggregate(latest=Max("updated_at"))["latest"]


SITEMAPS = {
    "pages": ListSitemap(),
    "parks": RowSitemap(Park.objects.published()),
    "enterprises": RowSitemap(Enterprise.objects.published()),
    "projects": RowSitemap(Project.objects.published()),
    "honours": RowSitemap(Honour.objects.published()),
    "metrics": RowSitemap(Metric.objects.published()),
    "events": RowSitemap(Event.objects.published()),
    "sources": RowSitemap(Source.objects.published()),
    "indicators": RowSitemap(Indicator.objects.all()),
    "industries": RowSitemap(Industry.objects.all()),
}


@cache_control(max_age=86400)
def show_robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    address = request.build_absolute_uri(reverse("sitemap"))
    text = "\n".join([*lines, "", f"Sitemap: {address}", ""])
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
