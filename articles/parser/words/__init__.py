"""Word lists (words/<name>.tsv): data that rules are handed, read once."""

from articles.parser.words.guards import compile_guarded
from articles.parser.words.patterns import (
    build_pattern,
    load_pattern,
    write_pattern,
    write_set,
)
from articles.parser.words.tables import load_column, load_ends, load_words

__all__ = [
    "build_pattern",
    "compile_guarded",
    "load_column",
    "load_ends",
    "load_pattern",
    "load_words",
    "write_pattern",
    "write_set",
]
