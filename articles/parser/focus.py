"""What a place of a text is about: the subject and the period that hold there.

The nearest explicit one, else the sentence's, the paragraph's, the article's.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from articles.parser.dates import Period
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.span import Span
from articles.parser.story import Story

LOOK_BACK = 12  # sentences of one paragraph

BOUND_PATTERN = re.compile(r"[,:;。!?()—]")
# what may stand between the start of a clause and its subject
LEAD_PATTERN = re.compile(
    r"(?:[\s,、的\"“]|据了解|据悉|据统计|数据显示|目前|其中|今年|去年|以来|年来|来|截至目前|截至|日前|近日|近年"
    r"|当前|如今|同时|此外|另外|不久后|随着|作为|由|为|从|至|到|底|末|初|期间|时期|上午|下午|此次|本次"
    r"|活动当天|当天|当日|本报讯|而|在|整个|又|并|且)*"
)
# words for a subject that is named elsewhere, at the start of a clause
GENERIC_PATTERN = re.compile(
    r"(?P<place>全市|我市|该市|本市|全县|我县|该县|全州|全盟)"
    r"|(?P<province>全省|我省|本省)"
    r"|(?P<park>全区|我区|该区|本区|园区|该园区|开发区|该开发区|高新区|该高新区|经开区|该经开区|区内)"
    r"|(?P<enterprise>该公司|公司|该企业|该集团|集团)"
)

Found = tuple[str, Span]


def find_subject(story: Story, reading: Reading, at: int) -> Found | None:
    """Whose figure or act stands at text[at] of a sentence: its name and evidence."""
    own = find_own_subject(story, reading, at)
    return own or find_inherited_subject(story, reading) or find_main_subject(story)


def find_park(story: Story, reading: Reading, at: int) -> Found | None:
    """The park in which a thing at text[at] stands, stated or clear from the article."""
    for earlier in (reading, *list_earlier(story, reading)):
        stop = at if earlier is reading else len(earlier.text)
        parks = earlier.between(0, stop, PARK)
        if parks:
            return parks[-1].value, earlier.sentence.span_of(*bounds(parks[-1]))
    return locate(story, story.main_park, PARK)


def find_period(story: Story, reading: Reading, at: int) -> tuple[Period, Span] | None:
    """The period that holds at text[at]: the last one stated before it."""
    stated = [m for m in reading.of(PERIOD) if m.start < at]
    if stated:
        return stated[-1].value, reading.sentence.span_of(*bounds(stated[-1]))
    for earlier in list_earlier(story, reading):
        stated = list(earlier.of(PERIOD))
        if stated:
            return stated[-1].value, earlier.sentence.span_of(*bounds(stated[-1]))
    return None


def bounds(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.stop


def find_own_subject(story: Story, reading: Reading, at: int) -> Found | None:
    """The last subject before text[at] that opens a clause of the sentence."""
    for start in reversed(list_clause_starts(reading.text, at)):
        found = read_subject(story, reading, start, at)
        if found:
            return found
    return None


def list_clause_starts(text: str, at: int) -> list[int]:
    return [0, *(m.end() for m in BOUND_PATTERN.finditer(text, 0, at))]


def read_subject(story: Story, reading: Reading, start: int, at: int) -> Found | None:
    """The name or generic word with which a clause begins."""
    start = skip_lead(reading, start)
    for mention in reading.of(PARK, ENTERPRISE, PLACE):
        if mention.start == start and mention.stop <= at:
            return mention.value, reading.sentence.span_of(*bounds(mention))
    generic = GENERIC_PATTERN.match(reading.text, start, at)
    if generic:
        return resolve_generic(story, reading, generic)
    return None


def skip_lead(reading: Reading, start: int) -> int:
    """Past 据悉, 截至目前, periods and the like."""
    periods = {m.start: m.stop for m in reading.of(PERIOD)}
    while True:
        lead = LEAD_PATTERN.match(reading.text, start)
        moved = lead.end() if lead else start
        moved = periods.get(start, periods.get(moved, moved))
        if moved == start:
            return start
        start = moved


def resolve_generic(
    story: Story, reading: Reading, generic: re.Match[str]
) -> Found | None:
    """全市 → the city the article is about, 园区 → its park, 公司 → the last one named."""
    span = reading.sentence.span_of(generic.start(), generic.end())
    if generic["enterprise"]:
        name = find_last_named(story, reading, generic.start(), ENTERPRISE)
    elif generic["park"]:
        name = story.main_park
    elif generic["province"]:
        name = next((e.name for e in story.cast.of(PLACE) if e.name[-1] == "省"), None)
    else:
        name = story.main_place
    return (name, span) if name else None


def find_last_named(story: Story, reading: Reading, at: int, kind: str) -> str | None:
    named = reading.between(0, at, kind)
    for earlier in list_earlier(story, reading):
        named = named or earlier.of(kind)
    return named[-1].value if named else None


def find_inherited_subject(story: Story, reading: Reading) -> Found | None:
    """The subject of an earlier sentence of the paragraph."""
    for earlier in list_earlier(story, reading):
        found = find_own_subject(story, earlier, len(earlier.text))
        if found:
            return found
    return None


def list_earlier(story: Story, reading: Reading) -> Iterator[Reading]:
    """The sentences of the same paragraph before this one, the nearest first."""
    index = find_index(story, reading)
    for earlier in reversed(story.readings[max(0, index - LOOK_BACK) : index]):
        if earlier.sentence.block is not reading.sentence.block:
            return
        yield earlier


def find_index(story: Story, reading: Reading) -> int:
    start = reading.sentence.span.start
    found = bisect_left(story.readings, start, key=lambda r: r.sentence.span.start)
    if found < len(story.readings) and story.readings[found] is reading:
        return found
    return next((i for i, r in enumerate(story.readings) if r is reading), 0)


def find_main_subject(story: Story) -> Found | None:
    """What the whole article is about."""
    return locate(story, story.main_park, PARK) or locate(
        story, story.main_place, PLACE
    )


def locate(story: Story, name: str | None, kind: str) -> Found | None:
    """A name of the cast with the first place where it stands."""
    entity = story.cast.find(name) if name else None
    return (entity.name, entity.spans[0]) if entity and entity.spans else None
