"""PDF files with a text layer: pages → lines → paragraphs in reading order."""

from collections.abc import Iterable, Iterator
from threading import Lock

from pypdfium2 import PdfDocument, PdfiumError, raw

from articles.readers.base import Limits, ReadText
from articles.readers.dates import read_date
from articles.readers.errors import UnreadableFileError
from articles.readers.layouts.columns import order_lines
from articles.readers.layouts.lines import Line, build_lines
from articles.readers.layouts.margins import PageLines, find_margins, is_folio
from articles.readers.layouts.paragraphs import join_paragraphs
from articles.readers.names import find_authors, find_publisher, find_stated_title
from articles.readers.normal_form import normalise_text, trim_lines
from articles.readers.pdf_pages import PageGlyphs, read_glyphs

READER = "pdf"
END_MARK = b"%%EOF"
END_BYTES = 4096
# pdfium's codes for a wrong password and for a way of locking that it cannot open.
LOCKED = (
    raw.FPDF_ERR_PASSWORD,
    raw.FPDF_ERR_SECURITY,
)
MOST_LINES = 5000  # on one page
MOST_GARBLED = 0.3
MOST_QUOTED = 5
LONGEST_QUOTE = 60
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
            properties = document.get_metadata_dict()
        finally:
            document.close()
    return _build_read_text(pages, properties)


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


def _build_read_text(pages: list[PageGlyphs], properties: dict[str, str]) -> ReadText:
    _check_layer(pages)
    lines = [_build_page(page, number) for number, page in enumerate(pages, start=1)]
    margins = find_margins(lines)
    text = _write_text(lines, margins)
    if not text:
        raise UnreadableFileError("no_text_layer", pages=len(pages))
    folio = " ".join(e.text for margin in margins for e in margin if is_folio(e.text))
    return ReadText(
        text,
        READER,
        title=find_stated_title(properties["Title"], text),
        authors=find_authors(properties["Author"]),
        publisher=find_publisher(folio),
        published=read_date(folio),
        notes=tuple(_find_notes(pages, margins)),
    )


def _check_layer(pages: list[PageGlyphs]) -> None:
    mapped = sum(len(page.glyphs) for page in pages)
    unmapped = sum(page.unmapped for page in pages)
    if not mapped and any(page.slanted for page in pages):
        raise UnreadableFileError("too_complex", where="文字都是斜排或竖排的")
    if not mapped and not unmapped:
        raise UnreadableFileError("no_text_layer", pages=len(pages))
    if unmapped > MOST_GARBLED * (mapped + unmapped):
        share = f"{unmapped / (mapped + unmapped):.0%}"
        raise UnreadableFileError("garbled_text", share=share)


def _build_page(page: PageGlyphs, number: int) -> PageLines:
    lines = tuple(build_lines(page.glyphs))
    if len(lines) > MOST_LINES:
        where = f"第 {number} 页有 {len(lines)} 段零散文字"
        raise UnreadableFileError("too_complex", where=where)
    return PageLines(lines, page.height)


def _write_text(pages: list[PageLines], margins: list[list[Line]]) -> str:
    stacks = []
    for page, margin in zip(pages, margins, strict=True):
        dropped = set(margin)
        stacks += order_lines([line for line in page.lines if line not in dropped])
    return trim_lines(normalise_text(join_paragraphs(stacks)))


def _find_notes(pages: list[PageGlyphs], margins: list[list[Line]]) -> Iterator[str]:
    """What was left out, so that nothing goes missing unseen."""
    if bare := [f"{i}" for i, page in enumerate(pages, start=1) if not page.glyphs]:
        yield f"第 {'、'.join(bare)} 页没有文字层，没有读入。"
    if dropped := dict.fromkeys(line.text for margin in margins for line in margin):
        yield f"略去页眉页脚：{_quote(dropped)}。"
    if slanted := dict.fromkeys(page.slanted for page in pages if page.slanted):
        yield f"略去斜排或竖排的文字：{_quote(slanted)}。"
    if unmapped := sum(page.unmapped for page in pages):
        yield f"有 {unmapped} 个字符没有对应的文字，没有读入。"


def _quote(texts: Iterable[str]) -> str:
    quoted = [f"“{text[:LONGEST_QUOTE]}”" for text in texts]
    rest = f"等 {len(quoted)} 处" if len(quoted) > MOST_QUOTED else ""
    return "、".join(quoted[:MOST_QUOTED]) + rest
