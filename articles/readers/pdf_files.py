"""PDF files: pages → lines → paragraphs in reading order.

Pages without a text layer are read by recognition where it is installed.
"""

import math
from collections.abc import Iterator
from threading import Lock

from pypdfium2 import PdfDocument, PdfiumError, raw

from articles.readers.base import Limits, ReadText
from articles.readers.dates import read_date
from articles.readers.errors import UnreadableFileError
from articles.readers.layouts.lines import Line, build_lines
from articles.readers.layouts.margins import (
    PageLines,
    find_margins,
    join_folios,
    quote_lines,
)
from articles.readers.names import find_authors, find_publisher, find_stated_title
from articles.readers.pdf_pages import PageGlyphs, read_glyphs
from articles.readers.scans.pages import describe_confidence, write_pages
from articles.readers.scans.pictures import check_scanned_pages
from articles.readers.scans.recognition import has_recognition, recognise

READER = "pdf"
DOTS, POINTS = 200, 72  # an inch
Scans = dict[int, tuple[Line, ...]]
END_MARK = b"%%EOF"
END_BYTES = 4096
# pdfium's codes for a wrong password and for a way of locking that it cannot open.
LOCKED = (
    raw.FPDF_ERR_PASSWORD,
    raw.FPDF_ERR_SECURITY,
)
MOST_LINES = 5000  # on one page
MOST_GARBLED = 0.3
# pdfium keeps global state: one document at a time in a process.
PDFIUM_LOCK = Lock()


def read_pdf(content: bytes, limits: Limits) -> ReadText:
    """Running heads, page numbers and slanted watermarks are left out."""
    if END_MARK not in content[-END_BYTES:]:
        raise UnreadableFileError("damaged", where="文件末尾缺失，可能没有下载完整")
    with PDFIUM_LOCK:
        document = _open(content)
        try:
            pages = list(_read_pages(document, limits))
            scans = _read_scans(document, pages, limits)
            properties = document.get_metadata_dict()
        finally:
            document.close()
    _check_layer(pages, scans)
    return _build_read_text(pages, scans, properties)


def _open(content: bytes) -> PdfDocument:
    try:
        return PdfDocument(content)
    except PdfiumError as error:
        if error.err_code in LOCKED:
            raise UnreadableFileError("encrypted", program="PDF 阅读器") from error
        raise UnreadableFileError("damaged", where="PDF 结构打不开") from error


def _read_pages(document: PdfDocument, limits: Limits) -> Iterator[PageGlyphs]:
    if len(document) > limits.pages:
        raise UnreadableFileError(
            "too_many_pages", pages=len(document), limit=limits.pages
        )
    left = limits.characters
    for number in range(len(document)):
        page = _read_page(document, number, left)
        left -= len(page.glyphs)
        if left < 0:
            raise UnreadableFileError("too_long", limit=limits.characters)
        yield page


def _read_page(document: PdfDocument, number: int, most: int) -> PageGlyphs:
    try:
        page = document[number]
        try:
            return read_glyphs(page, most)
        finally:
            page.close()
    except PdfiumError as error:
        where = f"第 {number + 1} 页打不开"
        raise UnreadableFileError("damaged", where=where) from error


def _read_scans(
    document: PdfDocument, pages: list[PageGlyphs], limits: Limits
) -> Scans:
    """The recognised lines of the pages that have no text, by their place."""
    bare = [place for place, page in enumerate(pages) if page.is_bare]
    if not bare or not has_recognition():
        return {}
    if len(bare) == len(pages):
        check_scanned_pages(len(bare), limits)
    return {
        place: _read_scan(document, place, limits)
        for place in bare[: limits.scanned_pages]
    }


def _read_scan(document: PdfDocument, place: int, limits: Limits) -> tuple[Line, ...]:
    """Drawn as a scanner would give it, smaller where the page is very large."""
    page = document[place]
    try:
        width, height = page.get_size()
        most = math.sqrt(limits.pixels / max(width * height, 1))
        scale = min(DOTS / POINTS, most)
        pixels = page.render(scale=scale).to_numpy()
    except (PdfiumError, ValueError) as error:
        where = f"第 {place + 1} 页画不出来"
        raise UnreadableFileError("damaged", where=where) from error
    finally:
        page.close()
    return tuple(line.scaled(1 / scale) for line in recognise(pixels))


def _build_read_text(
    pages: list[PageGlyphs], scans: Scans, properties: dict[str, str]
) -> ReadText:
    lines = [_build_page(page, place, scans) for place, page in enumerate(pages)]
    margins = find_margins(lines)
    text, scanned = write_pages(lines, margins)
    if not text:
        code = "nothing_recognised" if scans else "no_text_layer"
        raise UnreadableFileError(code, pages=len(pages))
    folio = join_folios(margins)
    notes = [*_find_notes(pages, scans, margins)]
    return ReadText(
        text,
        READER,
        title=find_stated_title(properties["Title"], text),
        authors=find_authors(properties["Author"]),
        publisher=find_publisher(folio),
        published=read_date(folio),
        notes=(describe_confidence(scanned), *notes) if scanned else tuple(notes),
        scanned=scanned,
    )


def _check_layer(pages: list[PageGlyphs], scans: Scans) -> None:
    mapped = sum(len(page.glyphs) for page in pages)
    unmapped = sum(page.unmapped for page in pages)
    if not mapped and any(page.slanted for page in pages):
        raise UnreadableFileError("too_complex", where="文字都是斜排或竖排的")
    if not mapped and not unmapped and not scans:
        raise UnreadableFileError("no_text_layer", pages=len(pages))
    if unmapped > MOST_GARBLED * (mapped + unmapped):
        share = f"{unmapped / (mapped + unmapped):.0%}"
        raise UnreadableFileError("garbled_text", share=share)


def _build_page(page: PageGlyphs, place: int, scans: Scans) -> PageLines:
    lines = scans.get(place) or tuple(build_lines(page.glyphs))
    if len(lines) > MOST_LINES:
        where = f"第 {place + 1} 页有 {len(lines)} 段零散文字"
        raise UnreadableFileError("too_complex", where=where)
    return PageLines(lines, page.height, page.width)


def _find_notes(
    pages: list[PageGlyphs], scans: Scans, margins: list[list[Line]]
) -> Iterator[str]:
    """What was left out, so that nothing goes missing unseen."""
    read = {place for place, lines in scans.items() if lines}
    bare = [i for i, page in enumerate(pages) if not page.glyphs and i not in read]
    if bare:
        numbers = "、".join(f"{i + 1}" for i in bare)
        yield f"第 {numbers} 页没有文字层，没有读入。"
    if dropped := [line.text for margin in margins for line in margin]:
        yield f"略去页眉页脚：{quote_lines(dropped)}。"
    if slanted := dict.fromkeys(page.slanted for page in pages if page.slanted):
        yield f"略去斜排或竖排的文字：{quote_lines(slanted)}。"
    if unmapped := sum(page.unmapped for page in pages):
        yield f"有 {unmapped} 个字符没有对应的文字，没有读入。"
