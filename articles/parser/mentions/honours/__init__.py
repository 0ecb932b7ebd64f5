"""Honours that a sentence confers: cue, titles, issuer, and who must be a holder."""

from articles.parser.mentions.honours.holders import find_holders
from articles.parser.mentions.honours.issuers import split_issuer
from articles.parser.mentions.honours.rules import Award, find_honours

__all__ = ["Award", "find_holders", "find_honours", "split_issuer"]
