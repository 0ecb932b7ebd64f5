"""The words around a figure → the indicator's name with its place in the sentence."""

import re
from dataclasses import dataclass
from functools import cache

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import PERIOD, Reading
from articles.parser.openings import ANAPHOR_PATTERN, skip_lead
from articles.parser.records.metrics.phrases import load_verbs
from articles.parser.words import load_column, load_words

LONGEST = 24
STRIPPED = " 、,的\"'了"
# nouns that say too little to stand alone after 的
THIN_HEADS = frozenset({"项目", "企业", "产品", "数量", "总数", "总量", "资金", "面积"})
NOUN_END = re.compile(
    r"(?:企业|单位|项目|中心|基地|平台|机构|公司|名单|冠军|巨人|标杆|平台|人才|园区|工厂|车间|示范|”)$"
)
PLACE_END = re.compile(
    r"(?:基础上|[^以]上|之?中|[^国以]内|时|后|以来|左右|期间|之间|下)$"
)
AGAINST = r"(?:与|和|同|比|较)?(?:去年|上年|前年|上月|上一年|\d{4}年)?(?:同期|同比|环比|相比)?"
GROWTH_TAIL = re.compile(
    rf"(?:均|都|也|又|分别|累计|平均|年均|预计)?{AGAINST},?(?:均|分别|名义|实际|净|大幅|逆势|年均|平均|累计|预计|快速|稳步|再|各)*"
    r"(?:可比)?(?:口径)?(?:增长|增幅|增速|上升|提高|提升|上涨|攀升|递增|跃升|增加|增|涨|下降|减少|下滑|回落|降低|负增长|降幅|下跌|压减|缩减|降|翻)"
    r"(?:速度|比例|率|幅度|幅)?(?:了|到|达到|达|为|高达|约|近|超过|超|逾)*$"
)
# "项目达产后年产值" begins with what is no part of it
AFTER_PATTERN = re.compile(
    r"(?:项目|工程|厂区|基地)?(?:全部|全面|正式)?(?:建成|投产|达产|投运|完工|竣工|运营|建设)+(?:达产|投产|投用|使用)?(?:后|以后|之后)"
)
ACTS = (
    r"(?:对外|共|新)?(?:新增|引进|签约|培育|认定|申报|发布|收集|解决|选派|推进|实施|建设|开工|竣工|投产|落地"
    r"|完成|获批|获评|入选|创建|遴选|推荐|举办|开展|组织|培训|招引|储备|谋划|盘活|清理|腾退|争取|兑现|发放|达成|吸引|集聚|聚集|入驻|布局|建成|启动|制定|出台|办理|受理|授权|拥有|编制|整合|改造|更新)+"
)
ACT_PATTERN = re.compile(ACTS)
# "围绕重点产业对外发布": a phrase before the verb
PREFACE_PATTERN = re.compile(
    rf"(?:围绕|通过|依托|针对|聚焦|按照|根据|紧扣|以|与|向|对|为|从|由|在|将)[^、]{{2,12}}?(?=(?:对外|共|新)?{ACTS})"
)


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator as written; span is the stretch that was read."""

    text: str
    start: int
    stop: int
    rule: str


@cache
def build_strip_pattern(name: str, *, at_end: bool) -> re.Pattern[str]:
    words = sorted(load_column(name), key=lambda word: (-len(word), word))
    body = f"(?:{'|'.join(map(re.escape, words))})"
    return re.compile(f"{body}$" if at_end else body)


def strip_leads(reading: Reading, start: int, stop: int) -> int:
    """Past periods, the subject and words such as 其中, 共, 累计."""
    leads = build_strip_pattern("metric_leads", at_end=False)
    names = {m.start: m.stop for m in reading.of(PARK, ENTERPRISE, PLACE, PERIOD)}
    first = start
    while start < stop:
        moved = skip_lead(reading, start)
        moved = moved if moved <= stop else start
        match = leads.match(reading.text, moved, stop) or ANAPHOR_PATTERN.match(
            reading.text, moved, stop
        )
        moved = match.end() if match else moved
        if (
            moved in names
            and names[moved] <= stop
            and is_opening(reading, first, moved)
        ):
            moved = names[moved]
        while moved < stop and reading.text[moved] in STRIPPED:
            moved += 1
        if moved == start:
            return start
        start = moved
    return start


def is_opening(reading: Reading, first: int, at: int) -> bool:
    """A name is the subject only where nothing but leads stands before it."""
    return first == 0 or reading.text[first - 1] != "、"


def strip_tails(text: str, start: int, stop: int) -> int:
    """Before 达到, 完成, 共计 and the like."""
    tails = build_strip_pattern("metric_tails", at_end=True)
    while stop > start:
        match = tails.search(text, max(start, stop - 5), stop)
        if match and match.end() == stop:
            stop = match.start()
        elif text[stop - 1] in STRIPPED:
            stop -= 1
        else:
            break
    return stop


def read_left(reading: Reading, start: int, stop: int, rule: str) -> Name | None:
    """'今年签约产业项目共' → 签约产业项目."""
    text = reading.text
    start = strip_leads(reading, start, stop)
    stop = strip_tails(text, start, stop)
    start = skip_preface(text, start, stop)
    start = max(start, find_head_start(text, start, stop))
    start = strip_leads(reading, start, stop)
    if stop - start < 2:
        return None
    return Name(drop_examples(text[start:stop]), start, stop, rule)


def skip_preface(text: str, start: int, stop: int) -> int:
    """Past 项目达产后 and 围绕重点产业对外."""
    after = AFTER_PATTERN.match(text, start, stop)
    if after:
        return after.end()
    preface = PREFACE_PATTERN.match(text, start, stop)
    return preface.end() if preface else start


def drop_examples(name: str) -> str:
    """'推进鹰游纺机等“智改数转”项目' → 推进“智改数转”项目."""
    head, found, tail = name.rpartition("等")
    if not found or len(tail) < 2 or "等级" in name or "高等" in name:
        return name
    act = ACT_PATTERN.match(head)
    return (act.group() if act else "") + tail


def find_head_start(text: str, start: int, stop: int) -> int:
    """After the last 的, where what follows can stand alone."""
    at = text.rfind("的", start, stop) + 1
    if at and stop - at >= 4 and text[at:stop] not in THIN_HEADS:
        return at
    if stop - start > LONGEST:
        verbs = [m.start() for m in load_verbs().finditer(text, start, stop)]
        near = [at for at in verbs if stop - at <= LONGEST]
        return near[0] if near else stop - LONGEST
    return start


def strip_growth(text: str, start: int, stop: int) -> int:
    """'规模工业增加值同比增长' ends after 值."""
    match = GROWTH_TAIL.search(text, start, stop)
    return match.start() if match else stop


@cache
def load_sort(sort: str) -> frozenset[str]:
    return frozenset(row[0] for row in load_words("verbs") if row[1] == sort)


def read_right(
    reading: Reading, left: Name | None, right: tuple[int, int], head: str
) -> Name | None:
    """'25家' + '企业创建省级企业技术中心' → 创建省级企业技术中心企业."""
    text, (start, stop) = reading.text, right
    while start < stop and text[start] in STRIPPED:
        start += 1
    verb = find_predicate(text, start, stop)
    noun = read_noun(text[start : verb.start() if verb else stop])
    predicate = read_predicate(reading, verb.start(), stop) if verb else ""
    if predicate:
        tail = "" if NOUN_END.search(predicate) else noun or head
        return Name(predicate + tail, start, stop, "read_predicate")
    if len(noun) < 2:
        return None
    acts = read_act(left)
    first = left.start if left and acts else start
    return Name(acts + noun, first, stop, "read_right")


def find_predicate(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The first verb that does not stand inside a modifier with 的."""
    modifier = text.rfind("的", start, stop)
    return load_verbs().search(text, max(start, modifier + 1), stop)


def read_noun(text: str) -> str:
    """'具有引领性、支撑性的重大项目' → 重大项目; 500强企业的项目 stays."""
    head = text.rsplit("的", 1)[-1].strip(STRIPPED)
    if head in THIN_HEADS and len(text) <= LONGEST:
        head = text.strip(STRIPPED)
    return "" if PLACE_END.search(head) else drop_examples(head)


def read_predicate(reading: Reading, start: int, stop: int) -> str:
    """'计划今年年底投产' → 投产; an act without object says nothing."""
    adverbs = load_sort("adverb")
    periods = {m.start: m.stop for m in reading.of(PERIOD)}
    text = reading.text
    while start < stop:
        if start in periods:
            start = periods[start]
            continue
        adverb = next((a for a in adverbs if text.startswith(a, start)), None)
        if adverb is None:
            break
        start += len(adverb)
    verb = load_verbs().match(text, start, stop)
    if verb is None or verb.group() in load_sort("act"):
        return ""
    return clean_predicate(text[start:stop].strip(STRIPPED), verb.group())


def clean_predicate(predicate: str, verb: str) -> str:
    """'认定为2022年湖南省质量标杆' → 认定为湖南省质量标杆."""
    predicate = re.sub(r"\d{4}年度?", "", predicate)
    if "的" in predicate[len(verb) :]:
        tail = predicate.rsplit("的", 1)[-1]
        predicate = verb + tail if len(tail) >= 4 else predicate
    return predicate if len(predicate) <= LONGEST + 8 else verb


def read_act(left: Name | None) -> str:
    """The verb before a count: 引进, 签约, 新增, 布局."""
    if left is None:
        return ""
    return left.text if len(left.text) <= 4 else ""
