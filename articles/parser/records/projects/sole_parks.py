"""The park in which a project stands because the article names no other."""

from collections.abc import Sequence
from functools import lru_cache

from articles.parser.blocks import BYLINE, DATELINE, HEADLINE
from articles.parser.lexicon import PARK, PLACE
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.naming import NameIndex
from articles.parser.records.projects.scenes import is_owner, is_project, is_venue, lies
from articles.parser.span import Span
from articles.parser.story import Story

LEAD = 3  # sentences
ABOVE = (HEADLINE, BYLINE, DATELINE)  # what stands above an article's text


@lru_cache(maxsize=1)  # the same for all projects of a story
def find_sole(story: Story, names: NameIndex[Dossier]) -> Cell | None:
    """The one park that an article names which is none of its projects."""
    parks = [
        entity
        for entity in story.cast.of(PARK)
        if entity.spans and not is_project(names, entity.name)
    ]
    if len(parks) != 1 or not is_prominent(story, parks[0].spans):
        return None
    name = parks[0].name
    is_not_of_all = (are_all_joined, is_site_only, is_listed, is_venue_only)
    if any(is_other(story, name) for is_other in is_not_of_all):
        return None
    return Cell(name, parks[0].spans[0], "find_sole_park", 0.6)


def are_all_joined(story: Story, name: str) -> bool:
    """'听甲区和乙高新区推介': no more about the one than about the other."""
    named = [(r, p) for r in story.readings for p in r.of(PARK) if p.value == name]
    return all(
        any(
            reading.text[place.stop : park.start] in ("和", "与", "及", "、")
            for place in reading.between(0, park.start, PLACE)
        )
        for reading, park in named
    )


def is_site_only(story: Story, name: str) -> bool:
    """'项目位于甲经开区,…公司总部位于甲经开区' tells where one thing stands, not others."""
    return all(
        lies(reading, park) or is_owner(reading, park)
        for reading in story.readings
        for park in reading.of(PARK)
        if park.value == name
    )


def is_listed(story: Story, name: str) -> bool:
    """'有甲薄片项目、乙水汽车产业园等': built as the one beside it is."""
    return all(
        reading.text[park.start - 1 : park.start] == "、"
        and reading.text[: park.start - 1].endswith(("项目", "工程", "基地"))
        for reading in story.readings
        for park in reading.of(PARK)
        if park.value == name
    )


def is_prominent(story: Story, spans: Sequence[Span]) -> bool:
    """Named more than once, or early on."""
    body = [r for r in story.readings if r.sentence.block.kind not in ABOVE]
    lead = (body or story.readings)[: LEAD + 1][-1].sentence.span.stop
    return len(spans) > 1 or spans[0].start < lead


def is_venue_only(story: Story, name: str) -> bool:
    """'全市重大项目开工活动在甲经开区举行' tells of projects all over the city."""
    named = [
        (reading, park)
        for reading in story.readings
        for park in reading.of(PARK)
        if park.value == name and reading.sentence.block.kind not in ABOVE
    ]
    is_ever = any(is_venue(reading, park) for reading, park in named)
    return is_ever and all(is_venue(r, park) or is_owner(r, park) for r, park in named)
