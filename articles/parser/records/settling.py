"""All records of an article, settled: a figure told once, to its owner only."""

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.parser.records.base import METRIC, PROJECT, Record

OWN_FIELDS = ("investment", "area", "output", "tax", "jobs", "capacity")
# what statistics say of a park or place, and no project has
STATISTICS = re.compile(
    r"规模以上|规上|规模工业|限额以上|生产总值|公共预算|固定资产投资|社会消费品|工业增加值|工业总产值|进出口|财政"
)
# what a project has besides its cells, and what it will yield
BUILT = re.compile(
    r"(?:建筑|占地|用地|厂房)面积$|^年产|产能$|生产能力$|生产规模$|长度$|宽度$"
)
RETURNS = re.compile(
    r"^(?:每?年均?|亩均|可|形成|新增)*(?:应税|开票)?(?:销售|产值|营业|营收|税收|纳税|利税|利润|税|产量)"
)
NEAR = 60  # characters
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
    ends = [span.stop for span in owned]
    free = [
        record
        for record in kept
        if record.kind != METRIC
        or not (is_owned(record, taken) or is_neighbour(record, ends))
    ]
    return drop_doubles(free)


def is_owned(record: Record, taken: set[int]) -> bool:
    """Whether the figure is a cell of a project and not the sum of several."""
    name = str(record.cells["name"].value)
    if record.rule == "join_names" or "value" not in record.cells:
        return False
    if STATISTICS.search(name):
        return False
    span = record.cells["value"].span
    return not taken.isdisjoint((span.start, span.stop))


def is_neighbour(record: Record, ends: Iterable[int]) -> bool:
    """The floor area, capacity or hoped-for sales told right after a project's figure."""
    name, value = record.cells["name"], record.cells.get("value")
    if value is None or record.rule == "join_names":
        return False
    is_hoped = record.cells["nature"].value != "actual" and RETURNS.search(
        str(name.value)
    )
    if not (is_hoped or BUILT.search(str(name.value))):
        return False
    return any(0 <= value.span.start - end <= NEAR for end in ends)


def drop_doubles(records: Iterable[Record]) -> tuple[Record, ...]:
    """What an article says twice is one record with a note of the other place."""
    places: dict[tuple[str, ...], list[int]] = {}
    kept: list[Record] = []
    for record in records:
        same = places.setdefault(build_key(record), [])
        at = next((i for i in same if is_same_name(kept[i], record)), None)
        if record.kind != METRIC or at is None:
            same.append(len(kept))
            kept.append(record)
        else:
            kept[at] = join_records(kept[at], record)
    return tuple(kept)


def build_key(record: Record) -> tuple[str, ...]:
    """What has to agree: the unit and the figures."""
    fields = ("unit", "value", "growth", "rank")
    cells = record.cells
    return tuple(str(cells[f].value) if f in cells else "" for f in fields)


def is_same_name(first: Record, second: Record) -> bool:
    """签约重大项目 and 共签约重大项目数: one name holds the other."""
    if first.kind != METRIC or second.kind != METRIC:
        return False
    names = [
        NOISE.sub("", str(record.cells["name"].value)) for record in (first, second)
    ]
    short, long = sorted(names, key=len)
    return is_within(short, long) if len(short) > 1 else short == long


def has_own_times(first: Record, second: Record) -> bool:
    """Whether the sentences themselves name two different periods."""
    periods = [record.cells.get("period") for record in (first, second)]
    own = [cell.value for cell in periods if cell and cell.rule == "own_period"]
    return len(set(own)) > 1


def is_within(short: str, long: str) -> bool:
    """Whether the characters of one stand in the other, in order."""
    rest = iter(long)
    return all(char in rest for char in short)


def weigh(record: Record) -> tuple[int, float]:
    """More cells first, then surer ones."""
    return len(record.cells), sum(cell.confidence for cell in record.cells.values())


def join_records(first: Record, second: Record) -> Record:
    """The one with more cells, with the sentence of the other in its notes."""
    rich, poor = sorted((first, second), key=weigh, reverse=True)
    note = f"文中另有一处（第{poor.sentence.start + 1}字起）"
    return replace(rich, notes=(*rich.notes, note))
