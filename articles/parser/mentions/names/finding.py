"""All names of a sentence: every rule tried, of what overlaps the longest kept."""

from articles.parser.mentions.base import Mention
from articles.parser.mentions.names import enterprises, parks, places
from articles.parser.span import keep_longest

RULES = (
    parks.find_parks,
    *enterprises.RULES,
    places.find_agencies,
    places.find_places,
)


def find_names(text: str) -> list[Mention]:
    """All names in a sentence; where two overlap the longer stands."""
    found = [mention for rule in RULES for mention in rule(text)]
    return keep_longest(found, lambda mention: mention.span)
