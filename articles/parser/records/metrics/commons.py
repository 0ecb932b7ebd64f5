"""One figure of several: 甲企业、乙企业产值均突破10亿元 → one draft for each."""

from collections.abc import Sequence
from dataclasses import replace

from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.elements import COUNT, GROWTH, VALUE
from articles.parser.records.metrics.items import (
    INDICATOR_TAIL,
    add_suffix,
    read_items,
)
from articles.parser.records.metrics.lists import (
    list_holders,
    read_shared,
    skip_group,
)
from articles.parser.records.metrics.names import strip_growth
from articles.parser.records.metrics.phrases import Phrase
from articles.parser.records.metrics.retellings import find_alike
from articles.parser.records.metrics.series import find_each, split_items
from articles.parser.records.metrics.statements import Draft, fill
from articles.parser.words import compile_guarded

# "均突破", "都超过了", "双双增长", "各有" before the figure
COMMON_PATTERN = compile_guarded(
    r"(?:也|又|已|则|今年|同样)*(?P<each>各自?|均|都|皆|双双)"
    r"(?:已经?|也|再|有|为|在|约|达到?|超过?|突破|实现|完成|保持|增长|上涨|提高|跨越|[跃迈站]上|跨过|了)*$"
)
REACH = 14  # characters of 今年也都已经突破了
JOINTS = ("、", "和", "与", "及")
COUNTED = "各"  # how a count is shared: 各7家


def read_common(reading: Reading, phrase: Phrase, told: Sequence[Draft]) -> list[Draft]:
    """甲园、乙园都突破了100亿元, 工业投资、技改投资均增长10%, 省级、市级龙头各7家."""
    series = find_common(reading.text, phrase)
    if not series:
        return []
    is_count = phrase.element.kind == COUNT
    holders = [] if is_count else list_holders(reading, series)
    if len(holders) == len(series):
        stop = series[0].left[1]
        name = read_shared(reading, skip_group(reading.text, holders[-1][1]), stop)
        name = name or find_alike(told, phrase)
        drafts = [Draft(name, phrase.element.start, holder=h) for h in holders if name]
    else:
        items = [add_suffix(reading, i, series) for i in read_items(reading, series)]
        is_whole = len(items) == len(series) and (
            is_count or all(INDICATOR_TAIL.search(item.text) for item in items)
        )
        drafts = [Draft(item, phrase.element.start) for item in items if is_whole]
    return [fill(draft, phrase.element) for draft in drafts]


def find_common(text: str, phrase: Phrase) -> list[Phrase]:
    """The phrase once for each of the list before 均, without what follows the list."""
    element, (start, stop) = phrase.element, phrase.left
    mark = COMMON_PATTERN.search(text, max(start, stop - REACH), stop)
    if mark is None or element.role not in (VALUE, GROWTH):
        return []
    is_count = element.role == VALUE and element.kind == COUNT
    if (
        is_count != mark["each"].startswith(COUNTED)
        or find_each(text, start, stop) >= 0
    ):
        return []
    stop = strip_growth(text, start, mark.start())
    if not any(joint in text[start:stop] for joint in JOINTS):
        return []
    number = len(split_items(text, start, stop))
    return [replace(phrase, left=(start, stop))] * number if number > 1 else []
