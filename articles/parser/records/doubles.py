"""What an article says twice → one record with a note of the other place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from articles.parser.records.base import METRIC, Cell, Record
from articles.parser.span import Span

NOISE = re.compile(r"[\W_]+|累计|完成|实现|已|共|数$|额$")
# "破土项目" in the headline, "集中动工项目" below it
BEGUN = re.compile("(?:集中|同日|同时)?(?:破土动工|开工|破土|动土|动工|奠基)")
# the rules of a subject that is named at its figure
NAMED_RULES = {"own_subject", "read_holders"}
BESIDE = 200  # characters
ROUNDING = 10  # a rough figure is off by a tenth at most
FIGURES = ("unit", "value", "growth", "rank")
# what a record may take from the other that tells the same
LENT = ("growth", "rank", "period", "subject")


def drop_doubles(
    records: Iterable[Record], heads: Sequence[Span]
) -> tuple[Record, ...]:
    """Each figure once; heads are the headlines, whose figures come again below."""
    places: dict[str, list[int]] = {}
    kept: list[Record] = []
    titled: list[int] = []  # those of the headlines, which may be rough
    for record in records:
        keys = list(list_keys(record)) if record.kind == METRIC else []
        same = (i for key in keys for i in (*places.get(key, ()), *titled))
        at = next((i for i in same if is_same(kept[i], record, heads)), None)
        if at is None:
            at = len(kept)
            kept.append(record)
            if keys and is_head(record, heads):
                titled.append(at)
        else:
            by_weight = at not in titled
            kept[at] = join_records(kept[at], record, by_weight=by_weight)
        for key in keys:
            places.setdefault(key, []).append(at)
    return tuple(kept)


def list_keys(record: Record) -> Iterator[str]:
    """What the record may be found by: its value, its growth, its rank, its name."""
    cells = record.cells
    yield f"name{fold_name(record)}"
    if "value" in cells:
        yield f"{cells['value'].value}{cells['unit'].value}"
    for field in ("growth", "rank"):
        if field in cells:
            yield f"{field}{cells[field].value}"


def is_same(first: Record, second: Record, heads: Sequence[Span]) -> bool:
    """One tells all that the other does, of the same indicator."""
    in_head = is_head(first, heads)
    if in_head and is_rough(first, second):
        return is_same_name(first, second) or is_same_end(first, second)
    if any(differ(first, second, field) for field in FIGURES):
        return False
    if not in_head and is_of_others(first, second):
        return False
    if in_head and "value" in first.cells and "value" in second.cells:
        is_alike = is_same_end(first, second) or is_large(first)
        return is_alike or is_same_name(first, second)
    if build_figures(first) == build_figures(second):
        return is_same_name(first, second)
    return is_told_again(first, second)


def is_head(record: Record, heads: Iterable[Span]) -> bool:
    """Whether a headline tells it."""
    return any(head.covers(record.sentence) for head in heads)


def is_large(record: Record) -> bool:
    """40家企业上榜 in the headline: no other 40家 stands below it, a second 2家 may."""
    value = record.cells.get("value")
    return value is not None and Decimal(value.value) >= ROUNDING


def is_rough(first: Record, second: Record) -> bool:
    """产值突破180亿元 in the headline, 产值180.2亿元 below it."""
    if not {"value", "qualifier"} <= set(first.cells) or "value" not in second.cells:
        return False
    if differ(first, second, "unit") or differ(first, second, "growth"):
        return False
    rough, exact = (Decimal(r.cells["value"].value) for r in (first, second))
    return rough != exact and abs(exact - rough) <= rough / ROUNDING


def is_of_others(first: Record, second: Record) -> bool:
    """甲经开区有规上企业16户,乙经开区有规上企业16户: side by side, each its own."""
    gap = abs(first.sentence.start - second.sentence.start)
    if gap > BESIDE or fold_name(first) != fold_name(second):
        return False
    subjects = [r.cells["subject"] for r in (first, second) if "subject" in r.cells]
    return (
        len({cell.value for cell in subjects}) > 1
        and {cell.rule for cell in subjects} <= NAMED_RULES
        and len({cell.span for cell in subjects}) > 1
    )


def differ(first: Record, second: Record, field: str) -> bool:
    """Whether both have the cell, and not the same in it."""
    one, two = first.cells.get(field), second.cells.get(field)
    return one is not None and two is not None and one.value != two.value


def build_figures(record: Record) -> tuple[str, ...]:
    cells = record.cells
    return tuple(str(cells[f].value) if f in cells else "" for f in FIGURES)


def is_told_again(first: Record, second: Record) -> bool:
    """增加值增长8% and 增加值100亿元,增长8%, or its rank: of one holder and one time."""
    figures = [set(build_figures(record)) - {""} for record in (first, second)]
    if not (figures[0] & figures[1] or any(is_rank(r) for r in (first, second))):
        return False
    names = {fold_name(record) for record in (first, second)}
    return len(names) == 1 and not any(
        differ(first, second, field) for field in ("subject", "period", "nature")
    )


def is_rank(record: Record) -> bool:
    """Says how an indicator ranks, and nothing else of it."""
    return not {"value", "growth"} & set(record.cells)


def is_same_name(first: Record, second: Record) -> bool:
    """签约重大项目 and 共签约重大项目数: one name holds the other."""
    names = fold_name(first), fold_name(second)
    if len({*map(list_numbers, names)} - {()}) > 1:
        return False
    short, long = sorted(names, key=len)
    return is_within(short, long) if len(short) > 1 else short == long


def is_same_end(first: Record, second: Record) -> bool:
    """签约项目 in the headline, 完成首秀项目 below it."""
    return fold_name(first)[-2:] == fold_name(second)[-2:]


def fold_name(record: Record) -> str:
    return fold_title(str(record.cells["name"].value))


@lru_cache(maxsize=256)  # each is held against many
def fold_title(name: str) -> str:
    """签约重大项目 of 共签约重大项目数."""
    return NOISE.sub("", BEGUN.sub("开工", name))


def list_numbers(name: str) -> tuple[str, ...]:
    """The 10 of 10亿元项目, which 100亿元项目 does not hold."""
    return tuple(re.findall(r"\d+", name))


def is_within(short: str, long: str) -> bool:
    """Whether the characters of one stand in the other, in order."""
    rest = iter(long)
    return all(char in rest for char in short)


def weigh(record: Record) -> tuple[int, float]:
    """More cells first, then surer ones."""
    return len(record.cells), sum(cell.confidence for cell in record.cells.values())


def join_records(first: Record, second: Record, *, by_weight: bool) -> Record:
    """The one with more cells, with the sentence of the other in its notes.

    What a headline said first is better told below it, whatever it weighs.
    """
    rich, poor = second, first
    if by_weight:
        rich, poor = sorted((first, second), key=weigh, reverse=True)
    lent: dict[str, Cell] = {f: poor.cells[f] for f in LENT if f in poor.cells}
    note = f"文中另有一处（第{poor.sentence.start + 1}字起）"
    return replace(rich, cells={**lent, **rich.cells}, notes=(*rich.notes, note))
