"""Firms as items of lists and at the start of what they build."""

import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks

FOUND = {
    "listed firms": "{enterprise:奥林巴斯}、{enterprise:阿特拉斯}等先后落户,{enterprise:澜起科技}增资。",
}
NOBODY = {
    "words of the same letters": "老板、农夫和兄弟一起统一思想,长城脚下,",
}


def write_found(text):
    found = [m for m in find_names(text) if m.kind == "enterprise"]
    return write_marks(text, [(m.kind, m.span) for m in found])


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_items_are_firms(marked):
    assert write_found(strip_marks(marked)) == marked


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_items_are_nobody(text):
    assert write_found(text) == text
