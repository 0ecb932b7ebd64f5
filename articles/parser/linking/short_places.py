"""Short names of counties, in articles that give the full one or a zone of theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from articles.parser.blocks import HEADLINE
from articles.parser.lexicon import AGENCY, NAMED, PARK, PLACE
from articles.parser.linking.cores import find_core
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.mentions.names.places import load_place_pattern
from articles.parser.mentions.names.walking import is_aligned
from articles.parser.tokens import is_frequent
from articles.parser.words import build_pattern, load_words, write_pattern

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
    alone = [*list_of_zones(readings), *list_headed(readings)]
    full_by_short = {short: short for short in alone}
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
def load_opening() -> re.Pattern[str]:
    """What a headline says first: 启东上半年…, 启东: …, 启东签约…."""
    return re.compile(
        rf"(?:^|(?<=[,。;:!?|—“”\s]))(?:{write_pattern(load_short_names())})"
        r"(?=[:,“]|[一二三四首]季|[上下]半年|前[\d一二三四五六七八九十]|今年|去年|[12]\d|\d+月|工业|经济|规上|园区|外贸|项目|新增|新签|签约|开工|集中|打造|加快|推进|聚焦|跑出|交出|奋力|全力|完成|实现|举行|召开|发布)"
    )


def list_headed(readings: Sequence[Reading]) -> Iterator[str]:
    """启东 of the headline 启东上半年新增企业57家."""
    for reading in readings:
        if reading.sentence.block.kind != HEADLINE:
            continue
        for match in load_opening().finditer(reading.text):
            name = match.group()
            if is_aligned(reading.text, *match.span()) and not is_frequent(name):
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
