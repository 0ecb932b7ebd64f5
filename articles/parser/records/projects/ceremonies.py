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
    r"|(?:同时|同步|统一|一次)(?P<joint>签约|开工|奠基|竣工|投产)"
)
# "11月5日,某园区在农高会上签约9亿元"; "截至5日累计签约20个" is no ceremony
DEAL_PATTERN = re.compile(
    r"(?P<deal>签约|签下|开工)了?[^,。;\d]{0,6}?(?:\d|[一二两三四五六七八九十]+个)"
)
SUM_PATTERN = re.compile(
    r"累计|以来|今年|去年|季度|上半年|目前|截[至止]|获悉|计划|[将拟]"
)
STAGE_BY_VERB = {
    "签约": "signed",
    "签下": "signed",
    "开工": "started",
    "开竣工": "started",
    "奠基": "started",
    "竣工": "completed",
    "投产": "operating",
}
# "记者从某区获悉": the day of the report
REPORT_PATTERN = re.compile(r"获悉|了解到|记者从|采访")
# what a sentence says of the projects of that day
THIS_PATTERN = re.compile(
    r"此次|本次|这次|当天|当日|现场|[本此这]批|仪式上|会上|活动上|活动中|集中"
    r"|(?:签约|开工|竣工|投产)的[^,。;]{0,12}项目[中里]"
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
        if is_report(reading):
            continue
        days = [m for m in reading.of(PERIOD) if is_day(reading, m)]
        stages = frozenset(list_stages(reading.text))
        if days and not stages:
            stages = frozenset(list_deals(reading.text, days[0].stop))
        if days and stages:
            return Ceremony(reading, days[0], stages)
    return None


def is_report(reading: Reading) -> bool:
    """A byline, or a sentence whose day is that on which the reporter asked."""
    is_byline = reading.sentence.block.kind == BYLINE
    return is_byline or REPORT_PATTERN.search(reading.text) is not None


def is_day(reading: Reading, period: Mention) -> bool:
    written = reading.text[period.start : period.stop]
    return bool(period.value.is_day) and not written.startswith(("截至", "截止"))


def list_stages(text: str) -> Iterator[str]:
    for match in MASS_PATTERN.finditer(text):
        yield STAGE_BY_VERB[match["verb"] or match["rite"] or match["joint"]]


def list_deals(text: str, day: int) -> Iterator[str]:
    """What was signed on the day itself, and not since the beginning of the year."""
    match = DEAL_PATTERN.search(text, day)
    if match and not SUM_PATTERN.search(text, day, match.start()):
        yield STAGE_BY_VERB[match["deal"]]
