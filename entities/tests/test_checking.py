"""What a reader can check: who says so, who confirmed it, who says otherwise."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from entities.tests.make import (
    make_claim,
    make_enterprise,
    make_event,
    make_honour,
    make_metric,
    make_park,
    make_project,
    make_source,
    make_user,
)

pytestmark = pytest.mark.django_db

TEXT = "甲园区18个项目签约。"


def make_said(**fields):
    day = datetime.date(2021, 1, 22)
    told = {"title": "签约报道", "publisher": "示例报", "published_on": day}
    source = fields.get("source") or make_source(text=TEXT, **told)
    said = {"quote": "18个", "start": 3, "stop": 6, "sentence_start": 0}
    value = {"value": "18", "unit": "个"}
    given = {"source": source, "field": "value", "value": value, "sentence_stop": 11}
    return make_claim(**said, **given | fields)


def read(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_the_public_reads_when_and_staff_by_whom(client: Client) -> None:
    editor = make_user(username="zhang", first_name="张编辑")
    when = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)
    metric = make_metric(value=18, unit="个")
    make_said(metric=metric, is_preferred=True, confirmed_by=editor, confirmed_at=when)
    address = metric.get_absolute_url()
    public = read(client, address).get_text()
    assert "2026年11月20日经编辑部对照原文确认" in public
    assert "张编辑" not in public
    assert "zhang" not in public
    client.force_login(make_user())
    assert "2026年11月20日经张编辑对照原文确认" in read(client, address).get_text()


def test_a_cell_names_those_that_agree_and_those_that_do_not(client: Client) -> None:
    metric = make_metric(value=18, unit="个")
    make_said(metric=metric, is_preferred=True)
    make_said(metric=metric)
    other = {"value": "17", "unit": "个"}
    make_said(metric=metric, value=other, is_contradicting=True)
    row = read(client, metric.get_absolute_url()).select_one("#cell-value")
    cells = [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]
    assert cells == ["18个 另有说法 17个 示例报 [3]", "[1] [2] 2 个来源一致", "有误？"]


def test_a_fact_and_its_source_can_be_cited(client: Client) -> None:
    park = make_park(name="甲园区")
    metric = make_metric(park=park, value=18, unit="个")
    make_said(metric=metric, is_preferred=True)
    page = read(client, metric.get_absolute_url())
    cited = [line.get_text() for line in page.select(".citation-text")]
    today = timezone.localdate().isoformat()
    address = f"http://testserver{metric.get_absolute_url()}"
    fact = f"园区数据库 ParkDB. 甲园区{metric.indicator}：18个[DB/OL]."
    assert cited == [
        "“甲园区18个项目签约。”（示例报《签约报道》，2021年1月22日）",
        "签约报道[N]. 示例报, 2021-01-22.",
        f"{fact} ({today})[{today}]. {address}",
        address,
    ]


def test_a_sentence_links_to_all_facts_that_it_serves(client: Client) -> None:
    park = make_park()
    first, second = make_metric(park=park, value=18, unit="个"), make_honour(park=park)
    claim = make_said(metric=first)
    make_said(source=claim.source, honour=second, field="title")
    make_said(source=claim.source, metric=make_metric(is_published=False))
    page = read(client, claim.source.get_absolute_url())
    text = page.select_one(".article-text")
    assert text.get_text() == "甲园区18个项目签约。"
    assert [link["data-number"] for link in text.select(".cited a")] == ["1", "2"]
    links = [link["href"] for link in text.select("a")]
    addresses = [first.get_absolute_url(), second.get_absolute_url()]
    assert links == [addresses[0], *addresses]
    assert [a["href"] for a in page.select(".cited-facts a:first-child")] == addresses


def test_many_facts_on_the_same_words_are_one_note(client: Client) -> None:
    park = make_park()
    first = make_metric(park=park)
    source = make_said(metric=first).source
    for _ in range(3):
        make_said(source=source, metric=make_metric(park=park))
    page = read(client, source.get_absolute_url())
    (note,) = page.select(".cited a")
    assert (note["data-number"], note["title"]) == ("1–4", "4 条事实")
    listed = page.select_one(note["href"]).select_one("a")
    assert listed["href"] == first.get_absolute_url()


def test_hidden_facts_are_not_counted(client: Client) -> None:
    claim = make_said(metric=make_metric())
    makers = (make_park, make_enterprise, make_project, make_honour, make_metric)
    for make in (*makers, make_event):
        fact = make(is_published=False)
        make_said(source=claim.source, **{type(fact).__name__.lower(): fact})
    rows = client.get("/sources/").context["listing"].page.object_list
    assert [source.claim_count for source in rows] == [1]


@pytest.mark.parametrize(
    ("query", "here"),
    [
        ("?from=3&to=6", "18个"),
        ("?from=3&to=99", None),
        ("?from=6&to=3", None),
        ("?from=x&to=", None),
        (f"?from={'9' * 40}&to=1", None),
    ],
)
def test_a_place_in_the_text_stands_out(client: Client, query: str, here) -> None:
    source = make_said(metric=make_metric()).source
    page = read(client, source.get_absolute_url() + query)
    found = page.select_one("#here")
    assert (found and found.get_text()) == here
    assert page.select_one(".article-text").get_text() == TEXT
