"""Which words around a figure belong to it: the text left and right of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from articles.parser.records.metrics.elements import COUNT, JOINTS_ONLY, VALUE, Element
from articles.parser.words import load_words

BOUND_PATTERN = re.compile(r"[,:;。!?()—]+")
# what joins the items of a list: "31项成果和13项需求"
JOINT_PATTERN = re.compile(r"、|以及|及|和|与| ")
OWNED_PATTERN = re.compile(r"总投资|投资|占地|面积")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An element with the stretches of its sentence that may name it."""

    element: Element
    left: tuple[int, int]
    right: tuple[int, int]
    is_joined: bool = False  # only 、 or 和 between it and the element before


@cache
def load_verbs() -> re.Pattern[str]:
    """Verbs that end a noun phrase, longest first."""
    rows = sorted(load_words("verbs"), key=lambda row: (-len(row[0]), row[0]))
    return re.compile(
        "|".join(row[0] + (f"(?![{row[2]}])" if len(row) > 2 else "") for row in rows)
    )


def cut_phrases(text: str, elements: Sequence[Element]) -> list[Phrase]:
    """Each element with what stands left and right of it up to its neighbours."""
    bounds = [(m.start(), m.end()) for m in BOUND_PATTERN.finditer(text)]
    lefts: list[tuple[int, int]] = []
    rights: list[tuple[int, int]] = []
    for i, element in enumerate(elements):
        before = elements[i - 1] if i else None
        floor = max((stop for _, stop in bounds if stop <= element.start), default=0)
        if before and before.stop >= floor:
            cut_right, cut_left = split_gap(text, before, element)
            rights[-1] = cut_right
            lefts.append((cut_left, element.start))
        else:
            lefts.append((floor, element.start))
        ceiling = [start for start, _ in bounds if start >= element.stop]
        rights.append((element.stop, min(ceiling, default=len(text))))
    return [
        Phrase(element, left, right, is_joined(text, elements, i))
        for i, (element, left, right) in enumerate(
            zip(elements, lefts, rights, strict=True)
        )
    ]


def is_joined(text: str, elements: Sequence[Element], i: int) -> bool:
    """Whether only 、 or 和 stands between an element and the one before."""
    if not i:
        return False
    gap = text[elements[i - 1].stop : elements[i].start]
    return bool(JOINTS_ONLY.fullmatch(gap))


def split_gap(
    text: str, before: Element, element: Element
) -> tuple[tuple[int, int], int]:
    """The right stretch of one element and where the left one of the next begins."""
    start, stop = before.stop, element.start
    gap = text[start:stop]
    if before.role != VALUE or before.kind != COUNT or JOINT_PATTERN.match(gap):
        return (start, start), start
    if OWNED_PATTERN.fullmatch(gap.strip()):
        return find_outer_noun(text, element), start
    joints = [*JOINT_PATTERN.finditer(gap)]
    if joints:
        return (start, start + joints[-1].start()), start + joints[-1].end()
    verb = load_verbs().search(gap)
    at = start + (verb.start() if verb else len(gap))
    return (start, at), at


def find_outer_noun(text: str, inner: Element) -> tuple[int, int]:
    """The 重大项目 of 20个总投资120亿元的重大项目."""
    bound = BOUND_PATTERN.search(text, inner.stop)
    return inner.stop, bound.start() if bound else len(text)
