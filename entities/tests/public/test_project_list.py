"""The list of projects: its rows, and that they cost nothing more."""

import datetime

import pytest
from django.test import Client

from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_industry,
    make_park,
    make_project,
    make_source,
)
from entities.tests.public.counting import count_queries, read_rows

pytestmark = pytest.mark.django_db
YI = 100_000_000


def test_row_says_each_cell_and_where_it_is_proved(client: Client) -> None:
    project = make_project(
        park=make_park(),
        industry=make_industry(),
        stage="building",
        investment_value=5 * YI,
        investment_unit="元",
        investment_qualifier="约",
    )
    shown, hidden = make_enterprise(), make_enterprise(is_published=False)
    project.enterprises.set([shown, hidden])
    source = make_source(published_on=datetime.date(2019, 3, 4))
    make_claim(project=project, source=source)
    page = f"/projects/{project.pk}/"
    assert read_rows(client, "/projects/") == [
        [
            (project.name, [page]),
            (project.park.name, [project.park.get_absolute_url()]),
            (f"{shown}、{hidden}", [shown.get_absolute_url()]),
            (project.industry.name, [project.industry.get_absolute_url()]),
            ("约5亿元", [f"{page}#cell-investment"]),
            ("在建", [f"{page}#cell-stage"]),
            ("2019年3月 久未更新", []),
        ]
    ]


def test_row_leaves_empty_what_nobody_says(client: Client) -> None:
    project = make_project()
    (row,) = read_rows(client, "/projects/")
    assert row == [(project.name, [f"/projects/{project.pk}/"]), *[("", [])] * 6]


def test_hidden_park_is_no_link(client: Client) -> None:
    park = make_park(is_published=False)
    make_project(park=park)
    assert read_rows(client, "/projects/")[0][1] == (park.name, [])


def test_full_row_reads_no_column_of_its_own(client: Client) -> None:
    make_project().enterprises.set([make_enterprise()])
    before = count_queries(client, "/projects/")
    full = {"investment_value": 1, "investment_value_max": 2, "stage": "signed"}
    project = make_project(park=make_park(), industry=make_industry(), **full)
    project.enterprises.set([make_enterprise()])
    assert count_queries(client, "/projects/") == before
