"""Enterprises that only the name of a project shows: 丙翼铝业 of 丙翼铝业三期."""

from collections.abc import Iterable
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, Lexicon
from articles.parser.linking.cast import Cast, Entity
from articles.parser.linking.joining import link_entity
from articles.parser.span import Span

SHORTEST = 3  # characters; two may be anything: 双东 of 双东分园路网工程


def add_makers(
    cast: Cast, makers: Iterable[tuple[str, Span]], lexicon: Lexicon
) -> Cast:
    """The cast with those whom nothing else names; the span is where each stands.

    >>> cast = add_makers(Cast(), [("丙翼铝业", Span(0, 4))], Lexicon())
    >>> [entity.name for entity in cast.entities]
    ['丙翼铝业']
    """
    known = {name for entity in cast.entities for name in entity.names}
    spans: dict[str, tuple[Span, ...]] = {}
    for name, span in makers:
        if len(name) >= SHORTEST and not any(name in longer for longer in known):
            spans[name] = (*spans.get(name, ()), span)
    added = (Entity(ENTERPRISE, name, (), found) for name, found in spans.items())
    linked = (link_entity(entity, lexicon) for entity in added)
    return replace(cast, entities=(*cast.entities, *linked))
