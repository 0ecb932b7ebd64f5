"""Story → one project record for each project it names."""

from collections.abc import Iterator, Mapping

from articles.parser.records.base import PROJECT, Cell, Record
from articles.parser.records.projects.amounts import build_amounts
from articles.parser.records.projects.anaphora import MANY_PATTERN
from articles.parser.records.projects.ceremonies import find_ceremony
from articles.parser.records.projects.deals import find_agreed, find_among
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.dossiers import gather_dossiers
from articles.parser.records.projects.enterprises import build_enterprises
from articles.parser.records.projects.milestones import build_milestones
from articles.parser.records.projects.names import choose_name
from articles.parser.records.projects.parks import build_park, read_setting
from articles.parser.records.projects.rolls import (
    find_rolled,
    find_rolls,
    find_sited,
)
from articles.parser.records.projects.stages import (
    build_stage,
    find_day,
    find_first_day,
    find_governed,
    find_steps,
    is_weak,
    list_cues,
)
from articles.parser.span import Span
from articles.parser.story import Story

# how often a name that a rule found was right on annotated texts
CONFIDENCES = {
    "firm_begun": 0.6,
    "firm_phase": 0.6,
    "firm_portrayed": 0.55,
    "next_phase": 0.65,
    "product_funded": 0.55,
    "product_made": 0.65,
    "product_owned": 0.65,
    "project_head": 0.85,
    "project_summed": 0.75,
    "project_labelled": 0.7,
    "project_unnamed": 0.6,
    "project_list": 0.8,
    "thing_beside": 0.75,
    "thing_built": 0.65,
    "thing_headed": 0.65,
    "thing_taken_up": 0.6,
    "thing_told": 0.65,
}
FIELDS = (
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
    desk = gather_dossiers(story)
    setting = read_setting(story, desk.index)
    cues = list_cues(desk.dossiers, find_day(story))
    day = find_first_day(story)
    ceremony = find_ceremony(story)
    rolls = find_rolls(story, ceremony)
    found = []
    for dossier in desk.dossiers:
        steps, governed = find_steps(dossier, cues), find_governed(dossier)
        if not any(step.is_reached and not is_weak(step) for step in steps):
            rolled = find_rolled(story, rolls, dossier) or find_sited(ceremony, dossier)
            rolled = rolled or find_agreed(story, dossier) or find_among(story, dossier)
            steps, governed = ([*steps, rolled], []) if rolled else (steps, governed)
        cells = {
            "park": build_park(setting, dossier),
            "enterprises": build_enterprises(story, dossier),
            "stage": build_stage(steps, governed, day),
            "milestones": build_milestones(story, [*steps, *governed], ceremony),
            **build_amounts(dossier),
        }
        found.append(build_project(dossier, cells))
    return tuple(found)


def build_project(dossier: Dossier, found: Mapping[str, Cell | None]) -> Record:
    """The record, with its name and only the cells that there are."""
    reading, mention = choose_name(dossier.mentions)
    span = reading.sentence.span_of(mention.start, mention.stop)
    confidence = CONFIDENCES.get(mention.rule, 0.7)
    name = Cell(mention.value, span, mention.rule, confidence)
    cells = {"name": name}
    cells |= {field: cell for field in FIELDS if (cell := found.get(field))}
    return Record(
        PROJECT,
        cells,
        reading.sentence.span,
        mention.rule,
        confidence=confidence,
        claims=tuple(list_claims(dossier)),
    )


def list_claims(dossier: Dossier) -> Iterator[Span]:
    """The stretches that tell of this project and of nothing else."""
    for stretch in dossier.stretches:
        if stretch.is_shared or stretch.is_loose or stretch.is_before:
            continue
        text, start, stop = stretch.reading.text, stretch.start, stretch.stop
        if not MANY_PATTERN.search(text, start, stop):
            yield stretch.reading.sentence.span_of(stretch.start, stretch.stop)
