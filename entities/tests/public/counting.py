"""What stands in a page's table, and how many queries the page takes."""

from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def count_queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        read(client, address)
    return len(queries)


def read_rows(client: Client, address: str) -> list[list[tuple[str, list[str]]]]:
    """Each cell's words and links."""
    page = BeautifulSoup(read(client, address), "html.parser")
    return [
        [
            (cell.get_text(), [link["href"] for link in cell.find_all("a")])
            for cell in row.find_all("td")
        ]
        for row in page.select("tbody tr")
    ]
