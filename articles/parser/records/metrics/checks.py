"""Sums, shares and growth that a sentence lets one recompute."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from articles.parser.records.metrics.elements import (
    ASIDE,
    COUNT,
    GROWTH,
    VALUE,
    Element,
)
from articles.parser.units import Quantity, write_decimal

HUNDRED = Decimal(100)
# "占比高达76%", "问题解决率98%": a share of the two figures before it
SHARE_PATTERN = re.compile(r"占|率(?:为|达|达到)?$")


@dataclass(frozen=True, slots=True)
class Check:
    """A sum done over; at is where the figures stand that it speaks of."""

    places: tuple[int, ...]
    holds: bool
    note: str


def find_checks(text: str, elements: Sequence[Element]) -> tuple[Check, ...]:
    """All that can be recomputed in one sentence, of three figures at least."""
    rules = RULES if len(elements) > 2 else ()
    return tuple(check for find in rules for check in find(text, elements))


def find_growth_checks(text: str, elements: Sequence[Element]) -> Iterator[Check]:
    """83861万元,较上年增加13496万元,增长19.18%: 13496 on 70365."""
    for value, difference, growth in zip(
        elements, elements[1:], elements[2:], strict=False
    ):
        roles = (value.role, difference.role, growth.role)
        if roles != (VALUE, ASIDE, GROWTH):
            continue
        if value.unit == difference.unit != "":
            yield from check_growth(value, difference, growth)


def check_growth(
    value: Element, difference: Element, growth: Element
) -> Iterator[Check]:
    new, more = value.content.value, difference.content.value
    sign = -1 if growth.content < 0 else 1
    if new > more:
        computed = sign * more / (new - sign * more) * HUNDRED
        holds = is_rounded(computed, growth.content)
        note = write_sum(
            f"{more}÷{new - sign * more}", computed, growth.content, holds=holds
        )
        yield Check((value.start, growth.start), holds, note)


def find_sum_checks(text: str, elements: Sequence[Element]) -> Iterator[Check]:
    """59家(工业49家、服务业7家、房地产2家、批零住餐1家)."""
    for i, whole in enumerate(elements):
        is_open = text.startswith("(", whole.stop)
        stop = text.find(")", whole.stop) if is_open else -1
        if stop < 0 or whole.kind != COUNT:
            continue
        parts = [e for e in elements[i + 1 :] if e.stop <= stop and is_part(whole, e)]
        if len(parts) > 1:
            yield check_sum(whole, parts)


def is_part(whole: Element, part: Element) -> bool:
    return part.role == whole.role == VALUE and part.unit == whole.unit


def check_sum(whole: Element, parts: Sequence[Element]) -> Check:
    total = sum(part.content.value for part in parts)
    holds = total == whole.content.value
    terms = "+".join(write_decimal(part.content.value) for part in parts)
    note = write_sum(terms, total, whole.content.value, holds=holds)
    return Check((whole.start, *(part.start for part in parts)), holds, note)


def find_share_checks(text: str, elements: Sequence[Element]) -> Iterator[Check]:
    """收集问题5676个,解决问题5561个,解决率98%: 5561 of 5676."""
    for whole, part, share in zip(elements, elements[1:], elements[2:], strict=False):
        is_share = share.role == VALUE and share.unit == "%"
        if not (is_share and is_part(whole, part) and whole.kind == COUNT):
            continue
        before = text[max(0, share.start - 8) : share.start]
        whole_value, part_value = whole.content.value, part.content.value
        if SHARE_PATTERN.search(before) and 0 < part_value <= whole_value:
            yield from check_share(part.content, whole.content, share)


def check_share(part: Quantity, whole: Quantity, share: Element) -> Iterator[Check]:
    """Only where it holds: a share may well be of something else."""
    computed = part.value / whole.value * HUNDRED
    if is_rounded(computed, share.content.value):
        note = write_sum(
            f"{part.value}÷{whole.value}", computed, share.content.value, holds=True
        )
        yield Check((share.start,), holds=True, note=note)


def is_rounded(computed: Decimal, written: Decimal) -> bool:
    """Whether a figure is the computed one, cut or rounded to its decimals."""
    exponent = written.as_tuple().exponent
    step = Decimal(1).scaleb(min(int(exponent), 0))
    return abs(computed - written) < step


def write_sum(terms: str, computed: Decimal, written: Decimal, *, holds: bool) -> str:
    """The note that staff read beside the figure."""
    sign = ("=" if computed == written else "≈") if holds else "≠"
    return f"验算：{terms} {sign} {write_decimal(written)}"


RULES = (find_growth_checks, find_sum_checks, find_share_checks)
