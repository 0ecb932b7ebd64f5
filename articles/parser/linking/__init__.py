"""Mentions of names → the cast of an article, linked to what the database knows.

Full and short names of one entity are joined; where two entries of the lexicon fit,
both are listed and none is chosen.
"""

from articles.parser.linking.cast import AMBIGUOUS, KNOWN, NEW, Cast, Entity
from articles.parser.linking.joining import link_readings
from articles.parser.linking.makers import add_makers

__all__ = [
    "AMBIGUOUS",
    "KNOWN",
    "NEW",
    "Cast",
    "Entity",
    "add_makers",
    "link_readings",
]
