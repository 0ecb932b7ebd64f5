"""Short names of counties, in articles that give the full one or a zone of theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from articles.parser.lexicon import AGENCY, NAMED, PARK, PLACE
from articles.parser.linking.cores import find_core
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.mentions.names.places import load_place_pattern
from articles.parser.mentions.names.walking import is_aligned
from articles.parser.tokens import is_frequent
from articles.parser.words import build_pattern, load_words

RULE = "place_short_form"


@cache
def load_shorts() -> dict[str, str]:
    """启东 by 启东市."""
    rows = load_words("places")
    return {row[0]: row[2] for row in rows if row[1] == "county" and len(row) > 2}


def add_short_places(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """启东 wherever it stands alone, where 启东市 or 启东经开区 is named once."""
    named = {m.value for reading in readings for m in reading.of(PLACE)}
    offices = {m.value for reading in readings for m in reading.of(AGENCY)}
    named |= {
        name for office in offices for name in load_place_pattern().findall(office)
    }
    shorts = load_shorts()
    full_by_short = {short: short for short in list_of_zones(readings)}
    full_by_short |= {shorts[name]: name for name in named if name in shorts}
    if not full_by_short:
        return tuple(readings)
    pattern = build_pattern(full_by_short)
    return tuple(
        add_places(
            reading,
            [
                Mention(PLACE, *m.span(), full_by_short[m.group()], RULE)
                for m in pattern.finditer(reading.text)
                if is_aligned(reading.text, *m.span())
            ],
        )
        for reading in readings
    )


def list_of_zones(readings: Sequence[Reading]) -> Iterator[str]:
    """启东 of 启东经开区, as long as the dictionary sees nothing else in it."""
    known = load_short_names()
    for park in (m.value for reading in readings for m in reading.of(PARK)):
        name = find_core(PARK, park)
        if name in known and not is_frequent(name):
            yield name


@cache
def load_short_names() -> frozenset[str]:
    return frozenset(load_shorts().values())


def add_places(reading: Reading, found: Sequence[Mention]) -> Reading:
    """What stands in no other name is added."""
    if not found:
        return reading
    taken = [m.span for m in reading.of(*NAMED)]
    free = [m for m in found if not any(m.span.overlaps(span) for span in taken)]
    if not free:
        return reading
    return replace(reading, mentions=sort_mentions([*reading.mentions, *free]))
