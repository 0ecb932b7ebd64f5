"""Names of parks by their suffix: 松木经开区, “船山时间谷”钟表产业园."""

from collections.abc import Iterator
from itertools import takewhile

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.walking import (
    PLACE,
    PLAIN,
    PROPER,
    SOFT,
    Part,
    walk_left,
)
from articles.parser.words import load_column, load_pattern


def find_parks(text: str) -> Iterator[Mention]:
    """'坐落于衡阳县西渡高新区' → 衡阳县西渡高新区."""
    for match in load_pattern("park_suffixes").finditer(text):
        suffix = match.group()
        start = find_park_start(text, match.start(), suffix)
        if start < match.start():
            name = text[start : match.end()].replace("“", "").replace("”", "")
            yield Mention(PARK, start, match.end(), name, "park_suffix")


def find_park_start(text: str, anchor: int, suffix: str) -> int:
    """The anchor itself where no proper name stands before the suffix."""
    suffixes = load_column("park_suffixes")
    parts = list(takewhile(lambda p: p.text not in suffixes, walk_left(text, anchor)))
    proper = [i for i, part in enumerate(parts) if is_proper(part)]
    if proper:
        return parts[proper[-1]].start
    if suffix in load_column("park_suffixes", "admin") and parts:
        part = parts[0]
        is_name = part.sort == PLAIN and part.text not in load_column("park_generic")
        return part.start if is_name and len(part.text) > 1 else anchor
    return anchor


def is_proper(part: Part) -> bool:
    """Can begin the name of a park."""
    if part.text in load_column("park_generic"):
        return False
    return part.sort in (PLACE, PROPER)
