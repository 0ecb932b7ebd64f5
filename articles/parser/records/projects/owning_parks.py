"""The zone to which 的 ties a project, or a list of such: 甲县集聚区的A项目、B项目."""

import re

from articles.parser.anaphors import KINDS, is_kind
from articles.parser.lexicon import AGENCY, PARK, PLACE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.naming import NameIndex
from articles.parser.records.projects.scenes import is_other
from articles.parser.story import Story

# "长乐县集聚区的", "农科区的": no list of parks holds these
ZONE_PATTERN = re.compile(
    r"(?P<zone>高新技术产业开发区|高新区|经开区|经济(?:技术)?开发区|开发区|集聚区|集中区|工业园区?|产业园区"
    r"|化工园区?|物流园区?|科技园区|农科区|农高区|保税区|综保区|港区)$"
)
# what may stand before a zone that is called so alone
EDGE_PATTERN = re.compile(
    r"(?:^|[^一-鿿]|[和与及的]|[有是为在]|包括|其中|来到|走进|位于|落户)$"
)
# a county that goes by another name today
COUNTY_PATTERN = re.compile(
    r"(?:^|[^一-鿿]|[和与及的有是为在]|包括)(?P<county>[一-鿿]{2}[县市区])$"
)
# "在湖南丙陵新港区的": the whole name of a zone by its ending
SITED_PATTERN = re.compile(
    r"(?:^|[,;:、]|位于|走进|来到|落户|[在和与])(?P<name>(?!走进|来到|落户)(?:(?![在于位与和的是有])[一-鿿]){2,9}(?:高新区|经开区|开发区|新港区|新区|集聚区|工业园区?|产业园区|化工园区?))$"
)


def find_owning_park(
    story: Story, dossier: Dossier, names: NameIndex[Dossier]
) -> Cell | None:
    """'甲县经开区的A项目、B项目': of both."""
    for reading, mention in dossier.mentions:
        at = find_tie(reading, mention)
        if at is None:
            continue
        park = next((p for p in reading.of(PARK) if p.stop == at), None)
        if park and is_other(names, park):
            span = reading.sentence.span_of(park.start, park.stop)
            return Cell(park.value, span, "find_owning_park", 0.8)
        if park is None and (written := read_zone(story, reading, at)):
            return written
    return None


def find_tie(reading: Reading, mention: Mention) -> int | None:
    """Where the 的 stands before a name, or before the list that it is one of."""
    text, start = reading.text, mention.start
    if not is_placed(reading, mention):
        start = find_list_start(reading, mention)
    return start - 1 if start and text[start - 1] == "的" else None


def is_placed(reading: Reading, mention: Mention) -> bool:
    """乙县中医院搬迁项目 says itself where it is."""
    return any(m.start == mention.start for m in reading.of(PLACE, AGENCY))


def find_list_start(reading: Reading, mention: Mention) -> int:
    """The start of the first name of a list, as long as only 、 parts them."""
    start = mention.start
    for other in reversed(reading.between(0, mention.start, PROJECT)):
        if other.stop + 1 != start or reading.text[other.stop] != "、":
            break
        start = other.start
    return start


def read_zone(story: Story, reading: Reading, at: int) -> Cell | None:
    """A zone that ends at text[at], by its place and ending or by its ending alone."""
    match = ZONE_PATTERN.search(reading.text, max(0, at - 12), at)
    if match is None:
        return None
    sited = SITED_PATTERN.search(reading.text, max(0, at - 14), at)
    start = match.start()
    place = next((p.start for p in reading.of(PLACE) if p.stop == start), None)
    county = COUNTY_PATTERN.search(reading.text, max(0, start - 5), start)
    if county:
        place = county.start("county")
    if place is None and sited:
        place = sited.start("name")
    if place is None and not EDGE_PATTERN.search(reading.text, 0, start):
        return None
    start = start if place is None else place
    name = reading.text[start:at]
    span = reading.sentence.span_of(start, at)
    return Cell(find_full(story, name), span, "find_owning_park", 0.6)


def find_full(story: Story, name: str) -> str:
    """The one zone of its kind that the article names, for 高新区 alone."""
    is_short = name in KINDS
    full = [e.name for e in story.cast.of(PARK) if is_short and is_kind(name, e.name)]
    return full[0] if len(full) == 1 else name
