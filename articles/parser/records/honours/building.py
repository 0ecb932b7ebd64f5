"""A conferred honour and its recipients → one record for each title and recipient."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from articles.parser.blocks import HEADLINE
from articles.parser.lexicon import PARK
from articles.parser.mentions.base import HONOUR as HONOUR_MENTION
from articles.parser.mentions.base import Reading
from articles.parser.mentions.honours import find_namesake, read_list, split_issuer
from articles.parser.paragraphs import list_before
from articles.parser.records.base import (
    ASSERTED,
    HONOUR,
    NEGATED,
    PLANNED,
    Cell,
    Record,
)
from articles.parser.records.honours.clauses import find_clause
from articles.parser.records.honours.columns import find_columns
from articles.parser.records.honours.contests import find_contest
from articles.parser.records.honours.dating import find_date, find_noted_year
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.records.honours.recipients import find_recipients
from articles.parser.records.honours.sources import (
    find_contest_level,
    find_source,
    strip_quotes,
)
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
    "find_permitted": 0.85,
    "find_presented": 0.85,
    "find_placed": 0.85,
    "find_rolls": 0.85,
    "find_bare": 0.8,
    "find_bare_places": 0.75,
    "find_bare_rolls": 0.8,
    "find_told": 0.8,
    "find_landed": 0.8,
    "find_shown": 0.75,
    "find_apposed": 0.75,
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
    r"(?:拟(?!$)|争创|力争|争取|申报(?!$)|冲刺|有望|计划|推荐|准备|预计|目标|鼓励|引导|支持|确保|努力|帮助?(?!扶)|将)(?!.*的)"
)
# "力争三年翻番,2025年进入T": aims go on until the sentence ends
AIM_PATTERN = re.compile(r"(?:^|[,;:。])[^,;:。]{0,14}力争")
# "拟获省级奖励", "拟认定为": on a list that an agency has made public
ANNOUNCED_PATTERN = re.compile(r"获|认定|评|授予|入选|确定|命名|表彰|列入|纳入|支持")
NEGATED_PATTERN = re.compile(r"未能|没有|尚未|未(?=[获入被]|$)|无缘|落选|不得")
ASSESSED_PATTERN = re.compile(r"评估|复查|考核|评价")
# "这是该公司第三次获得T": what the sentence before has told
RETOLD_PATTERN = re.compile(
    r"(?:这|此次|本次)(?:也|已|还)*是(?!继)[^,;。]{0,24}(?:第[\d一二三四五六七八九十]+次|首次|再次|连续[^,]{1,6})$"
)
EACH_PATTERN = re.compile(r"分别(?!是|为)")
NEAR = 12
SHORTEST = 3  # a bare 金奖 must show what it was won in


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
    return tuple(join_same([*drop_hosts(story, found)]))


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
        recipients = () if is_retold(place) else find_recipients(place)
        yield place, recipients
        if mention.rule != "find_attached":
            floor, before = mention.stop, recipients


def is_retold(place: Place) -> bool:
    """这是该公司第三次获得T, behind a sentence that told of the honour."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    retold = RETOLD_PATTERN.match(place.reading.text[:stop], start)
    return bool(retold and place.inherited)


def find_titles(place: Place) -> Place:
    """工信部公布T名单。A、B上榜: of the list named last, in this paragraph, the one before or a headline."""
    heads = (r for r in place.story.readings if r.sentence.block.kind == HEADLINE)
    is_placed = place.mention.rule == "find_bare_places"
    for earlier in chain(list_before(place.story, place.reading), heads):
        award = read_list(earlier.text, placed=is_placed)
        if award:
            award = replace(award, cue=place.award.cue, holder=place.award.holder)
            mention = replace(place.mention, value=award)
            return replace(place, mention=mention, listed=earlier)
    return place


def build_records(place: Place, recipients: tuple[Recipient, ...]) -> list[Record]:
    date = find_date(place)
    pairs = pair_up(place, recipients)
    return [
        build_record(place, title, recipient, find_noted_year(place, title) or date)
        for title, recipient in pairs
        if title.length >= SHORTEST or find_contest(place, title)
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
    issuer = front or place.award.issuer or find_namesake(titled.text, title)
    contest = find_contest(place, title)
    where, won_in = contest or (titled, Span(title.start, title.start))
    prefix = where.text[won_in.start : won_in.stop]
    # evidence goes back to the contest where the same sentence names it
    named = Span(won_in.start, title.stop) if where is titled else title
    cells = {
        "title": Cell(
            prefix + strip_quotes(titled.text[title.start : title.stop]),
            titled.sentence.span_of(named.start, named.stop),
            rule,
            trust,
        ),
        "recipient": Cell(
            recipient.name, recipient.span, recipient.rule, recipient.confidence
        ),
        **find_source(place, won_in if contest and where is titled else title, issuer),
        **(find_contest_level(where, won_in) if where is not titled else {}),
        **({"date": date} if date else {}),
    }
    confidence = min(trust, recipient.confidence)
    modality = read_modality(place)
    sentence = place.reading.sentence.span
    return Record(HONOUR, cells, sentence, rule, modality, confidence)


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
    is_aim = PLANNED_PATTERN.search(before) or AIM_PATTERN.search(
        place.reading.text, place.floor, start
    )
    return PLANNED if is_aim else ASSERTED


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


def drop_hosts(story: Story, records: list[Record]) -> Iterator[Record]:
    """Without 甲园区获批T of a headline where the text gives T to a cluster there alone."""
    heads = {
        r.sentence.span for r in story.readings if r.sentence.block.kind == HEADLINE
    }
    told: dict[str, set[str]] = {}
    for record in records:
        if record.sentence not in heads:
            holders = told.setdefault(fold_name(record.cells["title"].value), set())
            holders.add(record.cells["recipient"].value)
    for record in records:
        holder = record.cells["recipient"].value
        others = told.get(fold_name(record.cells["title"].value), set())
        is_host = record.sentence in heads and is_park(story, holder)
        is_told_of_other = others and not any(is_park(story, o) for o in others)
        if not (is_host and is_told_of_other):
            yield record


def is_park(story: Story, name: str) -> bool:
    entity = story.cast.find(name)
    return entity is not None and entity.kind == PARK


def find_twin(record: Record, same: list[Record]) -> int | None:
    """Which of a recipient's records names the same honour."""
    title = fold_name(record.cells["title"].value)
    for i, other in enumerate(same):
        known = fold_name(other.cells["title"].value)
        beside = record.sentence == other.sentence  # 获评T、U: two titles
        if is_raised(record, other):
            continue  # 省级高新区, then 国家级高新区
        if (
            title == known
            or is_batch(title, known)
            or (not beside and is_same(*sorted((title, known), key=len)))
        ):
            return i
    return None


# "获批第十批T,T(轨道交通装备)": one honour, told with its batch and without
BATCH_PATTERN = re.compile(r"(?:首|第[一二三四五六七八九十\d]+)批")


def is_batch(title: str, known: str) -> bool:
    """Whether one name begins with the other, but for the batch that one names."""
    short, full = sorted((BATCH_PATTERN.sub("", t) for t in (title, known)), key=len)
    is_told = BATCH_PATTERN.search(title + known) is not None
    return is_told and full.startswith(short)


def is_raised(record: Record, other: Record) -> bool:
    """Whether two honours are known to be of different levels."""
    levels = [r.cells["level"].value for r in (record, other) if "level" in r.cells]
    return len(set(levels)) > 1


def is_same(short: str, full: str) -> bool:
    """A 国家示范园区 that passes its 复查评估 holds two honours."""
    return short in full and not ASSESSED_PATTERN.search(full.replace(short, ""))


def join_twins(first: Record, second: Record) -> Record:
    cells = {**second.cells, **first.cells}
    confidence = max(first.confidence, second.confidence)
    return replace(first, cells=cells, confidence=confidence)


# long names of the kinds of zone, and their short ones
NOISE_PATTERN = re.compile(r"[\W_]|国家级|国家|企业$|称号$")
ZONES = {"高新技术产业开发区": "高新区", "经济技术开发区": "经开区"}


def fold_name(name: str) -> str:
    """What tells two titles apart: “国家高新技术产业开发区”, 国家级高新区 → 高新区."""
    for full, short in ZONES.items():
        name = name.replace(full, short)
    return NOISE_PATTERN.sub("", name)
