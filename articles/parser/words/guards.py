"""A pattern that is searched for → the same, behind a look at the first character.

re tries a pattern at every character, and all its alternatives one after the other.
Asked first whether one of the characters follows that a match can begin with, it goes
on at once nearly everywhere: two to four times as fast for patterns of some length.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

# re has no public way to ask what a pattern is made of; where a later Python keeps
# this one elsewhere, patterns are slower and find the same
PARSER = import_module("re._parser") if find_spec("re._parser") else None
WIDEST = 40  # characters of a range; more of them begin too much to be worth a look
DIGIT, SPACE = r"\d", r"\s"
CATEGORIES = {"CATEGORY_DIGIT": DIGIT, "CATEGORY_SPACE": SPACE}
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
LOOKS = ("ASSERT", "ASSERT_NOT", "AT")  # no character of the match


class UnknownError(ValueError):
    """The pattern may begin with nearly anything, or match nothing: use re.compile()."""


def compile_guarded(pattern: str) -> re.Pattern[str]:
    """What re.compile() gives, to be searched for, not matched at a known place.

    >>> compile_guarded("(?:再|又)?[开竣]工").pattern
    '(?=[再又开竣])(?:(?:再|又)?[开竣]工)'
    """
    if PARSER is None:
        return re.compile(pattern)
    firsts, is_empty = find_firsts(PARSER.parse(pattern))
    if is_empty:
        raise UnknownError(pattern)
    return re.compile(f"(?=[{''.join(sorted(firsts))}])(?:{pattern})")


def find_firsts(parts: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """As written in a set; and whether all the parts can be left out."""
    found: set[str] = set()
    for operation, argument in parts:
        firsts, is_empty = find_part_firsts(str(operation), argument)
        found |= firsts
        if not is_empty:
            return found, False
    return found, True


def find_part_firsts(operation: str, argument: Any) -> tuple[set[str], bool]:
    """The same for one part."""
    if operation in LOOKS:
        return set(), True
    if operation in ("LITERAL", "IN"):
        listed = argument if operation == "IN" else [(operation, argument)]
        return {write_item(str(item), what) for item, what in listed}, False
    if operation in REPEATS:
        firsts, is_empty = find_firsts(argument[2])
        return firsts, is_empty or argument[0] == 0
    if operation == "SUBPATTERN":
        return find_firsts(argument[3])
    if operation == "BRANCH":
        branches = [find_firsts(branch) for branch in argument[1]]
        return {c for firsts, _ in branches for c in firsts}, any(
            e for _, e in branches
        )
    raise UnknownError(operation)


def write_item(item: str, argument: Any) -> str:
    """One character, a short range, or any digit or space."""
    if item == "LITERAL":
        return re.escape(chr(argument))
    if item == "RANGE" and argument[1] - argument[0] < WIDEST:
        return "-".join(re.escape(chr(code)) for code in argument)
    if item == "CATEGORY" and str(argument) in CATEGORIES:
        return CATEGORIES[str(argument)]
    raise UnknownError(item)
