"""A list of titles → each of them: 省级绿色工厂、市级智能车间."""

import re
from collections.abc import Iterator

from articles.parser.mentions.honours.titles import (
    CLOSING,
    END_PATTERN,
    GRADE_PATTERN,
    NOTE_PATTERN,
    OPENING,
    RANK_PATTERN,
    is_named,
    is_title,
    trim_title,
)
from articles.parser.span import Span

SHORTEST_TITLE = 5  # characters before a 、 that may be one
# "集群和集群培育对象名单" is one list
LIST_NAME_PATTERN = re.compile(r"(?:名单|名录|榜单)$")
# "“甲基地”和“乙园区”": each has its own quotes, and "“两化”和“双创”" is short
QUOTED_PATTERN = re.compile(r"[^“”《》]{0,6}“[^“”]{5,}”")
SHARED_PATTERN = re.compile(r"(?:示范|优势|试点|先进|培育|创新|优秀|重点)$")
# what one of two graded titles may end in, joined by 和
LISTED_END_PATTERN = re.compile(
    r"(?:[园区奖]|基地|企业|中心|单位|工厂|车间|平台|产品|集群|项目|小镇|[”》])$"
)
# "省委、|省政府“全省先进园区”": of two who give it together no title ends there
GIVER_PATTERN = re.compile(r"[\u4e00-\u9fff]{0,8}(?:[省市县区]委|政府|[厅局部])")
SPLIT_PATTERN = re.compile(r"、|以及|和|与|及|(?<=”)(?=“)|(?<=》)(?=《)")
JOINING = frozenset("、以和与及“《")  # what stands where it matches


def split_titles(text: str, span: Span, *, loose: bool = False) -> Iterator[Span]:
    """A list of titles taken apart, each trimmed; what is no title is left out.

    A loose list is cut at every 、, whatever stands beside it.

    >>> text = "省级绿色工厂、市级智能车间称号"
    >>> [text[s.start:s.stop] for s in split_titles(text, Span(0, len(text)))]
    ['省级绿色工厂', '市级智能车间']
    """
    for piece in cut_list(text, span, loose=loose):
        title = trim_title(text, piece)
        if title and is_named(text[title.start : title.stop]):
            yield title


def cut_list(text: str, span: Span, *, loose: bool) -> Iterator[Span]:
    start, depth, noted = span.start, 0, span.start
    for i in range(span.start, span.stop):
        note = NOTE_PATTERN.match(text, i) if text[i] == "(" else None
        noted = note.end() if note else noted
        if i < noted:
            continue
        depth += (text[i] in OPENING) - (text[i] in CLOSING)
        is_likely = depth <= 1 and text[i] in JOINING
        joiner = SPLIT_PATTERN.match(text, i, span.stop) if is_likely else None
        if joiner is None:
            continue
        left, right = Span(start, i), Span(joiner.end(), span.stop)
        enumerated = text[i] == "、" and depth == 0
        if (
            (loose and enumerated and not GIVER_PATTERN.fullmatch(text, start, i))
            or i == joiner.end()
            or is_join(text, left, right, enumerated=enumerated)
        ):
            yield left
            start = joiner.end()
    yield Span(start, span.stop)


def is_join(text: str, left: Span, right: Span, *, enumerated: bool) -> bool:
    """Both sides of a joiner are titles by themselves, not halves of one."""
    before, after = text[left.start : left.stop], text[right.start : right.stop]
    placed = NOTE_PATTERN.sub("", before)
    before = RANK_PATTERN.sub("", placed)
    if before.count("“") != before.count("”"):
        return False
    if enumerated and is_apart(before, after, is_placed=placed != before):
        return True
    if QUOTED_PATTERN.fullmatch(before) and QUOTED_PATTERN.match(after):
        return True
    if GRADE_PATTERN.match(before) and GRADE_PATTERN.match(after):
        return LISTED_END_PATTERN.search(before) is not None
    if not END_PATTERN.search(before) or is_shared(
        before, after, enumerated=enumerated
    ):
        return False
    after = LIST_NAME_PATTERN.sub("", after)
    closed = enumerated and END_PATTERN.search(after) is not None
    return closed or is_title(after, sure=False)


def is_shared(before: str, after: str, *, enumerated: bool) -> bool:
    """国家知识产权示范和优势企业: two words before one noun."""
    opens = after.startswith(("“", "《")) or GRADE_PATTERN.match(after)
    return not (enumerated or opens) and SHARED_PATTERN.search(before) is not None


def is_apart(before: str, after: str, *, is_placed: bool) -> bool:
    """What follows a 、 begins with its level, or behind a place won elsewhere."""
    if GRADE_PATTERN.match(after):
        return len(before) > SHORTEST_TITLE
    return is_placed and is_title(after, sure=False)
