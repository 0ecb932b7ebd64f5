"""What a place of a text is about: the subject that holds there.

The nearest explicit one, else the sentence's, the paragraph's, the article's.
"""

import re
from functools import lru_cache

from articles.parser.anaphors import LEVELS, resolve_generic
from articles.parser.cataphors import (
    Found,
    find_cluster,
    find_following_subject,
    find_headed_subject,
    find_here,
)
from articles.parser.event_days import Held
from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.places import load_levels
from articles.parser.namings import find_seat
from articles.parser.openings import (
    ANAPHOR_PATTERN,
    CLUSTER_PATTERN,
    GENERIC_PATTERN,
    HERE_PATTERN,
    SCENE_END,
    SCENE_PATTERN,
    SEVERAL_PATTERN,
    SITE_PATTERN,
    THE_CLUSTER_PATTERN,
    TOGETHER_PATTERN,
    TOWN_PATTERN,
    UNKNOWN_FIRM,
    UNKNOWN_SITE,
    UNKNOWN_ZONE,
    is_office,
    is_scope,
    list_clause_starts,
    may_name_others,
    skip_lead,
)
from articles.parser.owners import (
    find_told,
    is_aside,
    is_group,
    is_origin,
    is_scenery,
    may_own,
    states,
    tells_of_each,
)
from articles.parser.paragraphs import list_earlier
from articles.parser.periods import bounds
from articles.parser.story import Story

# "其中甲山高新区": one of those just spoken of
AMONG_PATTERN = re.compile(r"其中[:,]?")
ZONE_PATTERN = re.compile(r"园区(?!域|[内里])")
SCENE_LETTERS = frozenset("设在走来步")  # with which a scene begins
# "甲山新区乙水直管区": a piece of the park
PIECE_PATTERN = re.compile("直管区|片区|分区|分园|核心区|组团|板块")
# its figures are a comparison and hold no further
NATION = "全国"
SUBJECTS = (PARK, ENTERPRISE, PLACE)
LONGEST_ZONE = 12  # characters of one that no list holds


def find_subject(
    story: Story, reading: Reading, at: int, kinds: tuple[str, ...] = SUBJECTS
) -> Held | None:
    """Whose figure or act stands at text[at] of a sentence: its name and evidence."""
    own = find_own_subject(story, reading, at, kinds)
    if own:
        return Held(*own, "own_subject")
    following = find_following_subject(story, reading, at)
    if following:
        return Held(*following, "following_subject")
    inherited = find_inherited_subject(story, reading, kinds)
    if inherited:
        return Held(*inherited, "inherited_subject")
    headed = find_headed_subject(story, reading, kinds)
    if headed:
        return Held(*headed, "headed_subject")
    main = find_main_subject(story, kinds)
    return Held(*main, "main_subject") if main else None


@lru_cache(maxsize=64)  # asked for each figure of a paragraph
def find_own_subject(
    story: Story, reading: Reading, at: int, kinds: tuple[str, ...]
) -> Found | None:
    """The last subject before text[at] that opens a clause of the sentence."""
    for start in reversed(list_clause_starts(reading.text, at)):
        if is_aside(reading.text, start, at):
            continue
        found = read_subject(story, reading, start, at, kinds)
        if found:
            return found
    return None


def read_subject(
    story: Story, reading: Reading, start: int, stop: int, kinds: tuple[str, ...]
) -> Found | None:
    """The name or generic word with which a clause begins."""
    start = skip_lead(reading, start)
    told = find_told(reading, start, stop, kinds)
    if told:
        return told.value, reading.sentence.span_of(*bounds(told))
    is_part = reading.text.startswith("其中", start)
    among = AMONG_PATTERN.match(reading.text, start) if is_part else None
    start = skip_lead(reading, among.end()) if among else start
    for mention in reading.of(*kinds):
        if mention.start == start and mention.stop <= stop:
            if among and mention.kind == PLACE and not states(reading, mention):
                continue
            if not may_own(reading, mention):
                continue
            if is_origin(story, reading, mention):
                return None
            narrower = find_narrower(reading, mention, kinds)
            return find_zone(story, reading, narrower) or read_whole(
                reading, narrower, stop
            )
    scene = find_scene(story, reading, start, stop, kinds)
    return scene or read_word(story, reading, start, stop, kinds)


def find_scene(
    story: Story, reading: Reading, start: int, stop: int, kinds: tuple[str, ...]
) -> Found | None:
    """The park or firm in which a reporter stands: 在甲公司车间,产值达3亿元."""
    if reading.text[start : start + 1] not in SCENE_LETTERS:
        return None
    lead = SCENE_PATTERN.match(reading.text, start, stop)
    if lead is None:
        return None
    for mention in reading.of(*kinds):
        is_here = mention.start == lead.end() and mention.kind != PLACE
        if is_here and SCENE_END.match(reading.text, mention.stop):
            return mention.value, reading.sentence.span_of(*bounds(mention))
    word = ANAPHOR_PATTERN.match(reading.text, lead.end(), stop)
    if word and word["park"] and SCENE_END.match(reading.text, word.end()):
        return resolve_generic(story, reading, word)
    return None


def read_word(
    story: Story, reading: Reading, start: int, stop: int, kinds: tuple[str, ...]
) -> Found | None:
    """The cluster, town or generic word with which a stretch begins."""
    if may_name_others(reading.text):
        if THE_CLUSTER_PATTERN.match(reading.text, start, stop):
            return find_cluster(story, reading)
        if HERE_PATTERN.match(reading.text, start, stop):
            return find_here(story, reading)
    named = match_unlisted(reading.text, start, stop)
    if named:
        return named.group(), reading.sentence.span_of(*named.span())
    generic = GENERIC_PATTERN.match(reading.text, start, stop)
    if generic and not generic["together"] and is_scope(reading.text, generic.end()):
        return None
    if generic and (generic.lastgroup != ENTERPRISE or ENTERPRISE in kinds):
        return resolve_generic(story, reading, generic)
    return None


def match_unlisted(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Several places, a town or a zone that no list holds."""
    if may_name_others(text):
        several = SEVERAL_PATTERN.match(text, start, stop)
        town = several or TOWN_PATTERN.match(text, start, stop)
        if town:
            return town
    near = text[start : start + LONGEST_ZONE]
    is_likely = "区" in near or "园" in near
    return UNKNOWN_ZONE.match(text, start, stop) if is_likely else None


def find_narrower(
    reading: Reading, mention: Mention, kinds: tuple[str, ...]
) -> Mention:
    """甲省乙市 is 乙市, 甲园区乙企 is 乙企: of names in a row the last."""
    if mention.kind not in (PLACE, PARK):
        return mention
    beside = (m for m in reading.of(*kinds) if m.start == mention.stop)
    narrower = next(beside, None)
    if narrower is None or is_office(reading, narrower):
        return mention
    if mention.kind == PARK and PIECE_PATTERN.match(reading.text, narrower.stop):
        return mention
    return find_narrower(reading, narrower, kinds)


def find_zone(story: Story, reading: Reading, place: Mention) -> Found | None:
    """钦州园区 is the park that has 钦州 in its name."""
    if place.kind != PLACE or not ZONE_PATTERN.match(reading.text, place.stop):
        return None
    start, stop = place.start, place.stop + 2
    names = (e.name for e in story.cast.of(PARK))
    written = reading.text[start : place.stop]
    name = next((n for n in names if written in n), reading.text[start:stop])
    return name, reading.sentence.span_of(start, stop)


def read_whole(reading: Reading, mention: Mention, stop: int) -> Found:
    """甲市各工业园区 is no figure of the city's, nor is 甲县乙镇."""
    whole = None
    if mention.kind == PARK:
        whole = TOGETHER_PATTERN.match(reading.text, mention.stop, stop)
    if mention.kind == PLACE:
        town = TOWN_PATTERN.match(reading.text, mention.stop, stop)
        if town:
            return town.group(), reading.sentence.span_of(*town.span())
        whole = UNKNOWN_FIRM.match(reading.text, mention.stop, stop)
        whole = whole or UNKNOWN_SITE.match(reading.text, mention.stop)
        whole = whole or TOGETHER_PATTERN.match(reading.text, mention.stop, stop)
        whole = whole or CLUSTER_PATTERN.match(reading.text, mention.stop, stop)
        whole = whole or SITE_PATTERN.match(reading.text, mention.stop)
    start, end = mention.start, whole.end() if whole else mention.stop
    name = reading.text[start:end] if whole else mention.value
    return name, reading.sentence.span_of(start, end)


def find_inherited_subject(
    story: Story, reading: Reading, kinds: tuple[str, ...]
) -> Found | None:
    """The subject of an earlier sentence of the paragraph."""
    for earlier in list_earlier(story, reading):
        if tells_of_each(earlier):
            continue
        found = find_whole_subject(story, earlier, kinds) or find_own_subject(
            story, earlier, len(earlier.text), kinds
        )
        if found and is_scenery(earlier, found[1]):
            continue
        if found and not (found[0].startswith(NATION) or is_group(found[0])):
            return found
    return None


def find_whole_subject(
    story: Story, reading: Reading, kinds: tuple[str, ...]
) -> Found | None:
    """全县产值22亿元,其中园区14亿元。 goes on about the county."""
    among = reading.text.find("其中")
    if among <= 0 or not reading.text.endswith("。"):
        return None
    return find_own_subject(story, reading, among, kinds)


def find_main_subject(story: Story, wanted: tuple[str, ...] = SUBJECTS) -> Found | None:
    """What the whole article is about."""
    firm = story.main_firm if story.is_about_firm and ENTERPRISE in wanted else None
    portrayed = locate(story, firm, ENTERPRISE)
    if portrayed:
        return portrayed
    kinds = (PLACE, PARK) if story.is_about_place else (PARK, PLACE)
    names = {PARK: story.main_park, PLACE: story.main_place}
    found = [f for kind in kinds if (f := locate(story, names[kind], kind))]
    generic = find_unled_place(story) or story.generic
    if is_nameless(story) and generic:
        found.insert(0, generic)
    return next(iter(found), generic)


def find_unled_place(story: Story) -> Found | None:
    """The county that 全县 means where a text names it only by its offices."""
    level = story.generic[0][-1] if story.generic else ""
    if level not in ("市", *LEVELS):
        return None
    wanted = LEVELS.get(level, "city")
    levels = load_levels()
    for entity in (*story.cast.of(PLACE), *story.cast.of(AGENCY)):
        seat = find_seat(entity.name)
        if seat and entity.spans and levels.get(seat) == wanted:
            return seat, entity.spans[0]
    return None


def is_nameless(story: Story) -> bool:
    """Whether the article is about what it calls nothing but 园区 or 全市."""
    if story.generic is None:
        return False
    word = GENERIC_PATTERN.match(story.generic[0])
    if word is None or word.lastgroup != (PLACE if story.is_about_place else PARK):
        return False
    if not story.is_about_place:
        return story.main_park is None
    return story.main_place is None or is_wider(story.main_place, word.group())


def is_wider(place: str, word: str) -> bool:
    """全市 is not the province that its city lies in."""
    return word[-1] != "省" and load_levels().get(place) == "province"


def locate(story: Story, name: str | None, kind: str) -> Found | None:
    """A name of the cast with the first place where it stands."""
    entity = story.cast.find(name) if name else None
    return (entity.name, entity.spans[0]) if entity and entity.spans else None
