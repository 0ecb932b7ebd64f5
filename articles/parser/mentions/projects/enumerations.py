"""Names behind what announces them: 签约的5个项目分别是A、B…, 其中包括A、B."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.bounds import COVER, find_bound
from articles.parser.mentions.projects.clauses import find_name_start
from articles.parser.mentions.projects.generic import is_area, is_generic
from articles.parser.mentions.projects.heads import Head, find_heads, find_runs
from articles.parser.mentions.projects.lists import (
    FIRM_PATTERN,
    LONG_ITEM,
    SHORTEST,
    find_item_bound,
    is_named,
    name_items,
)
from articles.parser.mentions.projects.names import (
    clean_name,
    find_all_bounds,
    name_project,
    trim_bound,
)
from articles.parser.mentions.projects.refusals import is_refused
from articles.parser.numerals import read_numeral
from articles.parser.words import compile_guarded

MANY = 6  # items, of which one may hold a 、 itself
SHARE = 3  # items, of which one has to be told apart by itself
LONGEST = 24  # characters of an item
FOR_INSTANCE = r"(?:比如|例如|诸如|譬如|像|如(?![期何果今下图此同有需遇能火]))"
HAVING = rf"(?:其中|主要|分别)*(?:有|包括|包含|涵盖|{FOR_INSTANCE})"
STEPS = (
    r"(?:签约|开工|动工|竣工|投产|落户|落地|引进|在建|新建|续建|复工|前期|储备|谋划)"
)
# "产业项目26个,占六成,比如", "新开工34个,有", "正在加快建设的有"
OF_MANY = (
    rf"项目[^。;:、]{{0,30}},{FOR_INSTANCE}"
    rf"|项目(?:共|有|达)*\d+[个项宗][^。;:、]{{0,20}},{HAVING}"
    r"|项目(?:共|有|达)*\d+[个项宗],其中,?[^,。;:、]{0,14}的?(?:有|包括|为|是)(?=[^,。;]+、)"
    rf"|\d+[余多]?个[^,。;:、]{{0,12}}项目[^,。;:、]{{0,12}},{HAVING}(?=[^,。;]+、)"
    rf"|{STEPS}(?:项目)?\d+[个项宗](?:,总?投资[^,。;]{{2,12}})?,{HAVING}"
    r"|(?:代表性?|典型|标志性|重点|主要|龙头|支撑性)项目(?:主要)?(?:有|包括|为|是|如)(?=[^,。;]+、)"
    r"|(?:开工|竣工|投产|签约|落地|建成|复工)的(?:项目)?\d+[个项](?:项目)?分别[是为]"
    r"|(?:建设|施工|推进|开工|动工|竣工|投产|签约|落户|落地|在建|续建|破土)的(?:项目)?(?:还|则|主要)?(?:有|包括)(?=[^,。;]+、)"
)
# "包括丙芯二期、丁光中心在内,先后有54个重大项目动工"
INCLUDED = (
    r"包括(?=[^,。;]+在内[,的][^,。;]{0,8}\d+[余多]?[个项][^,。;]{0,8}(?:项目|工程))"
)
# "签约的10个项目分别是", "在签约的装备制造项目中,"; the 项目包括厂房 of one project is none
ENUMERATION_PATTERN = compile_guarded(
    rf"(?:{OF_MANY}):?|{INCLUDED}|"
    r"(?:(?:[2-9]|\d{2,}|[二三四五六七八九十两])[余多]?个[^,。;:、]{0,16}项目"
    r"|(?:签约|开工|竣工|投产|落户|引进|落地|在建|在谈|洽谈|亿元|以上)的[^,。;:、]{0,12}项目"
    r"|(?:此次|本次|集中)(?:签约|开工|竣工|投产)[^,。;:、]{0,8}项目"
    r"|(?:签约|开工|竣工|投产|落户|引进|在建|新建|续建)[^,。;:、]{0,16}项目[^。;:、]{0,24},(?:其中)?(?=主要|包括|有|分别))"
    r"(?:—+|(?<!大项目)中,(?:包括|有)?|(?:主要)?(?:分别)?(?:是|为|有|包括|包含|即)):?"
)
ITEM_END_PATTERN = re.compile(r"[、。;]|在内|,(?:总?投资|占地)|等|[和与及]|以及|$")
# "亿元以上项目有3个:": as many as follow
NUMBERED_PATTERN = re.compile(
    r"项目(?:共?有|共|达|为)?(?P<count>\d{1,2}|[二三四五六七八九十两])[个项宗]:(?P<items>[^。;:,]+、[^。;:,]+)"
)
UNHEADED_END_PATTERN = re.compile(r"等|以及|在内")


def find_enumerated(reading: Reading) -> Iterator[Mention]:
    """'5个综合性项目分别是:A产业园、B产业园和C基地' → all three."""
    text = reading.text
    if "项目" not in text and "、" not in text:
        return
    for match in ENUMERATION_PATTERN.finditer(text):
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


class Piece(NamedTuple):
    """One item of an enumeration, with the heads that end it or what 和 joins."""

    start: int
    stop: int
    ends: list[Head]


def find_items_from(reading: Reading, at: int) -> Iterator[Mention]:
    """The items of an enumeration that begins at text[at].

    Where a third of them are told apart by themselves, the others are projects as well.
    """
    pieces = list(split_pieces(reading.text, at))
    found = [list(name_piece(reading, piece)) for piece in pieces]
    is_sure = sum(map(bool, found)) * SHARE >= len(pieces)
    for piece, mentions in zip(pieces, found, strict=True):
        yield from mentions
        if is_sure and not mentions and not piece.ends:
            yield from name_loosely(reading, piece)


def split_pieces(text: str, at: int) -> Iterator[Piece]:
    for start, stop in find_runs(text):
        start = max(start, at)
        heads = find_heads(text, start, stop) if start == at < stop else []
        ends = [h for h in heads if ITEM_END_PATTERN.match(text, h.stop)]
        if ends:
            yield Piece(start, stop, ends)
            at = ends[-1].stop + 1
        elif start == at < stop:
            yield Piece(start, stop, [])
            at = stop + 1 if text.startswith("、", stop) else at


def name_piece(reading: Reading, piece: Piece) -> Iterator[Mention]:
    if piece.ends:
        return name_things(reading, (piece.start, piece.stop), piece.ends)
    return name_unheaded(reading, piece.start, piece.stop)


def name_loosely(reading: Reading, piece: Piece) -> Iterator[Mention]:
    """美辰花园 between 云望广场 and 陆和商业中心, and both of what 和 joins."""
    joint = UNHEADED_END_PATTERN.search(reading.text, piece.start, piece.stop)
    stop = joint.start() if joint else piece.stop
    for item in name_items(reading.text, piece.start, stop):
        is_told = len(item.value) <= LONGEST and not find_name_start(item.value)
        if is_told and not COUNT_PATTERN.search(item.value):
            yield item


# "其他4个项目分别为A、B、C和D项目。": as many items as are counted
COUNTED_LIST_PATTERN = compile_guarded(
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
    count = int(read_numeral(match["count"]) or 0)
    if not 0 <= len(items) - count <= count // MANY:
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
# "签约项目12个", "产值3亿元": what is counted
COUNT_PATTERN = re.compile(r"\d[余多]?[个家项宗]|\d[亿万]*(?:[美欧]?元|个|家|人|户|%)")
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
    if any(is_owner(m, item) for m in reading.between(item.start, stop, ENTERPRISE)):
        return True
    whole = reading.between(item.start, stop, ENTERPRISE, PLACE)
    is_whole = any(m.stop == stop for m in whole)
    if is_whole or FIRM_PATTERN.search(name):
        return False
    parks = reading.between(item.start, stop, PARK)
    return is_named(reading, item) or any(not is_area(reading, m) for m in parks)


def is_owner(firm: Mention, item: Mention) -> bool:
    """丙翼科技有限公司 of 丙翼科技有限公司高铁闸片生产: what it makes stands behind."""
    is_formal = firm.value.endswith(("公司", "集团", "厂"))
    is_first = firm.start == item.start
    return is_formal and is_first and item.stop - firm.stop >= SHORTEST


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
