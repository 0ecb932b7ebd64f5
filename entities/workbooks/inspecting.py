"""Whether a file is what it says, and harmless, before anything reads it."""

import lzma
import re
import zipfile
import zlib
from pathlib import Path
from zipfile import ZipFile

from entities.workbooks.tables import RefusedFileError

MAX_PARTS = 2000
MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
MAX_PART_RATIO = 200  # our own workbooks shrink to a twentieth
SMALL_BYTES = 10 * 1024 * 1024
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REASONS = {
    "empty": "文件是空的。",
    "old_excel": "这是旧版 .xls 或加了密码的文件，请在 Excel 或 WPS 里另存为不加密的 .xlsx。",
    "broken": "文件已损坏或没有下载完整，打不开。",
    "encrypted": "文件加了密码，请在 Excel 或 WPS 里另存为不加密的 .xlsx。",
    "packing": "文件的压缩方式读不了，请在 Excel 或 WPS 里另存为 .xlsx。",
    "bomb": "文件解压后大得不合理，不予读取。",
    "macros": "文件里有宏，请另存为不含宏的 .xlsx。",
    "no_workbook": "扩展名像表格，内容却不是 Excel 工作簿。",
    "open_document": "这是 OpenDocument 表格，请另存为 .xlsx。",
    "entities": "文件里有 XML 实体声明，正常的表格不会有，不予读取。",
    "web_page": "这是网页，不是表格；请在 Excel 里打开后另存为 .xlsx。",
    "binary": "这不是文字，也不是 Excel 工作簿。",
    "kind": "只能读 .xlsx、.csv、.json。",
    "encoding": "文字编码不是 UTF-8，也不是 GB18030。",
}
# What zipfile raises over an archive that is not whole.
PACKAGE_ERRORS = (
    zipfile.BadZipFile,  # no directory, or a part that is not as it says
    zlib.error,  # a part that cannot be unpacked; lzma has its own, bzip2 OSError
    lzma.LZMAError,
    EOFError,  # a part that ends before its size
    OSError,  # a part said to stand before the file's beginning
    UnicodeDecodeError,  # a name said to be in UTF-8 that is not
)
ENCRYPTED_FLAG = 0x1
DOCTYPE_PATTERN = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


def refuse(code: str) -> RefusedFileError:
    return RefusedFileError(code, REASONS[code])


def find_kind(path: Path, name: str) -> str:
    """xlsx, csv or json by what the file holds; its name alone proves nothing."""
    with path.open("rb") as file:
        head = file.read(4096)
    if not head.strip():
        raise refuse("empty")
    if head.startswith(OLD_EXCEL):
        raise refuse("old_excel")
    if head.startswith(b"PK"):
        check_workbook(path)
        return "xlsx"
    return find_text_kind(head, Path(name).suffix.lower())


def find_text_kind(head: bytes, suffix: str) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    is_wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    if start[:1] in (b"[", b"{") and suffix == ".json":
        return "json"
    if start[:1] == b"<":
        raise refuse("web_page")
    if b"\x00" in head and not is_wide:
        raise refuse("binary")
    if suffix == ".xlsx":
        raise refuse("no_workbook")
    if suffix not in (".csv", ".txt", ".tsv"):
        raise refuse("kind")
    return "csv"


def check_workbook(path: Path) -> None:
    """A plain .xlsx of a reasonable size without macros; else refused."""
    try:
        with ZipFile(path) as archive:
            check_sizes(archive)
            check_parts(archive)
    except NotImplementedError as error:  # a way of packing zipfile does not know
        raise refuse("packing") from error
    except PACKAGE_ERRORS as error:
        raise refuse("broken") from error


def check_sizes(archive: ZipFile) -> None:
    parts = archive.infolist()
    too_many = len(parts) > MAX_PARTS
    too_large = sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES
    if too_many or too_large or any(map(is_bomb, parts)):
        raise refuse("bomb")
    if any(part.flag_bits & ENCRYPTED_FLAG for part in parts):
        raise refuse("encrypted")


def is_bomb(part: zipfile.ZipInfo) -> bool:
    packed = max(part.compress_size, 1)
    return part.file_size > SMALL_BYTES and part.file_size > packed * MAX_PART_RATIO


def check_parts(archive: ZipFile) -> None:
    names = set(archive.namelist())
    if "mimetype" in names and "content.xml" in names:
        raise refuse("open_document")
    if "[Content_Types].xml" not in names:
        raise refuse("no_workbook")
    types = archive.read("[Content_Types].xml").decode("utf-8", errors="replace")
    if "macroEnabled" in types or any("vbaProject" in name for name in names):
        raise refuse("macros")
    if MAIN_TYPE not in types:
        raise refuse("no_workbook")
    for name in names:
        if name.endswith((".xml", ".rels")):
            check_declarations(archive, name)


def check_declarations(archive: ZipFile, name: str) -> None:
    """Entities are declared before the first element, so the beginning is enough."""
    with archive.open(name) as part:
        head = part.read(4096)
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", errors="replace").encode()
    if DOCTYPE_PATTERN.search(head):
        raise refuse("entities")
