"""What narrows the list of metrics narrows it alike on both databases."""

import datetime

import pytest
from django.db import connection
from django.test import Client

from entities.filters import MetricFilter
from entities.models import Metric, metrics
from entities.tests.make import make_indicator, make_metric

pytestmark = pytest.mark.django_db
SPANS = {
    ("2021-01-01", "2021-12-31"): "year",
    ("2020-01-01", "2020-12-31"): "year",
    ("2020-01-01", "2021-12-31"): "part",
    ("2021-01-01", "2021-12-30"): "part",
    ("2021-01-02", "2021-12-31"): "part",
    ("2020-12-31", "2021-12-31"): "part",
    ("2021-01-01", "2021-09-30"): "part",
    ("2021-01-01", "2021-01-01"): "state",
    ("2021-12-31", "2021-12-31"): "state",
    (None, None): "",
}


def list_rows(client: Client, **query) -> list[Metric]:
    return client.get("/metrics/", query).context["listing"].page.object_list


@pytest.mark.parametrize("stretch", ["year", "part", "state"])
def test_figures_are_of_a_year_a_part_or_a_day(client: Client, stretch) -> None:
    found = {
        make_metric(first_day=first, last_day=last).pk: named
        for (first, last), named in SPANS.items()
    }
    shown = {row.pk for row in list_rows(client, stretch=stretch)}
    assert shown == {key for key, named in found.items() if named == stretch}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a small table is scanned")
def test_a_stretch_is_read_in_its_order_by_an_index() -> None:
    make_metric(first_day=datetime.date(2021, 1, 1), last_day=datetime.date(2021, 2, 1))
    plan = Metric.objects.published().of_stretch("part")[:50].explain()
    assert "USING INDEX metric_of_stretch" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a small table is scanned")
def test_figures_about_few_subjects_are_counted_by_an_index_alone() -> None:
    rows = MetricFilter({"subject": "place"}, queryset=Metric.objects.published()).qs
    plan = rows.order_by().values("pk")[:9].explain()
    assert "COVERING INDEX metric_about_place" in plan


def test_a_year_is_put_in_order_of_its_values(client: Client) -> None:
    days = [datetime.date(year, 12, 31) for year in (2021, 2021, 2021, 2022)]
    values = {"value": [3, 5, None, 9], "growth": [1, None, 2, 9]}
    rows = [
        make_metric(first_day=day, last_day=day, value=value, growth=growth)
        for day, value, growth in zip(days, *values.values(), strict=True)
    ]
    third, first, last, _ = rows
    assert list_rows(client, year=2021, ordering="-value") == [first, third, last]
    assert list_rows(client, year=2021, ordering="value") == [third, first, last]
    assert list_rows(client, year=2021, ordering="-growth") == [last, third, first]


@pytest.mark.parametrize("most", [0, 1, 500])
def test_words_are_in_the_indicator_or_in_the_subject(
    client: Client, monkeypatch, most
) -> None:
    monkeypatch.setattr(metrics, "MOST_SUBJECTS", most)
    indicator = make_indicator(name="工业增加值")
    indicator.names.create(name="工增")
    named = make_metric(indicator=indicator)
    plan, other = (make_metric(subject_name=name) for name in ("工业行动", "商贸行动"))
    make_metric()
    assert list_rows(client, q="工业") == [plan, named]
    assert list_rows(client, q="工增") == [named]
    assert list_rows(client, q="行动") == [other, plan]
    assert list_rows(client, q="工业 行动") == [plan]
    assert list_rows(client, q="工业 商贸") == []
