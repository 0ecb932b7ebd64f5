"""Rules for published lists: 公布T名单,A入选; B、C榜上有名; 在T榜中排名第6."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.awards import Award, Rule
from articles.parser.mentions.honours.issuers import find_issuer, split_issuer
from articles.parser.mentions.honours.title_lists import split_titles
from articles.parser.mentions.honours.titles import (
    END_PATTERN,
    GRADE_PATTERN,
    is_title,
)
from articles.parser.span import Span

NUMBER = r"[\d一二三四五六七八九十百]+"
PLACE = rf"第?{NUMBER}[位名]?"
PASSED = r"(?:复核|复审|复评|验收|审核|评审|认定)(?:评[价估审])?"
LISTED_PATTERN = re.compile(
    r"(?=[成再双首全光顺入上登榜在进获居列分位排名晋占揽胜通亦也均])"
    rf"(?:成功|再次|双双|首次|全部|光荣|顺利)*(?P<cue>通过{PASSED}|占据?了?[\d一二三四五六七八九十]+席|入选|入围|上榜|登榜|榜上有名|(?:名列|位列|亦在|也在|均在)其中|入列|在列|胜出|进榜|获奖|获批|获评|获选|晋级|"
    rf"居|列|分列|分居|位列|位居|排名|名列|排在?(?=第?\d|榜首|首位))(?:其中|名单|榜单|榜首|首位|{PLACE}(?:[、和]{PLACE})*)?(?=[,。;:!?(—]|$)"
)
# "绿色工厂中,A、B上榜", "在第八批T名单中,A位列其中": the title stands in a frame
FRAMED_PATTERN = re.compile(
    r"(?:^|(?<=[,。;:]))(?:其中,?)?(?:在|从)?(?P<title>[^,。;:!?、]{3,50}?)(?:中|里|方面|(?<=名单)上|(?<=榜)上|(?<=榜单)上)(?=,)(?P<giving>)"
)
# 第3位 in 考评结果 is a rank
PLACED = ("居", "列", "分列", "分居", "位列", "位居", "排名", "名列", "排", "排在")
ROLL_PATTERN = re.compile(r"(?:榜单?|[百\d]强|[”》])$")  # unless the frame is one
# "省政府发布2021“百强榜”", "第25批国家企业技术中心名单于近日出炉"
LIST_PATTERN = re.compile(
    r"(?P<giving>公布|发布|公示|揭晓|印发|评选出|通报|出炉|评出)(?:了)?"
    r"(?P<title>(?:[^,。;:!?、]|(?<=批)、(?=第)){4,50}?(?:名单|榜单|(?<!上)榜|强(?:园区|开发区|企业)?|结果)[”》\"]?)(?=[,。;:!?显中里上]|的(?:通知|通报|公告|公示|决定)|\((?:以?下|简|附|共)|$)"
)
# "遴选出全省首批零碳园区": no list is named, but what those on it are called
CHOSEN_PATTERN = re.compile(
    r"(?P<giving>确定出?|遴选出|评选出|评定出|评出|认定|公布|公示|发布|揭晓)了?"
    r"(?P<title>(?:全[国省市])?(?:首批|第[一二三四五六七八九十\d]+批)[^,。;:!?、]{4,40}|(?<=评[选定]出)“[^“”]{4,30}”|(?<=评出)“[^“”]{4,30}”|(?<=揭晓|公布|评出)第[一二三四五六七八九十\d]+届[^,。;:!?、]{2,30}奖)(?=[,。;:!?]|$)"
)
# "认定36家单位为2021年度省级孵化器": how many it is given to, and then who of here
CONFIRMED_PATTERN = re.compile(
    rf"(?P<giving>认定|确定|命名|评定|同意|批准|遴选|评选)了?[^,。;:!?为“”]{{0,20}}?{NUMBER}[家个项][^,。;:!?为“”]{{0,10}}为"
    r"(?P<title>[^,。;:!?、]{4,40})(?=[,。;:!?]|$)"
)
ISSUED_LIST_PATTERN = re.compile(
    r"(?P<title>[^,。;:!?、]{4,50}?(?:名单|榜单|榜|结果)[”》\"]?|[^,。;:!?、]{0,10}?(?:首批|第[一二三四五六七八九十\d]+批)"
    r"[^,。;:!?、]{4,30}?(?:基地|企业|园区|集群|工厂|中心|平台|单位|小镇|案例))"
    r"(?:于|近日|日前|已|正式|今日|昨日|重磅|隆重|一并|同步|同时|对外)*(?P<giving>公布|发布|公示|揭晓|出炉)"
)
# "在2021民营企业100强榜中排名66位"
RANKED_PATTERN = re.compile(
    r"(?<=[在、])(?P<title>[^,。;:!?、]{4,40}?(?:榜|榜单|[百\d]+强)[”》]?)(?:中|上)?"
    rf"(?P<cue>排名|位列|位居|名列|列|居|排)(?:第?{NUMBER}[位名]|第{NUMBER}(?=[,。;:!?、(]|$))"
)


def find_listed(text: str) -> Iterator[Mention]:
    """工信部公布T名单,A公司入选: the title stands in the clause before."""
    for cue in LISTED_PATTERN.finditer(text):
        is_place = cue["cue"] in PLACED
        giving = find_list(text, cue.start(), framed=not is_place)
        if giving and not (is_place and giving["title"].endswith("结果")):
            award = read_published(text, giving, Span(*cue.span()))
            if award.titles:
                yield Mention(HONOUR, *cue.span(), award, "find_listed")


# "T拟认定名单和第三批复核拟通过名单": of two lists in one the first gives the title
SECOND_PATTERN = re.compile(
    r"(?:拟?认定|拟?入选)?(?:企业)?(?:名单)?(?:以及|[和及与暨])(?:拟|通过|第[一二三四五六七八九十\d]+批)*复[核审]|(?<=[强榜])暨"
)
# "由某协会主办的": what stands before who gives it
BY_PATTERN = re.compile(r"由|在|从|据")


def read_published(text: str, giving: re.Match[str], cue: Span) -> Award:
    """The titles of a published list, without who publishes it: 由某协会主办的T揭晓."""
    start, stop = giving.span("title")
    if text[start] == "《" and text[stop - 1] == "》":
        start, stop = start + 1, stop - 1
    second = SECOND_PATTERN.search(text, start, stop)
    stop = second.start() if second else stop
    by = BY_PATTERN.match(text, start, stop)
    issuer, named = split_issuer(text, Span(by.end() if by else start, stop))
    named = named if issuer else Span(start, stop)
    titles = tuple(split_titles(text, named))
    issuer = issuer or find_issuer(text, 0, giving.end("giving"))
    return Award(cue, titles, issuer)


def read_list(text: str, *, placed: bool) -> Award | None:
    """The list that a sentence says is published: its title, and who published it.

    A place (第3位) among the results of an assessment is a rank and no honour.
    """
    giving = find_list(text, len(text))
    if placed and giving and giving["title"].endswith("结果"):
        return None
    award = giving and read_published(text, giving, Span(*giving.span("giving")))
    return award if award and award.titles else None


# "附件:全省示范园区名单": a line that heads a list
HEADING_PATTERN = re.compile(
    r"(?:附件?\d*[:、]?|[■●◆★])?\s*(?P<title>[^,。;:!?、]{4,40}?名单)(?:\([^()]*\))?[:]?"
)


def read_heading(line: str) -> Span | None:
    """The title that a line announces a list of.

    >>> title = read_heading("附:全省示范园区名单")
    >>> "附:全省示范园区名单"[title.start : title.stop]
    '全省示范园区'
    """
    found = HEADING_PATTERN.fullmatch(line)
    titles = [*split_titles(line, Span(*found.span("title")))] if found else []
    if len(titles) != 1:
        return None
    written = line[titles[0].start : titles[0].stop]
    is_proven = is_title(written, sure=False) or GRADE_PATTERN.match(written)
    return titles[0] if is_proven else None


def find_list(text: str, stop: int, *, framed: bool = True) -> re.Match[str] | None:
    """The published list that stands last before stop, or a frame: 绿色工厂中,.

    A place in a frame (第3位) is one on a list only where the frame is a list.
    """
    patterns = (LIST_PATTERN, ISSUED_LIST_PATTERN, CHOSEN_PATTERN, CONFIRMED_PATTERN)
    found = [m for pattern in patterns for m in pattern.finditer(text, 0, stop)]
    frames = FRAMED_PATTERN.finditer(text, 0, stop) if not found else ()
    ends = END_PATTERN if framed else ROLL_PATTERN
    found += [
        m
        for m in frames
        if ends.search(strip_list(m["title"])) or is_graded_list(m["title"])
    ]
    return max(found, key=lambda match: match.end(), default=None)


STRIPPED_PATTERN = re.compile(
    r"(?:入围|公示|认定)?(?:名单|榜单|榜)$|(?:评选|评比|评审|评定|认定|遴选)(?:结果|工作|活动)?$|(?<=”)排行榜$|\([^()]*\)$"
)


def is_graded_list(title: str) -> bool:
    """国家智能制造试点项目名单, but not 客户名单."""
    return title.endswith("名单") and GRADE_PATTERN.match(title) is not None


def strip_list(title: str) -> str:
    return STRIPPED_PATTERN.sub("", title)


def find_ranked(text: str) -> Iterator[Mention]:
    """集团在民营企业100强榜中排名66位: the list is what it stands on."""
    if "榜" not in text and "强" not in text:
        return
    for found in RANKED_PATTERN.finditer(text):
        titles = tuple(split_titles(text, Span(*found.span("title"))))
        if titles:
            award = Award(Span(found.start() - 1, found.start()), titles)
            yield Mention(HONOUR, found.start() - 1, found.end(), award, "find_ranked")


RULES: tuple[Rule, ...] = (find_ranked, find_listed)
