"""A conferred honour and its recipients → one record for each title and recipient."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from articles.parser.dates import Period
from articles.parser.mentions.base import HONOUR as HONOUR_MENTION
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.records.base import (
    ASSERTED,
    HONOUR,
    NEGATED,
    PLANNED,
    Cell,
    Record,
)
from articles.parser.records.honours.levels import read_level
from articles.parser.records.honours.recipients import (
    Place,
    Recipient,
    find_clause,
    find_recipients,
)
from articles.parser.span import Span
from articles.parser.story import Story

# how often a rule's title proved right
TRUST = {
    "find_designated": 0.92,
    "find_gained": 0.9,
    "find_held": 0.85,
    "find_bestowed": 0.85,
    "find_placed": 0.8,
    "find_listed": 0.8,
    "find_ranked": 0.75,
    "find_gained_weak": 0.75,
    "find_attached": 0.6,
    "find_being": 0.6,
}
PLANNED_PATTERN = re.compile(
    r"拟|争创|力争|争取|申报|冲刺|有望|计划|推荐|准备|预计|目标|鼓励|引导|支持|推动|培育|确保|将(?!A)|努力|加快|着力|全力"
)
NEGATED_PATTERN = re.compile(r"未能|没有|尚未|未(?=[获入被])|无缘|落选|不得")


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
        **find_source(place, title),
        **({"date": date} if date else {}),
    }
    confidence = round(trust * recipient.confidence, 2)
    modality = read_modality(place)
    return Record(HONOUR, cells, sentence.span, rule, modality, confidence)


def find_source(place: Place, title: Span) -> dict[str, Cell]:
    """Issuer and level, where the sentence shows them."""
    sentence, text = place.reading.sentence, place.reading.text
    issuer, cells = place.award.issuer, {}
    if issuer:
        written = text[issuer.start : issuer.stop]
        span = sentence.span_of(issuer.start, issuer.stop)
        cells["issuer"] = Cell(written, span, "issuer", 0.85)
    level = read_level(text, title, issuer)
    if level:
        span = sentence.span_of(level[1].start, level[1].stop)
        cells["level"] = Cell(level[0], span, "level", 0.9)
    return cells


def find_date(place: Place) -> Cell | None:
    """The time stated last before the cue, else the one right behind the title."""
    stated = [
        m
        for m in place.reading.of(PERIOD)
        if m.start < place.award.cue.stop
        and not any(t.covers(m.span) for t in place.award.titles)
    ]
    if not stated or not is_dated(stated[-1].value):
        return None
    span = place.reading.sentence.span_of(stated[-1].start, stated[-1].stop)
    return Cell(stated[-1].value.to_json(), span, "stated_date", 0.8)


def is_dated(period: Period) -> bool:
    """A year or less: "十四五"期间 dates no honour."""
    return (period.last - period.first).days < 366


def read_modality(place: Place) -> str:
    """Whether the honour is held, aimed at, or denied."""
    start, _ = find_clause(place.reading.text, place.award.cue.start)
    before = place.reading.text[max(start, place.floor) : place.award.cue.stop]
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
    kept: dict[tuple[str, str], Record] = {}
    for record in records:
        key = find_twin(record, kept)
        if key in kept:
            first = kept[key]
            cells = {**record.cells, **first.cells}
            confidence = max(first.confidence, record.confidence)
            kept[key] = replace(first, cells=cells, confidence=confidence)
        else:
            kept[key] = record
    yield from kept.values()


def find_twin(record: Record, kept: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The key under which a record that says the same is kept, else its own."""
    title, recipient = (
        fold_name(record.cells[f].value) for f in ("title", "recipient")
    )
    for other in kept:
        if other[1] == recipient and (title in other[0] or other[0] in title):
            return other
    return title, recipient


def fold_name(name: str) -> str:
    return re.sub(r"[\W_]|国家级|国家|企业$|称号$", "", name)
