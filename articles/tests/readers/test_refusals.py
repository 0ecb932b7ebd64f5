"""Each reason for which a file is refused, with the message that people see."""

from dataclasses import replace

import pytest

from articles.readers import Limits, UnreadableFileError, read
from articles.readers.errors import MESSAGES
from articles.tests.readers import hostile

LIMITS = Limits()
ARTICLE = (hostile.FILES / "article.txt").read_bytes()
GB18030 = (hostile.FILES / "gb18030.txt").read_bytes()
PDF = (hostile.FILES / "columns1.pdf").read_bytes()
WORD_FILE = (hostile.FILES / "article.docx").read_bytes()
PARAGRAPH = "<w:p><w:r><w:t>文</w:t></w:r></w:p>"

SMALL_WORD_FILE = hostile.build_word_file(PARAGRAPH)
BOMB = hostile.build_word_file(PARAGRAPH, picture="0" * (LIMITS.unpacked_bytes + 1))
XML_BOMB = hostile.build_word_file(" " * LIMITS.xml_bytes)
MANY_PARTS = hostile.build_word_file(PARAGRAPH, **{f"p{i}": "" for i in range(5000)})
ENTITIES = hostile.build_word_file(PARAGRAPH, '<!DOCTYPE x [<!ENTITY a "aa">]>')
KOREAN = "충청북도는 산업단지를 새로 지정했다고 밝혔다.".encode("euc-kr")
CROWDED = "<p " + " ".join(f"a{i}" for i in range(501)) + ">文</p>"
LOCKED = "设有密码，无法读取。请用 {}打开，取消密码并另存后重新上传。"
AGAIN = "。请重新导出或重新下载后再上传。"
RENAME = "请核对是否选错了文件；没有选错的话，把扩展名改为 {} 后重新上传。"
FORMATS = "请上传 .txt、.md、.docx、.doc、.html、.pdf 文件或图片。"
COPY = "。请打开它，复制正文后粘贴。"
EMPTY = "是空的，里面没有文字。请检查内容后重新上传。"
SAVE = "请用 Word 或 WPS 打开，另存为 .docx 后再上传。"
SAVE_SMALLER = (
    "解压后超过了 {} 的上限，已停止读取。"
    "请用 Word 或 WPS 打开，去掉图片后另存为 .docx，再上传。"
)

# Of archives, of pictures, of other programs, and of the process that reads a file.
ELSEWHERE = {
    *("needs_ocr", "no_text_layer", "nothing_recognised"),
    *("too_many_pixels", "too_many_scans"),
    *("archive_too_large", "bomb", "empty_archive", "nested_archive"),
    *("too_many_members", "needs_office"),
    *("crashed", "gave_up", "missing", "too_much_memory", "too_slow", "trouble"),
}

CASES = [
    ("a.txt", b"", "empty", EMPTY),
    ("a.md", b" \n\t\n", "empty", EMPTY),
    ("a.html", b"<html><body></body></html>", "empty", EMPTY),
    ("a.docx", hostile.build_word_file(""), "empty", EMPTY),
    (
        "a.txt",
        b"a" * (LIMITS.file_bytes + 1),
        "too_large",
        "超过了 10 MB 的上限。请去掉图片或拆成几个文件后分别上传。",
    ),
    (
        "a.pdf",
        hostile.build_pages(10_000),
        "too_many_pages",
        "共 10000 页，超过了 200 页的上限。请只截取文章所在的页面再上传。",
    ),
    (
        "a.pdf",
        hostile.build_garbled(b"garbled"),
        "garbled_text",
        (
            "的文字层是乱码（100%的字符没有对应的文字）。"
            "请换一个版本，或从原网页复制文字后粘贴。"
        ),
    ),
    (
        "a.pdf",
        hostile.build_pages(1, hostile.LOCK),
        "encrypted",
        LOCKED.format("PDF 阅读器"),
    ),
    ("a.docx", hostile.LOCKED_WORD_FILE, "encrypted", LOCKED.format("Word 或 WPS ")),
    (
        "a.docx",
        hostile.mark_encrypted(SMALL_WORD_FILE),
        "encrypted",
        LOCKED.format("Word 或 WPS "),
    ),
    (
        "a.pdf",
        PDF[:3000],
        "damaged",
        f"已损坏或不完整：文件末尾缺失，可能没有下载完整{AGAIN}",
    ),
    ("a.pdf", b"%PDF-1.7\n%%EOF", "damaged", f"已损坏或不完整：PDF 结构打不开{AGAIN}"),
    ("a.docx", WORD_FILE[:9000], "damaged", f"已损坏或不完整：压缩结构打不开{AGAIN}"),
    (
        "a.docx",
        hostile.zip_up({"word/document.xml": "<a/>"}),
        "damaged",
        f"已损坏或不完整：文档内部缺少内容或打不开{AGAIN}",
    ),
    (
        "a.mht",
        b"Content-Type: multipart/related; boundary=x\n\n--x\n\nabc\n--x--\n",
        "damaged",
        f"已损坏或不完整：里面没有网页{AGAIN}",
    ),
    ("a.pdf", bytes(2000), "damaged", f"已损坏或不完整：内容不是 PDF 文件{AGAIN}"),
    (
        "a.txt",
        ARTICLE[:-3],
        "damaged",
        f"已损坏或不完整：末尾（第 21 行）的最后一个字不完整，可能被截断{AGAIN}",
    ),
    (
        "a.txt",
        GB18030[:100] + b"\xff" + GB18030[100:],
        "damaged",
        f"已损坏或不完整：第 5 行有不属于 GB18030 编码的字节{AGAIN}",
    ),
    ("a.docx", BOMB, "unpacks_too_large", SAVE_SMALLER.format("64 MB")),
    ("a.docx", XML_BOMB, "unpacks_too_large", SAVE_SMALLER.format("20 MB")),
    (
        "a.pdf",
        hostile.build_pdf(hostile.build_drawn(b"0.7 0.7 -0.7 0.7 9 9 Tm (slanted)")),
        "too_complex",
        f"的结构过于复杂：文字都是斜排或竖排的{COPY}",
    ),
    ("a.docx", MANY_PARTS, "too_complex", f"的结构过于复杂：内含 5003 个部件{COPY}"),
    (
        "a.html",
        CROWDED.encode(),
        "too_complex",
        f"的结构过于复杂：网页标记的属性过多{COPY}",
    ),
    (
        "a.html",
        b"<div>" * 3000,
        "too_complex",
        f"的结构过于复杂：网页标记嵌套过深{COPY}",
    ),
    (
        "a.html",
        b"<br>" * 50_001,
        "too_complex",
        f"的结构过于复杂：网页标记超过 50000 个{COPY}",
    ),
    (
        "a.docx",
        ENTITIES,
        "unsafe",
        (
            "含有正常文档不会有的内容（XML 实体定义），已拒绝读取。"
            "请用 Word 或 WPS 打开后另存为 .docx，再上传。"
        ),
    ),
    (
        "a.docx",
        PDF,
        "wrong_extension",
        f"的扩展名是 .docx，内容却是 PDF 文件。{RENAME.format('.pdf')}",
    ),
    (
        "a.pdf",
        ARTICLE,
        "wrong_extension",
        f"的扩展名是 .pdf，内容却是纯文本。{RENAME.format('.txt')}",
    ),
    (
        "a.txt",
        b"<!DOCTYPE html><p>x",
        "wrong_extension",
        f"的扩展名是 .txt，内容却是网页。{RENAME.format('.html')}",
    ),
    ("a.csv", b"1,2", "unknown_format", f"的扩展名是 .csv，目前还读不了。{FORMATS}"),
    ("a.doc", hostile.LOCKED_OLD_FILE, "encrypted", LOCKED.format("Word 或 WPS ")),
    (
        "a.docm",
        hostile.build_word_file("", **{"[Content_Types].xml": "macroEnabled"}),
        "unknown_format",
        f"是带宏的 Word 文档，目前还读不了。{SAVE}",
    ),
    (
        "a.xlsx",
        hostile.zip_up({"xl/workbook.xml": ""}),
        "unknown_format",
        "是电子表格，目前还读不了。请复制其中的文字后粘贴。",
    ),
    (
        "a.zip",
        hostile.zip_up({"a.txt": "x"}),
        "unknown_format",
        "是压缩包，目前还读不了。请解压后把里面的文件上传，或打成 .zip 压缩包。",
    ),
    (
        "a.gif",
        b"GIF89a" + bytes(50),
        "unknown_format",
        "是这种图片，目前还读不了。请另存为 .jpg 或 .png 后再上传。",
    ),
    (
        "a.txt",
        bytes(range(256)),
        "not_text",
        f"不是文字文件：第 1 行有不可显示的控制字符。{FORMATS}",
    ),
    (
        "a.txt",
        KOREAN,
        "undecided_encoding",
        (
            "的文字编码无法确定：按 UTF-8、GB18030、Big5、UTF-16 读出来都不像中文。"
            "请用记事本打开，看到文字正常后另存为 UTF-8 编码，再上传。"
        ),
    ),
]


def refuse(content: bytes, name: str, limits: Limits = LIMITS) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        read(content, name, limits)
    return caught.value


@pytest.mark.parametrize(
    ("name", "content", "code", "message"),
    CASES,
    ids=[f"{i}-{case[0]}-{case[2]}" for i, case in enumerate(CASES)],
)
def test_file_is_refused_with_code_and_message(name, content, code, message):
    error = refuse(content, name)
    assert (error.code, str(error)) == (code, f"文件“{name}”{message}")


def test_every_code_is_tested():
    limited = {"too_long"}  # by the limits of the next test
    assert {case[2] for case in CASES} | limited | ELSEWHERE == set(MESSAGES)


@pytest.mark.parametrize(
    ("name", "limits", "code"),
    [
        ("article.txt", replace(LIMITS, characters=100), "too_long"),
        ("article.docx", replace(LIMITS, characters=100), "too_long"),
        ("article.html", replace(LIMITS, characters=100), "too_long"),
        ("columns1.pdf", replace(LIMITS, characters=100), "too_long"),
        ("columns1.pdf", replace(LIMITS, pages=1), "too_many_pages"),
        ("article.html", replace(LIMITS, elements=10), "too_complex"),
        ("article.docx", replace(LIMITS, unpacked_bytes=1000), "unpacks_too_large"),
        ("article.txt", replace(LIMITS, file_bytes=1000), "too_large"),
    ],
)
def test_limits_are_those_handed_in(name, limits, code):
    assert refuse((hostile.FILES / name).read_bytes(), name, limits).code == code
