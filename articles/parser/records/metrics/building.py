"""Drafts → records: subject, period, nature and evidence of each cell."""

import re

from articles.parser.dates import Period
from articles.parser.focus import SUBJECTS, find_period, find_subject
from articles.parser.lexicon import PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.records.base import METRIC, Cell, Record
from articles.parser.records.metrics.drafts import Draft, find_drafts
from articles.parser.records.metrics.natures import build_nature
from articles.parser.records.metrics.weakness import is_weak
from articles.parser.story import Story
from articles.parser.units import Quantity, write_decimal

# indicators that only a park or a place has
AREA_NAMES = re.compile(
    r"规模?以?上|规模工业|限额以上|限上|四上|生产总值|GDP|一般公共预算|财政|固定资产投资|固投|工业投资|技改投资"
    r"|社会消费品|市场主体|签约|引进|招引|招商|入驻|入园|落户|实际使用外资|利用外资|到位资金|高新技术企业|科技型中小企业"
    r"|小巨人|专精特新|单项冠军|上市公司|上市企业|孵化器|众创|常住人口|户籍|企业\d*$|项目$"
)


def build_metrics(story: Story) -> tuple[Record, ...]:
    """Every figure of a park, place, enterprise, industry or campaign as a whole."""
    return tuple(
        build_metric(story, reading, draft)
        for reading in story.readings
        for draft in find_drafts(reading)
        if not is_weak(draft.name, draft.value)
    )


def build_metric(story: Story, reading: Reading, draft: Draft) -> Record:
    cells = {
        **build_subject(story, reading, draft),
        "name": Cell(
            draft.name.text,
            reading.sentence.span_of(draft.name.start, draft.name.stop),
            draft.name.rule,
        ),
        **build_figures(reading, draft),
        **build_period(story, reading, draft),
        "nature": build_nature(story, reading, draft),
    }
    return Record(METRIC, cells, reading.sentence.span, draft.name.rule)


def build_subject(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    if draft.holder:
        name = reading.text[slice(*draft.holder)]
        span = reading.sentence.span_of(*draft.holder)
        return {"subject": Cell(name, span, "read_holders")}
    kinds = (PARK, PLACE) if AREA_NAMES.search(draft.name.text) else SUBJECTS
    found = find_subject(story, reading, draft.at, kinds)
    return {"subject": Cell(*found, "find_subject")} if found else {}


def build_period(story: Story, reading: Reading, draft: Draft) -> dict[str, Cell]:
    found = find_period(story, reading, max(draft.at, draft.name.stop))
    if found is None:
        return {}
    period = found[0]
    if "年度" in draft.name.text and not period.is_year:
        period = Period(str(period.year))
    return {"period": Cell(str(period), found[1], "find_period")}


def build_figures(reading: Reading, draft: Draft) -> dict[str, Cell]:
    cells = {}
    if draft.value:
        span = reading.sentence.span_of(draft.value.start, draft.value.stop)
        quantity: Quantity = draft.value.content
        written = quantity.to_json()
        cells = {
            key: Cell(value, span, draft.value.rule) for key, value in written.items()
        }
    if draft.growth:
        span = reading.sentence.span_of(draft.growth.start, draft.growth.stop)
        growth = write_decimal(draft.growth.content)
        cells["growth"] = Cell(growth, span, draft.growth.rule)
    if draft.rank:
        span = reading.sentence.span_of(draft.rank.start, draft.rank.stop)
        cells["rank"] = Cell(draft.rank.content, span, draft.rank.rule)
    return cells
