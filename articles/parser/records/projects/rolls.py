"""Projects that an article tells of one by one after 此次签约的项目….

Each sentence names one of those that were signed or begun on the day of the ceremony.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.parser.context import ASSERTED
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.records.projects.ceremonies import (
    OTHER_TIME_PATTERN,
    STAGE_BY_VERB,
    Ceremony,
)
from articles.parser.records.projects.cues import Cue
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.stages import Step
from articles.parser.records.projects.stretches import Stretch
from articles.parser.story import Story
from articles.parser.words import compile_guarded

LONGEST = 24  # sentences that such a list goes on for
ROLL_PATTERN = compile_guarded(
    r"(?:此次|本次|这次|当[天日]|现场|[这本此]批|这些|集中|活动[中上]|仪式上)[^,。;:]{0,12}?"
    r"(?P<verb>签约|开工|奠基|竣工|投产)的?[^,。;:]{0,16}?项目"
    r"|(?P<told>签约|开工|竣工|投产)的[^,。;:]{0,12}项目[中里]"
    r"|\d[余多]?[个项只宗][^,。;:、]{0,12}项目(?:集中|同时|同日|统一|正式|顺利|成功|分别|现场)*(?P<done>签约|开工|奠基|竣工|投产|启动(?!仪式))"
)
# "签约方面,", "在开工名单中,", "竣工项目中,", "此次开工的NAME": one part of what was done
SECTION_PATTERN = re.compile(
    r"(?:^|(?<=[。;,]))(?:而|在)?(?:集中|此次|本次|当天|现场)*(?P<part>签约|开工|竣工|投产)(?:的)?(?:项目)?"
    r"(?:名单|方面|部分|项目)?[中里上]?(?:[,:]|(?<=的)(?!(?:重大|重点|产业|工业)*项目)(?=[^,。;:\d]{4})|有:|包括)"
)
# "新开工重大项目全面铺开。", "续建重大项目进展迅速。": each sentence of the paragraph tells of one
TOPIC_PATTERN = re.compile(
    r"(?P<verb>新开工|续建|在建)的?(?:[市区县]级|重大|重点|产业|工业|亿元)*项目(?=全面|进展|进度|加快|加速|有序|稳步|顺利|扎实|快速|压茬|提速)[^,。;:\d]*"
)
WHOLE_PATTERN = re.compile(
    r"\d[余多]?[个项宗][^,。;:、]{0,12}项目[^。;]{0,50}?(?:已|均|现)+(?:经|已)*全部(?P<verb>开工|开复工|签约|竣工|投产)"
)
VERB_GROUPS = ("verb", "told", "done", "part")
TOPICS = {"新开工": "started", "续建": "building", "在建": "building"}
# what may stand before the name in the sentence that tells of it
OPENING_PATTERN = re.compile(
    r"(?:列入[^,。;:]{2,14}的有\d+[个项宗]:|[^,。;:]{0,6}(?:项目)?(?:概况|名单|清单|情况)(?:如下)?:|其中(?:,?(?:主要)?(?:包括|包含|有)|[^,。;]{2,20}的,?[是为])?|例如|比如|如|以|据悉|据了解|据介绍|此外|另外|同时|还有|在[^,。;]{2,14}(?:领域|方面|产业|区域)(?:中|内|里)?,?|[^,。;:()]{2,30}(?:\([^()]*\))?、|(?:这些|[这本此]批|此次|本次)?[^,。;:]{0,10}项目(?:分别|依次)?(?:[是为有]|包括):?|一[座个],?|\d{1,2}[.、]|[—\-·●■▲]+|[\s,:“、]"
    r"|(?:计划|规划|预计)?总?投资[^,。;]{2,14}[的,]|位于[^,。;]{2,16}的"
    r"|由[^,。;]{2,30}(?:投资|建设)[^,。;]{0,8}的"
    r"|[^,。;:、]{3,24}(?:公司|集团|股份)[^,。;:、]{0,6}(?:投资|建设|实施|打造)[^,。;:、]{0,8}的)*"
)
VENTURE_PATTERN = re.compile(
    r"(?:投资|投入|建设|打造|新建|兴建|实施|设立)[^,。;]{0,30}$"
)
# "活动设3个分会场,分别是NAME、NAME": each of them is a site of the ceremony
SITE_PATTERN = re.compile(r"[分主](?:现场|会场)")
# "这7个项目分别是NAME", "——NAME。": each of those that the ceremony was for
THESE_PATTERN = re.compile(
    r"(?:^|[,;])(?:这|上述|以上)(?:\d+|[一二三四五六七八九十两几]+|些)[个项宗批]?[^,。;:、]{0,10}项目"
    r"(?:[中里],?)?(?:主要|分别|依次)?(?:是|为|有|包括|包含|涵盖|涉及)|^—+$"
)


@dataclass(frozen=True, slots=True)
class Roll:
    """A sentence that begins such a list, by its place in the story.

    A topic holds in its own paragraph only, a section up to the next.
    """

    index: int
    step: Step
    is_topic: bool = False
    is_section: bool = False


def find_rolls(story: Story, ceremony: Ceremony | None) -> list[Roll]:
    """Every sentence that takes up the projects of the ceremony, or those begun."""
    topics = [*find_topics(story), *find_wholes(story)]
    if topics:
        return topics
    stages = ceremony.stages if ceremony else frozenset()
    lists = (roll for roll in find_lists(story) if roll.step.cue.stage in stages)
    return sorted([*lists, *find_sections(story)], key=lambda roll: roll.index)


def find_lists(story: Story) -> Iterator[Roll]:
    """'此次签约的9个项目涵盖新能源等领域。'"""
    for index, reading in enumerate(story.readings):
        match = ROLL_PATTERN.search(reading.text) if "项目" in reading.text else None
        if match:
            yield Roll(index, build_step(reading, match))


def find_sections(story: Story) -> Iterator[Roll]:
    """'签约方面,融捷将建NAME;上海电气将设NAME': the sentence itself, and those behind."""
    for index, reading in enumerate(story.readings):
        match = SECTION_PATTERN.match(reading.text)
        if match:
            yield Roll(index - 1, build_step(reading, match), is_section=True)


def find_wholes(story: Story) -> Iterator[Roll]:
    """'9个项目列入计划,目前已全部开工': so all that the next sentences name."""
    for index, reading in enumerate(story.readings):
        match = WHOLE_PATTERN.search(reading.text) if "全部" in reading.text else None
        if match:
            yield Roll(index, build_step(reading, match))


def find_topics(story: Story) -> Iterator[Roll]:
    """The sentences with which a paragraph about works of one stage begins."""
    for index, reading in enumerate(story.readings):
        match = TOPIC_PATTERN.match(reading.text) if "项目" in reading.text else None
        if match:
            cue = Cue(TOPICS[match["verb"]], ASSERTED, *match.span("verb"))
            step = Step(cue, Stretch(reading, 0, len(reading.text)))
            yield Roll(index, step, is_topic=True)


def find_verb(match: re.Match[str]) -> str:
    """The group that holds the verb."""
    return next(name for name in VERB_GROUPS if match.groupdict().get(name))


def build_step(reading: Reading, match: re.Match[str]) -> Step:
    verb = find_verb(match)
    cue = Cue(STAGE_BY_VERB[match[verb]], ASSERTED, *match.span(verb))
    return Step(cue, Stretch(reading, 0, len(reading.text)))


def find_rolled(story: Story, rolls: Sequence[Roll], dossier: Dossier) -> Step | None:
    """The stage of the list to which a project belongs that has none of its own."""
    if not rolls:
        return None
    reading, mention = dossier.mentions[0]
    at = find_place(story, reading)
    near = [roll for roll in rolls if 0 < at - roll.index <= LONGEST]
    if not opens_item(reading, mention):
        near = [roll for roll in near if is_item(story, roll.index + 1, at)]
    block = reading.sentence.block
    beside = [r for r in near if r.step.stretch.reading.sentence.block is block]
    held = beside or [roll for roll in near if not roll.is_topic]
    if near and near[-1].is_section:
        return near[-1].step
    stages = {roll.step.cue.stage for roll in held}
    return held[-1].step if len(stages) == 1 else None


def opens_item(reading: Reading, mention: Mention) -> bool:
    """Whether a sentence begins with it, or, as with the one before, one of its clauses."""
    text, first = reading.text, reading.of(PROJECT)[0]
    is_next = text[mention.start - 1 : mention.start] in (",", ";")
    start = first.start if is_next else mention.start
    return bool(OPENING_PATTERN.fullmatch(text, 0, start))


def is_item(story: Story, first: int, at: int) -> bool:
    """Whether only ; parts a sentence from the others behind 当天签约的5个项目…."""
    before = story.readings[first:at] or story.readings[at : at + 1]
    return all(reading.text.endswith(";") for reading in before)


def find_sited(ceremony: Ceremony | None, dossier: Dossier) -> Step | None:
    """What was begun at each site of the ceremony, or is to be built after a signing."""
    if ceremony is None or len(ceremony.stages) > 1:
        return None
    is_site = any(SITE_PATTERN.search(reading.text) for reading, _ in dossier.mentions)
    is_meant = (
        is_site
        or is_to_be_built(ceremony, dossier)
        or is_one_of_these(ceremony, dossier)
        or is_told_behind(ceremony, dossier)
    )
    if not is_meant:
        return None
    text, verbs = ceremony.reading.text, STAGE_BY_VERB.items()
    told = [verb for verb, stage in verbs if stage in ceremony.stages and verb in text]
    if not told:
        return None
    start = text.index(told[0])
    cue = Cue(STAGE_BY_VERB[told[0]], ASSERTED, start, start + len(told[0]))
    return Step(cue, Stretch(ceremony.reading, 0, len(text)))


def is_to_be_built(ceremony: Ceremony, dossier: Dossier) -> bool:
    """'甲公司投资3亿元建设NAME', where all that was done that day is sign."""
    reading, mention = dossier.mentions[0]
    text = reading.text
    is_later = reading.sentence.span.start > ceremony.reading.sentence.span.start
    return (
        is_later
        and "signed" in ceremony.stages
        and bool(VENTURE_PATTERN.search(text, 0, mention.start))
        and not OTHER_TIME_PATTERN.search(text)
    )


def is_one_of_these(ceremony: Ceremony, dossier: Dossier) -> bool:
    """'这7个项目分别是NAME', behind what was signed or begun that day."""
    reading, mention = dossier.mentions[0]
    is_later = reading.sentence.span.start > ceremony.reading.sentence.span.start
    return is_later and bool(THESE_PATTERN.search(reading.text, 0, mention.start))


def is_told_behind(ceremony: Ceremony, dossier: Dossier) -> bool:
    """Whether an article about what many projects were begun with names it later."""
    reading, _ = dossier.mentions[0]
    is_later = reading.sentence.span.start >= ceremony.reading.sentence.span.start
    is_meant = is_later and ceremony.is_of_many
    return is_meant and not OTHER_TIME_PATTERN.search(reading.text)


def find_place(story: Story, reading: Reading) -> int:
    """The index of a sentence in the story."""
    start = reading.sentence.span.start
    return bisect_left(story.readings, start, key=lambda r: r.sentence.span.start)
