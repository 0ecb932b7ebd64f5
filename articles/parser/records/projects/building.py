"""Story → one project record for each project it names."""

from collections.abc import Collection

from articles.parser.records.base import PROJECT, Cell, Record
from articles.parser.records.projects.amounts import build_amounts
from articles.parser.records.projects.dossiers import Dossier, gather_dossiers
from articles.parser.records.projects.milestones import build_milestones
from articles.parser.records.projects.names import choose_name
from articles.parser.records.projects.parties import build_enterprises, build_park
from articles.parser.records.projects.stages import (
    build_stage,
    find_governed,
    find_steps,
)
from articles.parser.story import Story

FIELDS = (
    "name",
    "park",
    "enterprises",
    "investment",
    "area",
    "stage",
    "milestones",
    "output",
    "tax",
    "jobs",
    "capacity",
)


def build_projects(story: Story) -> tuple[Record, ...]:
    """The projects of an article, each once, with what all its sentences say of it."""
    dossiers = gather_dossiers(story)
    names = frozenset(name for dossier in dossiers for name in dossier.names)
    return tuple(build_project(story, dossier, names) for dossier in dossiers)


def build_project(story: Story, dossier: Dossier, names: Collection[str]) -> Record:
    reading, mention = choose_name(dossier.mentions)
    steps, governed = find_steps(dossier), find_governed(dossier)
    span = reading.sentence.span_of(mention.start, mention.stop)
    found: dict[str, Cell | None] = {
        "name": Cell(mention.value, span, mention.rule, 0.85),
        "park": build_park(story, dossier, names),
        "enterprises": build_enterprises(dossier),
        "stage": build_stage(steps, governed),
        "milestones": build_milestones(story, [*steps, *governed]),
        **build_amounts(dossier),
    }
    cells = {name: cell for name in FIELDS if (cell := found.get(name))}
    confidence = min(0.95, 0.6 + 0.05 * len(cells))
    return Record(
        PROJECT, cells, reading.sentence.span, mention.rule, confidence=confidence
    )
