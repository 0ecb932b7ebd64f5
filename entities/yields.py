"""What a project is to yield beside what it has yielded, by the words around each figure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from entities.evidence import Evidence, Statement
from entities.models import Claim, Metric
from entities.quantities import Quantity, format_decimal

FIELDS = ("output", "tax", "jobs", "capacity")
# Matches 达产后可实现年产值 and 预计; not 已实现年产值.
EXPECTED_PATTERN = re.compile(
    r"预计|预期|预估|有望|力争|目标|计划|规划|拟|将|可[实年新带创提解]|"
    r"(?:达产|投产|建成|竣工|运营|完工|满产)(?:运营|投用|达效)?(?:后|以后|之后)"
)
# Matches 已实现产值 and 去年完成; not 可实现.
ACHIEVED_PATTERN = re.compile(
    r"已[经]?(?:实现|完成|达到?|带动|解决|提供)|(?:去|今|上|当|\d{4})年.{0,8}(?:实现|完成|达到?)"
    r"|累计|现有|目前"
)


@dataclass(frozen=True, slots=True)
class Yield:
    """One field, such as output, with its statements by what they speak of."""

    label: str
    expected: tuple[Statement, ...]
    achieved: tuple[Statement, ...]
    unclear: tuple[Statement, ...]

    @property
    def share_label(self) -> str:
        """77%: the newest achieved figure as a share of the newest expected one."""
        pair = _read_last(self.achieved), _read_last(self.expected)
        if not all(pair) or pair[0].unit != pair[1].unit or not pair[1].value:
            return ""
        share = (pair[0].value / pair[1].value * 100).quantize(1)
        return f"{format_decimal(share)}%"


def find_yields(evidence: Evidence) -> list[Yield]:
    cells = (cell for cell in evidence.cells if cell.field in FIELDS)
    return [_build_yield(cell.label, cell.statements) for cell in cells]


def find_nature(claim: Claim) -> str:
    """Expected, actual, or open, by the words of the sentence before the figure.

    实现年产值1.3亿元 without 预计 or 已 is open: the reader is shown the sentence.
    """
    before, quote, _ = claim.sentence_parts
    words = before + quote
    expected = max((m.start() for m in EXPECTED_PATTERN.finditer(words)), default=-1)
    achieved = max((m.start() for m in ACHIEVED_PATTERN.finditer(words)), default=-1)
    if expected == achieved:
        return ""
    is_expected = expected > achieved
    return Metric.Nature.EXPECTED if is_expected else Metric.Nature.ACTUAL


def _build_yield(label: str, statements: Iterable[Statement]) -> Yield:
    """What several papers say alike in one month is written once."""
    groups: dict[str, list[Statement]] = {}
    unique = {
        (s.value_label, _find_month(s), find_nature(s.claim)): s for s in statements
    }
    for statement in unique.values():
        groups.setdefault(find_nature(statement.claim), []).append(statement)
    found = (
        tuple(sorted(groups.get(nature, []), key=_find_day))
        for nature in (Metric.Nature.EXPECTED, Metric.Nature.ACTUAL, "")
    )
    return Yield(label, *found)


def _find_month(statement: Statement) -> str:
    """2020-10, or the key of a source without a day."""
    source = statement.claim.source
    return f"{source.published_on or source.pk}"[:7]


def _find_day(statement: Statement) -> str:
    return str(statement.claim.source.published_on or "")


def _read_last(statements: tuple[Statement, ...]) -> Quantity | None:
    return Quantity.from_json(statements[-1].claim.value) if statements else None
