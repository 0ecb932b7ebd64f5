"""Whatever the bytes, a reader gives text or a reason."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.readers import Limits, UnreadableFileError, read
from articles.readers.errors import MESSAGES
from articles.tests.readers import hostile

LIMITS = Limits(file_bytes=1_000_000, characters=100_000)
SAMPLES = {
    name: (hostile.FILES / name).read_bytes()
    for name in (
        *("article.docx", "article.html", "article.mhtml"),
        *("columns3.pdf", "gb18030.txt"),
    )
}
STARTS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<html>",
    b"\xff\xfe",
    b"Content-Type: multipart/related;boundary=x\n\n--x\n",
)
NAMES = ("a.txt", "a.md", "a.docx", "a.html", "a.pdf", "a.doc", "a", "")
ANY_SETTINGS = settings(max_examples=100)


def read_or_refuse(content: bytes, name: str) -> None:
    try:
        text = read(content, name, LIMITS).text
    except UnreadableFileError as error:
        code, message = error.code, error.message
    else:
        code, message = "", text
        assert not set(text) & set(map(chr, range(9)))
    assert message.strip()
    assert code in {"", *MESSAGES}


@ANY_SETTINGS
@given(st.sampled_from(STARTS), st.binary(max_size=2000), st.sampled_from(NAMES))
def test_random_bytes_raise_nothing_else(start, rest, name):
    read_or_refuse(start + rest, name)


@ANY_SETTINGS
@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_files_with_changed_bytes_raise_nothing_else(name, data):
    content = bytearray(SAMPLES[name])
    for _change in range(data.draw(st.integers(1, 30))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(
            st.integers(0, 255)
        )
    stop = data.draw(st.just(len(content)) | st.integers(0, len(content)))
    read_or_refuse(bytes(content[:stop]), name)


TAGS = ("p", "div", "table", "tr", "td", "a", "br", "h1", "article", "time", "meta")
MARKUP = st.lists(
    st.sampled_from(
        [f"<{tag}>" for tag in TAGS]
        + [f"</{tag}>" for tag in TAGS]
        + ['<div class="nav">', '<script type="application/ld+json">', "</script>"]
        + ['{"headline": "题", "author": [{"name": 1}]}', "来源：某报", "，。", "&#0;"]
        + ['<time datetime="2024-02-30T00:00:00Z">', "<!--", "-->"]
    )
    | st.text(max_size=10),
    max_size=60,
)


@ANY_SETTINGS
@given(MARKUP)
def test_any_markup_raises_nothing_else(pieces):
    written = "<html>" + "".join(pieces)
    read_or_refuse(written.encode("utf-8", "ignore"), "a.html")


WORD_MARKUP = st.recursive(
    st.sampled_from(["<w:p/>", "<w:br/>", "<w:t>文</w:t>", "<w:tab/>", "<w:del/>"]),
    lambda inner: st.builds(
        "<w:{0}>{1}</w:{0}>".format,
        st.sampled_from(["p", "r", "tbl", "tr", "tc", "sdt", "txbxContent", "ins"]),
        st.lists(inner, max_size=4).map("".join),
    ),
    max_leaves=30,
)


@ANY_SETTINGS
@given(WORD_MARKUP)
def test_any_word_markup_raises_nothing_else(body):
    read_or_refuse(hostile.build_word_file(body), "a.docx")


@pytest.mark.parametrize("character", ["\x00", "\x1a", *string.whitespace])
def test_single_characters_raise_nothing_else(character):
    read_or_refuse(character.encode(), "a.txt")
