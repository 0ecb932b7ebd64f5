"""Which entity 全区, 园区, 该公司 and 全市 speak of."""

import re

from articles.parser.blocks import SUBHEADING
from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.mentions.names.places import (
    load_levels,
    load_prefectures,
)
from articles.parser.namings import (
    find_last_named,
    find_seat,
    is_before,
    list_above,
    list_named,
    list_seats,
)
from articles.parser.openings import DISTRICT_WORDS, is_opener
from articles.parser.paragraphs import (
    find_heading,
    find_index,
    list_before,
    list_earlier,
)
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
    **dict.fromkeys(
        ("工业园区", "工业园", "工业集中区", "工业集聚区", "工业密集区"), ("工业",)
    ),
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
    "密集区": ("密集",),
    "先行区": ("先行",),
    "投资区": ("投资",),
    "产业园": ("产业园",),
    "科技城": ("科技城",),
    "科学城": ("科学城",),
}
# "■ ", "二、", "(三)", "链接:": what a heading begins with
HEADING_LEAD = re.compile(
    r"(?:[^\w“]|[一二三四五六七八九十]+(?=[、)])|\d+|链接|相关|延伸阅读)*“?"
)
# those in which other parks may stand
ZONE_WORDS = frozenset({"新区", "高新区", "经开区", "开发区"})
FIRM_WORD = "企业"
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
    if generic["enterprise"] == FIRM_WORD:
        near = find_meant_firm(story, reading, at)
        return (near, span) if near else None
    if generic["enterprise"]:
        group = find_group(story, reading) if "集团" in generic.group() else None
        name = group or find_last_named(story, reading, at, ENTERPRISE)
    elif generic["park"]:
        name = find_meant_park(story, reading, generic)
    elif generic["nation"]:
        name = None
    elif generic["province"]:
        name = find_province(story)
    else:
        name = find_meant_place(story, reading, generic.group()[-1], at)
    return name or generic.group(), span


def find_group(story: Story, reading: Reading) -> str | None:
    """集团 is the last 甲集团 named, whatever branch of it is spoken of since."""
    index = find_index(story, reading)
    named = (
        str(m.value)
        for told in reversed(story.readings[: index + 1])
        for m in reversed(told.of(ENTERPRISE))
    )
    return next((name for name in named if "集团" in name), None)


def find_meant_firm(story: Story, reading: Reading, at: int) -> str | None:
    """企业产值3亿元: of the one firm that the paragraph names, or that a portrait is of."""
    above = (r.of(ENTERPRISE) for r in list_earlier(story, reading))
    named = [*reading.between(0, at, ENTERPRISE), *(m for r in above for m in r)]
    names = {str(mention.value) for mention in named}
    if not names and not story.is_about_firm:
        names = {
            str(m.value) for r in list_before(story, reading) for m in r.of(ENTERPRISE)
        }
    if not names:
        return story.main_firm if story.is_about_firm else None
    return names.pop() if len(names) == 1 else None


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
    names = names or list_leading(story, reading, word, main)
    above = list_above(story, reading, this.group()) if this else []
    if not (names or above) and word not in KINDS:
        return main
    last_resort = story.main_park if word in KINDS else main
    named = (name for name in (*names, *above, last_resort) if name)
    return next((cut_zone(word, name) for name in named if is_kind(word, name)), None)


def list_leading(
    story: Story, reading: Reading, word: str, main: str | None
) -> list[str]:
    """The park of the heading above; of a report on a city, that of the last paragraph."""
    heading = find_heading(story, reading)
    headed = heading.of(PARK) if heading else ()
    lead = HEADING_LEAD.match(heading.text) if heading else None
    if heading and headed and lead and lead.end() == headed[0].start:
        return [headed[0].value] if heading.sentence.block.kind == SUBHEADING else []
    if main or word in KINDS:
        return []
    near = ((r, m) for r in list_before(story, reading) for m in r.of(PARK))
    return [m.value for r, m in near if is_opener(r, m)][:1]


def cut_zone(word: str, name: str) -> str:
    """新区 is 甲山新区, though only 甲山新区化工园区 is named."""
    at = name.find(word)
    is_inner = word in ZONE_WORDS and at > 1 and at + len(word) < len(name)
    return name[: at + len(word)] if is_inner else name


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
    leading = find_leading_zone(story, reading, at) or find_region(story)
    if leading:
        return leading
    here = reading.sentence.span_of(at, at + 1)
    if main and is_zone(main) and is_told(story, main, here):
        return main
    last = find_last_named(story, reading, at, PARK)
    zone = last if last and is_zone(last) else None
    return zone or district or find_near_district(story, reading)


REGIONS = ("新疆", "广西", "内蒙古", "宁夏", "西藏")


def find_region(story: Story) -> str | None:
    """全区 of a text about 新疆 that speaks of 自治区."""
    place = story.main_place
    if not place or not place.startswith(REGIONS) or place.endswith(("区", "市")):
        return None
    is_region = any("自治区" in reading.text for reading in story.readings)
    return place if is_region else None


def find_leading_zone(story: Story, reading: Reading, at: int) -> str | None:
    """区内 in a paragraph whose first sentence begins with a zone, be it not the main one."""
    earlier = [*list_earlier(story, reading)]
    if not earlier:
        return None
    lead = earlier[-1]
    parks = lead.of(PARK)
    if not parks or not is_opener(lead, parks[0]) or not is_zone(parks[0].value):
        return None
    others = {m.value for r in (*earlier, reading) for m in r.of(PARK)}
    return parks[0].value if len(others) == 1 else None


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


def is_kind(word: str, name: str) -> bool:
    """松木经开区 may be called 开发区, not 高新区."""
    return any(mark in name for mark in KINDS.get(word, ("",)))


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
        find_sole_seat(story, here),
    ]
    wanted = LEVELS.get(level, "city")
    return next((n for n in names if n and levels.get(n, wanted) == wanted), None)


def find_sole_seat(story: Story, here: Span) -> str | None:
    """The city that all parks named so far have in their names."""
    parks = [e.name for e in story.cast.of(PARK) if is_before(e, here)]
    seats = {find_seat(name) for name in parks}
    return seats.pop() if len(seats) == 1 else None


def find_province(story: Story) -> str | None:
    """全省 is 甲省, or the province that the text calls by its short name."""
    names = [entity.name for entity in story.cast.of(PLACE)]
    levels = load_levels()
    full = (name for name in names if name[-1] == "省")
    return next(full, None) or next(
        (name for name in names if levels.get(name) == "province"), None
    )


LEVELS = {"县": "county", "旗": "county"}


def find_district(story: Story) -> str | None:
    """全区 in a text about a district: 崇川区."""
    place = story.main_place
    return place if place and place.endswith(("区", "新区")) else None
