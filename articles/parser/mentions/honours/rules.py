"""Rules that find honours in a sentence: a cue, the titles and who gives them."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours import bestowing, rolls
from articles.parser.mentions.honours.awards import Award, Rule, build_award
from articles.parser.mentions.honours.issuers import (
    AGENCIES,
    AGENCIES_PATTERN,
    find_issuer,
)
from articles.parser.mentions.honours.titles import (
    END_PATTERN,
    GRADE_PATTERN,
    is_title,
    load_cues,
    split_titles,
)
from articles.parser.span import Span
from articles.parser.words import load_column

NAMING = (
    r"(?:联合|共同|正式|新|再次|成功|批准|分别|重新|首批|同时|评估|复核|评审|考核)*"
    r"(?:认定为|评为|评定为|评选为|授予|列为|列入|纳入|命名为|确定为|确认为|选为|选入|表彰为"
    r"|批准为|批准设立为|批准成为|批准升级为|批准升格为|确立为|认证为|授予了|评为了|认定|评(?![估审定选为])|定为|授牌为|作为|评估为)"
)
DESIGNATED_PATTERN = re.compile(
    rf"(?:(?:被|获|经|荣获)(?P<issuer>(?:{AGENCIES})?)|被(?P<other>[\u4e00-\u9fff]{{2,12}}?))"
    rf"{NAMING}(?:成为|为)?"
)
# "经国家四部委审核、省政府批准为省级工业园区": who approved, named before it
APPROVED_PATTERN = re.compile(
    r"经(?![济开营验贸纬])(?P<by>[^,。;:经]{2,30}?)(?:批准|批复|同意|认定|评定|评审|考核|研究)"
    r"(?:设立|成立|升级|升格|晋升|晋级|批准|认定|评定|授予|命名|确定|正式|成为)*为"
)
# "通过技术改造" and "进入试点阶段" confer nothing: what must follow such verbs
BINDING = {
    "通过": "认定|认证|验收|评审|复核|复审|审核|评估|决赛",
    "进入": "名单|名录|行列|阵营|序列|榜|强",
    "列入": "名单|名录|目录|试点|示范|计划|项目|基地|榜",
    "纳入": "名单|名录|目录|试点|示范|计划|项目|基地|榜",
}
BOUND = "".join(
    rf"(?!{verb}(?![^,。;]{{2,40}}?(?:{ends})))" for verb, ends in BINDING.items()
)
# what a cue begins with, asked first because it is the cheapest question
GAINED_STARTS = "".join(sorted({cue[0] for cue in load_column("honour_cues")}))
GAINED_PATTERN = re.compile(
    rf"(?=[{GAINED_STARTS}])(?!获[奖悉知利益胜]){BOUND}"
    rf"(?:(?P<sure>{load_cues('sure')})|(?P<weak>{load_cues('weak')}))"
)
HELD_PATTERN = re.compile(
    r"(?:拥有|收获|手握|享有|(?<![荣喜斩揽捕])获得?(?![得评批颁授选认]))(?P<titles>[^,。;:!?]{6,150}?)"
    r"等?(?:[\d一二三四五六七八九十多数几]+)?(?:余|多)?(?:项|个|块|张|种|顶)?"
    r"(?:国家级|省级|以上|“?[国省]”?字号)*(?:荣誉称号|荣誉|称号|金字招牌|招牌|牌子|殊荣|桂冠|头衔|名片|奖项)(?![的“《])"
)
BEING_PATTERN = re.compile(
    r"(?:作为|成为|是|系|跻身|荣列|属于?(?!地))(?:一家|唯一)?(?:以[^,。;:的]{2,16}为[^,。;:的]{2,8}的|[^,。;:的]{0,8}(?:唯一(?:一家|一个)?|首[个家]|第[一二三四五六七八九十\d]+[个家])的?)?"
    r"(?=(?:[^,。;:“”]{0,24}?“)?(?:农业产业化国家|全国|国家|中国|国家级|省级|全省|全市|[\u4e00-\u9fff]{2,3}[省市]|自治区|全球|世界)"
    r"[^,。;:的]{0,30}?(?:首批|第[一二三四五六七八九十\d]+批|试点|示范|先导区|先行区|案例|基地"
    r"|(?<=级)(?:高新|经开|经济|高新技术产业)(?:技术)?(?:开发)?区|重点[\u4e00-\u9fff]{0,8}企业|绿色(?:工业)?(?:园区|工厂)"
    r"|优势企业|龙头企业|孵化器|众创空间|科技园|工业园区|(?<=级)(?:重点)?(?:产业|工业|科技)园区?|高新技术企业|小巨人|单项冠军|[百\d]+强))"
)
# "甲公司是市政府认定的T、U"
KNOWN_PATTERN = re.compile(
    r"[是为系](?=[\u4e00-\u9fff]{2,24}?(?:认定|命名|授予|评定|评选|表彰|公布|批准|批复|设立)的)"
)
RUNNING_PATTERN = re.compile(r"的|旗下|对|子公司")
LISTED_PATTERN = re.compile(
    r"(?=[成再双首全光顺入上登榜在进获居列位排名晋占揽])"
    r"(?:成功|再次|双双|首次|全部|光荣|顺利)*(?P<cue>占据?[\d一二三四五六七八九十]+席|入选|入围|上榜|登榜|榜上有名|名列其中|位列其中|入列|在列|进榜|获奖|获批|获评|获选|晋级|"
    r"居|列|位列|位居|排名|名列)(?:其中|名单|榜单|榜首|首位|第?[\d一二三四五六七八九十百]+[位名]?)?(?=[,。;:!?(]|$)"
)
# "绿色工厂中,A、B上榜", "在第八批T名单中,A位列其中": the title stands in a frame
FRAMED_PATTERN = re.compile(
    r"(?:^|(?<=[,。;:]))(?:其中,?)?(?:在|从)?(?P<title>[^,。;:!?、]{3,50}?)(?:中|里|方面)(?=,)(?P<giving>)"
)
# "A、B榜上有名": what is listed was named in a sentence before
PLACED = ("居", "列", "位列", "位居", "排名", "名列")  # 第3位: no place on a list
BARE_PATTERN = re.compile(
    r"(?=[成再双首全光顺均都也入上登榜名位在进获通])"
    r"(?:成功|再次|双双|首次|全部|光荣|顺利|均|都|也)*(?:入选|入围|上榜|登榜|榜上有名|名列其中|位列其中|在列|进榜|获评|获选|荣列其中"
    r"|通过(?:复核|复审|复评|验收|审核|评审|认定)|(?:复核|复审|复评)通过|(?:荣)?获(?:得)?(?:此|这一|该)(?:项)?(?:殊荣|荣誉|称号|奖项))"
    r"(?:其中|名单|榜单)?(?=[,。;:!?(]|$)"
)
# one of these stands in every such cue
BARE = ("榜", "入选", "入围", "其中", "在列", "通过", "获评", "获选", "殊荣")
# "省政府发布2021“百强榜”", "第25批国家企业技术中心名单于近日出炉"
LIST_PATTERN = re.compile(
    r"(?P<giving>公布|发布|公示|揭晓|印发|评选出|通报|出炉|评出)(?:了)?"
    r"(?P<title>[^,。;:!?、]{4,50}?(?:名单|榜单|(?<!上)榜|强|结果)[”》\"]?)(?=[,。;:!?显中]|$)"
)
# "遴选出全省首批零碳园区": no list is named, but what those on it are called
CHOSEN_PATTERN = re.compile(
    r"(?P<giving>确定出?|遴选出|评选出|评定出|认定)了?"
    r"(?P<title>(?:全[国省市])?(?:首批|第[一二三四五六七八九十\d]+批)[^,。;:!?、]{4,40})(?=[,。;:!?]|$)"
)
ISSUED_LIST_PATTERN = re.compile(
    r"(?P<title>[^,。;:!?、]{4,50}?(?:名单|榜单|榜|结果)[”》\"]?)"
    r"(?:于|近日|日前|已|正式|今日|昨日|重磅|隆重)*(?P<giving>公布|发布|公示|揭晓|出炉)"
)
# "在2021民营企业100强榜中排名66位"
RANKED_PATTERN = re.compile(
    r"(?<=[在、])(?P<title>[^,。;:!?、]{4,40}?(?:榜|榜单|[百\d]+强)[”》]?)(?:中|上)?"
    r"(?P<cue>排名|位列|位居|名列|列|居|排)(?:第)?[\d一二三四五六七八九十百]+(?:位|名)"
)
# "评估等级为“优秀”", "年度考核结果为优秀"
GRADED_PATTERN = re.compile(
    r"(?:复查|综合|年度)?(?:评估|考核|考评|评价|复核|评审)(?:等级|等次|结果|结论)?"
    r"(?:被?评定?为|为|是|达到)(?:“优秀”|优秀|“A级”|A级)(?:等次|等级|档次)?(?=[,。;!]|$)"
)
# "世界500强企业蒂森克虏伯": a title that stands before its holder
ATTACHED_PATTERN = re.compile(
    r"(?=[世中国专独瞪])(?:世界500强|中国(?:企业|民营企业|制造业(?:企业)?)?500强|国家级专精特新“小巨人”|"
    r"(?:国家级)?专精特新“小巨人”|国家(?:级)?制造业单项冠军|独角兽|瞪羚|国家(?:级)?高新技术)"
    r"(?:示范)?(?:企业|公司)?(?:——|-)?(?!名单|数量|培育|认定|复核|称号|申报)(?=[\u4e00-\u9fffA-Z“(])"
)


def find_designated(text: str) -> Iterator[Mention]:
    """被(某部门)认定为T, 获某部门授予T: the subject is given an honour."""
    for cue in DESIGNATED_PATTERN.finditer(text):
        named = "issuer" if cue["issuer"] else "other" if cue["other"] else ""
        issuer = Span(*cue.span(named)) if named else None
        yield from build_award(text, Span(*cue.span()), "find_designated", issuer)


def find_approved(text: str) -> Iterator[Mention]:
    """经四部委审核、省政府批准为T: the agency named last has approved it."""
    if "经" not in text or "为" not in text:
        return
    for cue in APPROVED_PATTERN.finditer(text):
        agencies = [*AGENCIES_PATTERN.finditer(text, *cue.span("by"))]
        if agencies:
            issuer = Span(*agencies[-1].span())
            yield from build_award(text, Span(*cue.span()), "find_designated", issuer)


def find_gained(text: str) -> Iterator[Mention]:
    """A公司获评T: the commonest form."""
    for cue in GAINED_PATTERN.finditer(text):
        rule = "find_gained" if cue["sure"] else "find_gained_weak"
        yield from build_award(text, Span(*cue.span()), rule)


def find_held(text: str) -> Iterator[Mention]:
    """拥有T、T、T等多块金字招牌: the tail shows the list to be honours."""
    for cue in HELD_PATTERN.finditer(text):
        start, stop = cue.span("titles")
        titles = tuple(split_titles(text, Span(start, stop), loose=True))
        proven = [t for t in titles if is_title(text[t.start : t.stop], sure=True)]
        if proven:
            award = Award(Span(cue.start(), start), tuple(proven))
            yield Mention(HONOUR, cue.start(), cue.end(), award, "find_held")


def find_being(text: str) -> Iterator[Mention]:
    """作为全国首批T, 成为省级示范T; a clause that runs on names no title."""
    for cue in BEING_PATTERN.finditer(text):
        for mention in build_award(text, Span(*cue.span()), "find_being"):
            quoted = text.find("“", cue.end(), mention.stop)
            titles = text[max(quoted, cue.end()) : mention.stop]
            if END_PATTERN.search(titles) and not RUNNING_PATTERN.search(titles):
                yield mention


def find_known(text: str) -> Iterator[Mention]:
    """甲公司是市政府认定的T、U: titles behind the agency that gave them."""
    if "的" not in text:
        return
    for cue in KNOWN_PATTERN.finditer(text):
        for mention in build_award(text, Span(*cue.span()), "find_being"):
            if mention.value.issuer and mention.value.issuer.start == cue.end():
                yield mention


def find_listed(text: str) -> Iterator[Mention]:
    """工信部公布T名单,A公司入选: the title stands in the clause before."""
    for cue in LISTED_PATTERN.finditer(text):
        giving = find_list(text, cue.start(), framed=cue["cue"] not in PLACED)
        if giving:
            titles = tuple(split_titles(text, Span(*giving.span("title"))))
            issuer = find_issuer(text, 0, giving.end("giving"))
            award = Award(Span(*cue.span()), titles, issuer)
            if titles:
                yield Mention(HONOUR, *cue.span(), award, "find_listed")


def read_list(text: str) -> Award | None:
    """The list that a sentence says is published: its title, and who published it."""
    giving = find_list(text, len(text))
    titles = [*split_titles(text, Span(*giving.span("title")))] if giving else []
    if giving is None or not titles:
        return None
    issuer = find_issuer(text, 0, giving.end("giving"))
    return Award(Span(*giving.span("giving")), tuple(titles), issuer)


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
    """The published list that stands last before stop, or a frame: 绿色工厂中,."""
    patterns = (LIST_PATTERN, ISSUED_LIST_PATTERN, CHOSEN_PATTERN)
    found = [m for pattern in patterns for m in pattern.finditer(text, 0, stop)]
    frames = FRAMED_PATTERN.finditer(text, 0, stop) if framed and not found else ()
    found += [m for m in frames if END_PATTERN.search(strip_list(m["title"]))]
    return max(found, key=lambda match: match.end(), default=None)


def find_bare(text: str) -> Iterator[Mention]:
    """A、B榜上有名: an award without titles, which an earlier sentence names."""
    if not any(mark in text for mark in BARE):
        return
    for cue in BARE_PATTERN.finditer(text):
        award = Award(Span(*cue.span()), ())
        yield Mention(HONOUR, *cue.span(), award, "find_bare")


def strip_list(title: str) -> str:
    return re.sub(r"(?:入围|公示|认定)?(?:名单|榜单|榜)$|\([^()]*\)$", "", title)


def find_ranked(text: str) -> Iterator[Mention]:
    """集团在民营企业100强榜中排名66位: the list is what it stands on."""
    if "榜" not in text and "强" not in text:
        return
    for found in RANKED_PATTERN.finditer(text):
        titles = tuple(split_titles(text, Span(*found.span("title"))))
        if titles:
            award = Award(Span(found.start() - 1, found.start()), titles)
            yield Mention(HONOUR, found.start() - 1, found.end(), award, "find_ranked")


def find_graded(text: str) -> Iterator[Mention]:
    """A园区通过复查评估,评估等级为“优秀”: what was assessed, or the grade itself."""
    if "优秀" not in text and "A级" not in text:
        return
    for found in GRADED_PATTERN.finditer(text):
        giving = find_list(text, found.start())
        named = [*split_titles(text, Span(*giving.span("title")))] if giving else []
        cue = Span(found.start(), found.start())
        issuer = find_issuer(text, 0, found.start()) if giving else None
        titles = tuple(named) or (Span(*found.span()),)
        award = Award(cue, titles, issuer)
        yield Mention(HONOUR, *found.span(), award, "find_graded")


def find_attached(text: str) -> Iterator[Mention]:
    """世界500强企业蒂森克虏伯: the title stands right before its holder."""
    for cue in ATTACHED_PATTERN.finditer(text):
        titles = tuple(split_titles(text, Span(cue.start(), cue.end())))
        award = Award(
            Span(cue.end(), cue.end()), titles, None, Span(cue.end(), cue.end())
        )
        yield Mention(HONOUR, *cue.span(), award, "find_attached")


RULES: tuple[Rule, ...] = (
    *rolls.RULES,
    bestowing.find_granted,
    find_held,
    find_designated,
    find_approved,
    *bestowing.RULES,
    find_gained,
    find_being,
    find_known,
    find_ranked,
    find_listed,
    find_graded,
    find_attached,
    find_bare,
)


def find_honours(text: str) -> tuple[Mention, ...]:
    """All honours of a folded sentence; the earlier rule wins where two overlap.

    >>> text = "A公司获评国家级绿色工厂"
    >>> [text[t.start:t.stop] for m in find_honours(text) for t in m.value.titles]
    ['国家级绿色工厂']
    """
    found: list[Mention] = []
    for rule in RULES:
        for mention in rule(text):
            if not any(mention.span.overlaps(other.span) for other in found):
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))
