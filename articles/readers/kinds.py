"""What a file is, told by its bytes; its name is only checked against that."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath

from articles.readers.errors import UnreadableFileError

UNPACK = "请解压后把里面的文件上传，或打成 .zip 压缩包。"
SAVE_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx 后再上传。"
COPY_TEXT = "请复制其中的文字后粘贴。"
USE_ANOTHER = "请上传 .txt、.md、.docx、.doc、.html、.pdf 文件或图片。"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file; the advice is for the kinds that no reader can read."""

    code: str
    label: str
    extensions: tuple[str, ...]
    advice: str = ""


TEXT = Kind("text", "纯文本", (".txt", ".text"))
MARKDOWN = Kind("markdown", " Markdown 文本", (".md", ".markdown"))
DOCX = Kind("docx", " Word 文档", (".docx",))
HTML = Kind("html", "网页", (".html", ".htm", ".xhtml", ".shtml"))
PDF = Kind("pdf", " PDF 文件", (".pdf",))
MHTML = Kind("mhtml", "单文件网页", (".mht", ".mhtml"))
DOC = Kind("doc", "旧版 Word 文档", (".doc", ".wps", ".dot"))
RTF = Kind("rtf", " RTF 文档", (".rtf",))
ODT = Kind("odt", " OpenDocument 文档", (".odt",))
PICTURE = Kind(
    "picture",
    "图片",
    (".jpg", ".jpeg", ".jfif", ".png", ".tif", ".tiff", ".webp", ".bmp"),
)
READABLE = (TEXT, MARKDOWN, DOCX, DOC, RTF, ODT, HTML, MHTML, PDF, PICTURE)

MACRO = Kind("docm", "带宏的 Word 文档", (".docm", ".dotm", ".dotx"), SAVE_AS_DOCX)
SHEET = Kind("xlsx", "电子表格", (".xlsx", ".xls", ".et"), COPY_TEXT)
SLIDES = Kind("pptx", "演示文稿", (".pptx", ".ppt", ".dps"), COPY_TEXT)
OFD = Kind("ofd", "OFD 版式文件", (".ofd",), "请另存为 PDF 后再上传。")
EPUB = Kind("epub", "电子书", (".epub",), COPY_TEXT)
ZIP = Kind("zip", "压缩包", (".zip",), UNPACK)
ARCHIVE = Kind("archive", "压缩包", (".rar", ".7z", ".gz", ".tar"), UNPACK)
IMAGE = Kind(
    "image",
    "这种图片",
    (".gif", ".heic", ".heif", ".avif"),
    "请另存为 .jpg 或 .png 后再上传。",
)
MEDIA = Kind("media", "音频或视频", (".mp3", ".mp4", ".wav", ".avi"), USE_ANOTHER)
PROGRAM = Kind("program", "程序文件", (".exe", ".dll", ".so"), USE_ANOTHER)
XML = Kind("xml", "XML 文件", (".xml",), COPY_TEXT)
OFFICE = Kind("office", "旧版 Office 文件", (), SAVE_AS_DOCX)
UNREADABLE = (
    *(MACRO, SHEET, SLIDES, OFD, EPUB, ZIP, ARCHIVE),
    *(IMAGE, MEDIA, PROGRAM, XML, OFFICE),
)
WRITTEN_AS_DOC = (RTF, HTML, MHTML, DOCX)
KIND_BY_EXTENSION = {
    extension: kind
    for kind in (*READABLE, *UNREADABLE)
    for extension in kind.extensions
}

MAGIC = (
    (b"{\\rtf", RTF),
    (b"\xff\xd8\xff", PICTURE),
    (b"\x89PNG\r\n\x1a\n", PICTURE),
    (b"GIF8", IMAGE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"II+\x00", PICTURE),
    (b"MM\x00+", PICTURE),
    (b"Rar!\x1a\x07", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b\x08", ARCHIVE),
    (b"ID3\x03", MEDIA),
    (b"ID3\x04", MEDIA),
    (b"\x7fELF", PROGRAM),
)
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
PACKAGE_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError),
    *(RuntimeError, ValueError),
)
# What cameras and browsers write in a container that films have too.
PICTURE_BRANDS = tuple(b"heic heix hevc hevx heim heis mif1 msf1 avif avis".split())
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Directory entries of an OLE file are named in UTF-16.
OLE_STREAMS = (("WordDocument", DOC), ("Workbook", SHEET), ("PowerPoint", SLIDES))
ZIP_MEMBERS = (
    ("xl/workbook.xml", SHEET),
    ("ppt/presentation.xml", SLIDES),
    ("OFD.xml", OFD),
    ("META-INF/container.xml", EPUB),
    ("content.xml", ODT),
)
ENCRYPTED_FLAG = 0x1
# The type of a document with macros, or of a template: Word files of other names.
TYPES_MEMBER = "[Content_Types].xml"
TYPES_PATTERN = re.compile(rb"macroEnabled|template\.main\+xml")
# Matches "<!DOCTYPE html>" and "<html lang=…", not "<htmlx>" or "3 < body".
HTML_PATTERN = re.compile(rb"<(!doctype\s+html|(html|head|body)(?=[\s>/]))", re.I)
# Matches "<p class=x>", not "a < b": a piece of a page that has no <html>.
TAG_PATTERN = re.compile(rb"<(p|div|span|br|table|a|h[1-6])(?=[\s>/])", re.I)
# Matches "Content-Type: multipart/related;" in the head lines of a saved page.
MHTML_PATTERN = re.compile(
    rb"\A([\w-]+:.*\n([ \t].*\n)*)*?Content-Type:\s*multipart/related", re.I
)
EXTENSION_PATTERN = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,5}")
HEAD_BYTES = 4096


def find_kind(content: bytes, name: str) -> Kind:
    """Raises where the kind cannot be read or the name says another one."""
    extension = find_extension(name)
    kind = find_kind_by_content(content, extension)
    if kind.advice:
        raise UnreadableFileError(
            "unknown_format", label=f"是{kind.label}", advice=kind.advice
        )
    if extension:
        _check_extension(content, kind, extension)
    return kind


def _check_extension(content: bytes, kind: Kind, extension: str) -> None:
    named = KIND_BY_EXTENSION.get(extension)
    # Word itself writes RTF, web pages and .docx under .doc where it is asked to.
    if named is kind or (named is DOC and kind in WRITTEN_AS_DOC):
        return
    if named is None and kind is TEXT:
        raise UnreadableFileError(
            "unknown_format", label=f"的扩展名是 {extension}", advice=USE_ANOTHER
        )
    if named and kind is TEXT and b"\x00" in content:
        raise UnreadableFileError("damaged", where=f"内容不是{named.label}")
    right = kind.extensions[0]
    raise UnreadableFileError(
        "wrong_extension", extension=extension, label=kind.label, right=right
    )


def find_extension(name: str) -> str:
    """Only what looks like one: a name may end in a date or a number.

    >>> find_extension("年报.DOCX"), find_extension("衡阳2024.8"), find_extension("v1.上")
    ('.docx', '', '')
    """
    suffix = PurePath(name).suffix
    return suffix.lower() if EXTENSION_PATTERN.fullmatch(suffix) else ""


def find_kind_by_content(content: bytes, extension: str) -> Kind:
    for find in (
        _find_magic,
        find_packed_kind,
        _find_office,
        _find_chunked,
        _find_markup,
    ):
        if kind := find(content):
            return kind
    if extension in HTML.extensions and TAG_PATTERN.search(content):
        return HTML
    return MARKDOWN if extension in MARKDOWN.extensions else TEXT


def _find_magic(content: bytes) -> Kind | None:
    # Some producers put a blank line or a BOM before %PDF-.
    if content[:64].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        return PDF
    return next((kind for magic, kind in MAGIC if content.startswith(magic)), None)


def find_packed_kind(content: bytes) -> Kind | None:
    """What a zip is by its members; none where it is no zip."""
    if not content.startswith(ZIP_MAGIC):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _find_member_kind(archive)
    except PACKAGE_ERRORS as error:
        raise UnreadableFileError("damaged", where="压缩结构打不开") from error


def _find_member_kind(archive: zipfile.ZipFile) -> Kind:
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return MACRO if _has_other_type(archive) else DOCX
    return next((kind for name, kind in ZIP_MEMBERS if name in names), ZIP)


def _has_other_type(archive: zipfile.ZipFile) -> bool:
    is_there = TYPES_MEMBER in archive.namelist()
    if not is_there or archive.getinfo(TYPES_MEMBER).flag_bits & ENCRYPTED_FLAG:
        return False
    with archive.open(TYPES_MEMBER) as types:
        return bool(TYPES_PATTERN.search(types.read(HEAD_BYTES * 16)))


def _find_office(content: bytes) -> Kind | None:
    if not content.startswith(OLE_MAGIC):
        return None
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableFileError("encrypted", program="Word 或 WPS ")
    return next(
        (kind for name, kind in OLE_STREAMS if name.encode("utf-16-le") in content),
        OFFICE,
    )


def _find_chunked(content: bytes) -> Kind | None:
    """Containers whose mark stands behind a length or a size."""
    if content[4:8] == b"ftyp":
        return IMAGE if content[8:12] in PICTURE_BRANDS else MEDIA
    if content[:4] == b"RIFF":
        return PICTURE if content[8:12] == b"WEBP" else MEDIA
    # Two letters are too few to go by: a text may begin with BM or MZ.
    if content[:2] in (b"BM", b"MZ") and b"\x00" in content[:32]:
        return PICTURE if content[:2] == b"BM" else PROGRAM
    return None


def _find_markup(content: bytes) -> Kind | None:
    # UTF-16 writes a NUL beside each letter of a tag.
    head = content[:HEAD_BYTES].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    head = head.lstrip()
    if MHTML_PATTERN.search(head):
        return MHTML
    if HTML_PATTERN.search(head) and head.startswith(b"<"):
        return HTML
    return XML if head.startswith(b"<?xml") else None
