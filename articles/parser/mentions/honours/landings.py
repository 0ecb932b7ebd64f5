"""Rules for titles that come to their holder: T、U先后落户A园区, T、U相继获批."""

import re
from collections.abc import Iterator

from articles.parser.mentions.base import HONOUR, Mention
from articles.parser.mentions.honours.awards import Award, Rule
from articles.parser.mentions.honours.title_lists import split_titles
from articles.parser.mentions.honours.titles import (
    GRADE_PATTERN,
    is_title,
)
from articles.parser.span import Span

FEWEST = 2  # titles; one that comes to a place may be an institute
IN_TURN = r"(?:先后|相继|陆续|接连|纷纷|成功|正式|双双|一一|均|都|也)+"
# matches "国家级甲基地、国家级乙园区先后落户丙高新区" and "…、…相继获批", not "T落户甲区"
LANDED_PATTERN = re.compile(
    r"(?:^|(?<=[,。;:—]))(?P<titles>[^,。;:!?—]{8,150}?)"
    rf"(?:{IN_TURN}|(?=花落))(?:(?:落户|花落|落地|落子|授予|颁给)(?:在|于|到|给)?(?P<holder>[^,。;:!?、]{{2,20}}?)"
    r"|(?:获批|到手|在手|入手|落地|挂牌|揭牌|授牌|加身|收入囊中|揽入怀中))(?=[,。;:!?]|$)"
)
QUICK = ("先后", "相继", "陆续", "接连", "纷纷", "双双", "花落")
JOINTS = ("、", "”“", "花落")
SHOWN_HINT = re.compile("…|招牌|牌子|荣誉|名片|称号|奖牌|桂冠|牌匾")
PLATES = r"(?:招牌|牌子|荣誉|名片|称号|奖牌|桂冠|头衔|殊荣|牌匾)"
# matches "国家级甲基地、国家级乙园区…" and "“T”“U”等一批金字招牌"
SHOWN_PATTERN = re.compile(
    r"(?:^|(?<=[,。;:—]))(?P<titles>[^,。;:!?—…]{12,200}?)(?:…+$|(?:等+|—+)"
    rf"(?:一[块张项个枚顶]{{2}}|一(?:大|系列|连串)?批?|[\d一二三四五六七八九十百多余数几]+[块张项个枚顶])[^,。;:]{{0,10}}?{PLATES}|的(?:牌子|奖牌|牌匾|铜牌)[^,。;:]{{0,4}}[挂摆][满了])"
)
# matches "国家级甲基地、国家级乙园区——今年以来,两张名片相继花落丙园区"
COUNTED_PATTERN = re.compile(
    rf"(?:^|(?<=[。;:]))(?P<titles>[^,。;:!?—…]{{8,200}}?)(?:—+|,)[^。;—]{{0,12}}?[\d一二两三四五六七八九十多]+[块张项个枚顶][^,。;:]{{0,8}}?{PLATES}"
    rf"{IN_TURN}?(?:落户|花落|落地|落子|授予|颁给)(?:在|于|到|给)?(?P<holder>[^,。;:!?、]{{2,20}}?)(?=[,。;!?]|$)"
)
COLLECTED_HINT = re.compile("花落|落户|囊中|怀中|入手|获[得批评]|拿下|斩获|摘得")
# matches "国家级甲基地、国家级乙园区等荣誉,园区已陆续收入囊中"
COLLECTED_PATTERN = re.compile(
    rf"(?:^|(?<=[,。;:—]))(?P<titles>[^,。;:!?—…]{{8,200}}?)等(?:[\d一二三四五六七八九十多]+[块张项个])?[^,。;:]{{0,6}}?{PLATES},"
    r"(?:(?:都|均|也|已)?(?:被|由))?(?P<holder>[^,。;:!?、]{2,20}?)(?:已|也|均|都|先后|陆续|相继|一一|接连|逐一|悉数)+"
    r"(?:收入囊中|揽入怀中|纳入囊中|入手|获得|获批|获评|拿下|斩获|摘得)(?=[,。;!?]|$)"
)
# matches "墙上的奖牌:国家级甲基地、国家级乙园区"
HUNG_PATTERN = re.compile(
    rf"(?:[^,。;:“”]{{0,4}}[墙门][上口外]的?)?(?:[摆挂]满了?)?[^,。;:“”]{{0,6}}{PLATES}[^,。;:“”]{{0,8}}:(?P<titles>[^,。;:!?…]{{12,200}})"
)


def find_landed(text: str) -> Iterator[Mention]:
    """国家级T、国家级U先后花落A园区: each begins with its level."""
    if not any(mark in text for mark in JOINTS) or not any(
        mark in text for mark in QUICK
    ):
        return
    for found in LANDED_PATTERN.finditer(text):
        titles = read_graded(text, Span(*found.span("titles")))
        if len(titles) >= FEWEST or (titles and "花落" in found.group()):
            cue = Span(found.start(), found.start())
            holder = Span(*found.span("holder")) if found["holder"] else None
            award = Award(cue, titles, None, holder)
            yield Mention(HONOUR, *found.span(), award, "find_landed")


def find_collected(text: str) -> Iterator[Mention]:
    """T、U等荣誉,园区已陆续收入囊中; T、U——两张名片相继花落园区."""
    if not SHOWN_HINT.search(text) or not COLLECTED_HINT.search(text):
        return
    for found in (*COLLECTED_PATTERN.finditer(text), *COUNTED_PATTERN.finditer(text)):
        titles = read_graded(text, Span(*found.span("titles")))
        if titles:
            holder = Span(*found.span("holder"))
            award = Award(Span(found.start(), found.start()), titles, None, holder)
            yield Mention(HONOUR, *found.span(), award, "find_landed")


def find_shown(text: str) -> Iterator[Mention]:
    """国家级T、国家级U等一批名片, 墙上的奖牌:国家级T、国家级U."""
    if not SHOWN_HINT.search(text):
        return
    hung = [*HUNG_PATTERN.finditer(text)] if ":" in text else []
    for found in (*SHOWN_PATTERN.finditer(text), *hung):
        titles = read_graded(text, Span(*found.span("titles")))
        if len(titles) >= FEWEST:
            award = Award(Span(found.start(), found.start()), titles)
            yield Mention(HONOUR, *found.span(), award, "find_shown")


def read_graded(text: str, span: Span) -> tuple[Span, ...]:
    """The titles of a list each of which begins with its level; else none."""
    titles = tuple(split_titles(text, span, loose=True))
    return titles if all(is_graded(text, title) for title in titles) else ()


def is_graded(text: str, title: Span) -> bool:
    """国家级绿色园区, but not 国家超算中心 nor 甲产业园."""
    written = text[title.start : title.stop].removeprefix("“")
    is_level = GRADE_PATTERN.search(written[:8]) is not None
    return is_level and is_title(written, sure=False)


# matches "甲山经开区,国家级T、省级U。": a name and what it is called
APPOSED_PATTERN = re.compile(
    r"(?P<holder>[^,。;:!?“”的]{3,20}),(?=国家|全国|中国|省级?|首批|[\u4e00-\u9fff]{2,3}省)"
    r"(?P<titles>[^,。;:!?…]{12,200})(?=[。;]|$)"
)


def find_apposed(text: str) -> Iterator[Mention]:
    """甲山经开区,国家级T、省级U: a portrait that opens with the titles held."""
    found = APPOSED_PATTERN.match(text) if "、" in text else None
    titles = read_graded(text, Span(*found.span("titles"))) if found else ()
    if found and len(titles) >= FEWEST:
        cue = Span(found.start("titles"), found.start("titles"))
        award = Award(cue, titles, None, Span(*found.span("holder")))
        yield Mention(HONOUR, *found.span(), award, "find_apposed")


RULES: tuple[Rule, ...] = (find_landed, find_collected, find_shown, find_apposed)
