"""Whether an article is the portrait of one firm, which it mostly calls 公司."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from articles.parser.blocks import HEADLINE
from articles.parser.lexicon import ENTERPRISE
from articles.parser.linking import Cast
from articles.parser.mentions.base import Reading
from articles.parser.openings import is_opener

# what a name weighs that opens a clause, stands in a headline, or early on
NAMED, OPENING, HEADED, EARLY = 2, 4, 12, 4
LEAD = 4  # sentences
LEADING = 2  # times the weight of the next firm: whom a portrait is of
SPREAD = 3  # paragraphs of a portrait that tell of its firm
NOBODY: list[tuple[str | None, int]] = [(None, 0), (None, 0)]
# "关于丙锐", "公司简介", "企业概况"
ABOUT_PATTERN = re.compile(
    r"关于(?:我们|[\u4e00-\u9fff]{2,4}$)|(?:公司|企业|集团)(?:简介|概况|介绍)"
)
FIRM_PATTERN = re.compile(
    r"(?:^|[,。;“])(?:如今|目前|去年|今年|[^,。;]{2,8}年)?,?(?:该?公司|企业|集团)"
)


def find_portrayed(
    readings: Sequence[Reading], cast: Cast, title: str, generic: int
) -> tuple[str | None, int]:
    """The firm of a text that goes on about 公司, and how much of the text is about it."""
    if generic < 2:
        return None, 0
    marks = count_firms(readings)
    titled = [e.name for e in cast.of(ENTERPRISE) if any(n in title for n in e.names)]
    marks.update(dict.fromkeys(titled, HEADED))
    first, second = [*marks.most_common(2), *NOBODY][:2]
    (best, weight), next_weight = first, second[1]
    if ABOUT_PATTERN.match(title):
        firm = next((m.value for r in readings for m in r.of(ENTERPRISE)), None)
        return firm, HEADED + OPENING * generic
    is_told = best in titled or count_told(readings, best) >= SPREAD
    if is_told and weight >= LEADING * next_weight:
        return best, weight + OPENING * generic
    return (best, 0) if len(cast.of(ENTERPRISE)) == 1 else (None, 0)


def count_firms(readings: Iterable[Reading]) -> Counter[str]:
    """How much each firm is named, and how often it opens a clause."""
    marks: Counter[str] = Counter()
    for i, reading in enumerate(readings):
        for mention in reading.of(ENTERPRISE):
            is_headed = reading.sentence.block.kind == HEADLINE
            opens = is_opener(reading, mention)
            marks[mention.value] += NAMED + (HEADED if is_headed else 0)
            marks[mention.value] += (OPENING if opens else 0) + (
                EARLY if opens and i < LEAD else 0
            )
    return marks


def count_told(readings: Iterable[Reading], firm: str | None) -> int:
    """In how many paragraphs a clause begins with the firm or with 公司."""
    told = set()
    for reading in readings:
        named = any(m.value == firm for m in reading.of(ENTERPRISE))
        if named or opens_with_firm(reading.text):
            told.add(id(reading.sentence.block))
    return len(told)


def opens_with_firm(text: str) -> bool:
    """公司 at the beginning of a clause."""
    return FIRM_PATTERN.search(text) is not None
