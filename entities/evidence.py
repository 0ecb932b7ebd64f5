"""The cells of a fact with what each source says of them, ready to be shown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from entities.marking import Piece, mark_text
from entities.models import FACT_KEYS, Claim, Fact, Honour, Metric, Stage
from entities.periods import Period
from entities.quantities import Quantity

LABELS = {
    "project": {
        "name": "项目名称",
        "park": "所在园区",
        "enterprises": "参与企业",
        "investment": "总投资",
        "area": "用地",
        "stage": "阶段",
        "milestones": "进展",
        "output": "年产值",
        "tax": "年税收",
        "jobs": "就业",
        "capacity": "年产能",
    },
    "honour": {
        "title": "称号",
        "recipient": "获得者",
        "issuer": "授予单位",
        "level": "级别",
        "date": "时间",
    },
    "metric": {
        "subject": "主体",
        "name": "指标",
        "value": "数值",
        "growth": "同比",
        "rank": "排名",
        "period": "时期",
        "nature": "性质",
    },
    "event": {"title": "名称", "date": "时间", "place": "地点", "park": "所在园区"},
    "park": {"name": "名称"},
    "enterprise": {"name": "名称"},
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of one source with every claim of the fact that stands in it."""

    number: int
    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        """The first of them, for what all share: source, place and who confirmed."""
        return self.claims[0]

    @property
    def pieces(self) -> list[Piece]:
        """The sentence, cut where a claim's quote begins or ends."""
        first = self.claim
        if first.start is None:
            return [Piece(first.quote, self.claims)] if first.quote else []
        starts = [claim.start for claim in self.claims]
        stops = [claim.stop for claim in self.claims]
        if first.sentence_start is not None:
            starts, stops = [first.sentence_start], [first.sentence_stop]
        return mark_text(first.source.text, self.claims, min(starts), max(stops))


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim with its value in words and the number of its passage."""

    claim: Claim
    value_label: str
    passage: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a fact with all its statements, the preferred one first."""

    field: str
    label: str
    statements: tuple[Statement, ...]

    @property
    def preferred(self) -> Statement:
        return self.statements[0]

    @property
    def passages(self) -> list[int]:
        """The numbers of those that agree, each once."""
        agreeing = (s for s in self.statements if not s.claim.is_contradicting)
        return list(dict.fromkeys(s.passage for s in agreeing))

    @property
    def source_count(self) -> int:
        """How many sources say the same, a reprint counted with its original."""
        agreeing = (s for s in self.statements if not s.claim.is_contradicting)
        sources = (s.claim.source for s in agreeing)
        return len({source.reprint_of_id or source.pk for source in sources})

    @property
    def contradicting(self) -> list[Statement]:
        return [s for s in self.statements if s.claim.is_contradicting]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What published sources say of a fact: by cell, and passage by passage."""

    cells: tuple[Cell, ...]
    passages: tuple[Passage, ...]


def find_evidence(fact: Fact) -> Evidence:
    """Every cell of the fact that a published source speaks of, in reading order."""
    claims = Claim.objects.for_fact(fact).published().with_sources()
    claims = claims.select_related("confirmed_by")
    ordered = sorted(claims, key=lambda c: (not c.is_preferred, c.is_contradicting))
    passages = tuple(_gather_passages(ordered))
    numbers = {claim.pk: p.number for p in passages for claim in p.claims}
    labels = LABELS[type(fact).__name__.lower()]
    statements: dict[str, list[Statement]] = {field: [] for field in labels}
    for claim in ordered:
        label = label_value(claim.field, claim.value)
        statements[claim.field].append(Statement(claim, label, numbers[claim.pk]))
    cells = (Cell(f, labels[f], tuple(said)) for f, said in statements.items() if said)
    return Evidence(tuple(cells), passages)


def _gather_passages(claims: list[Claim]) -> Iterable[Passage]:
    groups: dict[tuple[Any, ...], list[Claim]] = {}
    for claim in claims:
        place = (claim.sentence_start, claim.sentence_stop)
        words = claim.quote if claim.start is None else ""
        key = (claim.source_id, claim.location, place, words)
        groups.setdefault(key, []).append(claim)
    numbered = enumerate(groups.values(), start=1)
    return (Passage(number, tuple(group)) for number, group in numbered)


def label_field(claim: Claim) -> str:
    """The cell that the claim speaks of, as its fact's page calls it."""
    kinds = (key for key in FACT_KEYS if getattr(claim, f"{key}_id") is not None)
    return LABELS[next(kinds)].get(claim.field, claim.field)


def label_value(field: str, value: Any) -> str:
    """A claim's value, in the form of the parser's records, in Chinese words."""
    try:
        return LABELLERS.get(field, _label_plain)(value)
    except (AttributeError, KeyError, TypeError, ValueError):
        return _label_plain(value)


def _label_plain(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value))
    if isinstance(value, dict):
        return "，".join(f"{key} {item}" for key, item in value.items())
    return str(value)


def _label_quantity(value: Any) -> str:
    return Quantity.from_json(value).label


def _label_period(value: str) -> str:
    return Period.from_iso(value).state_label


def _label_stage(value: str) -> str:
    return Stage(value).label


def _label_milestones(value: list[dict[str, str]]) -> str:
    return "；".join(
        f"{_label_period(item['date'])}{'计划' if item.get('planned') else ''}"
        f"{_label_stage(item['stage'])}"
        for item in value
    )


def _label_growth(value: Any) -> str:
    return Metric(growth=Quantity.from_json({"value": value}).value).growth_label


def _label_rank(value: dict[str, Any]) -> str:
    return f"{value.get('scope') or ''}第{value['position']}"


LABELLERS: dict[str, Callable[[Any], str]] = {
    "area": _label_quantity,
    "capacity": _label_quantity,
    "date": _label_period,
    "growth": _label_growth,
    "investment": _label_quantity,
    "jobs": _label_quantity,
    "level": lambda value: Honour.Level(value).label,
    "milestones": _label_milestones,
    "nature": lambda value: Metric.Nature(value).label,
    "output": _label_quantity,
    "period": _label_period,
    "rank": _label_rank,
    "stage": _label_stage,
    "tax": _label_quantity,
    "value": _label_quantity,
}
