"""When two names are of one project, and which of its names it bears."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects.heads import PHASE_PATTERN

NOISE_PATTERN = re.compile(r"[\s“”‘’()·\-—的]|建设项目$|项目|工程$|建设$")
FIGURE_PATTERN = re.compile(r"\d[\d.]*[十百千万亿]*[一-鿿]")
# 甲材产业园|污水处理厂: what serves a park is not the park
WORKS_PATTERN = re.compile(
    r"(?:[一-鿿]{0,4})?(?:污水|净水|供水|供热|变电站|标准厂房|道路|大道|管网|热电|固废|水厂|配套|基础设施)"
)
# 甲湾科技园|电子信息产业园: what stands in the park
PLACE_PATTERN = re.compile(r"(?:园区?|城|谷|港|新区)$")
THING_PATTERN = re.compile(r".{3}(?:园|基地|中心|厂|线|城|仓|库|站)$")
# a shorter name is held by too many to join two of them
SHORTEST = 4
SAME, APART = 1000, 0
BRIEFEST = 2


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
    is_held = len(short) >= SHORTEST and short in long
    rest = long.index(short) + len(short) if is_held else 0
    if is_held and (WORKS_PATTERN.match(long, rest) or long[rest : rest + 1] == "和"):
        return APART
    if is_held and PLACE_PATTERN.search(short) and THING_PATTERN.search(long, rest):
        return APART
    is_same = is_held or is_abridged(short, long) or has_same_figures(short, long)
    return len(short) if is_same else APART


def is_abridged(short: str, long: str) -> bool:
    """鄂尔多斯羊绒集团羊绒衫 leaves 年产40万件 and 加工 out.

    >>> is_abridged("羊绒集团羊绒衫", "羊绒集团年产40万件羊绒衫加工")
    True
    """
    rest = iter(long)
    is_long = len(short) >= SHORTEST + 3
    is_alike = short[:SHORTEST] == long[:SHORTEST] or (
        short[:2] == long[:2] and short[-SHORTEST:] == long[-SHORTEST:]
    )
    return is_long and is_alike and all(character in rest for character in short)


def is_contracted(short: str, long: str) -> bool:
    """Whether 联宝二期 is short for 联宝科技二期, where no other name begins so.

    >>> is_contracted("联宝二期项目", "联宝科技二期"), is_contracted("联宝项目", "联想")
    (True, False)
    """
    phases = {find_phase(short), find_phase(long)} - {""}
    brief, whole = strip_name(short), strip_name(long)
    rest = iter(whole)
    is_shorter = BRIEFEST <= len(brief) < len(whole) and len(phases) < 2
    return is_shorter and all(character in rest for character in brief)


def has_same_figures(one: str, other: str) -> bool:
    """Two names that begin alike and hold one capacity: 广源集团…年产50万吨….

    >>> has_same_figures("广源集团产业园年产50万吨项目", "广源集团年产50万吨材料生产")
    True
    """
    figures = FIGURE_PATTERN.findall(one)
    is_alike = one[:SHORTEST] == other[:SHORTEST]
    return bool(figures) and is_alike and figures == FIGURE_PATTERN.findall(other)


@lru_cache(maxsize=256)
def strip_name(name: str) -> str:
    return NOISE_PATTERN.sub("", PHASE_PATTERN.sub("", name))


def find_phase(name: str) -> str:
    match = PHASE_PATTERN.search(name) if "期" in name else None
    return match.group().strip("()第") if match else ""


def choose_name(mentions: Sequence[tuple[Reading, Mention]]) -> tuple[Reading, Mention]:
    """The longest; of one length the first.

    Of a project that is named whole first, no name of one of its phases, nor of what
    is built for it: NAME,…,建设年产5万吨薄片生产线.
    """
    first = mentions[0][1]
    named = [m for m in mentions if is_sure_as(first, m[1])]
    whole = [pair for pair in named if not find_phase(pair[1].value)]
    is_whole = not find_phase(first.value)
    return max(whole if is_whole else named, key=lambda pair: len(pair[1].value))


def is_sure_as(first: Mention, mention: Mention) -> bool:
    """Whether it is no mere thing built where the first was called a project."""
    return mention.rule != "thing_built" or first.rule != "project_head"
