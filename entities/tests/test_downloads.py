import pytest
from bs4 import BeautifulSoup
from django.test import Client

from entities.downloads import DOWNLOADS
from entities.tests.make import (
    make_event,
    make_honour,
    make_indicator,
    make_industry,
    make_metric,
    make_park,
    make_project,
    make_source,
)
from entities.tests.workbooks.reading import (
    open_sheets,
    read_bytes,
    read_csv,
    read_json,
)

pytestmark = pytest.mark.django_db


def test_list_goes_out_as_filtered(client: Client) -> None:
    for name, level in (("甲园区", "national"), ("乙园区", "provincial")):
        make_park(name=name, level=level)
    make_park(name="未公开园区", level="national", is_published=False)
    response = client.get("/parks/download/", {"format": "json", "level": "national"})
    assert [row["名称"] for row in read_json(read_bytes(response))] == ["甲园区"]


@pytest.mark.parametrize("plural", DOWNLOADS)
def test_every_list_goes_out_in_every_format(client: Client, plural: str) -> None:
    park = make_park()
    make_project(park=park)
    make_honour(park=park)
    make_metric(park=park)
    make_event(park=park)
    make_source()
    make_industry()
    make_indicator()
    address = f"/{plural}/download/"
    rows = read_json(read_bytes(client.get(address, {"format": "json"})))
    lines = read_csv(read_bytes(client.get(address, {"format": "csv"})))
    book = open_sheets(read_bytes(client.get(address)))
    assert len(lines) == len(rows) + 1 == book.worksheets[0].max_row


def test_unknown_format_is_not_found(client: Client) -> None:
    assert client.get("/parks/download/", {"format": "exe"}).status_code == 404


def test_page_links_to_the_files_of_what_it_shows(client: Client) -> None:
    page = BeautifulSoup(client.get("/parks/?level=national").content, "html.parser")
    links = [link["href"] for link in page.select(".downloads a")]
    assert links == [
        f"/parks/download/?level=national&format={form}"
        for form in ("xlsx", "csv", "csv-gb18030", "json")
    ]


def test_park_goes_out_as_one_workbook(client: Client) -> None:
    park = make_park(name="甲园区")
    make_project(park=park)
    make_project(park=park, is_published=False)
    make_metric(park=park)
    make_metric()
    response = client.get(f"{park.get_absolute_url()}download/")
    book = open_sheets(read_bytes(response))
    rows = {page.title: page.max_row - 1 for page in book.worksheets[:-1]}
    assert rows == {
        "园区": 1,
        "项目": 1,
        "里程碑": 0,
        "荣誉": 0,
        "指标值": 1,
        "企业": 0,
        "大事": 0,
    }
