"""One file of any kind → its text, or the reason why not."""

from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO

from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError, write_size
from articles.readers.kinds import (
    DOC,
    DOCX,
    HTML,
    MARKDOWN,
    MHTML,
    ODT,
    PDF,
    PICTURE,
    RTF,
    TEXT,
    find_kind,
)
from articles.readers.normal_form import normalise_text
from articles.readers.office_files import read_doc, read_odt, read_rtf
from articles.readers.pdf_files import read_pdf
from articles.readers.plain_text import read_plain_text
from articles.readers.saved_pages import read_saved_page
from articles.readers.scans.pictures import read_picture
from articles.readers.web_pages import read_web_page
from articles.readers.word_files import read_word_file

READERS: dict[str, Callable[[bytes, Limits], ReadText]] = {
    DOC.code: read_doc,
    DOCX.code: read_word_file,
    HTML.code: read_web_page,
    MARKDOWN.code: read_plain_text,
    MHTML.code: read_saved_page,
    ODT.code: read_odt,
    PDF.code: read_pdf,
    PICTURE.code: read_picture,
    RTF.code: read_rtf,
    TEXT.code: read_plain_text,
}
PASTED = "pasted"


def read(content: bytes | BinaryIO, name: str, limits: Limits) -> ReadText:
    """The text of a file; raises UnreadableFileError and nothing else."""
    try:
        return _read_file(content, name, limits)
    except UnreadableFileError as error:
        raise error.named(name) from error


def read_pasted(text: str, limits: Limits) -> ReadText:
    """Text from a form, in the same form as text from a file."""
    return _check_text(ReadText(text, PASTED), limits)


def _read_file(content: bytes | BinaryIO, name: str, limits: Limits) -> ReadText:
    content = _load_bytes(content, limits)
    kind = find_kind(content, name)
    found = READERS[kind.code](content, limits)
    return _check_text(replace(found, reader=kind.code), limits)


def _load_bytes(content: bytes | BinaryIO, limits: Limits) -> bytes:
    if not isinstance(content, bytes):
        content = content.read(limits.file_bytes + 1)
    if len(content) > limits.file_bytes:
        raise UnreadableFileError("too_large", limit=write_size(limits.file_bytes))
    if not content:
        raise UnreadableFileError("empty")
    return content


def _check_text(found: ReadText, limits: Limits) -> ReadText:
    text = normalise_text(found.text)
    if not text.strip():
        raise UnreadableFileError("empty")
    if len(text) > limits.characters:
        raise UnreadableFileError("too_long", limit=limits.characters)
    return replace(found, text=text)
