"""The firm that stands in a project's name: 湖南创大玉兔公司钛白粉项目."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from articles.parser.lexicon import ENTERPRISE, PLACE
from articles.parser.linking.cores import find_core
from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.names.brands import RARE_LETTER
from articles.parser.mentions.names.walking import (
    load_places,
    read_tokens,
)
from articles.parser.mentions.projects.brands import LUCKY, find_brand, is_stuff
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.segmenting import load_frequencies
from articles.parser.story import Story
from articles.parser.tokens import Token, is_word
from articles.parser.words import load_pattern

Found = tuple[Reading, Mention]
SISTER = 4  # characters of 宁德时代
CORE = 3  # characters by which a project's name tells a firm that is named elsewhere

FORMAL_PATTERN = re.compile(r"(?:公司|集团|股份|厂|局|院|银行|大学)$")
# a road or quarter that begins like a firm's name is none
ROAD_PATTERN = re.compile(r"[路街道桥线段]$|延$|小区$|小学$|中学$|公园$|广场$")


# "甲磁科技正定有限责任公司储能装备项目", "甲山玻璃设计研究院薄片项目"; 研究院项目 is one itself
TITLED_PATTERN = re.compile(
    r"(?P<firm>(?![该本某])[一-鿿A-Za-z()·]{3,26}?(?:有限(?:责任)?公司|股份公司|集团公司|研究院|研究所|设计院))"
    r"(?!(?:重大|重点|建设|新建|扩建|改造|搬迁|迁建|大楼|[一二三]期)*(?:项目|工程|$)|建设|大楼|[院园]区|迁建|搬迁|分院|、|[和与的])"
)
# trades by which a branch of a known firm goes: 奇瑞起重
BRANCHES = frozenset(["起重", "重卡", "客车", "商用车", "叉车", "铲运", "路面机械"])


def find_in_names(dossier: Dossier) -> Iterator[Found]:
    """'湖南创大玉兔公司钛白粉项目' → 湖南创大玉兔公司."""
    for reading, mention in dossier.mentions:
        leading = list_leading(reading, mention)
        whole = [firm for firm in leading if is_whole(reading, firm)]
        last = (whole or leading)[-1:]
        if not whole and (titled := read_titled(reading, mention)):
            last = [titled]
        if last and not ROAD_PATTERN.search(last[0].value):
            firm = extend_firm(reading, mention, last[0])
            yield reading, trim_firm(reading, mention, firm)


def read_titled(reading: Reading, mention: Mention) -> Mention | None:
    """甲磁科技正定有限责任公司, by its ending alone."""
    match = TITLED_PATTERN.match(reading.text, mention.start, mention.stop)
    if match is None or is_generic(match["firm"]):
        return None
    return Mention(ENTERPRISE, *match.span("firm"), match["firm"], "enterprise_titled")


def extend_firm(reading: Reading, mention: Mention, firm: Mention) -> Mention:
    """东软睿驰 of 东软睿驰南方基地, where 东软 alone is known to all."""
    text = reading.text
    if firm.rule != "enterprise_known" or firm.value != text[firm.start : firm.stop]:
        return firm
    more = count_more(read_tokens(text[firm.stop : min(firm.stop + 8, mention.stop)]))
    stop = firm.stop + more
    return replace(firm, stop=stop, value=text[firm.start : stop]) if more else firm


def count_more(tokens: Sequence[Token]) -> int:
    """How many characters belong to a firm's name: 睿|驰, 起重, the 达 of 恒瑞|达."""
    words = [token.text for token in tokens[:2]]
    if is_rare_pair(words):
        return 2
    if words and words[0] in LUCKY:
        return 1
    return len(words[0]) if words and words[0] in BRANCHES else 0


def is_rare_pair(words: Sequence[str]) -> bool:
    """睿|驰, 花|荄: two letters that the tokenizer joins to no word, or knows as none."""
    pair = "".join(words[:2]) if words and len(words[0]) == 1 else "".join(words[:1])
    if len(pair) != 2 or is_word(pair):
        return False
    is_han = all(i >= "一" for i in pair)
    return is_han and all(load_frequencies().get(i, 0) <= RARE_LETTER for i in pair)


def is_whole(reading: Reading, firm: Mention) -> bool:
    return bool(FORMAL_PATTERN.search(reading.text, firm.start, firm.stop))


def trim_firm(reading: Reading, mention: Mention, firm: Mention) -> Mention:
    """名士达 where 名士达医药 was read in 名士达医药物流项目."""
    written = reading.text[firm.start : firm.stop]
    if firm.value != written or FORMAL_PATTERN.search(written):
        return firm
    brand = find_brand(reading.text[firm.start : mention.stop])
    if (
        not brand
        or not written.startswith(brand)
        or not is_stuff(written[len(brand) :])
    ):
        return firm
    return replace(firm, stop=firm.start + len(brand), value=brand)


def find_namesake(story: Story, dossier: Dossier) -> Cell | None:
    """'丙兰卡年产3万套零部件项目' → 甲山丙兰卡汽车部件有限公司, named elsewhere."""
    for reading, mention in dossier.mentions:
        for entity in story.cast.of(ENTERPRISE):
            core = find_core(ENTERPRISE, entity.name)
            shared = sum(
                1 for _ in takewhile(are_same, zip(core, mention.value, strict=False))
            )
            # 恒力 of 恒力时尚产业园, where the firm is called so by itself
            is_called = shared == len(core) > 1 and core in entity.aliases
            if (shared >= CORE or is_called) and not is_generic(core[:shared]):
                stop = mention.start + shared
                span = reading.sentence.span_of(mention.start, stop)
                return Cell([entity.name], span, "enterprise_namesake", 0.8)
    return None


def read_sister(story: Story, dossier: Dossier) -> Cell | None:
    """'福鼎时代电池项目' where 宁德时代 is named: its sister in another city."""
    for reading, mention in dossier.mentions:
        name = str(mention.value)
        words = {
            called[2:]
            for entity in story.cast.of(ENTERPRISE)
            for called in entity.names
            if len(called) == SISTER and called[:2] in load_places()
        }
        if name[:2] in load_places() and name[2:SISTER] in words:
            span = reading.sentence.span_of(mention.start, mention.start + SISTER)
            return Cell([name[:SISTER]], span, "enterprise_sister", 0.75)
    return None


def are_same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


# quarters, malls and sights bear names of their own: 云栖广场, 青岭御庭, 麦田酒村
ESTATE_PATTERN = re.compile(
    r"(?:广场|商[业贸务]中心|商业街|商业综合体|花园|家园|公[馆寓园]|御[庭府园苑]|[嘉雅丽华名学云紫]苑|府邸|小区|安置房|回迁房|公租房|保障房"
    r"|人才房|棚户?改造?|住宅|商住楼?|民宿|酒村|[古小]镇|古城|古村|田园综合体|度假[区村]|旅游区|景区|风景区|游客中心|体育[馆场]|体育中心|文化[馆宫]|图书馆"
    r"|博物馆|科技馆|展览馆|会展中心|大剧院|游乐园|动物园|植物园|湿地)(?:建设|改造|开发|提升|扩建|一期|二期|三期)*(?:项目|工程)?$"
)


def read_brand(dossier: Dossier) -> Cell | None:
    """'名士达新材料项目' → 名士达: a word no dictionary knows, at the name's head."""
    for reading, mention in dossier.mentions:
        written = reading.text[mention.start : mention.stop]
        known = load_pattern("known_enterprises").match(written)
        is_estate = ESTATE_PATTERN.search(written)
        brand = find_brand(written) if not is_estate else known.group() if known else ""
        if brand:
            span = reading.sentence.span_of(mention.start, mention.start + len(brand))
            return Cell([brand], span, "enterprise_brand", 0.7)
    return None


def list_leading(reading: Reading, mention: Mention) -> list[Mention]:
    """The enterprises that a name begins with, one after the other, places apart."""
    start, found = mention.start, []
    for part in reading.between(start, mention.stop, ENTERPRISE, PLACE):
        if part.start == start:
            start = part.stop
            found += [part] if part.kind == ENTERPRISE else []
    return found
