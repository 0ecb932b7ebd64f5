"""All records of an article, settled: a figure told once, to its owner only."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from articles.parser.records.base import METRIC, PROJECT, Cell, Record
from articles.parser.records.doubles import drop_doubles
from articles.parser.records.metrics.yields import RETURNS_PATTERN
from articles.parser.span import Span
from articles.parser.words import compile_guarded

OWN_FIELDS = ("investment", "area", "output", "tax", "jobs", "capacity")
# what statistics say of a park or place, and no project has
STATISTICS = re.compile(
    r"规模以上|规上|规模工业|限额以上|生产总值|公共预算|固定资产投资|社会消费品|工业增加值|工业总产值|进出口|财政"
)
# what a project has besides its cells
BUILT = compile_guarded(
    r"(?:建筑|占地|用地|厂房)面积$|^(?:项目)?(?:用地|占地)$|^年产|产能$|生产能力$|生产规模$|长度$|宽度$"
)
# what is counted in a park, wherever it is told
COUNTS = re.compile(r"项目|企业|签约|专利|人才|客户")
AREA = re.compile(r"[区市县省城镇]$")
NEAR = 60  # characters
# the rules by which an honour is a place on a list
PLACINGS = ("find_listed", "find_ranked", "find_bare_places")


def settle(records: Iterable[Record], heads: Sequence[Span] = ()) -> tuple[Record, ...]:
    """Without metrics that are a project's own figures, and without doubles.

    heads are the headlines, whose figures the text below them tells more fully.
    """
    kept = tuple(records)
    owned = list_owned(kept)
    taken = {span.start for span in owned} | {span.stop for span in owned}
    ends = [span.stop for span in owned]
    claims = [claim for record in kept for claim in record.claims]
    names = [str(r.cells["name"].value) for r in kept if r.kind == PROJECT]
    placed = {
        (r.sentence, r.cells["recipient"].value) for r in kept if r.rule in PLACINGS
    }
    near = find_neighbours(kept, ends)
    free = [
        record
        for i, record in enumerate(kept)
        if record.kind != METRIC
        or not (
            i in near
            or is_owned(record, taken)
            or is_place(record, placed)
            or is_claimed(record, claims, names)
        )
    ]
    return drop_doubles(free, heads)


def list_owned(records: Iterable[Record]) -> list[Span]:
    """Where the figures of projects stand."""
    return [
        record.cells[field].span
        for record in records
        if record.kind == PROJECT
        for field in OWN_FIELDS
        if field in record.cells
    ]


def find_neighbours(records: Sequence[Record], ends: Iterable[int]) -> set[int]:
    """Those told right after a project's figure, and those told right after them."""
    reach, near = list(ends), set()
    for i, record in enumerate(records):
        if record.kind == METRIC and is_neighbour(record, reach):
            near.add(i)
            reach.append(record.cells["value"].span.stop)
    return near


def is_owned(record: Record, taken: set[int]) -> bool:
    """Whether the figure is a cell of a project and not the sum of several."""
    name = str(record.cells["name"].value)
    if record.rule == "join_names" or "value" not in record.cells:
        return False
    if STATISTICS.search(name):
        return False
    span = record.cells["value"].span
    return not taken.isdisjoint((span.start, span.stop))


def is_place(record: Record, placed: set[tuple[Span, Any]]) -> bool:
    """百强榜中,甲园区名列第10: its place on a list is an honour, no figure of its own."""
    subject = record.cells.get("subject")
    is_bare = record.rule == "bare_rank" and "value" not in record.cells
    return (
        is_bare and subject is not None and (record.sentence, subject.value) in placed
    )


def is_neighbour(record: Record, ends: Iterable[int]) -> bool:
    """The floor area, capacity or hoped-for sales told right after a project's figure."""
    name, value = record.cells["name"], record.cells.get("value")
    subject = record.cells.get("subject")
    if value is None or record.rule == "join_names":
        return False
    is_own = subject is not None and subject.rule == "own_subject"
    if is_own and AREA.search(str(subject.value if subject else "")):
        return False
    is_hoped = record.cells["nature"].value != "actual" and RETURNS_PATTERN.search(
        str(name.value)
    )
    if not (is_hoped or BUILT.search(str(name.value))):
        return False
    return any(0 <= value.span.start - end <= NEAR for end in ends)


def is_claimed(record: Record, claims: Iterable[Span], names: Sequence[str]) -> bool:
    """What a sentence about one project tells of it, and of nobody it names besides."""
    name, value = str(record.cells["name"].value), record.cells.get("value")
    subject = record.cells.get("subject")
    if value is None or STATISTICS.search(name):
        return False
    is_told = record.rule == "read_predicate" and name.endswith("项目")
    if COUNTS.search(name) and (is_told or record.cells["nature"].value == "actual"):
        return False
    if subject and subject.rule == "own_subject" and not is_named(subject, names):
        return False
    return any(claim.covers(value.span) for claim in claims)


def is_named(subject: Cell, names: Iterable[str]) -> bool:
    """Whether the subject is a project, 甲湾产业园, and no park that a name begins with."""
    value = str(subject.value)
    return not AREA.search(value) and any(name.startswith(value) for name in names)
