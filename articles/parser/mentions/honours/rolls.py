"""Rules for honours told with a roll of their holders: 新增T3家,分别是A、B和C."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.awards import Award, Rule
from articles.parser.mentions.honours.issuers import find_issuer
from articles.parser.mentions.honours.title_lists import split_titles
from articles.parser.mentions.honours.titles import is_title
from articles.parser.span import Span
from articles.parser.words import compile_guarded

NUMBER = r"(?:\d+|[一二两三四五六七八九十百]+)[余多]?"
UNIT = r"[家个项户款种件名]"
HOLDERS = r"(?:企业|公司|单位|园区|开发区|项目|产品|展品|成果|平台|工厂|车间|集群|基地|机构|品牌)"
# "分别是", "还有" and a colon lead to names; a mere 是 only behind 入选T的企业
LEADS = r"(?:分别是|分别为|依次是|依次为|包括|它们是|即)[:]?"
NAMES = r"(?P<names>[^。;:!?,…]+)"
# matches "荣获T的企业分别是A、B", "获得T的共有12个园区,除甲园区外,还有A、B"
GAINED_PATTERN = re.compile(
    r"(?:获得|获批|获评|荣获|入选|入围|上榜|被?评为|被?认定为|被?命名为|授予)(?:为|了)?"
    r"(?P<title>[^,。;:!?、]{4,40}?)的"
    rf"(?:{HOLDERS}|(?=共?有|分别|包括|是))(?:共?有?{NUMBER}{UNIT}{HOLDERS}?,)?"
    rf"(?:除[^,。;]{{2,30}}外,)?(?:其中)?(?:{LEADS}|还有|[是为有](?!\d)):?{NAMES}"
)
# matches "新增的13家国家级“高企”分别是A、B", "3家省级绿色工厂:A、B"
COUNTED_PATTERN = re.compile(
    rf"{NUMBER}{UNIT}(?P<title>[^,。;:!?、()]{{4,40}}?)[是为]?(?:,?{LEADS}|:){NAMES}"
)
# matches "第二批共认定9家化工园区,分别是A、B": the verb shows what it is
RECOGNISED_PATTERN = re.compile(
    rf"(?:认定|命名|遴选出|评选出)了?{NUMBER}{UNIT}(?P<title>[^,。;:!?、()]{{3,40}}?)(?:,?{LEADS}|:){NAMES}"
)
# matches "全省化工园区名单(第二批)包括:A、B"
NAMED_PATTERN = re.compile(
    rf"(?P<title>[^,。;:!?、]{{4,40}}?名单)(?:\([^()]*\))?(?:{LEADS}|如下:|:|为:){NAMES}"
)
# matches "省级小巨人企业名单上也有A、B的名字"
SEEN_PATTERN = re.compile(
    r"(?:^|(?<=[,。;:]))(?:在)?(?P<title>[^,。;:!?、]{4,40}?(?:名单|榜单|榜))(?:之?中|里|上)(?:也|还|均|都|同样|赫然)*"
    r"(?:有|出现了?|见到了?)(?P<names>[^。;:!?,…]{3,80}?)(?:的名字|的身影|的大名)"
)
# matches "“纳税十强企业”:A、B;", a line of those commended
LABELLED_PATTERN = re.compile(
    rf"^\s*(?:获得?)?(?P<title>“[^“”]{{4,24}}(?:企业|单位|集体|奖|品牌|项目)”)"
    rf"(?:获得者|获奖(?:企业|单位)|的(?:有|是))?(?:\([^()]*\))?:{NAMES}"
)
# matches the end of "国家级绿色工厂3家,分别是A、B" and of "省级龙头企业2家(A、B)"
TALLIED_PATTERN = re.compile(
    rf"{UNIT}(?<=[\d一二两三四五六七八九十百余多].)(?:企业|单位)?\)?"
    rf"(?:,?{LEADS}{NAMES}|,[为是](?!\d)(?P<told>[^。;:!?,…]+)|:{NAMES.replace('names', 'more')}|\((?P<inner>(?:[^()]|\([^()]*\))+)\))"
)
NUMBER_PATTERN = re.compile(rf"\(?{NUMBER}$")
LONGEST_TITLE = 40
# "某协会当场亮出|“园区30强”名单": who published it is no part of the title
QUOTED_PATTERN = re.compile(r"[^“”]{8,}(?P<title>“[^“”]{4,}”(?:名单|榜单)?)$")
# what may precede a title in its clause: "我区新认定|国家高新技术企业3家"
VERB_PATTERN = re.compile(
    r".*(?:新增|新认定|认定|拥有|培育|获评|获批|入选|入围|上榜|新获|荣获|获(?=国家|省级?|市级)|评选出|创建|培植|现有|共有|已有|有(?![色机限])|累计|其中|含|为)了?"
    r"|(?:[\u4e00-\u9fff]{2,4}[省市县区]|[全我][省市县区])(?=国家级|省级|市级)"
)
# what counts a title says nothing of it: "国家级基地|已达到8个"
REACHED_PATTERN = re.compile(
    r"(?:数量|总数)?(?:已|共)?(?:经)?(?:达到?|增至|增加到|有|为)?$"
)
# a clause is no title: "5个|集群上榜,分别是A、B"
CLAUSE_PATTERN = re.compile(
    r"上榜|入选|入围|获[得评批奖]|通过|被|开工|签约|落户|投产|布局"
)
# "列入目录的省级以上开发区": a class of zones, to which each of them belongs anyhow
CLASS_PATTERN = re.compile(r"(?:级|以上)(?:各类)?(?:开发区|园区|高新区|经开区)$")
# names are no counts, shares or sums: "(其中国家级2家)", "(占全省10%)"
NO_NAME_PATTERN = re.compile(
    rf"{NUMBER}{UNIT}(?!{HOLDERS}|$)|占|同比|%|[\d余多]万|万[元吨平人]|亿元|其中|^[包不]?含|^截[至止]"
)
# one of these stands in every roll, but for those in brackets
QUICK_HINT = compile_guarded(
    "[家个项],为|分别|包括|:|名字|身影|大名|还有|依次|的企业|的园区"
)
LED_PATTERNS = (
    ("的", GAINED_PATTERN),
    ("", RECOGNISED_PATTERN),
    ("", COUNTED_PATTERN),
    ("名单", NAMED_PATTERN),
    ("”", LABELLED_PATTERN),
    ("的", SEEN_PATTERN),
)
BOUNDS = ",。;:!?、()"


def find_rolls(text: str) -> Iterator[Mention]:
    """新增T3家,分别是A、B; 入选T的企业有A、B: the title first, then its holders."""
    for title, found in list_rolls(text):
        award = read_roll(text, title, found)
        if award and award.holder:
            stop = max(award.titles[-1].stop, award.holder.stop)
            yield Mention(HONOUR, award.cue.start, stop, award, "find_rolls")


def list_rolls(text: str) -> Iterator[tuple[Span, re.Match[str]]]:
    """Where titles of rolls may stand, and what was matched with each."""
    if QUICK_HINT.search(text):
        for mark, pattern in LED_PATTERNS:
            for found in pattern.finditer(text) if mark in text else ():
                yield Span(*found.span("title")), found
    elif "(" not in text:
        return
    for found in TALLIED_PATTERN.finditer(text):
        yield find_tallied_title(text, found.start()), found


def read_roll(text: str, title: Span, found: re.Match[str]) -> Award | None:
    """The title and the names that such a pattern matched, where they are such."""
    written = text[title.start : title.stop]
    sure = found.re in (
        RECOGNISED_PATTERN,
        NAMED_PATTERN,
        LABELLED_PATTERN,
        SEEN_PATTERN,
    )
    is_other = CLAUSE_PATTERN.search(written) or CLASS_PATTERN.search(written)
    if is_other or not is_title(written, sure=sure):
        return None
    quoted = QUOTED_PATTERN.search(text, title.start, title.stop)
    title = Span(*quoted.span("title")) if quoted else title
    titles = tuple(split_titles(text, title))
    named = next(
        g for g in ("names", "more", "told", "inner") if found.groupdict().get(g)
    )
    names = Span(*found.span(named))
    if len(titles) != 1 or NO_NAME_PATTERN.search(text[names.start : names.stop]):
        return None
    issuer = find_issuer(text, 0, titles[0].start)
    return Award(Span(title.start, title.start), titles, issuer, names)


def find_tallied_title(text: str, stop: int) -> Span:
    """What stands before a count in its clause, without the verb and 已达到.

    >>> text = "我区新增省级绿色工厂3家"
    >>> title = find_tallied_title(text, text.index("家"))
    >>> text[title.start:title.stop]
    '省级绿色工厂'
    """
    start = max(text.rfind(mark, 0, stop) for mark in BOUNDS) + 1
    start = max(start, stop - LONGEST_TITLE)
    number = NUMBER_PATTERN.search(text[start:stop])
    stop = start + number.start() if number else stop
    verb = VERB_PATTERN.match(text, start, stop)
    start = verb.end() if verb else start
    reached = REACHED_PATTERN.search(text[start:stop])
    return Span(start, start + reached.start() if reached else stop)


RULES: tuple[Rule, ...] = (find_rolls,)
