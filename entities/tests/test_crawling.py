"""What programs read: feeds, sitemaps, robots.txt, descriptions of pages."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.urls import reverse
from lxml import etree

from entities.sitemaps import SITEMAPS
from entities.tests.make import (
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
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


SCHEMAS = Path(__file__).parent / "schemas"


def find_faults(client, address: str, name: str) -> str:
    """What the schema of this name has against the answer; nothing where it fits."""
    response = client.get(address)
    assert response.status_code == 200
    schema = etree.RelaxNG(file=SCHEMAS / f"{name}.rng")
    schema.validate(etree.fromstring(response.content))
    return str(schema.error_log)


def read_feed(client, address: str):
    return etree.fromstring(client.get(address).content)


def find_texts(element, tag: str) -> list[str]:
    return [found.text for found in element.iter(tag)]


def test_the_feed_tells_the_latest_change_first(client):
    park = make_park(name="松木经开区")
    make_event(title="推介会", park=park)
    make_honour(title="绿色园区", park=park)
    make_honour(title="尚未公开", is_published=False)

    feed = read_feed(client, reverse("change-feed"))

    titles = [entry.find(f"{ATOM}title").text for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["荣誉：松木经开区 绿色园区", "大事：推介会"]


def test_every_entry_has_what_atom_demands(client):
    make_metric()
    feed = read_feed(client, reverse("change-feed"))
    entry = feed.find(f"{ATOM}entry")

    demanded = ("id", "title", "updated")
    texts = [[node.findtext(ATOM + tag) for tag in demanded] for node in (feed, entry)]
    assert all(all(row) for row in texts)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "园区数据库 ParkDB"
    links = {node.get("rel"): node.get("href") for node in feed.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "http://testserver/",
        "self": "http://testserver/feed/",
    }


def test_a_park_has_a_feed_of_its_own(client):
    park, other = make_park(), make_park()
    make_honour(title="绿色园区", park=park)
    make_honour(title="智慧园区", park=other)

    feed = read_feed(client, reverse("park-feed", args=[park.slug]))

    assert len(feed.findall(f"{ATOM}entry")) == 1


@pytest.fixture
def one_of_each():
    """With names that have to be escaped."""
    park = make_park(name='甲&乙<"园区">')
    make_project(park=park, stage="signed", name="一 & 二")
    make_honour(park=park, title="<b>")
    make_metric(park=park)
    make_event(park=park)
    for make in (make_enterprise, make_source, make_industry):
        make()
    return park


def test_feeds_are_valid_atom(client, one_of_each):
    park = make_park()
    slugs = [one_of_each.slug, park.slug]
    addresses = [reverse("park-feed", args=[slug]) for slug in slugs]
    addresses.append(reverse("change-feed"))
    assert [find_faults(client, each, "atom") for each in addresses] == ["", "", ""]
    response = client.get(addresses[0])
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    entries = etree.fromstring(response.content).findall(f"{ATOM}entry")
    keys = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(keys)) == len(keys) == 4


@pytest.mark.usefixtures("one_of_each")
def test_sitemaps_are_valid(client):
    addresses = [reverse("sitemap-section", args=[name]) for name in SITEMAPS]
    addresses.append(reverse("sitemap"))
    faults = {each: find_faults(client, each, "sitemap") for each in addresses}
    assert {each: fault for each, fault in faults.items() if fault} == {}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("atom", f'<feed xmlns="{ATOM[1:-1]}"><title>无</title></feed>'),
        (
            "sitemap",
            f'<urlset xmlns="{SITEMAP[1:-1]}"><url><loc>/a</loc></url></urlset>',
        ),
    ],
    ids=["atom", "sitemap"],
)
def test_the_schemas_refuse_what_is_wrong(name, text):
    schema = etree.RelaxNG(file=SCHEMAS / f"{name}.rng")
    assert not schema.validate(etree.fromstring(text))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_feed_costs_the_same_whatever_its_length(
    client, django_assert_num_queries, rows
):
    for _ in range(rows):
        make_metric()
    with django_assert_num_queries(4):
        client.get(reverse("change-feed"))


def test_the_sitemap_lists_published_pages_alone(client):
    park = make_park(name="松木经开区")
    make_park(is_published=False)

    index = read_feed(client, reverse("sitemap"))
    files = find_texts(index, f"{SITEMAP}loc")
    pages = read_feed(client, reverse("sitemap-section", args=["parks"]))

    assert "http://testserver/sitemap-parks.xml" in files
    assert find_texts(pages, f"{SITEMAP}loc") == [
        "http://testserver/parks/%E6%9D%BE%E6%9C%A8%E7%BB%8F%E5%BC%80%E5%8C%BA/"
    ]
    assert park.slug == "松木经开区"


@pytest.mark.parametrize("rows", [1, 3])
def test_the_sitemap_costs_the_same_whatever_its_length(
    client, django_assert_num_queries, rows
):
    for _ in range(rows):
        make_metric()
    with django_assert_num_queries(2):
        client.get(reverse("sitemap-section", args=["metrics"]))


def test_robots_are_told_where_not_to_go(client):
    text = client.get("/robots.txt").content.decode()
    assert text == (
        "User-agent: *\nDisallow: /admin/\nDisallow: /articles/\n"
        "Disallow: /review/\nDisallow: /coverage/\nDisallow: /*/download/\n\n"
        "Sitemap: http://testserver/sitemap.xml\n"
    )


def test_a_park_is_described_for_search_engines(client):
    park = make_park(name="</script>园区")
    page = client.get(park.get_absolute_url())
    soup = BeautifulSoup(page.content, "lxml")

    block = soup.find("script", type="application/ld+json").string
    kinds = [(item["@type"], item["name"]) for item in json.loads(block)]
    assert kinds == [
        ("Organization", "</script>园区"),
        ("Dataset", "</script>园区：项目、荣誉与指标"),
    ]
    address = "http://testserver" + park.get_absolute_url()
    assert soup.find("link", rel="canonical")["href"] == address
    assert soup.find("meta", property="og:title")["content"] == "</script>园区"


def test_the_icon_is_found_where_browsers_look_for_it(client):
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.url) == (302, "/static/entities/favicon.ico")
    page = BeautifulSoup(client.get("/").content, "lxml")
    icons = [link["href"] for link in page.find_all("link", rel="icon")]
    assert all(finders.find(icon.removeprefix("/static/")) for icon in icons)
    assert len(icons) == 2
