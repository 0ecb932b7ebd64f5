"""A park that an article calls only 开发区: there that word is its name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.parser.blocks import HEADLINE
from articles.parser.lexicon import NAMED, PARK
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.words import compile_guarded, load_ends

RULE = "park_generic"
# the official kinds of zone, standing by themselves; not 省级开发区, 高新区域
WORD_PATTERN = compile_guarded(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[年度月份来日前从])|(?:(?<=[在于到入驻往户])(?=[我该本市县区])))"
    r"(?P<whose>[我该本]?[市县区]|我|本)?"
    r"(?P<word>(?:国家)?(?:高新技术产业|经济技术|经济)?开发区|高新区|经开区|综保区|综合保税区|工业园区|工业集中区|产业集聚区|产业园区|化工园区|工业园(?!区))"
    r"(?![域块位级内的])"
)
OWNERS = ("市", "县", "区")
WHOLES = ("全市", "全省", "全县", "我省")
LEAST = 2  # as often it must open a clause
MANY = 2  # as often as any zone that is named in passing
LOCAL_PATTERN = compile_guarded(
    r"(?:^|[,。;:])[我市县区](?:开发区|高新区|经开区|工业园)"
)


def add_generic_parks(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """开发区 in an article that names no official zone but calls one so throughout."""
    owned = count_owned(readings)
    own = max(owned, key=lambda found: owned[found], default="")
    if owned[own] >= LEAST and not is_of_all(readings, own):
        return add_word(readings, own)
    named = count_zones(readings)
    if named and not is_local(readings):
        return tuple(readings)
    counts = count_words(readings)
    word = max(counts, key=lambda found: counts[found], default="")
    if counts[word] < max(LEAST, MANY * named) or is_of_all(readings, word):
        return tuple(readings)
    return add_word(readings, word)


def count_zones(readings: Iterable[Reading]) -> int:
    """How often official zones are named."""
    admin = load_ends("park_suffixes", "admin")
    return sum(m.value.endswith(admin) for r in readings for m in r.of(PARK))


def is_local(readings: Iterable[Reading]) -> bool:
    """县工业园 says whose it is, whatever other zone is named in passing."""
    return any(LOCAL_PATTERN.search(reading.text) for reading in readings)


def is_of_all(readings: Iterable[Reading], word: str) -> bool:
    """全市工业园区: the article is about all of a city's."""
    return any(f"{whose}{word}" in r.text for r in readings for whose in WHOLES)


def count_owned(readings: Iterable[Reading]) -> Counter[str]:
    """How often each is that of a city or county: 市高新区."""
    found = (m for r in readings for m in WORD_PATTERN.finditer(r.text))
    return Counter(m["word"] for m in found if m["whose"] in OWNERS)


def count_words(readings: Iterable[Reading]) -> Counter[str]:
    """How often each word for a zone opens a clause; in a headline, or as 县工业园, twice."""
    counts: Counter[str] = Counter()
    for reading in readings:
        is_head = reading.sentence.block.kind == HEADLINE
        for match in WORD_PATTERN.finditer(reading.text):
            counts[match["word"]] += 2 if is_head or match["whose"] else 1
    return counts


def add_word(readings: Sequence[Reading], word: str) -> tuple[Reading, ...]:
    """The word wherever it stands alone is the park's name; else as in 县工业园区."""
    pattern = re.compile(
        rf"(?<![级类各个全该省市县新]){word}(?![域块])"
        rf"|(?:(?<=[从在于到入驻往户])|(?<![\u4e00-\u9fff]))(?:[我本该]?[市县区]|[我本]){word}(?![域块])"
    )
    texts = [m.group() for r in readings for m in pattern.finditer(r.text)]
    name = texts[0] if len(set(texts)) == 1 and texts[0][0] in "市县区" else word
    return tuple(name_zones(reading, pattern, name) for reading in readings)


def name_zones(reading: Reading, pattern: re.Pattern[str], name: str) -> Reading:
    """What stands in no other name is added."""
    taken = [m.span for m in reading.mentions if m.kind in NAMED]
    found = (
        Mention(PARK, *match.span(), name, RULE)
        for match in pattern.finditer(reading.text)
    )
    added = [m for m in found if not any(m.span.overlaps(span) for span in taken)]
    if not added:
        return reading
    return replace(reading, mentions=sort_mentions([*reading.mentions, *added]))
