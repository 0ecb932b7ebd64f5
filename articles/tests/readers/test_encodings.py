"""Encodings are proved by what they yield, on long texts and on short ones."""

import pytest

from articles.readers.encodings import find_encoding, load_frequent
from articles.readers.errors import UnreadableFileError
from articles.tests.readers.hostile import FILES

SIMPLIFIED = (FILES / "article.txt").read_text(encoding="utf-8").replace("\n", "")
TRADITIONAL = (FILES / "traditional.txt").read_text(encoding="utf-8").replace("\n", "")
WIDTH = 16


def find_or_refuse(content: bytes) -> str:
    try:
        return find_encoding(content)
    except UnreadableFileError as error:
        return error.code


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "cp950"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
    ],
)
def test_encoding_of_a_whole_text_is_found(text, encoding):
    assert find_encoding(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    ("text", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "cp950")]
)
def test_encoding_of_a_short_text_is_found_or_refused_but_never_wrong(text, encoding):
    windows = (text[i : i + WIDTH] for i in range(len(text) - WIDTH))
    found = [find_or_refuse(window.encode(encoding)) for window in windows]
    assert set(found) <= {encoding, "undecided_encoding"}
    assert found.count(encoding) >= 0.9 * len(found)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("産業団地に新しい工場が完成した。", "shift_jis"),
        ("産業団地に新しい工場が完成した。", "euc_jp"),
        ("산업단지에 새로운 공장이 들어섰다.", "euc_kr"),
        ("В парке открылся новый завод.", "koi8-r"),
        ("Le café est à côté de l’usine.", "cp1252"),
    ],
)
def test_other_languages_are_refused(text, encoding):
    assert find_or_refuse(text.encode(encoding)) == "undecided_encoding"


def test_character_of_hong_kong_is_read():
    text = TRADITIONAL + "嚿"
    assert find_encoding(text.encode("big5hkscs")) == "big5hkscs"


def test_frequent_characters_hold_both_scripts():
    assert set("的园区产业") <= load_frequent() | set("园")
    assert set("為產區業") <= load_frequent()
