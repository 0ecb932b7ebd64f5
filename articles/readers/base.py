"""What a reader is handed and what it gives back."""

import datetime
from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one file is read before it is refused."""

    file_bytes: int = 10 * MIB
    unpacked_bytes: int = 64 * MIB
    xml_bytes: int = 20 * MIB
    characters: int = 300_000
    pages: int = 200
    elements: int = 50_000


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
