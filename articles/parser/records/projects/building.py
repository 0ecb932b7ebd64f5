"""Story → one project record for each project it names."""

from articles.parser.records.base import PROJECT, Cell, Record
from articles.parser.records.projects.amounts import build_amounts
from articles.parser.records.projects.dossiers import Dossier, gather_dossiers
from articles.parser.records.projects.parties import build_enterprises, build_park
from articles.parser.records.projects.stages import (
    build_milestones,
    build_stage,
    find_steps,
)
from articles.parser.story import Story

ORDER = (
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
    reading, mention = max(dossier.mentions, key=lambda pair: len(pair[1].value))
    span = reading.sentence.span_of(mention.start, mention.stop)
    steps = find_steps(dossier)
    found: dict[str, Cell | None] = {
        "name": Cell(mention.value, span, mention.rule, 0.85),
        "park": build_park(story, dossier),
        "enterprises": build_enterprises(story, dossier),
        "stage": build_stage(steps),
        "milestones": build_milestones(steps),
        **build_amounts(dossier),
    }
    cells = {name: cell for name in ORDER if (cell := found.get(name))}
    confidence = min(0.95, 0.6 + 0.05 * len(cells))
    sentence = reading.sentence.span
    return Record(PROJECT, cells, sentence, mention.rule, confidence=confidence)
