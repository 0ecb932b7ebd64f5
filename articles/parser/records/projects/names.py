"""When two names are of one project, and which of its names it bears."""

import re
from collections.abc import Sequence

from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects.heads import PHASE

PHASE_PATTERN = re.compile(PHASE)
NOISE_PATTERN = re.compile(r"[\s“”‘’()·\-—的]|建设项目$|项目|工程$|建设$")
# a shorter name is held by too many to join two of them
SHORTEST = 4
SAME, HELD, APART = 1000, 1, 0


def find_likeness(one: str, other: str) -> int:
    """How surely two names are of one project; 0 where they are not.

    >>> find_likeness("智能手机机构件项目", "富士康智能手机机构件项目") > 0
    True
    >>> find_likeness("服饰产业园一期", "服饰产业园二期")
    0
    """
    phases = {find_phase(one), find_phase(other)} - {""}
    if len(phases) > 1:
        return APART
    short, long = sorted((strip_name(one), strip_name(other)), key=len)
    if short == long:
        return SAME
    return HELD * len(short) if len(short) >= SHORTEST and short in long else APART


def strip_name(name: str) -> str:
    return NOISE_PATTERN.sub("", PHASE_PATTERN.sub("", name))


def find_phase(name: str) -> str:
    match = PHASE_PATTERN.search(name)
    return match.group().strip("()第") if match else ""


def choose_name(mentions: Sequence[tuple[Reading, Mention]]) -> tuple[Reading, Mention]:
    """The longest; of one length the first."""
    return max(mentions, key=lambda pair: len(pair[1].value))
