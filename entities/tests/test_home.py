import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from entities.models import Claim, Indicator, Project
from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_indicator,
    make_metric,
    make_park,
    make_project,
)

pytestmark = pytest.mark.django_db


def read(client: Client) -> BeautifulSoup:
    return BeautifulSoup(client.get("/").content, "html.parser")


def list_texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.get_text(" ").split()) for found in page.select(selector)]


def test_home_counts_what_is_public(client: Client) -> None:
    make_honour(enterprise=make_enterprise()), make_project(is_published=False)
    make_metric(park=make_park())
    totals = list_texts(read(client), ".totals li")
    assert totals == ["1 园区", "0 项目", "1 荣誉", "1 指标值", "1 企业", "0 来源"]


def test_parks_with_most_figures_come_first_with_the_newest(client, committed) -> None:
    with committed():
        output, other = make_indicator(name="地区生产总值"), make_indicator()
        make_park(name="甲园区")
        park = make_park(name="乙园区", level="national")
        for year in (2020, 2022, 2021):
            days = {"first_day": datetime.date(year, 1, 1)}
            days["last_day"] = datetime.date(year, 12, 31)
            make_metric(indicator=output, park=park, value=year, unit="元", **days)
            make_metric(indicator=other, park=park, **days)
        target = {"indicator": output, "nature": "target", "value": 9, "unit": "元"}
        make_metric(park=park, first_day="2023-01-01", last_day="2023-12-31", **target)
    assert list_texts(read(client), ".cards > li") == [
        "乙园区 国家级 其他 地区生产总值 2022年 2022元 7 条指标",
        "甲园区 其他 尚无收录",
    ]


def test_a_park_without_key_figures_shows_its_newest_others(client: Client) -> None:
    park = make_park(name="甲园区")
    for year, name in enumerate(("专利数", "道路长度", "绿地面积", "路灯数"), 2018):
        for day in (datetime.date(year, 6, 30), datetime.date(year, 12, 31)):
            figure = {"first_day": day, "last_day": day, "value": year, "unit": "个"}
            indicator, _ = Indicator.objects.get_or_create(name=name)
            make_metric(park=park, indicator=indicator, **figure)
    assert list_texts(read(client), ".park-figures > div") == [
        "路灯数 截至2021年12月31日 2021个",
        "绿地面积 截至2020年12月31日 2020个",
        "道路长度 截至2019年12月31日 2019个",
    ]


def test_home_shows_the_newest_facts_whole(client: Client) -> None:
    park = make_park(name="甲园区")
    make_project(name="新项目")
    make_honour(title="新荣誉", park=park)
    make_event(title="新大会", is_published=False)
    make_metric(indicator=make_indicator(name="企业数"), park=park, value=9, unit="家")
    assert list_texts(read(client), "#latest + * , .hit-head")[-3:] == [
        "指标值 甲园区企业数：9家",
        "荣誉 甲园区：新荣誉",
        "项目 新项目",
    ]


def test_the_newest_facts_say_what_their_title_leaves_open(client: Client) -> None:
    park = make_park(name="甲园区")
    money = {"investment_value": 660_000_000, "investment_unit": "元"}
    project = make_project(park=park, stage="signed", **money)
    honour = make_honour(park=park, level="national", issuer="工信部")
    growth = make_metric(park=park, value=None, unit="", growth=3)
    checks = [f"{project.get_absolute_url()}#cell-name"]
    checks.append(f"{honour.get_absolute_url()}#cell-title")
    checks.append(f"{growth.get_absolute_url()}#cell-growth")
    page = read(client)
    links = {link["href"] for link in page.select(".hit-list .small a")}
    said = [text.split(" · ") for text in list_texts(page, ".hit-list .small")]
    assert links == set(checks)
    assert ["甲园区", "签约", "6.6亿元"] in [each[:3] for each in said]
    assert ["国家级", "工信部"] in [each[:2] for each in said]


def test_the_month_counts_new_and_changed_facts(client: Client) -> None:
    long_ago = timezone.now() - datetime.timedelta(days=70)
    make_project()
    old, changed = make_project(), make_project()
    Project.objects.filter(pk=changed.pk).update(created_at=long_ago)
    Project.objects.filter(pk=old.pk).update(created_at=long_ago, updated_at=long_ago)
    month = client.get("/").context["month"]
    assert (month.added, month.changed, month.is_full) == (1, 1, False)


def test_the_month_names_contradictions_that_are_public(client: Client) -> None:
    metric = make_metric(park=make_park(name="甲园区"), value=18, unit="个")
    said = {"field": "value", "value": {"value": "17", "unit": "个"}}
    make_claim(metric=metric, is_contradicting=True, **said)
    hidden = make_metric(is_published=False)
    make_claim(metric=hidden, is_contradicting=True, **said)
    long_ago = timezone.now() - datetime.timedelta(days=70)
    old = make_claim(metric=metric, is_contradicting=True, **said)
    Claim.objects.filter(pk=old.pk).update(created_at=long_ago)
    (shown,) = list_texts(read(client), ".differing li")
    assert shown.startswith(f"甲园区{metric.indicator}：18个 数值：第")
    assert shown.endswith("另说 17个")


def test_what_two_sentences_say_alike_is_one_contradiction(client: Client) -> None:
    metric = make_metric(value=18, unit="个")
    for number in ("17", "17", "16"):
        value = {"value": number, "unit": "个"}
        make_claim(metric=metric, is_contradicting=True, field="value", value=value)
    shown = list_texts(read(client), ".differing li")
    assert [text[-3:] for text in shown] == ["16个", "17个"]


def test_home_costs_the_same_with_more_of_everything(client: Client, committed) -> None:
    def add() -> None:
        with committed():
            park = make_park()
            make_metric(park=park, indicator=make_indicator())
            make_honour(enterprise=make_enterprise()), make_event(park=park)
            metric = make_metric(park=park)
            make_claim(metric=metric, is_contradicting=True)
            make_project(park=park)

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        return len(queries)

    add()
    client.get("/")
    before = count()
    add(), add()
    assert count() == before
