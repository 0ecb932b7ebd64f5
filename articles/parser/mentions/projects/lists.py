"""Names of projects in a list: A、B、C等N个重大项目, A、B两个项目."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import COVER, Bound, find_bound
from articles.parser.mentions.projects.brands import find_brand
from articles.parser.mentions.projects.clauses import skip_clause
from articles.parser.mentions.projects.generic import is_area, is_generic
from articles.parser.mentions.projects.heads import Head, find_heads, find_runs
from articles.parser.mentions.projects.names import (
    JOINT_PATTERN,
    clean_name,
    find_all_bounds,
    name_project,
    skip_park,
    trim_bound,
)
from articles.parser.mentions.projects.refusals import COUNTED_PATTERN, is_refused
from articles.parser.numerals import read_numeral

NUMBER = r"(?:\d+|[一二三四五六七八九十两几多]+)"
# "等9个工业项目", "等一批重大项目", "两个项目"; not "等5家企业申报补助类项目"
END_PATTERN = re.compile(
    rf"(?:等(?:{NUMBER}[余多]?[个项只宗大])?|(?P<count>{NUMBER})[余多]?[个项宗])(?:一大?批|一系列|众多)?(?:为(?!项目))?"
    r"(?P<kind>[^,。;:!?、等]{0,18}?)(?:项目|工程)"
)
# "等10多个外资研发中心或总部项目": of whatever kind they are
COUNTED_END_PATTERN = re.compile(rf"等{NUMBER}[余多]?[个项]")
# "签约的10个项目分别是", "在签约的装备制造项目中,"; the 项目包括厂房 of one project is none
ENUMERATION_PATTERN = re.compile(
    r"(?:(?:[2-9]|\d{2,}|[二三四五六七八九十两])[余多]?个[^,。;:、]{0,16}项目"
    r"|(?:签约|开工|竣工|投产|落户|引进|落地|在建|在谈|洽谈|亿元|以上)的[^,。;:、]{0,12}项目"
    r"|(?:此次|本次|集中)(?:签约|开工|竣工|投产)[^,。;:、]{0,8}项目"
    r"|(?:签约|开工|竣工|投产|落户|引进|在建|新建|续建)[^,。;:、]{0,16}项目[^。;:、]{0,24},(?:其中)?(?=主要|包括|有|分别))"
    r"(?:—+|(?<!大项目)中,(?:包括|有)?|(?:主要)?(?:分别)?(?:是|为|有|包括|包含|即)):?"
)
ITEM_END_PATTERN = re.compile(r"[、。;]|,(?:总?投资|占地)|等|[和与及]|以及|$")
# "亿元以上项目有3个:": as many as follow
NUMBERED_PATTERN = re.compile(
    r"项目(?:共?有|共|达|为)?(?P<count>\d{1,2}|[二三四五六七八九十两])[个项宗]:(?P<items>[^。;:,]+、[^。;:,]+)"
)
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
UNHEADED_END_PATTERN = re.compile(r"等|以及")
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
    if "项目" not in text and "工程" not in text:
        return
    runs = find_runs(text)
    for match in END_PATTERN.finditer(text):
        items = list(find_items(reading, runs, match.start()))
        if not is_list_end(match, reading, items):
            continue
        if COUNTED_PATTERN.match(text, match.end()):
            items = [item for item in items if not is_firm(reading, item)]
        if sum(bool(FIELD_PATTERN.fullmatch(item.value)) for item in items) > 1:
            continue
        if are_fields(reading, items, match["kind"]):
            continue
        if len(items) > 1 or not match["count"]:
            yield from items


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


def find_enumerated(reading: Reading) -> Iterator[Mention]:
    """'5个综合性项目分别是:A产业园、B产业园和C基地' → all three."""
    text = reading.text
    match = ENUMERATION_PATTERN.search(text) if "项目" in text else None
    if match:
        yield from find_items_from(reading, match.end())


# the sentence after 签约项目18个: "其中包括A、B"
INCLUDING_PATTERN = re.compile(
    r"(?:其中,?)?(?:主要)?(?:包括|包含|涵盖|有|分别(?:是|为)|涉及):?(?=[^,。;]+、)"
)


def find_included(reading: Reading) -> Iterator[Mention]:
    """'其中包括A产业园、B产业园和C基地', behind a sentence that counted projects."""
    match = INCLUDING_PATTERN.match(reading.text)
    if match:
        yield from find_items_from(reading, match.end())


def find_items_from(reading: Reading, at: int) -> Iterator[Mention]:
    """The items of an enumeration that begins at text[at]."""
    text = reading.text
    for start, stop in find_runs(text):
        start = max(start, at)
        heads = find_heads(text, start, stop) if start == at < stop else []
        ends = [h for h in heads if ITEM_END_PATTERN.match(text, h.stop)]
        if ends:
            yield from name_things(reading, (start, stop), ends)
            at = ends[-1].stop + 1
        elif start == at < stop:
            yield from name_unheaded(reading, start, stop)
            at = stop + 1 if text.startswith("、", stop) else at


# "其他4个项目分别为A、B、C和D项目。": as many items as are counted
COUNTED_LIST_PATTERN = re.compile(
    r"(?P<count>\d+|[二三四五六七八九十两])个[^,。;:、]{0,16}项目(?:分别)?(?:是|为|包括|有):?(?P<items>[^。;:]+)"
)
ITEM_PATTERN = re.compile(r"[^、]+")
ITEM_LEAD_PATTERN = re.compile(r"(?:由[^的]{2,30}|(?:计划|预计)?总?投资[^的]{2,20})的")


def find_counted(reading: Reading) -> Iterator[Mention]:
    """'4个项目分别为甲材深加工、乙科平台建设、丙电监控设备制造、丁药项目' → all four."""
    if "、" not in reading.text or "项目" not in reading.text:
        return
    match = COUNTED_LIST_PATTERN.search(reading.text)
    match = match or NUMBERED_PATTERN.search(reading.text)
    if not match or "、" not in match["items"]:
        return
    items = list(ITEM_PATTERN.finditer(reading.text, *match.span("items")))
    if len(items) != read_numeral(match["count"]):
        return
    for item in items:
        lead = ITEM_LEAD_PATTERN.match(item.group())
        start = item.start() + (lead.end() if lead else 0)
        name = reading.text[start : item.end()].removesuffix("等")
        if len(name) >= SHORTEST and not is_generic(name) and "," not in name:
            stop = start + len(name)
            yield Mention(PROJECT, start, stop, clean_name(name), "project_list")


# "投资2亿元的丙企阀门", "丙企年产60万箱灯饰": no class of projects is told so
OWN_SUM_PATTERN = re.compile(r"总?投资(?:约|近|超)?[\d.]+[^,。;、的]{1,6}的$")
COUNT_PATTERN = re.compile(r"\d[余多]?[个家项宗]|[\d.]+[亿万%]")
YEARLY_PATTERN = re.compile(r"年(?:产|处理|加工)[\d.]")


def name_unheaded(reading: Reading, start: int, stop: int) -> Iterator[Mention]:
    """An item that ends with a product, where its sum or yearly output is told."""
    joint = UNHEADED_END_PATTERN.search(reading.text, start, stop)
    end = joint.start() if joint else stop
    bound = find_item_bound(reading, start, end)
    if bound is None:
        return
    name = reading.text[bound.stop : end]
    is_paid = OWN_SUM_PATTERN.search(reading.text, start, bound.stop)
    is_one = is_paid or YEARLY_PATTERN.search(name) or is_own_item(reading, name, end)
    if is_one and len(name) >= SHORTEST and not is_generic(name):
        yield Mention(PROJECT, bound.stop, end, clean_name(name), "project_list")


def is_own_item(reading: Reading, name: str, stop: int) -> bool:
    """丙洲信息港, 丁翼汽车座椅: more than a place or a firm, and no count."""
    if len(name) < LONG_ITEM - 1 or COUNT_PATTERN.search(name):
        return False
    item = Mention(PROJECT, stop - len(name), stop, name, "project_list")
    whole = reading.between(item.start, stop, ENTERPRISE, PLACE)
    is_whole = any(m.stop == stop for m in whole)
    if is_whole or FIRM_PATTERN.search(name):
        return False
    parks = reading.between(item.start, stop, PARK)
    return is_named(reading, item) or any(not is_area(reading, m) for m in parks)


def name_things(
    reading: Reading, run: tuple[int, int], heads: list[Head]
) -> Iterator[Mention]:
    """The items of a run, one or those that 和 joins; what 项目 ends is found without."""
    bounds, floor = find_all_bounds(reading, run, heads), run[0]
    for head in heads:
        bound = find_bound(bounds, head, floor)
        bound = trim_bound(reading.text, bound, head.start)
        is_kept = not head.is_sure and bound.tag != COVER
        is_kept = is_kept and "项目" not in reading.text[run[0] : bound.stop]
        if is_kept and not is_refused(reading, bound, head):
            yield name_project(reading, bound, head, "project_list")
        floor = head.stop


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
        yield from name_items(text, named.stop, stop)
        if not is_whole(reading, start, bound) or text[start - 1 : start] != "、":
            return
        stop = start - 1


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
