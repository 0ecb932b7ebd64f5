"""Every format yields the article as it was written, and its own metadata."""

import datetime
import io
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from articles.readers import Limits, ReadText, UnreadableFileError, read, read_pasted

FILES = Path(__file__).parent / "files"
LIMITS = Limits()
TITLE = "云栖湖高新区上半年交出“双过半”答卷"
FOLIO = "云栖湖日报 2024年7月20日 星期六"
TABLE = "指标\t上半年\t同比增长\n规模以上工业总产值\t268.4亿元\t11.2%\n\n（完）"


def read_file(name: str) -> ReadText:
    return read((FILES / name).read_bytes(), name, LIMITS)


def read_article() -> str:
    return (FILES / "article.txt").read_text(encoding="utf-8")


def test_text_of_utf8_is_kept_as_it_is():
    assert read_file("article.txt") == ReadText(read_article(), "text")


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("bom.txt", ()),
        ("utf16.txt", ()),
        ("gb18030.txt", ("按 GB18030 编码读取，请核对有无乱码。",)),
    ],
)
def test_text_of_other_encodings_equals_utf8(name, notes):
    assert read_file(name) == ReadText(read_article(), "text", notes=notes)


def test_text_of_big5_is_recognised():
    written = (FILES / "traditional.txt").read_text(encoding="utf-8")
    notes = ("按 Big5 编码读取，请核对有无乱码。",)
    assert read_file("big5.txt") == ReadText(written, "text", notes=notes)


def test_markdown_is_read_as_text():
    written = f"# {TITLE}\n\n**1—6月**，增长9.6%。\n"
    assert read(written.encode(), "半年.md", LIMITS) == ReadText(written, "markdown")


def test_word_file_keeps_paragraphs_and_tables_in_order():
    text = f"{read_article().strip()}\n\n{TABLE}"
    want = ReadText(text, "docx", title=TITLE, authors=("周采薇",))
    assert read_file("article.docx") == want


def test_web_page_yields_body_and_metadata():
    assert read_file("article.html") == ReadText(
        read_article().strip(),
        "html",
        title=TITLE,
        authors=("周采薇", "陆一鸣"),
        publisher="云栖湖日报",
        published=datetime.date(2024, 7, 20),
        url="https://news.example.cn/2024/0720/c12-3456.html",
    )


def test_page_saved_in_one_file_equals_the_page():
    assert read_file("article.mhtml") == replace(
        read_file("article.html"), reader="mhtml"
    )


@pytest.mark.parametrize(("columns", "pages"), [(1, 2), (2, 1), (3, 1)])
def test_pdf_is_read_column_by_column(columns, pages):
    dropped = [FOLIO, *(f"第{i}页 共{pages}页" for i in range(1, pages + 1))]
    quoted = "、".join(f"“{text}”" for text in dropped)
    assert read_file(f"columns{columns}.pdf") == ReadText(
        read_article().strip(),
        "pdf",
        publisher="云栖湖日报",
        published=datetime.date(2024, 7, 20),
        notes=(f"略去页眉页脚：{quoted}。",),
    )


def test_open_file_is_read_like_bytes():
    content = (FILES / "article.html").read_bytes()
    assert read(io.BytesIO(content), "article.html", LIMITS) == read_file(
        "article.html"
    )


def test_file_without_extension_is_read_by_its_content():
    content = (FILES / "article.docx").read_bytes()
    assert read(content, "2024.7", LIMITS) == read_file("article.docx")


def test_pasted_text_gets_the_normal_form():
    pasted = "\ufeff标题\r\n第一行\r第二行\x00\x07\n　全角１\u2028末行\ud800"
    text = "标题\n第一行\n第二行\n　全角１\n末行"
    assert read_pasted(pasted, LIMITS) == ReadText(text, "pasted")


def test_read_text_and_errors_cross_processes():
    error = UnreadableFileError("too_long", name="长文.txt", limit=10)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes
    assert (again.code, again.name, again.facts) == (
        "too_long",
        "长文.txt",
        {"limit": 10},
    )
    assert (
        str(again)
        == str(error)
        == "文件“长文.txt”超过了 10 字的上限。请拆成几篇后分别上传。"
    )


def test_pasted_text_has_its_own_message():
    with pytest.raises(UnreadableFileError) as caught:
        read_pasted("四个字啊", replace(LIMITS, characters=3))
    assert caught.value.code == "too_long"
    assert str(caught.value) == "所给的文字超过了 3 字的上限。请拆成几篇后分别上传。"
