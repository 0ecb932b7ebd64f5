"""A conferred honour and its recipients → one record for each title and recipient."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from articles.parser.dates import Period
from articles.parser.mentions.base import HONOUR as HONOUR_MENTION
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.mentions.honours import NOTE_PATTERN, read_list, split_issuer
from articles.parser.paragraphs import list_earlier
from articles.parser.periods import find_event_day, find_inherited_period
from articles.parser.records.base import (
    ASSERTED,
    HONOUR,
    NEGATED,
    PLANNED,
    Cell,
    Record,
)
from articles.parser.records.honours.columns import find_columns
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.records.honours.recipients import find_clause, find_recipients
from articles.parser.records.honours.sources import find_source, strip_quotes
from articles.parser.records.honours.themes import Weights, weigh
from articles.parser.span import Span
from articles.parser.story import Story

# how often a rule's title proved right, in the corpus and in reports beyond it
TRUST = {
    "find_designated": 0.94,
    "find_granted": 0.9,
    "find_gained": 0.94,
    "find_held": 0.9,
    "find_bestowed": 0.88,
    "find_presented": 0.85,
    "find_placed": 0.85,
    "find_rolls": 0.85,
    "find_bare": 0.8,
    "find_told": 0.8,
    "find_columns": 0.8,
    "find_listed": 0.88,
    "find_ranked": 0.8,
    "find_graded": 0.8,
    "find_gained_weak": 0.88,
    "find_attached": 0.7,
    "find_being": 0.7,
}
# "力争三年内跻身", "拟申报"; 申报的项目 and 推荐的企业 plan nothing
PLANNED_PATTERN = re.compile(
    r"(?:拟(?!$)|争创|力争|争取|申报(?!$)|冲刺|有望|计划|推荐|准备|预计|目标|鼓励|引导|支持|确保|努力|将)(?!.*的)"
)
# "拟获省级奖励", "拟认定为": on a list that an agency has made public
ANNOUNCED_PATTERN = re.compile(r"获|认定|评|授予|入选|确定|命名|表彰|列入|纳入|支持")
NEGATED_PATTERN = re.compile(r"未能|没有|尚未|未(?=[获入被]|$)|无缘|落选|不得")
# "2019年以来", "9月24日,记者从省工信厅获悉"
AFTER_PATTERN = re.compile(r"以来|起|[,从]?记者|从|[^,]{0,12}获悉")
ASSESSED_PATTERN = re.compile(r"评估|复查|考核|评价")
EACH_PATTERN = re.compile(r"分别(?!是|为)")
NEAR = 12
LOOK_BACK = 4  # sentences
GIVING_PATTERN = re.compile(r"表彰|颁奖|授牌|揭晓|公布|公示|命名|授予")
NEW_PATTERN = re.compile(r"新增|新认定|新获|新入选")
# "2006" on a line above "获得…", "1997年:" and "(1) 2008年 ": an entry of a chronology
# such words date nothing to the day; "2020-09-11" is the page's
LATELY_PATTERN = re.compile(r"[日近目此]前|近[日期来]|最近|不久前|\d{4}[-/.]\d")
HEADED_PATTERN = re.compile(
    r"(?:\(?\d{1,2}[.、)]\s*)?(?P<year>(?:19|20)\d\d)"
    r"(?:年(?:\d{1,2}月)?(?=[: ])|(?=\d{1,2}[.、]|[^\d年.,万亿%/-]))"
)


def build_honours(story: Story) -> tuple[Record, ...]:
    """All honours of a story; what is said twice is one record."""
    found: list[Record] = []
    inherited: tuple[Recipient, ...] = ()
    block, weights = None, weigh(story)
    for reading in story.readings:
        inherited = inherited if reading.sentence.block is block else ()
        block = reading.sentence.block
        for place, recipients in find_places(story, reading, inherited, weights):
            found += build_records(place, recipients)
            inherited = recipients
    for place, recipients in find_columns(story, weights):
        found += build_records(place, recipients)
    return tuple(join_same(found))


def find_places(
    story: Story, reading: Reading, inherited: tuple[Recipient, ...], weights: Weights
) -> Iterator[tuple[Place, tuple[Recipient, ...]]]:
    """Each honour of a sentence with its holders; a bare cue takes those before it."""
    floor, before = 0, inherited[:0]
    for mention in reading.of(HONOUR_MENTION):
        place = Place(story, reading, mention, weights, floor, before, inherited)
        if not place.award.titles:
            place = find_titles(place)
        if not place.award.titles:
            continue
        recipients = find_recipients(place)
        yield place, recipients
        if mention.rule != "find_attached":
            floor, before = mention.stop, recipients


def find_titles(place: Place) -> Place:
    """工信部公布T名单。A、B上榜: the titles of the list last named in the paragraph."""
    for earlier in list_earlier(place.story, place.reading):
        award = read_list(earlier.text)
        if award:
            award = replace(award, cue=place.award.cue)
            mention = replace(place.mention, value=award)
            return replace(place, mention=mention, listed=earlier)
    return place


def build_records(place: Place, recipients: tuple[Recipient, ...]) -> list[Record]:
    date = find_date(place)
    pairs = pair_up(place, recipients)
    return [
        build_record(place, title, recipient, find_noted_year(place, title) or date)
        for title, recipient in pairs
    ]


def pair_up(
    place: Place, recipients: tuple[Recipient, ...]
) -> list[tuple[Span, Recipient]]:
    """Every title for every recipient; A、B分别获评T、U gives each its own."""
    titles, cue = place.award.titles, place.award.cue
    apart = EACH_PATTERN.search(place.reading.text, max(0, cue.start - 4), cue.stop)
    if apart and len(titles) == len(recipients):
        return list(zip(titles, recipients, strict=True))
    return [(title, recipient) for title in titles for recipient in recipients]


def build_record(
    place: Place, title: Span, recipient: Recipient, date: Cell | None
) -> Record:
    titled, rule = place.titled, place.mention.rule
    trust = TRUST[rule]
    front, title = split_issuer(titled.text, title)
    cells = {
        "title": Cell(
            strip_quotes(titled.text[title.start : title.stop]),
            titled.sentence.span_of(title.start, title.stop),
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
    sentence = place.reading.sentence.span
    return Record(HONOUR, cells, sentence, rule, modality, confidence)


def find_noted_year(place: Place, title: Span) -> Cell | None:
    """2011 of “全省十强园区”(2011年)."""
    found = NOTE_PATTERN.match(place.titled.text, title.stop)
    if found is None:
        return None
    span = place.titled.sentence.span_of(*found.span("year"))
    return Cell(found["year"], span, "noted_year", 0.93)


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
        and not LATELY_PATTERN.match(place.reading.text, m.start)
    ]
    if not stated:
        return (
            find_event_date(place)
            or find_headed_year(place.reading)
            or find_given_day(place)
            or find_new_year(place)
        )
    if not is_dated(stated[-1].value):
        return None
    span = place.reading.sentence.span_of(stated[-1].start, stated[-1].stop)
    return Cell(stated[-1].value.to_json(), span, "stated_date", 0.88)


def find_event_date(place: Place) -> Cell | None:
    """The day of the ceremony at which it is presented: 活动现场,…颁发“T”."""
    if place.mention.rule != "find_presented":
        return None
    day = find_event_day(place.story, place.reading, place.award.cue.start)
    return Cell(day.value.to_json(), day.span, day.rule, 0.85) if day else None


def find_given_day(place: Place) -> Cell | None:
    """11月8日,市政府表彰先进。A公司荣获T: the day on which an earlier sentence tells of it."""
    earlier = [*islice(list_earlier(place.story, place.reading), LOOK_BACK)]
    if place.listed and place.listed not in earlier:
        earlier.append(place.listed)
    for reading in earlier:
        days = [
            m
            for m in reading.of(PERIOD)
            if m.value.is_day
            and opens_clause(reading, m)
            and not LATELY_PATTERN.match(reading.text, m.start)
            and not AFTER_PATTERN.match(reading.text, m.stop)
            and GIVING_PATTERN.search(reading.text, m.stop)
        ]
        if days:
            span = reading.sentence.span_of(days[-1].start, days[-1].stop)
            return Cell(days[-1].value.to_json(), span, "given_day", 0.8)
    return None


def find_new_year(place: Place) -> Cell | None:
    """2015年,园区发展快。新增的3家T分别是A、B: the year of the paragraph."""
    start = max(0, place.award.cue.start - NEAR)
    if place.mention.rule != "find_rolls" or not NEW_PATTERN.search(
        place.reading.text, start, place.award.titles[0].start
    ):
        return None
    held = find_inherited_period(place.story, place.reading)
    if held is None or not is_dated(held.value):
        return None
    return Cell(held.value.to_json(), held.span, "new_year", 0.75)


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
        return period.stop == at
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
    if before.endswith("拟"):
        cue = place.award.cue
        announced = ANNOUNCED_PATTERN.match(place.reading.text, cue.start)
        return ASSERTED if announced else PLANNED
    return PLANNED if PLANNED_PATTERN.search(before) else ASSERTED


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
        beside = record.sentence == other.sentence  # 获评T、U: two titles
        if title == known or (not beside and is_same(*sorted((title, known), key=len))):
            return i
    return None


def is_same(short: str, full: str) -> bool:
    """A 国家示范园区 that passes its 复查评估 holds two honours."""
    return short in full and not ASSESSED_PATTERN.search(full.replace(short, ""))


def join_twins(first: Record, second: Record) -> Record:
    cells = {**second.cells, **first.cells}
    confidence = max(first.confidence, second.confidence)
    return replace(first, cells=cells, confidence=confidence)


def fold_name(name: str) -> str:
    return re.sub(r"[\W_]|国家级|国家|企业$|称号$", "", name)
