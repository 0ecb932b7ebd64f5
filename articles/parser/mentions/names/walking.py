"""Where a name begins: word by word leftwards from what it ends with."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.parser.tokens import Token, split_tokens
from articles.parser.words import load_column, load_words

RARE = 120  # a word that the dictionary saw less often is taken for a proper one
LONGEST = 26  # characters of a name before its suffix
HARD, SOFT, PLACE, PROPER, TRADE, PLAIN = (
    "hard",
    "soft",
    "place",
    "proper",
    "trade",
    "plain",
)
BRACKETS = {")": "(", "”": "“"}

read_tokens = lru_cache(maxsize=16)(split_tokens)


@cache
def load_places() -> frozenset[str]:
    """Full and short names of all divisions."""
    names = {name for row in load_words("places") for name in (row[0], *row[2:])}
    return frozenset(names)


@dataclass(frozen=True, slots=True)
class Part:
    """A word left of a suffix and what it may be in a name."""

    sort: str
    text: str
    start: int


def find_sort(token: Token) -> str:
    """What a word may be in a name."""
    text = token.text
    if text in load_column("boundaries", HARD) or not is_wordlike(text):
        return HARD
    if text in load_places():
        return PLACE
    if text in load_column("trades"):
        return TRADE
    if text in load_column("boundaries", SOFT):
        return SOFT
    is_proper = token.frequency < RARE and (len(text) > 1 or not token.frequency)
    return PROPER if is_proper else PLAIN


def is_wordlike(text: str) -> bool:
    return text.isalnum() and not text.isdigit()


def walk_left(text: str, stop: int) -> Iterator[Part]:
    """The parts of a name that may stand left of stop, from right to left."""
    tokens = [t for t in read_tokens(text) if t.start < stop]
    while tokens and stop - tokens[-1].start <= LONGEST:
        token = tokens.pop()
        if token.text in BRACKETS and token.stop <= stop:
            part = take_bracketed(token, tokens)
        else:
            part = take_word(token, stop)
        if part is None or part.sort == HARD:
            return
        yield part


def take_word(token: Token, stop: int) -> Part:
    """A token, or what of it stands before stop ('建汇龙' of '建汇龙环'+'保')."""
    if token.stop <= stop:
        return Part(find_sort(token), token.text, token.start)
    text = token.text[: stop - token.start]
    return Part(find_sort(Token(text, token.start, stop, 0)), text, token.start)


def take_bracketed(closing: Token, tokens: list[Token]) -> Part | None:
    """'(徐州)' and '“船山时间谷”' inside a name; the tokens are taken off."""
    opening = BRACKETS[closing.text]
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 7), -1):
        if tokens[i].text == opening:
            inside = "".join(token.text for token in tokens[i + 1 :])
            start = tokens[i].start
            del tokens[i:]
            sort = PROPER if opening == "“" else PLACE
            return Part(sort, inside, start)
    return None
