"""Text and Markdown files: the encoding found, nothing else changed."""

import re

from articles.readers.base import Limits, ReadText
from articles.readers.encodings import decode
from articles.readers.errors import UnreadableFileError

READER = "text"
# What no text holds; \x1a ends files of DOS and \x1b starts a colour.
CONTROL_PATTERN = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
CONTROL_BYTE_PATTERN = re.compile(CONTROL_PATTERN.pattern.encode("latin-1"))
MOST_CONTROL = 0.005


def read_plain_text(content: bytes, limits: Limits) -> ReadText:
    try:
        text, label = decode(content)
    except UnreadableFileError as error:
        if error.code == "undecided_encoding":
            _check_bytes(content)
        raise
    _check_characters(text)
    if len(text) > limits.characters:
        raise UnreadableFileError("too_long", limit=limits.characters)
    notes = (f"按 {label} 编码读取，请核对有无乱码。",) if label else ()
    return ReadText(text, READER, notes=notes)


def _check_bytes(content: bytes) -> None:
    """Bytes that are no encoding at all rather than an unknown one."""
    if found := CONTROL_BYTE_PATTERN.search(content):
        line = content.count(b"\n", 0, found.start()) + 1
        raise UnreadableFileError("not_text", line=line)


def _check_characters(text: str) -> None:
    """A stray control character is dropped later; many make it no text."""
    found = CONTROL_PATTERN.search(text)
    count = sum(1 for match in CONTROL_PATTERN.finditer(text)) if found else 0
    if found and count > MOST_CONTROL * len(text):
        line = text.count("\n", 0, found.start()) + 1
        raise UnreadableFileError("not_text", line=line)
