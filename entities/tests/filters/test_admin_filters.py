"""The admin's long lists are narrowed and searched."""

import datetime

import pytest
from django.test import Client

from entities.models import Metric
from entities.tests.make import make_claim, make_indicator, make_metric, make_user

pytestmark = pytest.mark.django_db
METRICS, CLAIMS = "/admin/entities/metric/", "/admin/entities/claim/"


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(make_user(is_superuser=True))
    return client


def make_year(year: int, **fields) -> Metric:
    day = datetime.date(year, 12, 31)
    return make_metric(first_day=day, last_day=day, **fields)


def list_rows(client: Client, address: str, **query) -> list:
    return list(client.get(address, query).context["cl"].result_list)


def list_choices(client: Client, address: str, title: str) -> list[str]:
    specs = client.get(address).context["cl"].filter_specs
    chosen = [spec.lookup_choices for spec in specs if spec.title == title]
    return [str(label) for choices in chosen for _, label in choices]


def test_metrics_are_narrowed_to_a_year(chief: Client) -> None:
    assert list_choices(chief, METRICS, "年份") == []
    old, young = make_year(2019), make_year(2021)
    make_year(2022, is_published=False), make_metric()
    assert list_choices(chief, METRICS, "年份") == ["2021年", "2020年", "2019年"]
    assert list_rows(chief, METRICS, year="2019") == [old]
    assert list_rows(chief, METRICS, year="2021") == [young]
    for odd in ("x", "0", "99999", ""):
        assert len(list_rows(chief, METRICS, year=odd)) == 4


def test_hidden_metrics_are_searched_too(chief: Client) -> None:
    indicator = make_indicator(name="工业增加值")
    indicator.names.create(name="工增")
    hidden = make_metric(indicator=indicator, is_published=False)
    plan = make_metric(subject_name="工业行动", is_published=False)
    make_metric()
    assert list_rows(chief, METRICS, q="工业") == [plan, hidden]
    assert list_rows(chief, METRICS, q="工增") == [hidden]


def test_claims_are_narrowed_to_a_cell(chief: Client) -> None:
    metric = make_metric()
    value, growth = (
        make_claim(metric=metric, field=name) for name in ("value", "rank")
    )
    assert "数值" in list_choices(chief, CLAIMS, "字段")
    assert list_rows(chief, CLAIMS, field="value") == [value]
    assert list_rows(chief, CLAIMS) == [growth, value]
