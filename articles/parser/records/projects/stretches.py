"""Which part of a sentence is about which of the projects it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.parser.blocks import HEADLINE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.words import compile_guarded


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:stop] of a sentence is about a project.

    Shared where it is about several (a list); loose where only the paragraph says so;
    of_firm where it tells of the enterprise behind it; before where it stands ahead of
    the name.
    """

    reading: Reading
    start: int
    stop: int
    is_shared: bool = False
    is_loose: bool = False
    is_before: bool = False
    is_of_firm: bool = False


# "A项目(总投资5亿元)、B项目(3亿元)": the bracket belongs to the name before it
BRACKET = r"\((?=[^()]{0,40}(?:\d[^()]{0,8}[元亩米]|落户|位于|选址|投资|[开竣完]工))[^()]{2,60}\)"
BRACKET_PATTERN = re.compile(BRACKET)
JOINED_PATTERN = re.compile(
    rf"(?:{BRACKET})?等?(?:[、,]|和|及|与|以及|,?还有|,?以及)*(?:(?:由|总?投资|占地|用地|[\d.]+[万亿]+美?元的)[^,;。]*)?的?"
    r"(?:[一-鿿]{2,12}(?:开发|高新|经开|园|集中|集聚)区的?)?"
)
# what stands right before a name and belongs to it: 总投资6.6亿元、占地369亩的
LEAD_PATTERN = compile_guarded(
    r"(?:由[^,;。、]{2,30}?)?(?:(?:计划|规划|预计|固定资产)?总?投资|占地|用地|规划用地)"
    r"(?=[^,;。]{0,8}\d)[^,;。]{2,24}(?:的|元|亩|米)$"
    r"|由[^,;。]{2,40}(?:建设|投资|实施|援建)的$|(?<=、)[\d.]+[万亿]+美?元的$"
)
# "此次开工的项目有", "先后引进的": said of all that the sentence goes on to name
HEADING_PATTERN = re.compile(
    r"(?=[开动破奠签投竣落引正在续此本当这集])(?:(?:开工|动工|破土|奠基|签约|投产|竣工|落户|引进|落地)[^,。;]{0,10},?"
    r"(?:有|包括|分别是|分别为|为|:|项目[中里],?[^,。;]{0,4}(?:涵盖|包含|包括|有))"
    r"|(?:正在|在建|续建)[^,。;:]{0,24}(?:项目|工程)[^,。;:]{0,10}:"
    r"|(?:开工|签约|投产|竣工)[^,。;:]{2,24}的项目(?:有|包括|分别是|分别为|为|:)"
    r"|(?:此次|本次|当[日天]|[这本此]批|集中)[^,。;]{0,6}"
    r"(?:开工|签约|投产|竣工|奠基)的?[^,。;]{0,4}项目(?!\d))"
)

# "等5个项目在内," behind a list
AMONG_PATTERN = re.compile(r"等?[^,。;]{0,6}在内,")


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one list, and the part of the sentence that is about them."""

    mentions: tuple[Mention, ...]
    start: int
    stop: int


def list_stretches(
    reading: Reading,
    mentions: Sequence[Mention],
    start: int = 0,
    heading: Stretch | None = None,
) -> Iterator[tuple[Mention, list[Stretch]]]:
    """Each mention with what the sentence, from start, and a heading say of it."""
    groups = list(split_groups(reading.text, mentions, start))
    of_all = find_of_all(reading, groups)
    for group in groups:
        for mention, stretches in read_group(reading, group):
            if of_all and group is not groups[-1]:
                stretches.append(of_all)
            if heading and is_under(heading, reading, group):
                stretches.insert(0, heading)
            yield mention, stretches


# "A总投资3亿元,B总投资2亿元,均计划于6月开工"
OF_ALL_PATTERN = re.compile(r",(?=[均都皆][^。;]{2,40}$)")


def find_of_all(reading: Reading, groups: Sequence[Group]) -> Stretch | None:
    """What the end of a sentence says of each project told one after the other in it."""
    if len(groups) == 1:
        return None
    last = groups[-1].mentions[-1]
    match = OF_ALL_PATTERN.search(reading.text.rstrip("。;"), last.stop)
    if match is None:
        return None
    return Stretch(reading, match.end(), len(reading.text), is_shared=True)


def is_under(heading: Stretch, reading: Reading, group: Group) -> bool:
    """Behind it in its own sentence, or in one that goes on with the list."""
    return heading.reading is not reading or group.mentions[0].start >= heading.stop


def find_heading(reading: Reading) -> Stretch | None:
    """'当日签约的项目中,外资项目有:': said of all that follows."""
    match = HEADING_PATTERN.search(reading.text)
    if not match:
        return None
    start, stop = match.start(), match.end()
    return Stretch(reading, start, stop, is_shared=True, is_before=True)


def split_groups(text: str, mentions: Sequence[Mention], start: int) -> Iterator[Group]:
    """Mentions joined by 、 or 和 are one group; what follows it is about all of it."""
    group = [mentions[0]]
    for mention in mentions[1:]:
        if JOINED_PATTERN.fullmatch(text, group[-1].stop, mention.start):
            group.append(mention)
            continue
        cut = find_cut(text, group[-1].stop, mention.start)
        yield Group(tuple(group), start, cut)
        start, group = cut, [mention]
    yield Group(tuple(group), start, len(text))


def find_cut(text: str, start: int, stop: int) -> int:
    """Where what is said of one project ends and what is said of the next begins."""
    lead = LEAD_PATTERN.search(text, start, stop)
    if lead:
        return find_clause(text, start, lead.start(), ",;。:、") or lead.start()
    return find_clause(text, start, stop, ",;。:") or start


def find_clause(text: str, start: int, stop: int, marks: str) -> int:
    """Behind the last mark; 0 where there is none: ',与乙公司签约' of 投资5亿元的NAME."""
    return max(text.rfind(mark, start, stop) for mark in marks) + 1


def read_group(
    reading: Reading, group: Group
) -> Iterator[tuple[Mention, list[Stretch]]]:
    """What is said before, in and after each name of a group."""
    first, last = group.mentions[0], group.mentions[-1]
    is_many = len(group.mentions) > 1
    start = find_start(reading, group)
    before = Stretch(reading, start, first.start, is_many, is_before=True)
    bracket = BRACKET_PATTERN.match(reading.text, last.stop)
    end = bracket.end() if bracket and is_many else last.stop
    after = Stretch(reading, end, find_end(reading, group), is_many)
    previous = group.start
    for mention in group.mentions:
        lead = LEAD_PATTERN.search(reading.text, previous, mention.start)
        if lead and not is_many and "投资" in lead.group():
            clause = find_clause(reading.text, start, lead.start(), ",;。:")
            before = replace(before, start=max(start, clause))
        bracket = BRACKET_PATTERN.match(reading.text, mention.stop)
        stop = bracket.end() if bracket else mention.stop
        own = Stretch(reading, lead.start() if lead else mention.start, stop)
        stretches = [before, own, after]
        yield mention, [s for s in stretches if s.start < s.stop]
        previous = stop


def find_start(reading: Reading, group: Group) -> int:
    """A space in a headline parts two sentences: '园区开建 年内启动LED项目'."""
    if reading.sentence.block.kind != HEADLINE:
        return group.start
    space = reading.text.rfind(" ", group.start, group.mentions[0].start)
    return max(group.start, space)


def find_end(reading: Reading, group: Group) -> int:
    """What is said of a list ends with its clause, and of '包括A、B在内,' with the next."""
    if len(group.mentions) == 1:
        return group.stop
    last = group.mentions[-1].stop
    among = AMONG_PATTERN.match(reading.text, last)
    comma = reading.text.find(",", among.end() if among else last + 1, group.stop)
    return comma if comma > 0 else group.stop
