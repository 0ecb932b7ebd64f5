"""Names and aliases in the database → the parser's Lexicon, in eight queries."""

import time
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from django.db.models import Model

from articles.parser import Entry, Lexicon
from entities.models import (
    Enterprise,
    EnterpriseName,
    Indicator,
    IndicatorName,
    Park,
    ParkName,
    Place,
    PlaceName,
)

SOURCES: tuple[tuple[type[Model], type[Model], str], ...] = (
    (Park, ParkName, "park"),
    (Enterprise, EnterpriseName, "enterprise"),
    (Place, PlaceName, "place"),
    (Indicator, IndicatorName, "indicator"),
)
KEPT_SECONDS = 5


def build_lexicon() -> Lexicon:
    """Return every name that the database knows."""
    return Lexicon(
        tuple(entry for source in SOURCES for entry in list_entries(*source))
    )


def load_lexicon() -> Lexicon:
    """Return it as it was at most five seconds ago: for many articles in a row."""
    return _load_lexicon(int(time.monotonic() / KEPT_SECONDS))


@lru_cache(maxsize=1)
def _load_lexicon(turn: int) -> Lexicon:
    return build_lexicon()


def list_entries(
    model: type[Model], alias_model: type[Model], kind: str
) -> Iterator[Entry]:
    pairs = alias_model.objects.order_by(kind, "name").values_list(kind, "name")
    aliases = {
        key: tuple(name for owner, name in group)
        for key, group in groupby(pairs, key=itemgetter(0))
    }
    for key, name in model.objects.order_by("pk").values_list("pk", "name"):
        yield Entry(kind, name, aliases.get(key, ()), str(key))
