"""Enterprises that the whole country knows: 华为, 中铁四局."""

import re
from collections.abc import Iterator

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import Mention
from articles.parser.mentions.names.walking import is_aligned
from articles.parser.words import load_pattern

# "某市招商局" is an agency
BUREAU_PATTERN = re.compile(r"[市县区城园省州会委]招商局(?!集团|蛇口)")
# such as "中国石油|和化学工业联合会"
SOCIETY_PATTERN = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:协会|联合会|学会|商会)")
# such as "中铁四局", "中交四航局": a bureau of a builder that all know
BUREAU_NAME_PATTERN = re.compile(
    r"(?:中铁|中交|中建|中冶|中核|中电建|中国铁建|中铁建|水电)[一二三四五六七八九十]{1,3}(?:航|公)?局(?:集团)?"
)


def find_bureaus(text: str) -> Iterator[Mention]:
    """'由中铁四局承建' → 中铁四局."""
    if "局" not in text:
        return
    for match in BUREAU_NAME_PATTERN.finditer(text):
        yield Mention(ENTERPRISE, *match.span(), match.group(), "enterprise_bureau")


# 三一 of 、三一等, where the tokenizer joins 一等
LISTED_PATTERN = re.compile(r"、[^、等]+[、等]")


def find_known(text: str) -> Iterator[Mention]:
    """'引进了华为、中兴' → 华为, 中兴."""
    for match in load_pattern("known_enterprises").finditer(text):
        start, stop = match.span()
        is_bureau = match.group() == "招商局" and BUREAU_PATTERN.match(text, start - 1)
        is_society = SOCIETY_PATTERN.match(text, stop)
        is_whole = is_aligned(text, start, stop) or LISTED_PATTERN.match(
            text, max(0, start - 1), stop + 1
        )
        if is_whole and not (is_bureau or is_society):
            yield Mention(ENTERPRISE, start, stop, match.group(), "enterprise_known")


RULES = (find_known, find_bureaus)
