"""The cast of an article: each park, enterprise, agency and place once."""

from dataclasses import dataclass

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
        return tuple([e for e in self.entities if e.kind == kind])

    def find(self, name: str) -> Entity | None:
        """The entity that bears this name, in full or in short."""
        return next((e for e in self.entities if name in e.names), None)
