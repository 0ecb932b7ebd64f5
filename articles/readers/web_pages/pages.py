"""A page's bytes → the article's text under its title, and its metadata."""

import re
from collections.abc import Iterator
from dataclasses import asdict

from articles.readers.base import Limits, ReadText
from articles.readers.errors import UnreadableFileError
from articles.readers.names import is_inside
from articles.readers.normal_form import normalise_text, trim_lines
from articles.readers.web_pages.blocks import find_blocks
from articles.readers.web_pages.bodies import find_body_blocks
from articles.readers.web_pages.metadata import find_metadata
from articles.readers.web_pages.trees import decode_page, parse_page

READER = "html"
HEAD_CHARACTERS = 4096
# The title stands in the first lines of the body, or outside and above it.
TITLE_CHARACTERS = 200
END_PATTERN = re.compile(r"</html\s*>", re.I)


def read_web_page(content: bytes, limits: Limits) -> ReadText:
    markup, notes = decode_page(content)
    tree = parse_page(markup, limits)
    lines = [block.text for block in find_blocks(tree)]
    metadata = find_metadata(tree, markup, lines)
    blocks = [block.text for block in find_body_blocks(tree)]
    text = trim_lines(normalise_text("\n\n".join(blocks)))
    if not text:
        raise UnreadableFileError("empty")
    return ReadText(
        add_title(text, metadata.title),
        READER,
        **asdict(metadata),
        notes=(*notes, *_find_notes(markup)),
    )


def add_title(text: str, title: str) -> str:
    """A text that lacks its headline gets it: the headline may name park and year."""
    if not title or is_inside(title, text[: len(title) + TITLE_CHARACTERS]):
        return text
    return f"{title}\n\n{text}"


def _find_notes(markup: str) -> Iterator[str]:
    has_start = "<html" in markup[:HEAD_CHARACTERS].lower()
    if has_start and not END_PATTERN.search(markup):
        yield "网页没有结束标记，文件可能不完整。"
