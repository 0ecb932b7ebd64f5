"""Judged records and cells → how often each rule fired and was right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.parser.evaluation.comparing import is_right
from articles.parser.evaluation.pairing import CLOSENESS, pair_records

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """One record or cell: what proposed it, how surely, and whether it was right."""

    what: str
    rule: str
    confidence: float
    is_right: bool

    @property
    def is_cell(self) -> bool:
        return "." in self.what

    @property
    def tenth(self) -> int:
        """0.9 and all above it are the ninth."""
        return min(TENTHS - 1, int(self.confidence * TENTHS + 1e-9))


@dataclass(slots=True)
class Tally:
    """How many fired, how many were right."""

    fired: Counter[Any] = field(default_factory=Counter)
    right: Counter[Any] = field(default_factory=Counter)

    def add(self, key: Any, verdict: Verdict) -> None:
        self.fired[key] += 1
        self.right[key] += verdict.is_right

    def rows(self) -> Iterator[tuple[Any, int, int]]:
        """Key, fired and right, in the order of the keys."""
        for key in sorted(self.fired):
            yield key, self.fired[key], self.right[key]


def judge_records(
    proposed: Sequence[Mapping[str, Any]], annotated: Sequence[Mapping[str, Any]]
) -> Iterator[Verdict]:
    """A verdict on every record and every cell; optional records count neither way."""
    for kind in CLOSENESS:
        ours = [record for record in proposed if record["kind"] == kind]
        theirs = [record for record in annotated if record["kind"] == kind]
        pairs = dict(pair_records(kind, [r["fields"] for r in ours], theirs))
        for i, record in enumerate(ours):
            gold = theirs[pairs[i]] if i in pairs else None
            if gold is None or not gold.get("optional"):
                yield from judge_record(record, gold)


def judge_record(
    record: Mapping[str, Any], gold: Mapping[str, Any] | None
) -> Iterator[Verdict]:
    kind = record["kind"]
    yield Verdict(kind, record["rule"], record["confidence"], gold is not None)
    for name, value in record["fields"].items():
        verdict = is_right(kind, name, value, gold or {})
        if verdict is not None:
            is_paired = gold is not None
            sure, rule = record["confidences"][name], record["rules"][name]
            yield Verdict(f"{kind}.{name}", rule, sure, is_paired and verdict)


def count_by_rule(verdicts: Iterable[Verdict]) -> Tally:
    tally = Tally()
    for verdict in verdicts:
        tally.add((verdict.what, verdict.rule), verdict)
    return tally


def count_by_tenth(verdicts: Iterable[Verdict]) -> Tally:
    """Cells by the tenth of their confidence."""
    tally = Tally()
    for verdict in verdicts:
        if verdict.is_cell:
            tally.add(verdict.tenth, verdict)
    return tally
