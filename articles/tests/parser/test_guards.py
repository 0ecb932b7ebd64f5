"""Patterns behind a look at their first characters find what they find without it."""

import re

import pytest

from articles.parser.words import compile_guarded, guards

SAME = {
    "branches": "(?:再|又)?[开竣]工|落户",
    "a look behind": "(?<!未)投产|(?=达产)达",
    "a range and digits": r"[一-三]期|\d+亿元",
    "repeated": "(?:甲|乙)+丙{2}",
}
TEXT = "甲乙丙丙未投产,又开工三期,达产后12亿元,落户投产再竣工。"


@pytest.mark.parametrize("pattern", SAME.values(), ids=SAME)
def test_the_guard_changes_nothing_that_is_found(pattern):
    found = [m.span() for m in compile_guarded(pattern).finditer(TEXT)]
    assert found
    assert found == [m.span() for m in re.finditer(pattern, TEXT)]


@pytest.mark.parametrize("pattern", ["[一-鿿]产", "(?:甲|乙)?", ".产"])
def test_what_begins_with_anything_cannot_be_guarded(pattern):
    with pytest.raises(guards.UnknownError):
        compile_guarded(pattern)


def test_without_its_parser_a_pattern_is_compiled_as_it_is(monkeypatch):
    monkeypatch.setattr(guards, "PARSER", None)
    assert compile_guarded("[开竣]工").pattern == "[开竣]工"
