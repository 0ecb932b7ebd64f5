"""Groups of names of which a text says that they mean the same.

The one was changed for the other, is its name too, or short for it: 甲山片区(甲山经开区).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.linking.called import find_called
from articles.parser.mentions.base import Reading
from articles.parser.words import load_ends

HINT_PATTERN = re.compile(r"[更改易]名[为成]|前身|原名|\(原")
# between the old name and the new one, and the other way round
RENAMED_PATTERN = re.compile(
    # "2003年起步,2012年" before it
    r"”?(?:,[^,。;]{0,14}){0,2}?,?(?:于?(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?)?"
    r"(?:已|正式|获批|升级)*[更改易]名[为成]“?"
)
FORMER_PATTERN = re.compile(r"”?[,(]?(?:其?前身|原名|\(?原)[是为系叫]?“?")

# "自由贸易试验区甲山片区(甲山经开区)": two official names of one zone
ALSO_PATTERN = re.compile(r"\([^()]{4,}\)")

FORM_PATTERN = re.compile("(?:集团|控股|股份|公司)+$")

Group = tuple[str, ...]


def join_renamed(
    kind: str, groups: Sequence[Group], readings: Sequence[Reading]
) -> list[Group]:
    """The new name's group with the names of the old one behind its own."""
    joined = [*groups]
    called = ((name, short) for k, name, short in find_called(readings) if k == kind)
    for new, old in (
        *find_renamed(kind, readings),
        *find_both(kind, readings),
        *called,
    ):
        first = next((group for group in joined if new in group), ())
        second = next((group for group in joined if old in group), ())
        if first and second and first != second:
            names = (new, *(name for name in (*first, *second) if name != new))
            joined = [names if g == first else g for g in joined if g != second]
    return joined


def find_renamed(kind: str, readings: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    """'甲集中区更名为乙开发区', '乙开发区前身为甲集中区' → 乙开发区, 甲集中区."""
    if kind not in (PARK, ENTERPRISE):
        return
    for reading in readings:
        if not tells_names(reading.text):
            continue
        for one, other in pairwise(reading.of(kind)):
            between = reading.text[one.stop : other.start]
            if RENAMED_PATTERN.fullmatch(between):
                yield other.value, one.value
            elif FORMER_PATTERN.fullmatch(between):
                yield one.value, other.value


def tells_names(text: str) -> bool:
    """Whether a sentence may say what had another name."""
    is_likely = "名" in text or "前身" in text or "(原" in text
    return is_likely and HINT_PATTERN.search(text) is not None


def find_both(kind: str, readings: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """'自由贸易试验区甲山片区(甲山经开区)', '甲山开发集团有限公司(甲开集团)' → both names."""
    if kind not in BOTH_HINTS:
        return
    hint, is_meant = BOTH_HINTS[kind]
    for reading in readings:
        if hint not in reading.text:
            continue
        for one, other in pairwise(reading.of(kind)):
            match = ALSO_PATTERN.match(reading.text, one.stop)
            inner = (match.start() + 1, match.end() - 1) if match else None
            if inner == tuple(other.span) and is_meant(one.value, other.value):
                yield one.value, other.value


def are_zones(*names: str) -> bool:
    """Whether all are official; a 产业园 in brackets is one part of them."""
    ends = (*load_ends("park_suffixes", "admin"), "片区")
    return all(name.endswith(ends) for name in names)


def is_letters(full: str, short: str) -> bool:
    """甲开集团 of 甲山开发集团有限公司.

    >>> is_letters("甲山开发集团有限公司", "甲开集团"), is_letters("甲山公司", "乙水公司")
    (True, False)
    """
    bare = FORM_PATTERN.sub("", short)
    letters = iter(full)
    return len(bare) > 1 and all(letter in letters for letter in bare)


BOTH_HINTS: dict[str, tuple[str, Callable[[str, str], bool]]] = {
    PARK: ("区(", are_zones),
    ENTERPRISE: ("公司(", is_letters),
}
