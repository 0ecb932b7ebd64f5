"""Blocks of a page → what its head says: title, authors, publisher, date."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.parser.blocks import (
    BYLINE,
    DATELINE,
    FURNITURE,
    HEADLINE,
    PARAGRAPH,
    SUBHEADING,
    Block,
)
from articles.parser.lines import DAY_FIRST_PATTERN
from articles.parser.numerals import CHINESE, read_numeral

# such as "原标题:连云港高新区新获数量全市第一 近日" → up to the space
ORIGINAL_TITLE_PATTERN = re.compile(r"原标题:\s*([^ 。]{4,60})")
# such as "(记者 王岩)", "记者 孔茜8月17日", "通讯员 吴斌 廖承雄"
REPORTER_PATTERN = re.compile(
    r"(?:记者|通讯员|作者|文/|图/|实习生)[ :/]*"
    r"((?:(?!通讯员|记者)[\u4e00-\u9fff]{2,4}?(?:[ 、,/]+|(?=\d|通讯员|记者|\)|$)))+)"
)
WRITTEN_PATTERN = re.compile(r"(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
# 20220315 behind 发布日期
COMPACT_PATTERN = re.compile(
    r"(?:日期|时间)[: ]*(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"
)
# "二〇二二年三月十五日" below a text
HAN_DATE_PATTERN = re.compile(
    rf"(二[〇零][{CHINESE}]{{2}})年([{CHINESE}十]{{1,2}})月([{CHINESE}十]{{1,3}})日"
)
# what stands beside the date in a line that tells who printed a text
PRINTED_PATTERN = re.compile(
    r"\d{1,2}:\d\d|(?:来源|作者|编辑|发布|原载|记者)|[日晚晨早商]报|网|第?[A-Z]?\d+版|星期"
)
ABOVE, BELOW = 5, 3  # blocks
OPENING = 80  # characters of a paragraph
LONGEST_LINE = 60  # characters
NAME_PATTERN = re.compile(r"[\u4e00-\u9fff]{2,4}")
# such as "(徐浩 赵斯亮)" at the end of a text
SIGNED_PATTERN = re.compile(r"[(]((?:[\u4e00-\u9fff]{2,3} ?){1,4})[)]$")
# such as "(徐浩 赵斯亮)" before a text, or behind its 本报讯
OPENED_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff·]{0,10}[讯电] ?)?\(((?![^()]*(?:记者|通讯员))(?:[\u4e00-\u9fff]{2,3}[ 、]?){1,4})\)(?=.{20})"
)
# "吴 通": a short name set as wide as a long one
SPACED_PATTERN = re.compile(
    r"(?<![^\s、:/])([\u4e00-\u9fff]) ([\u4e00-\u9fff])(?![^\s、])"
)
# "责编 甲一": who edited a page wrote none of it, unless nobody else is named
EDITOR_PATTERN = re.compile(
    r"(?<=\s)(?:责任编辑|责编|值班编委|编委|编辑|审核|校对|编审)[:/ ]*[\u4e00-\u9fff]{2,4}"
)
# such as "来源:衡阳日报", "新江苏·中国江苏网讯", "■衡阳日报全媒体记者"
PUBLISHER_PATTERN = re.compile(
    r"(?:来源|稿源): ?([^\s,。()]{2,16})"
    r"|^([\u4e00-\u9fff·]{2,12}(?:网|报|台|社|新闻))(?:讯|(?=记者))"
    r"|[■►▲](?:文/)?([\u4e00-\u9fff]{2,8}(?:日报|晚报|网|报))(?:全媒体)?记者"
)
# such as "-某某网" behind a title
SITE_PATTERN = re.compile(
    r"(?<=.{6})\s?[-_|]\s?[\u4e00-\u9fff]{2,10}(?:网|报|新闻|频道|政府|在线|客户端)$"
)
LONGEST_TITLE = 60  # characters
NOT_NAMES = frozenset(
    [
        *("通讯员", "记者", "摄影", "报道", "全媒体", "文", "图", "编辑", "责编"),
        *("实习生", "佚名", "本站编辑", "网络", "来源", "发表", "资料图片"),
    ]
)


@dataclass(frozen=True, slots=True)
class Head:
    """Who says what when: as far as the page tells."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: datetime.date | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "authors": list(self.authors),
            "publisher": self.publisher,
            "published": self.published and self.published.isoformat(),
        }


def read_head(blocks: Sequence[Block]) -> Head:
    """The head of an article, or its foot where it has no head."""
    return Head(
        read_title(blocks),
        read_authors(blocks),
        read_publisher(blocks),
        read_date(blocks),
    )


def read_title(blocks: Sequence[Block]) -> str:
    """The headline; '原标题'; a heading below the text where none is above it."""
    for block in blocks:
        if match := ORIGINAL_TITLE_PATTERN.search(block.text):
            return match[1]
    above = [block.text for block in blocks if block.kind == HEADLINE]
    plain = [text for text in above if not is_side_line(text)]
    title = next(iter([*plain, *above, read_trailing_title(blocks)]))
    return SITE_PATTERN.sub("", title)


def is_side_line(text: str) -> bool:
    """A kicker ('…“飘红”——') or a sub-headline ('——2021年亮点回眸')."""
    return text.startswith("—") or text.endswith("—")


def read_trailing_title(blocks: Sequence[Block]) -> str:
    """The last lines of a page that has its headline below the text."""
    below: list[str] = []
    for block in reversed(blocks):
        if block.kind == PARAGRAPH:
            break
        is_author = block is blocks[-1] and is_name(block.text)
        if block.kind == SUBHEADING and not is_author:
            below.append(block.text)
    title = "".join(reversed(below))
    return title if len(title) <= LONGEST_TITLE else ""


def is_name(text: str) -> bool:
    return bool(NAME_PATTERN.fullmatch(text)) and len(text) <= 3


def read_authors(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Names in bylines, in '(记者 王岩)' and in brackets at the end."""
    found: dict[str, None] = {}
    for text in find_author_texts(blocks):
        names = NAME_PATTERN.findall(text)
        found.update(dict.fromkeys(name for name in names if name not in NOT_NAMES))
    return tuple(found)


def find_author_texts(blocks: Sequence[Block]) -> Iterable[str]:
    for i, block in enumerate(blocks):
        if block.kind == BYLINE:
            yield from read_byline(block.text)
        elif i < 4:
            yield from find_reporters(block.text)
    told = [block.text for block in blocks if block.kind != FURNITURE]
    last = told[-1] if told else ""
    if match := SIGNED_PATTERN.search(last):
        yield match[1]
    elif is_name(last):
        yield last


def find_reporters(text: str) -> Iterable[str]:
    """The names of '(记者 甲一)' and '本报讯(甲一)' in the first words of a paragraph."""
    for found in REPORTER_PATTERN.finditer(text[:OPENING]):
        if found.end() < OPENING:  # a word cut off there is no name
            yield found[1]
    if opened := OPENED_PATTERN.match(text):
        yield opened[1]


def read_byline(text: str) -> Iterable[str]:
    """'■文/本报记者 邓小山 通讯员 吴斌 图/王延俊' → the names, without the editors'."""
    bare = EDITOR_PATTERN.sub(" ", text.strip("()【】"))
    bare = re.sub(
        r"[■►▲▶●◆□◎★]|[^ /:]*(?:记者|通讯员|作者|编辑|责编|来源):?|关键词:.*|[文图]+[/丨|]|文/图",
        " ",
        bare,
    )
    bare = SPACED_PATTERN.sub(r"\1\2", bare)
    return re.findall(r"(?<![^\s、,])[\u4e00-\u9fff]{2,4}(?![^\s、,])", bare)


def read_publisher(blocks: Sequence[Block]) -> str:
    for block in blocks[:6]:
        if match := PUBLISHER_PATTERN.search(block.text[:120]):
            return str(next(filter(None, match.groups())))
    return ""


def read_date(blocks: Sequence[Block]) -> datetime.date | None:
    """'2023-07-26 06:48' or '发布时间:2011-04-25' on a line of its own."""
    for block in blocks:
        if block.kind != DATELINE:
            continue
        if match := WRITTEN_PATTERN.search(block.text):
            return build_date(*map(int, match.groups()))
        if match := DAY_FIRST_PATTERN.match(block.text):
            return build_date(*map(int, reversed(match.groups())))
    return read_printed(blocks)


def read_printed(blocks: Sequence[Block]) -> datetime.date | None:
    """'甲山日报 2013年6月18日 记者 某某' above the text, '(《甲山日报》2025年11月5日)' below."""
    for block in (*blocks[:ABOVE], *blocks[ABOVE:][-BELOW:]):
        text = block.text
        is_line = len(text) <= LONGEST_LINE and not text.endswith(("。", "”", "!"))
        match = WRITTEN_PATTERN.search(text) if is_line else None
        if match and PRINTED_PATTERN.search(text):
            return build_date(*map(int, match.groups()))
        compact = COMPACT_PATTERN.search(text) if is_line else None
        if compact:
            return build_date(*map(int, compact.groups()))
        signed = HAN_DATE_PATTERN.fullmatch(text) if is_line else None
        if signed:
            return build_date(*(int(read_numeral(g) or 0) for g in signed.groups()))
    return None


def build_date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
