import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from entities import listing
from entities.models import Metric
from entities.tests.make import make_enterprise, make_metric, make_park, make_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_pages(monkeypatch):
    monkeypatch.setattr(listing, "PAGE_SIZE", 2)
    monkeypatch.setattr(listing, "COUNTED", 4)


def make_figures(years: list[int | None]) -> None:
    park = make_park()
    for year in years:
        day = year and datetime.date(year, 12, 31)
        make_metric(park=park, first_day=day, last_day=day)


def walk(client: Client, address: str) -> list[list[int | None]]:
    """The years on each page, going on by the link to the next one."""
    found, query = [], "page=1"
    while query:
        shown = client.get(f"{address}?{query}").context["listing"]
        rows = shown.page.object_list
        found.append([row.last_day and row.last_day.year for row in rows])
        number, count = shown.page.number, shown.page.paginator.num_pages
        query = f"after={shown.next_key}" if shown.next_key else ""
        if not shown.is_beyond and number < count:
            query = f"page={number + 1}"
    return found


@pytest.mark.usefixtures("small_pages")
def test_pages_go_on_beyond_what_is_counted(client: Client) -> None:
    make_figures([2021, None, 2019, 2020, 2021, None, 2018])
    first = client.get("/metrics/").context["listing"]
    assert (first.count_label, first.page.paginator.num_pages) == ("4+", 2)
    assert walk(client, "/metrics/") == [
        [2021, 2021],
        [2020, 2019],
        [2018, None],
        [None],
    ]


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("ordering", ["", "-date", "date", "growth", "name"])
def test_every_row_is_on_one_page_in_every_order(client: Client, ordering) -> None:
    make_figures([2021, None, 2019, 2020, 2021, None, 2018])
    seen, query = [], {"page": 1}
    while query:
        address = {"ordering": ordering, **query}
        shown = client.get("/metrics/", address).context["listing"]
        seen += [row.pk for row in shown.page.object_list]
        number = shown.page.number + 1
        is_numbered = not shown.is_beyond and number <= 2
        after = {"after": shown.next_key} if shown.next_key else {}
        query = {"page": number} if is_numbered else after
    assert len(seen) == 7
    assert set(seen) == set(Metric.objects.values_list("pk", flat=True))


@pytest.mark.parametrize("after", ["0", "-1", "x", "9" * 30, "٣"])
def test_an_unknown_place_to_go_on_from_is_the_first_page(client, after) -> None:
    project = make_project()
    shown = client.get("/projects/", {"after": after}).context["listing"]
    assert (shown.is_beyond, shown.page.object_list) == (False, [project])


@pytest.mark.usefixtures("small_pages")
def test_a_later_page_reads_no_earlier_rows(client: Client) -> None:
    make_figures([2021] * 7)
    after = client.get("/metrics/?page=2").context["listing"].next_key
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/metrics/?after={after}")
    assert not [q["sql"] for q in queries if "OFFSET" in q["sql"]]


@pytest.mark.parametrize(
    "written", ["甲高新", "甲高新技术产业开发区", "高新技术", None]
)
def test_a_list_is_narrowed_to_a_park_by_name_or_key(client, written) -> None:
    park = make_park(name="甲高新技术产业开发区")
    park.names.create(name="甲高新")
    project, enterprise = make_project(park=park), make_enterprise()
    enterprise.parks.add(park)
    make_project(park=make_park()), make_enterprise()
    value = written or str(park.pk)
    shown = [
        client.get(address, {name: value}).context["listing"].page.object_list
        for address, name in (("/projects/", "park"), ("/enterprises/", "parks"))
    ]
    assert shown == [[project], [enterprise]]
