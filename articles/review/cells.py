"""Cells in the parser's JSON form ↔ the words in which an editor writes them."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from articles.parser import read_period, read_quantity
from entities.models import Stage
from entities.periods import Period
from entities.quantities import Quantity, format_decimal, read_decimal

# 全市园区第1, 第20; not 一等奖
RANK_PATTERN = re.compile(r"(?P<scope>.*?)第?(?P<position>\d+)位?")
# 2021-10-26 签约, 2025-03 计划竣工
MILESTONE_PATTERN = re.compile(r"(?P<date>\S+)\s*(?P<planned>计划)?(?P<stage>\S+)")


def write_text(value: Any) -> str:
    return str(value or "")


def read_text(text: str) -> str:
    return text.strip()


def write_names(value: list[str]) -> str:
    return "、".join(value or [])


def read_names(text: str) -> list[str]:
    return [name.strip() for name in re.split(r"[、；;\n]", text) if name.strip()]


def write_quantity(value: dict[str, str] | None) -> str:
    return Quantity.from_json(value).label if value else ""


def read_quantity_cell(text: str) -> dict[str, str]:
    """6.6亿元 → {"value": "660000000", "unit": "元"}; ValueError says what is odd."""
    if not text.strip():
        return {}
    quantity = read_quantity(text.strip())
    if quantity is None:
        raise ValueError(f"看不懂的数量“{text}”，请写如6.6亿元、约370亩")
    return quantity


def write_period(value: str | None) -> str:
    return Period.from_iso(value).label if value else ""


def read_period_cell(text: str, published: datetime.date | None = None) -> str:
    """2021年1—9月, 2021-01/2021-09 → the latter; 10月26日 takes the article's year."""
    if not text.strip():
        return ""
    try:
        return Period.from_iso(text.strip()).to_iso()
    except ValueError:
        period = read_period(text.strip(), published)
    if period is None:
        raise ValueError(f"看不懂的时间“{text}”，请写如2021年12月28日、2021年1—9月")
    return period


def write_number(value: Any) -> str:
    return "" if value in (None, "") else format_decimal(read_decimal(value))


def read_number(text: str) -> str:
    text = text.strip().removesuffix("%").removesuffix("％")
    return format_decimal(read_decimal(text)) if text else ""


def write_rank(value: dict[str, Any] | None) -> str:
    return f"{value.get('scope') or ''}第{value['position']}" if value else ""


def read_rank(text: str) -> dict[str, Any]:
    if not text.strip():
        return {}
    match = RANK_PATTERN.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"看不懂的排名“{text}”，请写如全市园区第1")
    return {"position": int(match["position"]), "scope": match["scope"]}


def write_milestones(value: list[dict[str, Any]] | None) -> str:
    return "\n".join(
        f"{entry.get('date', '')} {'计划' if entry.get('planned') else ''}"
        f"{Stage(entry['stage']).label}"
        for entry in value or []
    )


def read_milestones(text: str) -> list[dict[str, Any]]:
    return [read_milestone(line) for line in text.splitlines() if line.strip()]


def read_milestone(line: str) -> dict[str, Any]:
    match = MILESTONE_PATTERN.fullmatch(line.strip())
    stages = {stage.label: stage.value for stage in Stage}
    if match is None or match["stage"] not in stages:
        raise ValueError(f"看不懂的进展“{line}”，请写如2021-10-26 签约")
    entry = {"stage": stages[match["stage"]], "date": read_period_cell(match["date"])}
    return entry | ({"planned": True} if match["planned"] else {})


@dataclass(frozen=True, slots=True)
class Form:
    """How the cells of one kind are written and read."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]


TEXT = Form(write_text, read_text)
NAMES = Form(write_names, read_names)
QUANTITY = Form(write_quantity, read_quantity_cell)
PERIOD = Form(write_period, read_period_cell)
NUMBER = Form(write_number, read_number)
RANK = Form(write_rank, read_rank)
MILESTONES = Form(write_milestones, read_milestones)

FORMS = {
    "area": QUANTITY,
    "capacity": QUANTITY,
    "date": PERIOD,
    "enterprises": NAMES,
    "growth": NUMBER,
    "investment": QUANTITY,
    "jobs": QUANTITY,
    "milestones": MILESTONES,
    "output": QUANTITY,
    "period": PERIOD,
    "rank": RANK,
    "tax": QUANTITY,
    "value": QUANTITY,
}


def get_form(name: str) -> Form:
    return FORMS.get(name, TEXT)
