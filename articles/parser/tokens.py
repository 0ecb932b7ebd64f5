"""Words of a folded sentence, by a tokenizer of our own."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, repeat
from typing import NamedTuple

from articles.parser.segmenting import (
    MARKS_PATTERN,
    load_named,
    load_tokenizer,
    load_verbs,
    split_words,
)

FREQUENT = 300
RARE = 150  # a word that the dictionary saw less often may be a proper one
CHINESE_PATTERN = re.compile(r"[\u4e00-\u9fff]+")


class Token(NamedTuple):
    """text[start:stop] of its sentence; frequency 0 where the dictionary lacks it."""

    text: str
    start: int
    stop: int
    frequency: int

    @property
    def is_chinese(self) -> bool:
        return bool(CHINESE_PATTERN.fullmatch(self.text))


def split_tokens(text: str, first: int = 0) -> tuple[Token, ...]:
    """The words of a text, one after the other; first is where it stands in a longer one.

    >>> [token.text for token in split_tokens("支持恒飞电缆取得土地")]
    ['支持', '恒飞', '电缆', '取得', '土地']
    """
    words = split_words(text)
    starts = [*accumulate(map(len, words), initial=first)]
    frequencies = map(load_tokenizer().FREQ.get, words, repeat(0))
    rows = zip(words, starts, starts[1:], frequencies, strict=False)
    # what Token() does, without a call in Python for each word
    return tuple(map(tuple.__new__, repeat(Token), rows))


class Stretches:
    """The words of a text; what stands up to a mark is split when it is asked for.

    >>> [token.text for token in Stretches("甲市,支持恒飞电缆").between(3, 7)]
    ['支持', '恒飞']
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in MARKS_PATTERN.finditer(text))]
        self.tokens: dict[int, tuple[Token, ...]] = {}

    def find(self, at: int) -> int:
        """Where the stretch that holds text[at] begins."""
        return self.starts[max(0, bisect_right(self.starts, at) - 1)]

    def find_next(self, at: int) -> int:
        """Where the stretch behind it begins."""
        following = bisect_right(self.starts, at)
        ends = self.starts[following : following + 1]
        return ends[0] if ends else len(self.text)

    def between(self, start: int, stop: int) -> tuple[Token, ...]:
        """The words that begin from start up to stop."""
        first = max(0, bisect_right(self.starts, start) - 1)
        stretches = range(first, bisect_left(self.starts, stop, first))
        tokens = [t for at in stretches for t in self.read(at) if start <= t[1] < stop]
        return tuple(tokens)

    def read(self, at: int) -> tuple[Token, ...]:
        """The words of one stretch and the marks behind it."""
        found = self.tokens.get(at)
        if found is None:
            start, stop = (*self.starts[at : at + 2], len(self.text))[:2]
            found = split_tokens(self.text[start:stop], start)
            self.tokens[at] = found
        return found


def is_common(word: str) -> bool:
    """The dictionary knows the word, and not as a rare one.

    >>> is_common("合力"), is_common("富泰宏")
    (True, False)
    """
    return bool(load_tokenizer().FREQ.get(word, 0) >= RARE)


def is_frequent(word: str) -> bool:
    """More often seen than words that names are made of.

    >>> is_frequent("路易"), is_frequent("企业")
    (False, True)
    """
    return bool(load_tokenizer().FREQ.get(word, 0) >= FREQUENT)


def is_verb(word: str) -> bool:
    """The dictionary knows the word as a verb and as nothing else.

    >>> is_verb("加速"), is_verb("松木")
    (True, False)
    """
    return word in load_verbs()


def is_word(text: str) -> bool:
    """The dictionary knows it."""
    return bool(load_tokenizer().FREQ.get(text, 0))


def is_coined(word: str) -> bool:
    """The dictionary knows it as the name of a thing, and saw it seldom.

    >>> is_coined("龙科"), is_coined("合力")
    (True, False)
    """
    is_short = len(word) in (2, 3)
    frequency = load_tokenizer().FREQ.get(word) or 0
    return is_short and 0 < frequency < RARE and word in load_named()
