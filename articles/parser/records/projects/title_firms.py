"""The firm that a headline names and a text names most: what nobody else builds is its."""

from functools import lru_cache

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.linking import Entity
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.told_firms import (
    MANY,
    OTHERS_PATTERN,
    PUBLIC_PATTERN,
)
from articles.parser.story import Story

OFTEN = 2  # times that its firm is named in a portrait
MORE = 2  # times as often as any other firm


@lru_cache(maxsize=4)
def find_title_firm(story: Story) -> Entity | None:
    """The firm of the title that is named much more often than any other."""
    firms = sorted(
        (e for e in story.cast.of(ENTERPRISE) if e.spans),
        key=lambda entity: -len(entity.spans),
    )
    if not firms or len(firms[0].spans) < OFTEN:
        return None
    is_titled = any(name in story.title for name in firms[0].names)
    others = max((len(entity.spans) for entity in firms[1:]), default=0)
    is_first = len(firms[0].spans) >= MORE * others
    return firms[0] if is_titled and is_first else None


def find_portrayed_firm(story: Story, dossier: Dossier) -> Cell | None:
    """'一座智能工厂将在明年破土' at the end of a portrait: its firm's."""
    firm = find_title_firm(story)
    reading, mention = dossier.mentions[0]
    if firm is None or len(reading.of(PROJECT)) > MANY:
        return None
    is_public = PUBLIC_PATTERN.search(mention.value)
    if is_public or OTHERS_PATTERN.search(reading.text) or is_others(reading, mention):
        return None
    return Cell([firm.name], firm.spans[0], "enterprise_portrayed", 0.6)


def is_others(reading: Reading, mention: Mention) -> bool:
    """Whether a park, a place or another firm leads to the name."""
    return bool(reading.between(0, mention.start, ENTERPRISE, PARK, PLACE))


def find_home_park(story: Story) -> Cell | None:
    """The only park of a portrait: where its firm is at home."""
    parks = [entity for entity in story.cast.of(PARK) if entity.spans]
    if len(parks) != 1 or find_title_firm(story) is None:
        return None
    return Cell(parks[0].name, parks[0].spans[0], "find_home_park", 0.55)
