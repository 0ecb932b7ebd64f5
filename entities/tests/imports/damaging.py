"""Workbooks whose archive is damaged or packed as none should be."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable

from entities.tests.imports.bringing import build_book

JUNK = b"\xff" * 9
# The head of an LZMA part and five bytes of settings that it cannot have.
LZMA_JUNK = b"\x09\x14\x05\x00" + b"\xff" * 5
TYPES, SHEET = b"[Content_Types].xml", b"xl/worksheets/sheet1.xml"
# Where the directory of an archive says what about a part, and in which form.
FIELDS = {
    "version": (6, "<H"),
    "flags": (8, "<H"),
    "method": (10, "<H"),
    "checksum": (16, "<I"),
    "packed": (20, "<I"),
    "unpacked": (24, "<I"),
}


def redeclare(**fields: int) -> bytes:
    """A workbook whose directory says something else of its list of types."""
    content = build()
    start = content.rindex(TYPES) - 46
    for name, value in fields.items():
        at, form = FIELDS[name]
        struct.pack_into(form, content, start + at, value)
    return bytes(content)


def build() -> bytearray:
    rows = [[f"第{n}园区", "省级", n * 7919 % 1000] for n in range(500)]
    return bytearray(build_book("园区", ["名称", "级别", "面积"], *rows))


def garble(part: bytes, at: int = 0, junk: bytes = JUNK, **fields: int) -> bytes:
    """Other bytes in the packed data of a part."""
    content = bytearray(redeclare(**fields))
    start = content.index(part) + len(part) + at
    content[start : start + len(junk)] = junk
    return bytes(content)


def misname() -> bytes:
    content = bytearray(redeclare(flags=0x800))
    content[content.rindex(TYPES)] = 0xFF
    return bytes(content)


def misplace() -> bytes:
    """Its directory is said to stand behind the end, so its parts before the start."""
    content = build()
    struct.pack_into("<I", content, content.rindex(b"PK\x05\x06") + 16, 0x7FFFFFFF)
    return bytes(content)


BROKEN, PACKING = "文件已损坏或没有下载完整，打不开。", "文件的压缩方式读不了"
# For each how it is made, what it gets to read, and what zipfile raises over it.
DAMAGED: dict[str, tuple[Callable[[], bytes], str, type]] = {
    "encrypted part": (lambda: redeclare(flags=1), "文件加了密码", RuntimeError),
    "unknown packing": (lambda: redeclare(method=98), PACKING, NotImplementedError),
    "newer archive": (lambda: redeclare(version=200), PACKING, NotImplementedError),
    "wrong checksum": (lambda: redeclare(checksum=1), BROKEN, zipfile.BadZipFile),
    "garbled part": (lambda: garble(TYPES), BROKEN, zlib.error),
    "garbled bzip2": (lambda: redeclare(method=12), BROKEN, OSError),
    "garbled LZMA": (
        lambda: garble(TYPES, junk=LZMA_JUNK, method=14),
        BROKEN,
        lzma.LZMAError,
    ),
    "part cut short": (
        lambda: redeclare(method=0, packed=10**6, unpacked=10**6),
        BROKEN,
        EOFError,
    ),
    "part before the start": (misplace, BROKEN, OSError),
    "name not in UTF-8": (misname, BROKEN, UnicodeDecodeError),
    "sheet garbled further on": (
        lambda: garble(SHEET, 3000),
        "文件已损坏，读不出工作表。",
        zlib.error,
    ),
}
