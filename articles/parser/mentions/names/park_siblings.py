"""Parks of plain words beside a sure one in a list: 甲川工业园区、生物产业园区."""

import re
from collections.abc import Iterator, Sequence

from articles.parser.lexicon import PARK
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.park_words import (
    KIND_WORDS,
    NOUNS,
    is_vague_word,
)
from articles.parser.mentions.names.walking import (
    HARD,
    INNER,
    PLACE,
    find_sort,
    tokens_between,
)
from articles.parser.tokens import Token, is_verb
from articles.parser.words import load_pattern

# what stands between two marks, up to where a verb or figure may follow
MARKS = "、和与及"
ITEM_PATTERN = re.compile(
    rf"(?<=[{MARKS}])(?:(?![{MARKS}])[\u4e00-\u9fff]){{4,24}}|(?:(?![{MARKS}])[\u4e00-\u9fff]){{4,24}}(?=[{MARKS}])"
)
LONGEST = 10  # characters before the ending


def find_park_siblings(text: str, sure: Sequence[Mention]) -> Iterator[Mention]:
    """'甲川工业园区、生物产业园区' → 生物产业园区, where the first is sure."""
    if "、" not in text:
        return
    items = [match.span() for match in ITEM_PATTERN.finditer(text)]
    known = [*sure]
    for start, stop in (*items, *reversed(items)):
        found = find_sibling(text, start, stop, known)
        if found:
            known.append(found)
            yield found


def find_sibling(
    text: str, start: int, stop: int, sure: Sequence[Mention]
) -> Mention | None:
    """The park of one item, behind what stands before it there."""
    inside = [m for m in sure if m.start < stop and start < m.stop]
    if any(m.stop >= stop or m.start > start for m in inside):
        return None
    start = max((m.stop for m in inside), default=start)
    end = find_end(text, start, stop)
    start = skip_verb(text, start, end) if end else start
    if end and is_beside(text, start, end, sure) and may_be_named(text, start, end):
        return Mention(PARK, start, end, text[start:end], "park_sibling")
    return None


def skip_verb(text: str, start: int, stop: int) -> int:
    """Past 由 of 由轻工产业园、丙水物流园组成."""
    verbs = (t.stop for t in tokens_between(text, start, stop) if not is_of_name(t))
    return max((verb for verb in verbs if verb < stop), default=start)


def find_end(text: str, start: int, stop: int) -> int:
    """Where the first ending of a park ends."""
    suffix = load_pattern("park_suffixes").search(text, start + 2, stop)
    is_near = suffix is not None and suffix.start() - start <= LONGEST
    return suffix.end() if suffix and is_near else 0


def is_beside(text: str, start: int, stop: int, sure: Sequence[Mention]) -> bool:
    """Whether a sure park ends or begins right beyond the mark."""
    before = any(m.stop == start - 1 and text[m.stop] in MARKS for m in sure)
    return before or any(m.start == stop + 1 and text[stop] in MARKS for m in sure)


def may_be_named(text: str, start: int, stop: int) -> bool:
    """No place, verb or word of any park: 生物产业园区, but not 特色产业园."""
    words = tokens_between(text, start, stop)[:-1]
    is_kind = all(word.text in KIND_WORDS for word in words)
    return bool(words) and not is_kind and all(map(is_of_name, words))


def is_of_name(word: Token) -> bool:
    if word.text in NOUNS:
        return True
    is_none = find_sort(word) in (HARD, INNER, PLACE) or is_vague_word(word.text)
    return not (is_none or is_verb(word.text))
