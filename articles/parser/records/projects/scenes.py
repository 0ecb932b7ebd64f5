"""What a sentence says of a park: a scene, a venue, or one thing of a list."""

import re
from dataclasses import dataclass

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.openings import opens_clause
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.records.projects.names import strip_name
from articles.parser.records.projects.naming import NameIndex
from articles.parser.records.projects.parties import SIGNS
from articles.parser.story import Story

LONGEST = 20  # characters of a park's name

# "位于", "落户到", "第二站是" before the park in which the NAME stands
SITE_PATTERN = re.compile(
    r"(?:位于|坐落[于在]|座落[于在]|地处|落户[于在到]?|入驻|进驻|落地|布局|选址[于在]?|在|于|第[一二三四五六七八九十]站(?:是|为|到)|首站(?:是|为|到))[^,。;]{0,10}$"
    r"|(?:对面|隔壁|紧挨着?|毗邻|相邻|之隔|旁边|不远处?)的$"
)
# "甲山科技新城内,乙企的NAME"
INSIDE_PATTERN = re.compile(r"[里内](?=[,的]|[一-鿿]{2,})")


@dataclass(frozen=True, slots=True)
class Setting:
    """The park that an article is about, and the projects that are no park."""

    names: NameIndex[Dossier]
    story: Story
    main: Cell | None = None


# "走进甲山高新区,", "盛夏的甲山高新区,", "以甲山高新区为例"
ENTERED_PATTERN = re.compile(
    r"(?:走进|来到|步入|走入|踏入|进入|以|[月日春夏秋冬节晨后]的)$"
)
# "内,", "为例" behind the park
GONE_ON_PATTERN = re.compile(r"(?:园区|厂区)?[内里]?,|为例")


# "与甲山高新区签约", "同甲山高新区管委会签订协议"
PARTY_PATTERN = re.compile(r"[与和同跟]$")
SIGNED_PATTERN = re.compile(
    rf"(?:管委会|管理委员会|党工委)?(?:正式|成功|顺利|共同|在[^,。;]{{2,12}})*“?{SIGNS}"
)


def is_setting(reading: Reading, park: Mention) -> bool:
    """'松木经开区签约NAME', '在水口山经开区举行,包括NAME'."""
    if any(mention.start == park.stop for mention in reading.of(PROJECT)):
        return False
    at = max(0, park.start - 14)
    is_site = SITE_PATTERN.search(reading.text, at, park.start) or INSIDE_PATTERN.match(
        reading.text, park.stop
    )
    is_told = is_entered(reading, park) or is_party(reading, park)
    return bool(is_site) or is_told or opens_clause(reading, park)


def is_party(reading: Reading, park: Mention) -> bool:
    """'与甲山高新区签约,投资2亿元建设NAME'."""
    is_with = PARTY_PATTERN.search(reading.text, 0, park.start)
    return bool(is_with) and bool(SIGNED_PATTERN.match(reading.text, park.stop))


def is_entered(reading: Reading, park: Mention) -> bool:
    """'走进甲山高新区,', '以甲山高新区为例'."""
    is_led = ENTERED_PATTERN.search(reading.text, max(0, park.start - 2), park.start)
    return bool(is_led) and bool(GONE_ON_PATTERN.match(reading.text, park.stop))


def is_other(names: NameIndex[Dossier], park: Mention) -> bool:
    """A 产业园 that is one of the projects is not where another stands."""
    return not is_project(names, park.value)


def is_project(names: NameIndex[Dossier], park: str) -> bool:
    """Whether a project is called so: not 甲工业园区 of 甲工业园区污水处理厂."""
    owner, stem = names.find(park), strip_name(park)
    stems = [strip_name(m.value) for _, m in owner.mentions] if owner else []
    return any(s.endswith(stem) or stem.endswith(s) for s in stems)


def is_item(reading: Reading, park: Mention) -> bool:
    """'举行甲隆工业园暨乙粮食城、丙食品、NAME开工仪式': built like the others."""
    if reading.text.startswith("暨", park.stop):
        return True
    is_listed = reading.text.startswith("、", park.stop)
    return is_listed and not reading.between(park.stop, park.stop + LONGEST, PARK)


# "全市重大项目集中开工活动在甲山高新区举行": there many meet, and few of them build
WIDE_PATTERN = re.compile(
    r"[省市县州][^,。;]{0,30}(?:活动|仪式|大会|会议|现场会|推进会|动员会)[^,。;]{0,6}[在于]$"
)
# "主会场设在" before a park
HALL_PATTERN = re.compile(r"主?会场[^,。;]{0,4}[在于为是]$")
# "举行" behind it
HELD_PATTERN = re.compile(r"[^,。;]{0,24}(?:举行|召开|举办|启动|隆重|火热|同步|设)")


def is_venue(reading: Reading, park: Mention) -> bool:
    """Where the projects of a whole city are begun at once."""
    text, at = reading.text, max(0, park.start - 60)
    if HALL_PATTERN.search(text, at, park.start):
        return True
    is_wide = WIDE_PATTERN.search(text, at, park.start)
    return bool(is_wide) and bool(HELD_PATTERN.match(text, park.stop))


# "选址甲山经开区", "位于甲山经开区": where that one stands
LIES_PATTERN = re.compile(
    r"(?:位于|地处|坐?[座落]?落[于在户]|选址[于在]?|入驻|进驻|布局|落地)[^,。;]{0,10}$"
)


def lies(reading: Reading, park: Mention) -> bool:
    """Whether it is only told that something stands there."""
    at = max(0, park.start - 14)
    return LIES_PATTERN.search(reading.text, at, park.start) is not None


# "甲山高新区的年产5万吨薄片项目": one of them, not "的10个项目"
OWNED_PATTERN = re.compile(
    r"的(?!重[大点]|[^,。;]{0,8}现场|[^,。;]{0,4}[\d一二三四五六七八九十几多])[^,。;]{4,24}?(?:项目|工程|基地|生产线|工厂|产业园)"
)


def is_owner(reading: Reading, park: Mention) -> bool:
    """'甲山高新区的NAME' tells where that one stands."""
    return OWNED_PATTERN.match(reading.text, park.stop) is not None


def tells_of_all(reading: Reading, park: Mention) -> bool:
    """Whether what follows is told there: it is no venue, nor tied to one project."""
    is_one = any(tells(reading, park) for tells in (is_venue, is_owner, lies))
    return is_setting(reading, park) and not is_one
