"""What a story tells of each project: its names, and the stretches of text about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.parser.blocks import BYLINE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects import find_projects
from articles.parser.records.projects.names import is_same_project
from articles.parser.story import Story


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:stop] of a sentence is about a project.

    Shared where it is about several (a list); loose where only the paragraph says so;
    before where it stands ahead of the name.
    """

    reading: Reading
    start: int
    stop: int
    is_shared: bool = False
    is_loose: bool = False
    is_before: bool = False


@dataclass(slots=True)
class Dossier:
    """All that a story says of one project, in the order of the text."""

    mentions: list[tuple[Reading, Mention]] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return [mention.value for reading, mention in self.mentions]


# "该项目", "据悉,该项目", "项目建成后", "二期工程": more of the project named last
ANAPHOR_PATTERN = re.compile(
    r"(?:^|(?<=[,;:。“]))(?:据悉|据了解|据介绍|目前|其中|同时|此外|截至目前|届时|而|[,“\s])*"
    r"(?:该|此|这个|这一|本)?(?:项目|基地|产业园|工厂|中心|平台|工程|生产线|园区项目|新校区|学校|园区一期|[一二三首]期)"
    r"(?!方|部|负责人|经理|建设年|为王|审批|库|人员)"
    r"|该(?:项目|基地|产业园|工厂|中心|平台|工程|生产线|园|校)"
    r"|^(?:全部|全面|正式)?(?:建成|投产|达产|竣工|投用|投入使用|满产)(?:投产|投用|达产|运营)?(?:后|之后)"
    r"|^(?:计划|规划|预计)?总?投资|^占地|^(?:总)?建筑面积|^一期|^二期"
)
JOINED_PATTERN = re.compile(r"[、和及与]|以及|还有|[,;]?(?:由|总?投资|占地)[^,;。]*的?")
# "18个项目", "引进项目29个" before a list: the sums belong to all of them
MANY_PATTERN = re.compile(
    r"\d+[余多]?[个项家只](?!\d)[^,。;]{0,8}项目|项目[^,。;]{0,4}\d+[余多]?[个项只家]"
)
# what stands right before a name and belongs to it: 总投资6.6亿元、占地369亩的
LEAD_PATTERN = re.compile(
    r"(?:由[^,;。]{2,30}?)?(?:(?:计划|规划|预计|固定资产)?总?投资|占地|用地|规划用地)[^,;。]{2,24}$"
)


def gather_dossiers(story: Story) -> list[Dossier]:
    """One dossier for each project, in the order in which they are first named."""
    dossiers: list[Dossier] = []
    current: Dossier | None = None
    loose: list[Reading] = []
    for reading in story.readings:
        if reading.sentence.block.kind == BYLINE:
            continue
        mentions = find_projects(reading)
        if mentions:
            named = file_mentions(dossiers, reading, mentions)
            if current and named == [current]:
                add_loose(current, loose)
            current, loose = named[0] if len(named) == 1 else None, []
        elif current and follows(current, reading):
            add_loose(current, loose)
            loose = []
            current.stretches.append(Stretch(reading, 0, len(reading.text)))
        elif current and is_same_block(current, reading):
            loose.append(reading)
    return dossiers


def add_loose(dossier: Dossier, readings: list[Reading]) -> None:
    """What stands between two sentences about one project is about it, loosely."""
    for reading in readings:
        if is_same_block(dossier, reading):
            stretch = Stretch(reading, 0, len(reading.text), is_loose=True)
            dossier.stretches.append(stretch)


def is_same_block(dossier: Dossier, reading: Reading) -> bool:
    return dossier.stretches[-1].reading.sentence.block is reading.sentence.block


def follows(dossier: Dossier, reading: Reading) -> bool:
    """Whether a sentence that names no project goes on about the one named last."""
    match = ANAPHOR_PATTERN.search(reading.text)
    if not match or MANY_PATTERN.search(reading.text):
        return False
    return is_same_block(dossier, reading) or match.start() == 0


def file_mentions(
    dossiers: list[Dossier], reading: Reading, mentions: Sequence[Mention]
) -> list[Dossier]:
    """Each mention into the dossier of its project, with what is said beside it."""
    named: list[Dossier] = []
    for group in split_groups(reading.text, mentions):
        for mention, stretches in list_stretches(reading, group):
            dossier = find_dossier(dossiers, mention)
            dossier.mentions.append((reading, mention))
            dossier.stretches.extend(stretches)
            if dossier not in named:
                named.append(dossier)
    return named


def find_dossier(dossiers: list[Dossier], mention: Mention) -> Dossier:
    for dossier in dossiers:
        if any(is_same_project(mention.value, name) for name in dossier.names):
            return dossier
    dossiers.append(Dossier())
    return dossiers[-1]


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one list, and the part of the sentence that is about them."""

    mentions: tuple[Mention, ...]
    start: int
    stop: int


def split_groups(text: str, mentions: Sequence[Mention]) -> Iterator[Group]:
    """Mentions joined by 、 or 和 are one group; what follows it is about all of it."""
    start, group = 0, [mentions[0]]
    for mention in mentions[1:]:
        gap = text[group[-1].stop : mention.start]
        if JOINED_PATTERN.fullmatch(gap):
            group.append(mention)
            continue
        cut = find_cut(text, group[-1].stop, mention.start)
        yield Group(tuple(group), start, cut)
        start, group = cut, [mention]
    yield Group(tuple(group), start, len(text))


def find_cut(text: str, start: int, stop: int) -> int:
    """Where what is said of one project ends and what is said of the next begins."""
    lead = LEAD_PATTERN.search(text, start, stop)
    if lead and text[stop - 1] in "的元亩":
        return lead.start()
    marks = [text.rfind(mark, start, stop) for mark in ",;。:"]
    return max([*marks, start - 1]) + 1


def list_stretches(
    reading: Reading, group: Group
) -> Iterator[tuple[Mention, list[Stretch]]]:
    """What is said before, in and after each name of a group."""
    first, last = group.mentions[0], group.mentions[-1]
    is_many = len(group.mentions) > 1
    before = Stretch(
        reading, group.start, first.start, is_shared=is_many, is_before=True
    )
    after = Stretch(reading, last.stop, group.stop, is_shared=is_many)
    previous = group.start
    for mention in group.mentions:
        lead = LEAD_PATTERN.search(reading.text, previous, mention.start)
        own_start = lead.start() if lead and is_many else mention.start
        own = Stretch(reading, own_start, mention.stop)
        stretches = [before, own, after]
        yield mention, [s for s in stretches if s.start < s.stop]
        previous = mention.stop
