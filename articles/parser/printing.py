"""A parse as text: every sentence with what was found in it, then the records."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from articles.parser.mentions.base import Mention, Reading
from articles.parser.pipeline import ParsedArticle
from articles.parser.records.base import Cell, Record
from articles.parser.span import keep_longest

# writes a stretch of text as one that a rule found
Marker = Callable[[str, str, str], str]

COLOURS = {
    "park": 32,
    "enterprise": 36,
    "agency": 35,
    "place": 34,
    "quantity": 33,
    "period": 31,
}


def mark_plain(kind: str, text: str, rule: str) -> str:
    """
    >>> mark_plain("park", "松木经开区", "park_suffix")
    '{park:松木经开区|park_suffix}'
    """
    return f"{{{kind}:{text}|{rule}}}"


def mark_coloured(kind: str, text: str, rule: str) -> str:
    """For a terminal: the text in the colour of its kind, the rule in grey."""
    return f"\x1b[1;{COLOURS.get(kind, 37)}m{text}\x1b[0;90m {rule}\x1b[0m"


def print_article(article: ParsedArticle, text: str, mark: Marker) -> Iterator[str]:
    """Line by line: the head, the sentences by their blocks, the cast, the records."""
    head = article.head
    place = f"{article.span.start}–{article.span.stop}"
    parts = (head.title, " ".join(head.authors), head.published, place)
    yield "== " + " · ".join(str(part) for part in parts if part)
    block = None
    for reading in article.readings:
        if reading.sentence.block is not block:
            block = reading.sentence.block
            yield f"[{block.kind}]"
        yield "  " + print_reading(reading, mark)
    for entity in article.cast.entities:
        yield f"{entity.kind}: {' = '.join(entity.names)} ({entity.link})"
    for record in article.records:
        yield from print_record(record, text)


def print_reading(reading: Reading, mark: Marker) -> str:
    """The sentence, each mention in it marked with its kind and rule."""
    text = reading.text
    shown = keep_longest(reading.mentions, lambda mention: mention.span)
    for mention in reversed(shown):
        text = text[: mention.start] + show(mention, text, mark) + text[mention.stop :]
    return text


def show(mention: Mention, text: str, mark: Marker) -> str:
    return mark(mention.kind, text[mention.start : mention.stop], mention.rule)


def print_record(record: Record, text: str) -> Iterator[str]:
    """Each cell with its value, the words it was read from and its rule."""
    yield f"{record.kind} {record.confidence:.2f} {record.modality} [{record.rule}]"
    for name, cell in record.cells.items():
        yield f"  {name}: {print_value(cell.value)}  {print_source(cell, text)}"
    for note in record.notes:
        yield f"  ! {note}"


def print_value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def print_source(cell: Cell, text: str) -> str:
    """Where a cell comes from: '← 约6.6亿元 [find_money 0.95]'."""
    quote = text[cell.span.start : cell.span.stop].replace("\n", "")
    return f"← {quote} [{cell.rule} {cell.confidence:.2f}]"
