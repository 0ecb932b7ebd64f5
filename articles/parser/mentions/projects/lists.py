"""Names of projects in a list: A、B、C等N个重大项目, A、B两个项目."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import COVER, Bound
from articles.parser.mentions.projects.brands import find_brand
from articles.parser.mentions.projects.clauses import skip_clause
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.mentions.projects.heads import find_heads, find_runs
from articles.parser.mentions.projects.names import (
    JOINT_PATTERN,
    clean_name,
    find_all_bounds,
    skip_park,
    trim_bound,
)
from articles.parser.mentions.projects.refusals import COUNTED_PATTERN
from articles.parser.words import compile_guarded

NUMBER = r"(?:\d+|[一二三四五六七八九十两几多]+)"
# of facilities that are begun or done, not of 等设施建设 that goes on
DONE = (
    r"[^,。;的]{0,6}(?:开工|动工|投用|投入使用|竣工|完工|启用|落成|开建|破土|通车|贯通)"
)
# "等9个工业项目", "等一批交通基础设施开工", "等一批重大项目", "两个项目"; not "等5家企业申报补助类项目"
END_PATTERN = compile_guarded(
    rf"(?:等(?:{NUMBER}[余多]?[个项只宗大])?|(?P<count>{NUMBER})[余多]?[个项宗大])(?:一大?批|一系列|众多)?(?:为(?!项目))?"
    rf"(?P<kind>[^,。;:!?、等]{{0,18}}?)(?:项目|工程|(?:设施|平台|载体|建筑|场馆)(?={DONE}))"
)
# "乙光面板二期|等都在其列"
PLACED_HINT = re.compile("列|榜上|名单")
PLACED_PATTERN = compile_guarded(
    r"等?(?:重[大点])?(?:项目|工程)?(?:也|都|均|皆|亦)?(?:榜上有名|名列其中|位列其中|在其[列中]|赫?然?在列|(?:名列|在)?(?:签约|开工|竣工)?名单(?:之列|之中|中|之内|里|上))"
)
# "等10多个外资研发中心或总部项目": of whatever kind they are
COUNTED_END_PATTERN = re.compile(rf"等{NUMBER}[余多]?[个项]")
# "积极引进一批", "涵盖基础设施项目3个,": a list of fields follows as often as of projects
COVERING_PATTERN = re.compile(
    r"(?:引进|招引|涵盖|涉及|覆盖|围绕|聚焦|发展|储备|谋划|策划)[^。;]{0,24}$"
)
# "先后承建了", "广泛应用于": what a firm had a part in
ELSEWHERE_PATTERN = re.compile(
    r"(?:承建|参与|参建|应用[于在到]|服务于|服务过|供货)[了过]?[^,。;]{0,30}$"
)
COMMON_PATTERN = re.compile(r"民生|惠民|新基建|实事")
# "供水、污水处理、水环境综合治理等项目" are fields of work
FIELD_PATTERN = re.compile(
    r"(?:[^、]{0,12}(?:范围|区|域)内)?(?:的)?(?:供水|供热|供气|供电|供暖|排水|[污雨]水处理|污泥处置|垃圾处理"
    r"|[^、]{0,3}环境(?:综合)?(?:治理|整治)|道路|绿化|管网|水系|亮化|交通|停车场)"
)
PAIR = ("2", "两", "二")
LONG_ITEM = 6  # a firm's short name has fewer characters
SHORTEST = 4  # characters of each of two items that 和 joins
# "土石方、给排水等基础工程" are parts of one works
PART_PATTERN = re.compile(r"基础|配套|附属|主体|辅助|单项|子")
FIRM_PATTERN = re.compile(r"企业|公司|家|央企|国企")
# "等重特大项目上下游配套企业" lists firms
AFTER_PATTERN = re.compile(r"[^,。;]{0,8}企业|负责人")
# what may stand between 、 and an item: its sum and who invests
LEAD_PATTERN = re.compile(
    r"由|(?:计划|规划)?总?投资|占地|其中|包括|分别|重点|[\d.]+[万亿]+美?元的"
)


def find_listed(reading: Reading) -> Iterator[Mention]:
    """'推进比亚迪刀片电池、天科合达碳化硅二期等重大项目' → both."""
    text = reading.text
    if "等" not in text and "项目" not in text and "工程" not in text:
        return
    runs = find_runs(text)
    for match in END_PATTERN.finditer(text):
        items = list(find_items(reading, runs, match.start()))
        if len(items) == 1 and match["count"] in PAIR:
            items = split_pair(items[0])
        if is_list_end(match, reading, items):
            yield from keep_projects(reading, match, items)
    yield from find_placed(reading, runs)


def keep_projects(
    reading: Reading, match: re.Match[str], items: list[Mention]
) -> Iterator[Mention]:
    """The items, unless they are firms that are counted, or fields."""
    if COUNTED_PATTERN.match(reading.text, match.end()):
        items = [item for item in items if not is_firm(reading, item)]
    if sum(bool(FIELD_PATTERN.fullmatch(item.value)) for item in items) > 1:
        return
    if are_fields(reading, items, match["kind"]):
        return
    if len(items) > 1 or not match["count"]:
        yield from items


def find_placed(reading: Reading, runs: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """'盯住64个签约项目,甲翼数据中心、乙光面板二期等都在其列' → both."""
    text = reading.text
    for match in PLACED_PATTERN.finditer(text) if PLACED_HINT.search(text) else ():
        items = list(find_items(reading, runs, match.start()))
        start = min((item.start for item in items), default=0)
        is_told = "项目" in text[:start] and not FIRM_PATTERN.search(text, 0, start)
        if is_told and len(items) > 1 and all(is_named(reading, i) for i in items):
            yield from items


def split_pair(item: Mention) -> list[Mention]:
    """'甲翼机器人和乙源4.0摩托车两个项目' → both."""
    if item.value.count("和") != 1:
        return [item]
    at = item.value.index("和")
    parts = item.value[:at], item.value[at + 1 :]
    if min(map(len, parts)) < SHORTEST:
        return [item]
    starts = item.start, item.start + at + 1
    return [
        Mention(PROJECT, start, start + len(part), part, item.rule)
        for start, part in zip(starts, parts, strict=True)
    ]


def are_fields(reading: Reading, items: list[Mention], kind: str) -> bool:
    """'涵盖丙装备、先进材料等产业项目': what is done there, and by nobody who is named.

    '先后承建世博会、甲大桥等重大工程' tells of works elsewhere.
    """
    start = min((item.start for item in items), default=0)
    if ELSEWHERE_PATTERN.search(reading.text, 0, start):
        return True
    stop = max((item.stop for item in items), default=0)
    if COMMON_PATTERN.search(kind) and not reading.between(
        start, stop, ENTERPRISE, PLACE
    ):
        return True
    is_of_fields = COVERING_PATTERN.search(reading.text, 0, start)
    named = sum(is_named(reading, item) for item in items)
    return bool(is_of_fields) and named * 2 < len(items)


def is_named(reading: Reading, item: Mention) -> bool:
    """Whether a number, a place, a firm or what is built tells which is meant."""
    if any(character.isdigit() for character in item.value):
        return True
    if reading.between(item.start, item.stop, ENTERPRISE, PLACE):
        return True
    heads = find_heads(reading.text, item.start, item.stop)
    return bool(heads) or bool(find_brand(item.value))


def is_list_end(
    match: re.Match[str], reading: Reading, items: Sequence[Mention]
) -> bool:
    """Whether what is listed are projects, and not firms or trades of one kind."""
    kind = match["kind"]
    is_of_firms = AFTER_PATTERN.match(match.string, match.end())
    if match[0].endswith("工程") and PART_PATTERN.search(kind):
        return False
    is_kind = is_generic(kind) or match[0].startswith(("等一批", "等一大批"))
    is_kind = is_kind or (
        COUNTED_END_PATTERN.match(match[0]) is not None
        and len(items) > 1
        and not any(is_firm(reading, item) for item in items)
        and all(is_named(reading, item) for item in items)
    )
    return is_kind and not FIRM_PATTERN.search(kind) and not is_of_firms


def is_firm(reading: Reading, item: Mention) -> bool:
    """鹰游纺机等12个项目 names a firm, 阿里巴巴产业园等15个项目 a project."""
    heads = find_heads(reading.text, item.start, item.stop)
    if heads and heads[-1].stop == item.stop:
        return False
    firms = reading.between(item.start, item.stop, ENTERPRISE)
    return len(item.value) < LONG_ITEM or any(f.stop == item.stop for f in firms)


def find_items(
    reading: Reading, runs: Sequence[tuple[int, int]], stop: int
) -> Iterator[Mention]:
    """The pieces between 、 that end at stop, from the last to the first."""
    text = reading.text
    for start, end in reversed(runs):
        if start >= stop or end < stop:
            continue
        bound = find_item_bound(reading, start, stop)
        while bound and JOINT_PATTERN.fullmatch(text, bound.start, bound.stop):
            yield from name_items(text, bound.stop, stop)
            stop = bound.start
            bound = find_item_bound(reading, start, stop)
        if bound is None or bound.tag == COVER:
            return
        named = skip_park(reading, bound, stop)
        if not is_field_of_park(reading, named.stop, stop):
            yield from name_items(text, named.stop, stop)
        if not is_whole(reading, start, bound) or text[start - 1 : start] != "、":
            return
        stop = start - 1


def is_field_of_park(reading: Reading, start: int, stop: int) -> bool:
    """The 甲山工业园新材料 of '甲山工业园新材料、生物医药等项目': a field, and where."""
    parks = (p for p in reading.between(start, stop, PARK) if p.start == start)
    return any(
        park.stop < stop
        and is_generic(reading.text[park.stop : stop])
        and not find_heads(reading.text, park.stop, stop)
        for park in parks
    )


def is_whole(reading: Reading, start: int, bound: Bound) -> bool:
    """Whether nothing but its sum or its firm's 丙翼科技的 stands before an item."""
    if bound.stop == start or LEAD_PATTERN.match(reading.text, start):
        return True
    firms = reading.between(start, bound.stop, ENTERPRISE)
    is_opened = bool(firms) and firms[0].start == start
    return is_opened and reading.text[firms[0].stop : bound.stop] == "的"


def name_items(text: str, start: int, stop: int) -> Iterator[Mention]:
    """One item, or two where 和 joins the last of a list: 昱辉光伏组件和永佳螺杆钻具."""
    joint = text.find("和", start + SHORTEST, stop - SHORTEST)
    if joint > 0 and text[start - 1 : start] == "、":
        yield from name_items(text, joint + 1, stop)
        stop = joint
    name = text[start:stop]
    if len(name) >= SHORTEST - 1 and not is_generic(name):
        yield Mention(PROJECT, start, stop, clean_name(name), "project_list")


def find_item_bound(reading: Reading, start: int, stop: int) -> Bound | None:
    """What the item's name begins behind; a stray 、 leaves nothing to bound."""
    heads = find_heads(reading.text, start, stop)
    bounds = find_all_bounds(reading, (start, stop), heads)
    before = [bound for bound in bounds if bound.stop < stop]
    if not before:
        return None
    bound = skip_clause(reading, before[-1], stop)
    return trim_bound(reading.text, bound, stop)
