"""The JSON API: whole answers, pages, refusals, and its own description held to it."""

import datetime

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.urls import reverse
from hypothesis import given, settings

from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_metric,
    make_milestone,
    make_park,
    make_project,
    make_source,
)
from parkdb.wsgi import application

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


def link(row) -> dict:
    url = SITE + row.get_absolute_url()
    return {"id": row.pk, "name": str(row), "url": url}


def stamp(row) -> str:
    return row.updated_at.astimezone(TIME_ZONE).isoformat()


TIME_ZONE = datetime.timezone(datetime.timedelta(hours=8))


def test_a_metric_is_given_whole(client):
    park = make_park(name="白沙洲工业园区")
    indicator = make_indicator(name="规上工业总产值")
    days = {"first_day": "2021-01-01", "last_day": "2021-09-30"}
    figures = {"value": "15400000000", "unit": "元", "qualifier": "约"}
    metric = make_metric(
        park=park,
        indicator=indicator,
        growth="19.18",
        rank_position=1,
        **days,
        **figures,
    )
    metric.refresh_from_db()
    source = make_source(title="园区产值")
    said = {"value": "15400000000", "unit": "元"}
    claim = {"field": "value", "value": said, "quote": "约154亿元"}
    make_claim(metric=metric, source=source, is_preferred=True, **claim)

    answer = client.get(reverse("api-metric-detail", args=[metric.pk]))

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.json() == {
        "id": metric.pk,
        "url": f"{SITE}/metrics/{metric.pk}/",
        "updated_at": stamp(metric),
        "indicator": link(indicator),
        "subject": "白沙洲工业园区",
        "park": link(park),
        "enterprise": None,
        "place": None,
        "industry": None,
        "period": "2021-01/2021-09",
        "nature": "actual",
        "quantity": {
            "value": "15400000000",
            "value_max": None,
            "unit": "元",
            "qualifier": "约",
        },
        "growth": "19.18",
        "rank": {"position": 1, "scope": ""},
        "evidence": [
            {
                **claim,
                "source": link(source),
                "is_preferred": True,
                "is_contradicting": False,
            }
        ],
    }


def test_a_hidden_partner_is_named_without_a_page(client):
    hidden = make_enterprise(is_published=False)
    project = make_project()
    project.enterprises.add(hidden)

    answer = client.get(reverse("api-project-detail", args=[project.pk])).json()

    assert answer["enterprises"] == [
        {"id": hidden.pk, "name": hidden.name, "url": None}
    ]


def test_hidden_rows_and_sources_are_not_given(client):
    project = make_project(is_published=False)
    honour = make_honour()
    make_claim(honour=honour, source=make_source(is_published=False), field="title")

    assert client.get(reverse("api-project-list")).json()["results"] == []
    assert (
        client.get(reverse("api-project-detail", args=[project.pk])).status_code == 404
    )
    given = client.get(reverse("api-honour-detail", args=[honour.pk])).json()
    assert given["evidence"] == []


def test_pages_follow_one_another(client):
    parks = [make_park() for _ in range(3)]
    first = client.get(reverse("api-park-list"), {"limit": 2}).json()
    second = client.get(first["next"]).json()

    pages = [[row["id"] for row in page["results"]] for page in (first, second)]
    assert pages == [[parks[0].pk, parks[1].pk], [parks[2].pk]]
    assert second["next"] is None


def test_lists_are_narrowed_like_the_pages(client):
    wanted = make_metric(nature="target")
    make_metric()
    rows = client.get(reverse("api-metric-list"), {"nature": "target"}).json()
    assert [row["id"] for row in rows["results"]] == [wanted.pk]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ({"limit": "0"}, {"limit": ["请确保该值大于或者等于 1。"]}),
        ({"after": "x"}, {"after": ["请填写合法的整数值。"]}),
        ({"year": "0"}, {"year": ["确保该值大于或等于1900。"]}),
    ],
    ids=["limit", "after", "year"],
)
def test_a_wrong_question_is_refused_with_the_reason(client, question, answer):
    refused = client.get(reverse("api-metric-list"), question)
    assert (refused.status_code, refused.json()) == (400, answer)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("noun", "make", "queries"),
    [
        ("park", make_park, 3),
        ("enterprise", make_enterprise, 5),
        ("project", lambda: make_milestone().project, 4),
        ("honour", make_honour, 2),
        ("metric", make_metric, 2),
        ("source", make_source, 2),
        ("indicator", make_indicator, 3),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_list_costs_the_same_whatever_its_length(
    client, django_assert_num_queries, noun, make, queries, rows
):
    for _ in range(rows):
        make()
    with django_assert_num_queries(queries):
        given = client.get(reverse(f"api-{noun}-list")).json()
    assert len(given["results"]) == rows


def test_the_page_describes_every_address(client):
    page = client.get(reverse("api")).content.decode()
    nouns = ["parks", "enterprises", "projects", "honours", "metrics", "events"]
    addresses = [f"/api/v1/{noun}/" for noun in nouns]
    assert [address for address in addresses if address not in page] == []


@pytest.fixture
def one_connection():
    """A request that ends takes no connection with it whose transaction is the test's."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("one_connection")
@pytest.mark.parametrize("noun", ["parks", "enterprises", "projects", "honours"])
def test_every_list_answers_as_described(noun):
    make_milestone(project=make_project(park=make_park()))
    make_honour(enterprise=make_enterprise())
    call_as_described(f"/api/v1/{noun}/")


@pytest.mark.usefixtures("one_connection")
@pytest.mark.parametrize("noun", ["metrics", "events", "sources", "indicators"])
def test_every_list_of_figures_answers_as_described(noun):
    make_claim(metric=make_metric(), field="value")
    make_event()
    call_as_described(f"/api/v1/{noun}/")


@pytest.mark.usefixtures("one_connection")
@pytest.mark.parametrize("noun", ["parks", "projects", "metrics", "sources"])
def test_every_row_answers_as_described(noun):
    make_claim(metric=make_metric(), field="value")
    call_as_described(f"/api/v1/{noun}/{{id}}/")


def call_as_described(address: str) -> None:
    """Ask whatever the description allows, and more; the answer has to fit it."""
    schema = schemathesis.openapi.from_wsgi("/api/schema.json", application)

    @settings(max_examples=25, derandomize=True)
    @given(case=schema[address]["GET"].as_strategy())
    def check(case):
        case.call_and_validate()

    check()
