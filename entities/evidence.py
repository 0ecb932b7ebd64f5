"""The cells of a fact with what each source says of them, ready to be shown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from entities.models import Claim, Fact, Honour, Metric, Stage
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
    "event": {"title": "名称", "date": "时间", "place": "地点"},
    "park": {"name": "名称"},
    "enterprise": {"name": "名称"},
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim with its value in words."""

    claim: Claim
    value_label: str


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
    def is_contradicted(self) -> bool:
        return any(s.claim.is_contradicting for s in self.statements)


def find_cells(fact: Fact) -> list[Cell]:
    """Every cell of the fact that a published source speaks of, in reading order."""
    claims = Claim.objects.for_fact(fact).published().with_sources()
    by_field: dict[str, list[Claim]] = {}
    for claim in claims.select_related("confirmed_by"):
        by_field.setdefault(claim.field, []).append(claim)
    labels = LABELS[type(fact).__name__.lower()]
    return [
        Cell(field, labels[field], tuple(_state(by_field[field])))
        for field in labels
        if field in by_field
    ]


def _state(claims: list[Claim]) -> Iterable[Statement]:
    ordered = sorted(claims, key=lambda c: (not c.is_preferred, c.is_contradicting))
    return (Statement(c, label_value(c.field, c.value)) for c in ordered)


def label_value(field: str, value: Any) -> str:
    """A claim's value, in the form of the parser's records, in Chinese words."""
    try:
        return LABELLERS.get(field, _label_plain)(value)
    except (KeyError, TypeError, ValueError):
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
        f"{_label_period(item['date'])}{_label_stage(item['stage'])}" for item in value
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
