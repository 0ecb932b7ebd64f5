"""Spans in an article's text → quotes with the sentence around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# a full stop with what closes after it, or an empty line
SENTENCE_END_PATTERN = re.compile(r"[。！？!?][”’」』）)】]*|\n\s*\n")
MAX_SENTENCE = 1000


@dataclass(frozen=True, slots=True)
class Quote:
    """text[start:stop] inside the sentence text[sentence_start:sentence_stop]."""

    text: str
    start: int
    stop: int
    sentence_start: int
    sentence_stop: int


def is_span(text: str, span: object) -> bool:
    """Whether it is a pair of offsets of a stretch that is there."""
    if not isinstance(span, Sequence) or len(span) != 2:
        return False
    whole = all(isinstance(end, int) for end in span)
    return whole and 0 <= span[0] < span[1] <= len(text)


def read_quote(
    text: str, span: Sequence[int], sentence: Sequence[int] | None = None
) -> Quote:
    """Return the quote with its sentence: the given one if the quote lies in it."""
    start, stop = span
    if not sentence or not sentence[0] <= start < stop <= sentence[1]:
        sentence = find_sentence(text, start, stop)
    return Quote(text[start:stop], start, stop, sentence[0], sentence[1])


def find_sentence(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return the bounds of the sentence or sentences that a stretch stands in."""
    floor = max(0, start - MAX_SENTENCE)
    ends = [match.end() for match in SENTENCE_END_PATTERN.finditer(text, floor, start)]
    begin = ends[-1] if ends else floor
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    closing = SENTENCE_END_PATTERN.search(text, max(start, stop - 1))
    limit = min(len(text), stop + MAX_SENTENCE)
    end = min(closing.end(), limit) if closing else limit
    return begin, max(stop, begin + len(text[begin:end].rstrip()))
