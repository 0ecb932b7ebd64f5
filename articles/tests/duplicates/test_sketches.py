"""How alike two texts are, and by which keys they meet."""

import pytest

from articles.duplicates.sketches import (
    KEYS,
    Overlap,
    build_keys,
    choose_sketch,
    compare,
    normalise,
)
from articles.tests.duplicates.texts import LONG, OTHER, SENTENCES

PLAIN = normalise(LONG)


def test_layout_and_marks_tell_nothing_apart():
    spaced = LONG.replace("。", "。\n\n　　").replace("，", ", ")
    assert compare(PLAIN, normalise(spaced)) == Overlap("same", 1.0)


@pytest.mark.parametrize(
    ("text", "kind", "share"),
    [
        ("新标题：" + LONG + "（本报综合）", "near", 100),
        ("".join(SENTENCES[:6]), "part", 100),
        ("".join(SENTENCES[6:8]), "part", 100),
        (LONG.replace("园区", "新区"), "near", 75),
    ],
    ids=["reprint", "shortened", "two sentences", "another name"],
)
def test_copies_are_told_by_what_they_share(text, kind, share):
    overlap = compare(normalise(text), PLAIN)
    assert (overlap.kind, int(overlap.share * 100)) == (kind, share)


def test_the_same_news_in_other_words_is_no_copy():
    assert compare(normalise(OTHER), PLAIN) is None


def test_sketch_is_small_and_meets_that_of_a_part():
    whole, part = (
        set(choose_sketch(build_keys(normalise(text))))
        for text in (LONG * 3, "".join(SENTENCES[:4]))
    )
    assert len(whole) == len(part) == KEYS
    assert len(whole & part) >= 8


@pytest.mark.parametrize(("text", "count"), [("", 0), ("短讯", 1), ("字" * 13, 1)])
def test_short_text_is_its_own_shingle(text, count):
    assert len(build_keys(text)) == count
