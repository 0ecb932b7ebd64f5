"""Holders that stand behind an honour's cue, or in the sentence after it."""

import re
from dataclasses import replace

from articles.parser.mentions.base import HONOUR, Reading
from articles.parser.paragraphs import find_index
from articles.parser.records.honours.clauses import is_counted
from articles.parser.records.honours.columns import is_column
from articles.parser.records.honours.naming import read_names
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.span import Span

# ",分别是A、B和C", "企业名单:A、B" behind a title
BEHIND_PATTERN = re.compile(
    r"(?:[^。;!?]{0,20}?(?:分别是|分别为|包括|它们是):?|(?:”|企业|名单)*(?::|——)(?=[^。;!?,]+[、和]))(?P<names>[^。;!?,]+)"
)
# "10家企业上榜T100强,其中A以9亿元位列第3位,B位列第9位": who of those counted stands where
RANKED_PATTERN = re.compile(
    r",(?:其中,?)?(?P<name>[^,。;:“”]{2,24}?)(?:以[^,。;]{2,24}?)?(?:分别)?"
    r"(?:位列|位居|排名|名列|排|居|列)(?:全[国省市])?第\d+[位名]?(?=[,。;]|$)"
)
LIST_END_PATTERN = re.compile(
    r"(?:(?<=[强榜单])|(?<=[强榜单]”))”?(?:榜单?|名单)?”?(?=,其中)"
)
# "园区占3席,分别为A、B": whose seats they are is said behind
SEATS_PATTERN = re.compile(r"[\d一二三四五六七八九十]席$")
# "这3家企业分别是A、B", "此次入选的企业有A、B"
NEXT_PATTERN = re.compile(
    r"(?:这|上述|其中,?|此次|本次|此批次)[^。;:!?,“”]{0,16}?(?:企业|园区|项目|产品|单位|基地|平台)"
    r"(?:分别)?(?:是|为|有|包括):?(?P<names>[^。;!?,]+)"
)


def find_behind(place: Place) -> tuple[Recipient, ...]:
    """海州区有3家企业入选,分别是A、B和C."""
    found = BEHIND_PATTERN.match(place.reading.text, place.mention.stop)
    if found is None:
        return find_ranked(place) or find_next(place)
    if is_column(place.story, place.reading, found.start("names")):
        return ()
    return read_names(place, Span(*found.span("names")), "behind", 0.88)


def find_ranked(place: Place) -> tuple[Recipient, ...]:
    """10家企业上榜T100强,其中A位列第3位,B位列第9位."""
    text, named = place.reading.text, list[Recipient]()
    list_end = LIST_END_PATTERN.match(text, place.mention.stop)
    if list_end is None or not is_counted(place):
        return ()
    at = list_end.end()
    while found := RANKED_PATTERN.match(text, at):
        named += read_names(place, Span(*found.span("name")), "behind", 0.85)
        at = found.end()
    return tuple(named)


def find_next(place: Place) -> tuple[Recipient, ...]:
    """3家企业入选T。这3家企业分别是A、B和C: named in the next sentence."""
    following = find_following_reading(place) if is_counted(place) else None
    names = find_roll(following) if following else None
    if following is None or names is None:
        return ()
    return read_names(replace(place, reading=following), names, "behind", 0.85)


def find_roll(reading: Reading) -> Span | None:
    """The names of a sentence that only lists those of the title told before."""
    told = [mention.value for mention in reading.of(HONOUR)]
    rolls = [award.holder for award in told if award.holder]
    if told:
        return rolls[0] if rolls and not any(award.titles for award in told) else None
    found = NEXT_PATTERN.match(reading.text)
    return Span(*found.span("names")) if found else None


def find_following_reading(place: Place) -> Reading | None:
    """The next sentence, of whatever paragraph."""
    at = find_index(place.story, place.reading) + 1
    return next(iter(place.story.readings[at : at + 1]), None)
