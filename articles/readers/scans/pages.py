"""Recognised lines of pages → text in reading order, with each line's place in it."""

from collections.abc import Iterable, Iterator
from statistics import mean

from articles.readers.base import ReadText, ScannedLine
from articles.readers.dates import read_date
from articles.readers.errors import UnreadableFileError
from articles.readers.layouts.columns import order_lines
from articles.readers.layouts.lines import Line
from articles.readers.layouts.margins import (
    PageLines,
    find_margins,
    join_folios,
    quote_lines,
)
from articles.readers.layouts.paragraphs import join_paragraphs
from articles.readers.names import find_publisher
from articles.readers.normal_form import normalise_text, trim_lines


def build_scanned_text(pages: list[PageLines], reader: str) -> ReadText:
    if not any(page.lines for page in pages):
        raise UnreadableFileError("nothing_recognised")
    margins = find_margins(pages)
    text, scanned = write_pages(pages, margins)
    if not text:
        raise UnreadableFileError("nothing_recognised")
    notes = [describe_confidence(scanned)]
    if dropped := [line.text for margin in margins for line in margin]:
        notes.append(f"略去页眉页脚：{quote_lines(dropped)}。")
    folio = join_folios(margins)
    return ReadText(
        text,
        reader,
        publisher=find_publisher(folio),
        published=read_date(folio),
        notes=tuple(notes),
        scanned=scanned,
    )


def write_pages(
    pages: list[PageLines], margins: list[list[Line]]
) -> tuple[str, tuple[ScannedLine, ...]]:
    """The text of all pages, and where its recognised lines stand."""
    stacks, numbered = [], []
    for number, (page, margin) in enumerate(zip(pages, margins, strict=True), start=1):
        dropped = set(margin)
        found = order_lines([line for line in page.lines if line not in dropped])
        stacks += found
        numbered += [(number, page, line) for stack in found for line in stack]
    text = trim_lines(normalise_text(join_paragraphs(stacks)))
    return text, tuple(_place_lines(text, numbered))


def _place_lines(
    text: str, numbered: Iterable[tuple[int, PageLines, Line]]
) -> Iterator[ScannedLine]:
    """Lines stand in the text one after another, whole and unchanged."""
    at = 0
    for number, page, line in numbered:
        words = line.text.strip()
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        if line.confidence is not None:
            yield ScannedLine(
                start,
                at,
                line.confidence,
                number,
                left=round(line.left / page.width, 4),
                top=round(line.top / page.height, 4),
                right=round(line.right / page.width, 4),
                bottom=round(line.bottom / page.height, 4),
            )


def describe_confidence(scanned: tuple[ScannedLine, ...]) -> str:
    share = mean(line.confidence for line in scanned) if scanned else 0
    return (
        f"文字由图片识别得来，共 {len(scanned)} 行，平均把握 {share:.0%}，"
        "请对照原件核对；把握小的行在审核页画了波浪线。"
    )
