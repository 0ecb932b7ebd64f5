"""How facts come in: file → text → proposals → a person's decision."""

from articles.models.articles import Article
from articles.models.batches import Batch, BatchFile
from articles.models.corrections import TextCorrection
from articles.models.decisions import Decision
from articles.models.duplicates import Likeness, TextKey
from articles.models.proposals import BECAME_KEYS, Proposal
from articles.models.reparses import Reparse, ReparseArticle
from articles.models.runs import ParseRun
from articles.models.settlements import Settlement
from articles.models.uploads import Upload

__all__ = [
    "BECAME_KEYS",
    "Article",
    "Batch",
    "BatchFile",
    "Decision",
    "Likeness",
    "ParseRun",
    "Proposal",
    "Reparse",
    "ReparseArticle",
    "Settlement",
    "TextCorrection",
    "TextKey",
    "Upload",
]
