"""The names that the database knows, as the parser is handed them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

PARK, ENTERPRISE, AGENCY, PLACE = "park", "enterprise", "agency", "place"
NAMED = (PARK, ENTERPRISE, AGENCY, PLACE)  # what goes by a name of its own
INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entity known to the database: its name, its aliases and its key there."""

    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All known entries; the empty lexicon knows nothing.

    >>> Lexicon().entries
    ()
    """

    entries: tuple[Entry, ...] = ()

    def find_names(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(kind, start, stop) of the known names in a text, the longest at each place.

        >>> list(Lexicon((Entry("park", "甲园区"),)).find_names("在甲园区内"))
        [('park', 1, 4)]
        """
        trie, start = build_trie(self.entries), 0
        while trie and start < len(text):
            kind, stop = find_longest(trie, text, start)
            if kind:
                yield kind, start, stop
            start = max(stop, start + 1)


@lru_cache(maxsize=2)
def build_trie(entries: tuple[Entry, ...]) -> dict[str, Any]:
    """Names character by character; a pattern of as many would take minutes to build."""
    trie: dict[str, Any] = {}
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            node = trie
            for character in name:
                node = node.setdefault(character, {})
            if len(name) > 1:
                node[""] = entry.kind
    return trie


def find_longest(trie: dict[str, Any], text: str, start: int) -> tuple[str, int]:
    """The kind and end of the longest name that begins here."""
    found, node = ("", start), trie
    for at in range(start, len(text)):
        if text[at] not in node:
            break
        node = node[text[at]]
        if "" in node:
            found = (node[""], at + 1)
    return found
