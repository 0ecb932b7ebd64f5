"""str → pages → blocks → sentences → mentions → cast → records, in this order."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from articles.parser.anchors import (
    find_chronicle_year,
    find_written_day,
    infer_year,
)
from articles.parser.blocks import FURNITURE, HEADLINE, SUBHEADING, Block, find_blocks
from articles.parser.dates import Anchor
from articles.parser.heads import Head, read_head
from articles.parser.lexicon import Lexicon
from articles.parser.lines import split_lines
from articles.parser.linking import Cast, add_makers, link_readings
from articles.parser.mentions.base import Mention, Reading, sort_mentions
from articles.parser.mentions.dates import find_periods
from articles.parser.mentions.honours import find_holders, find_honours
from articles.parser.mentions.names import find_names
from articles.parser.mentions.quantities import find_quantities
from articles.parser.pages import Page, split_pages
from articles.parser.protagonists import find_protagonists
from articles.parser.records.base import (
    ASSERTED,
    HONOUR,
    PAST,
    PROJECT,
    Record,
    Story,
)
from articles.parser.records.events import build_events
from articles.parser.records.honours import build_honours
from articles.parser.records.metrics import build_metrics
from articles.parser.records.projects import build_projects
from articles.parser.records.settling import settle
from articles.parser.sentences import Sentence, split_sentences
from articles.parser.span import Span
from articles.parser.text import fold

# "当年10月18日,", of the year that the paragraph above tells of
THAT_YEAR_PATTERN = re.compile(r"(?:就在|也在|也就是)?(?:当年|同年|这一年|次年|翌年)")
PARSER_VERSION = "1.7"

# each turns a story into records; tried in this order
BUILDERS: tuple[Callable[[Story], tuple[Record, ...]], ...] = (
    build_projects,
    build_honours,
    build_events,
    build_metrics,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a text: what its head says and where it stands."""

    head: Head
    span: Span


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """One article of the text with everything found in it."""

    head: Head
    span: Span
    cast: Cast
    records: tuple[Record, ...]
    # a reading is itself alone, what was read of it is in the records
    readings: tuple[Reading, ...] = field(default=(), compare=False)

    def to_dict(self) -> dict[str, Any]:
        return {
            **self.head.to_dict(),
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
            "records": [r.to_dict() for r in self.records if is_proposed(r)],
        }


def is_proposed(record: Record) -> bool:
    """An honour that is only aimed at, or denied, is not proposed as held."""
    return record.kind != HONOUR or record.modality in (ASSERTED, PAST)


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
    pages = split_pages(split_lines(fold(text)))
    lexicon = lexicon or Lexicon()
    return ParseResult(tuple(parse_page(page, published, lexicon) for page in pages))


def split(text: str) -> tuple[Piece, ...]:
    """The articles of a text: each piece, parsed alone, gives the same records."""
    pages = split_pages(split_lines(fold(text)))
    return tuple(Piece(read_head(find_blocks(page)), page.span) for page in pages)


def parse_page(
    page: Page, published: datetime.date | None, lexicon: Lexicon
) -> ParsedArticle:
    blocks = find_blocks(page)
    head = read_head(blocks)
    head = replace(head, published=published or head.published)
    story = read_story(blocks, head, lexicon)
    heads = [b.span for b in blocks if b.kind in (HEADLINE, SUBHEADING)]
    records = settle((r for build in BUILDERS for r in build(story)), heads)
    cast = add_makers(story.cast, list_makers(records), lexicon)
    return ParsedArticle(head, page.span, cast, records, story.readings)


def list_makers(records: Sequence[Record]) -> Iterator[tuple[str, Span]]:
    """Whom only the names of projects show: the brand that one begins with."""
    for record in records:
        maker = record.cells.get("enterprises") if record.kind == PROJECT else None
        if maker and maker.rule == "enterprise_brand":
            yield from ((name, maker.span) for name in maker.value)


def read_sentence(sentence: Sentence, anchor: Anchor) -> Reading:
    """All that one sentence names or measures, in order."""
    text = sentence.text
    honours = find_honours(text)
    titles = [title for honour in honours for title in honour.value.titles]
    names = find_names(text)
    mentions = [
        *(names if not titles else keep_outside(names, titles)),
        *honours,
        *find_quantities(text),
        *find_periods(text, anchor._replace(before=sentence.before)),
    ]
    reading = Reading(sentence, sort_mentions(mentions))
    holders = [*find_holders(reading)] if honours else []
    if not holders:
        return reading
    return Reading(sentence, sort_mentions([*mentions, *holders]))


def keep_outside(names: Sequence[Mention], titles: Sequence[Span]) -> list[Mention]:
    """The names that stand in no title of an honour."""
    return [m for m in names if not any(title.covers(m.span) for title in titles)]


def list_above(sentences: Sequence[Sentence]) -> Iterator[str]:
    """What the paragraph above each sentence says, where it begins one with 当年."""
    last, above = None, ""
    for sentence in sentences:
        if sentence.block is not last:
            above, last = last.text if last else "", sentence.block
        yield above if THAT_YEAR_PATTERN.match(sentence.text) else ""


def read_story(blocks: Sequence[Block], head: Head, lexicon: Lexicon) -> Story:
    told = (block for block in blocks if block.kind != FURNITURE)
    sentences = [s for block in told for s in split_sentences(block)]
    chronicle = find_chronicle_year(blocks)
    published = None if chronicle else head.published
    year = published.year if published else chronicle or infer_year(blocks)
    anchor = Anchor(year, find_written_day(blocks, published))
    above = list_above(sentences)
    found = (
        read_sentence(sentence, anchor._replace(above=text))
        for sentence, text in zip(sentences, above, strict=True)
    )
    cast, readings = link_readings(found, lexicon)
    main = find_protagonists(readings, cast, head.title, year)
    return Story(
        readings=readings,
        cast=cast,
        title=head.title,
        published=head.published,
        year=year,
        main_park=main.park,
        main_place=main.place,
        is_about_place=main.is_about_place,
        generic=main.generic,
        main_period=main.period,
        main_firm=main.firm,
        is_about_firm=main.is_about_firm,
        lexicon=lexicon,
    )
