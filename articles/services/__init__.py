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
from articles.services.receiving import (
    Sender,
    close_batch,
    open_batch,
    receive_files,
    receive_upload,
)
from articles.services.reparses import (
    cancel_reparse,
    confirm_reparse,
    open_reparse,
)
from articles.services.uploads import PASTED_NAME, Origin, add_upload

__all__ = [
    "PASTED_NAME",
    "BatchResult",
    "Edit",
    "Origin",
    "Sender",
    "add_proposal",
    "add_upload",
    "cancel_reparse",
    "close_batch",
    "confirm_many",
    "confirm_proposal",
    "confirm_reparse",
    "open_batch",
    "open_reparse",
    "parse_article",
    "receive_files",
    "receive_upload",
    "reject_many",
    "reject_proposal",
    "reopen_proposal",
    "undo_batch",
]
