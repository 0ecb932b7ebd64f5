"""A word list → one pattern that finds the longest of its words, fast."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from articles.parser.words.tables import load_column

END = ""  # in a trie: a word may stop here


def build_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Shared beginnings are tried once, so thousands of words cost little.

    >>> build_pattern(["产业园", "产业园区", "科学城"]).findall("甲产业园区和乙科学城")
    ['产业园区', '科学城']
    """
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for character in word:
            node = node.setdefault(character, {})
        node[END] = {}
    return re.compile(write_branches(trie) if trie else r"(?!)")


def write_branches(node: dict[str, Any]) -> str:
    """The alternatives below a node, the longer first."""
    branches = [
        re.escape(character) + write_branches(below)
        for character, below in sorted(node.items())
        if character != END
    ]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if END in node else joined


@cache
def load_pattern(name: str, value: str = "") -> re.Pattern[str]:
    """The words of one list as a pattern."""
    return build_pattern(load_column(name, value))
