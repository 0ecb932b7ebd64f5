"""Newspaper text → proposed records, each cell with its evidence."""

from articles.parser.lexicon import Entry, Lexicon
from articles.parser.pipeline import PARSER_VERSION, ParseResult, Piece, parse, split
from articles.parser.values import read_period, read_quantity

__all__ = [
    "PARSER_VERSION",
    "Entry",
    "Lexicon",
    "ParseResult",
    "Piece",
    "parse",
    "read_period",
    "read_quantity",
    "split",
]
