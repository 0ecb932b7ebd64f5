"""Word documents: paragraphs and tables in the order of the document."""

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml.etree import LxmlError, _Element

from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError, write_size
from articles.readers.kinds import ENCRYPTED_FLAG, PACKAGE_ERRORS
from articles.readers.names import find_authors, find_stated_title
from articles.readers.normal_form import trim_lines
from articles.readers.word_blocks import FOOTNOTE, find_blocks

READER = "docx"
MOST_MEMBERS = 5000
CHUNK_BYTES = 64 * 1024
# A document's parts never declare types or entities; only an attack does.
DECLARATIONS = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
# What python-docx raises besides on packages that are not whole.
DOCUMENT_ERRORS = (
    *PACKAGE_ERRORS,
    *(AssertionError, AttributeError, LookupError, LxmlError, OpcError, TypeError),
)


def read_word_file(content: bytes, limits: Limits) -> ReadText:
    """Headers and footers are parts of their own and are left out."""
    try:
        check_package(content, limits)
        document = Document(io.BytesIO(content))
        return _read_document(document)
    except DOCUMENT_ERRORS as error:
        raise UnreadableFileError(
            "damaged", where="文档内部缺少内容或打不开"
        ) from error


def check_package(content: bytes, limits: Limits) -> None:
    """Refuses what would fill the memory, by what it declares and by what it holds."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        if any(member.flag_bits & ENCRYPTED_FLAG for member in members):
            raise UnreadableFileError("encrypted", program="Word 或 WPS ")
        if len(members) > MOST_MEMBERS:
            raise UnreadableFileError(
                "too_complex", where=f"内含 {len(members)} 个部件"
            )
        _check_declared(members, limits)
        for member in members:
            _check_member(archive, member, limits)


def _check_declared(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > limits.unpacked_bytes:
        raise _build_too_large(limits.unpacked_bytes)


def _check_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits
) -> None:
    """Inflates it once; zipfile stops at the declared size and checks the sum."""
    is_xml = member.filename.lower().endswith((".xml", ".rels"))
    if is_xml and member.file_size > limits.xml_bytes:
        raise _build_too_large(limits.xml_bytes)
    tail = b""
    with archive.open(member) as part:
        while chunk := part.read(CHUNK_BYTES):
            joined = tail + chunk
            if is_xml and any(mark in joined for mark in DECLARATIONS):
                raise UnreadableFileError("unsafe", where="XML 实体定义")
            tail = joined[-32:]


def _build_too_large(limit: int) -> UnreadableFileError:
    return UnreadableFileError("unpacks_too_large", limit=write_size(limit))


def _read_document(document: WordDocument) -> ReadText:
    body = document.element.body
    text = trim_lines(
        "\n\n".join(block for block in find_blocks(body) if block.strip())
    )
    properties = document.core_properties
    return ReadText(
        text,
        READER,
        title=find_stated_title(properties.title, text),
        authors=find_authors(properties.author),
        notes=tuple(_find_notes(body)),
    )


def _find_notes(body: _Element) -> Iterator[str]:
    if next(body.iter(FOOTNOTE), None) is not None:
        yield "文中有脚注，脚注的文字没有读入。"
