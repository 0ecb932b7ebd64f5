"""Where the name of a project begins: after the verb, sum, date or 的 before it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from articles.parser.lexicon import ENTERPRISE, PLACE
from articles.parser.mentions.base import PERIOD, QUANTITY, Mention, Reading
from articles.parser.mentions.projects.heads import Head
from articles.parser.words import compile_guarded, load_words, write_pattern

# what a bound says of the name after it: it is built, an enterprise's doing, a place,
# a field of trade, or nothing
BUILD, WEAK, PLACED, COVER, PLAIN = "build", "weak", "place", "cover", ""

# one character that ends what stands before a name
SINGLES = (
    r"(?P<placed>在(?!建(?!设))|于)|(?P<invest>投资(?!合作|开发|基金|集团|有限|公司|控股|发展|促进|管理|建设项目))"
    r"|(?<!自)由|(?<!美)的|该|此|了|将|被|从|让|(?<![转方导定取意])向|即|是|把|使|拟"
)
# "首个", "第一批", "两个", "这条", "全国最大的" stand before a name, not in it
COUNT = (
    r"[这那](?:份|张|些|类)|(?:[这那](?!里)|首|第?[一二三四五六七八九十两几数]+|(?<!\d)\d{1,2})(?:个|家|座|条|栋|大批|批|项|处|所|幢|大)"
    r"(?![性体型])|唯一"
)
# "(记者 甲乙 通讯员 丙丁)" runs into what the report begins with
BYLINE_PATTERN = re.compile(
    r"讯?\((?:本报|全媒体|见习|实习)*(?:记者|通讯员|特约|文/图)[^()]*\)"
)
# "将在区内设|储能制造中心"
FOUNDED = r"(?<=元)[建盖](?![立设成有在于起筑造])|(?:将|拟|想|打算)在[^,。;的]{1,12}?(?:(?<!建)设|建)(?![立设成有在于起筑造])"
HAVING = r"(?<=项目|业主)有|(?<=[,;的])有(?![色机线限])|(?:共|还|拥|设|已|均|现|另|仍|尚|更|既)有"
# what has these units can be part of a name: 年产8000吨锡锭项目
PRODUCT_UNIT_PATTERN = re.compile(
    r"吨|台|套|件|只|片|辆|千瓦|兆瓦|吉瓦|[MGk]Wh?|[MG]W|立方|米|公里|升|支|枚|头|颗|锭|千伏|[Kk]V"
    r"|英寸|羽|瓶|箱|粒|条|平方米|株|口|双|张|块"
)
YEARLY_PATTERN = re.compile(
    r"[年日月](?:产能?|处理|加工|生产|出栏|储|供|屠宰|吞吐)(?:[^,。]{0,4}|[^,。]{2,16}[及和与、])$"
)
# 出口企业培育基地: the verb is of the name
COMPOUND_PATTERN = compile_guarded(
    r"(?:培育|孵化|支持|培训|实训|展示|交易|体验|推广|试验|检测|加速)(?:基地|中心|产?业?园|平台|工厂)"
    r"|提升(?=改造|工程)|改造提升|助力(?:电?单车|车|自行车)|再(?:利用|制造|加工|循环)"
)
# 连接器, 推进剂 and 提升机 are made; what 推进机器人项目 says is no thing
MADE = r"(?:器(?![材械具官])|件|剂|架(?!空|桥)|机(?![器械场电床制组关构车遇]))"
MANY_LINES = 100  # 8000条 is what is made, 5条 are production lines
# "第一个" after 建设 changes nothing of what 建设 says
GAP_PATTERN = re.compile(
    r"(?:全国|国内|全省|全市|全区|全球|世界|我省|我市|[的了]"
    r"|(?:年产能?|占地|总投资)(?:为|达|约|近|超)?[\d.]+[^,。;的\d]{1,6})*"
)


BY_TAG = attrgetter("tag")


class Bound(NamedTuple):
    """text[start:stop] is not part of the name that follows it."""

    start: int
    stop: int
    tag: str = PLAIN


@cache
def load_bound_pattern() -> re.Pattern[str]:
    """All bound words, longest first, then counts and single characters."""
    joined = write_pattern(load_tags())
    return compile_guarded(
        rf"(?P<found>{FOUNDED})|(?P<word>(?!(?<=研)发)(?:{joined}))(?!及|{MADE})|(?P<count>{COUNT})|(?P<having>{HAVING})|{SINGLES}"
    )


@cache
def load_tags() -> dict[str, str]:
    rows = load_words("project_bounds")
    return {row[0]: row[1] if len(row) > 1 else PLAIN for row in rows}


def find_bounds(reading: Reading, start: int, stop: int) -> list[Bound]:
    """Every place inside a run after which a name can begin, in order."""
    found = [Bound(start, start), *find_word_bounds(reading.text, start, stop)]
    for mention in reading.between(start, stop, QUANTITY, PERIOD):
        found += find_measure_bounds(reading.text, mention)
    owned = [(m.start, m.stop) for m in reading.of(ENTERPRISE)]
    free = [b for b in found if not any(s < b.start and b.stop <= t for s, t in owned)]
    # the 迁建 of 宿迁|建设 is no word
    ends = [m.stop for m in reading.between(start, stop, PLACE)]
    for end in ends:
        if cut := [b for b in free if b.start < end < b.stop]:
            free = [b for b in free if b not in cut]
            free += list(find_word_bounds(reading.text, end, stop))[:1]
    by_stop = {bound.stop: bound for bound in sorted(free, key=BY_TAG)}
    return inherit_tags(reading.text, [by_stop[stop] for stop in sorted(by_stop)])


def find_word_bounds(text: str, start: int, stop: int) -> Iterator[Bound]:
    tags = load_tags()
    for match in load_bound_pattern().finditer(text, start, stop):
        if COMPOUND_PATTERN.match(text, match.start(), stop):
            continue
        tag = tags.get(match["word"] or "", PLAIN)
        if match["placed"]:
            tag = PLACED
        elif match["invest"] or match["found"]:
            tag = BUILD
        yield Bound(match.start(), match.end(), tag)
    if text.find("(", start, stop) >= 0:
        for match in BYLINE_PATTERN.finditer(text, start, stop):
            yield Bound(match.start(), match.end())


def find_measure_bounds(text: str, mention: Mention) -> list[Bound]:
    """A sum, an area or a date ends before the name; a capacity belongs to it."""
    if mention.kind == QUANTITY and is_in_name(text, mention):
        return []
    return [Bound(mention.start, mention.stop)]


def is_in_name(text: str, mention: Mention) -> bool:
    """年产8000吨 is part of a name; 5条, 5个 and 3000平方米 stand before it.

    The 三元 of 三元前驱体 is no sum at all.
    """
    unit, written = mention.value.unit, text[mention.start : mention.stop]
    if not any(character.isdigit() for character in written):
        return True
    if unit == "条":
        return bool(mention.value.value >= MANY_LINES)
    if unit in ("平方米", "个"):
        return bool(
            YEARLY_PATTERN.search(text, max(0, mention.start - 20), mention.start)
        )
    return is_product_unit(unit)


@lru_cache(maxsize=256)  # few units, asked about often
def is_product_unit(unit: str) -> bool:
    """吨, 万台: of what is made."""
    return PRODUCT_UNIT_PATTERN.match(unit) is not None


def inherit_tags(text: str, bounds: list[Bound]) -> list[Bound]:
    """'建设全国第一个' says of the name after it what 建设 says."""
    tagged: list[Bound] = []
    for bound in bounds:
        before = tagged[-1] if tagged else None
        if before and before.tag and is_after(text, before, bound):
            bound = bound._replace(tag=before.tag)
        tagged.append(bound)
    return tagged


def is_after(text: str, before: Bound, bound: Bound) -> bool:
    if bound.tag or before.stop > bound.start:
        return False
    return bool(GAP_PATTERN.fullmatch(text, before.stop, bound.start))


def find_bound(bounds: list[Bound], head: Head, floor: int) -> Bound:
    """The last bound before the head; a build word right before 项目 is of the name."""
    best = Bound(floor, floor)
    for bound in bounds:
        is_word = bound.tag == BUILD and bound.stop - bound.start > 1
        is_inner = bound.stop == head.start and is_word and head.is_bare
        if floor <= bound.stop <= head.start and not is_inner:
            best = bound
    return best
