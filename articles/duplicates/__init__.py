"""Articles of the same words: found when they come in, linked, chosen on by a person."""

from articles.duplicates.choosing import choose
from articles.duplicates.finding import link_duplicates
from articles.duplicates.groups import mark_reprints

__all__ = ["choose", "link_duplicates", "mark_reprints"]
