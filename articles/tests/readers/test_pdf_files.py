"""Pages of a PDF that are turned, marked or partly empty."""

import pytest

from articles.readers import Limits, read
from articles.tests.readers.hostile import build_drawn, build_pdf, build_stream

LIMITS = Limits()
# Text that is upright once its page has been turned by so many degrees.
TURNED = {
    0: b"1 0 0 1 10 50 Tm (GDP 9.6)",
    90: b"0 1 -1 0 50 10 Tm (GDP 9.6)",
    180: b"-1 0 0 -1 190 50 Tm (GDP 9.6)",
    270: b"0 -1 1 0 50 90 Tm (GDP 9.6)",
}


@pytest.mark.parametrize("turn", TURNED)
def test_turned_page_is_read_as_it_is_shown(turn):
    objects = build_drawn(TURNED[turn], page=b"/Rotate %d" % turn)
    assert read(build_pdf(objects), "a.pdf", LIMITS).text == "GDP 9.6"


def test_watermark_is_left_out_and_noted():
    drawing = b"10 50 Td (GDP) Tj 0.7 0.7 -0.7 0.7 60 20 Tm (DRAFT)"
    found = read(build_pdf(build_drawn(drawing)), "a.pdf", LIMITS)
    assert (found.text, found.notes) == ("GDP", ("略去斜排或竖排的文字：“DRAFT”。",))


def test_page_without_text_is_noted():
    objects = build_drawn(b"10 50 Td (GDP)")
    objects[2] = b"<< /Type /Pages /Count 2 /Kids [3 0 R 6 0 R] >>"
    objects[6] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>"
    found = read(build_pdf(objects), "a.pdf", LIMITS)
    assert (found.text, found.notes) == ("GDP", ("第 2 页没有文字层，没有读入。",))


def test_radicals_of_a_font_become_characters():
    table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
    table += b"2 beginbfchar <41> <2F00> <42> <2ED3> endbfchar endcmap"
    objects = build_drawn(b"10 50 Td (AB)", font=b"/ToUnicode 6 0 R")
    found = read(build_pdf(objects | {6: build_stream(table)}), "a.pdf", LIMITS)
    assert found.text == "一长"


def test_title_is_proposed_where_the_text_bears_it_out():
    objects = build_drawn(b"10 50 Td (GDP 9.6)") | {6: b"<< /Title (GDP 9.6) >>"}
    assert read(build_pdf(objects, b"/Info 6 0 R"), "a.pdf", LIMITS).title == "GDP 9.6"
    objects[6] = b"<< /Title (Microsoft Word - 1.docx) /Author (Administrator) >>"
    found = read(build_pdf(objects, b"/Info 6 0 R"), "a.pdf", LIMITS)
    assert (found.title, found.authors) == ("", ())
