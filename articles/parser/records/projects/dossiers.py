"""What a story tells of each project: its names, and the stretches of text about it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parser.blocks import BYLINE, HEADLINE, SUBHEADING
from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.openings import opens_clause
from articles.parser.records.projects.anaphora import (
    find_anaphor,
    is_part,
    tells_of_many,
)
from articles.parser.records.projects.desks import Desk, Dossier
from articles.parser.records.projects.findings import (
    find_in_story,
    is_own_venture,
)
from articles.parser.records.projects.returning import (
    find_again,
    find_firms_own,
    find_named_again,
    goes_on,
)
from articles.parser.records.projects.stretches import (
    Stretch,
    find_heading,
    list_stretches,
)
from articles.parser.records.projects.sums import find_bare_sums
from articles.parser.records.projects.unnamed import UNNAMED
from articles.parser.story import Story

# "甲翼科技的该项目"
THIS_PATTERN = re.compile(r"[^,。;]{0,8}(?:该|这个|这一)(?:项目|工程|基地|产业园)")
# "拟建设" between two names of one project
RENAMING_PATTERN = re.compile(r"(?:将|拟|主要|计划)*(?:建设|新建|打造|为|是)")


# "丙世将投资1亿元,建设研发基地": the firm of the project, of that project
SPENDING_PATTERN = re.compile(r"(?:将|拟|计划|预计)[^,。;]{0,10}投资")


def gather_dossiers(story: Story) -> Desk:
    """One dossier for each project, in the order in which they are first named."""
    desk = Desk()
    for i, reading in enumerate(story.readings):
        if reading.sentence.block.kind == BYLINE:
            continue
        found = tuple(find_in_story(desk, story, i))
        read_sentence(desk, add_projects(reading, found))
        desk.before = reading
    desk.dossiers = drop_announced(desk.dossiers)
    return desk


def drop_announced(dossiers: list[Dossier]) -> list[Dossier]:
    """Without what a headline alone names: the text calls it by another name."""
    told = [dossier for dossier in dossiers if not is_announced(dossier)]
    return told or dossiers


def is_announced(dossier: Dossier) -> bool:
    return all(s.reading.sentence.block.kind == HEADLINE for s in dossier.stretches)


# "建设单位:", "进展:项目占地96亩": the lines of a form below the name
LABEL_PATTERN = re.compile(
    r"[^,。;:]{0,6}(?:进展|单位|投资|内容|规模|概况|地点|工期|业主|周期|效益|面积|产能|时间)(?:情况)?:"
)


def is_below(dossier: Dossier, reading: Reading) -> bool:
    """Whether a sentence goes on in the list or the form in which the name stands."""
    if LABEL_PATTERN.match(reading.text) and dossier.is_near(reading):
        return True
    return is_item(dossier) and dossier.is_in_block_of(reading)


# such as 附项目清单:1. and 二、
NUMBER_PATTERN = re.compile(
    r"(?:[^,。;:]{0,8}:)?(?:\(?[\d一二三四五六七八九十]{1,3}[.、)])?"
)


def is_item(dossier: Dossier) -> bool:
    """Whether the sentence before was the name alone: '2.丙材薄片项目。'."""
    named_in, mention = dossier.mentions[-1]
    text = named_in.text
    is_last = named_in is dossier.stretches[-1].reading
    is_all = text[mention.stop :] in ("", "。") and text.endswith("。")
    return is_last and is_all and bool(NUMBER_PATTERN.fullmatch(text, 0, mention.start))


def add_projects(reading: Reading, projects: Sequence[Mention]) -> Reading:
    """The sentence with the projects it names among its mentions."""
    more = [*projects, *find_bare_sums(reading.text)]
    if not more:
        return reading
    found = sorted([*reading.mentions, *more], key=lambda m: (m.start, m.stop))
    return replace(reading, mentions=tuple(found))


def read_sentence(desk: Desk, reading: Reading) -> None:
    """A sentence that names projects, goes on about the last one, or tells of others."""
    mentions = [
        m
        for m in reading.of(PROJECT)
        if not is_part(reading, m, desk.current is not None)
        and not is_own_venture(desk, reading, m)
    ]
    mentions = drop_headings(mentions)
    desk.heading = find_heading(reading) or keep_heading(desk.heading, reading)
    if mentions:
        file_mentions(desk, reading, mentions)
    elif (
        known := find_named_again(desk, reading) or find_again(desk, reading)
    ) and not tells_of_many(reading.text):
        desk.current, desk.loose = known, []
        known.stretches.append(Stretch(reading, 0, len(reading.text)))
    elif owned := find_firms_own(desk, reading):
        desk.current, desk.loose = owned, []
        owned.stretches.append(Stretch(reading, 0, len(reading.text)))
    elif desk.current and (
        follows(desk.current, reading)
        or is_headed(desk.current, reading)
        or goes_on(desk, reading)
    ):
        add_loose(desk)
        desk.current.stretches.append(Stretch(reading, 0, len(reading.text)))
    elif desk.current and is_of_firm(desk.current, reading):
        is_own = not SPENDING_PATTERN.search(reading.text)
        stretch = Stretch(reading, 0, len(reading.text), is_of_firm=is_own)
        desk.current.stretches.append(stretch)
    elif tells_of_many(reading.text):
        desk.current, desk.loose = None, []
    elif desk.current and desk.current.is_in_block_of(reading):
        desk.loose.append(reading)


# "甲智谷等4宗动工项目": a list of its own
COUNTED_PATTERN = re.compile(
    r"等(?:\d+|[二三四五六七八九十两])[余多]?[个项宗](?:签约|动工|开工|竣工|投产)"
)
# "民资项目有:", "其中,投资16亿元的": a list goes on
GOING_ON_PATTERN = re.compile(
    r"其中|另外|此外|[^,。;:]{0,12}项目(?:有|包括|为)?:|[^,。;]{0,12}项目有"
)


def keep_heading(heading: Stretch | None, reading: Reading) -> Stretch | None:
    """Up to the first sentence that does not go on with its list."""
    sentence = reading.sentence
    if "等" in reading.text and COUNTED_PATTERN.search(reading.text):
        return None
    if heading is None or heading.reading.sentence.block is not sentence.block:
        return None
    is_joined = sentence.block.text[: sentence.start].endswith(";")
    return heading if is_joined or GOING_ON_PATTERN.match(reading.text) else None


def drop_headings(mentions: Sequence[Mention]) -> list[Mention]:
    """A heading that runs into a sentence beginning with the same name."""
    after = {(m.start, m.value) for m in mentions}
    return [m for m in mentions if (m.stop, m.value) not in after]


def add_loose(desk: Desk) -> None:
    """What stands between two sentences about one project is about it, loosely."""
    for reading in desk.loose:
        if desk.current and desk.current.is_in_block_of(reading):
            stretch = Stretch(reading, 0, len(reading.text), is_loose=True)
            desk.current.stretches.append(stretch)
    desk.loose = []


def follows(dossier: Dossier, reading: Reading) -> bool:
    """Whether a sentence that names no project goes on about the one named last."""
    if is_below(dossier, reading):
        return True
    at = find_anaphor(reading.text, dossier.name)
    if at is None or tells_of_many(reading.text):
        return False
    if at == 0:
        return True
    if THIS_PATTERN.match(reading.text, at) and dossier.is_near(reading):
        return True
    return dossier.is_in_block_of(reading) and not is_of_other(dossier, reading, at)


def is_headed(dossier: Dossier, reading: Reading) -> bool:
    """Whether the sentence is the one below a name that stands alone."""
    last, (named_in, mention) = dossier.stretches[-1].reading, dossier.mentions[-1]
    is_alone = mention.rule == "thing_headed" or (
        named_in.sentence.block.kind == SUBHEADING and mention.value == named_in.text
    )
    return is_alone and last is named_in and dossier.is_near(reading)


# "丙达公司|总经理甲某介绍,项目工期12个月": who speaks of it builds it
SPEAKER_PATTERN = re.compile(
    r"(?:党委|副|执行|常务)*(?:董事长|总经理|总裁|负责人|项目|经理|厂长|主任|总监|相关|有关|工程师|总工)"
)


def is_of_other(dossier: Dossier, reading: Reading, at: int) -> bool:
    """'乙盐重组丙肥业,项目落地后…': of a firm that has no part in the project."""
    own = {m.value for s in dossier.stretches for m in s.reading.of(ENTERPRISE)}
    named = [
        m
        for m in reading.of(ENTERPRISE)
        if m.stop <= at and not SPEAKER_PATTERN.match(reading.text, m.stop)
    ]
    return any(opens_clause(reading, m) and m.value not in own for m in named)


def is_of_firm(dossier: Dossier, reading: Reading) -> bool:
    """Whether the enterprise that builds it opens the next sentence: 同年5月,该公司入驻."""
    last = dossier.stretches[-1].reading
    firms = {m.value for m in last.of(ENTERPRISE)}
    opening = [m for m in reading.of(ENTERPRISE) if opens_clause(reading, m)]
    is_next = dossier.is_in_block_of(reading) and not dossier.stretches[-1].is_shared
    return is_next and any(m.value in firms for m in opening)


def file_mentions(desk: Desk, reading: Reading, mentions: Sequence[Mention]) -> None:
    """Each mention into the dossier of its project, with what is said beside it."""
    named: list[Dossier] = []
    start = file_beginning(desk, reading, mentions[0])
    for mention, stretches in list_stretches(reading, mentions, start, desk.heading):
        is_own = start > 0 and is_renamed(reading, mention, start)
        dossier = desk.current if is_own else None
        dossier = dossier or find_dossier(desk, mention)
        if dossier is desk.current:
            add_loose(desk)
        if mention.rule == UNNAMED and desk.before:
            whole = Stretch(desk.before, 0, len(desk.before.text), is_before=True)
            dossier.stretches.append(whole)
        dossier.mentions.append((reading, mention))
        dossier.stretches.extend(stretches)
        if all(dossier is not other for other in named):
            named.append(dossier)
    desk.current, desk.loose = find_single(named), []


def file_beginning(desk: Desk, reading: Reading, first: Mention) -> int:
    """'该园总投资230亿元,包括A项目': up to the comma it is about the one before."""
    comma = reading.text.rfind(",", 0, first.start)
    if desk.current is None or comma < 0 or opens_with_firm(reading):
        return 0
    if find_anaphor(reading.text[: comma + 1], desk.current.name) != 0:
        return 0
    desk.current.stretches.append(Stretch(reading, 0, comma))
    return comma + 1


def opens_with_firm(reading: Reading) -> bool:
    """'丙翼科技有限公司是国内龙头,2018年落户' tells of the firm, whatever it builds."""
    return any(firm.start == 0 for firm in reading.of(ENTERPRISE)[:1])


def is_renamed(reading: Reading, mention: Mention, start: int) -> bool:
    """'本项目投资30亿元,建设10GWh电池项目' names one project twice.

    Not '该产业园是甲翼电池项目的上游'.
    """
    if reading.text.startswith("的", mention.stop):
        return False
    return bool(RENAMING_PATTERN.fullmatch(reading.text, start, mention.start))


def find_single(named: Sequence[Dossier]) -> Dossier | None:
    """What 该项目 can mean after a sentence: the one project that it named.

    Of several told one after the other the last; of a list none.
    """
    if len(named) == 1:
        return named[0]
    is_listed = any(s.is_shared for s in named[-1].stretches)
    return None if is_listed else named[-1]


def find_dossier(desk: Desk, mention: Mention) -> Dossier:
    """The dossier with the likest name, else one that is added.

    二期项目 is a name for the paragraph only: the next firm has a second phase too.
    """
    name = str(mention.value)
    if mention.rule == "firm_phase":
        desk.dossiers.append(Dossier())
        return desk.dossiers[-1]
    dossier = desk.index.find(name) or desk.index.find_whole(name)
    if dossier is None:
        dossier = Dossier()
        desk.dossiers.append(dossier)
    desk.index.add(mention.value, dossier)
    return dossier
