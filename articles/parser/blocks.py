"""Lines of a page → blocks: headline, byline, caption, paragraph …, with lines joined.

A block's text leaves out the line breaks inside it; its offsets say where each of
its characters stands in the text as it was given, so nothing ever moves.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import NamedTuple

from articles.parser.joints import (
    HEADING_LENGTH,
    begins_text,
    continues,
    has_whole_paragraphs,
    is_cut,
    is_heading,
    is_prose,
    is_single_spaced,
)
from articles.parser.lines import BULLET_PATTERN, ROW_FIGURE, Line
from articles.parser.pages import Page
from articles.parser.span import Span
from articles.parser.stanzas import Stanzas, find_stanzas
from articles.parser.words import compile_guarded

HEADLINE, BYLINE, SLOGAN, CAPTION = "headline", "byline", "slogan", "caption"
SUBHEADING, DATELINE, PARAGRAPH, ADVERT = (
    "subheading",
    "dateline",
    "paragraph",
    "advert",
)
FURNITURE = "furniture"

# the spaces of "增长 14.7%" and "7 月"; not those of "New York" and "12 30"
GAP_PATTERN = compile_guarded(
    r"(?<=[\u4e00-\u9fff、,;:“(]) +(?=\d)|(?<=[\d%]) +(?=[\u4e00-\u9fff%])"
)
# between the figures of a row
COLUMN_PATTERN = re.compile(rf"({ROW_FIGURE}) (?= *\D{{0,2}}\d)")
# a year that stands alone above an entry of a chronology; not "2019" above "年底"
YEAR_PATTERN = re.compile(r"(?:19|20)\d\d年?")
UNDATED_PATTERN = re.compile(r"[“(《]|\d{1,2}[.、]|[\u4e00-\u9fff](?<![年度月日万亿])")
CONTINUED = "continued"  # of a line: goes on with the paragraph above
MOST_HEADS = 3  # headlines, with the sub-headline, above a byline
LONGEST_HEAD = 90  # characters, with a kicker on the same line
CAPTION_LENGTH, SLOGAN_LENGTH, SCRAP_LENGTH = 70, 16, 3


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; text[i] stands at offsets[i] of the given text."""

    kind: str
    text: str
    offsets: tuple[int, ...]

    @property
    def span(self) -> Span:
        return Span(self.offsets[0], self.offsets[-1] + 1)

    def span_of(self, start: int, stop: int) -> Span:
        """Where text[start:stop] stands in the given text."""
        return Span(self.offsets[start], self.offsets[stop - 1] + 1)


class Setting(NamedTuple):
    """What holds where a line begins: its neighbour, the text before it."""

    below: Line | None = None
    single_spaced: bool = False
    has_paragraphs: bool = False
    has_head: bool = False
    has_body: bool = False
    is_open: bool = False
    is_top: bool = False  # above the first byline or 本报讯
    is_numbered: bool = False  # 01 stands alone on the line above
    is_row: bool = False  # the line above is a row of a table
    stanzas: Stanzas = Stanzas()


def find_blocks(page: Page) -> tuple[Block, ...]:
    """Headings, bylines and captions by themselves, the lines of a paragraph joined."""
    groups: list[tuple[str, list[Line]]] = []
    running: list[Line] = []
    stanzas = find_stanzas(page.lines)
    kinds = find_kinds(page.lines, stanzas)
    for line, kind in zip(page.lines, kinds, strict=True):
        if kind == CONTINUED:
            running.append(line)
            continue
        groups.append((kind, [line]))
        if kind == PARAGRAPH:
            running = groups[-1][1]
    return tuple(build_block(kind, lines, stanzas) for kind, lines in groups)


def build_block(kind: str, lines: Sequence[Line], stanzas: Stanzas) -> Block:
    """Join lines; an item's number ('9.11月16日') is no part of its text.

    The break between two verses is read as a comma.
    """
    pauses = [
        below.start in stanzas.others and not above.text.endswith((",", ":"))
        for above, below in pairwise(lines)
    ]
    pairs = list(zip(lines, [*pauses, False], strict=True))
    text = "".join(write_row(line) + "," * pause for line, pause in pairs)
    bullet = BULLET_PATTERN.match(text) if kind == PARAGRAPH else None
    skipped = bullet.end() if bullet else 0
    offsets = chain.from_iterable(
        range(line.start, line.stop + pause) for line, pause in pairs
    )
    return close_gaps(Block(kind, text[skipped:], tuple(offsets)[skipped:]))


def write_row(line: Line) -> str:
    """'甲县 35个 210亿元' → '甲县 35个,210亿元': the figures of a row are parted."""
    return COLUMN_PATTERN.sub(r"\1,", line.text) if line.is_row else line.text


def close_gaps(block: Block) -> Block:
    """'列全市第 5 位' without the spaces that some papers set round figures."""
    if " " not in block.text:
        return block
    gaps = [match.span() for match in GAP_PATTERN.finditer(block.text)]
    if not gaps:
        return block
    dropped = {at for start, stop in gaps for at in range(start, stop)}
    kept = [at for at in range(len(block.text)) if at not in dropped]
    text = "".join(block.text[at] for at in kept)
    return replace(block, text=text, offsets=tuple(block.offsets[at] for at in kept))


def find_kinds(lines: Sequence[Line], stanzas: Stanzas) -> list[str]:
    """The kind of each line, by its look and what stands round it."""
    kinds: list[str] = []
    setting = Setting(
        single_spaced=is_single_spaced(lines),
        has_paragraphs=has_whole_paragraphs(lines),
        stanzas=stanzas,
    )
    top = count_top(lines)
    for i, line in enumerate(lines):
        below = find_below(lines, i + 1)
        setting = setting._replace(below=below, is_top=i < top)
        kind = find_kind(line, setting)
        if not setting.has_body and line.is_path:
            kinds = [FURNITURE] * i  # the site's name, its sections
        kinds.append(kind)
        setting = follow(setting, line, kind)
    return kinds


def count_top(lines: Sequence[Line]) -> int:
    """How many lines the headlines above a byline or 本报讯 take; 0 where text is there.

    So do a headline with a comma or 升级! inside, above the first whole paragraph.
    """
    has_prose = False
    for i, line in enumerate(lines[: MOST_HEADS + 1]):
        if (line.is_byline or line.is_report) and not has_prose:
            return i
        if i and begins_text(lines[i - 1], line):
            return i
        is_broken_off = i > 0 and is_cut(lines[i - 1].text, line.text)
        if is_broken_off or line.is_closed or len(line.text) > HEADING_LENGTH:
            return 0
        has_prose = has_prose or is_prose(line.text)
    return 0


def find_below(lines: Sequence[Line], at: int) -> Line | None:
    """The line here; a letter or two that a break cut off with what follows them."""
    if at >= len(lines):
        return None
    is_scrap = len(lines[at].text) < SCRAP_LENGTH and at + 1 < len(lines)
    if not is_scrap or lines[at + 1].gap or not lines[at + 1].is_running:
        return lines[at]
    return replace(lines[at], text=lines[at].text + lines[at + 1].text)


def find_kind(line: Line, setting: Setting) -> str:
    return next(kind for rule in RULES if (kind := rule(line, setting)))


def follow(setting: Setting, line: Line, kind: str) -> Setting:
    """What holds below a line; captions and bylines leave a sentence open."""
    is_last = line.start in setting.stanzas.lasts or is_in_table(line, setting)
    setting = setting._replace(
        is_numbered=kind == FURNITURE and line.is_number, is_row=line.is_row
    )
    if kind in (PARAGRAPH, CONTINUED):
        is_open = not (line.is_closed or is_last)
        return setting._replace(has_body=True, is_open=is_open)
    if kind in (HEADLINE, SUBHEADING, ADVERT):
        return setting._replace(has_head=True, is_open=False)
    return setting


def find_marked(line: Line, setting: Setting) -> str:
    """'# 大美大旺', '广告', '发布时间:2011-04-25', '■文/左百村', '■李孜 摄'."""
    if line.is_advert:
        return ADVERT
    if not setting.is_open and (line.is_furniture or line.is_number):
        return FURNITURE
    if line.level:
        return SUBHEADING if setting.has_body else HEADLINE
    if line.is_date and not continues(setting.below):
        return DATELINE
    if line.is_caption:
        return CAPTION
    # '记者 甲一' may be the first line of a text that goes on below
    is_sure = line.has_reporters or line.text[0] in "■►▲▶●◆□◎★"
    is_start = not is_sure and is_broken(line, setting)
    return BYLINE if (line.is_byline or line.is_labelled) and not is_start else ""


def find_gap_caption(line: Line, setting: Setting) -> str:
    """A short line where a picture stood: empty lines above it, '■李孜 摄' below."""
    if setting.below and setting.below.is_credit and not setting.is_open:
        return CAPTION
    if line.is_report:
        return ""
    if setting.is_open and line.is_closed:
        return ""  # the rest of the sentence that the picture stands in
    if is_broken(line, setting):
        return ""
    wide = line.gap >= (2 if setting.is_open else 3)
    return CAPTION if wide and len(line.text) <= CAPTION_LENGTH else ""


def is_broken(line: Line, setting: Setting) -> bool:
    """Unfinished, and running text right below: the first line of a paragraph."""
    below = setting.below
    is_soft = below is not None and not below.gap and not setting.single_spaced
    return bool(is_soft and below and not (line.is_closed or below.is_caption))


def find_year(line: Line, setting: Setting) -> str:
    """'1998' alone on a line, what happened then on the next."""
    below = setting.below
    is_year = below is not None and YEAR_PATTERN.fullmatch(line.text) is not None
    is_entry = is_year and below and UNDATED_PATTERN.match(below.text)
    return PARAGRAPH if is_entry else ""


def find_item(line: Line, setting: Setting) -> str:
    """'✅ 税收:12亿元' or '税收 12亿元' among others of its kind."""
    return PARAGRAPH if line.is_item or is_in_table(line, setting) else ""


def is_in_table(line: Line, setting: Setting) -> bool:
    """A row with another above or below it."""
    below = setting.below
    return line.is_row and (setting.is_row or bool(below and below.is_row))


def find_verse(line: Line, setting: Setting) -> str:
    """A line of a stanza: the first begins a paragraph."""
    if line.start in setting.stanzas.firsts:
        return PARAGRAPH
    return CONTINUED if line.start in setting.stanzas.others else ""


def find_continued(line: Line, setting: Setting) -> str:
    """The rest of a sentence that a line above began."""
    return CONTINUED if setting.is_open else ""


def find_head(line: Line, setting: Setting) -> str:
    """An unfinished line that stands for itself; above a byline it may be long."""
    kind = SUBHEADING if setting.has_body else HEADLINE
    below = setting.below
    is_short = not line.is_closed and len(line.text) <= HEADING_LENGTH
    if setting.is_top or (setting.is_numbered and is_short):
        return kind
    is_long = line.is_closed or len(line.text) > LONGEST_HEAD
    if not setting.has_body and below and not (below.is_running or is_long):
        return kind
    # the first line above whole paragraphs; further on a break may cut a sentence
    is_first = not (setting.has_head or setting.has_body)
    is_single = setting.single_spaced or (setting.has_paragraphs and is_first)
    stands = is_heading(line, below, single_spaced=is_single)
    return kind if stands else ""


def find_slogan(line: Line, setting: Setting) -> str:
    """'千帆竞,满目新。' between the head and the text."""
    is_between = setting.has_head and not setting.has_body
    is_short = len(line.text) <= SLOGAN_LENGTH and line.text[-1] in "。!"
    if not (is_between and is_short):
        return ""
    has_digit = any(character.isdigit() for character in line.text)
    return "" if has_digit else SLOGAN


def find_paragraph(line: Line, setting: Setting) -> str:
    return PARAGRAPH


RULES = (
    find_marked,
    find_gap_caption,
    find_year,
    find_item,
    find_verse,
    find_continued,
    find_head,
    find_slogan,
    find_paragraph,
)
