import pytest

from entities.tests.charts.figures import make_run, make_year
from entities.tests.make import make_indicator, make_park, make_place
from entities.tests.public.counting import count_queries, read

pytestmark = pytest.mark.django_db


def test_indicator_page_shows_every_subject_with_growth_and_rank(client):
    metric = make_run({2020: 100, 2021: 120}, rank_position=2, rank_scope="全市园区")[0]
    make_year(2021, 80, last=9, park=metric.park, indicator=metric.indicator)
    make_year(2021, 300, park=None, place=make_place(), indicator=metric.indicator)
    page = read(client, metric.indicator.get_absolute_url())
    for shown in ("自算 +20%", "全市园区第2", "1—9月", metric.get_absolute_url()):
        assert shown in page
    chart = client.get(metric.indicator.get_absolute_url()).context["panel"].chart
    assert [len(line["points"]) for line in chart.payload["series"]] == [2, 1]


def test_indicator_page_is_narrowed_by_park_stretch_nature_and_subject(client):
    metric = make_run({2020: 111, 2021: 222})[0]
    same = {"indicator": metric.indicator}
    make_year(2021, 333, last=9, park=metric.park, **same)
    make_year(2021, 444, nature="target", park=metric.park, **same)
    make_year(2021, 555, park=make_park(), **same)
    make_year(2021, 666, park=None, subject_name="某行动", **same)
    address = metric.indicator.get_absolute_url()
    found = {
        query: [
            n
            for n in (111, 222, 333, 444, 555, 666)
            if f"{n}元" in read(client, f"{address}?{query}")
        ]
        for query in (
            f"park={metric.park.pk}&stretch=year&nature=actual",
            "stretch=part",
            "subject=other",
            "stretch=state",
        )
    }
    assert list(found.values()) == [[111, 222], [333], [666], []]


def test_without_a_trend_the_fullest_year_is_a_bar_for_each_subject(client):
    indicator = make_indicator()
    for value in (1, 3, 2):
        make_year(2021, value, park=make_park(), indicator=indicator)
    make_year(2022, 9, park=make_park(), indicator=indicator)
    chart = client.get(indicator.get_absolute_url()).context["panel"].chart
    assert chart.title == f"2021年{indicator}"
    assert chart.payload["series"][0]["values"] == [3, 2, 1]


def test_pages_of_figures_cost_the_same_at_one_and_at_three(client):
    metric = make_run({2020: 100})[0]
    addresses = [
        metric.indicator.get_absolute_url(),
        metric.get_absolute_url(),
        "/indicators/",
    ]
    with_one = [count_queries(client, address) for address in addresses]
    for year in (2018, 2019):
        make_year(year, 5, park=metric.park, indicator=metric.indicator)
        make_run({year: 1})
    assert [count_queries(client, address) for address in addresses] == with_one


def test_metric_page_marks_growth_that_two_years_contradict(client):
    old, new = make_run({2020: 100, 2021: 120})
    new.growth = 35
    new.save()
    pages = [read(client, metric.get_absolute_url()) for metric in (old, new)]
    assert ["与文中说法不符" in page for page in pages] == [False, True]


def test_unpublished_figures_stay_out_of_indicator_pages(client):
    metric = make_run({2020: 7777}, is_published=False)[0]
    assert "7777" not in read(client, metric.indicator.get_absolute_url())
    assert metric.indicator.name not in read(client, "/indicators/")
