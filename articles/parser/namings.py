"""Which parks, places and firms a text has named up to some point."""

import re

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.linking import Entity
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.places import load_place_pattern
from articles.parser.openings import is_office, is_opener
from articles.parser.paragraphs import find_index, list_earlier
from articles.parser.span import Span
from articles.parser.story import Story

# "前身是1992年设立的甲山开发区", "划入甲山开发区管理": what it was, or belongs to, or is near
FORMER_PATTERN = re.compile(
    r"(?:前身|原名|原称|曾用名|划入|划归|归入|并入|纳入|隶属|从属|归属|托管|毗邻|紧邻|紧靠|相邻|对标|借鉴|赶超|仅次于|[与同和向][^,。;]{0,4}(?:合作|共建|对接|学习|看齐|结对|相邻))[^,。;]{0,14}$"
)


# "甲产业园(一期)开工建设": what is only begun has nothing to tell yet
BEGUN_PATTERN = re.compile(
    r"\(?(?:[一二三四]期)?\)?(?:项目|工程)?(?:正式|顺利|成功|全面|集中)*(?:开工|动工|奠基|签约|开建|破土|封顶)"
)


# "以3亿元兴建甲山电子商务园": what someone is to build
PLANNED_PATTERN = re.compile(
    r"(?:兴建|新建|投建|筹建|拟建)(?:一[个座])?$|\d[万亿]元的$"
)


# "占甲山新区的一半": what is compared with
COMPARED = ("占", "占到", "占了", "比", "较", "高于", "低于", "相当于")


def is_begun(reading: Reading, mention: Mention) -> bool:
    """A park that a firm only builds."""
    is_planned = PLANNED_PATTERN.search(reading.text, 0, mention.start) is not None
    return is_planned or BEGUN_PATTERN.match(reading.text, mention.stop) is not None


def list_named(story: Story, reading: Reading, at: int) -> list[str]:
    """The parks of the paragraph before text[at], those that open a clause first."""
    openers: list[str] = []
    others: list[str] = []
    for earlier in (reading, *list_earlier(story, reading)):
        stop = at if earlier is reading else len(earlier.text)
        for mention in reversed(earlier.between(0, stop, PARK)):
            if FORMER_PATTERN.search(earlier.text, 0, mention.start):
                continue
            if earlier.text.endswith(COMPARED, 0, mention.start):
                continue
            if is_begun(earlier, mention):
                continue
            (openers if is_opener(earlier, mention) else others).append(mention.value)
    return [*openers, *others]


def list_seats(reading: Reading, at: int) -> list[str]:
    """The 甲市 of 甲市发改委数据显示, which the sentence names before."""
    offices = (m for m in reading.between(0, at, PLACE) if is_office(reading, m))
    seats = (find_seat(m.value) for m in reading.between(0, at, AGENCY))
    return [*(str(m.value) for m in offices), *(seat for seat in seats if seat)]


def is_before(entity: Entity, at: Span) -> bool:
    """Whether it was named by then."""
    return bool(entity.spans) and entity.spans[0].start < at.start


def find_last_named(story: Story, reading: Reading, at: int, kind: str) -> str | None:
    """The last subject of this kind in the paragraph, else the last one named."""
    named: tuple[Mention, ...] = ()
    for earlier in (reading, *list_earlier(story, reading)):
        stop = at if earlier is reading else len(earlier.text)
        here = earlier.between(0, stop, kind)
        openers = [m for m in here if is_opener(earlier, m)]
        if openers:
            return str(openers[-1].value)
        named = named or here
    if named and kind == ENTERPRISE and goes_on_about_firm(story, reading):
        return story.main_firm
    return str(named[-1].value) if named else find_earlier_named(story, reading, kind)


def goes_on_about_firm(story: Story, reading: Reading) -> bool:
    """Whether a paragraph of a portrait begins with its firm, or with 公司."""
    if not story.is_about_firm:
        return False
    for told in reversed([reading, *list_earlier(story, reading)]):
        firms = told.of(ENTERPRISE)
        stop = firms[0].start if firms else len(told.text)
        if firms or "公司" in told.text[:stop]:
            is_main = bool(firms) and firms[0].value == story.main_firm
            return is_main or "公司" in told.text[:stop]
    return False


def find_earlier_named(story: Story, reading: Reading, kind: str) -> str | None:
    """The last one that opens a clause of the paragraphs above, else the last named."""
    above = story.readings[: find_index(story, reading)]
    found = [(is_opener(r, m), str(m.value)) for r in above for m in r.of(kind)]
    openers = [name for opens, name in found if opens]
    return next(iter([*openers[-1:], *(name for _, name in found[-1:])]), None)


def find_seat(name: str) -> str | None:
    """The place in front: 甲县 of 甲县统计局, and of itself."""
    place = load_place_pattern().match(name)
    return place.group() if place else None


def list_above(story: Story, reading: Reading, this: str) -> list[str]:
    """The parks of the paragraphs above, the last first: one of them is 该高新区.

    Of those of one paragraph it is the one that the article is about, 这座产业园 the last.
    """
    above = [r for r in story.readings[: find_index(story, reading)] if r.of(PARK)]
    last = above[-1].sentence.block if above else None
    beside = {m.value for r in above if r.sentence.block is last for m in r.of(PARK)}
    names = [m.value for r in reversed(above) for m in reversed(r.of(PARK))]
    main = story.main_park if this == "该" else None
    return [main, *names] if main and main in beside else names
