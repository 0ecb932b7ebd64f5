"""Drafts → records: every cell with its evidence, rule and confidence."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from articles.parser.blocks import SUBHEADING
from articles.parser.lexicon import PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.owners import is_origin
from articles.parser.paragraphs import list_earlier
from articles.parser.records.base import METRIC, Cell, Record
from articles.parser.records.metrics.assessments import find_announced, name_assessed
from articles.parser.records.metrics.checks import Check, find_checks
from articles.parser.records.metrics.confidences import (
    build_cell,
    build_figure,
    find_record_confidence,
)
from articles.parser.records.metrics.drafts import find_drafts
from articles.parser.records.metrics.elements import COUNT, Element
from articles.parser.records.metrics.figures import find_elements
from articles.parser.records.metrics.holders import build_period, build_subject
from articles.parser.records.metrics.indicators import (
    index_indicators,
    normalise_indicator,
)
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.natures import build_nature, time_nature
from articles.parser.records.metrics.roles import POINTED
from articles.parser.records.metrics.statements import BARE, Draft
from articles.parser.records.metrics.weakness import goes_along, is_weak
from articles.parser.records.metrics.yields import is_yield
from articles.parser.story import Story
from articles.parser.units import Quantity, write_decimal

# "按县区分,甲县3个", "分园区看,甲园区产值5亿元": parts of what was just told
GOES_ON_PATTERN = re.compile(
    r"其中|(?:按|从|分)[\u4e00-\u9fff()、]{2,10}(?:分|看|来看|划分),"
)
# "从区域分布看": parts of what was counted last, perhaps some sentences before
SPREAD_PATTERN = re.compile(
    r"(?:其中,?)?(?:按|从|分)(?:区域|地域|地区|区划|属地|县区|园区|板块)[\u4e00-\u9fff]{0,4}(?:看|分|划分),"
)
HEAD = 3  # characters of 总投资
# "二、2022年主要目标", "今年工作安排": what follows is aimed at
AIM_HEADING = re.compile(
    r"(?:\(?[一二三四五六七八九十\d]+[)、.])?(?:20\d\d年|今年|明年|新一年|下半年|全年|下一?步|年度|的|和|及|主要|总体|重点|预期|发展|工作|经济社会)*"
    r"(?:目标|安排|打算|思路|任务|计划)+"
)
FIGURES = ("value", "unit", "growth")
CHECKED, DOUBTED = 0.98, 0.4


def build_metrics(story: Story) -> tuple[Record, ...]:
    """Every figure of a park, place, enterprise, industry or campaign as a whole."""
    known = index_indicators(story.lexicon)
    told: set[str] = set()
    found: list[Record] = []
    before: Sequence[Draft] = ()
    counted: Sequence[Draft] = ()
    is_open = False
    is_aim = False
    for reading in story.readings:
        if reading.sentence.block.kind == SUBHEADING:
            is_aim = bool(AIM_HEADING.fullmatch(reading.text))
        goes_on = (
            is_open or GOES_ON_PATTERN.match(reading.text) or opens_with_zone(reading)
        )
        told_before = before if goes_on else ()
        if SPREAD_PATTERN.match(reading.text) or is_row(reading):
            counts = [draft for draft in before if draft.kind == COUNT]
            told_before = [*filter(is_many, counts)] or counted or counts
        drafts, checks = read_drafts(reading, told_before)
        drafts = tuple(mark_aim(draft, is_aim=is_aim) for draft in drafts)
        records = [
            record
            for record in read_metrics(story, reading, drafts, checks)
            if not is_retold(record, told)
        ]
        found += (add_indicator(record, known) for record in records)
        told |= {write_value(record) for record in records}
        before = [draft for draft in drafts if is_base(draft)]
        counted = [d for d in before if is_many(d)][-1:] or counted
        is_open = reading.text.endswith(";")
    return tuple(found)


def mark_aim(draft: Draft, *, is_aim: bool) -> Draft:
    """What stands below a heading such as 主要目标 is aimed at."""
    return draft if draft.is_aim == is_aim else replace(draft, is_aim=is_aim)


def opens_with_zone(reading: Reading) -> bool:
    """甲高新区完成13亿元 behind 全市园区完成税收42亿元: the same of one of them."""
    return any(mention.start == 0 for mention in reading.of(PARK))


def is_base(draft: Draft) -> bool:
    """Whether the next sentence may go on with its parts: not where it only ranks."""
    return bool(draft.value or draft.growth)


ROW_PATTERN = re.compile(r"\d+[个家项](?:,[\d.,]+[万亿]?元)?")


def is_row(reading: Reading) -> bool:
    """甲县35个,210亿元 alone on a line: what was counted, in one place."""
    holder = next(iter(reading.of(PLACE, PARK)), None)
    if holder is None or holder.start:
        return False
    return ROW_PATTERN.fullmatch(reading.text, holder.stop) is not None


def is_many(draft: Draft) -> bool:
    """A count of projects or firms, which may be told place by place."""
    return draft.kind == COUNT and draft.name.text.endswith(("项目", "企业"))


def is_retold(record: Record, told: Container[str]) -> bool:
    """The 4家 of 本次入选的4家企业, which an earlier sentence has counted."""
    value = record.cells.get("value")
    if value is None or value.rule != POINTED:
        return False
    return write_value(record) in told


def write_value(record: Record) -> str:
    cells = record.cells
    return f"{cells['value'].value}{cells['unit'].value}" if "value" in cells else ""


def read_drafts(
    reading: Reading, before: Sequence[Draft]
) -> tuple[tuple[Draft, ...], tuple[Check, ...]]:
    """What the sentence states, and its sums done over; a question states nothing."""
    if reading.text.rstrip("”’)").endswith("?"):
        return (), ()
    elements = find_elements(reading)
    return find_drafts(reading, elements, before), find_checks(reading.text, elements)


def read_metrics(
    story: Story, reading: Reading, drafts: Sequence[Draft], checks: Sequence[Check]
) -> Iterator[Record]:
    """The statements that name an indicator."""
    kept: list[Draft] = []
    last: Record | None = None
    for draft in drafts:
        is_told = draft.growth is not None
        if not is_weak(draft.name, draft.value, is_told=is_told) or goes_along(
            reading.text, draft, kept
        ):
            kept.append(draft)
            whole = find_whole(reading, drafts, draft)
            record = build_metric(story, reading, draft, whole)
            last = record = share_time(record, last)
            if not is_yield(story, reading, draft, record):
                yield apply_checks(record, draft, checks)


def share_time(share: Record, whole: Record | None) -> Record:
    """五年来,出口720亿元,占全市的45%: a share is of no other time than the whole."""
    if whole is None or "period" in whole.cells or share.rule != "join_share":
        return share
    if not str(share.cells["name"].value).startswith(str(whole.cells["name"].value)):
        return share
    cells = {field: cell for field, cell in share.cells.items() if field != "period"}
    return replace(share, cells=cells)


def find_whole(reading: Reading, drafts: Sequence[Draft], part: Draft) -> Draft | None:
    """Of what a figure after 其中 is a part: the last count, else the last figure."""
    among = reading.text.rfind("其中", 0, part.at)
    before = [draft for draft in reversed(drafts) if draft.at < among]
    alike = [draft for draft in before if draft.kind == part.kind]
    same = [d for d in alike if d.name.text[-HEAD:] == part.name.text[-HEAD:]]
    return next(iter(same or alike or before), None)


def build_metric(
    story: Story, reading: Reading, draft: Draft, whole: Draft | None
) -> Record:
    name = add_origin(story, reading, draft.name)
    cells = {
        **build_subject(story, reading, draft),
        "name": build_name(reading, name),
        **build_figures(reading, draft),
        **build_assessed(story, reading, draft),
        **build_period(story, reading, draft),
    }
    nature = build_nature(story, reading, draft, whole)
    cells["nature"] = time_nature(story, reading, nature, cells.get("period"))
    confidence = find_record_confidence(name.rule)
    return Record(
        METRIC, cells, reading.sentence.span, name.rule, confidence=confidence
    )


def build_name(reading: Reading, name: Name) -> Cell:
    """As written."""
    span = reading.sentence.span_of(name.start, name.stop)
    return build_cell(name.text, span, name.rule)


def build_assessed(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    """Of a bare 排名 the name and the scope of the assessment whose results are told."""
    if draft.rank is None or (draft.name.rule, draft.name.text) != (BARE, "排名"):
        return {}
    for told in (reading, *list_earlier(story, reading)):
        stop = draft.rank.start if told is reading else len(told.text)
        found = find_announced(told.text, stop)
        if found:
            start, stop, scope = name_assessed(found)
            span = told.sentence.span_of(start, stop)
            name = build_cell(told.text[start:stop], span, "assessed")
            scoped = {"scope": scope, **draft.rank.content} if scope else {}
            rank = build_rank(
                reading, draft.rank, scoped or draft.rank.content, name.rule
            )
            return {"name": name, "rank": rank}
    return {}


def add_origin(story: Story, reading: Reading, name: Name) -> Name:
    """乙市项目120个 of a park: whence they come is a part of the name."""
    for mention in reading.of(PLACE):
        if mention.stop == name.start and is_origin(story, reading, mention):
            text = reading.text[mention.start : mention.stop] + name.text
            return replace(name, text=text, start=mention.start)
    return name


def build_figures(reading: Reading, draft: Draft) -> dict[str, Cell]:
    """The value as the guide writes quantities, the growth and the rank."""
    cells = {}
    if draft.value:
        span = reading.sentence.span_of(draft.value.start, draft.value.stop)
        quantity: Quantity = draft.value.content
        cells = {
            key: build_figure(value, span, draft.value.rule, draft.name.rule)
            for key, value in quantity.to_json().items()
        }
    if draft.growth:
        span = reading.sentence.span_of(draft.growth.start, draft.growth.stop)
        growth = write_decimal(draft.growth.content)
        cells["growth"] = build_figure(growth, span, draft.growth.rule, draft.name.rule)
    if draft.rank:
        rank, rule = draft.rank, draft.name.rule
        cells["rank"] = build_rank(reading, rank, rank.content, rule)
    return cells


def build_rank(
    reading: Reading, rank: Element, content: Mapping[str, object], name_rule: str
) -> Cell:
    span = reading.sentence.span_of(rank.start, rank.stop)
    return build_figure(content, span, rank.rule, name_rule)


def add_indicator(record: Record, known: Mapping[str, str]) -> Record:
    """The canonical name beside the written one, where the two differ."""
    written = record.cells["name"]
    canonical = normalise_indicator(str(written.value), known)
    if canonical == written.value:
        return record
    cell = build_cell(canonical, written.span, "indicator")
    return replace(record, cells={**record.cells, "indicator": cell})


def apply_checks(record: Record, draft: Draft, checks: Iterable[Check]) -> Record:
    """A sum that holds makes the figures surer; one that does not flags them."""
    starts = {e.start for e in (draft.value, draft.growth) if e}
    for check in checks:
        if not starts.isdisjoint(check.places):
            sure = CHECKED if check.holds else DOUBTED
            cells = {
                key: replace(cell, confidence=sure) if key in FIGURES else cell
                for key, cell in record.cells.items()
            }
            record = replace(record, cells=cells, notes=(*record.notes, check.note))
    return record
