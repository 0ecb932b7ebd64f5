"""A cue and its object → a mention of what is conferred, or nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.issuers import find_issuer, split_issuer
from articles.parser.mentions.honours.titles import (
    find_object_end,
    is_title,
    split_titles,
)
from articles.parser.span import Span


@dataclass(frozen=True, slots=True)
class Award:
    """Where a sentence's cue, its titles and its issuer stand.

    holder is set where the recipient stands behind the cue: 授予A公司“T”称号.
    """

    cue: Span
    titles: tuple[Span, ...]
    issuer: Span | None = None
    holder: Span | None = None


Rule = Callable[[str], Iterator[Mention]]

OPENING_PATTERN = re.compile(r"[了过由到]*")
WEAK_RULES = (
    "find_gained_weak",
    "find_being",
    "find_placed",
    "find_presented",
    "find_told",
)


def find_earlier_giver(text: str, cue: Span) -> Span | None:
    """国家知识产权局公布…,A公司荣获T: the agency of an earlier clause."""
    start = max(text.rfind(mark, 0, cue.start) for mark in ",;:。")
    return find_issuer(text, 0, start) if start > 0 else None


def skip_opening(text: str, start: int) -> int:
    """Past the 了 of 获得了 and the 由 of 由某厅授予的."""
    opening = OPENING_PATTERN.match(text, start)
    return opening.end() if opening else start


def build_award(
    text: str,
    cue: Span,
    rule: str,
    issuer: Span | None = None,
    holder: Span | None = None,
) -> Iterator[Mention]:
    """The honours behind a cue, where its object is one."""
    start = skip_opening(text, cue.stop)
    front, rest = split_issuer(text, Span(start, find_object_end(text, start)))
    titles = tuple(split_titles(text, rest))
    sure = rule not in WEAK_RULES
    if titles and is_title(text[rest.start : rest.stop], sure=sure):
        giver = issuer or front
        if rule != "find_told":
            giver = giver or find_earlier_giver(text, cue)
        award = Award(cue, titles, giver, holder)
        yield Mention(HONOUR, cue.start, titles[-1].stop, award, rule)
