"""A proposal's fields in the parser's JSON form → typed statements, or every problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from articles.errors import InvalidFieldsError
from entities.models import QUANTITY_LABELS, Honour, Metric, Stage
from entities.periods import Period
from entities.quantities import Quantity, read_decimal

Fields = Mapping[str, Any]

SUBJECT_KINDS = ("park", "enterprise", "place", "industry", "other")
RECIPIENT_KINDS = ("park", "enterprise", "project", "other")
QUANTITY_PARTS = ("value", "unit", "value_max", "qualifier")
NAME_LENGTH, INDICATOR_LENGTH, WORD_LENGTH = 200, 100, 20
MAX_RANK = 1_000_000


@dataclass(frozen=True, slots=True)
class DatedStage:
    stage: str
    period: Period
    is_planned: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    position: int
    scope: str = ""


@dataclass(frozen=True, slots=True)
class ProjectStatement:
    name: str
    park: str = ""
    enterprises: tuple[str, ...] = ()
    quantities: Mapping[str, Quantity] = field(default_factory=dict)
    stage: str = ""
    milestones: tuple[DatedStage, ...] = ()


@dataclass(frozen=True, slots=True)
class HonourStatement:
    title: str
    recipient: str
    recipient_kind: str = ""
    issuer: str = ""
    level: str = ""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class MetricStatement:
    name: str
    subject: str
    subject_kind: str = ""
    indicator: str = ""
    quantity: Quantity | None = None
    growth: Decimal | None = None
    rank: Rank | None = None
    period: Period | None = None
    nature: str = Metric.Nature.ACTUAL


@dataclass(frozen=True, slots=True)
class EventStatement:
    title: str
    period: Period
    place: str = ""
    park: str = ""


Statement = ProjectStatement | HonourStatement | MetricStatement | EventStatement


class FieldReader:
    """Reads cells one by one and keeps every problem, not the first alone."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self.problems: dict[str, str] = {}

    def refuse_problems(self) -> None:
        if self.problems:
            raise InvalidFieldsError(self.problems)

    def text(
        self, name: str, *, length: int = NAME_LENGTH, required: bool = False
    ) -> str:
        text = str(self.fields.get(name) or "").strip()
        if required and not text:
            self.problems[name] = "必填"
        elif len(text) > length:
            self.problems[name] = f"最多{length}个字，现有{len(text)}个"
        return text

    def choice(self, name: str, choices: tuple[str, ...] | list[str]) -> str:
        text = str(self.fields.get(name) or "")
        if text and text not in choices:
            self.problems[name] = f"“{text}”不在可选之列"
        return text

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a list of names, each once and in order."""
        entries = self.fields.get(name) or []
        if not isinstance(entries, list):
            self.problems[name] = "应是一列名称"
            return ()
        names = [str(entry).strip() for entry in entries if str(entry).strip()]
        if any(len(entry) > NAME_LENGTH for entry in names):
            self.problems[name] = f"每个名称最多{NAME_LENGTH}个字"
        return tuple(dict.fromkeys(names))

    def period(self, name: str, *, required: bool = False) -> Period | None:
        text = str(self.fields.get(name) or "")
        if not text:
            if required:
                self.problems[name] = "必填"
            return None
        try:
            return Period.from_iso(text)
        except ValueError:
            self.problems[name] = (
                f"看不懂的日期“{text}”，请写如2021-12或2021-01/2021-09"
            )
            return None

    def decimal(self, name: str) -> Decimal | None:
        value = self.fields.get(name)
        if value in (None, ""):
            return None
        try:
            number = read_decimal(value)
        except ValueError:
            self.problems[name] = f"“{value}”不是数"
            return None
        if abs(number) >= 1_000_000:
            self.problems[name] = f"“{value}”太大"
        return number

    def quantity(self, name: str, cell: Any) -> Quantity | None:
        if not cell:
            return None
        try:
            quantity = Quantity.from_json(cell)
        except (ValueError, AttributeError, TypeError):
            self.problems[name] = f"看不懂的数量“{cell}”"
            return None
        if quantity.value_max is not None and quantity.value_max < quantity.value:
            self.problems[name] = "上限不能小于下限"
        if max(len(quantity.unit), len(quantity.qualifier)) > WORD_LENGTH:
            self.problems[name] = f"单位和限定词最多{WORD_LENGTH}个字"
        return quantity

    def rank(self, name: str) -> Rank | None:
        cell = self.fields.get(name)
        if not cell:
            return None
        try:
            rank = Rank(int(cell["position"]), str(cell.get("scope") or "")[:100])
        except (ValueError, KeyError, TypeError, AttributeError):
            self.problems[name] = f"看不懂的排名“{cell}”"
            return None
        if not 1 <= rank.position <= MAX_RANK:
            self.problems[name] = "排名从1开始"
        return rank

    def milestones(self, name: str) -> tuple[DatedStage, ...]:
        """Read those that are dated; a stage without a date is no milestone."""
        entries = self.fields.get(name) or []
        try:
            return tuple(
                DatedStage(
                    Stage(entry["stage"]).value,
                    Period.from_iso(str(entry["date"])),
                    bool(entry.get("planned")),
                )
                for entry in entries
                if entry.get("date")
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            self.problems[name] = "看不懂的里程碑，每个要有阶段和日期"
            return ()


def read_project(reader: FieldReader) -> ProjectStatement:
    quantities = {
        name: quantity
        for name in QUANTITY_LABELS
        if (quantity := reader.quantity(name, reader.fields.get(name)))
    }
    return ProjectStatement(
        name=reader.text("name", required=True),
        park=reader.text("park"),
        enterprises=reader.texts("enterprises"),
        quantities=quantities,
        stage=reader.choice("stage", Stage.values),
        milestones=reader.milestones("milestones"),
    )


def read_honour(reader: FieldReader) -> HonourStatement:
    return HonourStatement(
        title=reader.text("title", required=True),
        recipient=reader.text("recipient", required=True),
        recipient_kind=reader.choice("recipient_kind", RECIPIENT_KINDS),
        issuer=reader.text("issuer"),
        level=reader.choice("level", Honour.Level.values),
        period=reader.period("date"),
    )


def read_metric(reader: FieldReader) -> MetricStatement:
    statement = MetricStatement(
        name=reader.text("name", length=INDICATOR_LENGTH, required=True),
        subject=reader.text("subject", required=True),
        subject_kind=reader.choice("subject_kind", SUBJECT_KINDS),
        indicator=reader.text("indicator", length=INDICATOR_LENGTH),
        quantity=reader.quantity("value", build_quantity_cell(reader.fields)),
        growth=reader.decimal("growth"),
        rank=reader.rank("rank"),
        period=reader.period("period"),
        nature=reader.choice("nature", Metric.Nature.values) or Metric.Nature.ACTUAL,
    )
    if not (statement.quantity or statement.growth is not None or statement.rank):
        reader.problems.setdefault("value", "数值、增长、排名至少填一项")
    return statement


def build_quantity_cell(fields: Fields) -> dict[str, Any]:
    """Return a metric's value, unit, … as one cell, the parser's quantity."""
    value = fields.get("value")
    if isinstance(value, Mapping):
        return dict(value)
    if value in (None, ""):
        return {}
    return {name: fields[name] for name in QUANTITY_PARTS if fields.get(name)}


def read_event(reader: FieldReader) -> EventStatement:
    title, period = reader.text("title", required=True), reader.period("date")
    if period is None:
        reader.problems.setdefault("date", "必填")
        reader.refuse_problems()
    return EventStatement(
        title, period, place=reader.text("place"), park=reader.text("park")
    )


READERS = {
    "project": read_project,
    "honour": read_honour,
    "metric": read_metric,
    "event": read_event,
}


def read_statement(kind: str, fields: Fields) -> Statement:
    """Read a proposal's fields; InvalidFieldsError names every bad cell at once."""
    reader = FieldReader(fields)
    statement = READERS[kind](reader)
    reader.refuse_problems()
    return statement


def list_cells(kind: str, fields: Fields) -> dict[str, Any]:
    """Return each cell that a claim is written for, its value in the JSON form."""
    skipped = {"subject_kind", "recipient_kind", "indicator"}
    cells = {name: cell for name, cell in fields.items() if name not in skipped}
    if kind == "metric":
        parts = {*QUANTITY_PARTS}
        cells = {name: cell for name, cell in cells.items() if name not in parts}
        cells["value"] = build_quantity_cell(fields)
    return {
        name: cell for name, cell in cells.items() if cell not in (None, "", [], {})
    }
