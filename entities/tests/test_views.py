import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_industry,
    make_metric,
    make_park,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def make_row(noun: str) -> None:
    """One more row of a list, with everything that its line shows."""
    park, enterprise = make_park(), make_enterprise()
    enterprise.parks.add(park)
    enterprise.names.create(name=f"{enterprise.name}简称")
    if noun == "project":
        project = make_project(park=park, industry=make_industry())
        project.enterprises.add(enterprise)
    elif noun == "honour":
        make_honour(enterprise=enterprise)
    elif noun == "metric":
        make_metric(park=park)
    elif noun == "event":
        make_event(park=park)
    elif noun == "source":
        make_claim(park=park)


NOUNS = ("park", "project", "honour", "metric", "enterprise", "event", "source")


@pytest.mark.parametrize("noun", NOUNS)
def test_list_costs_the_same_at_one_and_at_three_rows(
    client: Client, noun: str, django_assert_num_queries
) -> None:
    address = f"/{noun}s/"
    make_row(noun)
    with_one = count_queries(client, address)
    make_row(noun)
    make_row(noun)
    with django_assert_num_queries(with_one):
        client.get(address)


def count_queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


@pytest.mark.parametrize("noun", NOUNS)
def test_empty_list_says_whether_the_filter_or_the_database_is_empty(
    client: Client, noun: str
) -> None:
    pages = read(client, f"/{noun}s/"), read(client, f"/{noun}s/?q=x")
    assert ["还没有公开的" in page for page in pages] == [True, False]
    assert ["没有符合条件的" in page for page in pages] == [False, True]


def test_an_empty_database_has_no_bare_tables(client: Client) -> None:
    pages = read(client, "/"), read(client, "/industries/")
    assert [page.count("还没有公开的") for page in pages] == [2, 1]
    assert ["<table" in page for page in pages] == [False, False]


@pytest.mark.parametrize("noun", NOUNS)
def test_list_survives_odd_filters(client: Client, noun: str) -> None:
    odd = "?page=zz&year=abc&park=-1&stage=x&q=%00&ordering=drop&at_least=nan"
    assert client.get(f"/{noun}s/{odd}").status_code == 200


@pytest.mark.parametrize("noun", ["project", "honour", "metric", "event", "source"])
@pytest.mark.parametrize("year", ["0", "-1", "10000", "2021.5"])
def test_list_refuses_years_that_no_date_can_have(
    client: Client, noun: str, year: str
) -> None:
    page = read(client, f"/{noun}s/?year={year}")
    assert "errorlist" in page


def test_list_orders_rows_without_the_value_last(client: Client) -> None:
    for name, value in (("甲", None), ("乙", 100), ("丙", 300)):
        unit = "元" if value else ""
        make_project(name=name, investment_value=value, investment_unit=unit)
    orders = {"-investment": "丙乙甲", "investment": "乙丙甲"}
    for ordering, expected in orders.items():
        page = client.get("/projects/", {"ordering": ordering}).context["listing"].page
        assert "".join(project.name for project in page) == expected


@pytest.mark.parametrize(
    ("noun", "orderings"),
    [
        ("park", ["-projects", "-metrics", "name"]),
        ("honour", ["-date", "date", "title"]),
        ("metric", ["-date", "-growth", "growth", "name"]),
        ("enterprise", ["-projects", "-honours", "name"]),
        ("event", ["-date", "date"]),
        ("source", ["-date", "-claims"]),
    ],
)
def test_every_list_can_be_ordered_while_searched(
    client: Client, noun: str, orderings: list[str]
) -> None:
    make_row(noun)
    for ordering in orderings:
        response = client.get(f"/{noun}s/", {"ordering": ordering, "q": ""})
        listing = response.context["listing"]
        assert (len(listing.page), listing.filter.form.errors) == (1, {})
        searched = client.get(f"/{noun}s/", {"ordering": ordering, "q": "没有这个词"})
        assert len(searched.context["listing"].page) == 0


def test_project_list_filters_by_sum_stage_and_year(client: Client, committed) -> None:
    day = datetime.date(2021, 10, 26)
    with committed():
        large = make_project(
            name="大项目",
            investment_value=660_000_000,
            investment_unit="元",
            stage="signed",
        )
        large.milestones.create(stage="signed", first_day=day, last_day=day)
        make_project(name="小项目", investment_value=80_000_000, investment_unit="元")
    page = read(client, "/projects/?at_least=1&stage=signed&year=2021")
    assert "大项目" in page
    assert "小项目" not in page


def test_project_page_shows_each_cell_with_its_sentence(client: Client) -> None:
    text = "甲园区近日签约。乙项目总投资6.6亿元。"
    source = make_source(title="签约报道", text=text)
    project = make_project(investment_value=660_000_000, investment_unit="元")
    claim = make_claim(
        source=source,
        project=project,
        field="investment",
        value={"value": "660000000", "unit": "元"},
        quote="6.6亿元",
        start=14,
        stop=19,
        sentence_start=8,
        sentence_stop=20,
        is_preferred=True,
    )
    page = read(client, project.get_absolute_url())
    assert "乙项目总投资<mark>6.6亿元</mark>。" in page
    assert f"{source.get_absolute_url()}#claim-{claim.pk}" in page
    marked = read(client, source.get_absolute_url())
    assert f'<span id="claim-{claim.pk}"></span>' in marked
    assert f'<a href="{project.get_absolute_url()}">6.6亿元</a>' in marked


def test_source_text_is_never_markup(client: Client) -> None:
    source = make_source(text="<script>alert(1)</script>签约")
    make_claim(source=source, field="name", quote="签约", start=25, stop=27)
    page = read(client, source.get_absolute_url())
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_park_page_gathers_its_facts(client: Client) -> None:
    park = make_park(name="甲工业园区", level="national")
    project, honour = make_project(park=park), make_honour(park=park)
    metric = make_metric(park=park, value=17, unit="个")
    source = make_claim(metric=metric).source
    page = read(client, park.get_absolute_url())
    for shown in (project, honour, metric.indicator, source, "17个", "国家级"):
        assert str(shown) in page


def test_park_page_lists_the_partners_of_its_projects_once(client: Client) -> None:
    park, enterprise = make_park(), make_enterprise(name="某合力公司")
    for _ in range(2):
        make_project(park=park).enterprises.add(enterprise)
    enterprise.parks.add(park)
    page = read(client, park.get_absolute_url())
    section = page.split('id="enterprises"')[1].split("</section>")[0]
    assert section.count("某合力公司") == 1


def test_park_page_has_a_fixed_number_of_queries(client: Client) -> None:
    park = make_park()
    make_project(park=park)
    make_metric(park=park)
    before = count_queries(client, park.get_absolute_url())
    for _ in range(3):
        project = make_project(park=park)
        project.enterprises.add(make_enterprise())
        make_metric(park=park)
        make_honour(park=park)
        make_event(park=park)
    assert count_queries(client, park.get_absolute_url()) <= before + 1


def test_old_address_redirects_to_the_new_one(client: Client) -> None:
    park = make_park(name="乙高新区")
    park.old_slugs.create(slug="旧名")
    response = client.get("/parks/旧名/")
    assert (response.status_code, response["Location"]) == (
        301,
        park.get_absolute_url(),
    )


@pytest.mark.parametrize("fields", [{}, {"is_published": False}])
def test_what_is_not_there_or_not_public_is_not_found(
    client: Client, fields: dict
) -> None:
    if fields:
        addresses = [
            make(**fields).get_absolute_url()
            for make in (make_park, make_project, make_enterprise, make_source)
        ]
    else:
        addresses = ["/parks/没有/", "/projects/9/", "/sources/9/", "/industries/x/"]
    assert [client.get(address).status_code for address in addresses] == [404] * 4


def test_hidden_facts_stay_out_of_lists_and_sources(client: Client) -> None:
    project = make_project(name="未公开项目", is_published=False)
    source = make_claim(project=project, quote="未公开").source
    for address in ("/", "/projects/", source.get_absolute_url()):
        assert "未公开项目" not in read(client, address)


def test_long_lists_are_cut_into_pages(client: Client) -> None:
    for _ in range(51):
        make_project()
    page = read(client, "/projects/")
    assert 'aria-label="第2页"' in page
    assert read(client, "/projects/?page=2").count("/projects/") < page.count(
        "/projects/"
    )


def test_industry_page_lists_projects_and_enterprises(client: Client) -> None:
    industry = make_industry(name="电子信息")
    project = make_project(industry=industry)
    enterprise = make_enterprise()
    enterprise.industries.add(industry)
    page = read(client, industry.get_absolute_url())
    assert project.name in page
    assert enterprise.name in page
    assert "电子信息" in read(client, "/industries/")
