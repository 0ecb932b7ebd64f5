"""One article, read: its sentences with their mentions, its cast, its time."""

import datetime
from dataclasses import dataclass, field

from articles.parser.dates import Period
from articles.parser.lexicon import Lexicon
from articles.parser.linking import Cast
from articles.parser.mentions.base import Reading
from articles.parser.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One article, read: what every record builder is handed; equal to no other."""

    readings: tuple[Reading, ...]
    cast: Cast = field(default_factory=Cast)
    title: str = ""
    published: datetime.date | None = None
    year: int | None = None
    main_park: str | None = None
    main_place: str | None = None
    main_firm: str | None = None  # of a firm's portrait
    is_about_place: bool = False
    is_about_firm: bool = False
    generic: tuple[str, Span] | None = None  # 开发区, where nobody names it
    main_period: tuple[Period, Span] | None = None
    lexicon: Lexicon = field(default_factory=Lexicon)
