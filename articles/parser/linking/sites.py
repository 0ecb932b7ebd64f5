"""Zones by no official ending: 宁东基地, 平房片区, where a statement begins with them.

A word list would take any firm's 生产基地 for one, so what stands behind decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from articles.parser.blocks import HEADLINE
from articles.parser.lexicon import AGENCY, ENTERPRISE, NAMED, PARK, PLACE
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.mentions.names.park_words import KIND_WORDS, NOUNS, VAGUE
from articles.parser.mentions.names.walking import (
    HARD,
    PROPER,
    SELDOM,
    TRADE,
    find_sort,
    is_aligned,
    tokens_between,
)
from articles.parser.mentions.names.walking import PLACE as IN_PLACE
from articles.parser.openings import (
    SCENE_END,
    SCENE_PATTERN,
    STATED,
    list_clause_starts,
    skip_one,
)
from articles.parser.span import Span
from articles.parser.tokens import Token, is_verb
from articles.parser.words import build_pattern, compile_guarded, load_pattern

RULE = "park_site"
# how such names end, beside the endings of parks
HEADS = (
    r"[片港]区|(?:功能|示范|先行|先导|试验|实验|启动|起步|拓展|商务|联动|引领|集中|集聚|合作)区|基地|小镇|公园"
    r"|(?:示范|生态|商贸|创新|智造|金融)城|[谷港园湾]"
)
HINT_PATTERN = re.compile(r"[区园谷港湾城]|基地|小镇")
# "地理信息小镇,是": only a place is told of so
DEFINED = r"(?<=[镇谷湾城区]),?(?:是(?!否)|位于|坐落|地处)"
# "天元园986亿元" behind another
LISTED = r"\d[\d.]*[万亿]?[美元家个户]"
SHORTEST = 4  # characters of a name that tells only a trade
# of any park or place
ANY = VAGUE | {
    *(
        "特色",
        "专业",
        "标准化",
        "国家级",
        "省级",
        "市级",
        "县级",
        "乡镇",
        "现代化",
        "零碳",
        "绿色",
    ),
    *(
        "智慧",
        "共建",
        "飞地",
        "农业",
        "工业",
        "产业",
        "示范",
        "生产",
        "制造",
        "研发",
        "创新",
        "创业",
    ),
    *("企业", "公司"),
}
PORTS = frozenset(
    ["空港", "陆港", "内陆港", "海港", "渔港", "内港", "外港", "临港", "临空港"]
)
# "占地300亩的智能电机产业园", "在智能电机产业园"
MEANT_PATTERN = re.compile(
    r"[的在从到于入进驻](?P<name>(?![这那])[\u4e00-\u9fff]{2,10}?(?:产业|科技|工业|物流|创业|食品)园)(?![区域])"
)
MANY = 2  # as often a name of plain words stands in a text


@cache
def load_site_pattern() -> re.Pattern[str]:
    """A name at the start of a statement, of a scene, or of an item."""
    ends = compile_guarded(f"{HEADS}|{load_pattern('park_suffixes', 'built').pattern}")
    name = rf"(?![这那])[\u4e00-\u9fff·“”]{{1,14}}?{ends.pattern}”?"
    return re.compile(
        rf"(?P<scene>{SCENE_PATTERN.pattern})?(?P<name>{name})"
        rf"(?![区园城谷口位域]|建设)(?:(?={STATED}|{DEFINED})|(?P<at>(?={SCENE_END.pattern}))|(?P<item>(?={LISTED})))"
    )


def add_sites(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """宁东基地 wherever it stands, where one sentence says what it has or did."""
    found = [pair for reading in readings for pair in find_sites(reading)]
    found += [(name, False) for reading in readings for name in find_meant(reading)]
    names = {name for name, is_sure in found if is_sure or is_told(readings, name)}
    if not names:
        return tuple(readings)
    pattern = build_pattern(names)
    return tuple(add_to(reading, pattern) for reading in readings)


def find_sites(reading: Reading) -> Iterator[tuple[str, bool]]:
    """The unknown names that begin a clause; whether a place or proper word leads."""
    text = reading.text
    if not HINT_PATTERN.search(text):
        return
    is_told_of = False
    for start in list_clause_starts(text, len(text)):
        site = load_site_pattern().match(text, skip_leads(reading, start))
        if site and is_begun(site, is_told_of) and may_be_site(reading, site):
            is_told_of = True
            name = site["name"]
            is_whole = name.count("“") == name.count("”")
            yield name if is_whole else name.strip("“”"), has_proper(reading, site)


def find_meant(reading: Reading) -> Iterator[str]:
    """稀土电机 of 占地5000亩的稀土电机产业园: no kind of park, wherever a text names it."""
    if "园" not in reading.text:
        return
    for match in MEANT_PATTERN.finditer(reading.text):
        words = tokens_between(reading.text, *match.span("name"))[:-1]
        is_kind = all(word.text in KIND_WORDS or word.text in ANY for word in words)
        is_cut = not words or words[0].start != match.start("name")
        if not (is_kind or is_cut) and may_be_site(reading, match):
            yield match["name"]


def skip_leads(reading: Reading, start: int) -> int:
    """Past periods and leads; a name at the start is not skipped here."""
    while (moved := skip_one(reading, start)) != start:
        start = moved
    return start


def is_begun(site: re.Match[str], is_item: bool) -> bool:  # noqa: FBT001
    """A scene begins with 在, an item follows another."""
    if site["item"] is not None:
        return is_item
    return (site["scene"] is None) == (site["at"] is None)


def may_be_site(reading: Reading, site: re.Match[str]) -> bool:
    """Whether the words hold no verb and no name ends or runs on there."""
    span = Span(*site.span("name"))
    inside = [m for m in reading.of(*NAMED) if m.span.overlaps(span)]
    if any(m.stop >= span.stop or m.kind not in (PLACE, PARK) for m in inside):
        return False
    tokens = tokens_between(reading.text, *span)
    is_suffix = load_pattern("park_suffixes").fullmatch(site["name"]) is not None
    is_kind = is_suffix or site["name"] in PORTS
    is_any = all(token.text in ANY for token in tokens[:-1]) and len(tokens) > 1
    return all(map(is_inside, tokens)) and not (is_kind or is_any)


def is_inside(token: Token) -> bool:
    is_plain = find_sort(token) != HARD or token.text in "·“”中"
    is_noun = token.text in NOUNS or token.text == "示范"
    return is_plain and (is_noun or not is_verb(token.text))


def has_proper(reading: Reading, site: re.Match[str]) -> bool:
    """宁东 of 宁东基地 tells which one it is, 智能装备 of 智能装备产业园 as well."""
    start, stop = site.span("name")
    tokens = tokens_between(reading.text, start, stop)
    sorts = [find_sort(token) for token in tokens]
    is_named = any(m.start == start for m in reading.of(PARK, PLACE))
    is_of_trade = stop - start > SHORTEST and (
        TRADE in sorts[:-1] or len(tokens) > MANY
    )
    return is_named or is_of_trade or sorts[0] in (IN_PLACE, PROPER, SELDOM)


def is_told(readings: Sequence[Reading], name: str) -> bool:
    """Whether a headline has it, or the text has it again."""
    if any(name in r.text for r in readings if r.sentence.block.kind == HEADLINE):
        return True
    return sum(reading.text.count(name) for reading in readings) >= MANY


def add_to(reading: Reading, pattern: re.Pattern[str]) -> Reading:
    """The name stands over the place or zone that it begins with."""
    text = reading.text
    taken = [m.span for m in reading.of(PARK, ENTERPRISE, AGENCY)]
    found = (
        Mention(PARK, *match.span(), match.group(), RULE)
        for match in pattern.finditer(text)
        if is_aligned(text, *match.span())
    )
    free = [
        m
        for m in found
        if all(m.span.covers(span) for span in taken if span.overlaps(m.span))
    ]
    return put_over(reading, free) if free else reading


def put_over(reading: Reading, added: Sequence[Mention]) -> Reading:
    """With the names added and without those that stand inside them."""
    kept = (
        m
        for m in reading.mentions
        if m.kind not in NAMED or not any(a.span.covers(m.span) for a in added)
    )
    return replace(reading, mentions=sort_mentions([*kept, *added]))
