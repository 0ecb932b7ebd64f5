"""A text as it was written, cut where the words that were looked for stand in it."""

import re
from dataclasses import dataclass

from entities.search.folding import fold_text

LONGEST, BEFORE = 160, 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; is_hit where it is one of the words."""

    text: str
    is_hit: bool = False


def mark_words(text: str, words: tuple[str, ...]) -> list[Piece]:
    """The pieces tile the text; the longest word wins where two begin together."""
    longest_first = sorted(words, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    pieces, at = [], 0
    for match in re.finditer(pattern, fold_text(text)) if pattern else ():
        pieces += [Piece(text[at : match.start()])] if match.start() > at else []
        pieces.append(Piece(text[slice(*match.span())], is_hit=True))
        at = match.end()
    return [*pieces, Piece(text[at:])] if at < len(text) else pieces


def cut_passage(text: str, words: tuple[str, ...]) -> str:
    """A long sentence from a little before the first word, the rest left out as …."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    places = (fold_text(text).find(word) for word in words)
    start = max(0, min((p for p in places if p >= 0), default=0) - BEFORE)
    stop = start + LONGEST
    before, after = "…" if start else "", "…" if stop < len(text) else ""
    return f"{before}{text[start:stop]}{after}"
