"""Drafts → records: every cell with its evidence, rule and confidence."""

from collections.abc import Iterator

from articles.parser.mentions.base import Reading
from articles.parser.records.base import METRIC, Cell, Record
from articles.parser.records.metrics.confidences import build_cell, find_confidence
from articles.parser.records.metrics.drafts import Draft, find_drafts
from articles.parser.records.metrics.elements import COUNT
from articles.parser.records.metrics.holders import build_period, build_subject
from articles.parser.records.metrics.natures import build_nature
from articles.parser.records.metrics.weakness import is_weak
from articles.parser.story import Story
from articles.parser.units import Quantity, write_decimal


def build_metrics(story: Story) -> tuple[Record, ...]:
    """Every figure of a park, place, enterprise, industry or campaign as a whole."""
    return tuple(
        record for reading in story.readings for record in read_metrics(story, reading)
    )


def read_metrics(story: Story, reading: Reading) -> Iterator[Record]:
    whole: Draft | None = None
    for draft in find_drafts(reading):
        if not is_weak(draft.name, draft.value):
            yield build_metric(story, reading, draft, whole)
        if whole is None and draft.kind == COUNT:
            whole = draft


def build_metric(
    story: Story, reading: Reading, draft: Draft, whole: Draft | None
) -> Record:
    name = draft.name
    span = reading.sentence.span_of(name.start, name.stop)
    cells = {
        **build_subject(story, reading, draft),
        "name": build_cell(name.text, span, name.rule),
        **build_figures(reading, draft),
        **build_period(story, reading, draft),
        "nature": build_nature(story, reading, draft, whole),
    }
    confidence = find_confidence(f"record_{name.rule}")
    return Record(
        METRIC, cells, reading.sentence.span, name.rule, confidence=confidence
    )


def build_figures(reading: Reading, draft: Draft) -> dict[str, Cell]:
    """The value as the guide writes quantities, the growth and the rank."""
    cells = {}
    if draft.value:
        span = reading.sentence.span_of(draft.value.start, draft.value.stop)
        quantity: Quantity = draft.value.content
        cells = {
            key: build_cell(value, span, draft.value.rule)
            for key, value in quantity.to_json().items()
        }
    if draft.growth:
        span = reading.sentence.span_of(draft.growth.start, draft.growth.stop)
        growth = write_decimal(draft.growth.content)
        cells["growth"] = build_cell(growth, span, draft.growth.rule)
    if draft.rank:
        span = reading.sentence.span_of(draft.rank.start, draft.rank.stop)
        cells["rank"] = build_cell(draft.rank.content, span, draft.rank.rule)
    return cells
