"""Who gave an honour and of what level it is, by its sentence or those before."""

import re
from itertools import islice

from articles.parser.mentions.base import HONOUR, PERIOD, Reading
from articles.parser.mentions.honours import (
    AGENCIES,
    LATER,
    RANKED_PATTERN,
    find_issuer,
    read_list,
)
from articles.parser.paragraphs import list_earlier
from articles.parser.records.base import Cell
from articles.parser.records.honours.levels import read_issuer_level, read_level
from articles.parser.records.honours.places import Place
from articles.parser.span import Span

LOOK_BACK = 2  # sentences
OWN_TIME_PATTERN = re.compile(LATER)
# "国家高新区上市公司创新" right before a title
GRADED_PATTERN = re.compile(
    r"(?:国家级?|省级|市级|全国|中国|全省|全市|世界|全球)[^,。;:!?“”获评入选]{0,16}“?$"
)


def find_source(place: Place, title: Span, issuer: Span | None) -> dict[str, Cell]:
    """Issuer and level, where the sentence shows them."""
    sentence, text, cells = place.titled.sentence, place.titled.text, {}
    if issuer:
        written = text[issuer.start : issuer.stop]
        span = sentence.span_of(issuer.start, issuer.stop)
        cells["issuer"] = Cell(written, span, "issuer", 0.88)
    level = read_level(text, title, issuer) or read_front_level(place)
    fuller = None if level else find_fuller_level(place, title)
    if fuller:
        cells["level"] = fuller
    if level:
        span = sentence.span_of(level[1].start, level[1].stop)
        cells["level"] = Cell(level[0], span, "level", 0.94)
    return cells if issuer else {**find_running_source(place, title), **cells}


def find_contest_level(reading: Reading, contest: Span) -> dict[str, Cell]:
    """The level of a contest that an earlier sentence names."""
    level = read_level(reading.text, contest, None)
    if level is None:
        return {}
    span = reading.sentence.span_of(level[1].start, level[1].stop)
    return {"level": Cell(level[0], span, "level", 0.85)}


def find_running_source(place: Place, title: Span) -> dict[str, Cell]:
    """工信部公布T名单,A获评T;B获评U: who gave the first gave the second too."""
    name = strip_quotes(place.titled.text[title.start : title.stop])
    is_running = not has_own_time(place.reading)
    for earlier in islice(list_earlier(place.story, place.reading), LOOK_BACK):
        is_running = is_running and earlier.text.endswith(";")
        if not is_running and name not in earlier.text and not lists(earlier, name):
            continue
        found = find_issuer(earlier.text, 0, len(earlier.text))
        if found and not RANKED_PATTERN.search(earlier.text, found.stop):
            return {"issuer": read_issuer(earlier, found), **read_rank(earlier, found)}
    if place.mention.rule not in ("find_columns", "find_bestowed"):
        return {}
    return find_notifier(place) or find_same_giver(place, name)


ALIKE = 4  # characters that the name of a list and the title of one on it share


def lists(earlier: Reading, name: str) -> bool:
    """Whether 发布第八批T名单 is the list on which A入选T示范企业."""
    award = read_list(earlier.text, placed=False) if len(name) > ALIKE else None
    if not award or not award.issuer:
        return False
    listed = "".join(earlier.text[t.start : t.stop] for t in award.titles)
    return any(name[i : i + ALIKE] in listed for i in range(len(name) - ALIKE + 1))


def has_own_time(reading: Reading) -> bool:
    """5月17日,A获评T: what another time brought has a giver of its own."""
    if OWN_TIME_PATTERN.match(reading.text):
        return True
    return any(m.start == 0 for m in reading.of(PERIOD))


# "省科技厅关于公布首批示范园区名单的通知": who heads a notice with a list
NOTICE_PATTERN = re.compile(
    rf"(?P<issuer>{AGENCIES})(?:办公[厅室])?关于(?:公布|公示|发布|命名|认定|表彰|授予|确定|下达|同意)"
)


def find_notifier(place: Place) -> dict[str, Cell]:
    """The agency in the headline of the notice to which a list belongs."""
    for reading in place.story.readings[:LOOK_BACK]:
        found = NOTICE_PATTERN.search(reading.text) if "关于" in reading.text else None
        if found:
            return {"issuer": read_issuer(reading, Span(*found.span("issuer")))}
    return {}


def find_same_giver(place: Place, name: str) -> dict[str, Cell]:
    """省厅确定A公司等5家企业为T: who gave it to the first of those listed below."""
    for reading in place.story.readings:
        for mention in reading.of(HONOUR):
            titles = (reading.text[t.start : t.stop] for t in mention.value.titles)
            if mention.value.issuer and name in titles:
                return {"issuer": read_issuer(reading, mention.value.issuer)}
    return {}


def read_issuer(reading: Reading, issuer: Span) -> Cell:
    span = reading.sentence.span_of(issuer.start, issuer.stop)
    return Cell(reading.text[issuer.start : issuer.stop], span, "running_issuer", 0.85)


def read_rank(reading: Reading, issuer: Span) -> dict[str, Cell]:
    """The level at which an agency stands."""
    shown = read_issuer_level(reading.text, issuer)
    if shown is None:
        return {}
    span = reading.sentence.span_of(shown[1].start, shown[1].stop)
    return {"level": Cell(shown[0], span, "running_level", 0.85)}


def read_front_level(place: Place) -> tuple[str, Span] | None:
    """全国 of 入选全国“T”、“T” holds for each of them."""
    text, first = place.titled.text, place.award.titles[0]
    quote = text.find("“", first.start, first.stop)
    if quote <= first.start or not text.startswith("“", place.award.titles[-1].start):
        return None
    return read_level(text, Span(first.start, quote), None)


def find_fuller_level(place: Place, title: Span) -> Cell | None:
    """国家高新区百强园区出炉 … A园区上榜百强园区: the level that a fuller title shows."""
    name = strip_quotes(place.titled.text[title.start : title.stop])
    earlier = islice(list_earlier(place.story, place.reading), LOOK_BACK)
    for reading in (*place.story.readings[:LOOK_BACK], *earlier):
        at = reading.text.find(name)
        found = GRADED_PATTERN.search(reading.text[:at]) if at > 0 else None
        level = read_level(reading.text, Span(*found.span()), None) if found else None
        if level:
            span = reading.sentence.span_of(level[1].start, level[1].stop)
            return Cell(level[0], span, "fuller_level", 0.8)
    return None


def strip_quotes(title: str) -> str:
    """“国家级绿色园区” → 国家级绿色园区; quotes inside stay.

    >>> strip_quotes("“国家级绿色园区”"), strip_quotes("“最佳工厂”奖")
    ('国家级绿色园区', '“最佳工厂”奖')
    """
    found = re.fullmatch(r"[“‘《]([^“”‘’《》]+)[”’》]", title)
    is_open = title.startswith("“") and "”" not in title
    return found[1] if found else title[is_open:]
