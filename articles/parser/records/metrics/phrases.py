"""Which words around a figure belong to it: the text left and right of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from articles.parser.records.metrics.elements import (
    COUNT,
    GROWTH,
    JOINTS_ONLY,
    MONEY,
    RISING,
    VALUE,
    Element,
)
from articles.parser.words import compile_guarded, load_words

# a dash or a picture ends a phrase, that of 1—5月 or 甲国—乙国产业园 does not
BOUND_PATTERN = re.compile(
    r"(?:[,:;。!?()…\u2600-\u27bf\U0001f000-\U0001faff]"
    r"|—(?:(?=—)|(?<=——)|(?<![\u4e00-\u9fff]—)(?!\d)))+"
)
# of "创新(孵化)平台" what stands in the brackets is a part of the noun
INNER_BRACKET = compile_guarded(
    r"(?<=[\u4e00-\u9fff])\([\u4e00-\u9fff]{1,4}\)(?=[\u4e00-\u9fff]{2})"
)
# what joins the items of a list: "31项成果和13项需求"
JOINT_PATTERN = re.compile(r"、|以及|及|和|与| ")
# "20个总投资120亿元的重大项目": the sum stands inside the count's noun phrase
OWNED_PATTERN = re.compile(
    r"(?:计划|均)?(?:总投资|投资|占地|面积|产值|投资额)额?(?:均|分别)?(?:在|为|超|达)?"
)

AFTER_ASIDE = re.compile(
    r"(?:已|共|达到?|为|约|[升降增回提高落到]+[至到]|完成|实现|同比|名义|比上年|较上年|比去年|增长|下降|累计|总计|合计|突破|超过?)*"
)
# "✅一般公共预算收入:12亿元", "企业(家):30": what a figure is labelled with
LABEL_PATTERN = re.compile(
    r"(?:(?<=[^\u4e00-\u9fff\d“”、A-Z&])|^)[\u4e00-\u9fffA-Z&+]{1,17}(?:[值额资入重比润税率幅速量数积体业户才台度]|项目|人口|人员|专利|GDP)$"
)
LONGEST_LABEL = 20
# "10大项目总投资37.7亿元": the sum of what was just counted
SUM_PATTERN = re.compile(
    r"(?:年度|计划|合同|协议|累计|预计|完成)*(?:总投资|投资总额|(?<!固定资产)(?<![工产]业)(?<![技改民间设施开发])投资|总引资|引资|签约|总金|合同金|协议金)额?(?:达到|达|为|约|超|超过)?$"
)

# "38家大企业产值比重达到80.8%": the count belongs to the next figure's name
INDICATOR_END = re.compile(
    r"[\u4e00-\u9fff]{2}(?:产值|总值|总额|外资|收入|比重|占比|利润|税收|投资|增幅|增速|销售额|营收|增加值|(?:[开复竣]工|投产|完成|利用|达产)率)(?:已|均|合计|共|总计|预计|同比|环比|累计|增长|下降|达)*$"
)

# "18个年产值超亿元的企业产值": which of them, before their own indicator
SIZED_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:超过?|过|突破)?[\d百千]*[百千万亿]+元(?:以上)?的?(?:企业|项目|单位)(?=[\u4e00-\u9fff])"
)
# "92家规上企业产值": how many there are is told as well
FIRMS_PATTERN = re.compile(
    r"(?:规上|规模以上|限上|限额以上|“四上”|高新技术|纳统|入统|外贸)(?:工业|服务业|商贸业?)?(?:企业|单位)"
    r"|[省市县区]{0,3}级?(?:重[点大]|在建|续建|新建)(?:产业|工业)?项目"
)

# "增加到2024年的": the figure before is what it rose from
RISEN_TO = re.compile(
    rf"[,、]?{RISING}[至到为上](?:(?:\d{{4}}年[底末初]?|目前|如今|现在)的?)?"
)
# what parts the two of 分别增长5%、下降2%
GROWN_JOINT = re.compile(
    r"[、,和与及](?:同比)?(?:增长|上升|提高|提升|下降|减少|下滑|回落|降低|增|降)了?"
)

# "为11家企业解决贷款2亿元": who was served, and what was done for them
SERVED_PATTERN = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{0,6}?(?:企业|项目|单位|商户|公司|主体|个体户))(?:累计|共|已)*(?P<act>(?:办理|办结|解决|发放|提供|兑现|减免|争取|协调|代办"
    r"|拿到|领到|享受|收到|落实|化解|开展|投放|授信|获得|获批|对接|融资|实现|完成|通过|获评)[\u4e00-\u9fff“”]{2,12})"
)

EQUALS_PATTERN = re.compile(r"(?:达到?|为|有)$")
SHORTEST_GAP = 4  # characters of 企业达到

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An element with the stretches of its sentence that may name it."""

    element: Element
    left: Stretch
    right: Stretch
    is_joined: bool = False  # only 、 or 和 between it and the element before


@cache
def load_verbs() -> re.Pattern[str]:
    """Verbs that end a noun phrase, longest first."""
    rows = sorted(load_words("verbs"), key=lambda row: (-len(row[0]), row[0]))
    return re.compile("|".join(map(write_verb, rows)))


def write_verb(row: Sequence[str]) -> str:
    """A verb that is none between certain characters: the 共 of 公共, 共享.

    >>> write_verb(("共", "act", "享", "公"))
    '(?<![公])共(?![享])'
    """
    word, _sort, after, before = (*row, "", "")[:4]
    guard = f"(?<![{before}])" if before else ""
    return guard + word + (f"(?![{after}])" if after else "")


def cut_phrases(text: str, elements: Sequence[Element]) -> list[Phrase]:
    """Each element with what stands left and right of it up to its neighbours."""
    brackets = INNER_BRACKET.finditer(text) if "(" in text else ()
    inner = {i for m in brackets for i in range(*m.span())}
    bounds = [m.span() for m in BOUND_PATTERN.finditer(text) if m.start() not in inner]
    starts = [start for start, _ in bounds] + [len(text)]
    stops = [0] + [stop for _, stop in bounds]
    phrases: list[Phrase] = []
    for element in elements:
        floor = stops[bisect_right(stops, element.start) - 1]
        ceiling = starts[bisect_left(starts, element.stop)]
        right = (element.stop, ceiling)
        before = phrases[-1].element if phrases else None
        label = find_label(text, floor, element)
        if label:
            phrases.append(Phrase(element, label, right))
            continue
        floor = skip_aside(text, floor, element, before)
        if before is None or before.stop < floor:
            phrases.append(Phrase(element, (floor, element.start), right))
            continue
        cut_right, cut_left = split_gap(text, before, element)
        phrases[-1] = close_phrase(phrases[-1], cut_right)
        joined = is_joined(text, before, element)
        phrases.append(Phrase(element, (cut_left, element.start), right, joined))
    return phrases


def is_joined(text: str, before: Element, element: Element) -> bool:
    """Whether but a joint stands between: of 分别增长5%、下降2% a verb as well."""
    gap = text[before.stop : element.start].removesuffix("-")
    if JOINTS_ONLY.fullmatch(gap):
        return True
    is_grown = before.role == element.role == GROWTH
    return is_grown and GROWN_JOINT.fullmatch(gap) is not None


def find_label(text: str, floor: int, element: Element) -> Stretch | None:
    """税收:12亿元, 产值:同比增长8%: what stands before the colon names it."""
    if not text.endswith(":", 0, floor):
        return None
    if not AFTER_ASIDE.fullmatch(text, floor, element.start):
        return None
    label = LABEL_PATTERN.search(text, max(0, floor - LONGEST_LABEL), floor - 1)
    return label.span() if label else None


def skip_aside(text: str, floor: int, element: Element, before: Element | None) -> int:
    """新批外资项目(包括增资项目)12个: what stands before the brackets names it."""
    start = text.rfind("(", 0, floor)
    is_aside = text.endswith(")", 0, floor) and (
        AFTER_ASIDE.fullmatch(text, floor, element.start)
        or text.startswith(("(含", "(不含"), start)
    )
    if not is_aside or start < 0 or (before and before.stop >= start):
        return floor
    bounds = [m.end() for m in BOUND_PATTERN.finditer(text, 0, start)]
    return bounds[-1] if bounds else 0


def close_phrase(phrase: Phrase, right: Stretch) -> Phrase:
    return Phrase(phrase.element, phrase.left, right, phrase.is_joined)


def split_gap(text: str, before: Element, element: Element) -> tuple[Stretch, int]:
    """The right stretch of one element and where the left one of the next begins."""
    start, stop = before.stop, element.start
    gap = text[start:stop]
    is_noun = before.role == VALUE and before.kind == COUNT
    if not is_noun or JOINT_PATTERN.match(gap) or RISEN_TO.fullmatch(gap):
        return (start, start), start
    if is_unparted(text, before.start, gap):
        return (start, start), start
    inside = split_inside(text, before, element)
    if inside:
        return inside
    joint = find_joint(gap)
    if joint:
        return (start, start + joint.start()), start + joint.end()
    verb = load_verbs().search(gap)
    if INDICATOR_END.search(gap, 0, verb.start() if verb else len(gap)):
        firms = FIRMS_PATTERN.match(gap)
        return (start, start + firms.end() if firms else start), start
    at = start + (verb.start() if verb else len(gap))
    return (start, at), at


def is_unparted(text: str, at: int, gap: str) -> bool:
    """企业达到95家规上企业达到74家: what is counted stands before, and no comma after."""
    verb = EQUALS_PATTERN.search(text, max(0, at - 2), at)
    if verb is None or len(gap) <= SHORTEST_GAP:
        return False
    return gap.endswith(verb.group())


def split_inside(
    text: str, before: Element, element: Element
) -> tuple[Stretch, int] | None:
    """Where the sum of what was counted, or what was done for it, stands between."""
    start, stop = before.stop, element.start
    gap = text[start:stop]
    if element.role != VALUE:
        return None
    if OWNED_PATTERN.fullmatch(gap.strip()):
        return find_outer_noun(text, element), start
    sized = SIZED_PATTERN.match(gap)
    if sized:
        return (start, start + sized.end()), start
    sums = SUM_PATTERN.search(gap, 2)
    if sums:
        return (start, start + sums.start()), start + sums.start()
    served = SERVED_PATTERN.fullmatch(gap) if element.kind == MONEY else None
    return ((start, stop), start + served.start("act")) if served else None


def find_joint(gap: str) -> re.Match[str] | None:
    """The last 、 or 和 that has a noun before it: not that of 市、县重点项目."""
    joints = [m for m in JOINT_PATTERN.finditer(gap) if m.start() >= 2]
    return joints[-1] if joints else None


def find_outer_noun(text: str, inner: Element) -> Stretch:
    """The 重大项目 of 20个总投资120亿元的重大项目."""
    bound = BOUND_PATTERN.search(text, inner.stop)
    return inner.stop, bound.start() if bound else len(text)
