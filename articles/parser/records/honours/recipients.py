"""Who holds an honour: names in the clause before its cue, behind it, or carried."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from articles.parser.focus import list_earlier, locate
from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.honours import Award
from articles.parser.openings import ANAPHOR_PATTERN
from articles.parser.records.honours.subjects import cut_subject, split_names
from articles.parser.span import Span
from articles.parser.story import Story
from articles.parser.words import load_words


@dataclass(frozen=True, slots=True)
class Recipient:
    """A holder as named, where it stands in the given text, and how it was found."""

    name: str
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a story an honour is conferred.

    floor is where the sentence's previous honour ends, before are its recipients,
    inherited are those of the sentence before in the same paragraph.
    """

    story: Story
    reading: Reading
    mention: Mention
    floor: int = 0
    before: tuple["Recipient", ...] = ()
    inherited: tuple["Recipient", ...] = ()

    @property
    def award(self) -> Award:
        award: Award = self.mention.value
        return award

    @property
    def titles(self) -> str:
        text = self.reading.text
        return "、".join(text[t.start : t.stop] for t in self.award.titles)


Finder = Callable[[Place], tuple[Recipient, ...]]

CLAUSE_PATTERN = re.compile(r"[,:;。!?]")
COUNTED_PATTERN = re.compile(
    r"(?:[\d一二两三四五六七八九十百多]+)(?:余|多)?(?:家|个|项|款|种|件|名)[\u4e00-\u9fff]{0,8}$"
)
BEHIND_PATTERN = re.compile(
    r"[^。;!?]{0,20}?(?:分别是|分别为|包括|它们是)[:]?(?P<names>[^。;!?,]+)"
)
# what may be the subject of a clause and yet holds no honour
IDLE_PATTERN = re.compile(
    r"(?:数量|总数|成绩|排名|名单|指数|增速|产值|评价|结果|个数|比例|占比|总量|会议|活动|仪式|大会|"
    r"显示|获悉|了解|介绍|会上|\d年|\d月|\d日|以来|统计|公示|公布|发布|影响|标志|方面|情况|能力|水平|建设|工作|发展)$"
    r"|^(?:[^家个]{0,2}[家个]|该|本|上述|相关|这些|以上|参评|获奖)?(?:企业|项目|公司|产品|单位|批次)$"
    r"|董事长|总经理|书记|代表|职工|员工|同志|先生|女士|工人|教授|院士|团队$"
    r"|^(?:这|那|并|且|而|其中|随着|为|不|一|被|把|将|对|从|以|共|累计|新增|截至|据|目前|由|该$|其$|我们|记者)"
    r"|^其|^\d+$|[。;!?]|\d(?:万|亿)?元|实现|推动|举行|召开|完成"
)
PARK_TITLE_PATTERN = re.compile(
    r"园区|开发区|高新区|经开区|示范区|示范园|百强园|产业基地|先行区|特色小镇|科技园|产业园"
)
# a whole clause is a name only where it ends in a noun for such holders
NOUN_PATTERN = re.compile(
    r"(?:公司|集团|项目|产品|园区|[新开园港]区|厂|院|所|中心|集群|基地|平台|车间|科技|园|社|馆|系统|装备|技术|专利|产业)$"
)
# "龙头企业A公司" ends in the name A公司; "中|船华南公司" is one name, cut wrongly
DESCRIBED_PATTERN = re.compile(
    r"(?:^|企业|公司|单位|的|——|[区市县省州盟]|厂商|龙头|巨头|品牌|集团|[”)])$"
)
ACTING_PATTERN = re.compile(
    r"^(?:全力|加快|推进|攻坚|打造|引进|实现|完成|开展|深入|积极|大力|推动|促进|提升|培育|强化|坚持|围绕|聚焦|建成|建设|拥有|投资|新增|累计)|了"
)
HEAD_PATTERN = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9“”()·]{2,24}?(?:产业集群|集群|项目|基地|工厂)(?![的建化和及与、集])"
)
VERB_PATTERN = re.compile(
    r"连续|先后|今年|已|再|成功|以|凭借|在|作为|是|入选|获|位居|位列|跻身|蝉联|被|荣|也|还"
)
LONGEST_NAME = 36


def find_recipients(place: Place) -> tuple[Recipient, ...]:
    """The holders of the honours conferred at a place; none where only counted."""
    if place.mention.rule == "find_attached":
        return find_attached(place)
    for rule in RULES:
        found = rule(place)
        if found:
            return found
    return ()


def find_holder(place: Place) -> tuple[Recipient, ...]:
    """授予A公司“T”, 把A作为T: named between the verb and the title."""
    holder = place.award.holder
    if holder is None or not len(holder):
        return ()
    return read_names(place, holder, "holder", 0.85)


def find_attached(place: Place) -> tuple[Recipient, ...]:
    """世界500强企业A: the name right behind the title."""
    for mention in place.reading.of(ENTERPRISE, PARK):
        if mention.start == place.mention.stop:
            span = place.reading.sentence.span_of(mention.start, mention.stop)
            return (Recipient(mention.value, span, "attached", 0.7),)
    return ()


def find_subject(place: Place) -> tuple[Recipient, ...]:
    """The subject of the cue's clause, else the previous honour's in the sentence."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    start = max(start, place.floor)
    span = cut_subject(place.reading, start, stop)
    if len(span):
        return read_names(place, span, "subject", 0.85)
    return place.before if start == place.floor else ()


def find_earlier_subject(place: Place) -> tuple[Recipient, ...]:
    """The subject of an earlier clause: A公司等3家企业,去年获评T."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    if len(cut_subject(place.reading, max(start, place.floor), stop)):
        return ()
    while start > place.floor:
        start, stop = find_clause(place.reading.text, start - 1)
        found = read_clause(place, max(start, place.floor), stop)
        if found:
            return found
    return place.before


def read_clause(place: Place, start: int, stop: int) -> tuple[Recipient, ...]:
    """The names that a clause consists of, or the one that it begins with."""
    span = cut_subject(place.reading, start, stop)
    names = read_names(place, span, "subject", 0.8) if len(span) else ()
    if names and all(is_noun(name.name) for name in names):
        return names
    generic = ANAPHOR_PATTERN.match(place.reading.text, span.start, span.stop)
    if generic:
        found = read_name(place, Span(*generic.span()), "clause", 0.7)
        return (found,) if found else ()
    for mention in place.reading.between(start, stop, ENTERPRISE, PARK, PLACE):
        if mention.start == span.start and is_subject(place, mention):
            evidence = place.reading.sentence.span_of(mention.start, mention.stop)
            return (Recipient(mention.value, evidence, "clause", 0.75),)
    return read_head(place, span)


def read_head(place: Place, span: Span) -> tuple[Recipient, ...]:
    """某产业集群汇集…: the noun phrase with which a clause begins."""
    found = HEAD_PATTERN.match(place.reading.text, span.start, span.stop)
    if found is None or not is_noun(found.group()):
        return ()
    evidence = place.reading.sentence.span_of(*found.span())
    return (Recipient(found.group(), evidence, "head", 0.65),)


def is_noun(name: str) -> bool:
    """Whether a whole clause is a name: 甲研发项目, not 全力攻坚重大项目."""
    acting = ACTING_PATTERN.search(name) or IDLE_PATTERN.search(name)
    return bool(NOUN_PATTERN.search(name)) and not acting


def is_subject(place: Place, mention: Mention) -> bool:
    """A place only before a verb: 昆山连续14年位居…, not 湖南推荐的A公司."""
    text = place.reading.text
    return mention.kind != PLACE or VERB_PATTERN.match(text, mention.stop) is not None


def find_clause(text: str, stop: int) -> tuple[int, int]:
    """The clause that ends at stop; quotes and brackets are not cut."""
    starts = [m.end() for m in CLAUSE_PATTERN.finditer(text, 0, max(stop, 0))]
    for start in reversed(starts):
        if text.count("“", start, stop) == text.count("”", start, stop):
            return start, stop
    return 0, stop


def find_behind(place: Place) -> tuple[Recipient, ...]:
    """海州区有3家企业入选,分别是A、B和C."""
    found = BEHIND_PATTERN.match(place.reading.text, place.mention.stop)
    if found is None:
        return ()
    return read_names(place, Span(*found.span("names")), "behind", 0.75)


def find_carried(place: Place) -> tuple[Recipient, ...]:
    """The last enterprise or park named in the paragraph before a bare sentence."""
    if is_counted(place):
        return ()
    if place.inherited:
        return tuple(
            replace(r, rule="carried", confidence=0.6) for r in place.inherited
        )
    for earlier in list_earlier(place.story, place.reading):
        named = earlier.of(ENTERPRISE, PARK)
        if named:
            span = earlier.sentence.span_of(named[0].start, named[0].stop)
            return (Recipient(named[0].value, span, "carried", 0.5),)
    return ()


def find_theme(place: Place) -> tuple[Recipient, ...]:
    """The article's park, where the honour is one for parks."""
    found = locate(place.story, place.story.main_park, PARK)
    if found is None or is_counted(place) or not is_for_park(place):
        return ()
    return (Recipient(found[0], found[1], "theme", 0.5),)


def is_for_park(place: Place) -> bool:
    return PARK_TITLE_PATTERN.search(place.titles) is not None


def is_counted(place: Place) -> bool:
    """3家企业获评T: a metric, not an honour."""
    start, stop = find_clause(place.reading.text, place.award.cue.start)
    span = cut_subject(place.reading, start, stop)
    return (
        COUNTED_PATTERN.search(place.reading.text[span.start : span.stop]) is not None
    )


def read_names(
    place: Place, span: Span, rule: str, confidence: float
) -> tuple[Recipient, ...]:
    found = (
        read_name(place, name, rule, confidence)
        for name in split_names(place.reading, span)
    )
    return tuple(recipient for recipient in found if recipient)


def read_name(
    place: Place, span: Span, rule: str, confidence: float
) -> Recipient | None:
    """A name as the cast has it, a generic word resolved, else the words themselves."""
    written = place.reading.text[span.start : span.stop]
    evidence = place.reading.sentence.span_of(span.start, span.stop)
    entity = place.story.cast.find(written.strip("“”"))
    if entity is not None:
        return Recipient(entity.name, evidence, rule, confidence)
    kinds = {row[0]: row[1] for row in load_words("generic")}
    kind = kinds.get(written.removeprefix("我"))
    if kind:
        name = find_meant(place, kind, span.start)
        return Recipient(name, evidence, "generic", 0.7) if name else None
    return read_phrase(place, span, rule, confidence)


def find_meant(place: Place, kind: str, at: int) -> str | None:
    """该公司 → the enterprise that the nearest sentence names first, 园区 → the park."""
    if kind == PARK:
        return place.story.main_park
    named = place.reading.between(0, at, ENTERPRISE)
    for earlier in list_earlier(place.story, place.reading):
        named = named or earlier.of(ENTERPRISE)
    return named[0].value if named else None


def read_phrase(
    place: Place, span: Span, rule: str, confidence: float
) -> Recipient | None:
    """A phrase that the cast does not know: the name at its end, or as it stands."""
    reading = place.reading
    for mention in reading.between(span.start, span.stop, ENTERPRISE, PARK):
        described = reading.text[span.start : mention.start]
        if mention.stop == span.stop and DESCRIBED_PATTERN.search(described):
            evidence = reading.sentence.span_of(mention.start, mention.stop)
            return Recipient(mention.value, evidence, rule, confidence)
    written = reading.text[span.start : span.stop]
    if len(written) > LONGEST_NAME or IDLE_PATTERN.search(written):
        return None
    evidence = reading.sentence.span_of(span.start, span.stop)
    return Recipient(written, evidence, rule, confidence - 0.15)


RULES: tuple[Finder, ...] = (
    find_holder,
    find_subject,
    find_earlier_subject,
    find_behind,
    find_carried,
    find_theme,
)
