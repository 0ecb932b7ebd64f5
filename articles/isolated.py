"""What is done with a file in a process of its own: no settings, no database."""

import datetime
from typing import Any

from articles.parser import Lexicon, Piece, parse, split
from articles.readers import Limits, ReadText, UnreadableFileError, read


def read_content(
    content: bytes, name: str, limits: Limits
) -> tuple[ReadText, tuple[Piece, ...]]:
    """Return the text and its articles; raises UnreadableFileError."""
    found = read(content, name, limits)
    pieces = split(found.text)
    if not pieces:
        raise UnreadableFileError("empty", name=name)
    return found, pieces


def parse_text(
    text: str, published_on: datetime.date | None, lexicon: Lexicon
) -> dict[str, list[Any]]:
    """Return the records and entities of the text, by the parser's JSON."""
    parsed = parse(text, published_on, lexicon).to_dict()["articles"]
    return {
        "records": [record for part in parsed for record in part["records"]],
        "entities": [
            {key: entity[key] for key in ("kind", "name", "aliases")}
            for part in parsed
            for entity in part["entities"]
        ],
    }
