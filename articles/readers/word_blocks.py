"""Elements of a Word document → its paragraphs and table rows as text.

python-docx leaves out text that stands in smart tags (Word 2003 put every date and
place name in one), in content controls, in inserted revisions and in text boxes, so
the elements are walked here.
"""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
TEXT_BOX, RUN, PROPERTIES, HIDDEN = (
    qn("w:txbxContent"),
    qn("w:r"),
    qn("w:rPr"),
    qn("w:vanish"),
)
FOOTNOTE = qn("w:footnoteReference")
TEXTS = (qn("w:t"), qn("m:t"))
WRITTEN = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
# Deleted and moved text, field codes, the sound above a character, and the copy of a
# text box for programs that cannot draw it.
SKIPPED = frozenset(
    {
        *(qn("w:del"), qn("w:moveFrom"), qn("w:delText"), qn("w:instrText")),
        *(qn("w:pPr"), qn("w:rPr"), qn("w:sectPr"), qn("w:tblPr"), qn("w:rt")),
        COMPATIBILITY + "Fallback",
    }
)
LONG_CELL = 100


def find_blocks(parent: _Element) -> Iterator[str]:
    """The text of each paragraph and table row below, in order."""
    for child in parent:
        if child.tag == PARAGRAPH:
            yield from _find_paragraph(child)
        elif child.tag == TABLE:
            yield from _find_table(child)
        elif child.tag not in SKIPPED:
            yield from find_blocks(child)


def _find_paragraph(paragraph: _Element) -> Iterator[str]:
    """Its own text, then that of the text boxes that hang on it."""
    yield "".join(_find_pieces(paragraph))
    for box in _find_boxes(paragraph):
        yield from find_blocks(box)


def _find_pieces(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag in TEXTS:
            yield child.text or ""
        elif child.tag in WRITTEN:
            yield WRITTEN[child.tag]
        elif not _is_left_out(child):
            yield from _find_pieces(child)


def _is_left_out(element: _Element) -> bool:
    """Text boxes come after their paragraph; hidden text does not come at all."""
    if element.tag in SKIPPED or element.tag == TEXT_BOX:
        return True
    properties = element.find(PROPERTIES) if element.tag == RUN else None
    return properties is not None and properties.find(HIDDEN) is not None


def _find_boxes(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag == TEXT_BOX:
            yield child
        elif child.tag not in SKIPPED:
            yield from _find_boxes(child)


def _find_table(table: _Element) -> Iterator[str]:
    """A table of figures is one block; one that only lays out a page, many."""
    lines: list[str] = []
    for row in _find_inside(table, ROW):
        cells = [list(find_blocks(cell)) for cell in _find_inside(row, CELL)]
        if _is_layout(cells):
            yield "\n".join(lines)
            lines = []
            yield from (block for cell in cells for block in cell)
        else:
            lines.append("\t".join(_write_cell(cell) for cell in cells))
    yield "\n".join(lines)


def _find_inside(parent: _Element, tag: str) -> Iterator[_Element]:
    """Rows or cells, also where a content control stands around them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in SKIPPED:
            yield from _find_inside(child, tag)


def _is_layout(cells: list[list[str]]) -> bool:
    if len(cells) == 1:
        return True
    return any(len(cell) > 1 and sum(map(len, cell)) > LONG_CELL for cell in cells)


def _write_cell(blocks: list[str]) -> str:
    return " ".join(" ".join(blocks).split("\n")).strip()
