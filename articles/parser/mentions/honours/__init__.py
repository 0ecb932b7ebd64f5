"""Honours that a sentence confers: cue, titles, issuer, and who must be a holder."""

from articles.parser.mentions.honours.awards import LATER, RANKED_PATTERN, Award
from articles.parser.mentions.honours.holders import find_holders
from articles.parser.mentions.honours.issuers import (
    AGENCIES,
    find_issuer,
    find_namesake,
    split_issuer,
)
from articles.parser.mentions.honours.listings import read_heading, read_list
from articles.parser.mentions.honours.rules import find_honours
from articles.parser.mentions.honours.titles import NOTE_PATTERN

__all__ = [
    "AGENCIES",
    "LATER",
    "NOTE_PATTERN",
    "RANKED_PATTERN",
    "Award",
    "find_holders",
    "find_honours",
    "find_issuer",
    "find_namesake",
    "read_heading",
    "read_list",
    "split_issuer",
]
