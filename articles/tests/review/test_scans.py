"""Lines that were hard to recognise are underlined on the desk."""

import pytest
from bs4 import BeautifulSoup

from articles.services.corrections import correct_text
from articles.tests.make import make_article, make_upload
from articles.tests.texts import HELI_FIELDS, HELI_WORDS, propose

pytestmark = pytest.mark.django_db

LINES = (
    "版头",
    "合力叉车投资6.6亿元、用地369亩的",
    "南方基地项目在白沙洲工业园区签约。",
)
TEXT = "\n".join(LINES)
PLACE = {"page": 2, "left": 0.1, "top": 0.1, "right": 0.9, "bottom": 0.2}


def scan(*confidences):
    """An article of all but the first line, and how sure each line is."""
    starts = [TEXT.index(line) for line in LINES]
    scanned = [
        {"start": start, "stop": start + len(line), "confidence": sure, **PLACE}
        for start, line, sure in zip(starts, LINES, confidences, strict=True)
    ]
    upload = make_upload(text=TEXT, scanned=scanned)
    text = TEXT[starts[1] :]
    return make_article(upload=upload, start=starts[1], stop=len(TEXT), text=text)


def read_page(client, article):
    return BeautifulSoup(client.get(f"/review/{article.pk}/").content, "html.parser")


def list_faint(page):
    return [(each.get_text(), each["title"]) for each in page.select("#text .faint")]


def test_a_doubtful_line_is_underlined_with_its_confidence(desk):
    page = read_page(desk, scan(0.5, 0.83, 0.99))
    assert list_faint(page) == [(LINES[1], "原件第2页，识别把握83%")]
    assert "画波浪线的 1 行识别把握不到 95%" in page.get_text()


def test_evidence_on_a_doubtful_line_is_underlined_too(desk):
    article = scan(0.5, 0.83, 0.99)
    words = {name: HELI_WORDS[name] for name in ("enterprises", "area")}
    propose(article, "project", HELI_FIELDS, words)
    faint = dict(list_faint(read_page(desk, article)))
    assert "".join(faint) == LINES[1]
    assert faint["369亩"] == "用地、原件第2页，识别把握83%"


def test_a_corrected_line_is_doubtful_no_more(desk, reviewer):
    article = scan(0.5, 0.83, 0.7)
    text = article.text.replace("6.6亿元", "66.6亿元")
    digest = article.text_sha256
    correct_text(article, text, by=reviewer, text_sha256=digest)
    assert list_faint(read_page(desk, article)) == [
        (LINES[2], "原件第2页，识别把握70%")
    ]


def test_a_sure_scan_says_so(desk):
    page = read_page(desk, scan(0.5, 0.99, 0.96))
    assert list_faint(page) == []
    assert "每行的识别把握都在 95% 以上" in page.get_text()
