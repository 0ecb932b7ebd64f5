"""Search asks part by part, and finds what it would find at once."""

import datetime

import pytest

from entities.models import SearchEntry
from entities.search import bands
from entities.search.finding import GROUPS, find_kind
from entities.search.questions import Question
from entities.tests.make import make_project, make_source

pytestmark = pytest.mark.django_db
KEYS = (1, 1023, 1024, 4095, 4096, 16383, 70_000, 5_000_000, 2**40)
DAY = datetime.date(2022, 5, 1)


def find(kind: str, typed: str, **options) -> tuple[list[int], bool]:
    found = find_kind(kind, Question.from_text(typed), **options)
    return list(found.keys), found.has_more


def find_sources(typed: str, pool: int) -> list[int]:
    """The sources of the sentences found."""
    entries = SearchEntry.objects.in_bulk(find("sentence", typed, pool=pool)[0])
    return sorted(entry.source_id for entry in entries.values())


def test_low_keys_are_in_small_bands() -> None:
    marks = [bands.mark_row("project", key) for key in KEYS]
    assert [int(mark[2]) for mark in marks] == [0, 0, 1, 1, 2, 2, 4, 7, 7]
    assert set(marks) <= set(bands.list_row_bands("project"))


def test_no_two_kinds_share_a_band() -> None:
    marks = {bands.mark_row(kind, 1) for kind in GROUPS[:-1]}
    assert len(marks | {bands.ALL_SENTENCES}) == len(GROUPS)


@pytest.mark.parametrize("typed", ["智造", "第 项目", "造"])
def test_rows_of_all_bands_are_found(committed, typed) -> None:
    with committed():
        for key in KEYS:
            make_project(pk=key, name=f"第{key}智造项目")
    keys, has_more = find("project", typed)
    assert (sorted(keys), has_more) == (list(KEYS), False)


def test_a_pool_is_filled_from_the_lowest_keys(committed) -> None:
    with committed():
        for key in reversed(KEYS):
            make_project(pk=key, name=f"第{key}智造项目")
    for pool in range(1, len(KEYS)):
        keys, has_more = find("project", "智造", pool=pool)
        assert (sorted(keys), has_more) == (list(KEYS[:pool]), True)


@pytest.mark.parametrize("bits", [0, 1, 9])
def test_a_pool_is_filled_from_the_newest_sources(committed, monkeypatch, bits) -> None:
    monkeypatch.setattr(bands, "BLOCK_BITS", bits)
    monkeypatch.setattr(bands, "BLOCKS", 2)
    with committed():
        rows = [make_source(text="今日签约。", published_on=DAY) for _ in range(7)]
    keys = [row.pk for row in rows]
    for pool in range(1, 8):
        assert find_sources("签约", pool) == keys[-pool:]
