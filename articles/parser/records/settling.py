"""All records of an article, settled: a figure told once, to its owner only."""

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.parser.records.base import METRIC, PROJECT, Record

OWN_FIELDS = ("investment", "area", "output", "tax", "jobs", "capacity")
FIGURES = ("value", "growth", "rank")
NOISE = re.compile(r"[\W_]+|累计|完成|实现|已|共|数$|额$")


def settle(records: Iterable[Record]) -> tuple[Record, ...]:
    """Without metrics that are a project's own figures, and without doubles."""
    kept = tuple(records)
    owned = [
        record.cells[field].span
        for record in kept
        if record.kind == PROJECT
        for field in OWN_FIELDS
        if field in record.cells
    ]
    taken = {span.start for span in owned} | {span.stop for span in owned}
    free = [r for r in kept if r.kind != METRIC or not is_owned(r, taken)]
    return drop_doubles(free)


def is_owned(record: Record, taken: set[int]) -> bool:
    """Whether the figure is a cell of a project and not the sum of several."""
    if record.rule == "join_names" or "value" not in record.cells:
        return False
    span = record.cells["value"].span
    return not taken.isdisjoint((span.start, span.stop))


def drop_doubles(records: Iterable[Record]) -> tuple[Record, ...]:
    """What an article says twice is one record with a note of the other place."""
    first: dict[tuple[str, ...], int] = {}
    kept: list[Record] = []
    for record in records:
        key = build_key(record)
        if key is None or key not in first:
            if key is not None:
                first[key] = len(kept)
            kept.append(record)
        else:
            at = first[key]
            kept[at] = join_records(kept[at], record)
    return tuple(kept)


def build_key(record: Record) -> tuple[str, ...] | None:
    """Same subject and figures; the names are compared by their last words."""
    if record.kind != METRIC:
        return None
    cells = record.cells
    figures = [str(cells[field].value) for field in FIGURES if field in cells]
    name = NOISE.sub("", str(cells["name"].value))
    subject = str(cells["subject"].value) if "subject" in cells else ""
    return (
        subject,
        name[-4:],
        str(cells["unit"].value) if "unit" in cells else "",
        *figures,
    )


def join_records(first: Record, second: Record) -> Record:
    """The one with more cells, with the sentence of the other in its notes."""
    rich, poor = sorted((first, second), key=lambda r: -len(r.cells))
    note = f"also {poor.sentence.start}-{poor.sentence.stop}"
    return replace(rich, notes=(*rich.notes, note))
