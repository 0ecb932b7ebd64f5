"""str → pages → blocks → sentences → mentions → cast → records, in this order."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from articles.parser.blocks import find_blocks
from articles.parser.lexicon import Lexicon
from articles.parser.linking import Cast
from articles.parser.mentions.base import Reading
from articles.parser.pages import Page, split_pages
from articles.parser.records.base import Record, Story
from articles.parser.sentences import split_sentences
from articles.parser.span import Span
from articles.parser.text import fold

PARSER_VERSION = "1.0"

# each turns a story into records; tried in this order
BUILDERS: tuple[Callable[[Story], tuple[Record, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """One article of the text with everything found in it."""

    title: str
    authors: tuple[str, ...]
    published: datetime.date | None
    span: Span
    cast: Cast
    records: tuple[Record, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "authors": list(self.authors),
            "published": self.published and self.published.isoformat(),
            "start": self.span.start,
            "end": self.span.stop,
            "entities": [
                {
                    "kind": entity.kind,
                    "name": entity.name,
                    "aliases": list(entity.aliases),
                    "spans": [span.to_json() for span in entity.spans],
                    "link": entity.link,
                    "keys": list(entity.keys),
                }
                for entity in self.cast.entities
            ],
            "records": [record.to_dict() for record in self.records],
        }


@dataclass(frozen=True, slots=True)
class ParseResult:
    """What parse() returns."""

    articles: tuple[ParsedArticle, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "parser_version": PARSER_VERSION,
            "articles": [article.to_dict() for article in self.articles],
        }


def parse(
    text: str,
    published: datetime.date | None = None,
    lexicon: Lexicon | None = None,
) -> ParseResult:
    """Find the articles of a text and what each states."""
    pages = split_pages(find_blocks(fold(text)))
    lexicon = lexicon or Lexicon()
    return ParseResult(tuple(parse_page(page, published, lexicon) for page in pages))


def parse_page(
    page: Page, published: datetime.date | None, lexicon: Lexicon
) -> ParsedArticle:
    story = read_story(page, published, lexicon)
    records = tuple(record for build in BUILDERS for record in build(story))
    return ParsedArticle(
        title=page.title,
        authors=page.authors,
        published=published,
        span=page.span,
        cast=story.cast,
        records=records,
    )


def read_story(page: Page, published: datetime.date | None, lexicon: Lexicon) -> Story:
    sentences = [s for block in page.blocks for s in split_sentences(block)]
    return Story(
        readings=tuple(Reading(sentence) for sentence in sentences),
        title=page.title,
        published=published,
        lexicon=lexicon,
    )
