"""The park in which a project stands."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import PARK, PLACE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.generic import is_area
from articles.parser.openings import opens_clause
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.earlier_parks import (
    find_earlier_park,
    find_framed,
    find_headed_park,
    find_here,
    find_meant_park,
    find_told_park,
)
from articles.parser.records.projects.names import WORKS_PATTERN, strip_name
from articles.parser.records.projects.naming import NameIndex
from articles.parser.records.projects.owning_parks import find_owning_park, find_tie
from articles.parser.records.projects.scenes import (
    INSIDE_PATTERN,
    SITE_PATTERN,
    Setting,
    is_item,
    is_other,
    is_project,
    is_setting,
)
from articles.parser.records.projects.sites import (
    find_generic_site,
    find_written_site,
)
from articles.parser.records.projects.sole_parks import find_sole, is_venue_only
from articles.parser.records.projects.title_firms import find_home_park
from articles.parser.story import Story

Found = tuple[Reading, Mention]
LONGEST = 12  # characters between a place and the park in it
REST = 4  # characters of a project's name behind its park's

# "的核心板块,规划面积73平方公里的" leads from a park to the one inside it
INNER_PATTERN = re.compile(
    r"的?(?:核心|中心|北部|南部|东部|西部|重要)[^。;、]{0,6}[,、]?(?:[^。;、,]{0,20}的)?"
)
# "在" before 乙县
FRAME_PATTERN = re.compile(r"(?:走进|来到|在)")
# "乙水镇完成全年任务,NAME开工": it is no park that this town is in
TOWN_PATTERN = re.compile(
    r"[一-鿿]{2,4}?(?<![城乡集村小重])(?:镇|乡|街道)(?=[引招]|签约|投资|完成|新?开工|实施|推进|建设|的|,)"
)
# "成功引进" behind 乙县
OTHER_PATTERN = re.compile(r"(?:成功|先后|已|新|又|今年)*(?:引进|引资|签约|招引|开工)")

# how often the park that each way of looking finds was right on annotated texts
CONFIDENCES = {
    "find_named_park": 0.85,
    "find_site": 0.88,
    "find_subject_park": 0.8,
    "find_nearest_park": 0.6,
}


def read_setting(story: Story, names: NameIndex[Dossier]) -> Setting:
    return Setting(names, story, find_main_park(story, names))


def build_park(setting: Setting, dossier: Dossier) -> Cell | None:
    """Where the text places it, else the park that the sentence or article is about."""
    if owning := find_owning_park(setting.story, dossier, setting.names):
        return owning
    for find in (find_named_park, find_site, find_subject_park):
        if found := find(dossier, setting.names):
            return to_cell(found, find.__name__)
    if is_of_several(setting, dossier):
        return None
    if meant := find_meant_park(setting, dossier):
        return meant
    if is_of_other_place(setting, dossier):
        return find_generic_site(dossier)
    return (
        find_written_site(dossier)
        or find_framed(setting, dossier)
        or find_headed_park(setting, dossier)
        or find_told_park(setting, dossier)
        or setting.main
        or find_here(setting, dossier)
        or find_generic_site(dossier)
        or find_nearest_park(setting, dossier)
        or find_sole(setting.story, setting.names)
        or find_earlier_park(setting, dossier)
        or find_home_park(setting.story)
    )


def to_cell(found: Found, rule: str) -> Cell:
    reading, park = found
    span = reading.sentence.span_of(park.start, park.stop)
    return Cell(park.value, span, rule, CONFIDENCES[rule])


def is_of_other_place(setting: Setting, dossier: Dossier) -> bool:
    """'乙县引进NAME', 'NAME在乙县开工' in an article about a park of 甲市."""
    story, (reading, mention) = setting.story, dossier.mentions[0]
    if TOWN_PATTERN.match(reading.text, 0, mention.start):
        return True
    main = str(setting.main.value) if setting.main else ""
    return any(
        (is_said_of(reading, place) or is_its_own(reading, mention, place))
        and place.value[:2] not in main
        and place.value != story.main_place
        for place in reading.of(PLACE)
        if not mention.start <= place.start < mention.stop
    )


def is_its_own(reading: Reading, mention: Mention, place: Mention) -> bool:
    """'乙县的NAME', 'NAME在乙县开工'."""
    if place.stop == find_tie(reading, mention):
        return True
    is_next = reading.text[mention.stop : place.start] in ("在", "于", "落户", "落地")
    return is_next and not reading.between(place.stop, place.stop + LONGEST, PARK)


def is_said_of(reading: Reading, place: Mention) -> bool:
    """'乙县引进NAME', '在乙县,NAME开工', '乙县,NAME开工'."""
    if place.start == 0 and reading.text.startswith(",", place.stop):
        return True
    is_frame = place.start > 0 and FRAME_PATTERN.match(
        reading.text, reading.text.rfind(",", 0, place.start) + 1
    )
    if is_frame and is_frame.end() == place.start:
        return reading.text.startswith((",", "境内"), place.stop)
    is_doing = OTHER_PATTERN.match(reading.text, place.stop)
    return bool(is_doing) and opens_clause(reading, place)


def find_named_park(dossier: Dossier, names: NameIndex[Dossier]) -> Found | None:
    """'玉溪高新区年产20000台工业车辆项目' → 玉溪高新区."""
    for reading, mention in dossier.mentions:
        for park in reading.of(PARK):
            is_head = mention.start in (park.start, park.stop)
            is_site = (
                is_area(reading, park)
                or is_served(reading, park)
                or is_built_in(reading, park, mention)
            )
            if is_head and is_site and is_other(names, park):
                return reading, park
    return None


def is_served(reading: Reading, park: Mention) -> bool:
    """甲材产业园污水处理厂项目 stands in 甲材产业园."""
    return WORKS_PATTERN.match(reading.text, park.stop) is not None


def is_built_in(reading: Reading, park: Mention, mention: Mention) -> bool:
    """甲海科技园保障性住房 stands in 甲海科技园; 甲海科技园二期项目 is all of it."""
    rest = strip_name(reading.text[park.stop : mention.stop])
    return park.start == mention.start and len(rest) >= REST


def find_site(dossier: Dossier, names: NameIndex[Dossier]) -> Found | None:
    """'位于松木经开区的NAME', '该项目落户白沙洲工业园区'."""
    for stretch in dossier.stretches:
        text = stretch.reading.text
        for park in stretch.reading.between(stretch.start, stretch.stop, PARK):
            at = max(stretch.start, park.start - 14)
            is_there = SITE_PATTERN.search(
                text, at, park.start
            ) or INSIDE_PATTERN.match(text, park.stop)
            if is_there and (
                is_other(names, park) or is_anothers(dossier, names, park)
            ):
                return stretch.reading, find_inner(stretch.reading, park, names)
    return None


def is_anothers(dossier: Dossier, names: NameIndex[Dossier], park: Mention) -> bool:
    """'在丙磁产业园,NAME投产', where that park is told of as a project too."""
    owner = names.find(park.value)
    return owner is not None and owner is not dossier and len(park.value) > REST


def find_inner(reading: Reading, park: Mention, names: NameIndex[Dossier]) -> Mention:
    """'在位于甲新区核心板块的乙科学城': the narrower of the two."""
    inner = (
        other
        for other in reading.of(PARK)
        if INNER_PATTERN.fullmatch(reading.text, park.stop, other.start)
        and is_other(names, other)
    )
    return next(inner, park)


def find_subject_park(dossier: Dossier, names: NameIndex[Dossier]) -> Found | None:
    """The park that is named last before the project, where it frames a clause."""
    return next((f for f in list_before(dossier, names) if is_setting(*f)), None)


def find_nearest_park(setting: Setting, dossier: Dossier) -> Cell | None:
    """The park that is named last before the project in its sentence."""
    found = next(list_before(dossier, setting.names), None)
    return to_cell(found, "find_nearest_park") if found else None


def list_before(dossier: Dossier, names: NameIndex[Dossier]) -> Iterator[Found]:
    """Of each sentence that names the project the last park before the name."""
    for reading, mention in dossier.mentions:
        tie = find_tie(reading, mention)
        if any(place.stop == tie for place in reading.of(PLACE)):  # 乙县的NAME
            continue
        parks = [
            p
            for p in reading.between(0, mention.start, PARK)
            if is_other(names, p)
            and not is_of_another(reading, p, mention)
            and ")" not in reading.text[p.stop : mention.start].partition("(")[0]
            and not is_item(reading, p)
        ]
        if parks and not are_joined(reading, parks):
            yield reading, parks[-1]


def is_of_another(reading: Reading, park: Mention, mention: Mention) -> bool:
    """'乙县签约甲湾工业园区道路项目,丙县签约NAME': it tells where the first stands."""
    return any(
        other.start <= park.stop <= other.stop
        and any(
            mark in reading.text[other.stop : mention.start]
            for mark in (",;" if park.stop == other.start else ",;、")
        )
        for other in reading.of(PROJECT)
        if other.stop <= mention.start
    )


def is_of_several(setting: Setting, dossier: Dossier) -> bool:
    """'甲新区、乙新区分别签约NAME': in which of them it stands is not said."""
    reading, mention = dossier.mentions[0]
    parks = reading.between(0, mention.start, PARK)
    return are_joined(reading, [p for p in parks if is_other(setting.names, p)])


def are_joined(reading: Reading, parks: Sequence[Mention]) -> bool:
    """Whether the last two are of one list."""
    if len(parks) < 2:
        return False
    between = reading.text[parks[-2].stop : parks[-1].start]
    return between in ("、", "和", "与", "及", "以及")


def find_main_park(story: Story, names: NameIndex[Dossier]) -> Cell | None:
    """The park that the article is about, where that is none of its projects."""
    entity = story.cast.find(story.main_park) if story.main_park else None
    if entity is None or story.is_about_place or not entity.spans:
        return None
    if is_project(names, entity.name) or is_venue_only(story, entity.name):
        return None
    return Cell(entity.name, entity.spans[0], "find_main_park", 0.85)
