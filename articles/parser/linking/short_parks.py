"""Short names of parks, in articles that give the full one too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK
from articles.parser.linking.cores import (
    BRACKETED_PATTERN,
    load_place_head,
    strip_divisions,
)
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.mentions.names.walking import (
    SOFT,
    TRADE,
    find_sort,
    is_aligned,
    read_tokens,
)
from articles.parser.words import build_pattern, load_column, load_pattern

NAMED = (PARK, ENTERPRISE, AGENCY)
RULE = "park_short_form"
SHORTEST = 4  # characters: 高竹新区
# "甲山片区" of 自由贸易试验区甲山片区
PIECE_PATTERN = re.compile(r"(?:自贸区|试验区)(?P<piece>[一-鿿]{2,4}片区)$")
# 各类产业园, 全市工业园区: any of that kind
ANY_PATTERN = re.compile(r"[各个类级省市县全等批座家]$")


def add_short_parks(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """稀土高新区 wherever it stands alone, where 包头稀土高新区 is named once."""
    named = {m.value for reading in readings for m in reading.of(PARK)}
    shorts = {short for name in named for short in list_shorts(name)} - named
    if not shorts:
        return tuple(readings)
    pattern = build_pattern(shorts)
    return tuple(add_parks(reading, pattern) for reading in readings)


def list_shorts(name: str) -> Iterator[str]:
    """稀土高新区 of 包头稀土高新区, 新材料产业园 of 甲山经开区新材料产业园."""
    head = load_place_head().match(name)
    for short in (name[head.end() :] if head else "", strip_zone(name)):
        bare = BRACKETED_PATTERN.sub("", short)
        is_bare = load_pattern("park_suffixes").fullmatch(bare)
        if len(short) >= SHORTEST and short != name and not is_bare:
            yield short
    if piece := PIECE_PATTERN.search(name):
        yield piece["piece"]


def strip_zone(name: str) -> str:
    """What stands behind the zone that a park is in; the name itself where in none."""
    for zone in load_pattern("park_suffixes", "admin").finditer(name):
        inner = name[zone.end() :]
        if len(inner) > SHORTEST and load_pattern("park_suffixes").search(inner):
            return inner
    return name


def list_aliases(name: str) -> Iterator[str]:
    """Shorter forms that tell the park without its county or zone."""
    bare = strip_divisions(name)
    if bare != name and not is_kind(bare):
        yield bare
    inner = strip_zone(name)
    if inner != name:
        yield inner


def is_kind(name: str) -> bool:
    """新型建材工业集中区: any county may have one."""
    first = read_tokens(name)[0]
    lists = (load_column("park_generic"), load_column("common"))
    return any(first.text in words for words in lists) or (
        find_sort(first) in (TRADE, SOFT)
    )


def add_parks(reading: Reading, pattern: re.Pattern[str]) -> Reading:
    """What stands in no other name is added."""
    text = reading.text
    if not pattern.search(text):
        return reading
    taken = [m.span for m in reading.of(*NAMED)]
    found = (Mention(PARK, *m.span(), m.group(), RULE) for m in pattern.finditer(text))
    # most stand inside the full name; words are asked about last
    added = [
        m
        for m in found
        if not any(m.span.overlaps(span) for span in taken)
        and not ANY_PATTERN.search(text, 0, m.start)
        and is_aligned(text, m.start, m.stop)
    ]
    if not added:
        return reading
    return replace(reading, mentions=sort_mentions([*reading.mentions, *added]))
