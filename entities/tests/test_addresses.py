import pytest
from django.urls import reverse

from entities.addresses import build_address


@pytest.mark.parametrize("slug", ["甲园区", "a-1", "甲（南区）", "0", "1—9月·甲+乙&丙"])
def test_address_is_what_reverse_would_say(slug: str) -> None:
    said = reverse("park-detail", args=[slug])
    assert build_address("park-detail", slug) == said


def test_address_of_a_key_is_what_reverse_would_say() -> None:
    said = reverse("metric-detail", args=[170])
    assert build_address("metric-detail", 170) == said
