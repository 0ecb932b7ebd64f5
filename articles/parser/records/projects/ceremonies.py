"""The day on which an article's projects were signed or begun together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.parser.blocks import BYLINE, HEADLINE
from articles.parser.mentions.base import PERIOD, Mention, Reading
from articles.parser.records.projects.cues import Cue
from articles.parser.span import Span
from articles.parser.story import Story
from articles.parser.words import compile_guarded

LEAD = 8  # sentences in which an article names the day that it is about
VERB = r"(?:开\(?[竣复]\)?工|签约|开工|动工|奠基|竣工|投产)"
VERBS = rf"{VERB}(?:[、和及或并暨]?{VERB})*"
# "集中签约、开工、投产" names all three
MASS_PATTERN = compile_guarded(
    rf"集中(?P<verb>{VERBS})"
    r"|(?P<rite>签约|开工|动工|奠基|竣工|投产)[^,。;]{0,8}(?:仪式|活动|大会|推介会)"
    r"|(?:同时|同步|统一|一次)(?P<joint>签约|开工|动工|奠基|竣工|投产)"
    r"|(?P<batch>三个一批)[”’]?[^,。;]{0,12}活动"
)
# "三个一批": those signed, those begun and those that go into production
BATCH = "签约开工竣工投产"
# "11月5日,某园区在农高会上签约9亿元", "14个项目在甲县奠基、开工或竣工", "一批项目签约、开工";
# "截至5日累计签约20个" is no ceremony
DEAL_PATTERN = re.compile(
    r"(?P<deal>签约|签下|开工)了?[^,。;\d]{0,6}?(?:\d|[一二两三四五六七八九十]+个)"
    rf"|(?:[多\d]|[一二两三四五六七八九十]+)[余多]?[个批宗][^,。;\d]{{0,10}}项目(?:在[^,。;\d]{{2,24}}?)?(?:成功|正式|顺利|现场)*(?P<begun>{VERBS})"
)
# "2月7日,推介会在甲市举行": the next sentence tells what was signed there
HELD_PATTERN = re.compile(r"举行|举办|召开|开幕")
# what has a time of its own is not of that day: "去年签约的", "先后开工"
OTHER_TIME_PATTERN = re.compile(
    r"以来|[今去前明]年|近年|此前|之前|先后|陆续|相继|累计|至今|早在|下一步"
)
# "今年以来,集中开工活动已办了8场": of many days
SINCE_PATTERN = re.compile(r"以来|累计|近年|先后")
SUM_PATTERN = re.compile(
    r"累计|以来|今年|去年|季度|上半年|目前|截[至止]|获悉|计划|拟|将(?!召开|举行|举办|到来|来临)"
)
STAGE_BY_VERB = {
    "签约": "signed",
    "签下": "signed",
    "开工": "started",
    "开复工": "started",
    "动工": "started",
    "奠基": "started",
    "竣工": "completed",
    "投产": "operating",
    "启动": "started",
}
# "记者从某区获悉": the day of the report
REPORT_PATTERN = compile_guarded(
    r"获悉|了解到|记者从|采访|通报|(?:局|委|办|厅|中心)(?:公布|发布)"
)
# "11个项目同日动工": not "甲项目开工仪式举行"
MANY_PATTERN = re.compile(
    r"集中|[一这首][批次]|第[一二三四五]批|(?:\d|[二三四五六七八九十])[余多]?[个项宗]|同[时步日]"
)
# what a sentence says of the projects of that day
THIS_PATTERN = re.compile(
    r"此次|本次|这次|当天|当日|现场|[本此这]批|这些|仪式上|会上|活动上|活动中|集中"
    r"|(?:签约|开工|竣工|投产)的[^,。;]{0,12}项目[中里]"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A full date, and the sentence that names it."""

    reading: Reading
    mention: Mention

    @property
    def date(self) -> str:
        return str(self.mention.value.start)

    @property
    def span(self) -> Span:
        return self.reading.sentence.span_of(self.mention.start, self.mention.stop)


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What projects reached together, and the day of it, where one is stated.

    The day may be named one sentence before the ceremony is.
    """

    reading: Reading
    stages: frozenset[str]
    day: Day | None = None

    @property
    def is_of_many(self) -> bool:
        """Whether more projects than one were signed or begun."""
        return MANY_PATTERN.search(self.reading.text) is not None

    def covers(self, reading: Reading, cue: Cue) -> bool:
        """Whether a sentence tells of a stage reached on that day."""
        if cue.stage not in self.stages:
            return False
        is_own = reading.sentence is self.reading.sentence
        if is_own:
            return True
        if SINCE_PATTERN.search(reading.text, 0, cue.start):
            return False
        if THIS_PATTERN.search(reading.text):
            return True
        has_time = reading.between(0, cue.start, PERIOD) or OTHER_TIME_PATTERN.search(
            reading.text, 0, cue.start
        )
        return not has_time and reading.sentence.block.kind != HEADLINE


def find_ceremony(story: Story) -> Ceremony | None:
    """The first sentence with a full date and a mass signing or start of works.

    Else the first with such a ceremony, on whatever day.
    """
    lead, undated = story.readings[:LEAD], None
    for before, reading in zip((None, *lead), lead, strict=False):
        if is_report(reading):
            continue
        days, told = list_days(reading), reading
        stages = frozenset(list_stages(reading.text))
        if stages and not days and before:
            days, told = list_days_held(before, reading), before
        if days and not stages:
            stages = frozenset(list_deals(reading.text, days[0].stop))
        if days and stages:
            return Ceremony(reading, stages, Day(told, days[0]))
        if stages and undated is None and "项目" in reading.text:
            undated = Ceremony(reading, stages)
    return undated


def list_days(reading: Reading) -> list[Mention]:
    return [m for m in reading.of(PERIOD) if is_day(reading, m)]


def list_days_held(before: Reading, reading: Reading) -> list[Mention]:
    """The day of the meeting that the sentence before told of."""
    is_near = before.sentence.block is reading.sentence.block
    is_held = is_near and HELD_PATTERN.search(before.text) and not is_report(before)
    return list_days(before) if is_held else []


def is_report(reading: Reading) -> bool:
    """A byline, or a sentence whose day is that on which the reporter asked."""
    is_byline = reading.sentence.block.kind == BYLINE
    return is_byline or REPORT_PATTERN.search(reading.text) is not None


def is_day(reading: Reading, period: Mention) -> bool:
    written = reading.text[period.start : period.stop]
    is_dateline = reading.text.startswith(("电", "讯"), period.stop)
    is_state = written.startswith(("截至", "截止"))
    return bool(period.value.is_day) and not (is_dateline or is_state)


def list_stages(text: str) -> Iterator[str]:
    for match in MASS_PATTERN.finditer(text):
        written = match["verb"] or match["rite"] or match["joint"]
        yield from read_stages(written or BATCH)


def list_deals(text: str, day: int) -> Iterator[str]:
    """What was signed on the day itself, and not since the beginning of the year."""
    match = DEAL_PATTERN.search(text, day)
    if match and not SUM_PATTERN.search(text, day, match.start()):
        yield from read_stages(match["deal"] or match["begun"])


def read_stages(written: str) -> Iterator[str]:
    """Every stage that 签约、开(竣)工 names.

    >>> list(read_stages("签约、开(竣)工"))
    ['signed', 'started', 'completed']
    """
    for verb in re.findall(rf"{VERB}|签下", written):
        if "竣" in verb and verb.startswith("开"):
            yield from ("started", "completed")
        else:
            yield STAGE_BY_VERB[re.sub(r"[()]", "", verb)]
