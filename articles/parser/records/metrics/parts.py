"""Figures that go on with the one before: 其中甲市3家, 乙市2家; 突破300万, 达到311万."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parser.lexicon import ENTERPRISE, PARK, PLACE
from articles.parser.mentions.base import Reading
from articles.parser.records.metrics.elements import COUNT, RATIO, Element
from articles.parser.records.metrics.names import Name
from articles.parser.records.metrics.phrases import Phrase
from articles.parser.records.metrics.statements import Draft
from articles.parser.units import EXACT

# such as 其中,甲山市3家 and 乙水县2家, not 甲山市企业3家
LEAD_PATTERN = re.compile(r"(?:其中|而|(?:分别|依次)(?:是|为)?|[、, ])*")
INDICATOR = r"[\u4e00-\u9fff]{0,12}?(?:[额值量率]|收入|税收|利润|投资|面积|户数|家数)"
YEAR = r"(?:20\d\d|[去今上])年(?:度|[上下]半年|[前一二三四]+季度)?"
ZONE_PATTERN = re.compile(
    r"(?!占|[^,。;]*的|(?:建成|规划|核心|起步|启动|首开|控制|拓展|扩展|先导|辐射|联动|生活|物流|仓储|配套|功能|预留|产业|示范)区)(?:[\u4e00-\u9fff]{1,10}[^园地社]区|[\u4e00-\u9fff]{2,10}(?:[市县旗州盟镇]|地区|园区|开发区|街道)|园区|(?:开发|高新|经开)区)"
)
# kinds of parks, where parks are what is counted
KIND_PATTERN = re.compile(
    r"(?:国家级?|省级|自治区级|市级|[一二三四五六七八九]?[十百千万]亿元?级)?(?:经济|技术|高新|产业|综合|工业|边境|跨境|化工|特色|/)*(?:开发区|保税区|园区|合作区|高新区|经开区|集聚区|区)"
)
# "甲园区贡献235亿元", "甲区则达到8亿元"
VERB_PATTERN = re.compile(
    r"(?:也|则|更|就|已)?(?:以|贡献|实现|完成|达到?|为|有|占)?(?:了|的)?(?:其中的?)?(?:也|则|更是?)?$"
)
END_PATTERN = re.compile(
    r"[,;。、:)(]|和|及|$|的?(?:[位名分]?[居列]|分别|排|紧[随跟]|次之|领[先跑]|位于|成绩)"
)
# "集装箱突破300万标箱大关,达到311万标箱"
EXACTER_PATTERN = re.compile(r"、?(?:已|实际)?(?:达到?|为)了?")
# such as 占全省的13%、全市的40%
WHOLE_PATTERN = re.compile(r"[、,和](?:约?占)?(?P<whole>[\u4e00-\u9fff]{2,10}?)的?")


def read_part(
    reading: Reading, phrase: Phrase, drafts: Sequence[Draft]
) -> Draft | None:
    """其中甲市3家 after 新增园区13家: the same, of a place that is named alone."""
    like = (d for d in reversed(drafts) if is_alike(d, phrase.element))
    last = next(like, None)
    if last is None:
        last, phrase = read_announced(reading, phrase)
    is_whole = reading.text.endswith("的", 0, phrase.left[1])
    if last is None or (is_whole and "占" in last.name.text):
        return None
    holder = find_holder(reading, phrase)
    if holder is None:
        return read_branch(reading, phrase, last)
    if not END_PATTERN.match(reading.text, phrase.element.stop):
        return None
    is_kind = KIND_PATTERN.fullmatch(reading.text, *holder)
    if is_kind and (last.name.text.endswith("区") or phrase.element.kind != COUNT):
        return None
    name = replace(last.name, rule="read_part")
    element = phrase.element
    return Draft(name, element.start, value=element, holder=holder)


# "从税收看,", "税收排名前三的园区依次为", "进出口总额前五位分别是"
ANNOUNCED_PATTERN = re.compile(
    rf"(?:(?:从|按|就)(?P<seen>{INDICATOR})(?:来看|[看论]|排[序名位]|计算?)"
    rf"|(?:^|[,:])(?:{YEAR}|全[国省市县区州盟])*(?P<ranked>{INDICATOR})(?:排名?|[位名]?列|位?居|总量)*(?:全[国省市县区州盟])?(?:前[两三四五六七八九十\d]+|靠前|居前|领先)[位名强]?的?[\u4e00-\u9fff]{{0,8}}?(?:分别|依次)?(?:[为是有]))"
)


ANNOUNCED_HINT = re.compile("[从按就前先]")


def read_announced(reading: Reading, phrase: Phrase) -> tuple[Draft | None, Phrase]:
    """税收 of 税收排名前三的园区依次为甲园区(3亿元)、乙园区(2亿元), and what is left."""
    if phrase.element.kind == RATIO:
        return None, phrase
    start, stop = phrase.left
    if not ANNOUNCED_HINT.search(reading.text, 0, stop):
        return None, phrase
    found = ANNOUNCED_PATTERN.search(reading.text, 0, stop)
    if found is None:
        return None, phrase
    group = "seen" if found["seen"] else "ranked"
    name = Name(found[group], *found.span(group), "announced")
    left = (max(start, found.end()), stop)
    return Draft(name, stop, value=phrase.element), replace(phrase, left=left)


# "新型显示", "半导体产业": a trade and no indicator of its own
BRANCH_PATTERN = re.compile(
    r"(?:其中|[、, ])*(?P<branch>[\u4e00-\u9fff]{2,8}?)(?:产业|行业|领域)?(?:实现|完成|达到?|为)?"
)
# what is none: indicators, places, verbs
NO_BRANCH_PATTERN = re.compile(
    r"[额值税利资款费收入投]|(?<![冶五合黄])金(?![属融])|增|占|出口|进口|内资|外资|地方|企业|项目|完成|实现|规上|规模|亿|以上|[市县区镇乡省]$"
)
BRANCH = "read_branch"
OUTPUT_TAIL = re.compile(
    r"(?:总?产值|增加值|营业?收入|营收|税收|销售收入|(?:固定资产|工业|技改)?投资|进出口额?|用电量)$"
)


def read_branch(reading: Reading, phrase: Phrase, last: Draft) -> Draft | None:
    """其中新型显示21亿元 after 光电产业产值51亿元: the output of a branch of it."""
    text, element = reading.text, phrase.element
    indicator = OUTPUT_TAIL.search(last.name.text) or find_trade_tail(
        text, phrase, last
    )
    among = text.rfind("其中", 0, element.start)
    is_told_before = last.name.start == element.start  # in the sentence before
    is_among = among >= 0 and (last.at <= among or is_told_before)
    is_next = last.name.rule == BRANCH or find_trade_tail(text, phrase, last)
    branch = BRANCH_PATTERN.fullmatch(text, *phrase.left)
    if not (indicator and branch and (is_among or is_next)):
        return None
    if NO_BRANCH_PATTERN.search(branch["branch"]):
        return None
    tail = indicator.groupdict().get("indicator") or indicator.group()
    trade = indicator.groupdict().get("trade") or ""
    name = branch["branch"] + trade + tail
    span = branch.span("branch")
    return Draft(Name(name, *span, BRANCH), element.start, value=element)


# "汽车行业开工率" before "石化行业86.9%"
TRADE_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?P<trade>行业|产业链?|领域|片区)(?P<indicator>(?!占)[\u4e00-\u9fff]{1,5}(?:率|值|额|量|收入|投资|利润|税收))"
)


def find_trade_tail(text: str, phrase: Phrase, last: Draft) -> re.Match[str] | None:
    """The 开工率 of 汽车行业开工率, where what follows is a 行业 as well."""
    trade = TRADE_PATTERN.fullmatch(last.name.text)
    return trade if trade and text.endswith(trade["trade"], *phrase.left) else None


def is_alike(draft: Draft, element: Element) -> bool:
    """Whether the figure may be a part of what the draft counts or measures."""
    value = draft.value
    if value is None or not draft.name.text:
        return False
    return (value.unit, value.kind) == (element.unit, element.kind)


def read_grown_part(
    reading: Reading, phrase: Phrase, stop: int, drafts: Sequence[Draft]
) -> Draft | None:
    """乙区增长8% after 甲区投资增长10%: the same of another one, named alone."""
    last = next((d for d in reversed(drafts) if is_growing(d)), None)
    start = phrase.left[0]
    holder = find_holder(reading, replace(phrase, left=(start, stop))) if last else None
    if last is None or holder is None or KIND_PATTERN.fullmatch(reading.text, *holder):
        return None
    name = replace(last.name, rule="read_part")
    element = phrase.element
    return Draft(name, element.start, growth=element, holder=holder)


def is_growing(draft: Draft) -> bool:
    """Whether others may grow in the same: neither a share nor a mere rank."""
    is_share = draft.kind == RATIO or "占" in draft.name.text
    return bool(draft.name.text and (draft.growth or draft.value) and not is_share)


def find_holder(reading: Reading, phrase: Phrase) -> tuple[int, int] | None:
    """The 甲市 of 其中,甲市3家, of 和甲市3家, of 甲市贡献3亿元 as well."""
    text, (start, stop) = reading.text, phrase.left
    if start == stop and text.endswith("(", 0, start):
        return find_before_bracket(reading, start - 1)
    lead = LEAD_PATTERN.match(text, start, stop)
    start = lead.end() if lead else start
    verb = VERB_PATTERN.search(text, max(start, stop - 6), stop)
    stop = verb.start() if verb else stop
    named = (m.start for m in reading.of(PARK, PLACE, ENTERPRISE) if m.stop == stop)
    at = next((at for at in named if text[start:at] in ("", "和", "及")), None)
    if at is None and ZONE_PATTERN.fullmatch(text, start, stop):
        at = start + 1 if text.startswith(("和", "及"), start) else start
    return None if at is None else (at, stop)


def find_before_bracket(reading: Reading, at: int) -> tuple[int, int] | None:
    """The 甲省 of 甲省(19家)."""
    named = reading.of(PARK, PLACE, ENTERPRISE)
    return next(((m.start, m.stop) for m in named if m.stop == at), None)


def read_exacter(
    reading: Reading, phrase: Phrase, drafts: Sequence[Draft]
) -> Draft | None:
    """突破300万标箱大关,达到311万标箱 says it exactly, 翻一番,达到41万单 at last."""
    last = drafts[-1] if drafts else None
    if last is None or not (
        EXACTER_PATTERN.fullmatch(reading.text, *phrase.left)
        or (last.growth and passes_mark(reading.text, phrase))
    ):
        return None
    if last.value is None:
        is_rate = phrase.element.kind == RATIO
        return (
            replace(last, value=phrase.element) if last.growth and not is_rate else None
        )
    is_rough = last.value.content.bound != EXACT
    is_same = last.value.unit == phrase.element.unit
    return replace(last, value=phrase.element) if is_rough and is_same else None


MARK_START = re.compile("突破|超过?|首超|逼近|接近")


def passes_mark(text: str, phrase: Phrase) -> bool:
    """The 突破50亿元 of 产值翻番,突破50亿元, with nothing before it."""
    start, stop = phrase.left
    is_bare = not text[start:stop].strip("、,")
    return is_bare and MARK_START.match(text, phrase.element.start) is not None


def read_whole(
    reading: Reading, phrase: Phrase, drafts: Sequence[Draft]
) -> Draft | None:
    """占全省的13%、全市的40%: a share of another whole."""
    last = drafts[-1] if drafts else None
    if last is None or last.kind != RATIO or "占" not in last.name.text:
        return None
    whole = WHOLE_PATTERN.fullmatch(reading.text, *phrase.left)
    if whole is None or phrase.element.kind != RATIO:
        return None
    text = last.name.text.split("占")[0] + "占" + whole["whole"]
    name = replace(last.name, text=text, rule="read_whole")
    return Draft(name, phrase.element.start, value=phrase.element)
