"""The likeliest words of a text: jieba's dictionary and answers, found in one pass."""

import logging
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import inf, log

import jieba
from jieba import finalseg

from articles.parser.words import load_column

# what the dictionary is asked about; any other character is a word of its own
RUN_PATTERN = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+")


@cache
def load_tokenizer() -> jieba.Tokenizer:
    """Built once; the shared tokenizer of the module stays as it is."""
    jieba.default_logger.setLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for name in load_column("known_enterprises"):
        tokenizer.add_word(name)
    return tokenizer


@cache
def load_weights() -> dict[int, float]:
    """How likely a word of each frequency is."""
    tokenizer = load_tokenizer()
    total = log(tokenizer.total)
    frequencies = {1, *tokenizer.FREQ.values()} - {0}
    return {frequency: log(frequency) - total for frequency in frequencies}


def split_words(text: str) -> list[str]:
    """The same words as the tokenizer's cut().

    >>> split_words("支持恒飞电缆,约3亿元")
    ['支持', '恒飞', '电缆', ',', '约', '3', '亿元']
    """
    words: list[str] = []
    start = 0
    for run in RUN_PATTERN.finditer(text):
        words += text[start : run.start()]
        words += split_run(run.group())
        start = run.end()
    words += text[start:]
    return words


def split_run(run: str) -> list[str]:
    """Single characters side by side may be a word that the dictionary lacks."""
    words: list[str] = []
    at = lone = 0
    for stop in find_ends(run):
        if stop - at > 1:
            words += split_lone(run[lone:at])
            words.append(run[at:stop])
            lone = stop
        at = stop
    words += split_lone(run[lone:])
    return words


def split_lone(characters: str) -> Sequence[str]:
    """A known word stays apart here: apart it was likelier than joined."""
    if len(characters) < 2 or load_tokenizer().FREQ.get(characters):
        return characters
    return guess_words(characters)


@lru_cache(maxsize=256)
def guess_words(characters: str) -> tuple[str, ...]:
    """By the model for words that no dictionary knows."""
    return tuple(finalseg.cut(characters))


def find_ends(run: str) -> Iterator[int]:
    """Where each word ends on the likeliest way through the run."""
    ends, at = find_best_ends(run), 0
    while at < len(run):
        at = ends[at]
        yield at


def find_best_ends(run: str) -> list[int]:
    """Where the word that begins at a character ends, worked out from the last on."""
    frequencies, weights = load_tokenizer().FREQ, load_weights()
    size = len(run)
    ends, sums = list(range(1, size + 1)), [0.0] * (size + 1)
    for at in range(size - 1, -1, -1):
        best, stop = -inf, at + 1
        while (frequency := frequencies.get(run[at:stop])) is not None:
            if frequency and (weight := weights[frequency] + sums[stop]) >= best:
                best = weight
                ends[at] = stop
            if stop == size:
                break
            stop += 1
        sums[at] = best if best > -inf else weights[1] + sums[at + 1]
    return ends
