"""Figures of one sentence joined to statements: value, growth and rank of an indicator."""

import re
from dataclasses import dataclass, replace

from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.elements import (
    ASIDE,
    COUNT,
    GROWTH,
    RANK,
    VALUE,
    Element,
    find_elements,
)
from articles.parser.records.metrics.names import (
    Name,
    read_left,
    read_right,
    strip_growth,
)
from articles.parser.records.metrics.phrases import Phrase, cut_phrases, load_verbs

# names that only say "the figure just mentioned"
EMPTY_NAMES = re.compile(
    r"(?:(?:新增)?(?:总数|数量|总量|规模|增速|增幅|增量|总额|个数|排名|均|都|增长率|增长|分别|其|该|两项|三项|指标|和|与|、|综合实力|入选|金额|绝对值|项目|位次|占比|以上)+)"
)
LIST_TAIL = re.compile(
    r"等?(?:[一二三四五六七八九十\d多]+[项个大类])?(?:主要|核心|重点|经济)?(?:经济)?指标(?:增速|增幅)?(?:全部|均|都)?$|等$"
)
OWN_NAMES = re.compile(
    r"(?:项目)?(?:计划|预计|合同|协议)?(?:总投资|投资|总引资|引资)额?|总投资规模|投资总额"
)
ITEM_PATTERN = re.compile(r"、|以及|及|和|与")


@dataclass(frozen=True, slots=True)
class Draft:
    """What one sentence says of one indicator; offsets are the sentence's."""

    name: Name
    at: int
    value: Element | None = None
    growth: Element | None = None
    rank: Element | None = None
    series: int = -1
    item: Name | None = None
    notes: tuple[str, ...] = ()


def find_drafts(reading: Reading) -> tuple[Draft, ...]:
    """All statements of a sentence, in order."""
    elements = find_elements(reading)
    if not elements:
        return ()
    drafts: list[Draft] = []
    phrases = cut_phrases(reading.text, elements)
    i = 0
    while i < len(phrases):
        series = find_series(reading.text, phrases, i)
        if series:
            drafts = add_series(reading, drafts, series)
        else:
            drafts = STEPS[phrases[i].element.role](reading, drafts, phrases[i])
        i += len(series) or 1
    return tuple(drafts)


def find_series(text: str, phrases: list[Phrase], i: int) -> list[Phrase]:
    """The figures after 分别 that share one role: 分别增长55.4%、43.4%."""
    first = phrases[i]
    if "分别" not in text[slice(*first.left)]:
        return []
    stop = i + 1
    while stop < len(phrases) and phrases[stop].is_joined:
        stop += 1
    return phrases[i:stop] if stop - i > 1 else []


def add_series(
    reading: Reading, drafts: list[Draft], series: list[Phrase]
) -> list[Draft]:
    """One draft for each item, or each figure to the draft of the series before."""
    role = series[0].element.role
    if role == ASIDE:
        return drafts
    start = series[0].left[0]
    at = reading.text.index("分别", start)
    items = [
        name
        for first, last in split_items(reading.text, start, at)
        if (name := read_left(reading, first, last, "read_items"))
    ]
    field = {VALUE: "value", GROWTH: "growth", RANK: "rank"}[role]
    if len(items) == len(series):
        fresh = [
            Draft(item, phrase.element.start, series=len(drafts), item=item)
            for item, phrase in zip(items, series, strict=True)
        ]
        drafts = [*drafts, *fresh]
    elif items or len(drafts) < len(series):
        return drafts
    head, tail = drafts[: -len(series)], drafts[-len(series) :]
    return head + [
        replace(draft, **{field: phrase.element})  # type: ignore[arg-type]
        for draft, phrase in zip(tail, series, strict=True)
    ]


def split_items(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """'工业投资、技改投资' → two stretches; 等企业 at the end falls away."""
    tail = re.search(r"等[^、]{0,8}$", text[start:stop])
    stop = start + tail.start() if tail else stop
    cuts = [m.span() for m in ITEM_PATTERN.finditer(text, start, stop)]
    starts = [start, *(last for _, last in cuts)]
    stops = [*(first for first, _ in cuts), stop]
    return list(zip(starts, stops, strict=True))


def add_value(reading: Reading, drafts: list[Draft], phrase: Phrase) -> list[Draft]:
    name = read_name(reading, drafts, phrase)
    if name is None or not is_told(reading, phrase, name):
        return drafts
    at = phrase.element.start
    return [*drafts, Draft(name, at, value=phrase.element)]


def is_told(reading: Reading, phrase: Phrase, name: Name) -> bool:
    """Not the 8000吨 of 年产8000吨锡锭项目, nor 占地369亩的生产基地项目."""
    element, text = phrase.element, reading.text
    after = text[element.stop : phrase.right[1]]
    if element.kind != COUNT and re.match(
        r"[^,。]{0,24}(?:项目|基地|产业园|工厂|生产线|厂房)", after
    ):
        return bool(re.match(r"[、和]", after))
    return True


def read_name(reading: Reading, drafts: list[Draft], phrase: Phrase) -> Name | None:
    """From the words before the figure, or for counts from those after it."""
    left = read_left(reading, *phrase.left, "read_left")
    head = find_head(drafts)
    if phrase.element.kind == COUNT and has_noun_after(reading.text, phrase, left):
        right = read_right(reading, left, phrase.right, head)
        if right:
            return right
    if phrase.element.kind != COUNT and is_bare_verb(left):
        return read_right(reading, None, phrase.right, "") or left
    if left and drafts and OWN_NAMES.fullmatch(left.text):
        return join_names(drafts, left)
    if left is None and drafts and drafts[-1].value:
        return drafts[-1].name
    return left


def has_noun_after(text: str, phrase: Phrase, left: Name | None) -> bool:
    """'8家央企', '25个项目投产'; not '59家(' nor '30家,'."""
    start, stop = phrase.right
    after = text[start:stop].strip(" 的")
    if not after or after[0] in "、和及与":
        return False
    starts_verb = load_verbs().match(after)
    return not (starts_verb and left)


def is_bare_verb(left: Name | None) -> bool:
    return left is None or bool(load_verbs().fullmatch(left.text))


def find_head(drafts: list[Draft]) -> str:
    """The noun of the count before: 其中50家投产 speaks of its 企业."""
    for draft in reversed(drafts):
        found = re.search(r"(企业|项目|园区|单位|公司|厂房)$", draft.name.text)
        if draft.value and draft.value.kind == COUNT and found:
            return found[1]
    return ""


def join_names(drafts: list[Draft], left: Name) -> Name:
    """总投资 after 签约产业项目17个 → 签约产业项目总投资."""
    counts = [d for d in drafts if d.value and d.value.kind == COUNT]
    if not counts:
        return left
    owner = counts[-1].name.text
    own = left.text.removeprefix("项目") if owner.endswith("项目") else left.text
    return replace(left, text=owner + own, rule="join_names")


def add_growth(reading: Reading, drafts: list[Draft], phrase: Phrase) -> list[Draft]:
    """To the figure just mentioned, or a statement of its own: 工业投资增长18.3%."""
    start, stop = phrase.left
    stop = strip_growth(reading.text, start, stop)
    name = read_left(reading, start, stop, "read_growth")
    if name and not EMPTY_NAMES.fullmatch(name.text):
        return [*drafts, Draft(name, phrase.element.start, growth=phrase.element)]
    if drafts and drafts[-1].growth is None:
        return [*drafts[:-1], replace(drafts[-1], growth=phrase.element)]
    return drafts


def add_rank(reading: Reading, drafts: list[Draft], phrase: Phrase) -> list[Draft]:
    """To the figures just mentioned, or one statement for each indicator listed."""
    names = read_ranked(reading, *phrase.left)
    if not names:
        return attach_rank(reading, drafts, phrase)
    at = phrase.element.start
    return [*drafts, *(Draft(name, at, rank=phrase.element) for name in names)]


def read_ranked(reading: Reading, start: int, stop: int) -> list[Name]:
    """'A、B、C等多项指标' → the three names."""
    tail = LIST_TAIL.search(reading.text[start:stop])
    stop = start + tail.start() if tail else stop
    found = [
        read_left(reading, first, last, "read_ranked")
        for first, last in split_ranked(reading.text, start, stop)
    ]
    return [n for n in found if n and not EMPTY_NAMES.fullmatch(n.text)]


def split_ranked(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """At 、 only where it is a list of indicators."""
    cuts = [m.span() for m in re.finditer("、", text[start:stop])]
    starts = [start, *(start + last for _, last in cuts)]
    stops = [*(start + first for first, _ in cuts), stop]
    return list(zip(starts, stops, strict=True))


def attach_rank(reading: Reading, drafts: list[Draft], phrase: Phrase) -> list[Draft]:
    """均居全省第一 goes to all of a series, 居全省第二 to the last figure."""
    if not drafts:
        return drafts
    wanted = list_ranked(drafts)
    return [
        replace(d, rank=d.rank or phrase.element) if i in wanted else d
        for i, d in enumerate(drafts)
    ]


def list_ranked(drafts: list[Draft]) -> list[int]:
    """The last series, else the last draft that is no rate of completion."""
    last = len(drafts) - 1
    if drafts[-1].series >= 0:
        series = drafts[-1].series
        return [i for i, draft in enumerate(drafts) if draft.series == series]
    is_rate = is_percent(drafts[-1]) and last and not is_percent(drafts[-2])
    return [last - 1 if is_rate else last]


def is_percent(draft: Draft) -> bool:
    return draft.value is not None and draft.value.unit == "%"


def skip_aside(reading: Reading, drafts: list[Draft], phrase: Phrase) -> list[Draft]:
    return drafts


STEPS = {
    VALUE: add_value,
    GROWTH: add_growth,
    RANK: add_rank,
    ASIDE: skip_aside,
}
