"""Whose a project is by the words beside its name: 北大益丰的NAME, 由亘达信息投建.

The firms that are found here are called so nowhere else in the article, or are known
by another part of their names.
"""

import re
from collections.abc import Iterator

from articles.parser.lexicon import AGENCY, ENTERPRISE, PARK
from articles.parser.mentions.base import PERIOD, PROJECT, Mention, Reading
from articles.parser.mentions.names.deeds import SPEND
from articles.parser.mentions.names.walking import (
    HARD,
    PLACE,
    PROPER,
    SELDOM,
    find_sort,
    read_tokens,
)
from articles.parser.mentions.projects.brands import STUFF_PATTERN, find_brand
from articles.parser.mentions.projects.generic import is_generic
from articles.parser.openings import opens_clause
from articles.parser.records.base import Cell
from articles.parser.records.projects.desks import Dossier
from articles.parser.story import Story
from articles.parser.words import compile_guarded, load_column

SHORTEST, LONGEST = 2, 12  # characters of such a name
DOES = r"(?:投资|投建|建设|兴建|新建|承建|打造|实施|开发|建造|运营|共建|合建|合办|牵头|参与)"
# "总投资52亿元、年产72万片"
SIZED = (
    r"(?:计划|预计|拟|将|追加|再)*(?:总?投资|投入|投|占地|用地|年产|年加工|建筑面积|设计年产)?"
    r"[约近超]?[\d.]+[^,;。、的]{1,20}"
)
# between the firm and the name: 甲象|投资6.8亿元建设的, 甲象|旗下的, 甲象|20亿元的
TAIL_PATTERN = compile_guarded(
    rf"(?:{SIZED}(?:、{SIZED})*|旗下|配套|自建|独资|控股)*{DOES}*的$"
)
# what may stand before the firm in its clause
LEAD_PATTERN = re.compile(
    r"(?:而|另外|此外|其中|包括|还有|以及|如|像|有|是|为|由|加上|眼下|目前|当前|今年|去年|走进|随着|里|内|的|在|,)+"
)
# "斯凯奇|中国物流中心", "锦泰丝路|30万锭纺纱项目"
HEAD_PATTERN = re.compile(
    r"(?![年月日新])(?P<firm>\w{3,9}?)(?=(?:中国|华[东南北中]|西[北南]|东北|[北南]方|亚太)[^,;。]{0,12}(?:总部|基地|中心|工厂|园)"
    r"|\d[\d.]*[十百千万亿]*(?:吨|台|套|件|只|锭|片|平方米|[MG]W|[兆吉千]瓦))"
)
# "甲象追加6000万元,在园内新上NAME", "甲象投了35亿元,做NAME"
SPENT_PATTERN = re.compile(
    r"(?:^|[,;:。“])(?P<firm>\w{2,12}?)(?:计划|拟|将|再|又|准备|打算|决定|也|还|则)*"
    rf"(?:{SPEND}|(?<=[将拟])[以用])[\d.]+[万亿]+(?:美|欧|港)?元,?[^,;。\d]{{0,12}}$"
)
# "其中出手最大的是|甲象公司|,拿出10亿元做|小家电"
FUNDED_PATTERN = re.compile(
    rf"(?:,|则|也|还|正|已|将|拟|计划|准备|打算|决定|再|又)*(?:{SPEND}|(?<=[将拟])[以用])[\d.]+[万亿]+(?:美|欧|港)?元,?[^,;。\d]{{0,10}}"
)
# a name that says what is built, of whom another clause tells
FIGURE_PATTERN = re.compile(r"第?[一二三四]期|新|\d")
# "由亘达信息投建", "由甲象牵头"
BY_PATTERN = re.compile(rf"由(?P<firm>[\w()]{{2,14}}?)(?:共同|联合|负责)?{DOES}")
# who came as one man, not as a firm
PERSON_PATTERN = re.compile(
    r"(?:[浙闽赣粤苏徽湘皖鲁豫川渝沪京津温台港外客]商|乡贤|在外|返乡|老板|市民|村民)"
)
# a body, a place or people: no firm
BODY_PATTERN = re.compile(
    r"(?:园区?|区|[镇乡村市县省州]|街道|政府|局|委|办|部|院|所|大学|学院|中学|群众|村民|市民|企业|公司|项目|协会|[里内中上下外年月日久]|最.)$"
)


# "池州金达集团", "延长石油研究院"; not 该公司, 国有平台公司
FORMAL_PATTERN = re.compile(r"[一-鿿]{3,}(?:集团|公司|股份|控股|研究院)")
VAGUE_PATTERN = re.compile(
    r"[该本某母子分我各全两多几]|国有|央企|国企|龙头|上市|民营|外资|知名|平台|项目|企业|家|有限|旗下|园区|开发区"
)


def find_possessor(dossier: Dossier) -> Cell | None:
    """The known firm to which 的 ties the name, whatever firms stand around."""
    for reading, mention in dossier.mentions:
        for start, stop in list_spots(reading, mention):
            known = find_known(reading, start, stop)
            if known:
                span = reading.sentence.span_of(known.start, known.stop)
                return Cell([known.value], span, "enterprise_possessor", 0.8)
    return None


def find_funder(dossier: Dossier) -> Cell | None:
    """'其中出手最大的是甲象公司,拿出10亿元做小家电' → 甲象公司."""
    for reading, mention in dossier.mentions:
        if mention.rule not in ("product_funded", "thing_built"):
            continue
        for firm in reading.between(0, mention.start, ENTERPRISE)[-1:]:
            if FUNDED_PATTERN.fullmatch(reading.text, firm.stop, mention.start):
                span = reading.sentence.span_of(firm.start, firm.stop)
                return Cell([firm.value], span, "enterprise_funder", 0.75)
    return None


# "年产2万吨无机材料生产线" behind "丙煤启辰年产3万吨薄片基地、"
YEARLY_PATTERN = re.compile(r"年(?:产|加工|处理)\d|\d")


def find_listed_before(dossier: Dossier) -> Cell | None:
    """'丙煤启辰年产3万吨薄片基地、年产2万吨铜箔生产线' → 丙煤启辰 builds both."""
    for reading, mention in dossier.mentions:
        if not YEARLY_PATTERN.match(mention.value):
            continue
        for other in reading.between(0, mention.start, PROJECT):
            joint = reading.text[other.stop : mention.start]
            if joint not in ("、", "和", "及", "与", "以及"):
                continue
            firms = reading.between(other.start, other.stop, ENTERPRISE)
            brand = find_brand(other.value)
            name = firms[0].value if firms else brand
            if name and YEARLY_PATTERN.search(other.value):
                span = reading.sentence.span_of(other.start, other.stop)
                return Cell([name], span, "enterprise_listed", 0.65)
    return None


def find_written(story: Story, dossier: Dossier) -> Cell | None:
    """The same of a firm that is called so nowhere else, or 由亘达信息投建."""
    for reading, start, stop in (*list_written(dossier), *list_doing(dossier)):
        name = read_firm(story, reading, start, stop)
        if name:
            span = reading.sentence.span_of(start, stop)
            return Cell([name], span, "enterprise_written", 0.75)
    return None


def list_written(dossier: Dossier) -> Iterator[tuple[Reading, int, int]]:
    for reading, mention in dossier.mentions:
        for start, stop in list_spots(reading, mention):
            yield reading, start, stop


def list_doing(dossier: Dossier) -> Iterator[tuple[Reading, int, int]]:
    """Who is said to build it, in a sentence about it alone."""
    for stretch in dossier.stretches:
        if stretch.is_shared or stretch.is_loose or stretch.is_of_firm:
            continue
        text = stretch.reading.text
        match = BY_PATTERN.search(text, stretch.start, stretch.stop)
        if match:
            yield stretch.reading, match.start("firm"), match.end("firm")


def find_opener(dossier: Dossier) -> Cell | None:
    """'丙翼太阳能,3吉瓦电池9月出片': who opens a clause before it, and builds no other."""
    reading, mention = dossier.mentions[0]
    for firm in reversed(reading.between(0, mention.start, ENTERPRISE)):
        others = (m for m in reading.of(PROJECT) if m.start < mention.start)
        is_parted = ";" in reading.text[firm.stop : mention.start]
        if is_parted or any(other.stop > firm.start for other in others):
            return None
        between = reading.text[firm.stop : mention.start]
        is_told = (
            "," not in between or between == "," or FIGURE_PATTERN.match(mention.value)
        )
        if is_told and opens_clause(reading, firm):
            span = reading.sentence.span_of(firm.start, firm.stop)
            return Cell([firm.value], span, "enterprise_opener", 0.6)
    return None


def list_spots(reading: Reading, mention: Mention) -> Iterator[tuple[int, int]]:
    """Where the firm may stand: before 的 that ends at the name, or is within it."""
    text = reading.text
    clause = max(text.rfind(mark, 0, mention.start) for mark in ",;:。“”()!?") + 1
    inner = text.find("的", mention.start, min(mention.stop, mention.start + LONGEST))
    if inner > 0:
        yield mention.start, inner
    head = HEAD_PATTERN.match(text, mention.start, mention.stop)
    if head and has_own_word(head["firm"]):
        yield head.span("firm")
    spent = SPENT_PATTERN.search(text, 0, mention.start)
    if spent:
        yield skip_lead(reading, *spent.span("firm")), spent.end("firm")
    tail = TAIL_PATTERN.search(text, clause, mention.start)
    if tail and tail.end() == mention.start:
        clause = max(clause, *(text.rfind(m, clause, tail.start()) + 1 for m in "、的"))
        yield skip_lead(reading, clause, tail.start()), tail.start()


def skip_lead(reading: Reading, start: int, stop: int) -> int:
    """Past 眼下, a date and the park in which it stands."""
    for other in reading.between(start, stop, PARK, PERIOD, PROJECT):
        start = max(start, other.stop)
    lead = LEAD_PATTERN.match(reading.text, start, stop)
    return lead.end() if lead else start


def find_known(reading: Reading, start: int, stop: int) -> Mention | None:
    """The enterprise of text[start:stop] that ends where it does.

    Not the 特勒 of 德国本特勒, whose name begins behind the country.
    """
    inside = reading.between(start, stop, ENTERPRISE)
    if not inside or inside[-1].stop != stop:
        return None
    before = reading.text[start : inside[-1].start]
    return None if before[:-1] in load_column("countries") else inside[-1]


def read_firm(story: Story, reading: Reading, start: int, stop: int) -> str | None:
    """The firm that text[start:stop] names, in full where the article has it so."""
    known = find_known(reading, start, stop)
    if known:
        return str(known.value)
    written = reading.text[start:stop]
    if reading.between(start, stop, AGENCY) or not is_firm_like(written):
        return None
    fuller = (e for e in story.cast.of(ENTERPRISE) if written in e.name)
    return next((entity.name for entity in fuller), written)


def is_firm_like(text: str) -> bool:
    """Whether it is made as the short names of firms are.

    >>> is_firm_like("北大益丰"), is_firm_like("成都金象"), is_firm_like("全市最大")
    (True, True, False)
    """
    is_of_length = SHORTEST <= len(text) <= LONGEST
    if PERSON_PATTERN.match(text):
        return False
    if is_of_length and FORMAL_PATTERN.fullmatch(text):
        return not VAGUE_PATTERN.match(text)
    if not is_of_length or BODY_PATTERN.search(text) or STUFF_PATTERN.search(text):
        return False
    kinds = [sort for sort, word in list_sorts(text) if sort != PLACE]
    is_seldom = kinds[:1] == [SELDOM] and HARD not in kinds
    return not is_generic(text) and (is_seldom or has_own_word(text))


def has_own_word(text: str) -> bool:
    """A word that no dictionary has, 斯|凯奇 or, behind its place, 镇海|炼化."""
    sorts = list_sorts(text)
    rest = [(sort, word) for sort, word in sorts if sort != PLACE]
    kinds = [sort for sort, word in rest]
    if kinds[1:] == [SELDOM] and len(rest[0][1]) == 1:
        return True
    is_placed = kinds[:1] == [SELDOM] and len(rest) < len(sorts)
    return HARD not in kinds and (PROPER in kinds or is_placed)


def list_sorts(text: str) -> list[tuple[str, str]]:
    """What each word may be in a name."""
    return [(find_sort(token), token.text) for token in read_tokens(text)]
