"""The list of parks: cards that tell what is known of each."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from entities.tests.make import make_honour, make_metric, make_park, make_project
from entities.tests.public.counting import read

pytestmark = pytest.mark.django_db


def test_card_counts_only_what_is_there_and_the_fullest_come_first(
    client: Client, committed
) -> None:
    with committed():
        park = make_park(name="甲园区")
        make_park(name="乙园区")
        make_project(park=park), make_project(park=park)
        make_metric(park=park), make_honour(park=park, is_published=False)
    page = BeautifulSoup(read(client, "/parks/"), "html.parser")
    counts = {
        card.select_one(".card-title").get_text(): [
            count.get_text() for count in card.select(".counts span")
        ]
        for card in page.select(".cards > li")
    }
    assert list(counts.items()) == [
        ("甲园区", ["2 个项目", "1 条指标"]),
        ("乙园区", ["尚无收录"]),
    ]
