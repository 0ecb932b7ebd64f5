"""Readings with names → the cast, and readings whose mentions hold the full names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import is_

from articles.parser.lexicon import ENTERPRISE, NAMED, PARK, PLACE, Lexicon
from articles.parser.linking.called import add_called
from articles.parser.linking.cast import AMBIGUOUS, KNOWN, Cast, Entity
from articles.parser.linking.cores import find_core
from articles.parser.linking.generic_parks import add_generic_parks
from articles.parser.linking.grouping import group_names
from articles.parser.linking.known_names import add_known_names
from articles.parser.linking.renaming import join_renamed
from articles.parser.linking.short_forms import add_short_forms
from articles.parser.linking.short_parks import add_short_parks, list_aliases
from articles.parser.linking.short_places import add_short_places
from articles.parser.linking.site_words import add_site_words
from articles.parser.linking.sites import add_sites
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.walking import load_places
from articles.parser.span import Span
from articles.parser.words import load_ends, load_pattern

SpansByName = dict[tuple[str, str], list[Span]]


def link_readings(
    readings: Iterable[Reading], lexicon: Lexicon
) -> tuple[Cast, tuple[Reading, ...]]:
    """The cast, and the readings with each mention of a name holding the full name."""
    known = add_called(add_known_names(tuple(readings), lexicon))
    found = add_short_parks(add_generic_parks(add_short_forms(known)))
    found = add_sites(add_short_places(found))
    groups = find_groups(found)
    full_by_name = {(kind, name): group[0] for kind, group in groups for name in group}
    linked = add_site_words([fill_in(reading, full_by_name) for reading in found])
    spans = collect_spans(linked)
    entities = (build_entity(kind, group, spans) for kind, group in groups)
    return Cast(tuple(link_entity(entity, lexicon) for entity in entities)), linked


def find_groups(readings: Sequence[Reading]) -> list[tuple[str, tuple[str, ...]]]:
    """Each entity's kind and names, in the order of their first mention."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in NAMED}
    for reading in readings:
        for mention in reading.of(*NAMED):
            counts[mention.kind][mention.value] += 1
    places = [name for name, count in counts[PLACE].most_common(3)]
    zones = {ENTERPRISE: {find_core(PARK, name) for name in counts[PARK]}}
    grouped = {
        kind: group_names(kind, counts[kind], places, zones.get(kind, ()))
        for kind in NAMED
    }
    grouped[PARK] = [put_first(group, counts[PARK]) for group in grouped[PARK]]
    return [
        (kind, group)
        for kind in NAMED
        for group in join_renamed(kind, grouped[kind], readings)
    ]


def put_first(group: tuple[str, ...], counts: Counter[str]) -> tuple[str, ...]:
    """松木经开区 before 活力松木经开区: no words but of its place begin a zone's name.

    A firm's may begin that of a park which it builds, where that is the usual name.
    """
    longest = group[0]
    for name in group[1:]:
        before = longest.removesuffix(name)
        is_usual = counts[longest] > counts[name]
        is_whole = is_usual and not name.endswith(load_ends("park_suffixes", "admin"))
        if before != longest and not (is_whole or begins_name(before)):
            return (name, *(other for other in group if other != name))
    return group


def begins_name(words: str) -> bool:
    """Whether a place, a zone, a country or a quotation stands at the beginning."""
    if words in ("国家", "国家级") or not words.isalpha():
        return True
    is_place = any(
        words[:length] in load_places() for length in range(2, len(words) + 1)
    )
    return is_place or load_pattern("park_suffixes").search(words) is not None


def fill_in(reading: Reading, full_by_name: dict[tuple[str, str], str]) -> Reading:
    mentions = tuple([fill_in_mention(m, full_by_name) for m in reading.mentions])
    is_same = all(map(is_, mentions, reading.mentions))
    return reading if is_same else replace(reading, mentions=mentions)


def fill_in_mention(
    mention: Mention, full_by_name: dict[tuple[str, str], str]
) -> Mention:
    if mention.kind not in NAMED:
        return mention
    full = full_by_name.get((mention.kind, mention.value), mention.value)
    return mention if full == mention.value else replace(mention, value=full)


def collect_spans(readings: Sequence[Reading]) -> SpansByName:
    """Where each kind and full name stands in the given text, in one pass."""
    spans: SpansByName = defaultdict(list)
    for reading in readings:
        for mention in reading.of(*NAMED):
            span = reading.sentence.span_of(mention.start, mention.stop)
            spans[mention.kind, mention.value].append(span)
    return spans


def build_entity(kind: str, group: tuple[str, ...], spans: SpansByName) -> Entity:
    shorter = (
        {alias for name in group for alias in list_aliases(name)} - set(group)
        if kind == PARK
        else ()
    )
    found = tuple(spans.get((kind, group[0]), ()))
    return Entity(kind, group[0], (*group[1:], *sorted(shorter)), found)


def link_entity(entity: Entity, lexicon: Lexicon) -> Entity:
    """Known where one entry bears one of its names, ambiguous where several do."""
    keys = tuple(
        entry.key
        for entry in lexicon.entries
        if entry.kind == entity.kind
        and not {entry.name, *entry.aliases}.isdisjoint(entity.names)
    )
    link = KNOWN if len(keys) == 1 else AMBIGUOUS
    return replace(entity, link=link, keys=keys) if keys else entity
