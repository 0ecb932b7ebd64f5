"""A file's kind is told by its bytes."""

import pytest

from articles.readers.kinds import find_extension, find_kind_by_content
from articles.tests.readers import hostile


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.4 ...", "pdf"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe1", "picture"),
        (b"II*\x00", "picture"),
        (b"RIFF0000WEBPVP8 ", "picture"),
        (b"GIF89a", "image"),
        (b"\x00\x00\x00\x18ftypheic", "image"),
        (b"\x00\x00\x00\x18ftypavif", "image"),
        (b"MM\x00+\x00\x08", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "media"),
        (b"BM\x36\x00\x00\x00\x00\x00", "picture"),
        ("BM公司在园区落户".encode(), "text"),
        (b"Rar!\x1a\x07\x00", "archive"),
        (hostile.zip_up({"word/document.xml": ""}), "docx"),
        (hostile.zip_up({"ppt/presentation.xml": ""}), "pptx"),
        (hostile.zip_up({"OFD.xml": ""}), "ofd"),
        (hostile.zip_up({"content.xml": ""}), "odt"),
        (hostile.zip_up({"图.jpg": ""}), "zip"),
        (
            hostile.build_word_file("", **{"[Content_Types].xml": "macroEnabled"}),
            "docm",
        ),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", "html"),
        ("<html><p>文".encode("utf-16"), "html"),
        (b"<?xml version='1.0'?><html><body>", "html"),
        (b"<?xml version='1.0'?><feed>", "xml"),
        (b"From: x\r\nContent-Type: multipart/related;\r\n\r\n", "mhtml"),
        ("网页标记<html>的用法".encode(), "text"),
        ("项目<50亩".encode(), "text"),
        (b"", "text"),
    ],
)
def test_kind_is_told_by_content(content, code):
    assert find_kind_by_content(content, "").code == code


@pytest.mark.parametrize(
    ("content", "extension", "code"),
    [
        (b"<p>a piece of a page</p>", ".html", "html"),
        (b"<p>a piece of a page</p>", ".txt", "text"),
        (b"no tags", ".html", "text"),
        (b"# title", ".md", "markdown"),
    ],
)
def test_extension_tells_apart_only_what_bytes_cannot(content, extension, code):
    assert find_kind_by_content(content, extension).code == code


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("年报.DOCX", ".docx"),
        ("衡阳2024.8", ""),
        ("报告.上半年", ""),
        ("a.b.txt", ".txt"),
        ("无", ""),
        (".txt", ""),
    ],
)
def test_extension_is_what_looks_like_one(name, extension):
    assert find_extension(name) == extension
