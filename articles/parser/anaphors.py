"""Which entity 全区, 园区, 该公司 and 全市 speak of."""

import re

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.linking import Entity
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.places import (
    load_levels,
    load_place_pattern,
    load_prefectures,
)
from articles.parser.openings import DISTRICT_WORDS, is_office, is_opener
from articles.parser.paragraphs import find_index, list_earlier
from articles.parser.span import Span
from articles.parser.story import Story

# what the names of zones hold that a word alone may stand for
KINDS = {
    "区": ("区",),
    "高新区": ("高新",),
    **dict.fromkeys(
        ("经开区", "经济开发区", "经济技术开发区"), ("经开", "经济开发", "经济技术")
    ),
    **dict.fromkeys(("高新技术产业开发区", "高新技术产业园区"), ("高新",)),
    **dict.fromkeys(("工业园区", "工业园", "工业集中区", "工业集聚区"), ("工业",)),
    **dict.fromkeys(("产业园区", "产业集中区", "产业集聚区"), ("产业",)),
    "开发区": ("区",),
    "新区": ("新区",),
    "综保区": ("保税", "综保"),
    "保税区": ("保税", "综保"),
    "自贸区": ("自贸", "自由贸易"),
    "试验区": ("试验",),
    "示范区": ("示范",),
    "合作区": ("合作",),
    "集中区": ("集中",),
    "集聚区": ("集聚",),
    "先行区": ("先行",),
    "投资区": ("投资",),
    "产业园": ("产业园",),
    "科技城": ("科技城",),
    "科学城": ("科学城",),
}
# "该", "这座现代化的" before 高新区
THIS_PATTERN = re.compile(r"该|这[家个座片](?:.*的)?")


def resolve_generic(
    story: Story, reading: Reading, generic: re.Match[str]
) -> tuple[str, Span] | None:
    """全市 → the city the article is about, 园区 → its park, 公司 → the last one named."""
    span = reading.sentence.span_of(generic.start(), generic.end())
    at = generic.start()
    whole = generic.groupdict().get("itself") or generic["together"]
    if whole:
        return whole, span
    if generic["enterprise"]:
        name = find_last_named(story, reading, at, ENTERPRISE)
    elif generic["park"]:
        name = find_meant_park(story, reading, generic)
    elif generic["nation"]:
        name = None
    elif generic["province"]:
        name = find_province(story)
    else:
        name = find_meant_place(story, reading, generic.group()[-1], at)
    return name or generic.group(), span


def find_meant_park(
    story: Story, reading: Reading, generic: re.Match[str]
) -> str | None:
    """The park that 园区, 高新区 or 全区 speaks of."""
    this = THIS_PATTERN.match(generic.group())
    word = generic.group()[this.end() if this else 0 :].lstrip("县市州")
    main = story.main_park if leads(story) else None
    if word in DISTRICT_WORDS:
        return find_meant_district(story, reading, generic.start(), main)
    names = list_named(story, reading, generic.start())
    above = list_above(story, reading, this.group()) if this else []
    if not (names or above) and word not in KINDS:
        return main
    last_resort = story.main_park if word in KINDS else main
    named = (name for name in (*names, *above, last_resort) if name)
    return next((name for name in named if is_kind(word, name)), None)


def find_meant_district(
    story: Story, reading: Reading, at: int, main: str | None
) -> str | None:
    """The zone or district that 全区 speaks of."""
    seats = list_seats(reading, at)
    if seats and seats[-1].endswith("区"):
        return seats[-1]
    district = find_district(story)
    if district and story.is_about_place:
        return district
    here = reading.sentence.span_of(at, at + 1)
    if main and is_zone(main) and is_told(story, main, here):
        return main
    last = find_last_named(story, reading, at, PARK)
    zone = last if last and is_zone(last) else None
    return zone or district or find_near_district(story, reading)


def leads(story: Story) -> bool:
    """Whether the article is about its main park, or about the place that has it."""
    park, place = story.main_park, story.main_place
    return not story.is_about_place or bool(park and place and park.startswith(place))


def is_told(story: Story, name: str, at: Span) -> bool:
    """Whether a park is named by then, or in the title."""
    entity = story.cast.find(name)
    return entity is not None and (
        is_before(entity, at) or any(form in story.title for form in entity.names)
    )


def is_zone(name: str) -> bool:
    """甲山高新区 is a 区 itself, 甲山区乙水产业园 only stands in one."""
    return name.endswith("区")


def find_near_district(story: Story, reading: Reading) -> str | None:
    """The district that the paragraph names last, be it by its 统计局."""
    for earlier in (reading, *list_earlier(story, reading)):
        for mention in reversed(earlier.of(PLACE, AGENCY)):
            place = find_seat(mention.value)
            if place and place.endswith("区"):
                return place
    return None


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


def is_kind(word: str, name: str) -> bool:
    """松木经开区 may be called 开发区, not 高新区."""
    return any(mark in name for mark in KINDS.get(word, ("",)))


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


def find_meant_place(story: Story, reading: Reading, level: str, at: int) -> str | None:
    """全市 is no province, 全县 no city: of the places named so far one of that level.

    Of those named in passing it is 衡阳 rather than 常宁市, which lies in it.
    """
    levels = load_levels()
    here = reading.sentence.span_of(at, at + 1)
    named = [e.name for e in story.cast.of(PLACE) if is_before(e, here)]
    names = [
        *list_seats(reading, at),
        story.main_place,
        *sorted(named, key=lambda name: name not in load_prefectures()),
        *(find_seat(e.name) for e in story.cast.of(AGENCY) if is_before(e, here)),
    ]
    wanted = LEVELS.get(level, "city")
    return next((n for n in names if n and levels.get(n, wanted) == wanted), None)


def list_seats(reading: Reading, at: int) -> list[str]:
    """The 甲市 of 甲市发改委数据显示, which the sentence names before."""
    offices = (m for m in reading.between(0, at, PLACE) if is_office(reading, m))
    seats = (find_seat(m.value) for m in reading.between(0, at, AGENCY))
    return [*(str(m.value) for m in offices), *(seat for seat in seats if seat)]


def find_province(story: Story) -> str | None:
    """全省 is 甲省, or the province that the text calls by its short name."""
    names = [entity.name for entity in story.cast.of(PLACE)]
    levels = load_levels()
    full = (name for name in names if name[-1] == "省")
    return next(full, None) or next(
        (name for name in names if levels.get(name) == "province"), None
    )


def is_before(entity: Entity, at: Span) -> bool:
    """Whether it was named by then."""
    return bool(entity.spans) and entity.spans[0].start < at.start


LEVELS = {"县": "county", "旗": "county"}


def find_district(story: Story) -> str | None:
    """全区 in a text about a district: 崇川区."""
    place = story.main_place
    return place if place and place.endswith(("区", "新区")) else None


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
    return str(named[-1].value) if named else find_earlier_named(story, reading, kind)


def find_earlier_named(story: Story, reading: Reading, kind: str) -> str | None:
    """The last one that opens a clause of the paragraphs above, else the last named."""
    above = story.readings[: find_index(story, reading)]
    found = [(is_opener(r, m), str(m.value)) for r in above for m in r.of(kind)]
    openers = [name for opens, name in found if opens]
    return next(iter([*openers[-1:], *(name for _, name in found[-1:])]), None)
