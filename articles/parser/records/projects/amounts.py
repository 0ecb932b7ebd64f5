"""The figures of a project: investment, land, output, tax, jobs, capacity."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.parser.mentions.base import QUANTITY, Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.dossiers import MANY_PATTERN, Dossier, Stretch
from articles.parser.units import Quantity

INVESTMENT, AREA, OUTPUT, TAX = "investment", "area", "output", "tax"
JOBS, CAPACITY, FLOOR = "jobs", "capacity", "floor"

MONEY = ("元", "美元", "欧元", "港元", "日元", "英镑")
LAND = ("亩", "平方米", "公顷", "平方公里")
# between what is measured and its figure
LINK = r"(?:总额|额|规模|资金|贡献|收入|总量|[在可将约达到超为近逾是]|可达|预计|不低于|不少于|突破|实现|人民币|以上|:|\s)*$"
INVESTMENT_PATTERN = re.compile(rf"(?:投资|投入|总造价|概算){LINK}")
OUTPUT_PATTERN = re.compile(
    rf"(?:产值|营收|销售收入|营业收入|主营业务收入|销售额|销售|营业额|应税销售|开票){LINK}"
)
TAX_PATTERN = re.compile(rf"(?:税收|税金|利税|纳税|缴税|创税|税额|税){LINK}")
AREA_PATTERN = re.compile(rf"(?:占地|用地|征地|规划)(?:总)?(?:面积|规划|总规划)?{LINK}")
FLOOR_PATTERN = re.compile(rf"(?:建筑|厂房|建设)(?:总)?(?:面积|规模)?{LINK}")
JOBS_BEFORE_PATTERN = re.compile(r"(?:就业|岗位|用工)[^,;。]{0,6}$")
JOBS_AFTER_PATTERN = re.compile(r"(?:的)?(?:劳动力)?(?:就业|岗位)")
CAPACITY_PATTERN = re.compile(
    r"年(?:生产|加工|处理)?(?:产能|产量|产|生产|加工|处理|可生产|吞吐量|出栏量?)[^,;。\d]{0,10}$|产能[^,;。\d]{0,6}$"
)
# 完成投资, 一期投资: a part of the sum, not the sum
PART_PATTERN = re.compile(
    r"(?:完成|累计|年度|已|本年|今年|一期|二期|三期|首期|其中|亩均|每亩|单位)[^,;。]{0,8}$"
)
PER_PATTERN = re.compile(r"[/每]|亩均")


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of a project and what it is a figure of."""

    field: str
    mention: Mention
    reading: Reading
    is_part: bool

    def to_cell(self) -> Cell:
        span = self.reading.sentence.span_of(self.mention.start, self.mention.stop)
        confidence = 0.7 if self.is_part else 0.9
        return Cell(
            self.mention.value.to_json(), span, f"amount_{self.field}", confidence
        )


def find_amounts(dossier: Dossier) -> list[Amount]:
    return [a for stretch in dossier.stretches for a in read_stretch(stretch)]


def read_stretch(stretch: Stretch) -> Iterator[Amount]:
    if stretch.is_shared or stretch.is_loose:
        return
    text = stretch.reading.text
    if stretch.is_before and MANY_PATTERN.search(text, stretch.start, stretch.stop):
        return
    floor = stretch.start
    for mention in stretch.reading.between(stretch.start, stretch.stop, QUANTITY):
        lead = text[max(floor, mention.start - 16) : mention.start]
        field = find_field(mention.value, lead, text[mention.stop : mention.stop + 8])
        if field and not PER_PATTERN.match(text, mention.stop):
            is_part = bool(PART_PATTERN.search(lead))
            yield Amount(field, mention, stretch.reading, is_part)
        floor = mention.stop


def find_field(value: Quantity, lead: str, after: str) -> str | None:
    """What a figure is of, by its unit and the words around it."""
    for field, units, pattern in FIELDS:
        if (not units or value.unit in units) and pattern.search(lead):
            return field
    is_people = value.unit in ("人", "个", "名")
    if is_people and (
        JOBS_BEFORE_PATTERN.search(lead) or JOBS_AFTER_PATTERN.match(after)
    ):
        return JOBS
    if value.unit not in (*MONEY, *LAND, "人", "%", "家") and CAPACITY_PATTERN.search(
        lead
    ):
        return CAPACITY
    return None


FIELDS = (
    (OUTPUT, MONEY, OUTPUT_PATTERN),
    (TAX, MONEY, TAX_PATTERN),
    (INVESTMENT, MONEY, INVESTMENT_PATTERN),
    (FLOOR, LAND, FLOOR_PATTERN),
    (AREA, LAND, AREA_PATTERN),
)


def build_amounts(dossier: Dossier) -> dict[str, Cell]:
    """The first figure of each field, of the whole before a part of it."""
    amounts = sorted(find_amounts(dossier), key=lambda amount: amount.is_part)
    cells: dict[str, Cell] = {}
    for amount in amounts:
        cells.setdefault(amount.field, amount.to_cell())
    floor = cells.pop(FLOOR, None)
    if floor:
        cells.setdefault(AREA, floor)
    return cells
