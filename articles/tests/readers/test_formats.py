"""One article in each format reads as it was written."""

import datetime
from functools import cache

import pytest

from articles.readers import Limits, read
from articles.tests.readers.distances import measure_equality
from articles.tests.readers.hostile import FILES
from articles.tests.readers.test_pictures import needs_recognition

ARTICLE = (FILES / "article.txt").read_text("utf-8")
# What stands in the Word files and nowhere else, and what is no article of the page.
ADDED = "指标\t上半年\t同比增长\n规模以上工业总产值\t268.4亿元\t11.2%\n（完）"


@cache
def read_file(name):
    return read((FILES / name).read_bytes(), name, Limits())


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("article.docx", ARTICLE + ADDED),
        ("article.html", ARTICLE),
        ("article.mhtml", ARTICLE),
        ("columns1.pdf", ARTICLE),
        ("columns2.pdf", ARTICLE),
        ("columns3.pdf", ARTICLE),
    ],
)
def test_file_with_text_is_read_whole(name, original):
    assert measure_equality(original, read_file(name).text) >= 0.999


@needs_recognition
@pytest.mark.parametrize(
    ("name", "least"), [("scan1.pdf", 0.97), ("scan3.pdf", 0.93), ("photo.jpg", 0.93)]
)
def test_picture_is_recognised(name, least):
    found = read_file(name)
    assert measure_equality(ARTICLE, found.text) >= least
    assert "\n营商环境再提升\n" in found.text


@needs_recognition
def test_each_line_says_where_it_stands_and_how_sure_it_is():
    found = read_file("scan3.pdf")
    lines = [found.text[line.start : line.stop] for line in found.scanned]
    assert "".join("".join(lines).split()) == "".join(found.text.split())
    assert all(0.5 <= line.confidence <= 1 for line in found.scanned)
    headline, foot = found.scanned[0], found.scanned[-1]
    assert (headline.page, headline.start, foot.stop) == (1, 0, len(found.text))
    assert headline.bottom < foot.top < 1
    assert headline.left < foot.left < 1


@needs_recognition
def test_paper_and_day_over_a_picture_are_proposed():
    for name in ("scan3.pdf", "photo.jpg"):
        found = read_file(name)
        proposed = (found.publisher, found.published)
        assert proposed == ("云栖湖日报", datetime.date(2024, 7, 20))
