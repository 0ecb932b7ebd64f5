"""Newspaper text → proposed records, each cell with its evidence (pure Python)."""

from articles.parser.lexicon import Entry, Lexicon
from articles.parser.pipeline import PARSER_VERSION, ParseResult, Piece, parse, split

__all__ = [
    "PARSER_VERSION",
    "Entry",
    "Lexicon",
    "ParseResult",
    "Piece",
    "parse",
    "split",
]
