"""A conferred honour and its recipients → one record for each title and recipient."""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.parser.dates import Period
from articles.parser.mentions.base import HONOUR as HONOUR_MENTION
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.mentions.honours import split_issuer
from articles.parser.records.base import (
    ASSERTED,
    HONOUR,
    NEGATED,
    PLANNED,
    Cell,
    Record,
)
from articles.parser.records.honours.levels import read_level
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.records.honours.recipients import find_clause, find_recipients
from articles.parser.span import Span
from articles.parser.story import Story

# how often a rule's title proved right, in the corpus and in reports beyond it
TRUST = {
    "find_designated": 0.94,
    "find_granted": 0.9,
    "find_gained": 0.94,
    "find_held": 0.9,
    "find_bestowed": 0.88,
    "find_placed": 0.85,
    "find_listed": 0.88,
    "find_ranked": 0.8,
    "find_gained_weak": 0.88,
    "find_attached": 0.7,
    "find_being": 0.7,
}
# "力争三年内跻身", "拟申报"; 申报的项目 and 推荐的企业 plan nothing
PLANNED_PATTERN = re.compile(
    r"(?:拟|争创|力争|争取|申报|冲刺|有望|计划|推荐|准备|预计|目标|鼓励|引导|支持|确保|努力|将)(?!.*的)"
)
NEGATED_PATTERN = re.compile(r"未能|没有|尚未|未(?=[获入被]|$)|无缘|落选|不得")
# "2019年以来", "9月24日,记者从省工信厅获悉"
AFTER_PATTERN = re.compile(r"以来|起|[,从]?记者|从|[^,]{0,12}获悉")
NEAR = 12
# "2006" on a line above "获得…", "1997年:" and "(1) 2008年 ": an entry of a chronology
HEADED_PATTERN = re.compile(
    r"(?:\(?\d{1,2}[.、)]\s*)?(?P<year>(?:19|20)\d\d)"
    r"(?:年(?:\d{1,2}月)?(?=[: ])|(?=\d{1,2}[.、]|[^\d年.,万亿%/-]))"
)


def build_honours(story: Story) -> tuple[Record, ...]:
    """All honours of a story; what is said twice is one record."""
    found: list[Record] = []
    inherited: tuple[Recipient, ...] = ()
    block = None
    for reading in story.readings:
        inherited = inherited if reading.sentence.block is block else ()
        block = reading.sentence.block
        for place, recipients in find_places(story, reading, inherited):
            found += build_records(place, recipients)
            inherited = recipients
    return tuple(join_same(found))


def find_places(
    story: Story, reading: Reading, inherited: tuple[Recipient, ...]
) -> Iterator[tuple[Place, tuple[Recipient, ...]]]:
    """Each honour of a sentence with its holders; a bare cue takes those before it."""
    floor, before = 0, inherited[:0]
    for mention in reading.of(HONOUR_MENTION):
        place = Place(story, reading, mention, floor, before, inherited)
        recipients = find_recipients(place)
        yield place, recipients
        if mention.rule != "find_attached":
            floor, before = mention.stop, recipients


def build_records(place: Place, recipients: tuple[Recipient, ...]) -> list[Record]:
    date = find_date(place)
    return [
        build_record(place, title, recipient, date)
        for title in place.award.titles
        for recipient in recipients
    ]


def build_record(
    place: Place, title: Span, recipient: Recipient, date: Cell | None
) -> Record:
    sentence, rule = place.reading.sentence, place.mention.rule
    trust = TRUST[rule]
    front, title = split_issuer(place.reading.text, title)
    cells = {
        "title": Cell(
            strip_quotes(place.reading.text[title.start : title.stop]),
            sentence.span_of(title.start, title.stop),
            rule,
            trust,
        ),
        "recipient": Cell(
            recipient.name, recipient.span, recipient.rule, recipient.confidence
        ),
        **find_source(place, title, front or place.award.issuer),
        **({"date": date} if date else {}),
    }
    confidence = min(trust, recipient.confidence)
    modality = read_modality(place)
    return Record(HONOUR, cells, sentence.span, rule, modality, confidence)


def find_source(place: Place, title: Span, issuer: Span | None) -> dict[str, Cell]:
    """Issuer and level, where the sentence shows them."""
    sentence, text, cells = place.reading.sentence, place.reading.text, {}
    if issuer:
        written = text[issuer.start : issuer.stop]
        span = sentence.span_of(issuer.start, issuer.stop)
        cells["issuer"] = Cell(written, span, "issuer", 0.88)
    level = read_level(text, title, issuer) or read_front_level(place)
    if level:
        span = sentence.span_of(level[1].start, level[1].stop)
        cells["level"] = Cell(level[0], span, "level", 0.94)
    return cells


def read_front_level(place: Place) -> tuple[str, Span] | None:
    """全国 of 入选全国“T”、“T” holds for each of them."""
    text, first = place.reading.text, place.award.titles[0]
    quote = text.find("“", first.start, first.stop)
    if quote <= first.start or not text.startswith("“", place.award.titles[-1].start):
        return None
    return read_level(text, Span(first.start, quote), None)


def find_date(place: Place) -> Cell | None:
    """The time stated last before the cue, outside of all titles."""
    honours = place.reading.of(HONOUR_MENTION)
    named = [span for m in honours for span in (m.span, *m.value.titles)]
    stated = [
        m
        for m in place.reading.of(PERIOD)
        if m.start < place.award.cue.stop
        and not any(span.covers(m.span) for span in named)
        and is_when(place.reading, m, place.award.cue.start)
    ]
    if not stated:
        return find_headed_year(place.reading)
    if not is_dated(stated[-1].value):
        return None
    span = place.reading.sentence.span_of(stated[-1].start, stated[-1].stop)
    return Cell(stated[-1].value.to_json(), span, "stated_date", 0.88)


def find_headed_year(reading: Reading) -> Cell | None:
    """The year that stands alone above or before an entry of a chronology."""
    block = reading.sentence.block
    found = HEADED_PATTERN.match(block.text)
    if found is None:
        return None
    return Cell(found["year"], block.span_of(*found.span("year")), "headed_year", 0.85)


def is_when(reading: Reading, period: Mention, at: int) -> bool:
    """A time of the cue's clause, or one that opens an earlier clause.

    Not the start of a span (自2019年以来) nor the day of asking (记者今日获悉).
    """
    if period.start and reading.text[period.start - 1] in "自从":
        return False
    if AFTER_PATTERN.match(reading.text, period.stop):
        return False
    start, _ = find_clause(reading.text, at)
    return period.start >= start or opens_clause(reading, period)


def opens_clause(reading: Reading, period: Mention) -> bool:
    if reading.text.startswith(",", period.stop):
        return True
    start, _ = find_clause(reading.text, period.start)
    return not reading.text[start : period.start].strip("(据悉了解,在于其中此前早")


def is_dated(period: Period) -> bool:
    """A year or less: "十四五"期间 dates no honour."""
    return (period.last - period.first).days < 366


def read_modality(place: Place) -> str:
    """Whether the honour is held, aimed at, or denied: by what leads to its cue."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    before = place.reading.text[max(start, place.floor, stop - NEAR) : stop]
    if NEGATED_PATTERN.search(before):
        return NEGATED
    return PLANNED if PLANNED_PATTERN.search(before) else ASSERTED


def strip_quotes(title: str) -> str:
    """“国家级绿色园区” → 国家级绿色园区; quotes inside stay.

    >>> strip_quotes("“国家级绿色园区”"), strip_quotes("“最佳工厂”奖")
    ('国家级绿色园区', '“最佳工厂”奖')
    """
    found = re.fullmatch(r"[“《]([^“”《》]+)[”》]", title)
    return found[1] if found else title


def join_same(records: list[Record]) -> Iterator[Record]:
    """One record for each title and recipient; later ones fill empty cells."""
    kept: dict[str, list[Record]] = {}
    for record in records:
        same = kept.setdefault(fold_name(record.cells["recipient"].value), [])
        twin = find_twin(record, same)
        if twin is None:
            same.append(record)
        else:
            same[twin] = join_twins(same[twin], record)
    yield from (record for same in kept.values() for record in same)


def find_twin(record: Record, same: list[Record]) -> int | None:
    """Which of a recipient's records names the same honour."""
    title = fold_name(record.cells["title"].value)
    for i, other in enumerate(same):
        known = fold_name(other.cells["title"].value)
        if title in known or known in title:
            return i
    return None


def join_twins(first: Record, second: Record) -> Record:
    cells = {**second.cells, **first.cells}
    confidence = max(first.confidence, second.confidence)
    return replace(first, cells=cells, confidence=confidence)


def fold_name(name: str) -> str:
    return re.sub(r"[\W_]|国家级|国家|企业$|称号$", "", name)
