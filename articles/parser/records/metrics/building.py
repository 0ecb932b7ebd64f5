"""Drafts → records: subject, period, nature and evidence of each cell."""

import re

from articles.parser.focus import find_period, find_subject
from articles.parser.mentions.base import Reading
from articles.parser.records.base import METRIC, Cell, Record
from articles.parser.records.metrics.drafts import Draft, find_drafts
from articles.parser.story import Story
from articles.parser.units import Quantity, write_decimal

EXPECTED = re.compile(r"预计|预期|可实现|有望|可望|将|可达|可新增|可")
TARGET = re.compile(r"力争|目标|计划|争取|确保|到20\d\d年")


def build_metrics(story: Story) -> tuple[Record, ...]:
    """Every figure of a park, place, enterprise, industry or campaign as a whole."""
    return tuple(
        build_metric(story, reading, draft)
        for reading in story.readings
        for draft in find_drafts(reading)
    )


def build_metric(story: Story, reading: Reading, draft: Draft) -> Record:
    cells = {
        **build_subject(story, reading, draft),
        "name": Cell(
            draft.name.text,
            reading.sentence.span_of(draft.name.start, draft.name.stop),
            draft.name.rule,
        ),
        **build_figures(reading, draft),
        **build_period(story, reading, draft),
        "nature": build_nature(reading, draft),
    }
    return Record(METRIC, cells, reading.sentence.span, draft.name.rule)


def build_subject(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    found = find_subject(story, reading, draft.at)
    return {"subject": Cell(*found, "find_subject")} if found else {}


def build_period(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    found = find_period(story, reading, draft.at)
    return {"period": Cell(str(found[0]), found[1], "find_period")} if found else {}


def build_figures(reading: Reading, draft: Draft) -> dict[str, Cell]:
    cells = {}
    if draft.value:
        span = reading.sentence.span_of(draft.value.start, draft.value.stop)
        quantity: Quantity = draft.value.content
        written = quantity.to_json()
        cells = {
            key: Cell(value, span, draft.value.rule) for key, value in written.items()
        }
    if draft.growth:
        span = reading.sentence.span_of(draft.growth.start, draft.growth.stop)
        growth = write_decimal(draft.growth.content)
        cells["growth"] = Cell(growth, span, draft.growth.rule)
    if draft.rank:
        span = reading.sentence.span_of(draft.rank.start, draft.rank.stop)
        cells["rank"] = Cell(draft.rank.content, span, draft.rank.rule)
    return cells


def build_nature(reading: Reading, draft: Draft) -> Cell:
    """The last cue before the figure in its sentence."""
    before = reading.text[: draft.at]
    span = reading.sentence.span_of(draft.at, draft.at + 1)
    if TARGET.search(before):
        return Cell("target", span, "target_cue")
    if EXPECTED.search(before):
        return Cell("expected", span, "expected_cue")
    return Cell("actual", span, "no_cue")
