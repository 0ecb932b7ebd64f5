"""Names of parks by their suffix: 松木经开区, “船山时间谷”钟表产业园."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.park_lists import GREEN_PATTERN
from articles.parser.mentions.names.park_starts import PAIR_PATTERN, find_park_start
from articles.parser.mentions.names.park_words import (
    KIND_WORDS,
    PARTICLES,
    PROVINCES,
    VAGUE,
    is_chinese,
)
from articles.parser.mentions.names.walking import (
    HARD,
    INNER,
    PLAIN,
    PROPER,
    TRADE,
    ends_word,
    find_sort,
    is_aligned,
    load_places,
    read_words,
    tokens_before,
    tokens_between,
)
from articles.parser.tokens import Token, is_common
from articles.parser.words import load_column, load_pattern

# "开封片区", "海宁分区", "五岭园" behind the zone that they are of
PIECE_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,4}?(?P<kind>新?片区|分区|分园|园区)|[\u4e00-\u9fff]{2}(?P<garden>园)(?![区林地艺])"
)
DISTRICT_PATTERN = re.compile(r"\(([\u4e00-\u9fff]{2,5})\)")
# a park inside a zone, not another zone: 化工园区, 产业园, 科技城, but a bonded one
INNER_PATTERN = re.compile(r"(?:[园城谷港]区?|保税区|综保区|保税港区|出口加工区)$")
# no word of these sorts stands between a zone and what a park in it is for
PARTED = (HARD, INNER, PROPER)
# "甲泰工业园区|和|平武工业园"
AND_PATTERN = re.compile(r"(?<=[区园城港])[和与及](?=..)")
# 国家级开发区, 二星级园区, 培育期开发区, 先进产业集聚区 and a 市委's are no names
GRADED_PATTERN = re.compile(
    r"(?:级|期|先进|优秀|[十百两]强|以上|第一批|首批|[\u4e00-\u9fff]性|[两几])(?:产业|工业)?$|[省市县区]委|[一二三四五六七八九十]届|联合会|协会|学会"
)
# such as "湛江市" before "湛江"; not "湛江市" before "开发区"
ADDRESS_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?([\u4e00-\u9fff]{2,5})[市县区](?=\1)"
)
# 江苏省高新区 are all of a province too, but 北京经济技术开发区 and 台湾工业园 are one
CITIES = frozenset(["北京", "天津", "上海", "重庆", "台湾", "香港", "澳门"])
# zones that a province has one of
UNIQUE_PATTERN = re.compile(
    r"自贸|自由贸易|(?<!高)新区$|自创|自主创新|综改|综合改革|合作区$"
)
# such as "海峡西岸经济区": parts of the country
REGION_PATTERN = re.compile(
    r"(?:海峡西岸|北部湾|环渤海|成渝|中原|淮海|长三角|珠三角|三角洲|经济特|东中西)(?:经济|区域)"
)
# such as "食品" between 井研经开区 and 产业园: what a park inside a zone is for
LONGEST_PURPOSE = 6
# words of a park's last letter and what follows it
INSIDE = ("区内", "区里", "园内", "园里", "城内", "城里", "港内")
# such as "河北-平武工业园"
JOINT_PATTERN = re.compile(r"([\u4e00-\u9fff]{2,4})(?:[-·]|(?<!—)—)$")


def find_parks(text: str) -> Iterator[Mention]:
    """'坐落于衡阳县西渡高新区' → 衡阳县西渡高新区."""
    zone: Mention | None = None
    for match in load_pattern("park_suffixes").finditer(text):
        suffix = match.group()
        if suffix == "园区" and is_any(text, match.start()):
            continue
        start = find_park_start(text, match.start(), suffix)
        start = skip_address(text, join_pair(text, start), match.end())
        start = skip_and(text, join_bracketed(text, start), match.start())
        start = skip_former(text, start)
        is_nameless = start == match.start() or (zone and start < zone.stop)
        if is_nameless and zone:
            is_inner = is_inner_park(text, zone, match)
            start = zone.start if is_inner else match.start()
        if zone and start == zone.stop and is_quarter(zone.value, text, start, match):
            start = zone.start
        if start < match.start() and is_zone(text, start, match):
            stop = skip_district(text, skip_piece(text, match.end()))
            name = text[start:stop].replace("“", "").replace("”", "")
            zone = Mention(PARK, start, stop, name, "park_suffix")
            yield zone


def is_any(text: str, anchor: int) -> bool:
    """入驻园区, 该园区: no name of two letters stands before it."""
    before = text[max(0, anchor - 2) : anchor]
    is_letters = len(before) == 2 and is_chinese(before[0]) and is_chinese(before[1])
    if before in load_places():  # 富士康|郑州园区
        owner = tokens_before(text, anchor - len(before))[-1:]
        return all(find_sort(token) != PROPER for token in owner)
    return not is_letters or before[1] in PARTICLES or is_common(before)


# what is part of a zone and bears its name: 福清功能区 of 福州新区
BONDED = ("综合保税区", "综保区", "保税港区", "出口加工区")
QUARTERS = {
    "新区": ("功能区", "新城", *BONDED),
    "经开区": ("新区", *BONDED),
    "高新区": ("新区", *BONDED),
    "开发区": ("新区", *BONDED),
}


def is_quarter(zone: str, text: str, start: int, suffix: re.Match[str]) -> bool:
    """福清功能区 of 福州新区福清功能区, 综保区 of 甲山经开区综保区.

    Two zones that build one together: 昆山高新区|沭阳工业园.
    """
    is_own = any(zone.endswith(e) and suffix[0] in QUARTERS[e] for e in QUARTERS)
    place = text[start : suffix.start()]
    is_joint = place in load_places() and suffix[0] in JOINT and place not in zone
    return is_own or (is_joint and zone.endswith(load_official()))


# what zones of two places build in one of them
JOINT = ("工业园", "工业园区", "产业园", "产业园区", "科技园", "园区")


def skip_piece(text: str, stop: int) -> int:
    """开封片区 of 中国(河南)自由贸易试验区开封片区, 海宁分区 of 漕河泾开发区海宁分区.

    And 珠海园区 of 珠澳跨境工业区珠海园区.

    And 五岭园 of 晋山经济开发区五岭园, which is no garden.
    """
    piece = PIECE_PATTERN.match(text, stop)
    if piece is None:
        return stop
    if piece["garden"]:
        is_zone = text.endswith(load_official(), 0, stop)
        is_green = GREEN_PATTERN.search(piece.group())
        is_kind = load_pattern("park_suffixes").fullmatch(piece.group())
        is_own = is_zone and not (is_green or is_kind)
        return piece.end() if is_own else stop
    is_whole = text.endswith(("自贸区", "贸易试验区", "自贸试验区", "新区"), 0, stop)
    is_placed = piece.group().removesuffix(piece["kind"]) in load_places()
    is_branch = piece["kind"] in ("分区", "分园", "园区") and is_placed
    is_whole = is_whole and piece["kind"] != "园区"
    return piece.end() if is_whole or is_branch else stop


def skip_district(text: str, stop: int) -> int:
    """(滨江) of 杭州高新区(滨江): the district that is one with the zone."""
    district = DISTRICT_PATTERN.match(text, stop)
    is_place = district and district[1] in load_places()
    return district.end() if district and is_place else stop


# how parks are called that 产业园 may follow: 丙湖氢谷|产业园
LANDSCAPES = ("谷", "港", "湾", "岛")
BUILT = frozenset({"产业园", "产业园区", "科技园", "创新园", "工业园", "园区"})


def is_inner_park(text: str, zone: Mention, suffix: re.Match[str]) -> bool:
    """食品产业园 right behind 井研经开区: named by what it is for and the zone it is in."""
    gap = suffix.start() - zone.stop
    if gap == 0 and zone.value.endswith(LANDSCAPES) and suffix[0] in BUILT:
        return True
    is_near = gap == 0 and (
        not suffix.group().startswith("产业") or is_shared(zone.value)
    )
    is_near = is_near or 1 < gap <= LONGEST_PURPOSE
    is_inner = INNER_PATTERN.search(suffix.group()) is not None
    if not (is_near and is_inner and zone.value.endswith(load_official())):
        return False
    between = tokens_between(text, zone.stop, suffix.start())
    return all(t.text not in VAGUE and find_sort(t) not in PARTED for t in between)


def is_shared(zone: str) -> bool:
    """深圳南山河源高新区 has the names of two: a 产业园 behind it is theirs."""
    heads = (zone[:length] for length in (2, 3) if zone[:length] in load_places())
    first = next(heads, "")
    rest = range(len(first), len(zone) - 2) if first else range(0)
    return any(zone[i : i + 2] in load_places() for i in rest)


@cache
def load_official() -> tuple[str, ...]:
    """How the names of official zones end."""
    return (*load_column("park_suffixes", "admin"), "产业园区", "科技园区")


def join_bracketed(text: str, start: int) -> int:
    """西部 of 西部(德阳)光电产业园: no name begins with a bracket."""
    if text[start] != "(":
        return start
    before = tokens_before(text, start)[-2:]
    named = [*takewhile(is_before_bracket, reversed(before))]
    # (记者甲乙)|丙丁高新区: else the bracket is no part of it
    return named[-1].start if named else text.index(")", start) + 1


def is_before_bracket(token: Token) -> bool:
    """西部 of 西部(德阳), 中国 of 中国(河南)."""
    is_plain = token.is_chinese and find_sort(token) == PLAIN
    return token.text == "中国" or is_plain


def is_zone(text: str, start: int, suffix: re.Match[str]) -> bool:
    """Neither 浦东新区, which is a place, nor the 创新区 of 创新区域."""
    name = text[start : suffix.end()]
    is_place = any(is_division(name, i) for i in range(len(name) - 2))
    is_any = is_of_province(text[start : suffix.start()], suffix.group())
    is_any = is_any or is_graded(text[start : suffix.start()])
    is_any = is_any or bool(REGION_PATTERN.search(name)) or is_national(name, suffix)
    return not (is_place or is_any) and is_ended(text, suffix)


def is_division(name: str, start: int) -> bool:
    """浦东新区 of 上海浦东新区; no city but 天津 has 滨海新区 for a division."""
    if name[start:] not in load_places():
        return False
    city = name[:start].removesuffix("市")
    return name[start:] != "滨海新区" or city in ("", "天津")


def is_ended(text: str, suffix: re.Match[str]) -> bool:
    """集中|区内, 科技|园里: the tokenizer joins 区 to what follows, 生物医药|谷 before."""
    if ends_word(text, *suffix.span()):
        return True
    stop = suffix.end()
    before = read_words(text).around(suffix.start())
    is_of_branch = bool(before) and find_sort(before[0]) == TRADE
    is_of_branch = is_of_branch and is_aligned(text, stop, stop)
    return is_of_branch or text.startswith(INSIDE, stop - 1)


def is_graded(owner: str) -> bool:
    """国家级 names no zone, but 招远国家级 is that of a place."""
    bare = owner.removesuffix("国家级")
    is_of_place = bare != owner and bare in load_places() and bare not in PROVINCES
    return not is_of_place and GRADED_PATTERN.search(owner) is not None


def is_national(name: str, suffix: re.Match[str]) -> bool:
    """长沙等国家高新区: 国家 names a zone only behind its place."""
    owner = name.removesuffix(suffix.group())
    return owner.endswith("国家") and owner[:-2] not in load_places()


def is_of_province(owner: str, suffix: str) -> bool:
    """Any zone of 山西省, but 北京经济技术开发区 and 海南自贸区 are one."""
    if owner[:3] in PROVINCES and owner[3:] in KIND_WORDS:
        return True  # 甲省|现代农业|产业园: a rank that many hold
    if owner not in PROVINCES or UNIQUE_PATTERN.search(suffix):
        return False
    return suffix == "开发区" or owner.removesuffix("市") not in CITIES


def skip_address(text: str, start: int, stop: int) -> int:
    """广东省湛江市|湛江经济技术开发区: the address stands before the name."""
    address = ADDRESS_PATTERN.match(text, start, stop)
    return address.end() if address else start


def skip_former(text: str, start: int) -> int:
    """原|沧州临港化工园: what the park was called."""
    is_placed = text[start + 1 : start + 3] in load_places()
    is_remark = text.endswith("(", 0, start)
    return start + text.startswith(("原", "现"), start) * (is_placed or is_remark)


def skip_and(text: str, start: int, anchor: int) -> int:
    """甲泰工业园区和|平武工业园, 岭川西园和|乙企创业园: the tokenizer joins 和 to a word."""
    inner = AND_PATTERN.search(text, start, anchor)
    return inner.end() if inner else start


def join_pair(text: str, start: int) -> int:
    """中德 of 中德(常州)创新产业园, 河北 of 河北-平武工业园."""
    is_joined = text[max(0, start - 1) : start] in ("-", "—", "·")
    for stop in (start, start + 1, start - 1)[: 2 + is_joined]:
        if stop > 1 and PAIR_PATTERN.search(text, stop - 2, stop):
            return stop - 2
    joint = JOINT_PATTERN.search(text, max(0, start - 5), start)
    names = [joint[1][i:] for i in range(len(joint[1]) - 1)] if joint else []
    first = next((name for name in names if name in load_places()), "")
    return start - len(first) - 1 if first else start


# "乌鲁木齐、连云港经开区", "长治、锦州等14家省级高新区": one kind for all of them
SHARED_PATTERN = re.compile(
    r"(?P<places>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)"
    r"(?:(?:、|和|及|与)(?P<last>[\u4e00-\u9fff]{2,4}?)|等\d+[家个](?:省级|国家级)?)"
    r"(?P<kind>高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区)"
)
# one of these stands in every such list
SHARED_HINT = re.compile(r"、[\u4e00-\u9fff]{2,16}(?:开发|高新|经开)区|等\d+[家个]")


def find_shared(text: str) -> Iterator[Mention]:
    """'乌鲁木齐、连云港经开区' → 乌鲁木齐经开区: a kind that stands once goes for all."""
    if not SHARED_HINT.search(text):
        return
    for match in SHARED_PATTERN.finditer(text):
        if match["last"] and match["last"] not in load_places():
            continue
        for place in re.finditer(r"[^、]+", match["places"]):
            name = find_last_place(place.group())
            if name and name not in PROVINCES:
                stop = match.start() + place.end()
                yield Mention(
                    PARK, stop - len(name), stop, name + match["kind"], "park_shared"
                )


def find_last_place(words: str) -> str:
    """长治 of 其中长治; empty where no place ends the words."""
    found = (words[i:] for i in range(len(words) - 1))
    return next((name for name in found if name in load_places()), "")


SUFFIX_ENDS = "".join({suffix[-1] for suffix in load_column("park_suffixes")})
RULES = ((SUFFIX_ENDS, find_parks), ("、", find_shared))
