"""Proposed and annotated records of one kind → pairs, the surest first."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

from articles.parser.evaluation.comparing import (
    AKIN,
    ALIKE,
    find_best_similarity,
    is_names,
    is_period,
    is_quantity,
    is_rank,
)

Fields = Mapping[str, Any]
Pair = tuple[int, int]


def pair_records(
    kind: str, proposed: Sequence[Fields], annotated: Sequence[Fields]
) -> list[Pair]:
    """Each record at most once; index in proposed, index in annotated."""
    measure = CLOSENESS[kind]
    ranked = sorted(
        (-measure(one, other), i, j)
        for (i, one), (j, other) in product(enumerate(proposed), enumerate(annotated))
    )
    pairs: list[Pair] = []
    for distance, i, j in ranked:
        is_free = all(i != left and j != right for left, right in pairs)
        if distance < 0 and is_free:
            pairs.append((i, j))
    return pairs


def measure_metrics(one: Fields, other: Fields) -> float:
    """A figure in common, and names that are not strangers to each other."""
    figures = [
        is_quantity(to_quantity(one), to_quantity(other)),
        is_quantity(one.get("growth"), other.get("growth")),
        is_rank(one.get("rank"), other.get("rank")),
    ]
    name = find_best_similarity(one.get("name"), other.get("name"))
    if not any(figures) or name < AKIN - 0.15:
        return 0.0
    subject = find_best_similarity(one.get("subject"), other.get("subject"))
    return name + 0.5 * sum(figures) + 0.5 * subject


def to_quantity(record: Fields) -> Fields:
    return {"value": record.get("value"), "unit": record.get("unit")}


def measure_projects(one: Fields, other: Fields) -> float:
    """Alike in name, or the same sum of the same enterprise."""
    name = find_best_similarity(one.get("name"), other.get("name"))
    has_sum = is_quantity(one.get("investment"), other.get("investment"))
    firms = one.get("enterprises") or []
    has_firm = bool(firms) and is_names(firms[:1], other.get("enterprises") or [])
    if name < AKIN and not (has_sum and has_firm):
        return 0.0
    return name + 0.3 * has_sum + 0.2 * has_firm


def measure_honours(one: Fields, other: Fields) -> float:
    title = find_best_similarity(one.get("title"), other.get("title"))
    holder = 1.0
    if other.get("recipient"):
        holder = find_best_similarity(one.get("recipient"), other["recipient"])
    return title + holder if min(title, holder) >= AKIN else 0.0


def measure_events(one: Fields, other: Fields) -> float:
    title = find_best_similarity(one.get("title"), other.get("title"))
    is_dated = is_period(one.get("date"), other.get("date"))
    is_one = title >= ALIKE or (is_dated and title >= AKIN - 0.15)
    return title + is_dated if is_one else 0.0


CLOSENESS: dict[str, Callable[[Fields, Fields], float]] = {
    "metric": measure_metrics,
    "project": measure_projects,
    "honour": measure_honours,
    "event": measure_events,
}
