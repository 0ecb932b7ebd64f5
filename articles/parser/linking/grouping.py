"""Names of one kind → groups that mean the same entity, the longest name first."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.linking.cores import (
    BRACKETED_PATTERN,
    find_core,
    is_legal,
    is_place,
    load_divisions,
    load_place_head,
)
from articles.parser.mentions.names.park_words import PROVINCES
from articles.parser.mentions.names.walking import load_places
from articles.parser.words import compile_guarded, load_column, load_ends, load_words

# "有限公司" behind a name that all know
LEGAL_FORM_PATTERN = compile_guarded(r"(?:股份)?(?:有限)?(?:责任)?公司$")
# kinds of zone that go by no other name: 成都高新综合保税区 is no 成都高新区
MARKED_PATTERN = re.compile("保税|综保|自贸|自由贸易|出口加工")
# a place may have one of each: 甲乡高新区 is no 甲乡经开区
TECHNOLOGY_PATTERN = re.compile("高新|高技术")
ECONOMY_PATTERN = re.compile("经开|经济")
# "甲山开发区" beside 甲山高新区
ZONE_PATTERN = re.compile("(?<!产业)(?<!经济)(?<!技术)开发区$")
# "甲湖科学城" beside 甲湖高新区
CITY_PATTERN = re.compile("(?:科学|科技|科创|智慧|新)城$")
# "(滨江)" of 杭州高新区(滨江)
DISTRICT_PATTERN = re.compile(r"\([^)]*\)$")
# what stands behind the core of a firm's name and tells no trade
ANY_LINE_PATTERN = re.compile(
    r"股份|有限|责任|公司|科技|技术|实业|工业|发展|控股|投资|产业|企业|制造|总厂|厂|\([^()]*\)"
)
# "(国家级)" of 甲山(国家级)经济技术开发区
NATIONAL_PATTERN = re.compile(r"\((?:国家级?|省级)\)")
# words left out of a park's name: 甲山数据谷 of 甲山国际大数据谷
FILLERS = frozenset(["国际", "国际大", "国家", "国家级", "现代", "智慧", "省级"])
# what other parks stand in
ZONE_ENDS = (
    "新区",
    "高新区",
    "经开区",
    "开发区",
    "产业园区",
    "工业园区",
    "科学城",
    "自贸区",
)
DIVISION_HEAD_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,4}?[市县区](?=.{4})")
DIVISION_PATTERN = re.compile(r"(?<=..)[省市县区]$")


def group_names(
    kind: str,
    names: Iterable[str],
    places: Sequence[str] = (),
    zones: Collection[str] = (),
) -> list[tuple[str, ...]]:
    """Each shorter name beside the one longer name that it is short for.

    zones are the cores of parks: any firm there may bear one.

    >>> group_names("enterprise", ["富泰宏", "衡阳富泰宏精密工业有限公司"])
    [('衡阳富泰宏精密工业有限公司', '富泰宏')]
    """
    groups: list[list[str]] = []
    names = [*dict.fromkeys(names)]
    order = {name: at for at, name in enumerate(names)}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        owners = [group for group in groups if is_short_of(kind, name, group)]
        if zones and find_core(kind, name) in zones:
            owners = [group for group in owners if name in group[0]]
        owner = choose_owner(name, owners, places) or choose_first(
            kind, name, owners, order
        )
        if owner is None:
            groups.append([name])
        else:
            owner.append(name)
    return [tuple(group) for group in groups]


def is_short_of(kind: str, short: str, group: Sequence[str]) -> bool:
    rule = RULES.get(kind)
    return rule is not None and rule(short, group[0])


def is_short_enterprise(short: str, full: str) -> bool:
    """富泰宏, 容百科技 of 宁波容百新能源科技股份有限公司; not 玄峰集团 of its 酒厂.

    >>> is_short_enterprise("玄峰集团", "玄峰集团红云酒厂")
    False
    """
    if are_elsewhere(short, full):
        return False
    if is_national(short, full):
        return True
    cores = (short, find_core(ENTERPRISE, short))
    is_known = short in load_column("known_enterprises")
    if is_known and find_core(ENTERPRISE, full) not in cores:
        return LEGAL_FORM_PATTERN.sub("", full).endswith(short)
    if is_legal(short) and not full.endswith(short):
        bare = short.removesuffix("公司")
        if (
            bare != short
            and len(bare) > 1
            and find_core(ENTERPRISE, full).startswith(bare)
        ):
            return True
        return has_same_core(short, full) and (bare == short or bare in full)
    return short in full or has_same_core(short, full) or is_part_of(short, full)


def are_elsewhere(one: str, other: str) -> bool:
    """云南丙能 and 湖南丙能: two firms of a group in two provinces.

    >>> are_elsewhere("云南丙能", "湖南丙能"), are_elsewhere("云南丙能", "曲靖丙能公司")
    (True, False)
    """
    province, another = find_province(one), find_province(other)
    return bool(province and another) and province != another


@lru_cache(maxsize=4096)  # each name of an article is held against all
def find_province(name: str) -> str:
    """云南 of 云南丙能; empty where a name begins with none."""
    head = load_place_head().match(name)
    return head.group() if head and head.group() in PROVINCES else ""


def is_national(short: str, full: str) -> bool:
    """中国能建 of 中国能源建设集团有限公司.

    >>> is_national("中国能建", "中国能源建设集团有限公司")
    True
    >>> is_national("中国中车", "中国中化集团有限公司")
    False
    """
    is_short = short.startswith("中国") and len(short) == 4 and is_legal(full)
    return is_short and full.startswith(short[:3]) and is_in_order(short, full)


def is_part_of(short: str, full: str) -> bool:
    """宸光装备 of 辽宁宸光制药装备有限公司: the core and a word of the rest."""
    core = find_core(ENTERPRISE, full)
    return len(core) > 1 and short.startswith(core) and is_in_order(short, full)


def has_same_core(short: str, full: str) -> bool:
    """富泰宏 and 富泰宏科技; two short names that go on differently are two firms.

    >>> has_same_core("富泰宏", "富泰宏科技"), has_same_core("恒力集团", "恒力化纤")
    (True, False)
    """
    core = find_core(ENTERPRISE, short)
    is_same = core == find_core(ENTERPRISE, full)
    if not is_same or full.endswith("公司"):
        return is_same
    line, other = (
        ANY_LINE_PATTERN.sub("", n.partition(core)[2]) for n in (short, full)
    )
    return not (line and other) or is_in_order(line, other)


def is_in_order(short: str, full: str) -> bool:
    letters = iter(full)
    return all(letter in letters for letter in short)


@cache
def load_official_cores() -> dict[str, str]:
    """东湖 by 光谷."""
    return {row[0]: row[1] for row in load_words("known_parks") if len(row) > 1}


def is_short_park(short: str, full: str) -> bool:
    """西渡高新区 of 衡阳县西渡高新区, 大龙工业园 of 贵州大龙经济开发区."""
    is_same = load_official_cores().get(short, "\0") in full
    is_other = holds(short, full) or is_elsewhere(short, full)
    if is_same or short in load_column("park_suffixes") or is_other:
        return is_same
    short, full = DISTRICT_PATTERN.sub("", short), DISTRICT_PATTERN.sub("", full)
    is_part = full.endswith(short) or is_base_of(short, full) or skips(short, full)
    if is_part or drop_division(short) == drop_division(full):
        return True
    core, full_core = find_core(PARK, short), find_core(PARK, full)
    same_core = core.removesuffix("市") == full_core.removesuffix("市")
    if same_core and is_kind_of(short, full):
        return True
    if is_place(core):
        return ends_alike(short, full) and is_abbreviated(short, full)
    if not is_same_sort(short, full):
        return False
    return core == full_core or (full.startswith(core) and is_in_order(short, full))


def holds(short: str, full: str) -> bool:
    """兰州新区 of 兰州新区绿色化工园区 is the zone in which that park stands.

    >>> holds("兰州新区", "兰州新区绿色化工园区"), holds("甲山高新区", "甲山高新区(滨江)")
    (True, False)
    """
    inner = full.removeprefix(short) if short.endswith(ZONE_ENDS) else full
    return inner != full and len(inner) > 3 and inner[0] != "("


def skips(short: str, full: str) -> bool:
    """衡阳松木经开区 of 衡阳石鼓松木经开区: without the district behind the place.

    >>> skips("衡阳松木经开区", "衡阳石鼓松木经开区"), skips("衡阳高新区", "衡阳松木高新区")
    (True, False)
    """
    place = load_place_head().match(short)
    if place is None or not full.startswith(place.group()):
        return False
    rest = short[place.end() :]
    middle = full[place.end() :].removesuffix(rest)
    if middle in FILLERS:
        return rest.endswith(load_ends("park_suffixes"))
    return middle in load_places() and find_core(PARK, rest) != rest


def is_base_of(short: str, full: str) -> bool:
    """宸东基地 of 宸东能源化工基地."""
    bare = short.removesuffix("基地")
    return bare != short and full.endswith("基地") and full.startswith(bare)


def is_elsewhere(one: str, other: str) -> bool:
    """甲县产业园 and 乙县产业园, 丙(甲县)产业园 and 丙(乙县)产业园."""
    heads = load_place_head().match(one), load_place_head().match(other)
    marks = (pattern.search for pattern in (load_divisions(), BRACKETED_PATTERN))
    found = [heads, *((search(one), search(other)) for search in marks)]
    for first, second in found:
        if first and second and first.group() not in other:
            return second.group() not in one
    if is_technology(one) and is_other_sort(other):
        return True
    if is_other_sort(one) and is_technology(other):
        return True
    if other.endswith(one):  # 甲山片区 of 自由贸易试验区甲山片区
        return False
    return (MARKED_PATTERN.search(one) is None) != (
        MARKED_PATTERN.search(other) is None
    )


def is_technology(name: str) -> bool:
    """A 高新区 and nothing else; 甲阳经开区(高新区) is both."""
    return bool(TECHNOLOGY_PATTERN.search(name)) and not ECONOMY_PATTERN.search(name)


def is_economy(name: str) -> bool:
    return bool(ECONOMY_PATTERN.search(name)) and not TECHNOLOGY_PATTERN.search(name)


def is_other_sort(name: str) -> bool:
    """甲山经开区, 甲山开发区 and 甲山科学城, which are no 甲山高新区."""
    if is_economy(name):
        return True
    is_plain = not TECHNOLOGY_PATTERN.search(name)
    return is_plain and bool(ZONE_PATTERN.search(name) or CITY_PATTERN.search(name))


def is_abbreviated(short: str, full: str) -> bool:
    """徐州经开区 of 徐州经济技术开发区: the same place, its kind by some letters.

    >>> is_abbreviated("徐州经开区", "江苏徐州经济技术开发区")
    True
    >>> is_abbreviated("徐州高新区", "徐州经济技术开发区")
    False
    """
    core = find_core(PARK, short)
    kind = short.rpartition(core)[2]
    full = NATIONAL_PATTERN.sub("", full)
    full_kind = full.partition(DIVISION_PATTERN.sub("", core))[2]
    if kind == "开发区":  # 聊城开发区; 聊城高新区 goes by that name
        return full_kind.startswith("经济")
    return full_kind[:1] == kind[:1] and is_in_order(kind, full_kind)


def drop_division(name: str) -> str:
    """吉州绿色食品产业园区 of 吉州区绿色食品产业园区."""
    place = DIVISION_HEAD_PATTERN.match(name)
    if place is None or place.group() not in load_places():
        return name
    return name[: place.end() - 1] + name[place.end() :]


def is_kind_of(short: str, full: str) -> bool:
    """高邮市高新区 of 江苏省高邮市高新技术产业开发区, 甲县工业园 of 甲县工业园区.

    >>> is_kind_of("高邮市高新区", "江苏省高邮市高新技术产业开发区")
    True
    >>> is_kind_of("高邮市高新区", "高邮市经济开发区")
    False
    >>> is_kind_of("苏宿园区", "苏宿工业园区")
    True
    """
    kind = short.rpartition(find_core(PARK, short))[2]
    full_kind = full.rpartition(find_core(PARK, full))[2].removeprefix("国家")
    if kind == "园区":
        return full_kind.endswith(("工业园", "产业园", "工业园区", "产业园区"))
    is_begun = bool(kind) and full_kind[:2] == kind[:2]
    return is_begun and is_in_order(kind, full_kind)


def is_same_sort(short: str, full: str) -> bool:
    """沈抚科技小镇 and 沈抚经开区 stand in 沈抚新区, and neither is the whole of it.

    >>> is_same_sort("大龙工业园", "贵州大龙经济开发区")
    True
    >>> is_same_sort("沈抚新区", "沈抚科技小镇"), is_same_sort("沈抚经开区", "沈抚新区")
    (False, False)
    """
    return is_new_area(short) == is_new_area(full) and ends_alike(short, full)


def ends_alike(short: str, full: str) -> bool:
    """Both are official zones, or neither: no 大庆经开区 is 大庆经开区新材料产业园."""
    official = load_ends("park_suffixes", "admin")
    return short.endswith(official) == full.endswith(official)


def is_new_area(name: str) -> bool:
    """沈抚新区, which is more than a zone; neither 禹城高新区 nor a 创新区."""
    return name.endswith("新区") and not name.endswith(("高新区", "创新区"))


RULES = {ENTERPRISE: is_short_enterprise, PARK: is_short_park}


def choose_first(
    kind: str, name: str, owners: Sequence[list[str]], order: Mapping[str, int]
) -> list[str] | None:
    """宸发 is 甲市宸发铝业有限公司 rather than the 宸发精密制造 named after it."""
    cores = {find_core(kind, group[0]) for group in owners}
    is_core = kind == ENTERPRISE and cores == {name}
    first = min(owners, key=lambda group: order[group[0]], default=None)
    return first if is_core else None


def is_of(place: str, group: Sequence[str]) -> bool:
    return group[0].startswith(place)


def choose_owner(
    name: str, owners: Sequence[list[str]], places: Sequence[str]
) -> list[str] | None:
    """The only one that fits; of several the one that holds all of it, then the local."""
    if not owners:
        return None
    tests: tuple[Callable[[list[str]], bool], ...] = (
        lambda group: True,
        lambda group: name in group[0],
        lambda group: all(letter in group[0] for letter in name),
        *(partial(is_of, place) for place in places),
    )
    for test in tests:
        fitting = [group for group in owners if test(group)]
        if len(fitting) == 1:
            return fitting[0]
        owners = fitting or owners
    return None
