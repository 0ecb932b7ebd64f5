"""A word list → one pattern that finds the longest of its words, fast."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from math import ceil
from typing import Any, NamedTuple

from articles.parser.words.tables import load_column

END = ""  # in a trie: a word may stop here
FEW = 40  # alternatives that are tried one after the other
GROUPS = 4  # into which more of them are split, again and again: tried and found fast


class Branch(NamedTuple):
    """What begins with one character, as a trie and as it is written."""

    first: str
    below: Mapping[str, Any]
    written: str


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
        Branch(character, below, re.escape(character) + write_branches(below))
        for character, below in sorted(node.items())
        if character != END
    ]
    if not branches:
        return ""
    joined = branches[0].written if len(branches) == 1 else write_choice(branches)
    return f"(?:{joined})?" if END in node else joined


def write_choice(branches: Sequence[Branch]) -> str:
    """Of many, by what they begin with: re tries alternatives one after the other."""
    if len(branches) <= FEW:
        return f"(?:{'|'.join(branch.written for branch in branches)})"
    size = ceil(len(branches) / GROUPS)
    groups = [branches[at : at + size] for at in range(0, len(branches), size)]
    guarded = (write_guard(group) + write_choice(group) for group in groups)
    return f"{write_guard(branches)}(?:{'|'.join(guarded)})"


def write_guard(branches: Sequence[Branch]) -> str:
    """One of these characters follows, and one that may stand after any of them."""
    firsts = write_set(branch.first for branch in branches)
    if any(END in branch.below for branch in branches):
        return f"(?={firsts})"
    return f"(?={firsts}{write_set(chain(*(branch.below for branch in branches)))})"


def write_set(characters: Iterable[str]) -> str:
    """Any one of these characters."""
    return f"[{''.join(map(re.escape, sorted(set(characters))))}]"


@cache
def load_pattern(name: str, value: str = "") -> re.Pattern[str]:
    """The words of one list as a pattern."""
    return build_pattern(load_column(name, value))
