"""One PDF page → its characters where they stand, upright and measured downwards."""

import ctypes
import math
import unicodedata
from dataclasses import dataclass, replace

from pypdfium2 import PdfPage, PdfTextPage, raw

from articles.readers.layouts.lines import Glyph

QUARTER = math.pi / 2
LIGATURE = 0.8  # ems: —— may be one glyph, whose origin both characters are given
SLANT = 0.1  # radians; a watermark slants more
# pdfium's own marks for a hyphen at the end of a line and for no character at all.
HYPHENS = ("\x02", "\ufffe")
UNMAPPED = ("\x00", "\ufffd")
# Fonts share a glyph between a radical and a character (⽹ 网), and the file may name
# the wrong one; nobody writes radicals in an article.
RADICALS = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)
} | dict(
    zip(
        map(ord, "⺟⺠⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰⻳"),
        "母民见角贝车长门青韦页风飞食马鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class PageGlyphs:
    """The characters of a page, its height, and what is wrong with them."""

    glyphs: tuple[Glyph, ...]
    height: float
    unmapped: int = 0
    slanted: str = ""
    width: float = 1.0

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing but pictures, if anything."""
        return not (self.glyphs or self.unmapped or self.slanted)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page is turned: its own coordinates → those in which it is read."""

    width: float
    height: float
    left: float
    bottom: float
    turns: int  # quarter turns clockwise

    def place(self, x: float, y: float) -> tuple[float, float]:
        """From the left and from the top, on the page as shown."""
        x, y = x - self.left, y - self.bottom
        return (
            (x, self.height - y),
            (y, x),
            (self.width - x, y),
            (self.height - y, self.width - x),
        )[self.turns]

    @property
    def shown_height(self) -> float:
        return self.width if self.turns % 2 else self.height

    @property
    def shown_width(self) -> float:
        return self.height if self.turns % 2 else self.width


def read_glyphs(page: PdfPage, most: int) -> PageGlyphs:
    """At most one character more than is asked for."""
    left, bottom, right, top = page.get_bbox()
    turns = page.get_rotation() // 90 % 4
    frame = Frame(right - left, top - bottom, left, bottom, turns)
    text_page = page.get_textpage()
    try:
        return _read_glyphs(text_page, frame, most)
    finally:
        text_page.close()


def _read_glyphs(text_page: PdfTextPage, frame: Frame, most: int) -> PageGlyphs:
    glyphs: list[Glyph] = []
    slanted: list[str] = []
    unmapped = 0
    for i in range(text_page.count_chars()):
        if len(glyphs) > most:
            break
        text = _read_text(text_page, i)
        if text in UNMAPPED or (text and unicodedata.category(text[0]) == "Co"):
            unmapped += 1
        elif not text or raw.FPDFText_IsGenerated(text_page, i) == 1:
            continue
        elif _is_slanted(text_page, i, frame):
            slanted.append(text)
        elif glyph := _read_glyph(text_page, i, text, frame):
            _add_glyph(glyphs, glyph)
    return PageGlyphs(
        tuple(glyphs),
        frame.shown_height,
        unmapped,
        "".join(slanted).strip(),
        frame.shown_width,
    )


def _read_text(text_page: PdfTextPage, i: int) -> str:
    code = raw.FPDFText_GetUnicode(text_page, i)
    if chr(code) in HYPHENS:
        return "-"
    return RADICALS.get(code, chr(code)) if code not in (10, 13) else ""


def _is_slanted(text_page: PdfTextPage, i: int, frame: Frame) -> bool:
    """Whether it runs another way than the page is read."""
    angle = raw.FPDFText_GetCharAngle(text_page, i) + frame.turns * QUARTER
    return abs(math.remainder(angle, 2 * math.pi)) > SLANT


def _read_glyph(
    text_page: PdfTextPage, i: int, text: str, frame: Frame
) -> Glyph | None:
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(text_page, i, x, y)
    raw.FPDFText_GetLooseCharBox(text_page, i, box)
    raw.FPDFText_GetMatrix(text_page, i, matrix)
    size = raw.FPDFText_GetFontSize(text_page, i) * math.hypot(matrix.c, matrix.d)
    left, baseline = frame.place(x.value, y.value)
    corners = (frame.place(box.left, box.bottom), frame.place(box.right, box.top))
    edges = sorted(corner[0] for corner in corners)
    if edges[0] > left + LIGATURE * size:
        left = edges[0]
    # Some fonts give the ink's edge; a Chinese character takes a whole em.
    is_wide = unicodedata.east_asian_width(text) in "WF"
    right = left + size if is_wide else max(left, edges[1])
    is_sound = all(map(math.isfinite, (left, right, baseline, size))) and size > 0
    return Glyph(text, left, right, baseline, size) if is_sound else None


def _add_glyph(glyphs: list[Glyph], glyph: Glyph) -> None:
    """Both characters of a —— drawn as one may be given its whole width."""
    before = glyphs[-1] if glyphs else None
    is_wide = glyph.right - glyph.left > 2 * LIGATURE * glyph.size
    if before and is_wide and (before.left, before.right) == (glyph.left, glyph.right):
        middle = (glyph.left + glyph.right) / 2
        glyphs[-1] = replace(before, right=middle)
        glyph = replace(glyph, left=middle)
    glyphs.append(glyph)
