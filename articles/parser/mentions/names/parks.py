"""Names of parks by their suffix: 松木经开区, “船山时间谷”钟表产业园."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.walking import (
    HARD,
    INNER,
    PLACE,
    PLAIN,
    PROPER,
    QUOTED,
    SELDOM,
    Part,
    ends_word,
    find_sort,
    load_places,
    tokens_before,
    tokens_between,
    walk_left,
)
from articles.parser.tokens import Token, is_verb
from articles.parser.words import load_column, load_pattern, load_words

PIECE_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,4}片区")
DISTRICT_PATTERN = re.compile(r"\(([\u4e00-\u9fff]{2,5})\)")
# a park inside a zone, not another zone: 化工园区, 产业园, 科技城
INNER_PATTERN = re.compile(r"[园城谷港]区?$")
# no word of these sorts stands between a zone and what a park in it is for
PARTED = (HARD, INNER, PROPER)
# verbs that parks are named by: 市场创新产业园区
NOUNS = frozenset(
    ["创新", "创业", "制造", "孵化", "服务", "研发", "融合", "出口", "进口", "合作"]
)
# single characters that a sentence has and no name of two letters
PARTICLES = frozenset(
    "的了在和与及是为到从把被让等个各全本我你他她市县区省州该此这那两几有要将对由向也都就又还再并而或且"
    "入进至于以给比出做建办设造抓促推强新老大小好多最更很不年月日来率一二三四五六七八九十"
)
# 山西省开发区 are all the zones of a province
PROVINCES = frozenset(
    name
    for row in load_words("places")
    if row[1] == "province"
    for name in (row[0], *row[2:])
)
# two countries that build a park together: 中德(常州)创新产业园
PAIR_PATTERN = re.compile(r"中[德韩日新意法美英以奥瑞荷俄欧马泰比]$")
# 国家级开发区, 二星级园区, 培育期开发区, 先进产业集聚区 and a 市委's are no names
GRADED_PATTERN = re.compile(
    r"(?:级|期|先进|优秀|[十百两]强|以上|第一批|首批|[\u4e00-\u9fff]性|[两几])(?:产业|工业)?$|[省市县区]委|[一二三四五六七八九十]届"
)
# such as "湛江市" before "湛江"; not "湛江市" before "开发区"
ADDRESS_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?([\u4e00-\u9fff]{2,5})[市县区](?=\1)"
)
# 江苏省高新区 are all of a province too, but 北京经济技术开发区 is one
CITIES = frozenset(["北京", "天津", "上海", "重庆"])
# zones that a province has one of
UNIQUE_PATTERN = re.compile(r"自贸|自由贸易|(?<!高)新区$|自创|自主创新|综改|综合改革|合作区$")
# such as "海峡西岸经济区": parts of the country
REGION_PATTERN = re.compile(
    r"(?:海峡西岸|北部湾|环渤海|成渝|中原|淮海|长三角|珠三角|三角洲|经济特|东中西)(?:经济|区域)"
)
# such as "食品" between 井研经开区 and 产业园: what a park inside a zone is for
LONGEST_PURPOSE = 6
# the sort of several letters that may be one name
LETTERS = "letters"
# words that tell no park of a zone from another
VAGUE = frozenset(
    [
        *("重点", "特色", "专业", "各类", "各", "多个", "众多", "主要", "首个", "一批"),
        *("若干", "其他", "核心", "所有", "下属", "现有", "个", "项目"),
        *("一期", "二期", "三期"),
    ]
)
# words of a park's last letter and what follows it
INSIDE = ("区内", "区里", "园内", "园里", "城内", "城里", "港内")
# such as "河北-平武工业园"
JOINT_PATTERN = re.compile(r"([\u4e00-\u9fff]{2,4})[-·]$")


def find_parks(text: str) -> Iterator[Mention]:
    """'坐落于衡阳县西渡高新区' → 衡阳县西渡高新区."""
    zone: Mention | None = None
    for match in load_pattern("park_suffixes").finditer(text):
        suffix = match.group()
        start = find_park_start(text, match.start(), suffix)
        start = skip_address(text, join_pair(text, start), match.end())
        start = skip_former(text, join_bracketed(text, start))
        is_nameless = start == match.start() or (zone and start < zone.stop)
        if is_nameless and zone:
            is_inner = is_inner_park(text, zone, match)
            start = zone.start if is_inner else match.start()
        if zone and start == zone.stop and is_quarter(zone.value, match.group()):
            start = zone.start
        if start < match.start() and is_zone(text, start, match):
            stop = skip_district(text, skip_piece(text, match.end()))
            name = text[start:stop].replace("“", "").replace("”", "")
            zone = Mention(PARK, start, stop, name, "park_suffix")
            yield zone


def is_quarter(zone: str, suffix: str) -> bool:
    """福清功能区 of 福州新区福清功能区, 秦汉新城 of 西咸新区秦汉新城."""
    return zone.endswith("新区") and suffix in ("功能区", "新城")


def skip_piece(text: str, stop: int) -> int:
    """开封片区 of 中国(河南)自由贸易试验区开封片区."""
    piece = PIECE_PATTERN.match(text, stop)
    is_free = text.endswith(("自贸区", "贸易试验区", "自贸试验区"), 0, stop)
    return piece.end() if piece and is_free else stop


def skip_district(text: str, stop: int) -> int:
    """(滨江) of 杭州高新区(滨江): the district that is one with the zone."""
    district = DISTRICT_PATTERN.match(text, stop)
    is_place = district and district[1] in load_places()
    return district.end() if district and is_place else stop


def is_inner_park(text: str, zone: Mention, suffix: re.Match[str]) -> bool:
    """食品产业园 right behind 井研经开区: named by what it is for and the zone it is in."""
    gap = suffix.start() - zone.stop
    is_near = gap == 0 and not suffix.group().startswith("产业")
    is_near = is_near or 1 < gap <= LONGEST_PURPOSE
    is_inner = INNER_PATTERN.search(suffix.group()) is not None
    if not (is_near and is_inner and zone.value.endswith(load_official())):
        return False
    between = tokens_between(text, zone.stop, suffix.start())
    return all(t.text not in VAGUE and find_sort(t) not in PARTED for t in between)


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
    is_place = any(name[i:] in load_places() for i in range(len(name) - 2))
    is_any = is_of_province(text[start : suffix.start()], suffix.group())
    is_any = is_any or is_graded(text[start : suffix.start()])
    is_any = is_any or bool(REGION_PATTERN.search(name)) or is_national(name, suffix)
    # 集中|区内, 科技|园里: the tokenizer joins 区 to what follows
    is_ended = ends_word(text, *suffix.span()) or text.startswith(
        INSIDE, suffix.end() - 1
    )
    return not (is_place or is_any) and is_ended


def is_graded(owner: str) -> bool:
    """国家级 names no zone, but 招远国家级 is that of a place."""
    bare = owner.removesuffix("国家级")
    is_of_place = bare != owner and bare in load_places() - PROVINCES
    return not is_of_place and GRADED_PATTERN.search(owner) is not None


def is_national(name: str, suffix: re.Match[str]) -> bool:
    """长沙等国家高新区: 国家 names a zone only behind its place."""
    owner = name.removesuffix(suffix.group())
    return owner.endswith("国家") and owner[:-2] not in load_places()


def is_of_province(owner: str, suffix: str) -> bool:
    """Any zone of 山西省, but 北京经济技术开发区 and 海南自贸区 are one."""
    if owner not in PROVINCES or UNIQUE_PATTERN.search(suffix):
        return False
    return suffix == "开发区" or owner.removesuffix("市") not in CITIES


def skip_address(text: str, start: int, stop: int) -> int:
    """广东省湛江市|湛江经济技术开发区: the address stands before the name."""
    address = ADDRESS_PATTERN.match(text, start, stop)
    return address.end() if address else start


def skip_former(text: str, start: int) -> int:
    """原|沧州临港化工园: what the park was called."""
    return start + text.startswith(("原", "现"), start) * (
        text[start + 1 : start + 3] in load_places()
    )


def join_pair(text: str, start: int) -> int:
    """中德 of 中德(常州)创新产业园, 河北 of 河北-平武工业园."""
    for stop in (start, start + 1):
        if PAIR_PATTERN.search(text, max(0, stop - 2), stop):
            return stop - 2
    joint = JOINT_PATTERN.search(text, max(0, start - 5), start)
    names = [joint[1][i:] for i in range(len(joint[1]) - 1)] if joint else []
    first = next((name for name in names if name in load_places()), "")
    return start - len(first) - 1 if first else start


def find_park_start(text: str, anchor: int, suffix: str) -> int:
    """The anchor itself where no proper name stands before the suffix."""
    county = find_county_start(text, anchor)
    if county < anchor:
        return county
    short = find_short_start(text, anchor)
    if short < anchor and suffix in load_column("park_suffixes", "admin"):
        return short
    parts = join_letters([*takewhile(is_inside, walk_left(text, anchor))])
    if suffix in load_column("park_suffixes", "direct"):
        return find_direct_start(parts, anchor, suffix)
    pair = next((part.start - 1 for part in parts if is_pair(text, part)), None)
    if pair is not None:
        return join_place(text, pair)
    proper = [i for i, part in enumerate(parts) if is_proper(part)]
    if proper:
        first = proper[-1]
        # 光谷 of 光谷物联港产业园, 华夏 of 华夏生态建陶工业园: plain words, generic
        # ones among them, that nothing parts from the rest
        plain = parts[first + 1 :]
        is_whole = bool(plain) and is_plain_name(plain[-1]) and len(plain) <= 2
        is_whole = is_whole and all(is_plain_name(p) or is_generic(p) for p in plain)
        # 载体|湛江开发区, but 东 of 东太湖科技金融城
        is_side = len(plain) == 1 and plain[0].text in "东西南北"
        is_whole = is_whole and (parts[first].sort != PLACE or is_side)
        return parts[-1 if is_whole else first].start
    is_official = suffix in load_column("park_suffixes", "admin")
    if not (is_official and parts and is_plain_name(parts[0])):
        return anchor
    # 水井 of 水井头工业集中区
    is_joined = len(parts[0].text) == 1 and any(map(is_plain_name, parts[1:2]))
    return parts[is_joined].start


def join_place(text: str, start: int) -> int:
    """沈阳 of 沈阳中德产业园."""
    before = tokens_between(text, max(0, start - LONGEST), start)[-1:]
    is_placed = any(t.stop == start and find_sort(t) == PLACE for t in before)
    return before[0].start if is_placed else start


def find_direct_start(parts: Sequence[Part], anchor: int, suffix: str) -> int:
    """通州湾 of 通州湾示范区, 宿马 of 宿马园区; 园区 behind a place may be any there."""
    sorts = (PROPER,) if suffix == "园区" else (PROPER, PLACE)
    named = [*takewhile(lambda part: part.sort in sorts or is_bay(part), parts)]
    is_named = named and is_proper(named[-1]) and not is_verb(named[-1].text)
    is_part = is_named and (named[-1].text in PROVINCES or named[0].text[0] in "园区")
    return named[-1].start if is_named and not is_part else anchor


def is_bay(part: Part) -> bool:
    """湾 of 泰州湾."""
    return part.text in ("湾", "港", "湖", "岛")


def join_letters(parts: Sequence[Part]) -> list[Part]:
    """苏滁 of 苏滁现代产业园, which the tokenizer takes for two words, is one."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and is_lone(part) and (is_lone(last) or last.sort == LETTERS):
            joined[-1] = Part(LETTERS, part.text + last.text, part.start)
        else:
            joined.append(part)
    return [
        p._replace(sort=PROPER if len(p.text) < 4 else PLAIN)
        if p.sort == LETTERS
        else p
        for p in joined
    ]


def is_lone(part: Part) -> bool:
    is_letter = len(part.text) == 1 and part.sort == PLAIN
    return is_letter and part.text not in PARTICLES


def find_county_start(text: str, anchor: int) -> int:
    """道县 of 道县工业集中区: two letters that the tokenizer takes for two words.

    Behind a mark any place: 新和 of 、新和工业园区.
    """
    start = anchor - 2
    is_county = text[max(0, start) : anchor] in load_places()
    tokens = tokens_between(text, start, anchor) if is_county and start >= 0 else ()
    is_split = [len(token.text) for token in tokens] == [1, 1]
    is_parted = start == 0 or text[start - 1] in ",、:;("
    return start if is_split and (is_parted or text[anchor - 1] in "县市") else anchor


def find_short_start(text: str, anchor: int) -> int:
    """滇中 of 滇中新区: two letters that the tokenizer takes for two words.

    A place right before them is of the name: 太原中北高新区.
    """
    tokens = tokens_before(text, anchor)
    letters = [*takewhile(is_letter, reversed(tokens))]
    if not tokens or tokens[-1].stop != anchor or not 1 < len(letters) < 4:
        return anchor
    before = tokens[-len(letters) - 1 : -len(letters)]
    is_placed = before and find_sort(before[0]) == PLACE
    return (before if is_placed else letters[-1:])[0].start


# "乌鲁木齐、连云港经开区", "长治、锦州等14家省级高新区": one kind for all of them
SHARED_PATTERN = re.compile(
    r"(?P<places>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)"
    r"(?:(?:、|和|及|与)(?P<last>[\u4e00-\u9fff]{2,4}?)|等\d+[家个](?:省级|国家级)?)"
    r"(?P<kind>高新技术产业开发区|经济技术开发区|经济开发区|高新区|经开区)"
)


SHARED_HINT = re.compile(r"、[\u4e00-\u9fff]{2,16}(?:开发|高新|经开)区|等\d+[家个]")


def find_shared(text: str) -> Iterator[Mention]:
    """'乌鲁木齐、连云港经开区' → 乌鲁木齐经开区: a kind that stands once goes for all."""
    if "、" not in text or not SHARED_HINT.search(text):
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


def is_letter(token: Token) -> bool:
    """One character, and no particle."""
    return len(token.text) == 1 and token.is_chinese and token.text not in PARTICLES


def is_pair(text: str, part: Part) -> bool:
    """德 of 中德创新产业园."""
    start = part.start
    return len(part.text) == 1 and bool(
        PAIR_PATTERN.search(text, max(0, start - 1), start + 1)
    )


def is_inside(part: Part) -> bool:
    """A park's name holds no verb, no company and no other park."""
    if part.text == "公司" or (part.sort == SELDOM and is_verb(part.text)):
        return False
    is_act = part.sort == INNER and part.text not in NOUNS
    return not (is_act or is_other_park(part.text))


def is_other_park(word: str) -> bool:
    """新区, 产业园; 智谷 of 智谷科技产业园 may be half of a name."""
    if len(word) < 3:
        return word in load_column("park_suffixes", "admin")
    return word in load_column("park_suffixes") or word.endswith("开发区")


def is_proper(part: Part) -> bool:
    """Can begin the name of a park."""
    is_name = part.sort in (PLACE, PROPER, SELDOM, QUOTED)
    return is_name and part.text not in load_column("park_generic")


def is_generic(part: Part) -> bool:
    return part.text in load_column("park_generic")


def is_plain_name(part: Part) -> bool:
    """松木 before 经开区, not 省级."""
    if part.sort not in (PLAIN, SELDOM) or part.text in load_column("park_generic"):
        return False
    if is_verb(part.text):
        return False
    return len(part.text) == 1 or part.text not in load_column("common")
