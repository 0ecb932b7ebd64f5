"""The menu marks where one is, on every page anew."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from entities.tests.make import make_park

pytestmark = pytest.mark.django_db


def find_here(client: Client, address: str) -> list[str]:
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return [link.get_text() for link in page.select(".site-nav [aria-current=page]")]


def test_menu_marks_the_entry_of_the_page(client: Client) -> None:
    park = make_park().get_absolute_url()
    addresses = ("/", "/parks/", park, "/metrics/", "/indicators/", "/nowhere/")
    found = {address: find_here(client, address) for address in addresses}
    assert found == {
        "/": [],
        "/parks/": ["园区"],
        park: ["园区"],
        "/metrics/": ["指标"],
        "/indicators/": [],
        "/nowhere/": [],
    }
