"""The list of parks: cards that tell what is known of each."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from entities.tests.make import (
    make_enterprise,
    make_honour,
    make_metric,
    make_park,
    make_project,
)
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


def test_what_a_card_counts_is_told_apart_on_the_parks_own_page(client: Client) -> None:
    park, inside = make_park(name="甲园区"), make_enterprise()
    inside.parks.add(park)
    make_project(park=park).partners.create(enterprise=make_enterprise())
    make_honour(park=park), make_honour(enterprise=inside)
    card = BeautifulSoup(read(client, "/parks/"), "html.parser").select_one(".counts")
    counted = [count.get_text() for count in card.select("span")]
    assert counted[-2:] == ["1 项园区荣誉", "1 家在园企业"]
    page = BeautifulSoup(read(client, park.get_absolute_url()), "html.parser")
    told = {
        key: (
            page.select_one(f"#{key}").get_text(),
            page.select_one(f"#{key} ~ p").get_text(),
        )
        for key in ("honours", "enterprises")
    }
    assert told == {
        "honours": (
            "荣誉（2）",
            "连同园区企业和项目所获；其中园区荣誉 1 项。",
        ),
        "enterprises": (
            "企业（2）",
            "连同园区项目的合作企业；其中在园企业 1 家。",
        ),
    }
