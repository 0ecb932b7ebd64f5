"""A row of headings → which column of which sheet each of them is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from entities.workbooks.columns import Column, Kind
from entities.workbooks.sheets import EXPLANATIONS, ID, SHEETS, SOURCE, VERSION, Sheet
from entities.workbooks.tables import RawRow, RawTable

SEARCHED_ROWS = 20
ERROR_HEADING = "错误"
# Never read: what we add ourselves for people.
IGNORED = {SOURCE, ERROR_HEADING}
SPECIAL = {ID: ID, "id": ID, "序列号": ID, VERSION: VERSION, "version": VERSION}
PERIOD = "period"
PERIOD_HEADINGS = ("时期", "时间", "日期", "年份", "年度", "期间", "period", "date")
# Matches （万元） and (%) at the end of a heading, and ,亿元 as yearbooks print it.
UNIT_PATTERN = re.compile(r"(?:[（(]([^（）()]*)[)）]|[，,／/]\s*(\S+))$")
NARROW = str.maketrans("（）／　", "()/ ")


@dataclass(slots=True)
class Mapping:
    """Where a table's cells go; what could not be placed is named."""

    sheet: Sheet
    row: int = 0
    headings: list[str] = field(default_factory=list)
    columns: dict[int, Column] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    id_at: int | None = None
    version_at: int | None = None
    period_at: int | None = None
    ignored: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def score(self) -> int:
        return len(self.columns) + (self.id_at is not None)

    @property
    def names(self) -> set[str]:
        return {column.name for column in self.columns.values()}


def normalise(heading: str) -> str:
    """Total Investment, total_investment and 总 投资 without what differs."""
    text = heading.translate(NARROW).lower()
    return re.sub(r"[\s_*：:]+", "", text)


def split_heading(heading: str) -> tuple[str, str]:
    """总投资（万元） → 总投资, 万元."""
    found = UNIT_PATTERN.search(heading)
    if not found:
        return heading, ""
    return heading[: found.start()], (found[1] or found[2] or "").strip()


def list_headings(column: Column) -> Iterable[str]:
    yield column.heading
    yield column.plain_heading
    yield column.name
    yield from column.synonyms


def index_headings(sheet: Sheet) -> dict[str, Column]:
    """Own headings go before synonyms, which may be another column's own."""
    own = {}
    others: dict[str, Column] = {}
    for column in sheet.columns:
        first, second, third, *synonyms = list_headings(column)
        own |= {normalise(each): column for each in (first, second, third)}
        for each in synonyms:
            others.setdefault(normalise(each), column)
    return others | own


INDEXES = {noun: index_headings(sheet) for noun, sheet in SHEETS.items()}


def match_headings(sheet: Sheet, row: RawRow) -> Mapping:
    """Place every heading of the row; a second one for the same column is refused."""
    mapping = Mapping(
        sheet, row.number, ["" if c is None else str(c) for c in row.cells]
    )
    index, taken = INDEXES[sheet.noun], set()
    for at, heading in enumerate(mapping.headings):
        if not heading.strip() or place_special(mapping, at, heading):
            continue
        plain, unit = split_heading(heading)
        column = index.get(normalise(heading)) or index.get(normalise(plain))
        if column is None:
            place_other(mapping, at, heading)
        elif column.name in taken:
            mapping.problems.append(f"“{heading}”与另一列是同一列：{column.heading}")
        else:
            taken.add(column.name)
            mapping.columns[at] = column
            if unit and column.kind is Kind.NUMBER:
                mapping.units[column.name] = unit
    return mapping


def place_special(mapping: Mapping, at: int, heading: str) -> bool:
    special = SPECIAL.get(heading.strip().lower())
    if special == ID:
        mapping.id_at = at
    elif special == VERSION:
        mapping.version_at = at
    return special is not None or heading.strip() in IGNORED


def place_other(mapping: Mapping, at: int, heading: str) -> None:
    """One column may stand for both days of a period."""
    has_period = any(name.endswith("first_day") for name in mapping.sheet.by_name)
    if has_period and normalise(heading) in PERIOD_HEADINGS:
        mapping.period_at = at
    else:
        mapping.ignored.append(heading)


def find_mapping(table: RawTable, noun: str = "") -> Mapping | None:
    """The sheet that a table is, by its title or else by its headings."""
    if table.title == EXPLANATIONS:
        return None
    named = [sheet for sheet in SHEETS.values() if is_titled(table.title, sheet)]
    given = [SHEETS[noun]] if noun else []
    best = None
    for row in read_first_rows(table):
        for sheet in named or given or SHEETS.values():
            mapping = match_headings(sheet, row)
            if best is None or mapping.score > best.score:
                best = mapping
    if best is None or best.score < min(2, len(best.sheet.columns)):
        return None
    check_columns(best)
    return best


def is_titled(title: str, sheet: Sheet) -> bool:
    """园区, and 园区 2 where one sheet was not enough."""
    return re.fullmatch(rf"{re.escape(sheet.title)}\s*\d*", title) is not None


def read_first_rows(table: RawTable) -> Iterable[RawRow]:
    for row in table.read():
        if row.number > SEARCHED_ROWS:
            return
        yield row


def check_columns(mapping: Mapping) -> None:
    """Without these no row of the table can be known or made."""
    names, sheet = mapping.names, mapping.sheet
    if mapping.period_at is not None:
        names |= {name for name in sheet.by_name if name.endswith("_day")}
    if mapping.id_at is None:
        required = [key for key in sheet.keys if key.is_required]
        missing = [key.heading for key in required if key.name not in names]
        if missing:
            mapping.problems.append(f"缺少认行必需的列：{'、'.join(missing)}")
