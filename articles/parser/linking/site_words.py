"""The ending of a park's name alone: 基地已建成, 软件园累计."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from articles.parser.lexicon import NAMED, PARK
from articles.parser.linking.sites import HEADS, HINT_PATTERN, skip_leads
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.openings import ANAPHOR_PATTERN, STATED, list_clause_starts
from articles.parser.span import Span
from articles.parser.words import compile_guarded, load_pattern

RULE = "park_site_word"
# "产业园负责人介绍", "产业园入选"
SPOKEN = "(?:相关|有关)?负责人|入选|获评|被|也"


@cache
def load_word_pattern() -> re.Pattern[str]:
    """An ending of more than one character, with which a statement begins."""
    words = rf"(?:{HEADS}|{load_pattern('park_suffixes').pattern})"
    return compile_guarded(rf"该?(?P<word>(?![谷港园湾]){words})(?={STATED}|{SPOKEN})")


def add_site_words(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Where a statement begins with it, the last one named that ends so."""
    named: dict[str, str] = {}
    added: list[Reading] = []
    for reading in readings:
        found = [*find_words(reading, named)]
        mentions = sort_mentions([*reading.mentions, *found])
        added.append(replace(reading, mentions=mentions) if found else reading)
        for mention in reading.of(PARK):
            named.pop(reading.text[mention.start : mention.stop], None)
            named[reading.text[mention.start : mention.stop]] = mention.value
    return tuple(added)


def find_words(reading: Reading, named: dict[str, str]) -> Iterator[Mention]:
    """named has the parks' names as written, in the order of the text."""
    text = reading.text
    if not (named and HINT_PATTERN.search(text)):
        return
    for start in list_clause_starts(text, len(text)):
        start = skip_leads(reading, start)
        word = load_word_pattern().match(text, start)
        if word is None or ANAPHOR_PATTERN.match(text, start):
            continue
        if is_in_name(reading, Span(*word.span())):
            continue
        name = next((n for n in reversed(named) if n.endswith(word["word"])), None)
        if name:
            yield Mention(PARK, *word.span(), named[name], RULE)


def is_in_name(reading: Reading, span: Span) -> bool:
    """Whether a name stands there already."""
    return any(m.span.overlaps(span) for m in reading.of(*NAMED))
