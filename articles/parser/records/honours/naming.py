"""Words that name a holder → recipients: known names, generic words, phrases."""

import re

from articles.parser.anaphors import find_meant_park
from articles.parser.lexicon import ENTERPRISE, PARK
from articles.parser.mentions.honours.subjects import NAME_END_PATTERN, split_names
from articles.parser.openings import ANAPHOR_PATTERN
from articles.parser.paragraphs import find_index, list_earlier
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.records.honours.sources import strip_quotes
from articles.parser.records.honours.themes import find_leader
from articles.parser.span import Span
from articles.parser.tokens import split_tokens
from articles.parser.words import load_words

PERSON = r"总监|董事长|(?<!委)主任|局长|部长|秘书长|创始人|技术员|总经理|总裁|书记|代表|职工|员工|同志|先生|女士|工人|教授|院士|工程师"
PERSON_PATTERN = re.compile(PERSON)
# what may be the subject of a clause and yet holds no honour
IDLE_PATTERN = re.compile(
    r"(?:数量|总数|成绩|排名|名单|指数|增速|产值|评价|结果|个数|比例|占比|总量|会议|活动|仪式|大会|"
    r"显示|获悉|了解|介绍|会上|\d年|\d月|\d日|以来|统计|公示|公布|发布|影响|标志|方面|情况|能力|水平|建设|工作|发展)$"
    r"|^它|^(?:荣誉)?(?:称号|证书|奖项|奖牌)$|^(?:一|[首前后]|第[一二三])[级类种档者项]$|^(?:[^家个]{0,2}[家个]|[\d一二三四五六七八九十两]+|该|本|上述|相关|这些|以上|参评|获奖|核心|主导|主要)?(?:企业|项目|公司|产品|单位|批次)$"
    rf"|{PERSON}|团队$"
    r"|^(?:在|于|是|系(?!统)|这|那|并|且|而|再到?$|又|其中|随着|为|不|一(?=[家个批大种名项])|被|把|将|对|从|以(?!岭)|共(?=[有计\d])|累计|新增|截至|据|目前|由|该$|其$|“?我们|记者)|我们|被"
    r"|共有\d+[家个户]|^其|^\d+$|[。;!?]|\d(?:万|亿)?元|^(?:正式|建成|全面)*(?:[开入建][园业建]|[挂揭]牌|成立|运营|投产)$|实现|推动|举行|召开|完成|出炉|揭晓"
)
# a whole clause is a name only where it ends in a noun for such holders
NOUN_PATTERN = re.compile(
    r"(?:公司|集团|项目|产品|园区|[新开园港业发保]区|厂|院|所|中心|集群|基地|平台|车间|科技|园|社|馆|系统|装备|技术|专利|产业|科技谷|科学城)(?:\([^()]*\))?$"
)
# "龙头企业A公司" ends in the name A公司; "中|船华南公司" is one name, cut wrongly
DESCRIBED_PATTERN = re.compile(
    r"(?:^|企业|公司|单位|的|——|[区市县省州盟]|厂商|龙头|巨头|品牌|集团|[”)])$"
)
ACTING_PATTERN = re.compile(
    r"^(?:全力|加快|推进|攻坚|打造|引进|实现|完成|开展|深入|积极|大力|推动|促进|提升|培育|强化|坚持|围绕|聚焦|建成|建设|拥有|投资|新增|累计|先后|相继|陆续|获[批评得])|了|\d年"
)
# "甲市两产业园", "18名企业家", "我市首家", "半数企业": counted, not named
COUNTED_PATTERN = re.compile(
    r"(?:(?:\d+|[一二两三四五六七八九十百]+|多|各|首)[家个批名位户项席]|两(?!轮|栖|用))[\u4e00-\u9fff]{0,6}$"
    r"|[两三四五六七八九十](?:产业集群|集群|企业|产业园|园区|开发区|项目)$|^.{0,2}(?:多|半)数|^[台民央国外]企$|首[家个批]$"
)
# a work named in full: "“智能控制关键技术及应用”项目"
QUOTED_PATTERN = re.compile(
    r"(?:“[^“”]{6,80}”|《[^《》]{6,80}》)(?:项目|技术|课题|成果|工程)?"
)
# "其主导产品荣获…", "其技术中心获评…": what has no name of its own, whose maker holds the honour
OWN_PATTERN = re.compile(
    r"其?(?:(?:主导|核心|主打|拳头|主营)产品|(?:企业|公司)?(?:技术|研发|检测|工业设计)中心)"
)
WORK = "quoted_work"
LONGEST_NAME, SHORT_NAME = 36, 10


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
    if COUNTED_PATTERN.search(written):
        return None
    parks = place.reading.between(span.start, span.stop, PARK)
    if parks and parks[0].span == span:
        return Recipient(parks[0].value, evidence, rule, confidence)
    entity = place.story.cast.find(written.strip("“”"))
    if entity is not None:
        return Recipient(entity.name, evidence, rule, confidence)
    kind = find_kind(written.strip("“”"))
    if kind:
        name = find_meant(place, kind, span)
        return Recipient(name, evidence, "generic", 0.8) if name else None
    return read_phrase(place, span, rule, confidence)


def find_kind(word: str) -> str | None:
    """The kind of holder that a generic word stands for: 园区, 我公司, 其主导产品."""
    if OWN_PATTERN.fullmatch(word):
        return ENTERPRISE
    kinds = {row[0]: row[1] for row in load_words("generic")}
    return kinds.get(word.removeprefix("我"))


def find_meant(place: Place, kind: str, span: Span) -> str | None:
    """该公司 → the enterprise that the nearest sentence names first, 园区 → the park."""
    if kind == PARK:
        generic = ANAPHOR_PATTERN.match(place.reading.text, span.start)
        if generic is None:
            return find_alike(place, span)
        return find_meant_park(place.story, place.reading, generic)
    named = place.reading.between(0, span.start, ENTERPRISE)
    for earlier in list_earlier(place.story, place.reading):
        named = named or earlier.of(ENTERPRISE)
    return named[0].value if named else find_leader(place.weights.marks)


def find_alike(place: Place, span: Span) -> str | None:
    """产业园 → the park with such a name that is named last before it."""
    word = place.reading.text[span.start : span.stop].strip("“”")
    here = [*place.reading.between(0, span.start, PARK)]
    above = place.story.readings[: find_index(place.story, place.reading)]
    for mention in (
        *reversed(here),
        *(m for r in reversed(above) for m in reversed(r.of(PARK))),
    ):
        if word in mention.value:
            return str(mention.value)
    return None


def read_phrase(
    place: Place, span: Span, rule: str, confidence: float
) -> Recipient | None:
    """A phrase that the cast does not know: the name at its end, or as it stands."""
    reading = place.reading
    named = [*reading.between(span.start, span.stop, ENTERPRISE, PARK)]
    for mention in named:
        described = reading.text[span.start : mention.start]
        is_known = mention.kind == PARK and is_repeated(place, mention.value)
        is_known = is_known and named[0].start > span.start  # A公司落户B园区
        if mention.stop == span.stop and (
            is_known or DESCRIBED_PATTERN.search(described)
        ):
            evidence = reading.sentence.span_of(mention.start, mention.stop)
            return Recipient(mention.value, evidence, rule, confidence)
    written = strip_quotes(reading.text[span.start : span.stop])
    if QUOTED_PATTERN.fullmatch(reading.text, span.start, span.stop):
        evidence = reading.sentence.span_of(span.start, span.stop)
        return Recipient(written, evidence, WORK, confidence)
    if len(written) > LONGEST_NAME or IDLE_PATTERN.search(written):
        return None
    evidence = reading.sentence.span_of(span.start, span.stop)
    return Recipient(written, evidence, rule, confidence - 0.08)


def is_repeated(place: Place, name: str) -> bool:
    """Whether the article has the name elsewhere too, and so cut it rightly."""
    entity = place.story.cast.find(name)
    return entity is not None and len(entity.spans) > 1


def is_coined(name: str) -> bool:
    """乙岭甲铜新材: a short name with a word that no dictionary has, before its trade."""
    if len(name) > SHORT_NAME or not NAME_END_PATTERN.search(name):
        return False
    return any(not t.frequency and t.is_chinese for t in split_tokens(name))


def is_noun(recipient: Recipient) -> bool:
    """Whether a whole clause is a name: 甲研发项目, not 全力攻坚重大项目."""
    name = recipient.name
    if recipient.rule == WORK:
        return True
    patterns = (ACTING_PATTERN, IDLE_PATTERN, COUNTED_PATTERN)
    acting = any(pattern.search(name) for pattern in patterns)
    return not acting and (bool(NOUN_PATTERN.search(name)) or is_coined(name))
