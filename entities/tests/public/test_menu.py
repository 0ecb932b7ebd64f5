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
    make_park(slug="甲园区")
    expected = {
        "/": [],
        "/parks/": ["园区"],
        "/parks/甲园区/": ["园区"],
        "/compare/": ["园区"],
        "/projects/pipeline/": ["项目"],
        "/metrics/": ["指标"],
        "/indicators/": ["指标"],
        "/search/": [],
        "/nowhere/": [],
    }
    assert {address: find_here(client, address) for address in expected} == expected
