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
MARKS_PATTERN = re.compile(r"[^\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+")

# what the dictionary lacks: 甲西|经开区, where it would join 西经
ZONES = (
    *("经开区", "综保区", "自贸区"),
    *("科创园", "科创城", "科创谷", "智造园", "智造城", "智造谷", "双创园", "文创园"),
)
PAIR_PATTERN = re.compile(r"[\u4e00-\u9fd5]{2}")
HAN_PATTERN = re.compile(r"[\u4e00-\u9fd5]")
# the model's states that may stand before each: a word begins behind the end of one
BEFORE = {"B": ("E", "S"), "M": ("B", "M"), "E": ("B", "M"), "S": ("E", "S")}
# the model's chances that two characters are one word or two
JOINED_WEIGHT = finalseg.start_P["B"] + finalseg.trans_P["B"]["E"]
APART_WEIGHT = finalseg.start_P["S"] + finalseg.trans_P["S"]["S"]
LEAST = finalseg.MIN_FLOAT
STARTS = tuple(finalseg.start_P.items())
EMITTED = {state: chances.get for state, chances in finalseg.emit_P.items()}
# each state with the two that it may follow, and how likely it then is
MOVES = tuple(
    (state, a, finalseg.trans_P[a][state], b, finalseg.trans_P[b][state])
    for state, (a, b) in BEFORE.items()
)


@cache
def load_tokenizer() -> jieba.Tokenizer:
    """Built once; the shared tokenizer of the module stays as it is."""
    jieba.default_logger.setLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for name in (*load_column("known_enterprises"), *ZONES):
        tokenizer.add_word(name)
    return tokenizer


@cache
def load_weights() -> dict[int, float]:
    """How likely a word of each frequency is."""
    tokenizer = load_tokenizer()
    total = log(tokenizer.total)
    frequencies = {1, *tokenizer.FREQ.values()} - {0}
    return {frequency: log(frequency) - total for frequency in frequencies}


@cache
def load_verbs() -> frozenset[str]:
    """What the dictionary calls a verb, though it may be used as a noun."""
    return load_tagged("v")


@cache
def load_named() -> frozenset[str]:
    """What the dictionary calls the name of a thing: 龙科, 长信."""
    return load_tagged("nz")


def load_tagged(tag: str) -> frozenset[str]:
    """The words to which the dictionary gives this part of speech."""
    with load_tokenizer().get_dict_file() as file:
        rows = (line.decode("utf-8").split() for line in file)
        return frozenset(row[0] for row in rows if row[2] == tag)


@cache
def load_lone_weights() -> dict[str, float]:
    """How likely each character is as a word; one that only begins words is none."""
    frequencies, weights = load_tokenizer().FREQ, load_weights()
    return {
        word: weights[frequency] if frequency else -inf
        for word, frequency in frequencies.items()
        if len(word) == 1
    }


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
    ends, size, at, lone = find_best_ends(run), len(run), 0, 0
    words: list[str] = []
    while at < size:
        stop = ends[at]
        if stop - at > 1:
            if lone < at:
                words += split_lone(run[lone:at])
            words.append(run[at:stop])
            lone = stop
        at = stop
    if lone < size:
        words += split_lone(run[lone:])
    return words


def split_lone(characters: str) -> Sequence[str]:
    """A known word stays apart here: apart it was likelier than joined."""
    if len(characters) < 2 or load_tokenizer().FREQ.get(characters):
        return characters
    if PAIR_PATTERN.fullmatch(characters):
        return (characters,) if is_joined(*characters) else characters
    return guess_words(characters)


def is_joined(first: str, second: str) -> bool:
    """What guess_words() says of two characters, which are asked about most.

    >>> is_joined("泰", "宏"), is_joined("我", "在")
    (True, False)
    """
    begin, end, single = (finalseg.emit_P[state] for state in "BES")
    joined = JOINED_WEIGHT + begin.get(first, LEAST) + end.get(second, LEAST)
    apart = APART_WEIGHT + single.get(first, LEAST) + single.get(second, LEAST)
    return bool(joined > apart)


@lru_cache(maxsize=256)
def guess_words(characters: str) -> tuple[str, ...]:
    """By the model for words that no dictionary knows."""
    words: list[str] = []
    for part in finalseg.re_han.split(characters):
        if HAN_PATTERN.match(part):
            words += guess_han(part)
        else:
            words += filter(None, finalseg.re_skip.split(part))
    return tuple(words)


def guess_han(characters: str) -> Iterator[str]:
    """The words of Chinese characters alone."""
    states = guess_states(characters)
    starts = [at for at, state in enumerate(states) if state in "BS"]
    return map(characters.__getitem__, map(slice, starts, [*starts[1:], None]))


def guess_states(characters: str) -> str:
    """Which characters begin (B), go on with (M) or end (E) a word or are one (S).

    The model's likeliest way, as finalseg.viterbi() finds it: of two that are equally
    likely the one through the later letter.

    >>> guess_states("富泰宏")
    'BME'
    """
    chances = {s: p + EMITTED[s](characters[0], LEAST) for s, p in STARTS}
    steps: list[dict[str, str]] = []
    for character in characters[1:]:
        step, following = {}, {}
        for state, first, by_first, second, by_second in MOVES:
            chance = EMITTED[state](character, LEAST)
            via_first = chances[first] + by_first + chance
            via_second = chances[second] + by_second + chance
            is_second = via_second >= via_first
            step[state] = second if is_second else first
            following[state] = via_second if is_second else via_first
        steps.append(step)
        chances = following
    state = "S" if chances["S"] >= chances["E"] else "E"
    states = [state]
    for step in reversed(steps):
        state = step[state]
        states.append(state)
    return "".join(reversed(states))


def find_best_ends(run: str) -> list[int]:
    """Where the word that begins at a character ends, worked out from the last on."""
    frequencies, weights = load_tokenizer().FREQ, load_weights()
    lone, size, sum_after = load_lone_weights(), len(run), 0.0
    ends, sums = list(range(1, size + 1)), [0.0] * (size + 1)
    for at in range(size - 1, -1, -1):
        best, stop = lone.get(run[at], weights[1]) + sum_after, at + 2
        while stop <= size and (frequency := frequencies.get(run[at:stop])) is not None:
            if frequency and (weight := weights[frequency] + sums[stop]) >= best:
                best = weight
                ends[at] = stop
            stop += 1
        sums[at] = sum_after = best if best > -inf else weights[1] + sum_after
    return ends
