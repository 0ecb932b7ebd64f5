"""Everything that happens to an upload, an article or a proposal, one call each."""

from articles.applying import Edit
from articles.services.batches import (
    BatchResult,
    confirm_many,
    reject_many,
    undo_batch,
)
from articles.services.decisions import (
    add_proposal,
    confirm_proposal,
    reject_proposal,
    reopen_proposal,
)
from articles.services.parsing import parse_article
from articles.services.uploads import PASTED_NAME, Origin, add_upload

__all__ = [
    "PASTED_NAME",
    "BatchResult",
    "Edit",
    "Origin",
    "add_proposal",
    "add_upload",
    "confirm_many",
    "confirm_proposal",
    "parse_article",
    "reject_many",
    "reject_proposal",
    "reopen_proposal",
    "undo_batch",
]
