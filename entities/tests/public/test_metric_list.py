"""The list of metrics: its rows, and that they cost nothing more."""

import datetime

import pytest
from django.test import Client

from entities.tests.make import (
    make_enterprise,
    make_industry,
    make_metric,
    make_park,
    make_place,
)
from entities.tests.public.counting import count_queries, read_rows

pytestmark = pytest.mark.django_db
YEAR = {"first_day": datetime.date(2021, 1, 1), "last_day": datetime.date(2021, 12, 31)}


def test_row_says_each_cell_and_where_it_is_proved(client: Client) -> None:
    rank = {"rank_position": 2, "rank_scope": "全市园区"}
    metric = make_metric(value=3, unit="亿元", growth=-5, **YEAR, **rank)
    page = f"/metrics/{metric.pk}/"
    assert read_rows(client, "/metrics/") == [
        [
            (metric.indicator.name, [f"/indicators/{metric.indicator.pk}/"]),
            (metric.park.name, [metric.park.get_absolute_url()]),
            ("2021年", [page]),
            ("3亿元", [f"{page}#cell-value"]),
            ("下降5%", [f"{page}#cell-growth"]),
            ("全市园区第2", [f"{page}#cell-rank"]),
            ("实际", []),
        ]
    ]


def test_row_leaves_empty_what_nobody_says(client: Client) -> None:
    metric = make_metric(value=None, growth=0, nature="target", subject_name="某行动")
    page = f"/metrics/{metric.pk}/"
    assert read_rows(client, "/metrics/")[0][1:] == [
        ("某行动", []),
        ("未载明", [page]),
        ("", []),
        ("持平", [f"{page}#cell-growth"]),
        ("", []),
        ("目标", []),
    ]


def test_subject_is_a_link_where_it_has_a_public_page(client: Client) -> None:
    hidden, place = make_park(is_published=False), make_place()
    industry, enterprise = make_industry(), make_enterprise()
    make_metric(park=hidden)
    make_metric(place=place)
    make_metric(industry=industry)
    make_metric(enterprise=enterprise)
    assert [row[1] for row in read_rows(client, "/metrics/")] == [
        (enterprise.name, [enterprise.get_absolute_url()]),
        (industry.name, [industry.get_absolute_url()]),
        (place.name, []),
        (hidden.name, []),
    ]


def test_row_of_any_subject_reads_no_column_of_its_own(client: Client) -> None:
    make_metric(**YEAR)
    before = count_queries(client, "/metrics/")
    make_metric(place=make_place(), growth=1, rank_position=1, **YEAR)
    make_metric(industry=make_industry(), value_max=2, **YEAR)
    make_metric(enterprise=make_enterprise(), qualifier="约")
    make_metric(subject_name="某行动", nature="expected")
    assert count_queries(client, "/metrics/") == before
