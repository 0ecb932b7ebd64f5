"""The park of which the sentences before a project told."""

import re

from articles.parser.anaphors import resolve_generic
from articles.parser.blocks import SUBHEADING
from articles.parser.lexicon import PARK
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.mentions.projects.generic import is_area
from articles.parser.openings import ANAPHOR_PATTERN
from articles.parser.paragraphs import find_heading, find_index, list_earlier
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.scenes import (
    Setting,
    is_other,
    is_project,
    tells_of_all,
)
from articles.parser.story import Story

BACK = 2  # sentences that a park is remembered for
# "该高新区"; 该区 is a district as often
THAT_PATTERN = re.compile(r"该(?!区$)")


def find_meant_park(setting: Setting, dossier: Dossier) -> Cell | None:
    """'该高新区实施了NAME' after a paragraph about 乙水高新区."""
    reading, mention = dossier.mentions[0]
    story = setting.story
    original = story.readings[find_index(story, reading)]
    return resolve_park(story, original, mention.start)


def resolve_park(story: Story, reading: Reading, stop: int) -> Cell | None:
    """The park that the last 该园区 or 该高新区 before text[stop] speaks of."""
    if reading.text.find("该", 0, stop) < 0:
        return None
    before = ANAPHOR_PATTERN.finditer(reading.text, 0, stop)
    words = [m for m in before if m["park"] and THAT_PATTERN.match(m.group())]
    told = resolve_generic(story, reading, words[-1]) if words else None
    entity = story.cast.find(told[0]) if told else None
    if not told or entity is None or entity.kind != PARK:
        return None
    return Cell(entity.name, told[1], "find_meant_park", 0.75)


# "交通方面,NAME开工": of the whole county again
SECTION_PATTERN = re.compile(r"[一-鿿]{2,8}(?:方面|领域|板块),")


def find_framed(setting: Setting, dossier: Dossier) -> Cell | None:
    """'在甲山工业园,A项目竣工;NAME开工': the park with which the list begins."""
    story, (reading, _) = setting.story, dossier.mentions[0]
    if SECTION_PATTERN.match(reading.text):
        return None
    for earlier in list_earlier(story, reading):
        if not earlier.text.endswith(";"):
            return None
        parks = [
            park
            for park in earlier.of(PARK)
            if tells_of_all(earlier, park) and is_other(setting.names, park)
        ]
        if parks:
            span = earlier.sentence.span_of(parks[-1].start, parks[-1].stop)
            return Cell(parks[-1].value, span, "find_framed", 0.65)
    return None


# "12个项目在园区集中开工": in the zone that the article tells of beside its place
HERE_PATTERN = re.compile(
    r"(?:在|落户|落地|入驻)(?:园区|开发区)[内里]?(?:集中|同时|集体|顺利|正式|成功)*(?:开工|签约|动工|竣工|投产|奠基|落户|落地|建设|,)"
)


def find_here(setting: Setting, dossier: Dossier) -> Cell | None:
    """'12个项目在园区集中开工。NAME居首': in the main one."""
    story, (reading, _) = setting.story, dossier.mentions[0]
    entity = story.cast.find(story.main_park) if story.main_park else None
    if entity is None or not entity.spans or is_project(setting.names, entity.name):
        return None
    told = (reading, *list_earlier(story, reading))
    if not any(HERE_PATTERN.search(r.text) for r in told):
        return None
    return Cell(entity.name, entity.spans[0], "find_here", 0.7)


def find_headed_park(setting: Setting, dossier: Dossier) -> Cell | None:
    """'甲山经开区 项目忙' above the paragraphs that tell of what stands there."""
    story, (reading, _) = setting.story, dossier.mentions[0]
    above = find_heading(story, reading)
    if above is None or above.sentence.block.kind != SUBHEADING:
        return None
    parks = [p for p in above.of(PARK) if is_other(setting.names, p)]
    if len({park.value for park in parks}) != 1:
        return None
    span = above.sentence.span_of(parks[0].start, parks[0].stop)
    return Cell(parks[0].value, span, "find_headed_park", 0.7)


def find_told_park(setting: Setting, dossier: Dossier) -> Cell | None:
    """The one park that the sentences before it in the paragraph are about."""
    story, (reading, _) = setting.story, dossier.mentions[0]
    found: dict[str, Cell] = {}
    if SECTION_PATTERN.match(reading.text):
        return None
    for earlier in list_earlier(story, reading):
        meant = resolve_park(story, earlier, len(earlier.text))
        if meant:
            found.setdefault(str(meant.value), meant)
        parks = [p for p in earlier.of(PARK) if is_other(setting.names, p)]
        if len({park.value for park in parks}) > 1:
            return None
        for park in parks:
            if tells_of_all(earlier, park):
                span = earlier.sentence.span_of(park.start, park.stop)
                cell = Cell(park.value, span, "find_told_park", 0.65)
                found.setdefault(str(park.value), cell)
    return next(iter(found.values())) if len(found) == 1 else None


def find_earlier_park(setting: Setting, dossier: Dossier) -> Cell | None:
    """The park that the sentences shortly before are about, in whatever paragraph."""
    story, (reading, _) = setting.story, dossier.mentions[0]
    at = find_index(story, reading)
    if is_other_news(reading):
        return None
    for earlier in reversed(story.readings[max(0, at - BACK) : at]):
        for park in reversed(earlier.of(PARK)):
            if is_area(earlier, park) and tells_of_all(earlier, park):
                span = earlier.sentence.span_of(park.start, park.stop)
                return Cell(park.value, span, "find_earlier_park", 0.5)
    return None


# "下一步,将加快推动NAME", "全县NAME开工": no more of the park told of before
OTHER_NEWS_PATTERN = re.compile(
    r"(?:下一?步|接下来|下一阶段|下半年|下阶段|今后|同时,|此外,|另外,)?,?[全我][市县省州]|下一?步|接下来|下一阶段|下阶段|今后"
)


def is_other_news(reading: Reading) -> bool:
    """Whether a sentence begins with another time or field, or with the whole county."""
    is_dated = any(period.start == 0 for period in reading.of(PERIOD))
    begins = (OTHER_NEWS_PATTERN.match, SECTION_PATTERN.match)
    return is_dated or any(match(reading.text) for match in begins)
