"""The form above a list: written once where nothing can change it, else anew."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from entities.tests.make import make_industry
from entities.tests.public.counting import read

pytestmark = pytest.mark.django_db


def read_form(client: Client, address: str) -> dict[str, str]:
    """What each field of the form holds."""
    form = BeautifulSoup(read(client, address), "html.parser").select_one(".filters")
    fields = {}
    for field in form.select("input, select"):
        chosen = field.select_one("[selected]")
        held = chosen["value"] if chosen else field.get("value", "")
        fields[field["name"]] = held
    return fields


def test_form_shows_what_was_chosen_and_forgets_it(client: Client) -> None:
    blank = read_form(client, "/metrics/")
    assert set(blank.values()) == {""}
    chosen = read_form(client, "/metrics/?nature=target&year=2021&q=<甲>")
    assert chosen == blank | {"nature": "target", "year": "2021", "q": "<甲>"}
    assert read_form(client, "/metrics/") == blank


def test_each_list_has_a_form_of_its_own(client: Client) -> None:
    names = [list(read_form(client, f"/{n}/")) for n in ("metrics", "honours")]
    assert "nature" in names[0]
    assert "nature" not in names[1]


@pytest.mark.parametrize("noun", ["projects", "enterprises"])
def test_new_industry_can_be_chosen_at_once(client: Client, noun: str) -> None:
    read(client, f"/{noun}/")
    name = make_industry(name="丁产业").name
    assert f">{name}</option>" in read(client, f"/{noun}/")
