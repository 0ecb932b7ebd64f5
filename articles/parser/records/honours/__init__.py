"""Honours: who holds which title, given by whom and when."""

from articles.parser.records.honours.building import build_honours

__all__ = ["build_honours"]
