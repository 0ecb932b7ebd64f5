import datetime
import json

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from entities.tests.make import (
    make_enterprise,
    make_honour,
    make_indicator,
    make_metric,
    make_park,
    make_place,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(committed):
    """One of each kind that 智造 finds."""
    with committed():
        park = make_park(
            name="智造园区", level="national", place=make_place(name="甲市")
        )
        park.names.create(name="智慧园")
        enterprise = make_enterprise(name="智造公司")
        project = make_project(name="智造项目", park=park, stage="signed")
        project.investment_value, project.investment_unit = 660_000_000, "元"
        project.save()
        make_honour(title="智造工厂", enterprise=enterprise, issuer="工信部")
        make_indicator(name="智造产值", unit="元", category="工业")
        day = datetime.date(2021, 12, 31)
        text = "昨日，甲园区智能製造项目签约。" * 2
        make_source(title="签约报道", publisher="示例报", published_on=day, text=text)
        days = {"first_day": datetime.date(2021, 1, 1), "last_day": day}
        indicator = make_indicator(name="地区生产总值")
        make_metric(park=park, indicator=indicator, value=2, unit="元", **days)
    return park


def read_hits(client: Client, **query) -> dict[str, list[str]]:
    page = BeautifulSoup(client.get("/search/", query).content, "html.parser")
    return {
        section.h2.contents[0].strip(): [
            " ".join(item.get_text(" ").split())
            for item in section.select("li")
            if item.select_one(".hit-head")
        ]
        for section in page.select("section.hits")
    }


@pytest.mark.usefixtures("site")
def test_results_stand_by_kind_with_their_figures(client: Client) -> None:
    assert read_hits(client, q="智造") == {
        "园区": ["智造 园区 国家级 其他 甲市 地区生产总值 2元（2021年）"],
        "企业": ["智造 公司 0 个项目 · 1 项荣誉"],
        "项目": ["智造 项目 签约 智造园区 总投资 6.6亿元"],
        "荣誉": ["智造 工厂 智造公司 · 工信部"],
        "指标": ["智造 产值 工业 单位：元"],
    }


@pytest.mark.usefixtures("site")
def test_a_sentence_is_shown_as_it_was_written(client: Client) -> None:
    hits = read_hits(client, q="智能制造 签约", kind="sentence")
    said = "签约报道 示例报 · 2021年12月31日 昨日，甲园区 智能製造 项目 签约 。"
    assert hits == {"原文": [said, said]}


def test_a_sentence_leads_to_its_place_in_the_source(client: Client, site) -> None:
    page = BeautifulSoup(client.get("/search/?q=签约").content, "html.parser")
    address = page.select_one("#group-sentence").find_next("li").a["href"]
    source = BeautifulSoup(client.get(address).content, "html.parser")
    assert source.select_one("#here").get_text() == "昨日，甲园区智能製造项目签约。"


@pytest.mark.usefixtures("site")
def test_another_name_is_named(client: Client) -> None:
    hits = read_hits(client, q="智慧园")["园区"]
    assert hits[0].startswith("智造园区 国家级 其他 甲市 又名 智慧园")


ODD = [
    "",
    " ",
    "'",
    '"',
    "%",
    "_",
    "\\",
    "*",
    "AND",
    "a OR b",
    "-x",
    "NEAR(",
    "😀",
    "\0",
]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("address", ["/search/", "/search/suggest/"])
def test_anything_may_be_asked(client: Client, address: str) -> None:
    for typed in [*ODD, "智" * 1_000_000, "\ud800", "a b c d e f g h"]:
        query = {"q": typed.encode(errors="surrogatepass"), "page": "x"}
        assert client.get(address, query).status_code == 200
    for kind in ("sentence", "park", "x"):
        assert client.get(address, {"q": "智造", "kind": kind}).status_code == 200


def test_a_page_costs_the_same_at_one_and_at_three_rows(client, committed) -> None:
    def count_queries(**query) -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get("/search/", {"q": "智造", **query})
        return len(queries)

    def add_row(number: int) -> None:
        with committed():
            park, enterprise = make_park(name=f"智造{number}区"), make_enterprise()
            enterprise.names.create(name=f"智造{number}")
            make_project(name=f"智造{number}项目", park=park)
            make_honour(title=f"智造{number}荣誉", enterprise=enterprise)
            make_indicator(name=f"智造{number}指标")
            make_source(title=f"智造{number}报道", text="智造。")

    add_row(1)
    kinds = [{}, {"kind": "park"}, {"kind": "project"}, {"kind": "sentence"}]
    before = [count_queries(**kind) for kind in kinds]
    add_row(2), add_row(3)
    assert [count_queries(**kind) for kind in kinds] == before


def test_one_kind_has_pages(client: Client, committed) -> None:
    with committed():
        for number in range(10, 55):
            make_project(name=f"智造{number}项目")
    first, last = (
        read_hits(client, q="智造", kind="project", page=page)["项目"]
        for page in (1, 3)
    )
    assert (len(first), len(last)) == (20, 5)
    assert (first[0], last[-1]) == ("智造 10项目", "智造 54项目")


@pytest.mark.usefixtures("site")
def test_suggestions_are_names_with_addresses(client: Client, site) -> None:
    names = json.loads(client.get("/search/suggest/?q=zzyq").content)["names"]
    address = site.get_absolute_url()
    assert names == [{"kind": "园区", "name": "智造园区", "address": address}]


def test_what_is_hidden_is_neither_shown_nor_suggested(client, committed) -> None:
    with committed():
        make_park(name="密园区", is_published=False)
        make_source(title="密报道", text="密不可说。", is_published=False)
    assert read_hits(client, q="密不可") == {}
    assert json.loads(client.get("/search/suggest/?q=密").content) == {"names": []}
