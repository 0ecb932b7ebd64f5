"""Rules for honours in the active voice: who gives what, and to whom."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.awards import Award, Rule, build_award
from articles.parser.mentions.honours.issuers import (
    AGENCIES,
    AGENCIES_PATTERN,
    find_giver,
)
from articles.parser.mentions.honours.title_lists import split_titles
from articles.parser.mentions.honours.titles import TAILS, is_title
from articles.parser.span import Span

# "把贵州作为…试点", "将A公司列为…"
PLACED_PATTERN = re.compile(
    r"(?:把|将)(?P<holder>[^,。;:把将]{2,30}?)"
    r"(?:正式)?(?:作为|列为|确定为|认定为|评为|命名为|列入|纳入|选为)"
)
BESTOWING = ("授予", "认定", "命名", "批", "定")
BESTOWING_PATTERN = re.compile(
    r"(?:授予|认定|命名|批复同意|批复|批准|评定|(?:确定|确认)(?!授予|认定|命名))(?:了)?"
    r"(?!设立|成立|升级|升格|成为|结果|名单|书|表彰)"
)
# what a title begins with: 为|全省…, 为|2023年度…
BEGUN = r"(?=[全国省市首第“]|(?:19|20)\d\d年|[\u4e00-\u9fff]{2,3}[省市]|绿色|联合国)"
# "A公司“T”称号" behind such a verb, or "A园区为全省…", "A区升级为国家高新区"
HELD_BY_PATTERN = re.compile(
    r"(?P<holder>[^,。;:“”的为]{2,120}?)(?:(?<=单位|企业|公司)的[\u4e00-\u9fff]{2,12}?)?"
    rf"(?:(?:正式|成功)*(?:升级|升格|晋升|晋级)为|为{BEGUN}"
    r"|(?=“[^”]+”(?:(?:荣誉)?称号|牌匾|奖牌|铭牌|证书|荣誉|奖杯)|“[^”]*(?:奖|企业|单位|园区|基地)”))"
)
# "A园区“B产业集群”为2023年度T": a holder with a name in quotes
QUOTED_PATTERN = re.compile(
    rf"(?P<holder>[^,。;:“”为]{{0,40}}“[^“”]{{4,30}}”[^,。;:“”为]{{0,12}})为{BEGUN}"
)
# "工信部副部长乙", who acts for the agency named first
ACTING_PATTERN = re.compile(rf"(?P<issuer>{AGENCIES})[^,。;:被]{{0,20}}$")
# "批复同意A园区设立国家…基地", "批准它进入首批…名单"
PERMITTED_PATTERN = re.compile(
    r"(?:批复同意|同意|批准|批复)(?:其|它|该[区园]|(?P<holder>[^,。;:“”的为在成设]{2,30}?))"
    r"(?:设立|建设|创建|筹建|开展|进入|列入|纳入|成为)(?=[“首第]|国家|全国|中国|省级|[\u4e00-\u9fff]{2,3}省)"
)
ZONE_PATTERN = re.compile(
    r"“?(?:国家|[省市])级?(?:新|高新|高新技术产业开发|经开|经济技术开发|经济开发|开发|工业园|产业园|园|综合保税|保税)区”?"
)
# "为A、B等6家机构颁发“T”荣誉证书"
PRESENTED_PATTERN = re.compile(
    r"(?:为|向|给)(?P<holder>[^,。;:“”为]{2,120}?)(?:颁发|颁授|授予|授牌|授)(?:了|出)?(?=“[^”]+”)"
)
# "表彰A、B等10家2012年度“T”": the names, their count and the title in a row
COMMENDED_PATTERN = re.compile(
    r"(?:表彰|命名|认定|评选|公布)(?:和奖励|奖励|了)*"
    r"(?P<holder>[^。;:“”]{3,120}?等[\d一二三四五六七八九十百]+[家个户])(?=[^,。;“”、为]{0,10}“)"
)
# "授予A、B等5家单位第七届市长质量奖": the title begins where the count ends
GIVING = ("授予", "表彰", "认定", "命名")
TALLIED_PATTERN = re.compile(
    r"(?:授予|表彰|认定|命名)(?:了)?(?P<holder>(?:(?!授予|认定|命名|表彰)[^,。;:“”《》]){3,300}?等?"
    r"(?:[\d一二三四五六七八九十百]+[家个户]|(?<=等))(?:企业|单位|公司|园区|开发区|集体|机构|组织|项目))(?:为)?(?=[“第首全国省市\d])"
)
# "甲、乙等7户“全省20强企业”": holders that are told with their title
TOLD_PATTERN = re.compile(
    r"(?:^|(?<=[,。;:]))(?P<holder>[^。;:,“”]{3,120}?等[\d一二三四五六七八九十百]+[家个户](?:企业)?)(?=“[^”]+”)"
)
# "团中央授予“T”": active, with no holder between the verb and the title
GRANTING_PATTERN = re.compile(
    r"(?:授予|颁发|评为|认定为|确认为|确定为|命名为|列为|评定为|批准为|评选为|表彰为)了?"
    r"(?:[其它]|该(?:公司|企业|厂|园区|开发区|高新区|经开区|[区市县]))?\s*"
    r"(?=[“《首第全国省市中]|[\u4e00-\u9fff]{2,3}[省市])"
)
# "把“T”的牌子给了A", "将“T”荣誉称号授予A"
HANDED_PATTERN = re.compile(
    rf"[把将](?P<title>[^,。;:“”]{{0,10}}“[^“”]{{4,30}}”)的?(?:{TAILS})?(?:正式)?"
    r"(?:给了?|授予了?|颁给了?|颁发给了?|送给了?|落在了?)(?P<holder>[^,。;:!?]{2,24})"
)
# what opens a clause before its subject: a year, an item's number, a month or a day
OPENER_PATTERN = re.compile(
    r"(?:\s|(?:19|20)\d\d年?(?=[^\d]|\d{1,2}[.、])|\d{1,2}[月日]|\d{1,2}[.、)]|[(·•])+"
)


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
    if "把" not in text and "将" not in text:
        return
    for cue in PLACED_PATTERN.finditer(text):
        issuer = find_agency(text, cue.start())
        holder = Span(*cue.span("holder"))
        yield from build_award(text, Span(*cue.span()), "find_placed", issuer, holder)


def find_handed(text: str) -> Iterator[Mention]:
    """某协会把“T”的牌子给了A, 将“T”称号授予A."""
    if "“" not in text or not any(mark in text for mark in ("把", "将")):
        return
    for cue in HANDED_PATTERN.finditer(text):
        start = max(text.rfind(mark, 0, cue.start()) for mark in ",;:。") + 1
        acting = ACTING_PATTERN.search(text[: cue.start()], start)
        titles = tuple(split_titles(text, Span(*cue.span("title"))))
        if titles and is_title(cue["title"], sure=True):
            issuer = Span(*acting.span("issuer")) if acting else None
            at, holder = Span(cue.start(), cue.start()), Span(*cue.span("holder"))
            award = Award(at, titles, issuer, holder)
            yield Mention(HONOUR, *cue.span(), award, "find_bestowed")


def find_bestowed(text: str) -> Iterator[Mention]:
    """工信部授予A公司“T”称号, 国务院批复A高新区升级为T."""
    if not any(mark in text for mark in BESTOWING):
        return
    issuer = None
    for verb in BESTOWING_PATTERN.finditer(text):
        start = verb.end()
        cue = QUOTED_PATTERN.match(text, start) or HELD_BY_PATTERN.match(text, start)
        if cue and "获" not in cue["holder"]:
            start = max(text.rfind(mark, 0, verb.start()) for mark in ",;:。") + 1
            acting = ACTING_PATTERN.search(text[: verb.start()], start)
            if acting or verb.start() > start:  # 授予A“T”,授予B“U”: the same gives both
                issuer = Span(*acting.span("issuer")) if acting else None
            whole = Span(acting.start() if acting else verb.start(), cue.end())
            holder = Span(*cue.span("holder"))
            yield from build_award(text, whole, "find_bestowed", issuer, holder)


def find_permitted(text: str) -> Iterator[Mention]:
    """商务部批复同意A园区设立T, 国务院批准它进入T名单."""
    if "批" not in text and "同意" not in text:
        return
    for cue in PERMITTED_PATTERN.finditer(text):
        start = max(text.rfind(mark, 0, cue.start()) for mark in ",;:。") + 1
        acting = ACTING_PATTERN.search(text[: cue.start()], start)
        if acting:
            whole = Span(acting.start(), cue.end())
            holder = Span(*cue.span("holder")) if cue["holder"] else None
            issuer = Span(*acting.span("issuer"))
            for mention in build_award(text, whole, "find_permitted", issuer, holder):
                if not is_founded(text, cue, mention):
                    yield mention


def is_founded(text: str, cue: re.Match[str], mention: Mention) -> bool:
    """同意甲县设立省级高新区: a zone is set up there, and nobody honoured."""
    titles = (text[title.start : title.stop] for title in mention.value.titles)
    is_set_up = cue.group().endswith(("设立", "建设", "创建", "筹建"))
    return is_set_up and all(ZONE_PATTERN.fullmatch(title) for title in titles)


def find_presented(text: str) -> Iterator[Mention]:
    """为A、B等6家机构颁发“T”荣誉证书."""
    if "颁" not in text and "授" not in text:
        return
    for cue in PRESENTED_PATTERN.finditer(text):
        holder = Span(*cue.span("holder"))
        whole = Span(*cue.span())
        yield from build_award(text, whole, "find_presented", None, holder)


def find_commended(text: str) -> Iterator[Mention]:
    """省政府表彰A、B等10家“T”."""
    if "等" not in text:
        return
    for cue in COMMENDED_PATTERN.finditer(text):
        holder, issuer = Span(*cue.span("holder")), find_agency(text, cue.start())
        yield from build_award(text, Span(*cue.span()), "find_bestowed", issuer, holder)


def find_tallied(text: str) -> Iterator[Mention]:
    """授予A、B等5家单位第七届市长质量奖: a title without quotes."""
    if not any(verb in text for verb in GIVING):
        return
    for cue in TALLIED_PATTERN.finditer(text):
        holder, issuer = Span(*cue.span("holder")), find_agency(text, cue.start())
        yield from build_award(text, Span(*cue.span()), "find_bestowed", issuer, holder)


def find_told(text: str) -> Iterator[Mention]:
    """甲、乙等7户“全省20强企业”."""
    if "“" not in text or "等" not in text:
        return
    for cue in TOLD_PATTERN.finditer(text):
        holder = Span(*cue.span("holder"))
        yield from build_award(text, Span(*cue.span()), "find_told", None, holder)


def find_agency(text: str, stop: int) -> Span | None:
    """The agency that is the subject of the clause before stop."""
    start = max(text.rfind(mark, 0, stop) for mark in ",;:。") + 1
    found = AGENCIES_PATTERN.match(text, start, stop)
    return Span(*found.span()) if found else None


RULES: tuple[Rule, ...] = (
    find_tallied,
    find_handed,
    find_bestowed,
    find_permitted,
    find_presented,
    find_commended,
    find_placed,
    find_told,
)
