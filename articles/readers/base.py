"""What a reader is handed and what it gives back."""

import datetime
from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one file is read before it is refused.

    members, archive_bytes (unpacked) and ratio are those of a zip archive.
    """

    file_bytes: int = 10 * MIB
    unpacked_bytes: int = 64 * MIB
    xml_bytes: int = 20 * MIB
    characters: int = 300_000
    pages: int = 200
    elements: int = 50_000
    convert_seconds: int = 45
    members: int = 2000
    archive_bytes: int = 1024 * MIB
    ratio: int = 200
    pixels: int = 40_000_000
    scanned_pages: int = 12


@dataclass(frozen=True, slots=True)
class ScannedLine:
    """Where a recognised line stands in the text, and on its page in shares of it."""

    start: int
    stop: int
    confidence: float
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of a file in its normal form, and what may be proposed from the rest.

    The text has only \\n as line break and no control characters but \\t; an empty
    line stands between paragraphs. Notes say in Chinese what was left out or guessed.
    """

    text: str
    reader: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: datetime.date | None = None
    url: str = ""
    notes: tuple[str, ...] = ()
    scanned: tuple[ScannedLine, ...] = ()
