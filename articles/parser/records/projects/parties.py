"""Who stands behind a project, and the park in which it stands."""

import re
from collections.abc import Iterator

from articles.parser.focus import find_park
from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.base import Mention, Reading
from articles.parser.records.base import Cell
from articles.parser.records.projects.dossiers import Dossier, Stretch
from articles.parser.story import Story

# "由湖南楚医教育科技有限公司投资", "某公司投资建设", "投资方为某公司"
BY_PATTERN = re.compile(
    r"(?:由|投资方[为是]|业主[为是]|隶属于|引进|携手|联合)(?:[^,;。]{0,20}?[、和与])?$"
)
DOES_PATTERN = re.compile(
    r"[^,。;]{0,12}?(?:投资|建设|新建|兴建|打造|实施|承建|开发|建成|投建|运营|的|落户|入驻|布局|设立)"
)
SITE_PATTERN = re.compile(
    r"(?:位于|坐落于|落户于?|入驻|进驻|落地|布局|选址(?:于|在)?|在|于)[^,。;]{0,10}$"
)


def build_enterprises(story: Story, dossier: Dossier) -> Cell | None:
    """Those named within the project's name or said to build it."""
    found = list(find_enterprises(dossier))
    if not found:
        return None
    names = list(dict.fromkeys(mention.value for reading, mention in found))
    reading, mention = found[0]
    span = reading.sentence.span_of(mention.start, mention.stop)
    return Cell(names, span, "enterprise_near", 0.8)


def find_enterprises(dossier: Dossier) -> Iterator[tuple[Reading, Mention]]:
    for reading, mention in dossier.mentions:
        for firm in reading.of(ENTERPRISE):
            if mention.start <= firm.start and firm.stop <= mention.stop:
                yield reading, firm
    for stretch in dossier.stretches:
        for firm in stretch.reading.between(stretch.start, stretch.stop, ENTERPRISE):
            if not stretch.is_shared and is_behind(stretch, firm):
                yield stretch.reading, firm


def is_behind(stretch: Stretch, firm: Mention) -> bool:
    text = stretch.reading.text
    if BY_PATTERN.search(text, max(0, firm.start - 24), firm.start):
        return True
    return stretch.is_before and bool(DOES_PATTERN.match(text, firm.stop))


def build_park(story: Story, dossier: Dossier) -> Cell | None:
    """The park that the stretches place it in, else the one that is spoken of."""
    for stretch in dossier.stretches:
        for park in stretch.reading.between(stretch.start, stretch.stop, PARK):
            if SITE_PATTERN.search(
                stretch.reading.text, max(0, park.start - 14), park.start
            ):
                span = stretch.reading.sentence.span_of(park.start, park.stop)
                return Cell(park.value, span, "park_stated", 0.85)
    reading, mention = dossier.mentions[0]
    found = find_park(story, reading, mention.start)
    return Cell(found[0], found[1], "park_in_focus", 0.7) if found else None
