"""Rules that find honours in a sentence: a cue, the titles and who gives them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.issuers import (
    AGENCIES,
    AGENCIES_PATTERN,
    find_giver,
    find_issuer,
    split_issuer,
)
from articles.parser.mentions.honours.titles import (
    END_PATTERN,
    find_object_end,
    is_title,
    load_cues,
    split_titles,
)
from articles.parser.span import Span
from articles.parser.words import load_column


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

NAMING = (
    r"(?:联合|共同|正式|新|再次|成功|批准|分别|重新|首批|同时|评估)*"
    r"(?:认定为|评为|评定为|评选为|授予|列为|列入|纳入|命名为|确定为|确认为|选为|选入|表彰为"
    r"|批准为|批准设立为|批准成为|批准升级为|批准升格为|确立为|认证为|授予了|评为了|认定|评(?![估审定选为])|定为|授牌为|作为|评估为)"
)
DESIGNATED_PATTERN = re.compile(
    rf"(?:(?:被|获|经|荣获)(?P<issuer>(?:{AGENCIES})?)|被(?P<other>[\u4e00-\u9fff]{{2,12}}?))"
    rf"{NAMING}(?:成为|为)?"
)
# "把贵州作为…试点", "将A公司列为…"
PLACED_PATTERN = re.compile(
    r"(?:把|将)(?P<holder>[^,。;:把将]{2,30}?)"
    r"(?:正式)?(?:作为|列为|确定为|认定为|评为|命名为|列入|纳入|选为)"
)
BESTOWING = "(?:授予|认定|命名|批准|评定|确定)"
BESTOWING_PATTERN = re.compile(BESTOWING)
# "工信部授予A公司“T”称号"
BESTOWED_PATTERN = re.compile(
    rf"(?:(?P<issuer>{AGENCIES})[^,。;:被]{{0,8}}?)?{BESTOWING}"
    r"(?P<holder>[^,。;:“”的为]{2,40}?)(?:为(?=[全国省市首第“])|(?=“[^”]+”(?:(?:荣誉)?称号|牌匾|奖牌|铭牌|证书|荣誉)))"
)
# "团中央授予“T”": active, with no holder between the verb and the title
GRANTING_PATTERN = re.compile(
    r"(?:授予|颁发|评为|认定为|确认为|确定为|命名为|列为|评定为|批准为|评选为|表彰为)了?\s*"
    r"(?=[“《首第全国省市中]|[\u4e00-\u9fff]{2,3}[省市])"
)
# what opens a clause before its subject: a year, an item's number, a month or a day
OPENER_PATTERN = re.compile(
    r"(?:\s|(?:19|20)\d\d年?(?=[^\d]|\d{1,2}[.、])|\d{1,2}[月日]|\d{1,2}[.、)]|[(·•])+"
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
    r"(?:拥有|收获|手握|享有|(?<![荣喜斩揽捕])获得?(?![评批颁授选认]))(?P<titles>[^,。;:!?]{6,150}?)"
    r"等?(?:[\d一二三四五六七八九十多数几]+)?(?:余|多)?(?:项|个|块|张|种|顶)?"
    r"(?:国家级|省级|以上)*(?:荣誉称号|荣誉|称号|金字招牌|招牌|牌子|殊荣|桂冠|头衔|名片|奖项)(?![的“《])"
)
BEING_PATTERN = re.compile(
    r"(?:作为|成为|是|系|跻身|荣列)(?:一家|唯一)?"
    r"(?=(?:[^,。;:“”]{0,24}?“)?(?:全国|国家|中国|国家级|省级|全省|全市|[\u4e00-\u9fff]{2,3}[省市]|自治区|全球|世界)"
    r"[^,。;:的]{0,30}?(?:首批|第[一二三四五六七八九十\d]+批|试点|示范|先导区|先行区|案例|基地"
    r"|(?<=级)(?:高新|经开|经济|高新技术产业)(?:技术)?(?:开发)?区|重点[\u4e00-\u9fff]{0,8}企业"
    r"|优势企业|龙头企业|孵化器|众创空间|高新技术企业|小巨人|单项冠军|[百\d]+强))"
)
RUNNING_PATTERN = re.compile(r"的|旗下|对|子公司")
LISTED_PATTERN = re.compile(
    r"(?=[成再双首全光顺入上登榜在进获居列位排名])"
    r"(?:成功|再次|双双|首次|全部|光荣|顺利)*(?P<cue>入选|入围|上榜|登榜|榜上有名|入列|在列|进榜|获奖|获批|获评|"
    r"居|列|位列|位居|排名|名列)(?:其中|名单|榜单|榜首|首位|第?[\d一二三四五六七八九十百]+[位名]?)?(?=[,。;:!?(]|$)"
)
# "省政府发布2021“百强榜”", "第25批国家企业技术中心名单于近日出炉"
LIST_PATTERN = re.compile(
    r"(?P<giving>公布|发布|公示|揭晓|印发|评选出|通报|出炉|评出)(?:了)?"
    r"(?P<title>[^,。;:!?、]{4,50}?(?:名单|榜单|榜|强|结果)[”》]?)(?=[,。;:!?显中]|$)"
)
ISSUED_LIST_PATTERN = re.compile(
    r"(?P<title>[^,。;:!?、]{4,50}?(?:名单|榜单|榜|结果)[”》]?)"
    r"(?:于|近日|日前|已|正式|今日|昨日)*(?P<giving>公布|发布|公示|揭晓|出炉)"
)
# "在2021民营企业100强榜中排名66位"
RANKED_PATTERN = re.compile(
    r"(?<=[在、])(?P<title>[^,。;:!?、]{4,40}?(?:榜|榜单|[百\d]+强)[”》]?)(?:中|上)?"
    r"(?P<cue>排名|位列|位居|名列|列|居|排)(?:第)?[\d一二三四五六七八九十百]+(?:位|名)"
)
OPENING_PATTERN = re.compile(r"[了过由到]*")
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


def find_granted(text: str) -> Iterator[Mention]:
    """团中央授予“T”: whoever the text is about is given it."""
    for verb in GRANTING_PATTERN.finditer(text):
        start = max(text.rfind(mark, 0, verb.start()) for mark in ",;:。”") + 1
        opener = OPENER_PATTERN.match(text, start)
        start = opener.end() if opener else start
        giver = find_giver(text, start, verb.start())
        if giver:
            cue = Span(giver.start, verb.end())
            yield from build_award(text, cue, "find_granted", giver)


def find_placed(text: str) -> Iterator[Mention]:
    """国土资源部把贵州作为T: the holder stands between 把 and the verb."""
    for cue in PLACED_PATTERN.finditer(text):
        issuer = find_agency(text, cue.start())
        holder = Span(*cue.span("holder"))
        yield from build_award(text, Span(*cue.span()), "find_placed", issuer, holder)


def find_bestowed(text: str) -> Iterator[Mention]:
    """工信部授予A公司“T”称号."""
    if not BESTOWING_PATTERN.search(text):
        return
    for cue in BESTOWED_PATTERN.finditer(text):
        issuer, holder = Span(*cue.span("issuer")), Span(*cue.span("holder"))
        yield from build_award(text, Span(*cue.span()), "find_bestowed", issuer, holder)


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


def find_listed(text: str) -> Iterator[Mention]:
    """工信部公布T名单,A公司入选: the title stands in the clause before."""
    for cue in LISTED_PATTERN.finditer(text):
        giving = find_list(text, cue.start())
        if giving:
            titles = tuple(split_titles(text, Span(*giving.span("title"))))
            issuer = find_issuer(text, 0, giving.end("giving"))
            award = Award(Span(*cue.span()), titles, issuer)
            if titles:
                yield Mention(HONOUR, *cue.span(), award, "find_listed")


def find_list(text: str, stop: int) -> re.Match[str] | None:
    """The published list that stands last before stop."""
    patterns = (LIST_PATTERN, ISSUED_LIST_PATTERN)
    found = [m for pattern in patterns for m in pattern.finditer(text, 0, stop)]
    return max(found, key=lambda match: match.end(), default=None)


def find_ranked(text: str) -> Iterator[Mention]:
    """集团在民营企业100强榜中排名66位: the list is what it stands on."""
    for found in RANKED_PATTERN.finditer(text):
        titles = tuple(split_titles(text, Span(*found.span("title"))))
        if titles:
            award = Award(Span(found.start() - 1, found.start()), titles)
            yield Mention(HONOUR, found.start() - 1, found.end(), award, "find_ranked")


def find_attached(text: str) -> Iterator[Mention]:
    """世界500强企业蒂森克虏伯: the title stands right before its holder."""
    for cue in ATTACHED_PATTERN.finditer(text):
        titles = tuple(split_titles(text, Span(cue.start(), cue.end())))
        award = Award(
            Span(cue.end(), cue.end()), titles, None, Span(cue.end(), cue.end())
        )
        yield Mention(HONOUR, *cue.span(), award, "find_attached")


def find_earlier_giver(text: str, cue: Span) -> Span | None:
    """国家知识产权局公布…,A公司荣获T: the agency of an earlier clause."""
    start = max(text.rfind(mark, 0, cue.start) for mark in ",;:。")
    return find_issuer(text, 0, start) if start > 0 else None


def find_agency(text: str, stop: int) -> Span | None:
    """The agency that is the subject of the clause before stop."""
    start = max(text.rfind(mark, 0, stop) for mark in ",;:。") + 1
    found = AGENCIES_PATTERN.match(text, start, stop)
    return Span(*found.span()) if found else None


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
        giver = issuer or front or find_earlier_giver(text, cue)
        award = Award(cue, titles, giver, holder)
        yield Mention(HONOUR, cue.start, titles[-1].stop, award, rule)


WEAK_RULES = ("find_gained_weak", "find_being", "find_placed")
RULES: tuple[Rule, ...] = (
    find_granted,
    find_held,
    find_designated,
    find_bestowed,
    find_placed,
    find_gained,
    find_being,
    find_ranked,
    find_listed,
    find_attached,
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
