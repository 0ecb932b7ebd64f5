"""Pages beside the lists cost as many queries with three rows of everything as with one."""

import datetime
import itertools

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from entities.models import Industry, Park, Source
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_metric,
    make_milestone,
    make_project,
)

pytestmark = pytest.mark.django_db
DAYS = {"first_day": datetime.date(2021, 1, 1), "last_day": datetime.date(2021, 12, 31)}
PAGES = [
    "/",
    "/compare/?park=甲园区&park=乙园区",
    "/enterprises/甲公司/",
    "/events/1/",
    "/feed/",
    "/honours/1/",
    "/indicators/",
    "/indicators/1/",
    "/industries/",
    "/industries/甲产业/",
    "/metrics/1/",
    "/parks/甲园区/",
    "/parks/甲园区/feed/",
    "/projects/1/",
    "/projects/pipeline/",
    "/search/?q=园区",
    "/search/?q=园区&kind=park",
    "/search/suggest/?q=公司",
    "/sitemap.xml",
    "/sitemap-metrics.xml",
]
YEARS = itertools.count(2000)


def add_everything(committed, key: int | None = None) -> None:
    """One row more of each kind, all about 甲园区 and 甲公司; the first has key 1."""
    own = {"pk": key} if key else {}
    with committed():
        parks = [
            Park.objects.get_or_create(name=f"{n}园区", slug=f"{n}园区")[0]
            for n in "甲乙"
        ]
        industry, _ = Industry.objects.get_or_create(name="甲产业", slug="甲产业")
        enterprise = (
            make_enterprise(name="甲公司", slug="甲公司") if key else make_enterprise()
        )
        enterprise.parks.add(parks[0]), enterprise.industries.add(industry)
        project = make_project(park=parks[0], industry=industry, **own)
        project.partners.create(enterprise=enterprise), make_milestone(project=project)
        make_honour(enterprise=enterprise, **own), make_event(park=parks[0], **own)
        indicator = make_indicator(**own) if key else make_metric().indicator
        add_figures(parks, indicator, own)
        make_claim(project=project), make_claim(park=parks[0])


def add_figures(parks: list[Park], indicator, own: dict) -> None:
    for park in parks:
        day = DAYS["last_day"].replace(year=next(YEARS))
        metric = make_metric(
            indicator=indicator, park=park, first_day=day, last_day=day, **own
        )
        own = {}
        make_claim(metric=metric, field="value", value={"value": "1", "unit": "家"})


def count_queries(address: str) -> int:
    client = Client()
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def test_a_page_costs_the_same_at_one_and_at_three_rows(committed) -> None:
    add_everything(committed, 1)
    pages = [*PAGES, Source.objects.earliest("pk").get_absolute_url()]
    before = {address: count_queries(address) for address in pages}
    for _ in range(2):
        add_everything(committed)
    assert {address: count_queries(address) for address in pages} == before
