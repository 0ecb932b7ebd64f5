"""Sentence → the projects it names, by their ends, as lists and beside one another."""

from articles.parser.mentions.base import Mention, Reading
from articles.parser.mentions.projects.lists import find_listed
from articles.parser.mentions.projects.names import find_named
from articles.parser.span import keep_longest

RULES = (find_named, find_listed)


def find_projects(reading: Reading) -> tuple[Mention, ...]:
    """All projects that a sentence names, in order."""
    found = [mention for rule in RULES for mention in rule(reading)]
    return tuple(keep_longest(found, lambda mention: mention.span))
