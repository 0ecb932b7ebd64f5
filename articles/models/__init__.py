"""How facts come in: file → text → proposals → a person's decision."""

from articles.models.articles import Article
from articles.models.corrections import TextCorrection
from articles.models.decisions import Decision
from articles.models.proposals import BECAME_KEYS, Proposal
from articles.models.runs import ParseRun
from articles.models.uploads import Upload

__all__ = [
    "BECAME_KEYS",
    "Article",
    "Decision",
    "ParseRun",
    "Proposal",
    "TextCorrection",
    "Upload",
]
