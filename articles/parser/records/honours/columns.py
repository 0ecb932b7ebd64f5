"""Lists that stand under their title, one holder a line: 全省示范园区名单, 甲园区, 乙园区."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.parser.mentions.base import HONOUR, Mention, Reading
from articles.parser.mentions.honours import Award, read_heading, read_list
from articles.parser.mentions.honours.titles import is_title
from articles.parser.paragraphs import find_index
from articles.parser.records.honours.places import Place, Recipient
from articles.parser.records.honours.themes import Weights
from articles.parser.span import Span
from articles.parser.story import Story

FEWEST = 2  # holders that make a list
# "一、代表性开发区(工业园区)": a heading within the list
SECTION_PATTERN = re.compile(r"[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)")
# "一、亩均效益领跑企业(3家)": such a heading where several honours are given; that of a
# block has lost its number
AWARD = r"“?[^,。;:!?、()]{4,24}(?:企业|单位|集体|奖|园区|项目|产品|品牌)”?"
AWARD_PATTERN = re.compile(
    rf"(?:(?:{SECTION_PATTERN.pattern})(?P<title>{AWARD})(?:\([^()]*\))?"
    rf"|(?P<counted>{AWARD})\(\d+[家个项]\)):?"
)
# matches "决定对以下企业予以通报表扬"
COMMENDING_PATTERN = re.compile(
    r"(?:以下|下列)[^,。;]{0,12}(?:表彰|表扬|奖励)|(?:表彰|表扬|奖励)[^,。;]{0,6}(?:以下|下列)"
)
# "3.甲山高新区(生物医药)": a number, the name and a note
ITEM_PATTERN = re.compile(
    r"(?:\d{1,3}[.、\s]*)?(?P<name>(?:[\u4e00-\u9fffA-Za-z0-9“”·-]|\([\u4e00-\u9fff]{2,6}\)(?!$)){4,40})(?:\([^()]*\))?"
)
# "【优秀(A类)4家】", "★省级绿色工厂(5家):": so many lines below are holders, whatever
# they look like
COUNTED_PATTERN = re.compile(
    r"[【◆●■★▲]?\s*(?P<title>“?[^,。;:!?、【】]{4,30}?”?)[::]?\s*\(?(?P<count>\d{1,2})[家个项]\)?[】:]?"
)
# such as "优秀等次" and "良好(B类)"
GRADE_PATTERN = re.compile(
    r"(?:优秀|良好|卓越)(?:等次|等级)?(?:\([A-C][类级]\))?|[A-C][类级]"
)
# "拟认定以下企业为2024年度A类企业,": what the lists below, by sections, are of
BELOW_PATTERN = re.compile(
    r"(?P<verb>认定|评定|命名|确定|授予|确认|评选|公示)?(?:以下|下列)[^,。;:“”]{0,8}?(?:企业|单位|园区|产品|项目|平台|机构)(?:\(?\d+[家个项]\)?)?"
    r"(?:拟?(?:认定|评定|命名|确定))?为(?P<title>[^,。;:!?、]{4,40}?)(?=[,。;:!?]|$)"
)
# "一起来看看都有谁——", "入选名单如下:": the names of those on a list told before
LEADING_PATTERN = re.compile(
    r"[^。;!?]{0,16}(?:都?有谁|有哪些|名单如下|具体名单|具体是|分别是|来看|看过来|如下|包括|榜上有名|名单)[—:↓~…!👇 ]*"
)
LOOK_DOWN, LOOK_BACK = 4, 6  # lines, sentences
LONGEST_ITEM = 36  # characters
# "甲翼科技公司", "乙水园": how holders are called
NAME_PATTERN = re.compile(
    r"(?:公司|集团|厂|[区城谷社]|园|港|基地|中心|枢纽|平台|合作社|研究院|集群|项目)$"
)
# "3.", "12、" before a name
NUMBER_PATTERN = re.compile(r"\s*\d{1,3}[.、)]\s*|\s+")
# no line with one of these is a mere name
SENTENCE_PATTERN = re.compile(r"[,。;!?]")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the given text that a sentence holds."""

    reading: Reading
    span: Span

    @property
    def text(self) -> str:
        return self.reading.text[self.span.start : self.span.stop]


def find_columns(
    story: Story, weights: Weights
) -> Iterator[tuple[Place, tuple[Recipient, ...]]]:
    """Each titled list with the holders in the lines below it, which stand on no other."""
    if not any(is_headed(reading) for reading in story.readings):
        return
    rows = [row for reading in story.readings for row in split_rows(reading)]
    told: set[Span] = set()
    for rule in (find_headed, find_below):
        for place, holders in rule(story, weights, rows):
            if told.isdisjoint(holder.span for holder in holders):
                told.update(holder.span for holder in holders)
                yield place, holders


def find_headed(
    story: Story, weights: Weights, rows: list[Row]
) -> Iterator[tuple[Place, tuple[Recipient, ...]]]:
    """Lists right below the line that is their title."""
    apart = False  # whether each section of a list names an honour of its own
    for i, row in enumerate(rows):
        counted = read_counted(row, rows[i + 1 :])
        if counted:
            yield Place(story, row.reading, counted[0], weights), counted[1]
            continue
        mention = (apart and read_section(row)) or read_title(row)
        apart = apart or (mention is not None and "表彰" in row.text)
        apart = apart or COMMENDING_PATTERN.search(row.text) is not None
        mention = mention or find_announced(row)
        holders = (
            tuple(read_items(story, rows[i + 1 :], apart=apart)) if mention else ()
        )
        if mention and len(holders) >= (1 if apart else FEWEST):
            yield Place(story, row.reading, mention, weights), holders


def find_below(
    story: Story, weights: Weights, rows: list[Row]
) -> Iterator[tuple[Place, tuple[Recipient, ...]]]:
    """Lists some lines below the sentence that says what they are of."""
    for i, row in enumerate(rows):
        place = read_below(story, weights, row) or read_leading(story, weights, row)
        if place is None:
            continue
        downs = range(i + 1, min(i + 1 + LOOK_DOWN, len(rows)))
        lists = (tuple(read_items(story, rows[down:], apart=False)) for down in downs)
        holders = next((found for found in lists if len(found) >= FEWEST), ())
        if holders:
            yield place, holders


def read_below(story: Story, weights: Weights, row: Row) -> Place | None:
    """拟认定以下企业为T,现予公示."""
    found = BELOW_PATTERN.search(row.text) if "为" in row.text else None
    is_given = found and is_title(found["title"], sure=bool(found["verb"]))
    if not found or not is_given:
        return None
    mention = build_title(row, Span(*found.span("title")))
    return Place(story, row.reading, mention, weights)


def read_leading(story: Story, weights: Weights, row: Row) -> Place | None:
    """来看看都有谁——: the list that a sentence before has published."""
    if not LEADING_PATTERN.match(row.text) or row.reading.of(HONOUR):
        return None
    at = find_index(story, row.reading)
    for earlier in reversed(story.readings[max(0, at - LOOK_BACK) : at]):
        award = read_list(earlier.text, placed=False)
        if award and len(award.titles) == 1:
            start = row.span.start
            award = replace(award, cue=Span(start, start))
            mention = Mention(HONOUR, start, row.span.stop, award, "find_columns")
            return Place(story, row.reading, mention, weights, listed=earlier)
    return None


def is_headed(reading: Reading) -> bool:
    """Whether a sentence may announce a list: by 名单, a heading, an honour and a colon."""
    text = reading.text
    is_announced = ":" in text and bool(reading.of(HONOUR))
    is_told = "名单" in text or "以下" in text or "下列" in text
    return is_told or is_announced or text[0] in "【◆●■★▲"


def read_title(row: Row) -> Mention | None:
    """A line that is the title of a list: 附:全省示范园区名单."""
    title = read_heading(row.text) if "名单" in row.text else None
    if title is None:
        return None
    return build_title(row, title)


def build_title(row: Row, title: Span) -> Mention:
    start = row.span.start
    award = Award(Span(start, start), (title.moved(start),))
    return Mention(HONOUR, start, row.span.stop, award, "find_columns")


def read_counted(
    row: Row, below: list[Row]
) -> tuple[Mention, tuple[Recipient, ...]] | None:
    """【优秀(A类)2家】 with two short lines below it: the honour and its holders."""
    found = COUNTED_PATTERN.fullmatch(row.text.strip()) if row.text else None
    if found is None or not is_award(found["title"]):
        return None
    items = below[: int(found["count"])]
    names = [item.text.strip() for item in items]
    if len(names) < int(found["count"]) or not all(map(is_item, names)):
        return None
    start = row.text.index(found["title"])
    title = build_title(row, Span(start, start + len(found["title"])))
    return title, tuple(map(read_holder, items))


def is_award(title: str) -> bool:
    """An honour, or a grade: 良好(B类)."""
    return is_title(title, sure=False) or GRADE_PATTERN.fullmatch(title) is not None


def is_item(name: str) -> bool:
    """A line with nothing but a name."""
    return 1 < len(name) <= LONGEST_ITEM and not SENTENCE_PATTERN.search(name)


def read_holder(row: Row) -> Recipient:
    """A line without its number, as one name."""
    number = NUMBER_PATTERN.match(row.text)
    start = row.span.start + (number.end() if number else 0)
    name = row.reading.text[start : row.span.stop].strip()
    span = row.reading.sentence.span_of(start, start + len(name))
    return Recipient(name, span, "column", 0.8)


def read_section(row: Row) -> Mention | None:
    """一、亩均效益领跑企业(3家): a heading in a list of those commended."""
    found = AWARD_PATTERN.fullmatch(row.text.strip())
    if found is None:
        return None
    title = found["title"] or found["counted"]
    start = row.text.index(title)
    return build_title(row, Span(start, start + len(title)))


def find_announced(row: Row) -> Mention | None:
    """The honour of a line that leads to a list: 3个园区获评T,它们是:."""
    if not row.text.rstrip().endswith(":"):
        return None
    told = row.reading.between(row.span.start, row.span.stop, HONOUR)
    return told[-1] if told and told[-1].value.titles else None


def is_column(story: Story, reading: Reading, start: int) -> bool:
    """Whether text[start:] is a list with a line for each name."""
    rows = [row for row in split_rows(reading) if row.span.start >= start]
    if not rows or rows[0].span.start != start:
        return False
    return len([*read_items(story, rows, apart=False)]) >= FEWEST


def split_rows(reading: Reading) -> Iterator[Row]:
    """The lines of a sentence: where it leaves a break of the given text out."""
    sentence, start = reading.sentence, 0
    offsets = sentence.block.offsets
    stop = 0 if sentence.span.length == len(reading.text) else len(reading.text)
    for i in range(1, stop):
        at = sentence.start + i
        if offsets[at] - offsets[at - 1] > 1:
            yield Row(reading, Span(start, i))
            start = i
    yield Row(reading, Span(start, len(reading.text)))


def read_items(story: Story, rows: list[Row], *, apart: bool) -> Iterator[Recipient]:
    """The names in the lines below a title, up to the first line that is none."""
    for row in rows:
        text = row.text.strip()
        item = ITEM_PATTERN.fullmatch(text)
        if SECTION_PATTERN.match(text) and not apart:
            continue
        if item is None or SENTENCE_PATTERN.search(text):
            return
        if not NAME_PATTERN.search(item["name"]):
            return
        start = row.span.start + row.text.index(item["name"])
        entity = story.cast.find(item["name"])
        span = row.reading.sentence.span_of(start, start + len(item["name"]))
        yield Recipient(entity.name if entity else item["name"], span, "column", 0.85)
