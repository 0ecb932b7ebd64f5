"""The cast of an article: each park, enterprise, agency and place once.

Full and short names of one entity are joined; linked to the lexicon where it knows
the name; two entries that fit are both listed and none is chosen.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE, Lexicon
from articles.parser.mentions.base import Reading
from articles.parser.span import Span

KNOWN, AMBIGUOUS, NEW = "known", "ambiguous", "new"


@dataclass(frozen=True, slots=True)
class Entity:
    """One member of the cast; spans are in the given text."""

    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    link: str = NEW
    keys: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Cast:
    """All entities of one article."""

    entities: tuple[Entity, ...] = ()

    def of(self, kind: str) -> tuple[Entity, ...]:
        return tuple(e for e in self.entities if e.kind == kind)

    def find(self, name: str) -> Entity | None:
        """The entity that bears this name, in full or in short."""
        return next((e for e in self.entities if name in e.names), None)


NAMED = (PARK, ENTERPRISE, AGENCY, PLACE)


def is_short_form(short: str, full: str) -> bool:
    """富泰宏 is a short form of 衡阳富泰宏精密工业有限公司: it stands in it, in order.

    >>> is_short_form("富泰宏", "衡阳富泰宏精密工业有限公司")
    True
    """
    return len(short) >= 2 and short != full and short in full


def group_names(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Full and short names of one entity together, the longest first."""
    groups: list[list[str]] = []
    for name in sorted(set(names), key=lambda n: (-len(n), n)):
        owners = [g for g in groups if is_short_form(name, g[0])]
        if len(owners) == 1:
            owners[0].append(name)
        else:
            groups.append([name])
    return [tuple(group) for group in groups]


def build_cast(readings: Iterable[Reading], lexicon: Lexicon) -> Cast:
    """Every entity that the readings name, with all places where they name it."""
    readings = tuple(readings)
    entities = []
    for kind in NAMED:
        names = [m.value for r in readings for m in r.of(kind)]
        for group in group_names(names):
            spans = tuple(
                r.sentence.span_of(m.start, m.stop)
                for r in readings
                for m in r.of(kind)
                if m.value in group
            )
            entities.append(
                link_entity(Entity(kind, group[0], group[1:], spans), lexicon)
            )
    return Cast(tuple(entities))


def link_entity(entity: Entity, lexicon: Lexicon) -> Entity:
    """Known where one entry bears one of its names, ambiguous where several do."""
    keys = tuple(
        entry.key
        for entry in lexicon.entries
        if entry.kind == entity.kind
        and not {entry.name, *entry.aliases}.isdisjoint(entity.names)
    )
    link = (NEW, KNOWN, AMBIGUOUS)[min(len(keys), 2)]
    return replace(entity, link=link, keys=keys)


def link_readings(
    readings: Iterable[Reading], lexicon: Lexicon
) -> tuple[Cast, tuple[Reading, ...]]:
    """The cast, and the readings with each mention of a name holding the full name."""
    readings = tuple(readings)
    cast = build_cast(readings, lexicon)
    full_by_name = {(e.kind, name): e.name for e in cast.entities for name in e.names}
    linked = tuple(
        replace(
            reading,
            mentions=tuple(
                replace(m, value=full_by_name.get((m.kind, m.value), m.value))
                for m in reading.mentions
            ),
        )
        for reading in readings
    )
    return cast, linked
