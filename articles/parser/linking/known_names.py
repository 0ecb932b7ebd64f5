"""Names that the database knows, found wherever they stand."""

from collections.abc import Sequence
from dataclasses import replace

from articles.parser.lexicon import NAMED, Lexicon
from articles.parser.mentions.base import BY_PLACE, Mention, Reading, sort_mentions
from articles.parser.span import keep_longest

RULE = "known_name"


def add_known_names(
    readings: Sequence[Reading], lexicon: Lexicon
) -> tuple[Reading, ...]:
    """The lexicon's names stand over what rules found at the same place or inside."""
    if not lexicon.entries:
        return tuple(readings)
    return tuple(add_names(reading, lexicon) for reading in readings)


def add_names(reading: Reading, lexicon: Lexicon) -> Reading:
    text = reading.text
    known = [
        Mention(kind, start, stop, text[start:stop], RULE)
        for kind, start, stop in lexicon.find_names(text)
        if kind in NAMED
    ]
    if not known:
        return reading
    names = keep_longest([*known, *reading.of(*NAMED)], BY_PLACE)
    others = [m for m in reading.mentions if m.kind not in NAMED]
    return replace(reading, mentions=sort_mentions([*others, *names]))
