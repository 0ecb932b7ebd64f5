"""A cue and its object → a mention of what is conferred, or nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.issuers import find_issuer, split_issuer
from articles.parser.mentions.honours.title_lists import split_titles
from articles.parser.mentions.honours.titles import (
    END_PATTERN,
    GRADE_PATTERN,
    TAILS,
    find_object_end,
    is_title,
)
from articles.parser.span import Span


@dataclass(frozen=True, slots=True)
class Award:
    """Where a sentence's cue, its titles and its issuer stand.

    holder is set where the recipient stands behind the cue: 授予A公司“T”称号. An empty
    one is where the recipient's name begins: 入选T的|A公司.
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
    "find_permitted",
    "find_presented",
    "find_told",
)


# "入选T|的A公司", "唯一入选T|的园区"; 获评T的殊荣 is the title alone
MODIFIER_PATTERN = re.compile(
    rf"(?P<title>[^,。;:的]{{4,60}}?)(?:(?:荣誉)?称号|名单)?的(?!(?:批复|决定|通知|资格)|(?:金字)?{TAILS})"
)
KIND_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:园区|开发区|高新区|经开区|企业|单位|公司|城市|县区|项目|产品|集群|机构))(?=[,。;:!?]|$)"
)
# what shows that the subject of 入选T的园区 is that one park
ONLY_PATTERN = re.compile(
    r"唯一|首[个家批]|成为|[是系]|第[一二三四五六七八九十\d]+[个家]"
)


def cut_modifier(text: str, cue: Span, rest: Span) -> tuple[Span, Span | None] | None:
    """The title in 入选T的A公司, and where its holder begins; no title, no result."""
    found = MODIFIER_PATTERN.match(text, rest.start, rest.stop)
    if found is None or not END_PATTERN.search(found["title"]):
        return rest, None
    title = Span(rest.start, found.end("title"))
    if not KIND_PATTERN.match(text, found.end()):
        is_proven = is_title(text[title.start : title.stop], sure=False)
        return (title, Span(found.end(), found.end())) if is_proven else None
    start = max(text.rfind(mark, 0, cue.start) for mark in ",;:。") + 1
    return (title, None) if ONLY_PATTERN.search(text, start, cue.start) else None


# "2000年被省政府批准为T,2010年升级为U": who gave the first did not give the second
CONFERRED_PATTERN = re.compile(
    r"[^,;。]{0,8}?(?:批准|批复|认定|评定?|命名|列|确定|确认|选)(?:设立|成立)?为"
    r"|[^,;。]{0,6}?(?:批准|批复)(?:设立|成立|建设)?的"
)


# "在商务部公布的考评中列第46位,还戴上T的帽子": a rank is given, T by somebody else
RANKED_PATTERN = re.compile(
    r"(?:[列居]|排名?)(?:全[国省市])?第?[一二三四五六七八九十\d]+"
)
# "省厅公布T名单,A上榜;2023年B获评U": what another time brought has a giver of its own
LATER = r"(?:早在|此前的?|再往前|前一年|次年|上一年|[去今前]年|(?:19|20)\d\d年)"
LATER_PATTERN = re.compile(rf";[^;,]{{0,12}}?{LATER}[^;]{{0,24}}$")


# "A区是国务院批准的…,先后被评为T、U": no single one has given them all
IN_TURN_PATTERN = re.compile(r"先后|相继|陆续|累计|此前")


def find_earlier_giver(text: str, cue: Span) -> Span | None:
    """国家知识产权局公布…,A公司荣获T: the agency of an earlier clause."""
    start = max(text.rfind(mark, 0, cue.start) for mark in ",;:。")
    found = find_issuer(text, 0, start) if start > 0 else None
    if found is None or CONFERRED_PATTERN.match(text, found.stop, start):
        return None
    if RANKED_PATTERN.search(text, found.stop, cue.start):
        return None
    if IN_TURN_PATTERN.search(text, start, cue.stop):
        return None
    return None if LATER_PATTERN.search(text, found.stop, cue.start) else found


def skip_opening(text: str, start: int) -> int:
    """Past the 了 of 获得了 and the 由 of 由某厅授予的."""
    opening = OPENING_PATTERN.match(text, start)
    return opening.end() if opening else start


def are_graded(text: str, titles: tuple[Span, ...]) -> bool:
    """国家级甲基地、国家级乙口岸: several, each with its level and some noun for such."""
    written = [text[title.start : title.stop] for title in titles]
    levels = all(GRADE_PATTERN.match(title) for title in written)
    return len(titles) > 1 and levels and is_title(written[0], sure=False)


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
    cut = cut_modifier(text, cue, rest)
    if cut is None:
        return
    rest, begun = cut
    titles = tuple(split_titles(text, rest))
    named = text[rest.start : rest.stop]
    is_given = front is not None and END_PATTERN.search(named) is not None
    sure = rule not in WEAK_RULES or is_given
    are_titles = is_title(named, sure=sure) or are_graded(text, titles)
    if titles and are_titles:
        giver = issuer or front
        if rule != "find_told":
            giver = giver or find_earlier_giver(text, cue)
        award = Award(cue, titles, giver, holder or begun)
        yield Mention(HONOUR, cue.start, titles[-1].stop, award, rule)
