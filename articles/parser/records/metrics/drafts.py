"""Figures of one sentence joined to statements: value, growth and rank together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.openings import skip_lead
from articles.parser.records.metrics.commons import read_common
from articles.parser.records.metrics.elements import (
    ASIDE,
    AVERAGE,
    COUNT,
    GROWTH,
    RANK,
    RATIO,
    VALUE,
    Element,
)
from articles.parser.records.metrics.items import EMPTY_NAMES
from articles.parser.records.metrics.lists import add_series
from articles.parser.records.metrics.names import Name, read_left, strip_growth
from articles.parser.records.metrics.parts import (
    is_alike,
    read_exacter,
    read_grown_part,
    read_part,
    read_whole,
)
from articles.parser.records.metrics.phrases import Phrase, Stretch, cut_phrases
from articles.parser.records.metrics.rankings import add_rank
from articles.parser.records.metrics.series import find_series
from articles.parser.records.metrics.statements import AGAIN, NAMELESS, Draft
from articles.parser.records.metrics.totals import read_risen
from articles.parser.records.metrics.values import read_before, read_name


def find_drafts(
    reading: Reading, elements: Sequence[Element], before: Sequence[Draft] = ()
) -> tuple[Draft, ...]:
    """All statements of a sentence, in order; before is what it may go on with."""
    if not elements:
        return ()
    phrases = cut_phrases(reading.text, elements)
    drafts = go_on(reading, phrases[0], before) if before else []
    i = len(drafts)
    while i < len(phrases):
        series = find_series(reading.text, phrases, i)
        common = [] if series else read_common(reading, phrases[i], drafts)
        drafts += common
        if series:
            add_series(reading, drafts, series, before)
        elif not common:
            STEPS[phrases[i].element.role](reading, drafts, phrases[i])
        i += len(series) or 1
    return tuple(draft for draft in drafts if draft.name.text and has_figure(draft))


def has_figure(draft: Draft) -> bool:
    return bool(draft.value or draft.growth or draft.rank)


def go_on(reading: Reading, phrase: Phrase, before: Sequence[Draft]) -> list[Draft]:
    """乙开发区325亿元 after 甲开发区主营收入494亿元; is the same of another one."""
    element = phrase.element
    start, stop = element.start, element.stop
    last = [replace(d, name=replace(d.name, start=start, stop=stop)) for d in before]
    if element.role == GROWTH:
        stop = strip_growth(reading.text, *phrase.left)
        part = read_grown_part(reading, phrase, stop, last)
        part = part or read_regrown(reading, last, (phrase.left[0], stop), element)
        return [part] if part else []
    if element.role != VALUE:
        return []
    part = read_part(reading, phrase, last)
    if part:
        return [part]
    again = read_again(reading, last, phrase)
    if again:
        return [Draft(again, element.start, value=element)]
    start, stop = phrase.left
    named = [m for m in reading.of(PARK, ENTERPRISE, PLACE) if m.stop == stop]
    is_other = named and skip_lead(reading, start) == named[0].start
    is_count = COUNT in (element.kind, last[-1].kind)
    if not is_other or is_count or not is_alike(last[-1], element):
        return []
    return [Draft(last[-1].name, element.start, value=element)]


def add_value(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """A nameless value stays as well: what follows belongs to it, not to the last."""
    exact = read_exacter(reading, phrase, drafts)
    if exact:
        drafts[-1] = exact
        return
    more = read_part(reading, phrase, drafts) or read_whole(reading, phrase, drafts)
    if more:
        drafts.append(more)
        return
    owner = find_owner(reading.text, drafts, max(0, phrase.left[0] - 1))
    last = drafts[-1].name if drafts and drafts[-1].value else NAMELESS
    if drafts and SHARE_PATTERN.match(reading.text, phrase.left[0]):
        last = drafts[-1].name
    name = read_risen(reading, phrase, last) or read_name(
        reading, phrase, owner, last if last.text else None
    )
    name = name or read_again(reading, drafts, phrase) or read_averaged(drafts, phrase)
    is_sum = name is not None and name.rule == "join_names" and bool(drafts)
    holder = drafts[-1].holder if is_sum else None
    drafts.append(
        Draft(
            name or NAMELESS, phrase.element.start, value=phrase.element, holder=holder
        )
    )


def read_again(
    reading: Reading, drafts: Sequence[Draft], phrase: Phrase
) -> Name | None:
    """固定资产投资27亿元;1至7月累计完成141亿元: the same indicator at another time."""
    last = next((d for d in reversed(drafts) if not is_share(d)), None)
    if last is None or not is_alike(last, phrase.element):
        return None
    is_again = is_time_alone(reading, *phrase.left)
    return replace(last.name, rule=AGAIN) if is_again else None


def read_averaged(drafts: Sequence[Draft], phrase: Phrase) -> Name | None:
    """What the clause before said to have grown year by year."""
    last = drafts[-1] if drafts else None
    if last is None or has_figure(last) or phrase.element.kind in (COUNT, RATIO):
        return None
    return last.name


def find_owner(text: str, drafts: list[Draft], at: int) -> Name | None:
    """What was counted last, on the same side of brackets.

    Behind 其中新建25个、续建17个, and its comma all that they are parts of.
    """
    depth = measure_depth(text, at) if drafts else 0
    counted = (
        draft
        for draft in reversed(drafts)
        if draft.kind == COUNT and draft.name.text
        if measure_depth(text, draft.at) <= depth
    )
    last = next(counted, None)
    if last is None or not text.startswith(",", at):
        return last.name if last else None
    among = text.rfind("其中", 0, last.at)
    before = next(counted, None) if among >= 0 else None
    if before is None or before.at < among or "," in text[before.at : last.at]:
        return last.name
    whole = next((draft for draft in counted if draft.at < among), last)
    return whole.name


def measure_depth(text: str, at: int) -> int:
    return text.count("(", 0, at) - text.count(")", 0, at)


def add_growth(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """To the figure just mentioned, or a statement of its own: 工业投资增长18.3%."""
    start, stop = phrase.left
    stop = strip_growth(reading.text, start, stop)
    part = read_grown_part(reading, phrase, stop, drafts)
    if part:
        drafts.append(part)
        return
    name = read_left(reading, start, stop, "read_growth")
    if name and not EMPTY_NAMES.fullmatch(name.text):
        drafts.append(Draft(name, phrase.element.start, growth=phrase.element))
        return
    told = read_before(reading, phrase)
    if told and (not drafts or drafts[-1].at < told.start):
        drafts.append(Draft(told, phrase.element.start, growth=phrase.element))
        return
    again = read_regrown(reading, drafts, (start, stop), phrase.element)
    if again:
        drafts.append(again)
        return
    at = find_grown(reading.text, drafts, phrase.element.start)
    if at is not None:
        drafts[at] = replace(drafts[at], growth=phrase.element)


def read_regrown(
    reading: Reading, drafts: Sequence[Draft], left: Stretch, element: Element
) -> Draft | None:
    """固定资产投资一季度增长15%、全年增长10.5%: the same indicator at another time."""
    last = next((d for d in reversed(drafts) if not is_share(d)), None)
    if last is None or not is_time_alone(reading, *left):
        return None
    return Draft(replace(last.name, rule=AGAIN), element.start, growth=element)


def is_time_alone(reading: Reading, start: int, stop: int) -> bool:
    """Whether nothing but a time stands there: the 全年 of 一季度增长15%、全年增长10.5%."""
    periods = reading.between(start, stop, PERIOD)
    if not periods:
        return False
    around = (
        reading.text[start : periods[0].start] + reading.text[periods[-1].stop : stop]
    )
    return AGAIN_PATTERN.fullmatch(around) is not None


# what may stand beside the time: "1至7月累计完成", "今年一季度再", "今年要再"
AGAIN_PATTERN = re.compile(
    r"(?:累计|共|完成|实现|达到?|为|要|将|能|可|会|预计|力争|有望|再|又|则|也|已|其中|[、,和及份])*"
)
SHARE_PATTERN = re.compile("(?:约|分别|合计)*占")
# "工业总产值65亿元,目标完成率为27%,同比增长17%": the output grew
SHARE_NAME = re.compile("占|完成率|达标率|(?:任务|目标|计划|预算)$")


def is_share(draft: Draft) -> bool:
    return SHARE_NAME.search(draft.name.text) is not None


def find_grown(text: str, drafts: list[Draft], at: int) -> int | None:
    """The last figure without a growth; behind a share the figure before it.

    Of 进出口10亿元(出口6亿元),增长1% the one outside the brackets.
    """
    depth = measure_depth(text, at)
    last = len(drafts) - 1
    while last > 0 and measure_depth(text, drafts[last].at) > depth:
        last -= 1
    if last > 0 and is_share(drafts[last]):
        return last - 1 if drafts[last - 1].growth is None else None
    return last if last >= 0 and drafts[last].growth is None else None


def skip_aside(reading: Reading, drafts: list[Draft], phrase: Phrase) -> None:
    """A gap, a difference or a multiple is no statement, but may name what follows.

    地区生产总值年均增长9%,由2015年的128亿元增加到2020年的206亿元.
    """
    if phrase.element.rule != AVERAGE:
        return
    start, stop = phrase.left
    stop = strip_growth(reading.text, start, stop)
    name = read_left(reading, start, stop, "read_before")
    is_named = name and not name.text.startswith(("较", "比"))
    if name and is_named and not EMPTY_NAMES.fullmatch(name.text):
        drafts.append(Draft(name, phrase.element.start))


STEPS = {VALUE: add_value, GROWTH: add_growth, RANK: add_rank, ASIDE: skip_aside}
