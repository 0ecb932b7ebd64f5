"""Photographs and scans: what is refused and why, and what recognition makes of them."""

import io
import struct
import sys
import zlib
from dataclasses import replace
from importlib.util import find_spec

import pytest

from articles.readers import Limits, UnreadableFileError, read
from articles.tests.readers import hostile

LIMITS = Limits()
SCAN = (hostile.FILES / "scan.pdf").read_bytes()
PHOTO = (hostile.FILES / "photo.jpg").read_bytes()
INSTALL = "服务器上还没有安装识别组件（管理员：pip install -r requirements-ocr.txt）。"

needs_recognition = pytest.mark.skipif(
    find_spec("rapidocr") is None, reason="requirements-ocr.txt is not installed"
)


def build_png(width: int, height: int, rows: int | None = None) -> bytes:
    """A white picture that holds so many of the rows it declares."""
    pixels = (b"\x00" + b"\xff" * width) * (height if rows is None else rows)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(pixels)),
        (b"IEND", b""),
    )
    written = (
        struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def build_bmp(width: int, height: int) -> bytes:
    """A picture that declares its size and holds nothing."""
    head = struct.pack("<IHHI", 54, 0, 0, 54)
    body = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + head + body


def build_tiff(pages: int) -> bytes:
    """A picture of one white point on each page, all of them the same strip."""
    content = b"II*\x00" + struct.pack("<I", 16) + b"\xff".ljust(8, b"\x00")
    for number in range(1, pages + 1):
        fields = [(256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8)]
        fields += [(277, 1), (278, 1), (279, 1)]
        written = [struct.pack("<HHII", tag, 3, 1, value) for tag, value in fields]
        following = len(content) + 2 + 12 * len(fields) + 4
        end = struct.pack("<I", following if number < pages else 0)
        content += struct.pack("<H", len(fields)) + b"".join(written) + end
    return content


AGAIN = "。请重新导出或重新下载后再上传。"
RENAME = "请核对是否选错了文件；没有选错的话，把扩展名改为 {} 后重新上传。"
SAVE_AS_JPG = "是这种图片，目前还读不了。请另存为 .jpg 或 .png 后再上传。"
DAMAGED = "已损坏或不完整：图片打不开或不完整。请重新导出或重新下载后再上传。"
BLANK = "里没有认出文字，可能太模糊、太小或不是文章。请换一张清楚的，或粘贴文字。"
TOO_MANY = "有 {} 页要识别，超过了 12 页的上限。请只截取文章所在的页面再上传。"
CASES = [
    ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(50), "damaged", DAMAGED),
    ("a.jpg", PHOTO[: len(PHOTO) // 2], "damaged", DAMAGED),
    ("a.png", build_png(400, 400)[:60], "damaged", DAMAGED),
    ("a.webp", b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(20), "damaged", DAMAGED),
    ("a.tif", build_tiff(2)[:30], "damaged", DAMAGED),
    ("a.bmp", b"BM" + bytes(60), "damaged", DAMAGED),
    (
        "a.png",
        build_png(60_000, 60_000, rows=1),
        "too_many_pixels",
        "有 60000×60000 像素，超过了 40 百万像素的上限。请缩小或裁去空白后再上传。",
    ),
    (
        "a.bmp",
        build_bmp(100_000, 100_000),
        "too_many_pixels",
        "有 100000×100000 像素，超过了 40 百万像素的上限。请缩小或裁去空白后再上传。",
    ),
    ("a.png", build_png(200, 200), "nothing_recognised", BLANK),
    ("a.pdf", hostile.build_pages(1), "nothing_recognised", BLANK),
    ("a.tif", build_tiff(13), "too_many_scans", TOO_MANY.format(13)),
    ("a.pdf", hostile.build_pages(13), "too_many_scans", TOO_MANY.format(13)),
    ("a.tif", build_tiff(10_000), "too_many_scans", TOO_MANY.format(10_000)),
]


def refuse(content: bytes, name: str, limits: Limits = LIMITS) -> tuple[str, str]:
    with pytest.raises(UnreadableFileError) as caught:
        read(content, name, limits)
    return caught.value.code, str(caught.value)


@needs_recognition
@pytest.mark.parametrize(
    ("name", "content", "code", "message"),
    CASES,
    ids=[f"{i}-{case[0]}-{case[2]}" for i, case in enumerate(CASES)],
)
def test_picture_is_refused_with_code_and_message(name, content, code, message):
    assert refuse(content, name) == (code, f"文件“{name}”{message}")


@pytest.mark.parametrize(
    ("name", "content", "code", "message"),
    [
        (
            "a.pdf",
            PHOTO,
            "wrong_extension",
            f"的扩展名是 .pdf，内容却是图片。{RENAME.format('.jpg')}",
        ),
        (
            "a.jpg",
            SCAN,
            "wrong_extension",
            f"的扩展名是 .jpg，内容却是 PDF 文件。{RENAME.format('.pdf')}",
        ),
        ("a.jpg", bytes(100), "damaged", f"已损坏或不完整：内容不是图片{AGAIN}"),
        ("a.heic", b"\0\0\0\x18ftypheic", "unknown_format", SAVE_AS_JPG),
        ("a.jpg", b"\0\0\0\x18ftypmif1", "unknown_format", SAVE_AS_JPG),
    ],
)
def test_wrong_picture_is_refused_whatever_is_installed(name, content, code, message):
    assert refuse(content, name) == (code, f"文件“{name}”{message}")


@pytest.mark.parametrize(
    ("name", "content", "code", "message"),
    [
        (
            "a.png",
            build_png(10, 10),
            "needs_ocr",
            f"是图片，要识别文字，{INSTALL}也可以先用识别软件转成文字，再粘贴或上传。",
        ),
        (
            "a.pdf",
            SCAN,
            "no_text_layer",
            (
                f"没有文字层，1 页都是图片，多半是扫描件，{INSTALL}"
                "也可以先用识别软件转成文字，或从原网页复制文字后粘贴。"
            ),
        ),
    ],
)
def test_without_the_extra_a_message_says_what_to_install(
    monkeypatch, name, content, code, message
):
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    assert refuse(content, name) == (code, f"文件“{name}”{message}")


@needs_recognition
def test_limits_are_those_handed_in():
    few = replace(LIMITS, pixels=100, scanned_pages=1)
    assert refuse(build_png(11, 10), "a.png", few)[0] == "too_many_pixels"
    assert refuse(build_tiff(2), "a.tif", few)[0] == "too_many_scans"


@needs_recognition
def test_preview_in_a_photograph_is_no_second_page():
    from PIL import Image  # noqa: PLC0415 -- an extra

    stream, picture = io.BytesIO(), Image.new("RGB", (300, 200), "white")
    picture.save(stream, "MPO", save_all=True, append_images=[picture])
    few = replace(LIMITS, scanned_pages=1)
    assert refuse(stream.getvalue(), "a.jpg", few)[0] == "nothing_recognised"
