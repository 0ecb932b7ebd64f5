"""Honours that a sentence confers: cue, titles, issuer."""

from articles.parser.mentions.honours.issuers import split_issuer
from articles.parser.mentions.honours.rules import Award, find_honours

__all__ = ["Award", "find_honours", "split_issuer"]
