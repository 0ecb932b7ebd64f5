"""Names of parks, enterprises, agencies and places in one sentence."""

from articles.parser.mentions.names.finding import find_names

__all__ = ["find_names"]
