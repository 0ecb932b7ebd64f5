"""The day on which an article's projects were signed or begun together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.parser.blocks import BYLINE
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.story import Story

LEAD = 8  # sentences in which an article names the day that it is about
MASS_PATTERN = re.compile(
    r"集中(?P<verb>签约|开工|奠基|竣工|投产|开竣工)"
    r"|(?P<rite>签约|开工|奠基|竣工|投产)[^,。;]{0,8}(?:仪式|活动|大会|推介会)"
)
STAGE_BY_VERB = {
    "签约": "signed",
    "开工": "started",
    "开竣工": "started",
    "奠基": "started",
    "竣工": "completed",
    "投产": "operating",
}
# what a sentence says of the projects of that day
THIS_PATTERN = re.compile(
    r"此次|本次|这次|当天|当日|现场|[本此这]批|仪式上|会上|活动上|活动中|集中"
)


@dataclass(frozen=True, slots=True)
class Ceremony:
    """A day, where it is stated, and the stages that projects reached on it."""

    reading: Reading
    day: Mention
    stages: frozenset[str]

    def covers(self, reading: Reading, stage: str) -> bool:
        """Whether a sentence tells of a stage reached on that day."""
        if stage not in self.stages:
            return False
        is_own = reading.sentence is self.reading.sentence
        return is_own or THIS_PATTERN.search(reading.text) is not None


def find_ceremony(story: Story) -> Ceremony | None:
    """The first sentence with a full date and a mass signing or start of works."""
    for reading in story.readings[:LEAD]:
        if reading.sentence.block.kind == BYLINE:
            continue
        days = [m for m in reading.of(PERIOD) if is_day(reading, m)]
        stages = frozenset(list_stages(reading.text))
        if days and stages:
            return Ceremony(reading, days[0], stages)
    return None


def is_day(reading: Reading, period: Mention) -> bool:
    written = reading.text[period.start : period.stop]
    return bool(period.value.is_day) and not written.startswith(("截至", "截止"))


def list_stages(text: str) -> Iterator[str]:
    for match in MASS_PATTERN.finditer(text):
        yield STAGE_BY_VERB[match["verb"] or match["rite"]]
