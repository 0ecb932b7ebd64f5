"""Old Word, RTF and OpenDocument files, read by way of LibreOffice."""

import pytest

from articles.readers import Limits, ReadText, UnreadableFileError, read
from articles.readers.office_files import find_program
from articles.tests.readers.hostile import FILES, OLD_WORD_FILE

LIMITS = Limits()
needs_office = pytest.mark.skipif(
    not find_program(),
    reason="LibreOffice is missing: apt-get install libreoffice-writer-nogui",
)


@needs_office
def test_old_word_file_equals_the_new_one():
    content = (FILES / "article.doc").read_bytes()
    new = read((FILES / "article.docx").read_bytes(), "article.docx", LIMITS)
    want = ReadText(new.text, "doc", title=new.title, authors=new.authors)
    assert read(content, "article.doc", LIMITS) == want


@needs_office
def test_rtf_is_read_under_the_name_of_a_word_file():
    words = "".join(f"\\u{ord(letter)}?" for letter in "园区产值268.4亿元")
    content = b"{\\rtf1\\ansi " + words.encode() + b"\\par}"
    assert read(content, "a.doc", LIMITS) == ReadText("园区产值268.4亿元", "rtf")


@needs_office
def test_what_libreoffice_cannot_open_is_damaged():
    with pytest.raises(UnreadableFileError) as caught:
        read(OLD_WORD_FILE, "a.doc", LIMITS)
    assert str(caught.value) == (
        "文件“a.doc”已损坏或不完整：LibreOffice 打不开它。"
        "请重新导出或重新下载后再上传。"
    )


@needs_office
def test_conversion_ends_in_time():
    content = (FILES / "article.doc").read_bytes()
    with pytest.raises(UnreadableFileError) as caught:
        read(content, "article.doc", Limits(convert_seconds=0))
    assert (caught.value.code, caught.value.facts) == ("too_slow", {"seconds": 0})


def test_message_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    find_program.cache_clear()
    try:
        with pytest.raises(UnreadableFileError) as caught:
            read(OLD_WORD_FILE, "年报.doc", LIMITS)
    finally:
        find_program.cache_clear()
    assert str(caught.value) == (
        "文件“年报.doc”要用 LibreOffice 读取，服务器上还没有安装"
        "（管理员：apt-get install --no-install-recommends libreoffice-writer-nogui）。"
        "也可以用 Word 或 WPS 打开，另存为 .docx 后再上传。"
    )
