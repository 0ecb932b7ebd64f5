"""A word list → one pattern that finds the longest of its words, fast."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from math import isqrt
from typing import Any

from articles.parser.words.tables import load_column

END = ""  # in a trie: a word may stop here
FEW = 12  # alternatives that are tried one after the other


def build_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Shared beginnings are tried once, so thousands of words cost little.

    >>> build_pattern(["产业园", "产业园区", "科学城"]).findall("甲产业园区和乙科学城")
    ['产业园区', '科学城']
    """
    return re.compile(write_pattern(words))


def write_pattern(words: Iterable[str]) -> str:
    """What build_pattern() compiles, to be part of a larger pattern; longest first."""
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for character in word:
            node = node.setdefault(character, {})
        node[END] = {}
    return write_branches(trie) if trie else r"(?!)"


def write_branches(node: dict[str, Any]) -> str:
    """The alternatives below a node, the longer first."""
    branches = [
        (character, re.escape(character) + write_branches(below))
        for character, below in sorted(node.items())
        if character != END
    ]
    if not branches:
        return ""
    joined = branches[0][1] if len(branches) == 1 else write_choice(branches)
    return f"(?:{joined})?" if END in node else joined


def write_choice(branches: Sequence[tuple[str, str]]) -> str:
    """Of many, by what they begin with: re tries alternatives one after the other."""
    if len(branches) <= FEW:
        return f"(?:{'|'.join(written for _first, written in branches)})"
    size = isqrt(len(branches))
    groups = [branches[at : at + size] for at in range(0, len(branches), size)]
    guarded = (write_guard(group) + write_choice(group) for group in groups)
    return f"{write_guard(branches)}(?:{'|'.join(guarded)})"


def write_guard(branches: Sequence[tuple[str, str]]) -> str:
    """One of these characters follows."""
    return f"(?=[{''.join(re.escape(first) for first, _written in branches)}])"


@cache
def load_pattern(name: str, value: str = "") -> re.Pattern[str]:
    """The words of one list as a pattern."""
    return build_pattern(load_column(name, value))
