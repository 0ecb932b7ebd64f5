"""One article, read: its sentences with their mentions, its cast, its time."""

import datetime
from dataclasses import dataclass, field

from articles.parser.lexicon import Lexicon
from articles.parser.linking import Cast
from articles.parser.mentions.base import Reading


@dataclass(frozen=True, slots=True)
class Story:
    """One article, read: what every record builder is handed."""

    readings: tuple[Reading, ...]
    cast: Cast = field(default_factory=Cast)
    title: str = ""
    published: datetime.date | None = None
    year: int | None = None
    main_park: str | None = None
    main_place: str | None = None
    is_about_place: bool = False
    lexicon: Lexicon = field(default_factory=Lexicon)
