"""Story → one project record for each project it names."""

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
    return tuple(build_project(story, dossier) for dossier in gather_dossiers(story))


def build_project(story: Story, dossier: Dossier) -> Record:
    reading, mention = choose_name(dossier.mentions)
    steps, governed = find_steps(dossier), find_governed(dossier)
    span = reading.sentence.span_of(mention.start, mention.stop)
    found: dict[str, Cell | None] = {
        "name": Cell(mention.value, span, mention.rule, 0.85),
        "park": build_park(story, dossier),
        "enterprises": build_enterprises(dossier),
        "stage": build_stage(steps, governed),
        "milestones": build_milestones(story, steps),
        **build_amounts(dossier),
    }
    cells = {name: cell for name in FIELDS if (cell := found.get(name))}
    confidence = min(0.95, 0.6 + 0.05 * len(cells))
    return Record(
        PROJECT, cells, reading.sentence.span, mention.rule, confidence=confidence
    )
