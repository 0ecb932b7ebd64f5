"""Whether a text asserts, plans or denies what it speaks of, or puts it in the past.

Each cue has a modality and a direction: a forward cue holds from itself to the end of
its clause or to the next cue, a backward cue for what stands right before it.
"""

import re
from functools import cache, lru_cache

from articles.parser.words import build_pattern, load_words

ASSERTED, PLANNED, NEGATED, PAST = "asserted", "planned", "negated", "past"
FORWARD, BACKWARD = "forward", "backward"

# "预计11月完工,并于3月验收": the second clause is as planned as the first
GOING_ON_PATTERN = re.compile(r"(?:并且?|且|随后|然后|继而|再)")


@cache
def load_cues(direction: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """All cues of one direction, longest first, and what each makes of its scope."""
    rows = [row for row in load_words("modality") if row[2] == direction]
    return build_pattern(row[0] for row in rows), {row[0]: row[1] for row in rows}


def find_modality(text: str, start: int, stop: int) -> str:
    """How text[start:stop] is meant.

    >>> text = "目前一期已投产,预计明年达产,并于9月验收"
    >>> [find_modality(text, at, at + 2) for at in (5, 12, 18)]
    ['asserted', 'planned', 'planned']
    """
    backward, modality_by_word = load_cues(BACKWARD)
    after = backward.match(text, stop)
    if after:
        return modality_by_word[after.group()]
    return find_forward(text, find_clause_start(text, start), start)


def find_forward(text: str, start: int, stop: int) -> str:
    """What the last forward cue of text[start:stop] says."""
    forward, modality_by_word = load_cues(FORWARD)
    cues = forward.findall(text, start, stop)
    if cues:
        return modality_by_word[cues[-1]]
    if start and GOING_ON_PATTERN.match(text, start):
        return find_forward(text, find_clause_start(text, start - 1), start - 1)
    return ASSERTED


@lru_cache(maxsize=64)
def find_clause_start(text: str, at: int) -> int:
    """Where the clause that holds text[at] begins."""
    start = max((text.rfind(mark, 0, at) for mark in ",。;:!?()—"), default=-1)
    return start + 1
