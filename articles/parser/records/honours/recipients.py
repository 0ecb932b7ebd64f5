"""Who holds an honour: names in the clause before its cue, behind it, or carried."""

import re
from collections.abc import Callable
from dataclasses import replace

from articles.parser.anaphors import resolve_generic
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import HONOUR, Mention, Reading
from articles.parser.mentions.honours.subjects import cut_subject, skip_periods
from articles.parser.mentions.honours.titles import PROOF_PATTERN
from articles.parser.openings import ANAPHOR_PATTERN, GENERIC_PATTERN
from articles.parser.paragraphs import list_earlier
from articles.parser.records.honours.behind import SEATS_PATTERN, find_behind
from articles.parser.records.honours.clauses import (
    counts_holders,
    find_clause,
    find_joined_clause,
    is_counted,
    read_subject,
)
from articles.parser.records.honours.meant import find_speaker, find_this_work
from articles.parser.records.honours.naming import (
    PERSON_PATTERN,
    find_kind,
    is_noun,
    read_name,
    read_names,
)
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.records.honours.themes import (
    AREA_TITLE_PATTERN,
    find_fitting_kinds,
    find_theme_holder,
)
from articles.parser.span import Span

Finder = Callable[[Place], tuple[Recipient, ...]]

# "乙水光电产业集群" with which a clause begins
HEAD_PATTERN = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9“”()·]{2,24}?(?:产业集群|集群|项目|基地|工厂)(?![的建化和及与、集])"
)
# "继获评T之后,A公司": whose clause comes next
AFTER_PATTERN = re.compile(r"[^,。;:]{0,4}?(?:之?后|以来|的?基础上|的?同时),")
# "我市" behind which the verb stands
HERE_PATTERN = re.compile(r"[我该本][市县区州旗]$")
# "连续", "获" behind a place that holds an honour
VERB_PATTERN = re.compile(
    r"连续|先后|今年|已|再|成功|以|凭借|在|作为|是|入选|获|位居|位列|跻身|蝉联|被|荣|也|还"
)


def find_recipients(place: Place) -> tuple[Recipient, ...]:
    """The holders of the honours conferred at a place; none where only counted."""
    if place.award.holder is not None:
        return find_holder(place) if place.award.holder else find_begun(place)
    if PERSON_PATTERN.search(read_subject(place)):
        return ()
    meant = find_meant(place)
    if meant is not None:
        return meant
    rules = (find_placed,) if place.mention.rule == "find_bare_places" else RULES
    for rule in rules:
        found = rule(place)
        if found:
            return found
    return ()


def find_meant(place: Place) -> tuple[Recipient, ...] | None:
    """Whom 该项目, 我们 or 我区 means, or whose seats are counted; None where nobody."""
    for rule in (find_this_work, find_speaker):
        told = rule(place)
        if told is not None:
            return told
    here = find_here(place)
    if here:
        return read_here(place, here)
    cue = place.award.cue
    is_seats = SEATS_PATTERN.search(place.reading.text, cue.start, cue.stop)
    return find_behind(place) if is_seats else None


def find_placed(place: Place) -> tuple[Recipient, ...]:
    """The parks and enterprises of 甲园区居第3位; 产值居第3位 places nobody."""
    found = find_subject(place) or find_earlier_subject(place)
    named = ((place.story.cast.find(r.name), r) for r in found)
    return tuple(r for e, r in named if e and e.kind in (PARK, ENTERPRISE))


def find_holder(place: Place) -> tuple[Recipient, ...]:
    """授予A公司“T”, 把A作为T: named between the verb and the title."""
    holder = place.award.holder
    if holder is None:
        return ()
    return read_names(place, holder, "holder", 0.9)


def find_begun(place: Place) -> tuple[Recipient, ...]:
    """世界500强企业A, 入选T的A、B: the names right behind the title."""
    begins = place.award.holder.start if place.award.holder is not None else -1
    found: list[Recipient] = []
    for mention in place.reading.of(ENTERPRISE, PARK):
        if mention.start == begins:
            span = place.reading.sentence.span_of(mention.start, mention.stop)
            found.append(Recipient(mention.value, span, "attached", 0.7))
            is_listed = place.reading.text.startswith("、", mention.stop)
            begins = mention.stop + 1 if is_listed else -1
    return tuple(found)


def find_subject(place: Place) -> tuple[Recipient, ...]:
    """The subject of the cue's clause, else the previous honour's in the sentence."""
    start, stop = find_joined_clause(place.reading.text, place.award.cue.start)
    start = max(start, place.floor)
    span = cut_subject(place.reading, start, stop)
    if span:
        return read_names(place, span, "subject", 0.92)
    return place.before if start == place.floor else ()


def find_here(place: Place) -> re.Match[str] | None:
    """我区 of 2018年我区再次入选T: the place that an article speaks for."""
    reading, cue = place.reading, place.award.cue.start
    start, _ = find_clause(reading.text, cue)
    start = max(start, place.floor)
    stop = skip_periods(reading, start, cue)
    named = HERE_PATTERN.search(reading.text[start:stop])
    return GENERIC_PATTERN.match(reading.text, start + named.start()) if named else None


def read_here(place: Place, here: re.Match[str]) -> tuple[Recipient, ...]:
    """That place by its name; nobody where the article does not give it."""
    found = resolve_generic(place.story, place.reading, here)
    if found is None or found[0] == here.group():
        return ()
    return (Recipient(*found, "here", 0.75),)


def find_following(place: Place) -> tuple[Recipient, ...]:
    """作为国家级“小巨人”企业,A公司深耕…, 继获评T后,A公司…: the next clause's subject."""
    text, stop = place.reading.text, place.mention.stop
    start, _ = find_clause(text, place.award.cue.start)
    after = AFTER_PATTERN.match(text, stop) if text[start] in "继在自" else None
    if after is None and place.mention.rule != "find_being":
        return ()
    if after:
        return find_next_subject(place, after.end())
    if text[stop : stop + 1] != ",":
        return ()
    for mention in place.reading.of(ENTERPRISE, PARK):
        if mention.start == stop + 1:
            span = place.reading.sentence.span_of(mention.start, mention.stop)
            return (Recipient(mention.value, span, "following", 0.7),)
    return ()


def find_next_subject(place: Place, start: int) -> tuple[Recipient, ...]:
    """Whom the clause from start tells of: A公司又获评U, 园区再获…."""
    cues = [m.value.cue.start for m in place.reading.of(HONOUR) if m.start >= start]
    comma = place.reading.text.find(",", start)
    stop = min([*cues, comma if comma >= 0 else len(place.reading.text)])
    span = cut_subject(place.reading, start, stop)
    return read_names(place, span, "following", 0.8) if span else ()


def find_earlier_subject(place: Place) -> tuple[Recipient, ...]:
    """The subject of an earlier clause: A公司等3家企业,去年获评T."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    if cut_subject(place.reading, max(start, place.floor), stop):
        return ()
    while start > place.floor:
        start, stop = find_clause(place.reading.text, start - 1)
        start = max(start, place.floor)
        found = read_clause(place, start, stop)
        if found or counts_holders(place.reading.text[start:stop]):
            return found
    return place.before


# "甲光电是一家专注于丙器件的企业": what a clause says of its subject
DEFINED_PATTERN = re.compile(
    r"(?P<name>[^,。;:的是]{3,24}?)是(?:一[家个]|[我全]国|国内|专[业注门]|集[^,。;的]{2,})[^,。;]*(?:企业|公司|厂商|集团|园区|基地)$"
)


def read_clause(place: Place, start: int, stop: int) -> tuple[Recipient, ...]:
    """The names that a clause consists of, or the one that it begins with."""
    defined = DEFINED_PATTERN.match(place.reading.text[:stop], start)
    stop = defined.end("name") if defined else stop
    span = cut_subject(place.reading, start, stop)
    names = read_names(place, span, "subject", 0.85) if span else ()
    if names and (defined or all(is_noun(name) for name in names)):
        return names
    generic = ANAPHOR_PATTERN.match(place.reading.text, span.start, span.stop)
    if generic:
        found = read_name(place, Span(*generic.span()), "clause", 0.8)
        return (found,) if found else ()
    for mention in place.reading.between(start, stop, ENTERPRISE, PARK, PLACE):
        apposed = place.reading.text.endswith("——", 0, mention.start)
        if (mention.start == span.start or apposed) and is_subject(place, mention):
            head = find_housed(place.reading, mention) or mention
            evidence = place.reading.sentence.span_of(head.start, head.stop)
            return (Recipient(head.value, evidence, "clause", 0.85),)
    return read_head(place, span)


def find_housed(reading: Reading, site: Mention) -> Mention | None:
    """The firm of 位于甲园区的乙公司, whose clause the park opens."""
    if site.kind == ENTERPRISE or not reading.text.startswith("的", site.stop):
        return None
    firms = reading.of(ENTERPRISE)
    return next((m for m in firms if m.start == site.stop + 1), None)


def read_head(place: Place, span: Span) -> tuple[Recipient, ...]:
    """某产业集群汇集…: the noun phrase with which a clause begins."""
    found = HEAD_PATTERN.match(place.reading.text, span.start, span.stop)
    if found is None:
        return ()
    evidence = place.reading.sentence.span_of(*found.span())
    head = Recipient(found.group(), evidence, "head", 0.65)
    return (head,) if is_noun(head) else ()


def is_subject(place: Place, mention: Mention) -> bool:
    """A place only before a verb: 昆山连续14年位居…, not 湖南推荐的A公司."""
    text = place.reading.text
    return mention.kind != PLACE or VERB_PATTERN.match(text, mention.stop) is not None


def find_carried(place: Place) -> tuple[Recipient, ...]:
    """The last enterprise or park named in the paragraph before a bare sentence."""
    if is_counted(place):
        return ()
    named = place.reading.between(0, place.award.cue.start, ENTERPRISE, PARK, PLACE)
    if place.inherited and not named and is_fitting(place):
        return tuple(
            replace(r, rule="carried", confidence=0.6) for r in place.inherited
        )
    kinds = find_fitting_kinds(place.titles)
    for earlier in list_earlier(place.story, place.reading):
        named = earlier.of(*kinds)
        if named:
            span = earlier.sentence.span_of(named[0].start, named[0].stop)
            return (Recipient(named[0].value, span, "carried", 0.5),)
    return ()


def is_fitting(place: Place) -> bool:
    """Whether the holders told last may hold it: an enterprise is no 全国百强县.

    公司 is none of the products told before.
    """
    entities = [place.story.cast.find(r.name) for r in place.inherited]
    has_firm = any(e and e.kind == ENTERPRISE for e in entities)
    if find_kind(read_subject(place)) == ENTERPRISE:
        return has_firm
    return not (has_firm and AREA_TITLE_PATTERN.search(place.titles))


def find_theme(place: Place) -> tuple[Recipient, ...]:
    """Whom the article is about, where the cue's clause has no subject of its own."""
    if is_counted(place) or read_subject(place):
        return ()
    is_told = place.mention.rule == "find_being"
    if is_told and not PROOF_PATTERN.search(place.titles):
        return ()
    found = find_theme_holder(place.story, place.titles, place.weights)
    return (Recipient(*found, "theme", 0.6),) if found else ()


RULES: tuple[Finder, ...] = (
    find_subject,
    find_following,
    find_earlier_subject,
    find_behind,
    find_carried,
    find_theme,
)
