"""Rules that find honours in a sentence: a cue, the titles and who gives them."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention, sort_mentions
from articles.parser.mentions.honours import bare, bestowing, landings, listings, rolls
from articles.parser.mentions.honours.awards import Award, Rule, build_award
from articles.parser.mentions.honours.issuers import (
    AGENCIES,
    AGENCIES_PATTERN,
    find_issuer,
)
from articles.parser.mentions.honours.title_lists import split_titles
from articles.parser.mentions.honours.titles import (
    END_PATTERN,
    is_title,
    load_cues,
)
from articles.parser.span import Span
from articles.parser.words import build_pattern, load_column

NAMING = (
    r"(?:联合|共同|命名(?=表彰|并授予)|正式|新|再次|成功|批准|分别|重新|首批|同时|评估|复核|评审|考核)*"
    r"(?:认定为|评为|评定为|评选为|授予|列为|列入|纳入|命名为|确定为|确认为|选为|选入|表彰为"
    r"|批准(?:设立|成|升级|升格)?为|批准(?:创建|建设|筹建|设立)(?=国家|全国|中国|省级|“)|确立为|认证为|授予了|评为了|认定|评(?![估审定选为])|定为|授牌(?!仪式)为?|作为|评估为)"
)
DESIGNATED_PATTERN = re.compile(
    rf"(?:(?:被|获|经|荣获)(?P<issuer>(?:{AGENCIES})?)|被(?P<other>[\u4e00-\u9fffA-Za-z&《》·]{{2,24}}?))"
    rf"{NAMING}(?:成为|为)?"
)
# "经国家四部委审核、省政府批准为省级工业园区": who approved, named before it
APPROVED_PATTERN = re.compile(
    r"经(?![济开营验贸纬])(?P<by>[^,。;:经]{2,30}?)(?:批准|批复|同意|认定|评定|评审|考核|研究)"
    r"(?:设立|成立|升级|升格|晋升|晋级|批准|认定|评定|授予|命名|确定|正式|成为)*为"
)
ROLLS = "名单|名录|目录|试点|示范|计划|项目|基地|榜"
# "通过技术改造" and "进入试点阶段" confer nothing: what must follow such verbs
BINDING = {
    "通过": "认定|认证|验收|评审|复核|复审|审核|评估|决赛",
    "进入": "名单|名录|行列|阵营|序列|榜|强",
    "列入": ROLLS,
    "纳入": ROLLS,
}
BOUND = "".join(
    rf"(?!{verb}(?![^,。;]{{2,40}}?(?:{ends})))" for verb, ends in BINDING.items()
)
# what a cue begins with, asked first because it is the cheapest question
GAINED_STARTS = "".join(sorted({cue[0] for cue in load_column("honour_cues")}))
GAINED_PATTERN = re.compile(
    rf"(?=[{GAINED_STARTS}])(?!获[奖悉知利益胜]){BOUND}"
    rf"(?:(?P<sure>{load_cues('sure')})|(?P<weak>{load_cues('weak')}|(?:升级|升格|晋升|晋级)(?=国家|省级)))"
)
PLATES = ("荣誉", "称号", "牌", "殊荣", "桂冠", "头衔", "名片", "奖项")
HELD_PATTERN = re.compile(
    r"(?:拥有|收获|手握|享有|拿[到下回]|[捧抱]回|揽获|赢得|摘下|挂[上起出有]|(?<![荣喜斩揽捕])获得?(?![得评批颁授选认]))(?P<titles>[^,。;:!?]{6,150}?)"
    r"的?等?(?:[\d一二两三四五六七八九十多数几]+)?(?:余|多)?(?:项|个|块|张|种|顶)?"
    r"(?:国家级|省级|以上|“?[国省]”?字号)*(?:荣誉称号|荣誉|称号|金字招牌|招牌|牌子|殊荣|桂冠|头衔|名片|奖项)(?![的“《])"
)
ADDED_HINT = re.compile("[:—]")
# such as 再添一块“金字招牌”—— and 喜获国字号荣誉:
ADDED_PATTERN = re.compile(
    r"(?:[再又新喜][添增获]|[获摘添]得|拿[下到回]|收获|捧回)了?(?:又?一)?[块项张个枚顶]?(?:[国省]字号|国家级|省级|“[国省]字号”|重磅|重量级)?的?"
    r"“?(?:金字)?(?:招牌|名片|荣誉|奖牌|桂冠|牌子)”?(?:—+|:)"
)
BEING_PATTERN = re.compile(
    r"(?:作为|成为|现为|是|系|跻身|荣列|属于?(?!地))(?:一家|唯一)?(?:以[^,。;:的]{2,16}为[^,。;:的]{2,8}的|[^,。;:的]{0,8}(?:唯一(?:一家|一个)?|首[个家]|第[一二三四五六七八九十\d]+[个家])的?)?"
    r"(?=(?:[^,。;:“”]{0,24}?“)?(?:首批(?=国家|全国|省级|中国)|农业产业化国家|全国|国家|中国|国家级|省级|全省|全市|[\u4e00-\u9fff]{2,3}[省市]|自治区|全球|世界)"
    r"[^,。;:的]{0,30}?(?:首批|第[一二三四五六七八九十\d]+批|试点|示范|先导区|先行区|案例|基地"
    r"|驰名商标|著名商标|名牌(?:产品)?|老字号|地理标志(?:保护)?产品|(?<=级)(?:高新|经开|经济|高新技术产业)(?:技术)?(?:开发)?区|重点[\u4e00-\u9fff]{0,8}企业|绿色(?:工业)?(?:园区|工厂)|(?:灯塔|未来|零碳)工厂"
    r"|优势企业|龙头企业|孵化器|众创空间|科技园|工业园区|(?<=级)(?:重点)?(?:产业|工业|科技)园区?|高新技术企业|小巨人|单项冠军|[百\d]+强))"
)
# "甲公司是市政府认定的T、U"
KNOWN_PATTERN = re.compile(
    r"[是为系](?=[\u4e00-\u9fff]{2,24}?(?:认定|命名|授予|评定|评选|表彰|公布|批准|批复|设立)的)"
)
RUNNING_PATTERN = re.compile(r"的|旗下|对|子公司")
# "评估等级为“优秀”", "年度考核结果为优秀"
GRADED_PATTERN = re.compile(
    r"(?:复查|综合|年度)?(?:评估|考核|考评|评价|复核|评审)(?:等级|等次|结果|结论)?"
    r"(?:被?评定?为|为|是|达到)(?P<grade>(?:“优秀”|优秀|“A级”|A[级类])(?:等次|等级|档次|\(A[级类]\))?)(?=[,。;!]|$)"
)
# "世界500强企业蒂森克虏伯": a title that stands before its holder
ATTACHED = ("强", "“", "冠军", "独角兽", "瞪羚", "国家")
ATTACHED_PATTERN = re.compile(
    r"(?=[世中全国专独瞪])(?:世界500强|(?:中国|全国)(?:企业|民营企业|民企|制造业(?:企业)?)?500强|国家级专精特新“小巨人”|"
    r"(?:国家级)?专精特新“小巨人”|国家(?:级)?制造业单项冠军|独角兽|瞪羚|国家(?:级)?高新技术)"
    r"(?:示范)?(?:企业|公司)?(?:——|-)?(?!名单|数量|培育|认定|复核|称号|申报)(?=[\u4e00-\u9fffA-Z“(])"
)


# "“国家级绿色园区”甲高新区": in quotes, whatever its name
QUOTED_PATTERN = re.compile(
    r"“(?:国家|全国|中国|省级|[\u4e00-\u9fff]{2,3}省)[^“”]{3,16}”(?=[\u4e00-\u9fffA-Z])"
)


def find_designated(text: str) -> Iterator[Mention]:
    """被(某部门)认定为T, 获某部门授予T: the subject is given an honour."""
    if not any(mark in text for mark in "被获经"):
        return
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


def find_added(text: str) -> Iterator[Mention]:
    """A园区再添一块金字招牌——T."""
    if not ADDED_HINT.search(text):
        return
    for cue in ADDED_PATTERN.finditer(text):
        yield from build_award(text, Span(*cue.span()), "find_gained_weak")


def find_held(text: str) -> Iterator[Mention]:
    """拥有T、T、T等多块金字招牌: the tail shows the list to be honours."""
    if not any(mark in text for mark in PLATES):
        return
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


def find_graded(text: str) -> Iterator[Mention]:
    """A园区通过复查评估,评估等级为“优秀”: what was assessed, or the grade itself."""
    if "优秀" not in text and "A级" not in text:
        return
    for found in GRADED_PATTERN.finditer(text):
        giving = listings.find_list(text, found.start())
        named = [*split_titles(text, Span(*giving.span("title")))] if giving else []
        cue = Span(found.start(), found.start())
        issuer = find_issuer(text, 0, found.start()) if giving else None
        grade = Span(*found.span("grade" if giving else 0))
        titles = tuple(named) or (grade,)
        award = Award(cue, titles, issuer)
        yield Mention(HONOUR, *found.span(), award, "find_graded")


def find_attached(text: str) -> Iterator[Mention]:
    """世界500强企业蒂森克虏伯: the title stands right before its holder."""
    if not any(mark in text for mark in ATTACHED):
        return
    quoted = QUOTED_PATTERN.finditer(text) if "“" in text else ()
    proven = (cue for cue in quoted if is_title(cue.group(), sure=False))
    for cue in (*ATTACHED_PATTERN.finditer(text), *proven):
        titles = tuple(split_titles(text, Span(cue.start(), cue.end())))
        award = Award(
            Span(cue.end(), cue.end()), titles, None, Span(cue.end(), cue.end())
        )
        yield Mention(HONOUR, *cue.span(), award, "find_attached")


RULES: tuple[Rule, ...] = (
    *rolls.RULES,
    *landings.RULES,
    bestowing.find_granted,
    find_held,
    find_added,
    find_designated,
    find_approved,
    *bestowing.RULES,
    find_gained,
    find_being,
    find_known,
    *listings.RULES,
    find_graded,
    find_attached,
    *bare.RULES,
)


# one of these stands in every sentence that confers an honour, and in no more than half
# of the others: each rule is dear, if only to look
HINT_PATTERN = build_pattern(
    {
        *load_column("honour_heads", "proof"),
        *load_column("honour_heads", "both"),
        *load_column("honour_cues"),
        *"获评授选奖榜誉膺强认列命第首牌",
        *("国家", "全国", "批准", "批复", "作为", "定为", "确立", "基地", "名单"),
        *("胜出", "A级", "花落", "先后", "相继", "表彰", "先进"),
    }
)


def find_honours(text: str) -> tuple[Mention, ...]:
    """All honours of a folded sentence; the earlier rule wins where two overlap.

    >>> text = "A公司获评国家级绿色工厂"
    >>> [text[t.start:t.stop] for m in find_honours(text) for t in m.value.titles]
    ['国家级绿色工厂']
    """
    found: list[Mention] = []
    for rule in RULES if HINT_PATTERN.search(text) else ():
        for mention in rule(text):
            if not any(mention.span.overlaps(other.span) for other in found):
                found.append(mention)
    return sort_mentions(found)
