"""What an article is about: the park and the place that lead its sentences."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.parser.blocks import HEADLINE
from articles.parser.dates import Period
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.linking import Cast, Entity
from articles.parser.main_periods import find_main_period
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.places import load_levels
from articles.parser.openings import (
    ANAPHOR_PATTERN,
    DISTRICT_WORDS,
    TOWN_PATTERN,
    is_office,
    is_opener,
    is_scope,
    list_clause_starts,
    skip_lead,
)
from articles.parser.portraits import (
    EARLY,
    HEADED,
    LEAD,
    NAMED,
    OPENING,
    find_portrayed,
)
from articles.parser.span import Span
from articles.parser.words import compile_guarded, load_ends

# what all words for whom a text does not name again hold: 全市, 园区, 该产业园, 公司
GENERIC_HINT = compile_guarded(r"[区园]|公司|集团|企业|[全我该本][市县州盟旗]")
# and these: 全省, 这座科技城
ANY_HINT = re.compile("[区园城全我该本]")
DISTRICT = "district"  # 全区 may be either's
SEEN = 1  # of a name that stands early
PASSING = NAMED + SEEN  # of a place that is named once and opens no clause
SHOWN = 60  # sentences within which an article shows what time it reports on


@dataclass(frozen=True, slots=True)
class Protagonists:
    """The park and place of an article; which of the two it is mainly about."""

    park: str | None = None
    place: str | None = None
    is_about_place: bool = False
    generic: tuple[str, Span] | None = None
    period: tuple[Period, Span] | None = None
    firm: str | None = None
    is_about_firm: bool = False


def find_protagonists(
    readings: Sequence[Reading], cast: Cast, title: str, year: int | None
) -> Protagonists:
    """By how often each is named, opens a clause, stands in a headline or early on."""
    marks = count_marks(readings)
    for entity in list_titled(cast, title):
        marks[entity.kind, entity.name] += HEADED
    place = find_best(marks, PLACE)
    if place and load_levels().get(place) != "province":
        favour_own(marks, place)
    park = find_best(marks, PARK)
    if park is None and not (place and marks[PLACE, place] > PASSING):
        park = find_sole(cast, readings[:LEAD])
    park = park or find_called_park(readings, cast)
    generic = share_district(count_generic(readings), park, place)
    weights = {
        kind: (marks[kind, name] if name else 0) + OPENING * generic[kind]
        for kind, name in ((PARK, park), (PLACE, place))
    }
    firm, weight = find_portrayed(readings, cast, title, generic[ENTERPRISE])
    return Protagonists(
        park,
        place,
        weights[PLACE] > max(weights[PARK], PASSING),
        find_generic(readings[:SHOWN]),
        find_main_period(readings[:SHOWN], year),
        firm,
        weight > max(weights.values()),
    )


def share_district(
    generic: Counter[str], park: str | None, place: str | None
) -> Counter[str]:
    """全区 speaks of the park, unless the article is about a district without one."""
    if not (place and place.endswith("区")):
        generic[PARK] += generic[DISTRICT]
    elif park is None:
        generic[PLACE] += generic[DISTRICT]
    return generic


def favour_own(marks: Counter[tuple[str, str]], place: str) -> None:
    """甲县产业集聚区 in a report on 甲县, more than any that is named beside it."""
    for kind, name in list(marks):
        if kind == PARK and name.startswith(place):
            marks[kind, name] += OPENING


def list_titled(cast: Cast, title: str) -> list[Entity]:
    """The parks and places that a title names; of 甲市乙区 the last, not 甲 of 甲高新区."""
    parks = [e for e in cast.of(PARK) if any(name in title for name in e.names)]
    names = sorted((n for e in parks for n in e.names), key=len, reverse=True)
    rest = title
    for name in names:
        rest = rest.replace(name, "")
    places = [e for e in cast.of(PLACE) if any(name in rest for name in e.names)]
    inner = [name for e in places for name in e.names]
    return [*parks, *(e for e in places if not is_outer(e, inner, rest))]


def is_outer(entity: Entity, inner: Iterable[str], title: str) -> bool:
    """甲省 in 甲省乙市, 甲市 in 甲市乙街道 only say where 乙 is."""
    stops = [title.find(outer) + len(outer) for outer in entity.names if outer in title]
    if any(TOWN_PATTERN.match(title, stop) for stop in stops):
        return True
    return any(outer + name in title for outer in entity.names for name in inner)


def find_generic(readings: Iterable[Reading]) -> tuple[str, Span] | None:
    """开发区 or 全市, for articles that never give the name; of 居全市第八 neither."""
    found = (
        (opens, reading.sentence.span_of(*generic.span()), generic.group())
        for reading in readings
        for generic, opens in list_generic(reading)
    )
    first = next(found, None)
    best = first if first and first[0] else next((f for f in found if f[0]), first)
    return (best[2], best[1]) if best else None


def list_generic(reading: Reading) -> Iterator[tuple[re.Match[str], bool]]:
    """Words for a park or place, and whether a clause begins with each."""
    text = reading.text
    matches = ANAPHOR_PATTERN.finditer(text) if ANY_HINT.search(text) else ()
    found = [m for m in matches if not m["enterprise"]]
    starts = list_clause_starts(text, len(text)) if found else ()
    openings = {skip_lead(reading, start) for start in starts}
    named = [m.span for m in reading.of(PARK)] if found else []
    for generic in found:
        here = Span(*generic.span())
        is_inside = any(span != here and span.covers(here) for span in named)
        if not (is_inside or is_scope(text, generic.end())):
            yield generic, generic.start() in openings


def find_best(marks: Counter[tuple[str, str]], kind: str) -> str | None:
    """The first of the strongest; one named in passing leads nothing."""
    named = [
        (weight, name)
        for (k, name), weight in marks.items()
        if k == kind and weight > NAMED
    ]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def find_called_park(readings: Iterable[Reading], cast: Cast) -> str | None:
    """The only 甲山高新区 of a text that goes on about 高新区."""
    words = Counter(
        generic.group().removeprefix("该")
        for reading in readings
        for generic, opens in list_generic(reading)
        if opens and generic["park"]
    )
    for word, count in words.most_common(2):
        called = [e.name for e in cast.of(PARK) if e.name.endswith(word)]
        if count > 1 and len(called) == 1:
            return called[0]
    return None


def find_sole(cast: Cast, lead: Sequence[Reading]) -> str | None:
    """The zone that the lead names in passing, where the article names no other."""
    if len(cast.of(PARK)) != 1 or not any(reading.of(PARK) for reading in lead):
        return None
    name = cast.of(PARK)[0].name
    return name if name.endswith(load_ends("park_suffixes", "admin")) else None


def count_marks(readings: Iterable[Reading]) -> Counter[tuple[str, str]]:
    marks: Counter[tuple[str, str]] = Counter()
    for i, reading in enumerate(readings):
        for mention in reading.of(PARK, PLACE):
            if is_office(reading, mention) or is_outer_place(reading, mention):
                continue
            if is_item(reading, mention):
                continue
            weight = NAMED + (HEADED if reading.sentence.block.kind == HEADLINE else 0)
            if is_opener(reading, mention):
                weight += OPENING + (EARLY if i < LEAD else 0)
            elif i < LEAD:
                weight += SEEN
            marks[mention.kind, mention.value] += weight
    return marks


def is_outer_place(reading: Reading, mention: Mention) -> bool:
    """The 甲省 of 甲省乙市, and the 甲市 of 甲市乙街道."""
    if TOWN_PATTERN.match(reading.text, mention.stop):
        return True
    bracket = reading.text.startswith("(", mention.stop)
    return any(m.start == mention.stop + bracket for m in reading.of(PLACE))


def is_item(reading: Reading, mention: Mention) -> bool:
    """某某产业园 of a list of projects, not 甲经开区、乙经开区; 乙县 of 甲区、乙县."""
    text, official = reading.text, load_ends("park_suffixes", "admin")
    if mention.kind == PLACE:
        return text.endswith(("、", "·"), 0, mention.start)
    is_listed = text.startswith(("、", "等"), mention.stop) or (
        text.endswith("、", 0, mention.start)
    )
    is_built = not mention.value.endswith(official)
    return is_built and is_listed and "项目" in text


def count_generic(readings: Iterable[Reading]) -> Counter[str]:
    """How often 园区, 全市, 全区, 公司 and the like open a clause."""
    counts: Counter[str] = Counter()
    for i, reading in enumerate(readings):
        if not GENERIC_HINT.search(reading.text):
            continue
        for start in list_clause_starts(reading.text, len(reading.text)):
            match = ANAPHOR_PATTERN.match(reading.text, skip_lead(reading, start))
            if match and match.lastgroup == ENTERPRISE:
                counts[ENTERPRISE] += 1
            elif match and match.lastgroup in (PARK, PLACE):
                is_district = match.group() in DISTRICT_WORDS
                kind = DISTRICT if is_district else match.lastgroup
                counts[kind] += 2 if i < LEAD else 1
    return counts
