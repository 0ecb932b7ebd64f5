"""When two names are of one project, and which of its names it bears."""

import re

from articles.parser.mentions.projects.heads import PHASE

PHASE_PATTERN = re.compile(PHASE)
NOISE_PATTERN = re.compile(r"[\s“”‘’()·\-—]|建设项目$|项目|工程$|建设$|[的]")
# names that many projects could bear: they join no two of them
SHORTEST = 4


def is_same_project(one: str, other: str) -> bool:
    """Whether one name holds the other, the phase apart.

    >>> is_same_project("智能手机机构件项目", "富士康智能手机机构件项目")
    True
    >>> is_same_project("服饰产业园一期", "服饰产业园二期")
    False
    """
    if find_phase(one) != find_phase(other) and find_phase(one) and find_phase(other):
        return False
    short, long = sorted((strip_name(one), strip_name(other)), key=len)
    return short == long or (len(short) >= SHORTEST and short in long)


def strip_name(name: str) -> str:
    return NOISE_PATTERN.sub("", PHASE_PATTERN.sub("", name))


def find_phase(name: str) -> str:
    match = PHASE_PATTERN.search(name)
    return match.group().strip("()第") if match else ""
